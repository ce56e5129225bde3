"""One date inside a statement, while it is read: what was written, before years, eras and months are shared out."""

from dataclasses import replace

from wikicheck.text import Span
from wikicheck.values.calendar import day_number, days_in_month, exists, month_end
from wikicheck.values.fuzzy_date import (
    DateFlag,
    FuzzyDate,
    Precision,
    century_date,
    day_date,
    decade_date,
    julian_label_date,
    month_date,
    season_date,
    year_date,
    years_date,
)

OLD, NEW = DateFlag.OLD_STYLE, DateFlag.NEW_STYLE

# "early", "mid" and "late" are the first, middle and last 40 %, in hundredths of a century or tenths of a decade.
_CENTURY_PORTIONS = {1: (0, 40), 2: (30, 70), 3: (60, 100)}
_DECADE_PORTIONS = {1: (0, 3), 2: (3, 6), 3: (6, 9)}
_YEAR_PORTIONS = {1: (1, 5), 2: (4, 9), 3: (8, 12)}


class Part:
    """What was written of one date. Years are as written; `era` is -1 for BC, 1 for AD, 0 where none is written."""

    __slots__ = (
        "bare", "circa", "day", "decade", "decade_only", "digits", "end", "era", "fixed", "flags", "fraction", "month", "month_first",
        "nested", "number", "open", "ordinal", "other", "portion", "season", "second_year", "shares_era", "start", "style",
        "turn", "uncertain", "unit", "vague", "weekday", "year",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        """Begin an empty part at offset `start`."""
        self.start = start
        self.end = start
        self.day = self.month = self.year = self.second_year = 0
        self.number = self.digits = 0  # a number that is not yet known to be a day, a year or an abbreviation
        self.era = 0
        self.shares_era = False  # the era is written behind a later date only
        self.ordinal = 0
        self.unit = ""  # century or millennium
        self.decade = False
        self.decade_only = False  # "2000s" beside "1990s" is a decade and no century
        self.season = 0
        self.portion: tuple[int, int] | None = None  # from early (1), mid (2), late (3) to the same
        self.fraction: tuple[int, int] | None = None  # first (1) half (2)
        self.circa = self.uncertain = False
        self.vague = False  # "about", "around": words that stand before quantities too
        self.turn = False  # the turn of a century
        self.nested = False  # what is being read is a part of it: "early …", "first half of …"
        self.weekday = -1
        self.fixed: FuzzyDate | None = None  # forms that share nothing: ISO, numeric, CJK
        self.open = ""  # "present" or "unknown"
        self.style: DateFlag | None = None
        self.other: Part | None = None  # the same day in the other calendar
        self.month_first = False
        self.bare = False  # a number that only its surroundings tell from a quantity
        self.flags: frozenset[DateFlag] = frozenset()

    @property
    def is_complete(self) -> bool:
        """Say whether it names a time by itself."""
        return bool(self.year or self.fixed or (self.unit and self.ordinal))

    @property
    def is_number(self) -> bool:
        """Say whether it is a mere number so far."""
        return bool(self.digits) and not (self.day or self.month or self.year or self.unit or self.decade)

    @property
    def level(self) -> str:
        """Return what sort of date it is; only equals are listed in one set."""
        if self.unit:
            return self.unit
        if self.fixed:
            return "day" if self.fixed.precision is Precision.DAY else str(self.fixed.precision)
        if self.decade:
            return "decade"
        return "day" if self.day else "month" if self.month else "season" if self.season else "year"

    def astronomical(self, written: int) -> int:
        """Return the astronomical year of a year as written."""
        return 1 - written if self.era < 0 else written

    def finish(self, text: str) -> FuzzyDate:
        """Return the date. It has to be complete."""
        span = Span(self.start, self.end)
        if self._is_plain():
            return self._plain(text[self.start : self.end], span)
        date = self._reading()
        flags = self.flags | date.flags
        if self.uncertain:
            flags |= {DateFlag.UNCERTAIN}
            if self.circa:
                flags |= {DateFlag.CIRCA}
        if self.era:
            flags |= {DateFlag.ERA}
        if self.style:
            flags |= {self.style}
        parts = date.parts
        if self.other is not None:
            self._share_year(self.other)
            parts = (replace(date, text=text[self.start : self.end], span=span, flags=flags), self.other.finish(text))
        approximate = date.approximate or self.circa or self.uncertain
        return FuzzyDate(text[self.start : self.end], span, date.low, date.high, date.precision, date.kind, approximate, parts, flags)

    def _is_plain(self) -> bool:
        """Say whether it is a day, month or year and nothing else, as most dates are."""
        if self.fixed or self.unit or self.decade or self.season or self.second_year or self.portion or self.fraction:
            return False
        return not (self.circa or self.uncertain or self.era or self.style or self.flags)

    def _plain(self, text: str, span: Span) -> FuzzyDate:
        if self.day:
            return day_date(self.year, self.month, self.day, text=text, span=span)
        if self.month:
            return month_date(self.year, self.month, text=text, span=span)
        return year_date(self.year, text=text, span=span)

    def _share_year(self, other: "Part") -> None:
        """Give the same day in the other calendar its year; the Old Style day is the earlier one."""
        if other.year:
            return
        other.era = self.era
        other.year = self.second_year if self.second_year and (self.month, self.day) < (3, 26) else self.year
        if other.month == 12 and self.month == 1 and other.style is OLD:
            other.year -= 1
        elif other.month == 1 and self.month == 12 and other.style is NEW:
            other.year += 1

    def _reading(self) -> FuzzyDate:
        if self.fixed:
            return self.fixed
        if self.unit:
            return self._century()
        if self.decade:
            return self._decade()
        return self._part_of_year(self.astronomical(self.year))

    def _part_of_year(self, year: int) -> FuzzyDate:
        if self.season:
            return self._season(year)
        if self.second_year:
            return self._dual(year)
        if self.day:
            return self._day(year)
        return self._month(year) if self.month else self._year(year)

    def _day(self, year: int) -> FuzzyDate:
        if self.style is OLD and not exists(year, self.month, self.day) and exists(year, self.month, self.day, julian=True):
            return julian_label_date(year, self.month, self.day)
        return day_date(year, self.month, self.day)

    def _dual(self, year: int) -> FuzzyDate:
        """Return a date of the years when the legal year began in March: 11 February 1731/32 is 1732 to us."""
        later = self.astronomical(self.second_year)
        flags = frozenset({DateFlag.DUAL_YEAR})
        if not self.month:
            return replace(years_date(year, later, Precision.YEAR), parts=(year_date(year), year_date(later)), flags=flags)
        first = self._day(year) if self.day else month_date(year, self.month)
        second = self._day(later) if self.day else month_date(later, self.month)
        if (self.month, self.day) < (3, 26):
            return replace(second, parts=(second, first), flags=flags | second.flags)
        # a year that began in September or at Easter: either may be meant
        low, high = min(first.low, second.low), max(first.high, second.high)
        return replace(first, low=low, high=high, parts=(first, second), flags=flags | {DateFlag.LOOSE})

    def _month(self, year: int) -> FuzzyDate:
        date = month_date(year, self.month)
        if not self.portion:
            return date
        length = days_in_month(year, self.month)
        first = {1: 1, 2: 3 * length // 10 + 1, 3: 6 * length // 10 + 1}[self.portion[0]]
        last = {1: -(-4 * length // 10), 2: -(-7 * length // 10), 3: length}[self.portion[1]]
        return replace(date, low=day_number(year, self.month, first), high=day_number(year, self.month, max(first, last)))

    def _year(self, year: int) -> FuzzyDate:
        date = year_date(year)
        if self.portion:
            first, last = _YEAR_PORTIONS[self.portion[0]][0], _YEAR_PORTIONS[self.portion[1]][1]
        elif self.fraction:
            which, of = self._fraction()
            first, last = 12 * (which - 1) // of + 1, 12 * which // of
        else:
            return date
        return replace(date, low=day_number(year, first), high=month_end(year, max(first, last)))

    def _season(self, year: int) -> FuzzyDate:
        if not self.second_year:
            return season_date(year, self.season)
        later = self.astronomical(self.second_year)
        if self.season in {2, 4}:  # winter in the north, summer in the south
            return FuzzyDate("", Span(0, 0), day_number(year, 12), month_end(later, 3), Precision.SEASON)
        low, high = season_date(year, self.season).low, season_date(later, self.season).high
        return FuzzyDate("", Span(0, 0), low, high, Precision.SEASON)

    def _fraction(self) -> tuple[int, int]:
        which, of = self.fraction or (1, 1)
        return min(which, of), of  # the ordinal of "last" is a high one

    def _decade(self) -> FuzzyDate:
        date = decade_date(self.year, before_christ=self.era < 0)
        if self.decade_only and self.era >= 0:
            date = years_date(self.year, self.year + 9, Precision.DECADE)
        if not (self.portion or self.fraction):
            return date
        is_century = self.year % 100 == 0 and not self.decade_only  # "the late 1900s": of the decade or of the century
        base = self.astronomical(self.year + (99 if is_century else 9)) if self.era < 0 else self.year
        if self.portion:
            first, last = _DECADE_PORTIONS[self.portion[0]][0], _DECADE_PORTIONS[self.portion[1]][1]
            if is_century:
                last = _CENTURY_PORTIONS[self.portion[1]][1] - 1
                first = _CENTURY_PORTIONS[self.portion[0]][0] if self.era < 0 else first
        else:
            which, of = self._fraction()
            first, last = 10 * (which - 1) // of, -(-10 * which // of) - 1
            if is_century:
                first, last = (0 if self.era < 0 else first), 100 * which // of
        return replace(date, low=day_number(base + first), high=max(day_number(base + max(first, last) + 1) - 1, day_number(base + first)))

    def _century(self) -> FuzzyDate:
        scale = 100 if self.unit == "century" else 1000
        date = century_date(self.ordinal, scale=scale, before_christ=self.era < 0)
        base = 1 - self.ordinal * scale if self.era < 0 else (self.ordinal - 1) * scale
        if self.turn:
            return replace(date, low=day_number(base - 10), high=day_number(base + scale + 11) - 1)
        if self.portion:
            first, last = _CENTURY_PORTIONS[self.portion[0]][0] * scale // 100, _CENTURY_PORTIONS[self.portion[1]][1] * scale // 100
        elif self.fraction:
            which, of = self._fraction()
            first, last = scale * (which - 1) // of, scale * which // of
        else:
            return date
        low = max(date.low, day_number(base + first))
        return replace(date, low=low, high=max(low, min(date.high, day_number(base + max(first, last) + 1) - 1)))
