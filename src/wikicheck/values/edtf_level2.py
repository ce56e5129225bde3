"""Reading single dates of EDTF level 2: figures left open, marks on a part, quarters, rounded and very long years."""

from dataclasses import replace

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.calendar import FUTURE, day_number, exists, month_end
from wikicheck.values.fuzzy_date import DateFlag, FuzzyDate, Precision, season_date

_YEAR = lazy_pattern(r"Y(-?[0-9]{1,10})(?:E([0-9]))?(?:S([0-9]{1,2}))?|(-?)([0-9X]{4})(?:S([0-9]))?")
_PART = lazy_pattern(r"([?~%]?)(-?[0-9X]{4}|[0-9X]{2})([?~%]?)")
# Marks stand before the part they are about, or behind the last of those they are about.
_DATE = lazy_pattern(r"[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}")
# The parts of a year that are not months, as months: quarters, thirds, halves.
_SPANS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12)}
# Seasons of either hemisphere are those of the astronomers, give or take.
_LAST_SEASON = 32
_FARTHEST_YEAR = 2_000_000_000


def read_level_two(text: str) -> FuzzyDate | None:
    """Return a date that level 2 has and the levels below it have not; None for anything else."""
    date = _read_year(text) or (_read_parts(text) if _DATE.fullmatch(text) else None)
    return replace(date, text=text, span=Span(0, len(text))) if date else None


def _read_year(text: str) -> FuzzyDate | None:
    """Read `Y-170000002`, `Y17E7`, `1950S2`: some year whose first two figures are 19, said to be 1950."""
    match = _YEAR.fullmatch(text)
    if match is None:
        return None
    long, exponent, precision, minus, short, figures = match.groups()
    if long is None and (figures is None or "X" in short):
        return None
    year = int(long) * 10 ** int(exponent or 0) if long else int(f"{minus}{short}")
    if abs(year) > _FARTHEST_YEAR:
        return None
    significant = int(precision or figures or 0)
    unit = 10 ** max(0, len(str(abs(year))) - significant) if significant else 1
    first = abs(year) - abs(year) % unit
    low, high = (first, first + unit - 1) if year >= 0 else (-first - unit + 1, -first)
    return FuzzyDate("", Span(0, 0), day_number(low), day_number(high + 1) - 1, Precision.YEAR, approximate=bool(significant))


def _read_parts(text: str) -> FuzzyDate | None:
    parts = [match.groups() for match in _PART.finditer(text)]
    if parts[0][1].endswith("XXXX"):  # any time
        return None
    marks = {mark for before, _, behind in parts for mark in (before, behind) if mark}
    date = _read_open([written for _, written, _ in parts])
    if date is None or date.high >= FUTURE:
        return None
    uncertain = bool(marks & {"?", "%"})
    flags = frozenset({DateFlag.UNCERTAIN} if uncertain else ()) | ({DateFlag.CIRCA} if uncertain and marks & {"~", "%"} else frozenset())
    return replace(date, approximate=bool(marks), flags=flags)


def _read_open(parts: list[str]) -> FuzzyDate | None:
    """Read year, month and day with `X` for figures nobody knows; the date is any day that fits, from the first to the last."""
    years = _bounds(parts[0])
    if len(parts) == 1:
        precision = Precision.YEAR if "X" not in parts[0] else Precision.DECADE if parts[0].count("X") == 1 else Precision.CENTURY
        return _between((years[0], 1, 1), (years[1], 12, 31), precision)
    if parts[1].isdecimal() and int(parts[1]) > 12:
        return _read_part_of_year(years, int(parts[1])) if len(parts) == 2 else None
    first, last = _bounds(parts[1])
    first, last = max(first, 1), min(last, 12)
    if first > last:
        return None
    if len(parts) == 2:
        return _between((years[0], first, 1), (years[1], last, 31), Precision.MONTH if "X" not in parts[1] else Precision.YEAR)
    start, end = _bounds(parts[2])
    if start > 31:
        return None
    precision = Precision.DAY if "X" not in parts[2] else Precision.MONTH if "X" not in parts[1] else Precision.YEAR
    return _between((years[0], first, max(start, 1)), (years[1], last, min(end, 31)), precision)


def _read_part_of_year(years: tuple[int, int], number: int) -> FuzzyDate | None:
    if 21 <= number <= _LAST_SEASON and years[0] == years[1]:
        return season_date(years[0], (number - 21) % 4 + 1)
    months = _SPANS.get(number)
    return _between((years[0], months[0], 1), (years[1], months[1], 31), Precision.YEAR) if months else None


def _bounds(written: str) -> tuple[int, int]:
    """Return the least and the greatest number that figures with open places can be."""
    ends = int(written.replace("X", "0")), int(written.replace("X", "9"))
    return min(ends), max(ends)


def _between(low: tuple[int, int, int], high: tuple[int, int, int], precision: Precision) -> FuzzyDate | None:
    """Return the date between two days; a day past the end of its month is the last of it, if the figures are open."""
    if precision is Precision.DAY and not (exists(*low) or low[:2] != high[:2]):
        return None
    first = day_number(*low) if exists(*low) else month_end(low[0], low[1])
    last = day_number(*high) if exists(*high) else month_end(high[0], high[1])
    return FuzzyDate("", Span(0, 0), first, last, precision) if first <= last else None
