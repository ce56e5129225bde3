"""Typed values of infobox fields: dates, stretches of time, numbers, links, addresses, lists, text.

The order of reading: what a list keeps apart, then templates that are the whole value, then the kind that the key asks for, then any
kind that the whole text is. What nothing fits stays text; one part that cannot be read never spoils the others.
"""

import re
from typing import NamedTuple

from wikicheck.article.field_dates import (
    HIDDEN_DATE,
    LONGEST_DATE,
    PlacedCall,
    ReadDate,
    place_calls,
    read_age,
    read_date_among,
    read_early_year,
    read_template_date,
    read_whole_date,
)
from wikicheck.article.field_items import Item, split_items
from wikicheck.article.field_keys import readings_of
from wikicheck.article.infobox import Value, ValueKind
from wikicheck.article.text import Text
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, TemplateCall

_DATES = frozenset(("point", "span", "dated"))
_NOT_DATES = frozenset(("text", "place", "quantity", "number", "url", "coordinates", "commas"))
_BIRTH_AND_DEATH = frozenset(("birth_date", "death_date", "baptism_date", "burial_date", "founded", "dissolved", "opened", "closed"))

# A key that no table has still says what it holds.
_POINT_KEY = lazy_pattern(r"(?:^|_)(?:date|datum|data|fecha|дата)(?:_|$)|(?:^|_)(?:year|jahr|année|año|rok|год)$")
_SPAN_KEY = lazy_pattern(r"(?:^|_)(?:years|dates|term|reign|jahre|années|años|lata|годы)$")

# More than these behind a date are no notes on it; more links or templates in a value are a table.
_MOST_BRACKETS = 4
_MOST_LINKS = 1_000

_BARE_YEAR = lazy_pattern(r"\d{1,4}")
_NUMBER = lazy_pattern(r"[-+−–]?\d{1,3}(?:([,.'’ \u00a0\u202f])\d{3})(?:\1\d{3}){0,8}(?:[.,]\d{1,12})?|[-+−–]?\d{1,18}(?:[.,]\d{1,12})?")
_DECIMAL_COMMA = frozenset(
    "de fr es it pt nl pl ru cs sk sl hr sr bs da sv no nb nn fi is hu ro bg uk be el tr et lv lt ca gl eu id vi".split()
)
_ADDRESS = lazy_pattern(r"(?:https?|ftp)://[^\s<>\"\[\]{}|]{1,2000}")
_DOMAIN = lazy_pattern(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:/[^\s<>\"\[\]{}|]{0,1000})?", re.IGNORECASE)
_BRACKETED = lazy_pattern(r"\[((?:https?:|ftp:)?//[^\s<>\"\[\]{}|]{1,2000})(?: [^\[\]\n]{0,500})?\]")
_URL_TEMPLATES = frozenset(("url", "official url", "official website", "url2", "link", "site", "sitio web", "urlm"))


class _Reading(NamedTuple):
    """What is the same for all items of one value."""

    key: str
    text: Text
    templates: list[PlacedCall]
    raw: str
    span: Span
    words: frozenset[str]
    language: str

    @property
    def wants_dates(self) -> bool:
        return not self.words.isdisjoint(_DATES)

    @property
    def allows_dates(self) -> bool:
        return self.wants_dates or self.words.isdisjoint(_NOT_DATES)


def read_value(key: str, text: Text, templates: list[TemplateCall], *, raw: str, span: Span, language: str) -> Value:
    """Return the typed value of a field.

    `text` is its readable text, `templates` are its templates, outermost first, `raw` is its source and `span` where that stands.
    Spans of dates and ages in the value are places in the source.
    """
    reading = _Reading(key, text, place_calls(text, templates), raw, span, _words(key), language)
    items, marker = split_items(text, templates, raw, commas="commas" in reading.words, language=language)
    if not items:
        return _empty(reading)
    if len(items) == 1:
        value = _read_item(reading, items[0])
        value.raw, value.span = raw, span
    else:
        value = Value(ValueKind.LIST, raw, text.plain, span)
        value.marker = marker
        value.items = tuple(_read_item(reading, item) for item in items)
    value.complete = value.complete and not text.losses and all(item.complete for item in value.items)
    return value


def _words(key: str) -> frozenset[str]:
    words = readings_of(key)
    if words:
        return words
    if _SPAN_KEY.search(key):
        return frozenset(("span",))
    return frozenset(("dated",)) if _POINT_KEY.search(key) else words


def _empty(reading: _Reading) -> Value:
    """Return the value of a field that shows nothing that could be read."""
    text = reading.text
    read = read_template_date(text, 0, len(text.plain), reading.templates, reading.language) if reading.templates else None
    if read is not None:
        value = _date_value(reading, read, Item(0, len(text.plain)))
        value.raw, value.span = reading.raw, reading.span
    else:
        value = Value(ValueKind.TEMPLATE if reading.templates else ValueKind.TEXT, reading.raw, text.plain, reading.span)
    value.complete = value.complete and not text.losses
    return value


def _read_item(reading: _Reading, item: Item) -> Value:
    text = reading.text
    start, end = item
    templates = [call for call in reading.templates if start <= call.start and call.end <= end]
    if templates and reading.allows_dates:
        read = read_template_date(text, start, end, templates, reading.language)
        if read is not None and (read.date or read.age):
            return _date_value(reading, read, item)
    if reading.allows_dates:
        dated = _read_text_date(reading, item)
        if dated is not None:
            return dated
    return _read_rest(reading, item, templates)


def _new(reading: _Reading, kind: ValueKind, item: Item) -> Value:
    text = reading.text
    if item.start == 0 and item.end == len(text.plain):
        value = Value(kind, reading.raw, text.plain, reading.span)
        value.complete = not text.losses
        return value
    span = text.span(*item)
    first = reading.span.start
    value = Value(kind, reading.raw[span.start - first : span.end - first], text.plain[item.start : item.end], span)
    value.complete = not text.lost_within(*item)
    return value


def _date_value(reading: _Reading, read: ReadDate, item: Item) -> Value:
    date = read.date
    if len(read.dates) > 1 and read.birth is None and "span" not in reading.words and date is not None and date.kind is DateKind.SET:
        value = _new(reading, ValueKind.LIST, item)
        value.marker = "plain"
        for one in read.dates:
            part = Value(ValueKind.DATE, one.text, one.text, one.span)
            part.date = one
            value.items = (*value.items, part)
    else:
        value = _new(reading, _date_kind(reading, date) if date else ValueKind.TEXT, item)
        value.date = date
    value.born = read.birth
    value.age = read.age
    value.note = read.note
    value.complete = value.complete and read.is_complete
    behind = Item(read.end, item.end)
    if behind.start < behind.end and value.age is None:
        value.age = read_age(reading.text, *behind)
    if value.note is None and value.age is None:
        value.note = _note_in(reading.text.plain[behind.start : behind.end])
    return value


def _date_kind(reading: _Reading, date: FuzzyDate) -> ValueKind:
    """Return date or interval: a range is one point somewhere in it where the key asks for a point in time."""
    if "point" in reading.words:
        return ValueKind.DATE
    stretches = {DateKind.RANGE, DateKind.OPEN, DateKind.SET, DateKind.AFTER, DateKind.BEFORE}
    return ValueKind.INTERVAL if date.kind in stretches else ValueKind.DATE


def _note_in(plain: str) -> str | None:
    plain = plain.strip()
    if len(plain) > 2 and plain[0] in "(（" and plain[-1] in ")）":
        return plain[1:-1].strip() or None
    return None


def _without_note(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the last bracket of `start`..`end` stands if the text ends with it and something comes before."""
    if end - start < 3 or plain[end - 1] not in ")）":
        return None
    depth = 0
    for at in range(end - 1, max(start, end - LONGEST_DATE), -1):
        if plain[at] in ")）":
            depth += 1
        elif plain[at] in "(（":
            depth -= 1
            if not depth:
                return at, end
    return None


def _read_text_date(reading: _Reading, item: Item) -> Value | None:
    text = reading.text
    start, end = item
    if end - start > LONGEST_DATE or (not reading.wants_dates and _BARE_YEAR.fullmatch(text.plain, start, end)):
        return None
    last = end
    age = note = None
    for _ in range(_MOST_BRACKETS):
        date = _read_whole(reading, start, last)
        if date is not None:
            value = _new(reading, _date_kind(reading, date), item)
            value.date, value.age, value.note = date, age, note
            return value
        bracket = _without_note(text.plain, start, last)
        if bracket is None or bracket[0] <= start:
            break
        found = read_age(text, *bracket)
        if found:
            age = found
        elif not HIDDEN_DATE.fullmatch(text.plain, *bracket):
            inside = text.plain[bracket[0] + 1 : bracket[1] - 1].strip()
            note = f"{inside}; {note}" if note else inside or None
        last = bracket[0]
        while last > start and text.plain[last - 1].isspace():
            last -= 1
    if reading.key in _BIRTH_AND_DEATH:
        read = read_date_among(text, start, end, reading.language)
        if read is not None:
            value = _date_value(reading, read._replace(end=end), item)
            value.note = read.note
            return value
    return None


def _read_whole(reading: _Reading, start: int, end: int) -> FuzzyDate | None:
    date = read_whole_date(reading.text, start, end, reading.language)
    return read_early_year(reading.text, start, end) if date is None and reading.key in _BIRTH_AND_DEATH else date


def _read_rest(reading: _Reading, item: Item, templates: list[PlacedCall]) -> Value:
    text = reading.text
    start, end = item
    bracket = _without_note(text.plain, start, end)
    bare = Item(start, end)
    if bracket and bracket[0] > start:
        bare = Item(start, bracket[0] - (text.plain[start : bracket[0]] != text.plain[start : bracket[0]].rstrip()))
    value = _read_link(reading, item, bare) or _read_address(reading, item, templates) or _read_number(reading, item, bare)
    if value is None:
        value = _new(reading, ValueKind.TEXT, item)
    if bracket and bracket[0] > start:
        value.age = read_age(text, *bracket)
        value.note = None if value.age else _note_in(text.plain[bracket[0] : bracket[1]])
    elif bracket:
        value.age = read_age(text, *bracket)
    return value


def _read_link(reading: _Reading, item: Item, bare: Item) -> Value | None:
    links = reading.text.links
    if len(links) > _MOST_LINKS:
        return None
    inside = [link for link in links if item.start <= link.start and link.end <= item.end]
    if len(inside) != 1 or inside[0].namespace is not None or (inside[0].start, inside[0].end) not in {tuple(item), tuple(bare)}:
        return None
    value = _new(reading, ValueKind.LINK, item)
    value.target = inside[0].target
    return value


def _read_address(reading: _Reading, item: Item, templates: list[PlacedCall]) -> Value | None:
    plain = reading.text.plain[item.start : item.end]
    target: str | None = None
    for call in templates:
        if call.call.name in _URL_TEMPLATES:
            target = _argument_address(call.call)
    if target is None:
        match = _ADDRESS.fullmatch(plain) or (_DOMAIN.fullmatch(plain) if "url" in reading.words else None)
        target = match[0] if match else _bracketed_address(reading, item)
    if target is None:
        return None
    value = _new(reading, ValueKind.URL, item)
    value.target = target
    return value


def _bracketed_address(reading: _Reading, item: Item) -> str | None:
    """Return the address of `[https://example.org a label]` if the label is the whole item."""
    if "[" not in reading.raw:
        return None
    start, end = reading.text.span(*item)
    opening = reading.raw.rfind("[", 0, max(0, start - reading.span.start))
    match = _BRACKETED.match(reading.raw, opening) if opening >= 0 else None
    return match[1] if match and match.end() == end - reading.span.start + 1 else None


def _argument_address(call: TemplateCall) -> str | None:
    """Return the address in a URL template; one with "=" in it was taken for a named argument."""
    for argument in call.arguments:
        name, content = argument.name, argument.value.strip()
        if name is None or name.strip() in {"1", "url"}:
            if content:
                return content
        elif "://" in name or name.startswith("www."):
            return f"{name.strip()}={content}"
    return None


def _read_number(reading: _Reading, item: Item, bare: Item) -> Value | None:
    if reading.words & {"text", "place"}:
        return None
    plain = reading.text.plain
    for start, end in (item, bare):
        if reading.wants_dates and plain.startswith(("-", "−", "–"), start):
            continue  # "–2014" is the end of a span whose start nobody knows
        number = read_number(plain[start:end], reading.language)
        if number is not None:
            value = _new(reading, ValueKind.NUMBER, item)
            value.number = number
            return value
    return None


def read_number(plain: str, language: str) -> int | float | None:
    """Return the number that a text is, grouped or not ("1,234.5"; "1.234,5" where the language writes it so), else None.

    Figures that begin with a superfluous 0 are a code.
    """
    if len(plain) > 40 or not _NUMBER.fullmatch(plain):
        return None
    digits = plain.replace("−", "-").replace("–", "-")
    for blank in ("'", "’", " ", "\u00a0", "\u202f"):
        digits = digits.replace(blank, "")
    point, group = (",", ".") if language.partition("-")[0] in _DECIMAL_COMMA else (".", ",")
    if digits.count(point) > 1 and group not in digits:  # grouped as another language does
        point, group = group, point
    whole, has_fraction, fraction = digits.partition(point)
    parts = whole.lstrip("+-").split(group)
    if has_fraction and not fraction.isdecimal():  # written the other way round
        return None
    if len(parts[0]) > 1 and parts[0][0] == "0":  # a code, a telephone number
        return None
    if len(parts) > 1 and any(len(part) != 3 for part in parts[1:]):
        return None
    whole = whole.replace(group, "")
    return float(f"{whole}.{fraction}") if has_fraction else int(whole)
