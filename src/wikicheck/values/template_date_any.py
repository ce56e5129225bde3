"""Dates of templates that no table has, read where a field asks for a date: `{{data de nacemento|3|5|1970}}`, `{{first date|2005|5|3}}`.

Their arguments have to be dates and nothing else: year, month and day, or day, month and year, once or twice, or a date written out.
What such a template shows nobody knows, so what it states is never complete: data has the date, rules do not reckon with it.
"""

from wikicheck.text import lazy_pattern
from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate, range_date
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_date_parts import PartialDate, read_parts, read_text_date
from wikicheck.values.template_date_wording import Wording, read_month
from wikicheck.values.template_dates import TemplateDate, TemplateDateKind

_YEAR = lazy_pattern(r"[12]\d{3}")
_FUNCTION = lazy_pattern(r"#?(?:formatdate|dateformat):\s{0,3}([^\n|]{4,40})", 2)
_RANGE_NAMES = ("range", "span", "dash", "spd")
# Wikis that count years by the sun since the Hijra, and the first year that can be none of those.
_OTHER_CALENDARS = frozenset({"fa", "ps", "azb", "mzn"})
_GREGORIAN_FROM = 1500
_MOST_ARGUMENTS = 8
_TRIPLE = 3


def read_any_date(call: TemplateCall, *, lang: str = "en") -> TemplateDate | None:
    """Return the date that the arguments of an unknown template are, the second as a birth if it is the earlier; None for anything else."""
    wording = Wording(lang)
    function = _FUNCTION.fullmatch(call.name)
    arguments = [function[1].strip()] if function else [argument.strip() for argument in call.positional()]
    while arguments and not arguments[-1]:
        arguments.pop()
    if not arguments or len(arguments) > _MOST_ARGUMENTS:
        return None
    whole = _read_range(call.name, arguments, wording)
    dates = [whole] if whole else _read_dates(arguments, wording)
    if dates is None:
        return None
    placed = tuple(date.placed(call.span) for date in dates)
    if len(placed) == 1:
        return TemplateDate(TemplateDateKind.PLAIN, placed[0], dates=placed, is_complete=False)
    birth, death = sorted(placed, key=lambda date: date.low)
    return TemplateDate(TemplateDateKind.DEATH, death, birth=birth, dates=placed, is_complete=False)


def _read_dates(arguments: list[str], wording: Wording) -> list[FuzzyDate] | None:
    if len(arguments) == 1:
        date = None if arguments[0].isdecimal() else read_text_date(arguments[0], wording)
        return [date] if date is not None and _is_certain(date) else None
    if len(arguments) not in {_TRIPLE, 2 * _TRIPLE}:
        return None
    dates = [_read_triple(arguments[at : at + _TRIPLE], wording) for at in range(0, len(arguments), _TRIPLE)]
    found = [part.date for part in dates if part is not None and part.is_complete and part.date is not None]
    return found if len(found) == len(dates) and all(map(_is_certain, found)) else None


def _read_range(name: str, arguments: list[str], wording: Wording) -> FuzzyDate | None:
    """Read the two dates, each in one argument, of a template that is called a range: `{{date range|2005|2006}}`."""
    if len(arguments) != 2 or not any(word in name.lower() for word in _RANGE_NAMES):
        return None
    start, end = (read_text_date(argument, wording) for argument in arguments)
    text = "\u2013".join(arguments)
    if start is not None and end is not None and end.kind is DateKind.OPEN and not end.parts:
        return read_text_date(text, wording)
    if start is None or end is None or start.low > end.low:
        return None
    return range_date(start, end, text=text) if _is_certain(start) and _is_certain(end) else None


def _read_triple(three: list[str], wording: Wording) -> PartialDate | None:
    """Read three arguments of which one end is a year; in English, what is the day has to be plain as well."""
    first, month, last = three
    year = first if _YEAR.fullmatch(first) else last
    if wording.code in _OTHER_CALENDARS and int(year if year.isdecimal() else 0) < _GREGORIAN_FROM:
        return None
    if _YEAR.fullmatch(first):
        return read_parts(three, "ymd", wording) if last.isdecimal() else None
    if not _YEAR.fullmatch(last) or read_month(month, wording.code) is None:
        return None
    is_plain = not month.isdecimal() or wording.code != "en" or (first.isdecimal() and int(first) > 12)
    return read_parts(three, "dmy", wording) if is_plain and first.isdecimal() else None


def _is_certain(date: FuzzyDate) -> bool:
    return date.kind in {DateKind.POINT, DateKind.RANGE, DateKind.OPEN} and DateFlag.INVALID not in date.flags
