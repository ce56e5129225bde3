"""Writing dates as EDTF strings and reading those strings back.

EDTF is the Extended Date/Time Format of ISO 8601-2, https://www.loc.gov/standards/datetime/. What is written is level 1 and,
of level 2, only the choice `[1340,1345]` and the set `{2004,2006}`. Three readings go beyond the letter of it:

* `18XX` is the 19th century by either convention (1800 to 1900); "the 1800s" are written so as well.
* `../1650` is "by 1650" as well as "before 1650": the end is included.
* a day that no calendar has is written as its month or year, and a range whose end comes first with its ends in order.

What is read may be of level 2; a string that would be written in another way keeps its wording (`DateFlag.NOTATION`).
"""

from dataclasses import replace

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.calendar import FUTURE, PAST, civil, exists, month_end
from wikicheck.values.edtf_level2 import read_level_two
from wikicheck.values.fuzzy_date import (
    DateFlag,
    DateKind,
    FuzzyDate,
    Precision,
    century_date,
    choice_date,
    day_date,
    month_date,
    month_day,
    range_date,
    season_date,
    year_date,
    years_date,
)

_DATE = lazy_pattern(r"(Y?)(-?)([0-9]{4,9})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)|(-?)([0-9]{2,3})(X{1,2})([~?%]?)")
_MONTH_DAY = lazy_pattern(r"XXXX-([0-9]{2})(?:-([0-9]{2}))?")
_NOTATION = lazy_pattern(r"[-0-9XYES?~%/.,\[\]{}]+")
_MOST_MEMBERS = 1_000


def format_edtf(date: FuzzyDate, *, point: bool = False) -> str:
    """Return the EDTF string of a date.

    `point` says that the date is one moment, such as a birth: then the "c." of "c. 1970–1971" covers both ends
    (`1970~/1971~`), else only the one it stands before (`1970~/1971`).
    """
    if DateFlag.NOTATION in date.flags and _NOTATION.fullmatch(date.text):
        return date.text
    if date.kind is DateKind.YEARLY and date.parts:
        _, month, day = civil(date.parts[0].low)
        return f"XXXX-{month:02d}" if date.parts[0].precision is Precision.MONTH else f"XXXX-{month:02d}-{day:02d}"
    if date.kind in {DateKind.SET, DateKind.ONE_OF} and date.parts:
        members = ",".join(_format_member(part) for part in date.parts)
        return f"{{{members}}}" if date.kind is DateKind.SET else f"[{members}]"
    return _format_span(date, point=point, sign="/")


def _format_member(date: FuzzyDate) -> str:
    if date.kind in {DateKind.SET, DateKind.ONE_OF}:  # a choice within a set: level 2 cannot nest them
        return _format_ends(date, date, sign="..")
    written = _format_span(date, point=False, sign="..")
    return written.replace("....", "..")


def _format_span(date: FuzzyDate, *, point: bool, sign: str) -> str:
    if date.kind is DateKind.OPEN:  # "present" is no day, even where it is known which day is meant
        start = _without_shared_circa(date.parts[0]) if date.parts else date
        return _format_ends(replace(start, low=date.low), replace(date, high=FUTURE), sign=sign)
    if date.kind is DateKind.POINT or not date.parts:
        single = _format_single(date) if date.is_bounded else ""
        if single:
            return single + _qualifier(date)
        return _format_ends(date, date, sign=sign)
    first, last = date.parts[0], date.parts[-1]
    if point and (first.approximate or not last.approximate or last.low <= first.low):
        first, last = (replace(part, approximate=date.approximate, flags=date.flags) for part in (first, last))
    if DateFlag.REVERSED in date.flags and first.low > last.high:
        first, last = last, first
    low, high = (first, last) if point else (_without_shared_circa(first), _without_shared_circa(last))
    # the bounds are those of the whole: a part may be one-sided
    return _format_ends(replace(low, low=date.low), replace(high, high=date.high), sign=sign)


def _without_shared_circa(date: FuzzyDate) -> FuzzyDate:
    if DateFlag.CIRCA_OF_RANGE not in date.flags:
        return date
    return replace(date, approximate=False, flags=date.flags - {DateFlag.UNCERTAIN})


def _format_ends(first: FuzzyDate, last: FuzzyDate, *, sign: str) -> str:
    """Write an interval by the first day of one date and the last day of another, as coarsely as they were stated."""
    low = "" if first.low <= PAST else _format_day(first.low, _fineness(first)) + _qualifier(first)
    high = "" if last.high >= FUTURE else _format_day(last.high, _fineness(last)) + _qualifier(last)
    if sign == "/":
        return f"{low or '..'}/{high or '..'}"
    return f"{low}..{high}"


def _fineness(date: FuzzyDate) -> int:
    """Return how many numbers the ends of a date need: 1 for years, 2 for months, 3 for days."""
    needed = 1
    if date.precision in {Precision.DAY, Precision.MONTH} and DateFlag.INVALID not in date.flags:
        needed = 3 if date.precision is Precision.DAY else 2
    if date.low > PAST:
        _, month, day = civil(date.low)
        needed = max(needed, 3 if day != 1 else 2 if month != 1 else 1)
    if date.high < FUTURE:
        year, month, day = civil(date.high)
        needed = max(needed, 3 if date.high != month_end(year, month) else 2 if month != 12 else 1)
    return needed


def _qualifier(date: FuzzyDate) -> str:
    if DateFlag.UNCERTAIN in date.flags:
        return "%" if DateFlag.CIRCA in date.flags else "?"
    return "~" if date.approximate else ""


def _format_year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _format_day(number: int, fineness: int) -> str:
    """Write the day, month or year that begins or ends with a day."""
    year, month, day = civil(number)
    written = _format_year(year)
    if fineness == 1 or abs(year) > 9999:
        return written
    return f"{written}-{month:02d}" if fineness == 2 else f"{written}-{month:02d}-{day:02d}"


def _format_single(date: FuzzyDate) -> str:
    """Write a date that is one day, month, season, year, decade or century; the empty string if it is none."""
    year, month, day = civil(date.low)
    written = _format_year(year)
    single = ""
    if _same(date, year_date(year)):
        single = written
    elif abs(year) > 9999:
        pass
    elif date.low == date.high:
        single = f"{written}-{month:02d}-{day:02d}"
    elif _same(date, month_date(year, month)):
        single = f"{written}-{month:02d}"
    elif date.precision is Precision.SEASON:
        single = _format_season(date, year)
    elif date.precision is Precision.DECADE and year > 0 and year % 10 == 0 and _same(date, _decade(year)):
        single = f"{written[:3]}X"
    elif date.precision is Precision.CENTURY:
        single = _format_century(date, year)
    return single


def _format_season(date: FuzzyDate, year: int) -> str:
    seasons = ((of_year, season) for of_year in (year, year + 1) for season in range(1, 5))
    return next((f"{_format_year(of_year)}-{20 + season}" for of_year, season in seasons if _same(date, season_date(of_year, season))), "")


def _format_century(date: FuzzyDate, year: int) -> str:
    if year >= 0:
        number = year // 100 + 1
        is_century = _same(date, century_date(number)) or (year and _same(date, _years_of_century(number)))
        return f"{number - 1:02d}XX" if is_century else ""
    number = (1 - year) // 100
    if number >= 2 and _same(date, century_date(number, before_christ=True)):
        return f"-{number - 1:02d}XX"
    return ""


def _years_of_century(number: int) -> FuzzyDate:
    """Return the hundred years that begin with the same two figures, as "the 1800s" do."""
    return years_date(100 * (number - 1), 100 * number - 1, Precision.CENTURY)


def _same(one: FuzzyDate, other: FuzzyDate) -> bool:
    return one.low == other.low and one.high == other.high


def read_edtf(text: str) -> FuzzyDate | None:
    """Read an EDTF string, of level 0, 1 or 2 and without a time of day; None for anything else."""
    if len(text) > 100_000:
        return None
    date = _read_set(text) if text[:1] in {"[", "{"} else _read_span(text, "/")
    if date is None or format_edtf(date) == text:
        return date
    return replace(date, flags=date.flags | {DateFlag.NOTATION})


def _read_set(text: str) -> FuzzyDate | None:
    if text[-1:] != ("]" if text[0] == "[" else "}"):
        return None
    written = text[1:-1].split(",")
    members = [_read_span(member.strip(), "..") for member in written[:_MOST_MEMBERS]]
    dates = tuple(member for member in members if member is not None)
    if not dates or len(dates) != len(written):
        return None
    span = Span(0, len(text))
    if len(dates) == 1:
        return dates[0].placed(span, text)
    return choice_date(dates, DateKind.ONE_OF if text[0] == "[" else DateKind.SET, text=text, span=span)


def _read_span(text: str, sign: str) -> FuzzyDate | None:
    """Read a date or, with `sign` in it, an interval; an open end is nothing beside ".." and ".." beside "/"."""
    span = Span(0, len(text))
    written = text.split(sign, 1)
    if len(written) == 1:
        return _read_single(text)
    is_open = [""] if sign == ".." else ["", ".."]  # nothing beside "/" is an end that nobody knows
    first, last = (None if end in is_open else _read_single(end) for end in written)
    if any(end is None and as_written not in is_open for end, as_written in zip((first, last), written, strict=True)):
        return None
    if first is not None and last is not None:
        return range_date(first, last, text=text, span=span) if first.low <= last.high else None
    if first is not None:
        return replace(first, text=text, span=span, high=FUTURE, kind=DateKind.OPEN, parts=())
    if last is not None:
        return replace(last, text=text, span=span, low=PAST, kind=DateKind.BEFORE, parts=())
    return FuzzyDate(text, span, PAST, FUTURE, Precision.DAY, DateKind.OPEN) if text == "../.." else None


def _read_single(text: str) -> FuzzyDate | None:
    yearly = _MONTH_DAY.fullmatch(text)
    if yearly is not None:
        return month_day(int(yearly[1]), int(yearly[2] or 0), text=text, span=Span(0, len(text)))
    match = _DATE.fullmatch(text)
    if match is None:
        return read_level_two(text)
    span = Span(0, len(text))
    long, minus, digits, month, day, mark, century_minus, start, unknown, century_mark = match.groups()
    if start is not None:
        date = _read_unspecified(-int(start) if century_minus else int(start), len(start), unknown)
        mark = century_mark
    else:
        if bool(long) != (len(digits) > 4) or (long and month):
            return None
        date = _read_calendar(-int(digits) if minus else int(digits), month, day)
    if date is None:
        return read_level_two(text)
    flags = date.flags
    if mark in {"?", "%"}:
        flags |= {DateFlag.UNCERTAIN} | ({DateFlag.CIRCA} if mark == "%" else set())
    return replace(date, text=text, span=span, approximate=bool(mark), flags=flags)


def _read_calendar(year: int, month: str | None, day: str | None) -> FuzzyDate | None:
    if month is None:
        return year_date(year)
    if day is None:
        number = int(month)
        if 21 <= number <= 24:
            return season_date(year, number - 20)
        return month_date(year, number) if 1 <= number <= 12 else None
    return day_date(year, int(month), int(day)) if exists(year, int(month), int(day)) else None


def _read_unspecified(start: int, digits: int, unknown: str) -> FuzzyDate | None:
    if digits + len(unknown) != 4:
        return None
    if len(unknown) == 1:
        return _decade(start * 10) if start > 0 else None
    return century_date(start + 1) if start >= 0 else century_date(1 - start, before_christ=True)


def _decade(year: int) -> FuzzyDate:
    # `190X` is ten years, other than "1900s" in a text
    return years_date(year, year + 9, Precision.DECADE)
