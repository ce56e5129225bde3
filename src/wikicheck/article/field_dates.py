"""The date of a field's value, or of one of its items: from a template, from the whole text, or beside a place."""

import re
from dataclasses import replace
from typing import NamedTuple

from wikicheck.article.field_notes import FOOTNOTE
from wikicheck.article.field_places import PlacedCall, plain_place
from wikicheck.article.text import Text
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import Age, DateKind, FuzzyDate

# Dates this far into a text are not what the field is about; a longer text is prose.
LONGEST_DATE = 300

# Beside a number these show that it is a year of another calendar.
_OTHER_ERAS = frozenset(
    (
        *("AH", "BH", "SH", "AM", "BS", "BE", "VS", "AUC", "ABY", "BBY", "Hijri", "Saka", "Vikram Samvat", "Anno Hegirae", "Anno Mundi"),
        *("هـ", "ه", "هجري", "هجرية", "هجری", "خورشیدی", "ش"),
    )
)
# A date without a figure is a few words.
_LONGEST_WORDS = 60
_WORDED = frozenset((DateKind.POINT, DateKind.RANGE, DateKind.YEARLY))
_DIGIT = lazy_pattern(r"\d")
_YEARS = lazy_pattern(r"(1\d{3}|20\d\d)(?:[–-](1\d{3}|20\d\d))?")
_EARLY_YEAR = lazy_pattern(
    r"(?P<circa>(?:c\.|ca\.|circa|about)[\s\xa0]?)?(?P<year>[1-9]\d\d)"
    r"(?:[\s\xa0]?[–—-][\s\xa0]?(?P<end_circa>(?:c\.|ca\.|circa|about)[\s\xa0]?)?(?P<end>[1-9]\d{2,3}))?",
    re.IGNORECASE,
)
# The machine-readable date that templates hide and that flattening brings to light.
HIDDEN_DATE = lazy_pattern(r"\(\s?-?\d{4}(?:-\d\d){0,2}\s?\)")
_AGO = lazy_pattern(r"[;,]?\s{0,3}\(?\d{1,4} years?(?:,? (?:and )?\d{1,2} months?)?(?:,? (?:and )?\d{1,2} days?)? ago\)?")
_ZONE = lazy_pattern(r"[A-Z]{2,5}|UTC ?[-+−–]\d{1,2}(?::\d\d)?")
# The same day in the other calendar, behind a date and an age.
_STYLE = lazy_pattern(
    r"[\[(][\s\xa0]?(?:O\.[\s\xa0]?S\.|N\.[\s\xa0]?S\.|OS|NS|Old Style|New Style)[\s\xa0:][^\[\]()]{4,60}[\])]", re.IGNORECASE
)
JOINTS = " \t\u00a0,;:–—-·/"


class ReadDate(NamedTuple):
    """A date with what was found beside it; `start` and `end` are offsets in the readable text.

    `birth` is what a death template states,
    `template` the place of the template in the source that it was read from.
    """

    date: FuzzyDate | None
    start: int
    end: int
    age: Age | None = None
    birth: FuzzyDate | None = None
    note: str | None = None
    dates: tuple[FuzzyDate, ...] = ()
    is_complete: bool = True
    template: Span | None = None


def placed(date: FuzzyDate, text: Text, offset: int) -> FuzzyDate:
    """Return a date read at `offset` of a readable text, its spans and those of its parts as places in the source."""
    span = text.span(date.span.start + offset, date.span.end + offset)
    return replace(date, span=span, parts=tuple(placed(part, text, offset) for part in date.parts))


def of_template(date: FuzzyDate, span: Span) -> FuzzyDate:
    """Return a date that a template at `span` of the source states; so do its parts."""
    return replace(date, span=span, parts=tuple(of_template(part, span) for part in date.parts))


def read_template_date(text: Text, start: int, end: int, templates: list[PlacedCall], language: str) -> ReadDate | None:
    """Return the date of a date template that is the whole of `start`..`end`, notes in brackets behind it aside."""
    from wikicheck.values import read_date_template

    plain = text.plain
    for first, last, call in templates:
        if not (start <= first <= last <= end) or plain[start:first].strip(JOINTS):
            continue
        note = _note_behind(plain[last:end])
        style = plain[last:end].strip() if note is None else ""
        if note is None and not _STYLE.fullmatch(style):
            continue
        if first == last and not any(call.span.contains(loss.span) for loss in text.losses):
            continue
        read = read_date_template(call, lang=language)
        if read is None:
            continue
        date = _with_style(read.date, style, language) if read.date and style else read.date
        if style and date is None:
            continue
        date = of_template(date, call.span) if date else None
        birth = of_template(read.birth, call.span) if read.birth else None
        dates = tuple(of_template(one, call.span) for one in read.dates)
        age = read.age._replace(span=call.span) if read.age else None
        return ReadDate(date, first, last, age, birth, note or None, dates, read.is_complete, call.span)
    return None


def read_unknown_template(text: Text, start: int, end: int, placed_call: PlacedCall, language: str) -> ReadDate | None:
    """Return the date of a template that is all of `start`..`end`, that no table has and whose arguments are a date."""
    from wikicheck.values import is_date_template
    from wikicheck.values.template_date_any import read_any_date

    first, last, call = placed_call
    if text.plain[start:first].strip(JOINTS) or text.plain[last:end].strip(JOINTS) or is_date_template(call.name):
        return None
    read = read_any_date(call, lang=language)
    if read is None or read.date is None:
        return None
    birth = of_template(read.birth, call.span) if read.birth else None
    return ReadDate(of_template(read.date, call.span), first, last, birth=birth, is_complete=False, template=call.span)


def _with_style(date: FuzzyDate, style: str, language: str) -> FuzzyDate | None:
    """Return a date together with "[O.S. 20 March 1726]", which stands behind it."""
    from wikicheck.values import read_date

    return read_date(f"{date.text} {style}", lang=language)


def _note_behind(plain: str) -> str | None:
    """Return what stands behind a template if it is a note, an age or a place; "" for nothing to note, None for anything else."""
    behind = plain.strip()
    if not behind or (behind[0] in "(（" and behind[-1] in ")）") or _ZONE.fullmatch(behind):
        return ""
    return beside_date(plain)


def read_whole_date(text: Text, start: int, end: int, language: str) -> FuzzyDate | None:
    """Return the date that all of `start`..`end` states."""
    from wikicheck.values import read_date

    years = _YEARS.fullmatch(text.plain, start, end)
    if years is not None:
        return _years(text, years)
    plain = text.plain[start:end]
    if len(plain) > LONGEST_DATE or not _DIGIT.search(plain):
        return None
    plain = _without_marks(plain)
    date = read_date(plain, lang=language)
    return placed(date, text, start) if date else None


def read_whole_notation(text: Text, start: int, end: int, language: str) -> FuzzyDate | None:
    """Return the date that all of `start`..`end` states in a way that only fields of dates have: `19th c.`, `194X`, `25 December`."""
    plain = text.plain[start:end]
    if len(plain) > LONGEST_DATE:
        return None
    from wikicheck.values import read_date, read_month_day, read_notation

    if not _DIGIT.search(plain):  # "nineteenth century", "May"
        if len(plain) > _LONGEST_WORDS:
            return None
        date = read_date(plain, lang=language) or read_month_day(plain, lang=language)
        return placed(date, text, start) if date and date.kind in _WORDED else None
    date = read_notation(plain, lang=language) or read_month_day(plain, lang=language)
    return placed(date, text, start) if date else None


def _years(text: Text, match: "re.Match[str]") -> FuzzyDate:
    """Return "1990" or "1990–1995", which read alike in every language, without looking for words."""
    from wikicheck.values.fuzzy_date import range_date, year_date

    parts = [year_date(int(match[at]), text=match[at], span=text.span(*match.span(at))) for at in (1, 2) if match[at]]
    return parts[0] if len(parts) == 1 else range_date(*parts, text=match[0], span=text.span(*match.span()))


def read_early_year(text: Text, start: int, end: int) -> FuzzyDate | None:
    """Return the year of a text such as "c. 980" or "980", or the years of "980–1002", which only a field of dates shows to be ones."""
    if end - start > 30:
        return None
    match = _EARLY_YEAR.fullmatch(text.plain, start, end)
    if match is None:
        return None
    from wikicheck.values.fuzzy_date import range_date, year_date

    def year(name: str, circa: str) -> FuzzyDate:
        first = match.start(circa) if match[circa] else match.start(name)
        span = text.span(first, match.end(name))
        return replace(year_date(int(match[name]), text=text.plain[first : match.end(name)], span=span), approximate=bool(match[circa]))

    first = year("year", "circa")
    return range_date(first, year("end", "end_circa"), text=match[0], span=text.span(start, end)) if match["end"] else first


def read_age(text: Text, start: int, end: int) -> Age | None:
    """Return the first age stated in `start`..`end`, its span as a place in the source."""
    from wikicheck.values import find_ages

    if end - start > LONGEST_DATE:
        return None
    age = next(iter(find_ages(text.plain[start:end])), None)
    return age._replace(span=text.span(start + age.span.start, start + age.span.end)) if age else None


def read_date_among(text: Text, start: int, end: int, language: str) -> ReadDate | None:
    """Return the one date of a text that names a place, a name or an age beside it ("12 May 1970 (age 54) Oslo, Norway").

    What stands beside it must not change its meaning: words in lower case, numbers and second dates make it unreadable.
    """
    from wikicheck.values import find_dates

    plain = text.plain[start:end]
    if len(plain) > LONGEST_DATE or not _DIGIT.search(plain):
        return None
    age = read_age(text, start, end)
    masked = _without_marks(plain)
    if age:
        age_start, age_end = plain_place(text, age.span)
        style = plain[age_end - start :].strip()
        if _STYLE.fullmatch(style):
            first_date = read_whole_date(text, start, age_start, language)
            both = _with_style(first_date, style, language) if first_date else None
            return ReadDate(of_template(both, text.span(start, end)), start, end, age) if both else None
        masked = _blanked(masked, age_start - start, age_end - start)
    for pattern in (_AGO, HIDDEN_DATE):
        bare = pattern.sub(lambda match: " " * len(match[0]), masked)
        if _DIGIT.search(bare):
            masked = bare
    dates = find_dates(masked, lang=language)
    if len(dates) != 1:
        return None
    first, last = dates[0].span
    before, after = beside_date(masked[:first]), beside_date(masked[last:])
    if before is None or after is None:
        return None
    note = "; ".join(part for part in (before, after) if part) or None
    return ReadDate(placed(dates[0], text, start), start + first, start + last, age, note=note)


def _without_marks(plain: str) -> str:
    """Return a text with the marks of footnotes ("[1]", "[a]") blanked, which flattening leaves behind."""
    return FOOTNOTE.sub(lambda match: " " * len(match[0]), plain) if "[" in plain else plain


def _blanked(plain: str, start: int, end: int) -> str:
    return plain[:start] + " " * (end - start) + plain[end:]


def beside_date(plain: str) -> str | None:
    """Return what stands beside a date if it is a name or a place, "" for nothing, None for anything else."""
    words = " ".join(plain.split()).strip(JOINTS)
    bare = words.removeprefix("in ").removeprefix("at ").removeprefix("near ").removeprefix("by ").lstrip("([（")
    if not bare:
        return "" if not words.strip("([（)]） ") else None
    if _DIGIT.search(bare) or bare[0].islower() or not bare[0].isalpha():
        return None
    if words.count("(") != words.count(")") or words.strip("()").rstrip(".").replace(".", "") in _OTHER_ERAS:
        return None
    return words
