"""One name written in two ways."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.facts.prose import MASK
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import MappedText
from wikicheck.values import NameForm, NameSource, NameUse, NameVariants, find_name_variants, find_names, strip_marks, suggest_spelling

_NAME_FIELDS = frozenset(("name", "birth_name", "native_name", "full_name"))
_MOST_PLACES = 10
# The name with its forms in other scripts stands at the very start.
_LONGEST_OPENING = 300


class _Texts(NamedTuple):
    """The texts that names were looked for in; `origin` of a name use counts them."""

    texts: list[MappedText | None]
    plain: list[str]
    uses: list[NameUse]

    def add(self, text: MappedText | None, plain: str, source: NameSource, masked: str | None = None) -> None:
        origin = len(self.texts)
        self.texts.append(text)
        self.plain.append(plain)
        for use in find_names(plain, source=source, origin=origin):
            hidden = masked is not None and masked[use.span.start] == MASK
            self.uses.append(use._replace(source=NameSource.WORK) if hidden else use)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Collect the names of title, infobox, running text and lists of works, and compare their spellings."""
    texts = _collect(article)
    for variants in find_name_variants(texts.uses, texts.plain, declared=_transliterations(article)):
        for form in variants.others:
            yield from _finding(ctx, texts, variants, form)


def _collect(article: Article) -> _Texts:
    texts = _Texts([], [], [])
    if article.title:
        texts.add(None, article.title, NameSource.TITLE)
    for infobox in article.iter_infoboxes():
        if infobox.caption:
            texts.add(None, infobox.caption, NameSource.INFOBOX)
        for field in infobox.fields:
            if field.key in _NAME_FIELDS and not field.is_empty:
                texts.add(field.text, field.text.plain, NameSource.INFOBOX)
    for paragraph in article.prose.paragraphs:
        texts.add(paragraph.text, paragraph.text.plain, NameSource.PROSE, paragraph.masked)
    for group in article.works:
        for work in group.items:
            texts.add(work.text, work.text.plain, NameSource.WORK)
    return texts


def _transliterations(article: Article) -> set[str]:
    """Return the spellings of the title's names that the opening words give with more marks: “Guru Nanak” is introduced as “Gurū Nānak”."""
    lead = next((paragraph for paragraph in article.prose.paragraphs if paragraph.is_lead), None)
    if not article.title or lead is None or not lead.sentences:
        return set()
    opening = lead.sentences[0].text[:_LONGEST_OPENING]
    if strip_marks(opening) == opening:
        return set()
    titled = {use.text for use in find_names(article.title)} | {article.title}
    return {use.text for use in find_names(opening) if use.text not in titled and strip_marks(use.text) in titled}


def _place(texts: _Texts, use: NameUse) -> Span | None:
    text = texts.texts[use.origin]
    return None if text is None else text.span(*use.span)


def _finding(ctx: Context, texts: _Texts, variants: NameVariants, form: NameForm) -> Iterator[Finding]:
    places = [(use, place) for use in form.uses if (place := _place(texts, use)) is not None]
    preferred = [place for use in variants.preferred.uses if (place := _place(texts, use)) is not None]
    if not places or places[0][1] in preferred:
        return
    message = f"“{form.text}” ({len(form.uses)}×), but “{variants.preferred.text}” ({_where(ctx, variants.preferred, preferred)})."
    severity = Severity.WARNING if variants.is_settled else Severity.INFO
    fix: Fix | None = None
    if form.in_works_only:
        severity = Severity.INFO
        message += " Titles and quotations keep their printed form."
    else:
        fix = _fix(ctx, texts, variants, places)
    related = [(place, variants.preferred.text) for place in preferred[:_MOST_PLACES]] + [
        (place, use.text) for use, place in places[1:_MOST_PLACES]
    ]
    yield ctx.finding(places[0][1], message, severity=severity, related=related, fix=fix)


def _where(ctx: Context, preferred: NameForm, places: list[Span]) -> str:
    """Return how often and where the preferred spelling stands: "3×: the title, lines 8, 20"."""
    lines = [str(line) for line in sorted({ctx.line(place) for place in places})]
    words = ["the title"] if any(use.source is NameSource.TITLE for use in preferred.uses) else []
    if lines:
        more = " …" if len(lines) > _MOST_PLACES else ""
        words.append(f"line{'s' if len(lines) > 1 else ''} {', '.join(lines[:_MOST_PLACES])}{more}")
    return f"{len(preferred.uses)}×: {', '.join(words)}"


def _fix(ctx: Context, texts: _Texts, variants: NameVariants, places: list[tuple[NameUse, Span]]) -> Fix | None:
    edits = []
    for use, _ in places:
        if use.source is NameSource.WORK:
            continue
        part, spelled = suggest_spelling(use, variants.preferred)
        text = texts.texts[use.origin]
        if text is None:
            continue
        span = text.span(*part)
        if ctx.article.source.slice(span) != texts.plain[use.origin][part.start : part.end]:
            return None  # markup stands inside the name
        link = next((link for link in ctx.article.links if link.span.contains(span)), None)
        if link is not None and "|" not in ctx.article.source.slice(link.span):  # a page keeps its name, however it is spelled here
            if link.span != Span(span.start - 2, span.end + 2) or not any(
                use.source is NameSource.TITLE for use in variants.preferred.uses
            ):
                return None  # the name of a page says more than how often the other form stands here
            spelled = f"{ctx.article.source.slice(span)}|{spelled}"
        edits.append(Edit(span, spelled))
    if not edits:
        return None
    return Fix(Applicability.SUGGESTED, f"write “{variants.preferred.text}”", tuple(sorted(edits)))


RULE = Rule(
    name="name-variant",
    group=Group.NAMES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="One name is written in two ways that differ only in case, hyphens, spaces or accents.",
    why="Readers wonder whether two people are meant, and searches find one half.",
    needs=frozenset({Need.PROSE}),
    catalogue="R54",
    good=(
        Good("= Park Min-ho =\n\nPark Min-ho is a painter. Park taught Lee Min-so. Min-ho left Seoul in 1990."),
        Good("= Park Min-ho =\n\nPark Min-ho is a painter. Park Min-ho's teacher was PARK JIN."),
        Good("= Park Min-ho =\n\nPark Min-ho is a painter. His name is also spelled Park Min-Ho."),
        Good("= Ann Lee =\n\nAnn Lee is a painter of Lee Ann, who is no relation."),
        Good("= Kim Kyong-min =\n\nKim Kyong-min is a painter. Park Young-min is another."),
        Good("= Guru Arun =\n\nGurū Ārun was a poet. Guru Arun left Delhi in 1590. Some write Gurū Ārun."),
        Good("= Al-Rumani =\n\nAhmad ibn Musa al-Rumani was a poet."),
        Good("= Ann Lee =\n\nAnn Lee was vice president. The Vice-President and the Vice President are one office."),
    ),
    bad=(
        Bad(
            "= Park Min-ho =\n\nPark Min-ho is a painter. In 1990, ⟦Park Min-Ho⟧ left Seoul.",
            fixed="= Park Min-ho =\n\nPark Min-ho is a painter. In 1990, Park Min-ho left Seoul.",
            message="the title",
            severity=Severity.WARNING,
        ),
        # in wikitext; a page that is linked to keeps its name
        Bad(
            "'''Park Min-ho'''{{efn|x}} is a painter. In 1990, Park Min-ho left Seoul with [[⟦Park Min-Ho⟧]].",
            title="Park Min-ho",
            fixed="'''Park Min-ho'''{{efn|x}} is a painter. In 1990, Park Min-ho left Seoul with [[Park Min-Ho|Park Min-ho]].",
        ),
        # but what a page is called may be right
        Bad(
            "'''Salt''' is a play. In 1990, Sebastien Faure saw it, and Sebastien Faure left with [[⟦Sébastien Faure⟧]].",
            title="Salt",
            fixed="'''Salt''' is a play. In 1990, Sebastien Faure saw it, and Sebastien Faure left with [[Sébastien Faure]].",
        ),
        Bad("= Ann Muller =\n\nAnn Muller is a painter. In 1990, ⟦Ann Müller⟧ left Bonn.", severity=Severity.WARNING),
        Bad(
            "= Seoul art =\n\nOne painter, Cho Ha-neul, came in 1990. Later ⟦Cho Ha-Neul⟧ left. Cho Ha-neul came back. Cho Ha-neul died in 2001.",
            severity=Severity.WARNING,
        ),
        Bad(
            "= Ann Lee =\n\nAnn Lee is a writer. She met Cho Il Song, and Cho Il Song met her.\n\n==Works==\n- ⟦Cho Il-song⟧'s kitchen (1999)\n"
            "- A garden (2001)\n- A road (2004)",
            severity=Severity.INFO,
        ),
    ),
)
