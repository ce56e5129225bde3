"""Dates in figures alone (`1985-03-12`, `12.03.1985`) and dates with CJK year, month and day signs."""

from dataclasses import replace
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.fuzzy_date import (
    DateFlag,
    DateKind,
    FuzzyDate,
    Precision,
    century_date,
    choice_date,
    day_date,
    decade_date,
    month_date,
    year_date,
)

_FIGURES = lazy_pattern(
    r"(\d{1,4})([-/.\u2010\u2011\u2013])(\d{1,2}|\d{4})(?:\2(\d{1,4})"
    r"(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[-+]\d\d(?::?\d\d)?)?)?)?(?![\dA-Za-z_])(?![-/.:,\u2010\u2011\u2013]\d)"
)
_ROMAN_MONTH = lazy_pattern(r"(\d{1,2})(?:\.[ \u00a0]?|([-/ \u00a0]))(X?I{1,3}|I?[VX]|VI{1,3})(?:\.[ \u00a0]?|[-/ \u00a0])(\d{4})(?![\w])")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_HYPHENS = "-\u2010\u2011"

# First years of the Japanese reigns since 1868 and their last number (Unicode CLDR, japanese calendar eras).
_REIGNS = {
    "明治": (1868, 45),  # Meiji
    "大正": (1912, 15),  # Taishō
    "昭和": (1926, 64),  # Shōwa
    "平成": (1989, 31),  # Heisei
    "令和": (2019, 99),  # Reiwa
}
LATIN_REIGN_LENGTHS = {1868: 45, 1912: 15, 1926: 64, 1989: 31, 2019: 99}
_CJK = lazy_pattern(
    r"(?:(紀元前|公元前|西元前|기원전|前)[ \u3000]?)?"  # BC
    r"(?:(?:西暦|公元|西元|서기)[ \u3000]?)?"  # AD
    r"(明治|大正|昭和|平成|令和)?[ \u3000]?"
    r"(\d{1,4}|元)[ \u3000]?"
    r"(?:(年代|년대)"  # decade
    r"|(世[紀纪]|세기)"  # century
    r"|[年년](?![間间간後后前来來])"  # year, but not "years later"
    r"(?:[ \u3000]?(\d{1,2})[ \u3000]?[月월](?:[ \u3000]?(\d{1,2})[ \u3000]?[日일])?)?)"
)
# What may stand before the number, longest first: a date that begins there is found by looking back from its number.
_CJK_PREFIXES = (
    "紀元前", "公元前", "西元前", "기원전", "明治", "大正", "昭和",
    "平成", "令和", "西暦", "公元", "西元", "서기", "前",
)  # fmt: skip


class Reading(NamedTuple):
    """A date (its text and span not yet set) and where it ends."""

    date: FuzzyDate
    end: int


def read_figures(text: str, at: int, order: str, *, prose: bool) -> Reading | None:
    """Read `1985-03-12`, `1985-03`, `1985/3/12` or `12/03/1985` at offset `at`.

    Of `12/03/1985` both orders are kept unless `order` is `dmy`, the custom of the text's language. A year in two
    figures is not read.
    """
    match = _FIGURES.match(text, at)
    if match is None:
        return None
    first, sign, second, third = match.groups()
    if third is None:
        date = _year_and_month(first, sign, second, prose=prose)
    elif len(first) == 4:
        date = _year_first(first, second, third, prose=prose)
    elif len(third) == 4 and len(first) <= 2 and len(second) <= 2 and int(third) >= 1000:
        date = _either_order(int(first), int(second), int(third), order, prose=prose)
    else:
        date = None
    return Reading(date, match.end()) if date else None


def read_roman_month(text: str, at: int, *, prose: bool) -> Reading | None:
    """Read `5.V.2005`, `5 XII 2005`: a month that is counted in Roman numbers."""
    match = _ROMAN_MONTH.match(text, at)
    if match is None or match[3] not in _ROMANS or (prose and match[2] is not None and match[2].isspace()):
        return None
    day, year = int(match[1]), int(match[4])
    return Reading(day_date(year, _ROMANS.index(match[3]) + 1, day), match.end()) if 1 <= day <= 31 and year >= 1000 else None


def _year_and_month(first: str, sign: str, second: str, *, prose: bool) -> FuzzyDate | None:
    """Return the month of `1985-03` or (in a value of its own) `03/1985`; "2001-02" may be two years and is not read here."""
    if len(second) == 4:
        is_month = not prose and sign != "\u2013" and 1 <= int(first) <= 12 and int(second) >= 1000
        return month_date(int(second), int(first)) if is_month else None
    if len(first) != 4 or sign not in _HYPHENS or len(second) != 2:
        return None
    year, month = int(first), int(second)
    return month_date(year, month) if year >= 1000 and 1 <= month <= min(12, year % 100) else None


def _year_first(first: str, second: str, third: str, *, prose: bool) -> FuzzyDate | None:
    year, month, day = int(first), int(second), int(third)
    if len(second) > 2 or len(third) > 2 or year < 1000 or (prose and not (month <= 12 and day <= 31)):
        return None
    return day_date(year, month, day)


def _either_order(first: int, second: int, year: int, order: str, *, prose: bool) -> FuzzyDate | None:
    day_first = day_date(year, second, first)
    if order == "dmy" or first == second:
        return day_first
    possible = [date for date in (day_first, day_date(year, first, second)) if date.exists]
    if len(possible) == 2:
        date = choice_date(tuple(sorted(possible, key=lambda date: date.low)), DateKind.ONE_OF)
        return replace(date, flags=date.flags | {DateFlag.LOOSE})
    if possible:
        return possible[0]
    if prose and not (0 < first <= 31 and 0 < second <= 31 and min(first, second) <= 12):
        return None
    return replace(year_date(year), precision=Precision.DAY, flags=frozenset({DateFlag.INVALID}))


def read_cjk(text: str, at: int, limit: int) -> Reading | None:
    """Read `1985年3月12日`, `2008년`, `昭和20年`, `1990年代` or `19世紀` at offset `at`.

    A number of less than four figures is a year only with a reign, an era or a month: `20年` are twenty years.
    """
    match = _CJK.match(text, at)
    if match is None:
        return None
    before, reign, written, decade, century, month, day = match.groups()
    number = 1 if written == "元" else int(written)
    era = bool(before) or (match.start(3) > match.start() and not reign)
    date: FuzzyDate | None = None
    if century:
        date = century_date(number, before_christ=bool(before)) if 0 < number <= 30 else None
    elif decade:
        date = decade_date(number, before_christ=bool(before)) if number % 10 == 0 and (len(written) == 4 or era) else None
    elif written == "元" and not reign:
        return None
    elif era or reign or month or (len(written) == 4 and 1000 <= number <= limit):
        year = _reign_year(reign, number) if reign else 1 - number if before else number
        if number and year is not None:
            date = _cjk_date(year, month, day)
    if date is None:
        return None
    return Reading(replace(date, flags=date.flags | {DateFlag.ERA}) if era else date, match.end())


def _reign_year(reign: str, number: int) -> int | None:
    base, longest = _REIGNS[reign]
    return base + number - 1 if 1 <= number <= longest else None


def _cjk_date(year: int, month: str | None, day: str | None) -> FuzzyDate:
    if month and day:
        return day_date(year, int(month), int(day))
    return month_date(year, int(month)) if month else year_date(year)


def cjk_start(text: str, at: int, floor: int) -> int:
    """Return where the reign or era before a number begins, `at` if there is none; never before `floor`."""
    end = at - 1 if at > floor and text[at - 1] in " \u3000" else at
    for prefix in _CJK_PREFIXES:
        if end - len(prefix) >= floor and text.endswith(prefix, floor, end):
            start = end - len(prefix)
            return cjk_start(text, start, floor) if len(prefix) == 2 and prefix in _REIGNS else start
    return at


def reign_year(base: int, number: int) -> FuzzyDate | None:
    """Return year `number` of the reign that began in `base` (`Shōwa 20` is 1945), None if it had no such year."""
    return year_date(base + number - 1) if 1 <= number <= LATIN_REIGN_LENGTHS.get(base, 0) else None
