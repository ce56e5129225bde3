"""An organisation that is told of as if it still were though it has ended, or the other way round."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.opening import read_opening
from wikicheck.article.facts.stated import agree
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind

_TYPES = frozenset(("company", "organization", "school", "university", "sports club", "musical artist"))
_NOUN = (
    r"(?:company|firm|corporation|manufacturer|retailer|business|bank|brand|airline|label|publisher|newspaper|magazine|broadcaster|station|channel|network|organi[sz]ation"
    r"|association|society|institute|foundation|agency|union|party|band|duo|trio|quartet|ensemble|orchestra|school|college|university|academy|club|team|hotel|maker|producer|operator|railway|chain)"
)
_IS_A = lazy_pattern(rf"[ \xa0]+an?[ \xa0](?:[\w'’–-]+,?[ \xa0]){{0,7}}?{_NOUN}\b")
# What is called over in the sentence itself, or only so called now.
_FORMER = lazy_pattern(
    r"\b(?:former|formerly|defunct|historic\w*|extinct|ex-|disused|closed|abandoned|dormant|inactive|disbanded|dissolved|bankrupt|successor|now|was|revived|re-?formed)\b",
    2,
)
# Signs that the end is told of elsewhere, or that the subject goes on under another name.
_ENDED = lazy_pattern(
    r"\b(?:disestablish\w*|defunct|former\w*|closed|dissol\w+|disbanded|abolished|merge\w*|acquired|successor|ceased|demolished|liquidat\w+|bankrupt\w*|until|renamed)\b",
    2,
)
_END_KEYS = ("dissolved", "closed", "fate", "successor", "demolished", "disestablished", "merged_into", "last_aired", "years_active")


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the end that infobox and categories state against each other and against the tense of the first sentence."""
    founding = article.founding
    if not any(box.type in _TYPES for box in article.infoboxes) and not founding.is_dated:
        return
    ended = founding.dissolved
    if ended.boxes and ended.box_is_whole and ended.categories and not agree(ended.boxes, ended.categories):
        at, against = ended.categories[0], next((fact for fact in ended.boxes if fact.complete), ended.boxes[0])
        message = f"{at.label} contradicts the infobox: ended {against.date.text}{slip_words(at.date, against.date)}."
        yield ctx.finding(at.span, message, related=[(against.span, against.words)], evidence=(at, against))
    yield from _check_tense(article, ctx, ended.best)


def _check_tense(article: Article, ctx: Context, ends: list[VitalFact]) -> Iterator[Finding]:
    box = next((box for box in article.infoboxes if box.type in _TYPES), None)
    if box is None or article.founding.is_founded_anew:
        return
    opening = read_opening(article)
    if opening is None or not _IS_A.match(opening.predicate) or len(article.infoboxes) > 1:
        return
    span = opening.text.span(*opening.verb_span)
    sentence = opening.predicate.partition(". ")[0]
    if opening.verb in {"is", "are"}:
        last = max(ends, key=lambda fact: fact.date.soft_high, default=None)
        # "9 April 1940 – 5 May 1945" is how long it was closed
        is_over = last is not None and last.date.kind is not DateKind.RANGE and last.date.soft_high < ctx.as_of
        if last is not None and is_over and not _FORMER.search(f"{opening.head} {sentence}"):
            ended = f"by {last.label} it has ended" if last.place is Place.CATEGORY else f"it ended {last.date.text}"
            message = f"“{opening.verb}” in the first sentence, but {ended}."
            yield ctx.finding(span, message, related=[(last.span, last.words)])
    elif box.get("founded") is not None and box.type != "musical artist" and not ends and not any(box.get(key) for key in _END_KEYS):
        texts = [opening.text.plain, *(category.name for category in article.categories), *(field.raw for field in box.fields)]
        if article.founding.founded.boxes and not any(_ENDED.search(text) for text in texts) and not _is_over_in(article):
            founded = article.founding.founded.boxes[0]
            message = f"“{opening.verb}” in the first sentence, but nothing says that it has ended."
            yield ctx.finding(span, message, related=[(founded.span, founded.words)])


def _is_over_in(article: Article) -> bool:
    return any(_ENDED.search(paragraph.text.plain) for paragraph in article.prose.paragraphs if paragraph.is_lead)


def _page(fields: str, lead: str, *categories: str) -> str:
    names = "".join(f"\n[[Category:{name}]]".replace("[[Category:⟦", "⟦[[Category:").replace("⟧]]", "]]⟧") for name in categories)
    return f"{{{{Infobox airline|{fields}}}}}\n'''Lee Air''' {lead} airline in Norway.{names}"


RULE = Rule(
    name="org-status",
    group=Group.ORGANISATIONS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="An organisation that has ended “is” in the first sentence, or one that has not “was”; or infobox and category date the end differently.",
    why="One part of the article was brought up to date and the other was forgotten.",
    needs=frozenset({Need.THING, Need.PROSE}),
    uses=frozenset({"dissolution"}),
    catalogue="R71",
    good=(
        Good(_page("founded=1977|ceased=1990 (reopened 1995)", "is an")),
        Good(_page("founded=1977|ceased=1990, revived in 1995", "is an")),
        Good(_page("founded=1931|closed=9 April 1940 – 5 May 1945", "is an")),
        Good(_page("founded=1980|ceased=2005", "was an", "Airlines disestablished in 2005")),
        Good(_page("founded=1980", "is an")),
        Good(_page("founded=1980|ceased=2005", "is a defunct")),
        Good(_page("founded=1980|ceased=2005", "is a former")),
        Good(_page("founded=1980; 2010|ceased=2005", "is an")),  # founded anew
        Good(_page("founded=1980|ceased=2090", "is an")),  # announced
        Good(_page("founded=1980|fate=merged with Berg Air", "was an")),
        Good(_page("founded=1980", "was until its bankruptcy an")),
        Good(_page("founded=1980", "was an", "Defunct airlines of Norway")),
        Good(_page("founded=1980|ceased={{foo}}", "is an")),
        Good("= Lee Air =\n\nLee Air\n- Founded: 1980\n\nLee Air is an airline in Norway."),
    ),
    bad=(
        Bad(
            _page("founded=1980|ceased=2005", "⟦is⟧ an"),
            message="“is” in the first sentence, but it ended 2005",
            severity=Severity.WARNING,
        ),
        Bad(
            _page("founded=1980", "⟦is⟧ a cargo", "Airlines disestablished in 2009"),
            message="“is” in the first sentence, but by Category:Airlines disestablished in 2009 it has ended",
        ),
        Bad(_page("founded=1980", "⟦was⟧ an"), message="nothing says that it has ended"),
        Bad(
            _page("founded=1980|ceased=2005", "was an", "⟦Airlines disestablished in 2015⟧"),
            message="Category:Airlines disestablished in 2015 contradicts the infobox: ended 2005",
        ),
    ),
)
