"""Years of activity that begin in early childhood, or behind the first work."""

from collections.abc import Iterator
from re import IGNORECASE
from typing import TYPE_CHECKING

from wikicheck.article import Article
from wikicheck.article.facts.works import FORTHCOMING, Work
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, gap_years, must_not_precede

if TYPE_CHECKING:
    from wikicheck.article.facts.vital import VitalFact
    from wikicheck.article.infobox import Field

_YOUNGEST = 3
# A first work may have been made a year or two before anybody counts the career from.
_SLACK = 2
_MOST_FIELDS = 4
# Works from before the career proper, or that others made of older material.
_BEFORE_CAREER = lazy_pattern(
    r"\b(?:student|thesis|school|uncredited|archiv\w*|extra|child|home movie|unreleased|demo|short film|himself|herself|self|amateur|dissertation|juvenilia"
    r"|written|composed|recorded|translat\w+|reprint\w*|edited|traditional)\b",
    IGNORECASE,
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the first year of activity against the birth and the first dated work."""
    fields = [field for box in article.infoboxes for field in box.fields if field.key == "years_active" and not field.is_empty]
    birth = article.vitals.birth if "birth" not in ctx.doubted else None
    for field in fields[:_MOST_FIELDS]:
        start = _start(field)
        if start is None:
            continue
        finding = _before_birth(ctx, field, start, birth) or _behind_works(article, ctx, field, start)
        if finding is not None:
            yield finding


def _start(field: "Field") -> FuzzyDate | None:
    """Return the first year that a field names; None where it may mean others."""
    values = list(field.value.iter_values())
    dates = [value.date for value in values if value.date is not None]
    if not dates or not all(value.complete for value in values):
        return None
    dates = [date for date in dates if date.kind in {DateKind.RANGE, DateKind.OPEN, DateKind.POINT, DateKind.AFTER, DateKind.SET}]
    starts = [date.first for date in dates if date.low > -(10**8)]
    first = min(starts, key=lambda date: date.low, default=None)
    return first if first is not None and first.start is not None else None


def _before_birth(ctx: Context, field: "Field", start: FuzzyDate, birth: "VitalFact | None") -> Finding | None:
    if birth is None or not (birth.complete and birth.date.is_bounded) or not start.is_bounded:
        return None
    years = gap_years(birth.date, start, soft=True)
    if years.most >= _YOUNGEST:
        return None
    if must_not_precede(start, birth.date).is_contradiction:
        words = f"before the birth, {birth.date.text}{slip_words(birth.date, start)}"
    else:
        words = f"at the age of {max(0, gap_years(birth.date, start).most)}: born {birth.date.text}"
    message = f"Active from {start.text}, {words}."
    return ctx.finding(_span(field, start), message, related=[(birth.span, birth.words)])


def _span(field: "Field", start: FuzzyDate) -> Span:
    inside = field.value_span.contains(start.span) and start.span.end > start.span.start
    return start.span if inside else field.value_span


def _behind_works(article: Article, ctx: Context, field: "Field", start: FuzzyDate) -> Finding | None:
    if start.start is None or start.approximate or not article.works:
        return None
    first = _first_work(article)
    if first is None or first.key is None or start.start.year - first.key <= _SLACK:
        return None
    birth = article.vitals.birth
    if birth is not None and birth.date.year is not None and first.key < birth.date.year + _YOUNGEST:
        return None  # the work is dated wrong, or is another's
    message = f"Active from {start.text}, but “{first.title}” is of {first.key}."
    related = [(first.span, f"“{first.title}” ({first.key})")]
    return ctx.finding(_span(field, start), message, severity=Severity.INFO, related=related)


def _first_work(article: Article) -> Work | None:
    """Return the earliest of the works that are plainly dated."""
    dated = [
        work
        for group in article.works
        if not _BEFORE_CAREER.search(group.heading)
        for work in group.items
        if work.key is not None and work.key != FORTHCOMING and not work.is_posthumous and not _BEFORE_CAREER.search(work.text.plain)
    ]
    return min(dated, key=lambda work: work.key or 0, default=None)


def _box(years: str, *works: str) -> str:
    listed = "".join(f"* {work}\n" for work in works)
    return f"{{{{Infobox person|birth_date=1960|years_active={years}}}}}\n'''Ann Lee''' is a singer.\n\n== Albums ==\n{listed}"


RULE = Rule(
    name="years-active-start",
    group=Group.LIFE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The years of activity begin before the third birthday, or years after the first listed work.",
    why="The year is wrong by a digit, or the field was not kept in step with the list of works.",
    needs=frozenset({Need.PERSON, Need.INFOBOX}),
    uses=frozenset({"birth"}),
    catalogue="R58",
    good=(
        Good(_box("1985–present", "''One'' (1985)", "''Two'' (1999)")),
        Good(_box("1987–present", "''One'' (1985)", "''Two'' (1999)")),
        Good(_box("1965–present")),
        Good(_box("1999–present", "''One'' (1985, uncredited)", "''Two'' (1999)")),
        Good(_box("1999–present", "''One'' (student film, 1985)", "''Two'' (1999)")),
        Good(_box("c. 1999–present", "''One'' (1985)")),
        Good(_box("since the war", "''One'' (1985)")),
        Good(_box("1999–present", "''One''", "''Two''")),
    ),
    bad=(
        Bad(
            _box("⟦1961⟧–present"),
            message="Active from 1961, at the age of 1: born 1960",
            severity=Severity.WARNING,
        ),
        Bad(_box("⟦1899⟧–present"), message="before the birth, 1960", severity=Severity.WARNING),
        Bad(
            _box("⟦1999⟧–present", "''One'' (1985)", "''Two'' (2001)"),
            message="Active from 1999, but “One” is of 1985",
            severity=Severity.INFO,
        ),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 1960\n- Years active: ⟦1962⟧–present\n\nAnn Lee is a singer.", severity=Severity.WARNING),
    ),
)
