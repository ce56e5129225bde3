"""Eras that are left out, mixed, or counted from nought."""

from collections.abc import Iterator
from re import Match

from wikicheck.article import Article, Text
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern

# "27 BC – 14": the second year has no era of its own, nor any other number or sign behind it.
_BARE_END = lazy_pattern(
    r"(?<![\w.,])(?P<start>\d{1,4})[ \xa0]?(?P<era>BCE?|B\.C\.(?:E\.)?)[ \xa0]?[–—-][ \xa0]?(?P<circa>c\.[ \xa0]?)?(?P<end>\d{1,4})"
    r"(?![\w,.]?[\w–—-])(?![ \xa0]?(?:BC|AD|CE|B\.C|A\.D|C\.E|[–—-]))(?![ \xa0](?:years|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b)"
)
_ERA = lazy_pattern(r"(?<=\d)[ \xa0]?(BCE?)\b(?!-)|\b(?:century|centuries|millennium|millennia)[ \xa0](BCE?)\b(?!-)")
_YEAR_NOUGHT = lazy_pattern(
    r"\bin(?:[ \xa0]the)?[ \xa0]year[ \xa0]0\b(?![.,]\d|[ \xa0]of\b)|(?<![\d.,])0[ \xa0](?:BCE?|AD|CE)\b|\bAD[ \xa0]0\b(?![.,]?\d)"
)
_ABOUT_NOUGHT = lazy_pattern(r"\b(?:no|without an?|lacks an?|year zero|astronomical|between 1 BC)\b")
_AFTER_CHRIST = lazy_pattern(r"\bAD(?:[ \xa0]|&nbsp;)(\d{1,4})\b|(?<!\d)(\d{1,4})(?:(?:[ \xa0]|&nbsp;)(?:AD|CE)\b|[ ]deaths\]\])")
_MOST_PLACES = 10
_NOUGHT = ("year 0", "0 BC", "0 AD", "0 CE", "AD 0", "0\xa0BC", "0\xa0AD", "0\xa0CE", "AD\xa00")


class _AfterChrist:
    """Years that the page says somewhere to be AD, looked for at first use."""

    __slots__ = ("_source", "_years")

    def __init__(self, source: str) -> None:
        self._source = source
        self._years: set[str] | None = None

    def __contains__(self, year: str) -> bool:
        if self._years is None:
            self._years = {match[1] or match[2] for match in _AFTER_CHRIST.finditer(self._source)}
        return year in self._years


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the years before Christ in infobox and running text, and at the lives and reigns that end after them."""
    source = article.source.text
    if "BC" not in source and "B.C." not in source and "year 0" not in source:
        return
    uses: dict[str, list[Span]] = {}
    years = _AfterChrist(source)
    for text, masked in _iter_texts(article):
        if "BC" in masked or "B.C." in masked:
            yield from _bare_ends(ctx, text, masked, years)
            for match in _ERA.finditer(masked):
                group = 1 if match[1] else 2
                uses.setdefault(match[group], []).append(text.span(*match.span(group)))
        if any(hint in masked for hint in _NOUGHT):
            yield from _year_nought(ctx, text, masked)
    if len(uses) == 2:
        yield _mixed(ctx, uses)


def _iter_texts(article: Article) -> Iterator[tuple[Text, str]]:
    """Yield the texts to look at, each with what is masked in it."""
    for box in article.iter_infoboxes():
        for field in box.fields:
            if "BC" in field.raw:
                yield field.text, field.text.plain
    for paragraph in article.prose.paragraphs:
        yield paragraph.text, paragraph.masked


def _bare_ends(ctx: Context, text: Text, masked: str, years: _AfterChrist) -> Iterator[Finding]:
    for match in _BARE_END.finditer(masked):
        meant = _with_era(match["end"], match["era"])
        message = f"“{match[0]}” does not say the era of its end: {match['end']} {match['era']} or {meant}?"
        yield ctx.finding(text.span(*match.span()), message, fix=_fix(ctx, text, match, meant, years))


def _with_era(year: str, era: str) -> str:
    return f"{year} CE" if era.replace(".", "") == "BCE" else f"AD {year}"


def _fix(ctx: Context, text: Text, match: Match[str], meant: str, years: _AfterChrist) -> Fix | None:
    span, at = text.span(*match.span("end")), match.start("end")
    if ctx.article.source.slice(span) != match["end"] or any(link.start <= at < link.end for link in text.links):
        return None  # of a link the target would change with the label
    # a range that would run backwards in years before Christ, or a year that the page calls AD elsewhere, leaves no doubt
    is_sure = int(match["end"]) > int(match["start"]) or match["end"] in years
    return Fix(Applicability.SAFE if is_sure else Applicability.SUGGESTED, f"write “{meant}”", (Edit(span, meant),))


def _year_nought(ctx: Context, text: Text, masked: str) -> Iterator[Finding]:
    if _ABOUT_NOUGHT.search(text.plain):
        return
    for match in _YEAR_NOUGHT.finditer(masked):
        message = f"“{match[0]}”: 1 BC is followed by AD 1; there is no year 0."
        yield ctx.finding(text.span(*match.span()), message)


def _mixed(ctx: Context, uses: dict[str, list[Span]]) -> Finding:
    """Report the era that is used less, the later of the two if they are used alike."""
    fewer, more = sorted(uses, key=lambda era: (len(uses[era]), -uses[era][0].start))
    line = ctx.line(uses[more][0])
    message = f"{fewer} ({len(uses[fewer])}×) and {more} ({len(uses[more])}×, first in line {line}) are mixed."
    related = [(span, fewer) for span in uses[fewer][1:_MOST_PLACES]] + [(uses[more][0], more)]
    return ctx.finding(uses[fewer][0], message, related=related)


_KING = "= Ek =\n\nEk ({}) was a king.{}"

RULE = Rule(
    name="era-mix",
    group=Group.DATES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A range that begins before Christ does not say the era of its end, BC and BCE are mixed, or there is a year 0.",
    why="“27 BC – 14” can be read as thirteen years or as forty; two names of one era look like two eras.",
    needs=frozenset({Need.PROSE, Need.SOURCE}),
    catalogue="R80",
    good=(
        Good(_KING.format("63 BC – AD 14", "")),
        Good(_KING.format("63 BC – 14 AD", "")),
        Good(_KING.format("63 BCE – 14 CE", " He fell in 20 CE.")),
        Good(_KING.format("63–14 BC", "")),
        Good(_KING.format("27 March 63 BC – 5 May AD 14", "")),
        Good(_KING.format("63 BC – c. 14 BC", "")),
        Good(_KING.format("63 BC – 14 January 1", "")),
        Good(_KING.format("63 BC – AD 14", " A coin says “14 BCE” in small letters.")),
        Good("The firm moved to Vancouver, BC, in 1990. It was 5 BC-owned ships old, and the cave is from 40 BCE."),
        Good("There is no year 0: 1 BC is followed by AD 1. In year 0 of the study, 30 people took part."),
        Good("Astronomical counting has a year 0 where others have 1 BC."),
        Good("The scale runs from 0 to 10, and the text is from the 1st century BC."),
    ),
    bad=(
        Bad(
            _KING.format("⟦63 BC – 14⟧", " He died in AD 14."),
            fixed=_KING.format("63 BC – AD 14", " He died in AD 14."),
            message="14 BC or AD 14?",
            severity=Severity.WARNING,
        ),
        Bad(_KING.format("⟦27 BCE–68⟧", ""), fixed=_KING.format("27 BCE–68 CE", "")),
        Bad(
            "The wall was built in 40 BC. It fell in 30 BC. In 20 ⟦BCE⟧ it was built anew.", message="BCE (1×) and BC (2×, first in line 1)"
        ),
        Bad("The wall was built ⟦in the year 0⟧.", message="there is no year 0"),
        Bad("{{Infobox royalty|reign=⟦27 BC – 14⟧}}\n'''Ek''' was a king who died on 19 August AD 14.", message="14 BC or AD 14?"),
    ),
)
