"""Dates in notations that fields have and running text has not: EDTF, marks of archives, abbreviated centuries, days without a year."""

from dataclasses import replace

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.calendar import exists
from wikicheck.values.date_text import read_date
from wikicheck.values.edtf import read_edtf
from wikicheck.values.fuzzy_date import LEAP_YEAR, DateKind, FuzzyDate, Precision, day_date, month_day

# longer texts are no notation
_LONGEST = 60
_LONGEST_NAME = 20
_BASIC = lazy_pattern(r"([12]\d{3})(\d\d)(\d\d)")
# What only EDTF has: an open end, an unspecified figure, a mark behind it, a set.
_EDTF_SIGN = lazy_pattern(r"[/X~%?{}\[\]]|\.\.")
_UNSPECIFIED = lazy_pattern(r"(\d{3})[xX]|(\d{2})(?:[xX]{2}|\?\?|--|––)")
_CENTURY = lazy_pattern(r"(?<![\w.])(\d{1,2})(st|nd|rd|th)[ \u00a0-]?c(?:ent)?\b\.?")
_BEHIND = lazy_pattern(
    r"(.{1,40}?)[ \u00a0]?[(\[](?:(uncertain|unsure|doubtful|\?)|approximate|approximately|approx\.?|estimated|est\.?)[)\]]"
)
_QUARTER = lazy_pattern(r"Q([1-4])[ ,/\u00a0-]{0,2}(\d{4})|(\d{4})[ ,/\u00a0-]{0,2}Q([1-4])")
_QUARTERS = ("first", "second", "third", "fourth")


def read_notation(text: str, *, lang: str = "en") -> FuzzyDate | None:
    """Return the date that the whole of `text` states in a notation that `read_date` does not know, else None.

    `1984-06-02?/..`, `194X`, `19--`; in English also `19th c.`, `1862 (uncertain)`, `Q3 2010`.
    """
    written = text.strip()
    if not 3 <= len(written) <= _LONGEST:
        return None
    date = _read_basic(written) or _read_edtf(written) or (_read_english(written) if lang == "en" else None)
    if date is None:
        return None
    start = len(text) - len(text.lstrip())
    span = Span(start, start + len(written))
    # what stands where within the notation is not what was read, so that parts have no place of their own
    return replace(date, text=written, span=span, parts=tuple(part.placed(span) for part in date.parts))


def _read_basic(text: str) -> FuzzyDate | None:
    """Read `20050525`, ISO 8601 without its hyphens."""
    match = _BASIC.fullmatch(text)
    if match is None or not exists(int(match[1]), int(match[2]), int(match[3])):
        return None
    return day_date(int(match[1]), int(match[2]), int(match[3]))


def _read_edtf(text: str) -> FuzzyDate | None:
    unspecified = _UNSPECIFIED.fullmatch(text)
    if unspecified is not None:
        decade, century = unspecified.groups()
        return read_edtf(f"{decade}X" if decade else f"{century}XX")
    return read_edtf(text) if text[-1] in "0123456789X~%?.]}" and _EDTF_SIGN.search(text) else None


def _read_english(text: str) -> FuzzyDate | None:
    marked = _BEHIND.fullmatch(text)
    if marked is not None:
        return read_date(f"{marked[1]}?" if marked[2] else f"c. {marked[1]}")
    quarter = _QUARTER.fullmatch(text)
    if quarter is not None:
        return read_date(f"{_QUARTERS[int(quarter[1] or quarter[4]) - 1]} quarter of {quarter[2] or quarter[3]}")
    words = _CENTURY.sub(r"\1\2 century", text)
    return read_date(words) if words != text else None


def _read_month(written: str, text: str, lang: str) -> FuzzyDate | None:
    """Return the month of no year in particular that a text names."""
    date = read_date(f"{written} {LEAP_YEAR}", lang=lang) if 2 < len(written) <= _LONGEST_NAME else None
    if date is None or date.precision is not Precision.MONTH or date.kind is not DateKind.POINT or date.start is None or date.approximate:
        return None
    start = len(text) - len(text.lstrip())
    return month_day(date.start.month, 0, text=written, span=Span(start, start + len(written)))


def read_month_day(text: str, *, lang: str = "en") -> FuzzyDate | None:
    """Return the day or month of no year in particular that the whole of `text` names, such as `25 December`, else None.

    It may be in any year, so nothing can be said of it and another date; `format_edtf` writes it as `XXXX-12-25`.
    """
    written = text.strip()
    if not any(map(str.isdigit, written)):
        return _read_month(written, text, lang)
    if not 4 <= len(written) <= _LONGEST:
        return None
    # the year may stand before the day or behind it, as the language has it
    for with_year in (f"{written} {LEAP_YEAR}", f"{written}, {LEAP_YEAR}", f"{LEAP_YEAR}年{written}", f"{LEAP_YEAR}년 {written}"):
        date = read_date(with_year, lang=lang)
        if date is not None and date.kind is DateKind.POINT and date.low == date.high and date.start is not None and not date.approximate:
            start = len(text) - len(text.lstrip())
            return month_day(date.start.month, date.start.day, text=written, span=Span(start, start + len(written)))
    return None
