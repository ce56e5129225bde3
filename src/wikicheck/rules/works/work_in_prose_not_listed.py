"""A work that the text says the subject made and that the list of works lacks."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.blocks import ListBlock
from wikicheck.article.facts.prose import MASK, ProseParagraph, Sentence
from wikicheck.article.facts.works import normal_title
from wikicheck.article.table import Table
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern

_VERBS = {
    "wrote": "book",
    "published": "book",
    "authored": "book",
    "directed": "film",
    "released": "record",
    "recorded": "record",
    "composed": "record",
}
# "published the novel ''Salt'' in 1999": the verb, words without a name, the title.
_MADE = lazy_pattern(
    rf"\b(?P<verb>wrote|published|authored|directed|released|recorded|composed)[ \xa0](?:[a-zA-Z-]+[ \xa0]){{0,6}}?[\"“]?(?P<title>{MASK}+)"
)
_NOT_MADE = lazy_pattern(
    r"\b(?:of|for|in|that|about|on|against|with|to|from|like|article|articles|letter|review|column|introduction|preface|foreword|essay|paper|script|screenplay|lyrics|episode|episodes|song|songs|single|track)\b[ \xa0\"“]"
)
# Lists that do not want to have all.
_PARTIAL = lazy_pattern(r"\b(?:selected|select|partial|notable|major|main|principal|key|important|chosen|some|works about|incomplete)\b", 2)
# Headings of lists that a kind of work belongs in.
_HEADINGS = {
    "book": lazy_pattern(r"\b(?:works|bibliography|books|novels|publications|writings|poetry|literature|fiction)\b", 2),
    "film": lazy_pattern(r"\b(?:filmography|films|movies|director)\b", 2),
    "record": lazy_pattern(r"\b(?:discography|albums|recordings|compositions|music)\b", 2),
}
_FEWEST = 4
# Nobody works through more of them.
_MOST_TITLES = 100


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look for each title that a sentence about the subject says was made among the lists."""
    headings = {heading for group in article.works for heading in (*group.section.path, group.label or "")}
    kinds = {kind for kind, pattern in _HEADINGS.items() if any(pattern.search(heading) for heading in headings)}
    if not article.subject.is_person or not kinds or any(_PARTIAL.search(heading) for heading in headings):
        return
    if sum(len(group.items) for group in article.works) < _FEWEST:
        return
    listed: str | None = None
    left = _MOST_TITLES
    for paragraph in article.prose.paragraphs:
        if MASK not in paragraph.masked or not any(verb in paragraph.masked for verb in _VERBS):
            continue
        for sentence in paragraph.sentences:
            for title in _titles(article, paragraph, sentence, kinds):
                left -= 1
                if left < 0:
                    return
                if listed is None:
                    listed = _listed(article)
                name = normal_title(article_title(paragraph, title))
                if len(name) > 2 and f" {name} " not in listed:
                    words = article_title(paragraph, title)
                    message = f"“{words}” is said to be the subject's, and no list of works has it."
                    first = article.works[0]
                    span, label = paragraph.span(*title), f"“{first.label or first.heading}”"
                    related = [(first.items[0].title_span, label)]
                    count = sum(len(group.items) for group in article.works)
                    reason = f"it is not among the titles of the lists of works ({count:,})"
                    yield ctx.finding(span, message, related=related, evidence=(("the text", span, words), reason))
                    listed += f"{name} "


def _titles(article: Article, paragraph: ProseParagraph, sentence: Sentence, kinds: set[str]) -> Iterator[Span]:
    """Yield the titles of works that a sentence says the subject made; only what is in italics, or a title of a book in quotes."""
    match = _MADE.search(sentence.masked)
    if match is None or _VERBS[match["verb"]] not in kinds or not sentence.dates:
        return
    between = sentence.masked[match.end("verb") : match.start("title")]
    if _NOT_MADE.search(f"{between} ") or not article.subject.is_subject_of(sentence):
        return
    title = Span(sentence.start + match.start("title"), sentence.start + match.end("title"))
    if any(span.start <= title.start and title.end <= span.end for span in paragraph.text.italic):
        yield title


def article_title(paragraph: ProseParagraph, title: Span) -> str:
    """Return the words of a title."""
    return paragraph.text.plain[title.start : title.end].strip(" ,.;:")


def _listed(article: Article) -> str:
    """Return the normal form of all that stands in lists and tables, with spaces around."""
    texts = [work.text.plain for group in article.works for work in group.items]
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, ListBlock):
                texts += [item.text.plain for item in block.walk()]
            elif isinstance(block, Table):
                texts += [cell.text.plain for row in block.rows for cell in row]
    return f" {normal_title(' '.join(texts))} "


def _page(text: str, heading: str = "Works") -> str:
    items = "".join(f"* ''{title}'' ({year})\n" for title, year in (("Ash", 1970), ("Birds", 1980), ("Clay", 1990), ("Dust and Dew", 2001)))
    return f"'''Ann Lee''' (born 1930) is a writer. {text}\n\n== {heading} ==\n{items}"


RULE = Rule(
    name="work-in-prose-not-listed",
    group=Group.WORKS,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="The text says that the subject wrote, directed or released something, and the lists of works lack it.",
    why="A list that looks complete should be.",
    needs=frozenset({Need.WORKS, Need.PROSE, Need.PERSON}),
    catalogue="R90",
    good=(
        Good(_page("She published ''Birds'' in 1980.")),
        Good(_page("She published ''Salt'' in 1999.", "Selected works")),
        Good(_page("Bo Berg published ''Salt'' in 1999. Her sister wrote ''Pepper'' in 1998.")),
        Good(_page("She wrote an article for ''The Times'' in 1999, and the preface of ''Salt'' in 2000.")),
        Good(_page("She published a review of ''Salt'' in 1999.")),
        Good(_page("She directed ''Salt'' in 1999.")),  # a list of books has no films
        Good(_page("She wrote ''Dust'' in 2001. She wrote that ''Salt'' was dull.")),
        Good(_page("She published ''The Clay'' in 1990.")),
    ),
    bad=(
        Bad(_page("She published ''⟦Salt⟧'' in 1999."), message="“Salt” is said to be the subject's, and no list", severity=Severity.INFO),
        Bad(_page("In 1999, Lee wrote the novel ''⟦Salt and Pepper⟧'', which was well received."), severity=Severity.INFO),
        Bad(_page("She directed the film ''⟦Salt⟧'' in 1999.", "Filmography")),
    ),
)
