"""Dates as values of fields: with the age, the birth and the notes that stand beside them."""

from typing import Final

from wikicheck.article.field_dates import (
    HIDDEN_DATE,
    JOINTS,
    LONGEST_DATE,
    ReadDate,
    beside_date,
    placed,
    read_age,
    read_date_among,
    read_early_year,
    read_template_date,
    read_unknown_template,
    read_whole_date,
    read_whole_notation,
)
from wikicheck.article.field_items import Item
from wikicheck.article.field_notes import MOST_BRACKETS, joined_notes, label_before, last_bracket
from wikicheck.article.field_places import PlacedCall
from wikicheck.article.field_reading import Reading
from wikicheck.article.field_templates import read_placed_events
from wikicheck.article.infobox import Value, ValueKind
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, Precision, read_edtf

# Figures alone, which are a date only where one is asked for.
_FIGURES = lazy_pattern(r"\d{1,20}(?:[.,]\d{1,20})?|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,20})?|\d{1,4}(?:st|nd|rd|th)")
# Behind a note in brackets another date may follow.
_BETWEEN = lazy_pattern(r"(?<=[)\]])[ \xa0]?[,;/&][ \xa0](?:and[ \xa0])?|(?<=\d);[ \xa0]|(?<=\))[ \xa0](?=[^\W_(])")
_LENGTH = lazy_pattern(r"\d{1,3}[ \xa0](?:years?|months?|weeks?|days?)(?:,? (?:and )?\d{1,3}[ \xa0](?:months?|weeks?|days?)){0,2}")
# A date that nobody asks for is short, and begins with a figure or a word or two before one.
_MAY_BE_DATE = lazy_pattern(
    r"[(\[<>~≈c]?[ \xa0]?(?:\d(?=.{0,30}(?:\d{3}|[^\W\d]{2}))(?!\d{0,9}(?:[.,]\d{1,9})?(?:px|%)|\d{0,9}[.,]\d{1,9}[ \xa0])"
    r"|(?:[^\W\d]{1,16}[.,]?[ \xa0]){1,3}\d|[^\W\d]{1,16}[-/.–]\d)"
)
# The month of a year to ISO 8601, or its season to EDTF. Where a point in time is asked for, it is no range such as 2004–06.
_YEAR_MONTH = lazy_pattern(r"[12]\d{3}-(?:0[1-9]|1[0-2]|2[1-4])")
_LONGEST_UNASKED: Final = 80
_DIGIT = lazy_pattern(r"\d")
_PLACES: Final = frozenset(("location", "place", "loc", "region", "country"))
_MOST_DATES: Final = 30
_STRETCHES: Final = frozenset((DateKind.RANGE, DateKind.OPEN, DateKind.SET, DateKind.AFTER, DateKind.BEFORE))


def read_dated_template(reading: Reading, item: Item, calls: list[PlacedCall]) -> Value | None:
    """Return the date or age of a date template that is the whole item, notes beside it aside."""
    read = read_template_date(reading.text, *item, calls, reading.language)
    if read is None and reading.plan.dates_first and len(calls) == 1:
        read = read_unknown_template(reading.text, *item, calls[0], reading.language)
    if read is None or not (read.date or read.age):
        return None
    placed = next((call for call in calls if call.call.span == read.template), None)
    if placed is not None and _may_name_place(placed):
        happened = read_placed_events(reading, item, placed)
        if happened is not None:
            return happened
    if read.is_complete and read.template is not None:
        reading.understood.append(read.template)
    return _date_value(reading, read, item)


def _may_name_place(placed: PlacedCall) -> bool:
    """Say whether a date template has an argument in words, which may be a place: `{{film date|1999|3|31|Norway}}`."""
    return any(
        argument.value.strip()[:1].isalpha() if argument.name is None else argument.name.strip() in _PLACES
        for argument in placed.call.arguments
    )


def read_dated_templates(reading: Reading, item: Item, calls: list[PlacedCall]) -> Value | None:
    """Return the dates of several templates in one line, each with the words before it as its note ("Arcade 1985, console 1987")."""
    plain = reading.plain
    parts: list[Value] = []
    at = item.start
    for call in calls:
        if call.start < at or call.start == call.end:
            continue
        place = Item(call.start, call.end)
        part = read_dated_template(reading, place, [call])
        if part is None:
            continue
        label = plain[at : call.start].strip(JOINTS)
        if _DIGIT.search(label):
            return None
        part.note = joined_notes(label, part.note)
        parts.append(part)
        at = call.end
    if len(parts) < 2 or plain[at : item.end].strip(JOINTS):
        return None
    value = reading.new(ValueKind.LIST, *item)
    value.marker = "plain"
    value.items = tuple(parts)
    return value


def _date_value(reading: Reading, read: ReadDate, item: Item) -> Value:
    date = read.date
    if len(read.dates) > 1 and read.birth is None and "span" not in reading.plan.words and date is not None and date.kind is DateKind.SET:
        value = reading.new(ValueKind.LIST, *item)
        value.marker = "plain"
        parts = []
        for one in read.dates:
            part = Value(ValueKind.DATE, one.text, one.text, one.span)
            part.date = one
            parts.append(part)
        value.items = tuple(parts)
    else:
        kind = _date_kind(reading, date) if date else ValueKind.AGE if read.age else ValueKind.TEXT
        value = reading.new(kind, *item)
        value.date = date
    value.born = read.birth
    value.age = read.age
    value.note = read.note
    value.complete = value.complete and read.is_complete
    if read.end < item.end and value.age is None:
        value.age = read_age(reading.text, read.end, item.end)
    if value.note is None and value.age is None:
        value.note = _note_in(reading.plain[read.end : item.end])
    return value


def _date_kind(reading: Reading, date: FuzzyDate) -> ValueKind:
    """Return date or interval: a range is one point somewhere in it where the key asks for a point in time."""
    if "point" in reading.plan.words:
        return ValueKind.DATE
    return ValueKind.INTERVAL if date.kind in _STRETCHES else ValueKind.DATE


def _note_in(plain: str) -> str | None:
    plain = plain.strip()
    if len(plain) > 2 and plain[0] in "(（" and plain[-1] in ")）":
        return plain[1:-1].strip() or None
    return None


def read_dated_text(reading: Reading, item: Item) -> Value | None:
    """Return the date that the text of an item states, brackets behind it aside; a bare year only where the key asks for dates."""
    start, end = item
    plain, plan = reading.plain, reading.plan
    if end - start > LONGEST_DATE or (not plan.dates_first and _FIGURES.fullmatch(plain, start, end)):
        return None
    if not plan.dates_first and (end - start > _LONGEST_UNASKED or not _MAY_BE_DATE.match(plain, start, end)):
        return None
    value = _read_noted(reading, item, start)
    if value is not None or not plan.dates_first:
        return value
    value = _read_among(reading, item) or _read_several(reading, item)
    if value is None and (label := label_before(plain, start, end)) is not None:
        value = _read_noted(reading, item, label[0])
        if value is not None:
            value.note = joined_notes(label[1], value.note)
    return value or _read_bracketed(reading, item)


def _read_among(reading: Reading, item: Item) -> Value | None:
    """Return the one date of an item that names a place, a person or an age beside it."""
    start, end = item
    if reading.plain[start] in "-–−":  # the end of a span whose start nobody knows
        return None
    read = read_date_among(reading.text, start, end, reading.language)
    if read is None:
        return None
    value = _date_value(reading, read._replace(end=end), item)
    value.note = read.note
    return value


def _read_bracketed(reading: Reading, item: Item) -> Value | None:
    """Return the date in the last bracket, behind a name, a place or a length of time: "3 months (May–July 1832)"."""
    start, end = item
    plain = reading.plain
    opening = last_bracket(plain, start, end) if plain[end - 1] != "]" else None
    if opening is None or opening <= start:
        return None
    front = plain[start:opening].strip()
    if not _LENGTH.fullmatch(front) and not beside_date(front):
        return None
    date = _read_whole(reading, opening + 1, end - 1)
    if date is None or date.precision is Precision.YEAR:  # a year alone may be anything's
        return None
    value = reading.new(_date_kind(reading, date), start, end)
    value.date, value.note = date, front
    return value


def _read_noted(reading: Reading, item: Item, start: int) -> Value | None:
    """Return the date that stands from `start` on, brackets behind it aside."""
    end = item.end
    plain = reading.plain
    last = end
    age = note = None
    for _ in range(MOST_BRACKETS):
        date = _read_whole(reading, start, last)
        if date is not None:
            value = reading.new(_date_kind(reading, date), *item)
            value.date, value.age, value.note = date, age, note
            return value
        opening = last_bracket(plain, start, last) if plain[last - 1] != "]" else None
        if opening is None or opening <= start:
            break
        found = read_age(reading.text, opening, last)
        if found:
            age = found
        elif not HIDDEN_DATE.fullmatch(plain, opening, last):
            note = joined_notes(plain[opening + 1 : last - 1].strip(), note)
        last = opening
        while last > start and plain[last - 1].isspace():
            last -= 1
    return None


def _read_several(reading: Reading, item: Item) -> Value | None:
    """Return dates that stand in one line, each with its note: "1 May 1995 (Norway), 3 June 1995 (Sweden)"."""
    cuts = [match.span() for match in _BETWEEN.finditer(reading.plain, *item)]
    if not cuts or len(cuts) > _MOST_DATES:
        return None
    starts = [item.start, *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), item.end]
    parts = []
    for start, end in zip(starts, ends, strict=True):
        part = _read_noted(reading, Item(start, end), start) if start < end else None
        if part is None:
            return None
        parts.append(part)
    value = reading.new(ValueKind.LIST, *item)
    value.marker = "comma"
    value.items = tuple(parts)
    return value


def _read_whole(reading: Reading, start: int, end: int) -> FuzzyDate | None:
    if "point" in reading.plan.words and _YEAR_MONTH.fullmatch(reading.plain, start, end):
        month = read_edtf(reading.plain[start:end])
        return placed(month, reading.text, start) if month is not None else None
    date = read_whole_date(reading.text, start, end, reading.language)
    if date is None and reading.language != "en":
        date = read_whole_date(reading.text, start, end, "en")
    if date is None and reading.plan.dates_first:
        date = read_early_year(reading.text, start, end) or read_whole_notation(reading.text, start, end, reading.language)
    return date
