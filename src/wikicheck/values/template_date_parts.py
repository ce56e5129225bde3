"""Reading one date from the arguments of a template: year, month and day apart, or a date written out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.fuzzy_date import DateFlag, FuzzyDate, day_date, month_date, year_date
from wikicheck.values.template_date_wording import Wording, format_date_parts, read_month

_YEAR = lazy_pattern(
    r"(?:(?:AD|CE)\s?)?(?P<sign>[-−–]?)(?P<year>\d{1,4})\s?(?:年|년|г\.?)?\s?"
    r"(?:(?P<bc>B\.?C\.?(?:E\.?)?|av\. J\.-C\.|a\.\s?C\.|v\. Chr\.|до н\. э\.)|AD|CE|A\.D\.|C\.E\.)?",
    re.IGNORECASE,
)
_DAY = lazy_pattern(r"(\d{1,2})(?:st|nd|rd|th|er|\.|日|일)?", re.IGNORECASE)
_TIME = lazy_pattern(r",?[ \xa0]\d{1,2}:\d{2}(?::\d{2})?(?:[ \xa0]?[ap]\.?m\.?)?.{0,40}$", re.IGNORECASE)
_ISO_TIME = lazy_pattern(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.{0,40}")

# Longer arguments are no dates; the text reader need not see them.
_LONGEST = 200


class PartialDate(NamedTuple):
    """One date of a template; `used` arguments were read for it and `text` is how the template shows it.

    Without a date, or with a part that could not be read, it is not complete.
    """

    date: FuzzyDate | None
    used: int
    is_complete: bool
    text: str


def read_year(text: str) -> int | None:
    """Return the (astronomical) year of an argument: "1970", "-44" and "44 BC" alike, "AD 79"; None for anything else."""
    match = _YEAR.fullmatch(text.strip())
    if not match:
        return None
    year = int(match["year"])
    if match["sign"] or match["bc"]:
        return 1 - year if year else None  # templates show -44 as 44 BC
    return year or None


def read_text_date(text: str, wording: Wording) -> FuzzyDate | None:
    """Return the date of an argument that holds one written out ("12 May 1970", "c. 1970"), a time of day left out."""
    from wikicheck.values.date_text import read_date

    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    iso = _ISO_TIME.fullmatch(text)
    text = iso[1] if iso else _TIME.sub("", text)
    year = read_year(text)
    if year is not None:
        return year_date(year, text=text, span=Span(0, len(text)))
    date = read_date(text, lang=wording.language, as_of=wording.as_of)
    if date is None and wording.code != "en":
        date = read_date(text, lang="en", as_of=wording.as_of)
    return date


def build_date(year: int, month: int | None, day: int | None, wording: Wording) -> FuzzyDate:
    """Return the date of numbers; its text is how a template shows them. Years are astronomical."""
    text = format_date_parts(year, month, day, wording)
    span = Span(0, len(text))
    if month is None:
        date = year_date(year, text=text, span=span)
    elif day is None:
        date = month_date(year, month, text=text, span=span)
    else:
        date = day_date(year, month, day, text=text, span=span)
    return replace(date, flags=date.flags | {DateFlag.ERA}) if year <= 0 else date


def read_parts(arguments: Sequence[str], order: str, wording: Wording) -> PartialDate:
    """Read one date from the first arguments: three numbers (or names of months), or one that holds a whole date.

    `order` says what to expect, "ymd" or "dmy"; numbers that can only be meant the other way round are read so.
    """
    if not arguments:
        return PartialDate(None, 0, is_complete=False, text="")
    first = arguments[0]
    if first and not first.lstrip("-−–").isdecimal() and _is_written_out(first, wording):
        date = read_text_date(first, wording)
        return PartialDate(date, 1, date is not None, date.text if date else first)
    three = [*arguments[:3], "", ""][:3]
    if not any(three):
        return PartialDate(None, min(3, len(arguments)), is_complete=False, text="")
    ordered = _reorder(three, order, wording)
    return _assemble(ordered, min(3, len(arguments)), wording)


def _is_written_out(text: str, wording: Wording) -> bool:
    """Say whether an argument holds more than one part of a date."""
    if read_month(text, wording.code) is not None or _DAY.fullmatch(text):
        return False
    return read_year(text) is None


def _reorder(three: list[str], order: str, wording: Wording) -> list[str]:
    """Return the arguments as year, month, day."""
    first, second, third = three
    if not first.isdecimal() and read_month(first, wording.code) is not None:
        return [third, first, second] if third else [second, first, ""]  # May | 12 | 1970, May | 1970
    if not third and _is_year_only(second) and not _is_year_only(first):
        return [second, first, ""]  # 5 | 1970
    if order == "dmy":
        return three if _is_year_only(first) else [third, second, first]
    if _is_year_only(first) or not _is_year_only(third):
        return three
    if wording.code == "en" and first.isdecimal() and second.isdecimal() and first != second and int(first) <= 12:
        # 5 | 23 | 1970 can be read, 5 | 6 | 1970 can not
        return [third, first, second] if int(second) > 12 else [third, "?", ""]
    return [third, second, first]


def _is_year_only(text: str) -> bool:
    """Say whether an argument can be nothing but a year."""
    year = read_year(text)
    return year is not None and (year <= 0 or year > 31)


def _assemble(ordered: list[str], used: int, wording: Wording) -> PartialDate:
    year_text, month_text, day_text = ordered
    year = read_year(year_text)
    if year is None:
        date = read_text_date(year_text, wording) if year_text else None
        return PartialDate(date, used, is_complete=False, text=" ".join(part for part in ordered if part))
    if not month_text:
        date = build_date(year, None, None, wording)
        return PartialDate(date, used, not day_text, date.text)
    month = read_month(month_text, wording.code)
    if month is None:
        date = build_date(year, None, None, wording)
        return PartialDate(date, used, is_complete=False, text=date.text)
    if not day_text:
        date = build_date(year, month, None, wording)
        return PartialDate(date, used, is_complete=True, text=date.text)
    match = _DAY.fullmatch(day_text)
    date = build_date(year, month, int(match[1]) if match else None, wording)
    return PartialDate(date, used, match is not None, date.text)
