"""Typed values of infobox fields. The order of reading is told in `field_plans`.

What nothing fits stays text; one part that cannot be read never spoils the others.
"""

import re
from typing import Final

from wikicheck.article.field_date_values import read_dated_template, read_dated_templates, read_dated_text
from wikicheck.article.field_dates import read_age
from wikicheck.article.field_items import Item, ItemSplitter, is_list_template
from wikicheck.article.field_kinds import read_text
from wikicheck.article.field_notes import last_bracket, note_behind
from wikicheck.article.field_places import PlacedCall, place_calls
from wikicheck.article.field_plans import Plan, plan_of
from wikicheck.article.field_powers import may_have_powers, with_powers
from wikicheck.article.field_reading import Pictures, Reading
from wikicheck.article.field_templates import image_value, read_sound, read_template
from wikicheck.article.infobox import Value, ValueKind
from wikicheck.article.text import Text
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import TemplateCall, is_quantity_template

# What makes words more than words: figures, lines, signs between items, brackets behind, an address, a file name.
_SPECIAL = lazy_pattern(r"[\d½⅓⅔¼¾⅛⅜⅝⅞\n·•|‧∙⋅.)）\]]")
# A date without a figure, such as "nineteenth century", is a few words.
_LONGEST_WORDS: Final = 60
# What may part the values of a key of many, and what is taken from their edges.
_PARTING = lazy_pattern(r"[,、，;；؛،/]|\A\s|\s\Z")
_DIGIT = lazy_pattern(r"[\d½⅓⅔¼¾⅛⅜⅝⅞]")
# Signs that may stand between items.
_DOT = lazy_pattern(r"[·•|‧∙⋅]")

_MAY_BE_PICTURE = lazy_pattern(r"\[\[[^|\[\]]{1,30}:|<gallery|<(?:center|div|small)[^<>]{0,80}>\s{0,5}\[\[[^|\[\]]{1,30}:", re.IGNORECASE)

# More links in a value are a table.
_MOST_LINKS: Final = 1_000
# Lines of the source that are longer, or more of them, are no items.
_LONGEST_LINE: Final = 80
_LONGEST_LINES: Final = 2_000
# Lists in lists, as deep as they are read.
_DEEPEST: Final = 6


def read_value(  # noqa: PLR0913 - the parts of a field, for values that belong to none
    key: str,
    text: Text,
    templates: list[TemplateCall],
    *,
    raw: str,
    span: Span,
    language: str,
    name: str = "",
    pictures: Pictures | None = None,
) -> Value:
    """Return the typed value of a field, or of something else that is written like one.

    `text` is its readable text, `templates` are its templates, outermost first, `raw` is its source and `span` where that stands;
    `name` is the name of the field as written, `pictures` finds the `[[File:…]]` in it. Spans of dates and ages in the value are places
    in the source.
    """
    plan = plan_of(key)
    if not templates and not text.losses and not _SPECIAL.search(text.plain) and not (plan.commas and _may_be_parted(text.plain, raw)):
        value = None if plan.dates_first and len(text.plain) <= _LONGEST_WORDS else _read_words(plan, text, raw, span)
        if value is not None:
            return value
    calls = place_calls(text, templates) if templates else []
    reading = Reading(plan, text, calls, raw, span, language, pictures)
    reading.name = name
    if may_have_powers(raw):
        reading.figures = with_powers(text, raw, span.start, calls)
    value = _read_images(reading) if raw[:1] in "[<" and pictures is not None and _MAY_BE_PICTURE.match(raw) else None
    if value is None:
        value = _read_part(reading, 0, len(text.plain), calls, 0)
    if value is None:
        value = _read_empty(reading)
    value.raw, value.span = raw, span
    if text.losses or value.items:
        value.complete = value.complete and reading.all_understood() and all(item.complete for item in value.items)
    return value


def _may_be_parted(plain: str, raw: str) -> bool:
    """Say whether words may be several, and not one value at most."""
    return "\n" in raw or _PARTING.search(plain) is not None


def _read_words(plan: Plan, text: Text, raw: str, span: Span) -> Value | None:
    """Return the value of mere words at once, as most values are: a link or text. None where there is more to ask."""
    plain = text.plain
    if not plain or "//" in raw or plan.asks_words:
        return None
    links = text.links
    if not links:
        return Value(ValueKind.TEXT, raw, plain, span) if raw[0] not in "[<" else None
    link = links[0]
    if link.namespace is not None or len(links) > 1:
        return None
    if link.start or link.end != len(plain):
        return Value(ValueKind.TEXT, raw, plain, span)
    value = Value(ValueKind.LINK, raw, plain, span)
    value.target, value.data = link.target, link
    return value


def _read_part(reading: Reading, start: int, end: int, calls: list[PlacedCall], depth: int) -> Value | None:
    """Return the value of a part of the text: of its single item, or of a list; None where nothing is."""
    plan, plain = reading.plan, reading.plain
    if calls or plan.commas or plain.find("\n", start, end) >= 0 or (plan.dots and _DOT.search(plain, start, end)):
        one = calls[0] if len(calls) == 1 and start < end else None
        if one is not None and one.start <= start and end <= one.end and is_quantity_template(one.call.name):
            return _read_item(reading, Item(start, end), calls)  # {{convert|5|km|mi|disp=br}} is one value in two lines
        splitter = ItemSplitter(
            reading.text,
            reading.raw,
            commas=plan.commas and not depth,
            dots=plan.dots,
            language=reading.language,
            lines=_written_lines(reading) if plan.commas and not depth and "\n" in reading.raw else None,
        )
        items, marker, calls = splitter.split(start, end, calls)
        if len(items) > 1:
            return _read_list(reading, Item(start, end), items, marker, calls, depth)
        if not items:
            return None
        item = items[0]
    elif start < end:
        item = Item(start, end)
    else:
        return None
    return _read_item(reading, item, [call for call in calls if item.start <= call.start and call.end <= item.end] if calls else calls)


def _written_lines(reading: Reading) -> str | None:
    """Return the readable text with the line ends of the source, where each line may be an item of its own: [[A]] above [[B]]."""
    raw, plain = reading.raw, reading.plain
    if "\n" in plain or len(plain) > _LONGEST_LINES:
        return None
    first, spans = reading.span.start, [call.call.span for call in reading.calls]
    at = raw.find("\n")
    while at >= 0:
        offset = reading.text.offset_from(first + at)
        if plain[offset : offset + 1] == " " and not any(span.start <= first + at < span.end for span in spans):
            plain = f"{plain[:offset]}\n{plain[offset + 1 :]}"
        at = raw.find("\n", at + 1)
    return plain if max(map(len, plain.split("\n"))) <= _LONGEST_LINE else None


def _read_list(reading: Reading, whole: Item, items: list[Item], marker: str, calls: list[PlacedCall], depth: int) -> Value:
    value = reading.new(ValueKind.LIST, *whole)
    value.marker = marker
    found = []
    for item in items:
        inside = [call for call in calls if item.start <= call.start and call.end <= item.end] if calls else calls
        part = None
        if inside and depth < _DEEPEST and any(is_list_template(call.call.name) for call in inside):
            part = _read_part(reading, *item, inside, depth + 1)
        found.append(part or _read_item(reading, item, inside))
    value.items = tuple(found)
    return value


def _read_item(reading: Reading, item: Item, calls: list[PlacedCall]) -> Value:
    """Return the value of one item: steps 4 to 7."""
    plan = reading.plan
    if calls:
        value = (read_dated_template(reading, item, calls) if plan.dates else None) or read_template(reading, item, calls)
        if value is not None:
            return value
    start, end = item
    if _DIGIT.search(reading.plain, start, end) or (plan.dates_first and end - start <= _LONGEST_WORDS):
        value = read_dated_text(reading, item) if plan.dates else None
        if value is None and plan.dates_first and len(calls) > 1:
            value = read_dated_templates(reading, item, calls)
        if value is None and not plan.asks:
            value = _read_link(reading, item)
        if value is not None:
            return value
    value = read_text(reading, item)
    if value is None and plan.dates_last and _DIGIT.search(reading.plain, start, end):
        value = read_dated_text(reading, item)
    return value or _read_link(reading, item) or _text(reading, item)


def _read_link(reading: Reading, item: Item) -> Value | None:
    """Return the link that is the whole item, or all of it but a bracket behind it."""
    start, end = item
    links = reading.text.links
    if not links or len(links) > _MOST_LINKS:
        return None
    inside = [link for link in links if start <= link.start and link.end <= end and link.start < link.end]
    if len(inside) != 1 or inside[0].start != start or inside[0].namespace == "File":
        return None
    link = inside[0]
    note = None
    if link.end != end:
        note = note_behind(reading.plain, item, start, link.end)
        if note is None:
            return None
    value = reading.new(ValueKind.LINK, start, end)
    value.target, value.data = link.target, link
    _add_note(reading, value, link.end, end, note)
    return value


def _text(reading: Reading, item: Item) -> Value:
    start, end = item
    value = reading.new(ValueKind.TEXT, start, end)
    opening = last_bracket(reading.plain, start, end)
    if opening is not None and reading.plain[end - 1] != "]":
        note = reading.plain[opening + 1 : end - 1].strip() if opening > start else None
        _add_note(reading, value, opening, end, note)
        if opening == start and value.age is not None and value.age.text == value.text:
            value.kind = ValueKind.AGE
    return value


def _add_note(reading: Reading, value: Value, start: int, end: int, note: str | None) -> None:
    """Give a value the age or the note that stands behind it."""
    if start < end:
        value.age = read_age(reading.text, start, end)
    if value.age is None:
        value.note = note or None


def _read_images(reading: Reading) -> Value | None:
    """Return the pictures that a value begins with, if it shows nothing else, or if its key asks for pictures."""
    if reading.plain and "image" not in reading.plan.words:
        return None
    images = reading.pictures(reading.span) if reading.pictures is not None else None
    return image_value(reading, Item(0, len(reading.plain)), images) if images else None


def _read_empty(reading: Reading) -> Value:
    """Return the value of a field that shows nothing that could be read: what its templates state, or else the first of them."""
    nothing = Item(0, len(reading.plain))
    calls = reading.calls
    if calls:
        value = read_dated_template(reading, nothing, calls) or read_template(reading, nothing, calls)
        value = value or read_sound(reading, nothing, calls)
        if value is not None:
            return value
    value = reading.new(ValueKind.TEMPLATE if calls else ValueKind.TEXT, *nothing)
    if calls:
        lost = {loss.span for loss in reading.text.losses}
        value.data = next((call.call for call in calls if call.call.span in lost), calls[0].call)
    return value
