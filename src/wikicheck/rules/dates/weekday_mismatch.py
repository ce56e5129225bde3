"""A weekday that does not belong to the date beside it."""

from collections.abc import Iterator

from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, Precision, weekday_beside, weekday_name
from wikicheck.values.calendar import civil, julian_day_number, weekday

_WEEKDAY = lazy_pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_WEEKDAY_FIRST = lazy_pattern(r"[A-Z][a-z]+day,?[ \xa0]")
# The last countries of Europe gave up the Julian calendar in 1923; until then a weekday may go with either.
_JULIAN_UNTIL = 1923


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Compare each weekday with the full date it stands next to."""
    if "day" not in paragraph.text.plain or not _WEEKDAY.search(paragraph.masked):
        return
    for date in paragraph.dates:
        if date.precision is not Precision.DAY or date.parts or not date.exists or date.low != date.high:
            continue
        given = weekday_beside(paragraph.masked, date)
        if given is None or given in _possible(date):
            continue
        day = _WEEKDAY_FIRST.sub("", date.text, count=1)
        message = f"{day} was a {weekday_name(weekday(date.low))}, not a {weekday_name(given)}."
        span = paragraph.span(*date.span)
        yield ctx.finding(span, message, evidence=(("the text", span, date), message))


def _possible(date: FuzzyDate) -> set[int]:
    year, month, day = civil(date.low)
    possible = {weekday(date.low)}
    if year <= _JULIAN_UNTIL:
        possible.add(weekday(julian_day_number(year, month, day)))
    return possible


RULE = Rule(
    name="weekday-mismatch",
    group=Group.DATES,
    severity=Severity.ERROR,
    on=ProseParagraph,
    check=check,
    what="A weekday stands next to a date that fell on another.",
    why="One of the two is wrong.",
    needs=frozenset({Need.PROSE}),
    catalogue="R13",
    good=(
        Good("'''Ann Lee''' was a potter. She died on Sunday, 4 July 2021."),
        Good("'''Ann Lee''' was a potter. She died on Wednesday, 2 September 1752."),
        Good("'''Ann Lee''' was a potter. The fair ran Friday–Sunday, 5–7 May 2023."),
        Good("'''Ann Lee''' was a potter. On Monday she fell ill. 4 July 2021 was her last day."),
        Good("'''Ann Lee''' was a potter. She wrote “on Monday, 4 July 2021, we all went out” in a letter."),
    ),
    bad=(
        Bad("'''Ann Lee''' was a potter. She died on ⟦Monday, 4 July 2021⟧.", message="4 July 2021 was a Sunday, not a Monday."),
        Bad("'''Ann Lee''' was a potter. She died on ⟦Friday July 1, 2023⟧.", message="was a Saturday, not a Friday"),
    ),
)
