"""The date value: every date is an interval of days, because few dates in articles are known to the day."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from wikicheck.text import Span
from wikicheck.values.calendar import FUTURE, PAST, Civil, civil, day_number, exists, month_end


class Precision(StrEnum):
    """How finely a date is stated."""

    DAY = "day"
    MONTHDAY = "monthday"  # a day of every year
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


class DateKind(StrEnum):
    """What sort of statement about time a date is."""

    POINT = "point"  # one day, month, year … : something happened in it
    RANGE = "range"  # from one date to another; in a birth field: somewhere between the two
    ONE_OF = "one-of"  # "1340 or 1345"
    SET = "set"  # "2004, 2006": all of them
    OPEN = "open"  # "1999–present"
    BEFORE = "before"  # "before 1650", "by 1650"
    AFTER = "after"  # "after 1650", "since 1650"
    FLORUIT = "floruit"  # "fl. 1390": alive and at work then, nothing about birth or death
    YEARLY = "yearly"  # "25 December": a day of no year in particular


_RANGES = frozenset({DateKind.RANGE, DateKind.OPEN, DateKind.FLORUIT})
_WHOLE = frozenset({DateKind.POINT, DateKind.YEARLY})


class DateFlag(StrEnum):
    """What else is to be known about how a date was written."""

    INVALID = "invalid"  # no calendar has this day; the interval is that of the month or year
    DUAL_YEAR = "dual-year"  # 1731/32
    OLD_STYLE = "old-style"  # Julian calendar
    NEW_STYLE = "new-style"  # said to be Gregorian
    REVERSED = "reversed"  # a range whose end is written before its start
    LOOSE = "loose"  # read from a form that allows another reading
    UNCERTAIN = "uncertain"  # "?", "possibly"
    ERA = "era"  # BC or AD is written out
    CIRCA = "circa"  # "c." stands beside a "?": both approximate and uncertain
    NOTATION = "notation"  # written as EDTF, in another way than this package would write it
    CIRCA_OF_RANGE = "circa-of-range"  # on the end of a range with one "c." before it: it surely covers the start, maybe the end


# A year that has every day.
LEAP_YEAR = 2000
# Up to October of this year there is no Gregorian calendar that a date could have been meant in.
_GREGORIAN_YEAR = 1582


@lru_cache(maxsize=4096)
def _padding_years(year: int) -> int:
    if year >= 1900:
        return 2
    if year >= 1700:
        return 5
    return 10 if year >= 1000 else 25


@dataclass(frozen=True, slots=True, eq=False)
class FuzzyDate:
    """A date as the interval of days it can mean.

    `low` and `high` are inclusive day numbers (`calendar.day_number`), `PAST` and `FUTURE` where the end is open.
    `span` is relative to the text it was read from; the article floor moves it to the article's source.
    `parts` holds the two ends of a range (also of a floruit) and the members of a set or one-of; of a point it holds the same
    day or year as other calendars count it, the date itself first; of a yearly day, that day of a leap year.
    There is no order and no equality: dates are compared with the three-valued functions of `values.comparison` and with
    nothing else.
    """

    text: str
    span: Span
    low: int
    high: int
    precision: Precision
    kind: DateKind = DateKind.POINT
    approximate: bool = False
    parts: tuple["FuzzyDate", ...] = ()
    flags: frozenset[DateFlag] = frozenset()

    @property
    def soft_low(self) -> int:
        """Return the first day it can mean when "c." is given its play: whole calendar years, wider the longer ago."""
        if not self.approximate or self.low == PAST:
            return self.low
        year = civil(self.low).year
        return day_number(year - _padding_years(year))

    @property
    def soft_high(self) -> int:
        """Return the last day it can mean when "c." is given its play."""
        if not self.approximate or self.high == FUTURE:
            return self.high
        year = civil(self.high).year
        return day_number(year + _padding_years(year) + 1) - 1

    @property
    def exists(self) -> bool:
        """Say whether a calendar has this day; false only for slips such as 30 February."""
        return DateFlag.INVALID not in self.flags and all(part.exists for part in self.parts)

    @property
    def words(self) -> str:
        """The date as written, with its year behind it where the text leaves that to its context: "26 June (2004)"."""
        year = self.year if self.text and self.kind is not DateKind.YEARLY else None
        if year is None:
            return self.text
        written = str(year if year > 0 else 1 - year)
        return self.text if written in self.text else f"{self.text} ({written})"

    @property
    def first(self) -> "FuzzyDate":
        """Return the start of a range, the earliest member of a set, else the date itself."""
        if not self.parts or self.kind in _WHOLE:
            return self
        return self.parts[0] if self.kind in _RANGES else min(self.parts, key=lambda part: part.low)

    @property
    def last(self) -> "FuzzyDate":
        """Return the end of a range, the latest member of a set, else the date itself."""
        if not self.parts or self.kind in _WHOLE:
            return self
        return self.parts[-1] if self.kind in _RANGES else max(self.parts, key=lambda part: part.high)

    @property
    def start(self) -> Civil | None:
        """Return the first day of the interval as year, month, day (year 0 is 1 BC); None where it is open."""
        return None if self.low <= PAST else civil(self.low)

    @property
    def end(self) -> Civil | None:
        """Return the last day of the interval as year, month, day; None where it is open."""
        return None if self.high >= FUTURE else civil(self.high)

    @property
    def year(self) -> int | None:
        """Return the (astronomical) year if the whole interval lies in one, else None."""
        if self.low <= PAST or self.high >= FUTURE:
            return None
        year = civil(self.low).year
        return year if civil(self.high).year == year else None

    @property
    def is_bounded(self) -> bool:
        """Say whether both ends are known."""
        return self.low > PAST and self.high < FUTURE

    def placed(self, span: Span, text: str | None = None) -> "FuzzyDate":
        """Return the same date, standing at another place (its parts keep theirs)."""
        return replace(self, span=span, text=self.text if text is None else text)

    def moved(self, offset: int) -> "FuzzyDate":
        """Return the same date in a text that begins `offset` code points earlier; its parts move along."""
        return replace(self, span=self.span.moved(offset), parts=tuple(part.moved(offset) for part in self.parts))


def day_date(year: int, month: int, day: int, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return a date of one day. A day that no calendar has becomes the whole month or year, flagged as invalid.

    Before 15 October 1582 every date is Julian, so 29 February 1500 is a day; so is 30 February 1712 (Sweden).
    """
    if exists(year, month, day):
        number = day_number(year, month, day)
        return FuzzyDate(text, span, number, number, Precision.DAY)
    if (year < _GREGORIAN_YEAR and exists(year, month, day, julian=True)) or (year, month, day) == (1712, 2, 30):
        return julian_label_date(year, month, day, text=text, span=span)
    flags = frozenset({DateFlag.INVALID})
    if 1 <= month <= 12:
        return FuzzyDate(text, span, day_number(year, month), month_end(year, month), Precision.DAY, flags=flags)
    return FuzzyDate(text, span, day_number(year), day_number(year + 1) - 1, Precision.DAY, flags=flags)


def julian_label_date(year: int, month: int, day: int, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return a 29 or 30 February that only another calendar has: the two days it stands between."""
    return FuzzyDate(text, span, day_number(year, month, 28), day_number(year, month, day), Precision.DAY)


def month_date(year: int, month: int, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return a date of one month; a month that no calendar has becomes the whole year, flagged as invalid."""
    if not 1 <= month <= 12:
        return replace(year_date(year, text=text, span=span), precision=Precision.MONTH, flags=frozenset({DateFlag.INVALID}))
    return FuzzyDate(text, span, day_number(year, month), month_end(year, month), Precision.MONTH)


def month_day(month: int, day: int, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate | None:
    """Return a day (without one: a month) of no year in particular, which may be in any; None if no year has it."""
    if not exists(LEAP_YEAR, month, day or 1):
        return None
    part = day_date(LEAP_YEAR, month, day, text=text, span=span) if day else month_date(LEAP_YEAR, month, text=text, span=span)
    return FuzzyDate(text, span, PAST, FUTURE, Precision.MONTHDAY if day else Precision.MONTH, DateKind.YEARLY, parts=(part,))


def season_date(year: int, season: int, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return a season (1 spring, 2 summer, 3 autumn, 4 winter) of a year, in either hemisphere and by any calendar.

    Spring runs from February to November, autumn from March to December, summer from the December before to the February
    after, winter from the December before to the March after.
    """
    if season == 1:
        low, high = day_number(year, 2), month_end(year, 11)
    elif season == 3:
        low, high = day_number(year, 3), month_end(year, 12)
    else:
        low, high = day_number(year - 1, 12), month_end(year + 1, 2 if season == 2 else 3)
    return FuzzyDate(text, span, low, high, Precision.SEASON)


def year_date(year: int, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return a date of one year. Years are astronomical: 0 is 1 BC."""
    low, high = _year_days(year)
    return FuzzyDate(text, span, low, high, Precision.YEAR)


@lru_cache(maxsize=4096)
def _year_days(year: int) -> tuple[int, int]:
    return day_number(year), day_number(year + 1) - 1


def years_date(first: int, last: int, precision: Precision, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return a date that lies somewhere in the years `first` to `last`, both included (a decade, a century)."""
    return FuzzyDate(text, span, day_number(first), day_number(last + 1) - 1, precision)


def decade_date(year: int, *, before_christ: bool = False, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return the decade written `1990s` (`year` is 1990). `1900s` may be a decade or a century and is the century, flagged as loose."""
    width = 99 if year % 100 == 0 else 9
    first, last = (1 - year - width, 1 - year) if before_christ else (year, year + width)
    if width == 9:
        return years_date(first, last, Precision.DECADE, text=text, span=span)
    return replace(years_date(first, last, Precision.CENTURY, text=text, span=span), flags=frozenset({DateFlag.LOOSE}))


def century_date(number: int, *, scale: int = 100, before_christ: bool = False, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return the 19th century (`number` is 19) or, with a `scale` of 1000, a millennium.

    It is the hull of both conventions: 1 January 1800 to 31 December 1900. There is no year 0.
    """
    if before_christ:
        first, last = 1 - number * scale, min(0, 1 - (number - 1) * scale)
    else:
        first, last = max(1, (number - 1) * scale), number * scale
    return years_date(first, last, Precision.CENTURY if scale == 100 else Precision.MILLENNIUM, text=text, span=span)


def range_date(start: FuzzyDate, end: FuzzyDate, *, text: str = "", span: Span = Span(0, 0), kind: DateKind = DateKind.RANGE) -> FuzzyDate:
    """Return the range from one date to another; flagged as reversed when no reading of the two is in order."""
    flags = start.flags | end.flags
    if start.low > end.high:
        flags |= {DateFlag.REVERSED}
    low, high = min(start.low, end.low), max(start.high, end.high)
    coarser = max(start.precision, end.precision, key=list(Precision).index)
    return FuzzyDate(text, span, low, high, coarser, kind, start.approximate or end.approximate, (start, end), flags)


def choice_date(members: tuple[FuzzyDate, ...], kind: DateKind, *, text: str = "", span: Span = Span(0, 0)) -> FuzzyDate:
    """Return a set (`DateKind.SET`) or a choice (`DateKind.ONE_OF`) of dates; the interval is their hull."""
    flags = frozenset().union(*(member.flags for member in members))
    coarser = max((member.precision for member in members), key=list(Precision).index)
    low, high = min(member.low for member in members), max(member.high for member in members)
    return FuzzyDate(text, span, low, high, coarser, kind, any(member.approximate for member in members), members, flags)
