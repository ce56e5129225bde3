"""An office that somebody held as a child."""

from collections.abc import Iterator

from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.article.facts.tables import find_phrases
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.values import age_between
from wikicheck.values.calendar import day_number

_YOUNGEST = 18
# Boys of great families sat in parliaments before.
_MODERN = day_number(1832)
_YOUNGEST_BEFORE = 12
_LONGEST_NAME = 100
_ROYAL = frozenset({"royalty", "religious leader", "noble"})


def check(period: Period, ctx: Context) -> Iterator[Finding]:
    """Reckon how old the subject was when a term began."""
    birth, start = ctx.article.vitals.birth, period.start
    if period.kind is not PeriodKind.OFFICE or start is None or birth is None or not birth.date.is_bounded:
        return
    if any(box.subtype in _ROYAL for box in ctx.article.iter_infoboxes()) or "elect" in period.marks:
        return
    age = age_between(birth.date, start, soft=True)
    least = _YOUNGEST if start.low >= _MODERN else _YOUNGEST_BEFORE
    if age.most >= least or age.most < 0:
        return
    if _is_inherited(period, ctx):
        return
    what = period.name[:60] or "the office"
    years = str(age.most) if age.least == age.most else f"{max(age.least, 0)}–{age.most}"
    message = f"Born {birth.date.text}, so {years} when the term as {what} began {start.text}{slip_words(birth.date, start)}."
    reckoning = f"from {birth.date.text} to {start.text} it is {years} years, and an office is seldom held under {least}"
    evidence = (birth, (period.label, start.span, start), reckoning)
    yield ctx.finding(start.span, message, related=[(birth.span, birth.words)], evidence=evidence)


def _is_inherited(period: Period, ctx: Context) -> bool:
    """Say whether the name of the office, the words beside its dates, or the names of the holder tell of a dignity that one is born to."""
    label = period.box.get("term_label")
    names = (period.name, label.text.plain if label is not None else "", ctx.article.title or "", *ctx.article.subject.lead.bold)
    return any(find_phrases(name[:_LONGEST_NAME], "periods", "hereditary") for name in names)


def _official(birth: str, fields: str) -> str:
    return f"{{{{Infobox officeholder|name=Ann Lee|birth_date={birth}\n{fields}\n}}}}\n'''Ann Lee''' is a politician."


RULE = Rule(
    name="office-min-age",
    group=Group.OFFICES,
    severity=Severity.WARNING,
    on=Period,
    check=check,
    what="A term of office begins before the holder was of age.",
    why="The year of birth or the beginning of the term is wrong; crowns and other dignities that are inherited are left out.",
    needs=frozenset({Need.PERIODS, Need.BIRTH}),
    uses=frozenset({"birth"}),
    catalogue="R67",
    good=(
        Good(_official("1875", "|office=Member of the House of Fell|term_label=Hereditary peer|term_start=1880")),
        Good(
            "{{Infobox officeholder|name=Otto Lee|birth_date=1875|office=Member of the House of Fell|term_start=1880}}\n'''Otto, 4th Baron Lee''' was a landowner."
        ),
        Good(_official("1990", "|office=Member of Parliament|term_start=2015")),
        Good(_official("1990", "|office=Member of Parliament|term_start=2008")),
        Good(_official("c. 1990", "|office=Member of Parliament|term_start=2006")),
        Good(_official("1990", "|office=Prince of Thule|term_start=1999")),
        Good(_official("1990", "|office=9th Panchen Lama|term_start=1995")),
        Good(_official("1750", "|office=Member of Parliament|term_start=1766|term_end=1790")),
        Good(_official("1990", "|office=Head of the House of Thule|term_start=1999")),
        Good("{{Infobox royalty|name=Ann I|birth_date=1990|reign=1999–present|succession=Queen of Thule}}\n'''Ann I''' is a queen."),
        Good(
            "{{Infobox royalty|name=Ann|birth_date=1990|office1=Regent of Thule|term_start1=1999|term_end1=2001}}\n'''Ann''' is a princess."
        ),
        Good("{{Infobox football biography|name=Ann Lee|birth_date=1990|years1=2006–2010|clubs1=Brann}}\n'''Ann Lee''' is a footballer."),
    ),
    bad=(
        Bad(
            _official("1990", "|office=Member of Parliament|term_start=⟦1999⟧"),
            message="Born 1990, so 8–9 when the term as Member of Parliament began",
        ),
        Bad(_official("5 May 1990", "|office2=Mayor|term_start2=⟦4 May 2000⟧|term_end2=2019"), message="so 9 when the term as Mayor"),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 5 May 1990\n- Office: Mayor of Hamar\n- In office: ⟦2001⟧ – 2015\n\nAnn Lee is a mayor."),
    ),
)
