"""Seasons, volumes or episodes whose numbers and dates do not go the same way; a series that ended before it began."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.works import order_of
from wikicheck.article.table import Cell, Table
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, must_not_precede

_NUMBER_HEADS = frozenset(
    (
        "season",
        "series",
        "no.",
        "no",
        "#",
        "episode",
        "ep.",
        "volume",
        "vol.",
        "book",
        "no. overall",
        "overall",
        "part",
        "number",
        "no. in series",
        "episode no.",
        "season no.",
    )
)
_DATE_HEAD = lazy_pattern(
    r"(?:original(?:ly)? )?(?:air ?dates?|aired|release dates?|released|publication date|published|first aired|broadcast|premiered?|(?:original )?air date|originally aired)",
    2,
)
_NUMBER = lazy_pattern(r"(?:(?:season|series|volume|vol\.|book|part|episode)[ \xa0]{1,3})?(?P<number>\d{1,4})(?![\d.])", 2)
_SPECIAL = lazy_pattern(r"\b(?:special|pilot|unaired|bonus|prequel|prologue|ova)\b", 2)
_FEWEST = 3
_MOST_ROWS = 1_000


class _Row(NamedTuple):
    number: int
    date: FuzzyDate


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the first and last day of a series, then the numbers and dates of its tables."""
    release = article.release
    first = min(release.released.boxes, key=lambda fact: fact.date.soft_low, default=None)
    last = max(release.ended.boxes, key=lambda fact: fact.date.soft_high, default=None)
    if first is not None and last is not None and release.released.box_is_whole and release.ended.box_is_whole:
        verdict = must_not_precede(last.date, first.date)
        if verdict.is_contradiction:
            message = f"{last.label} {last.date.text} is before {first.label} {first.date.text}{slip_words(last.date, first.date)}."
            yield ctx.finding(last.span, message, related=[(first.span, first.words)], evidence=(first, last, verdict))
    if not article.has_source or not _has_series(article):
        return
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield from _check_table(block, article.language, ctx)


def _has_series(article: Article) -> bool:
    title = (article.title or "").lower()
    return bool(article.release.types & {"television", "book"}) or any(
        word in title for word in ("episodes", "season", "series", "volumes", "chapters")
    )


def _head(cell: Cell) -> str:
    return " ".join(cell.text.plain.split()).strip(" .:").lower()


def _check_table(table: Table, language: str, ctx: Context) -> Iterator[Finding]:
    rows = table.rows[:_MOST_ROWS]
    heads = [_head(cell) for cell in rows[0]] if len(rows) > _FEWEST else []
    names = {head.rstrip(".") for head in _NUMBER_HEADS}
    number = next((at for at, head in enumerate(heads) if head in names), None)
    dated = next((at for at, head in enumerate(heads) if _DATE_HEAD.match(head)), None)
    if number is None or dated is None or number == dated:
        return
    found: list[_Row] = []
    for row in rows[1:]:
        read = _read_row(row, number, dated, language)
        if read is not None:
            found.append(read)
    if len(found) < _FEWEST or any(later.number <= earlier.number for earlier, later in pairwise(found)):
        return
    lows = [row.date.low for row in found]
    order = order_of(lows)
    if order.descending or len(order.moved) != 1:
        return
    at = order.moved[0]
    yield from _report(ctx, found, at)


def _report(ctx: Context, found: list[_Row], at: int) -> Iterator[Finding]:
    row = found[at]
    for other, is_before in ((found[at - 1] if at else None, True), (found[at + 1] if at + 1 < len(found) else None, False)):
        if other is None:
            continue
        verdict = must_not_precede(row.date, other.date) if is_before else must_not_precede(other.date, row.date)
        if verdict.is_contradiction:
            word = "before" if is_before else "after"
            message = f"Number {row.number} is dated {row.date.text}, {word} number {other.number} ({other.date.text}){slip_words(row.date, other.date)}."
            yield ctx.finding(
                row.date.span,
                message,
                related=[(other.date.span, f"number {other.number}: {other.date.text}")],
                evidence=(*((f"number {one.number}", one.date.span, one.date) for one in (row, other)), verdict),
            )
            return


def _read_row(row: list[Cell], number: int, dated: int, language: str) -> _Row | None:
    from wikicheck.values import find_dates

    if max(number, dated) >= len(row) or row[number] is row[dated]:
        return None
    match = _NUMBER.match(row[number].text.plain.strip())
    text = row[dated].text
    if match is None or _SPECIAL.search(" ".join(cell.text.plain[:60] for cell in row)):
        return None
    dates = [date for date in find_dates(text.plain[:200], lang=language) if date.kind is DateKind.POINT]
    return _Row(int(match["number"]), place_date(dates[0], text)) if dates else None


def _table(*dates: str) -> str:
    rows = "".join(f"|-\n| {number} || Title || {date}\n" for number, date in enumerate(dates, 1))
    return (
        "{{Infobox television|first_aired=2001}}\n'''''Salt''''' is a series.\n\n== Seasons ==\n"
        f'{{| class="wikitable"\n! Season !! Title !! First aired\n{rows}|}}\n'
    )


RULE = Rule(
    name="series-order",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A season, volume or episode is dated before one with a lower number, or a series ended before it began.",
    why="A date is mistyped, or two rows were exchanged.",
    needs=frozenset({Need.THING}),
    catalogue="R72",
    reads_text=True,
    good=(
        Good(_table("5 May 2001", "6 May 2002", "7 May 2003")),
        Good(_table("2001", "2001", "2003", "2003")),
        Good(_table("5 May 2001", "unaired", "7 May 2003", "8 May 2004")),
        Good(_table("5 May 2001", "6 May 2002", "Special: 7 May 1999", "8 May 2004")),
        Good(
            _table("5 May 2001", "6 May 2002", "7 May 2003").replace("! Season", "! Production code").replace("| 1 ", "| 7A ")
        ),  # not numbers of episodes
        Good(_table("5 May 2009", "6 May 2002", "7 May 2001")),
        Good("{{Infobox television|first_aired=2001|last_aired=2001}}\n'''''Salt''''' is a series."),
        Good("{{Infobox television|first_aired=2001|last_aired=present}}\n'''''Salt''''' is a series."),
    ),
    bad=(
        Bad(
            _table("5 May 2001", "⟦6 May 2005⟧", "7 May 2003", "8 May 2004"),
            message="Number 2 is dated 6 May 2005, after number 3 (7 May 2003)",
            severity=Severity.WARNING,
        ),
        Bad(_table("5 May 2001", "6 May 2002", "7 May 2003", "⟦8 May 1999⟧"), message="before number 3"),
        Bad(
            "{{Infobox television|first_aired=2010|last_aired=⟦2001⟧}}\n'''''Salt''''' is a series.",
            message="last_aired 2001 is before first_aired 2010",
        ),
    ),
)
