"""Wording dates for messages, and the weekday that is written beside one."""

from wikicheck.text import lazy_pattern
from wikicheck.values.calendar import FUTURE, PAST, civil, month_end
from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate
from wikicheck.values.languages import Entry, fold_marks, vocabulary, word_key

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST_WORD = lazy_pattern(r"([^\W\d_]{2,20})")
# These read backwards from the date: "Monday, ", "Monday the ", and what makes two weekdays of it, "Friday–", "Saturday and ".
_BEFORE = lazy_pattern(r"[^\S\n\r]{0,3},?[^\S\n\r]{0,3}(?:eht[^\S\n\r]{1,3})?\.?([^\W\d_]{2,20})")
_LINK_BEFORE = lazy_pattern(r"[^\S\n\r]{0,3}(?:[-/\u2010-\u2015]|(?:dna|ot|ro)\b)")
_AFTER = lazy_pattern(
    r"[^\S\n\r]{0,3}(?:,[^\S\n\r]{0,3}|\((?=[^\W\d_]))(?:(?:which was a|was a|an|a)[^\S\n\r]{1,3})?([^\W\d_]{2,20})([-/\u2010-\u2015]?)"
)


def weekday_name(weekday: int) -> str:
    """Return the English name of a weekday, 0 being Monday."""
    return _WEEKDAYS[weekday]


def format_day(number: int) -> str:
    """Word a day number: `12 May 1970`, `15 March 44 BC`."""
    year, month, day = civil(number)
    return f"{day} {_MONTHS[month - 1]} {_format_year(year)}"


def _format_year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 100 else str(year)


def format_date(date: FuzzyDate) -> str:
    """Return a date as it was written, white space evened out; a date without text is worded from its interval."""
    return " ".join(date.text.split()) or format_interval(date)


def format_interval(date: FuzzyDate) -> str:
    """Word the interval of a date in English: `May 1970`, `c. 1970`, `44 BC`, `1970–1971`, `by 1650`, `since 1990`."""
    doubtful = DateFlag.UNCERTAIN in date.flags
    circa = "c. " if date.approximate and (not doubtful or DateFlag.CIRCA in date.flags) else ""
    return f"{circa}{_format_bounds(date)}{'?' if doubtful else ''}"


def _format_bounds(date: FuzzyDate) -> str:
    if date.kind in {DateKind.SET, DateKind.ONE_OF} and date.parts:
        words = [_format_bounds(part) for part in date.parts]
        return ", ".join(words[:-1]) + (" and " if date.kind is DateKind.SET else " or ") + words[-1]
    if date.low <= PAST:
        return "any time" if date.high >= FUTURE else f"by {_format_year_or_day(date.high, last=True)}"
    if date.high >= FUTURE:
        return f"since {_format_year_or_day(date.low, last=False)}"
    return _format_years(date) or _format_days(date.low, date.high)


def _format_years(date: FuzzyDate) -> str:
    """Word whole years; the empty string if an end is no end of a year."""
    first, last = civil(date.low), civil(date.high)
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return ""
    if first.year == last.year:
        return _format_year(first.year)
    if last.year <= 0:
        return f"{1 - first.year}–{1 - last.year} BC"
    if first.year <= 0:
        return f"{1 - first.year} BC – AD {last.year}"
    return f"{_format_year(first.year)}–{last.year}"


def _format_days(low: int, high: int) -> str:
    """Word the days from one to another, as shortly as they allow."""
    first, last = civil(low), civil(high)
    if low == high:
        return format_day(low)
    whole_months = first.day == 1 and high == month_end(last.year, last.month)
    year = _format_year(last.year)
    if first.year != last.year:
        return f"{_format_year_or_day(low, last=False)} – {_format_year_or_day(high, last=True)}"
    if whole_months:
        months = _MONTHS[first.month - 1] if first.month == last.month else f"{_MONTHS[first.month - 1]}–{_MONTHS[last.month - 1]}"
        return f"{months} {year}"
    if first.month == last.month:
        return f"{first.day}–{last.day} {_MONTHS[last.month - 1]} {year}"
    return f"{first.day} {_MONTHS[first.month - 1]} – {last.day} {_MONTHS[last.month - 1]} {year}"


def _format_year_or_day(number: int, *, last: bool) -> str:
    """Word a day, or the month or year that begins with it (`last`: ends with it)."""
    year, month, day = civil(number)
    if (month, day) == ((12, 31) if last else (1, 1)):
        return _format_year(year)
    if number == month_end(year, month) if last else day == 1:
        return f"{_MONTHS[month - 1]} {_format_year(year)}"
    return format_day(number)


def weekday_beside(text: str, date: FuzzyDate, *, lang: str = "en") -> int | None:
    """Return the weekday (0 Monday, 6 Sunday) written with or directly beside a date of one day, or None.

    `date.span` has to be relative to `text`. A span of days ("Friday–Sunday, 5–7 May") has no one weekday.
    """
    if date.kind is not DateKind.POINT or date.low != date.high:
        return None
    vocabulary_ = vocabulary(lang)
    words = vocabulary_.words
    if vocabulary_.has_marks:
        text = fold_marks(text)
    start, end = date.span
    before = text[max(0, start - 48) : start]
    first = _FIRST_WORD.match(text, start, end)
    named = _weekday_of(words, first[1]) if first else None
    if named is not None:
        return None if _LINK_BEFORE.match(before[::-1]) else named
    match = _BEFORE.match(before[::-1])
    named = _weekday_of(words, match[1][::-1]) if match else None
    if match and named is not None:
        return None if _LINK_BEFORE.match(before[::-1], match.end()) else named
    match = _AFTER.match(text, end, end + 48)
    named = _weekday_of(words, match[1]) if match else None
    return None if match is None or match[2] else named


def _weekday_of(words: dict[str, tuple[Entry, ...]], word: str) -> int | None:
    """Return the weekday a word names; short forms ("Sun") only with a capital."""
    if len(word) < 5 and word.islower():
        return None
    return next((entry.roles["weekday"] for entry in words.get(word_key(word), ()) if "weekday" in entry.roles and not entry.rest), None)
