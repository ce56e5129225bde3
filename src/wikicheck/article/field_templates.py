"""A template that is a whole value, or a whole item of one: what it states, by kind."""

from collections.abc import Callable
from typing import Any, Final

from wikicheck import values
from wikicheck.article.field_dates import of_template
from wikicheck.article.field_images import read_image_template
from wikicheck.article.field_items import Item, is_list_template
from wikicheck.article.field_notes import note_behind
from wikicheck.article.field_places import PlacedCall
from wikicheck.article.field_reading import Reading
from wikicheck.article.infobox import Image, Value, ValueKind
from wikicheck.article.text import Link
from wikicheck.values import TemplateCall

# Templates that show a flag and the linked name of its country: documentation of Template:Flag and its relatives.
_FLAGS: Final = frozenset(("flag", "flagcountry", "flag country", "flagdeco", "flagg", "pays", "bandera2", "bandiera", "flagga"))
# Templates that only style what they hold, or mark it.
_STYLE: Final = frozenset("nowrap small nobold nobr lang big br center resize smaller efn ref cn fact citation_needed flagicon sfn".split())

# Kind → what reads it, in this order: the most frequent first, so that the modules of the others need not be loaded.
_READERS: Final[tuple[tuple[ValueKind, Callable[[TemplateCall, str], Any]], ...]] = (
    (ValueKind.URL, lambda call, _: values.read_template_url(call)),
    (ValueKind.QUANTITY, lambda call, language: values.read_template_quantity(call, lang=language)),
    (ValueKind.COORDINATES, lambda call, language: values.read_template_coordinates(call, lang=language)),
    (ValueKind.MONEY, lambda call, language: values.read_template_money(call, lang=language)),
    (ValueKind.DURATION, lambda call, language: values.read_template_duration(call, lang=language)),
    (ValueKind.IDENTIFIER, lambda call, _: values.read_template_identifier(call)),
    (ValueKind.EVENT, lambda call, language: values.read_template_event(call, lang=language)),
    (ValueKind.IMAGE, lambda call, _: read_image_template(call)),
    (ValueKind.NUMBER, lambda call, language: values.read_template_number(call, lang=language)),
)


# What they say is readable where nobody knows what the template shows.
_WORDED: Final = frozenset((ValueKind.QUANTITY, ValueKind.MONEY, ValueKind.DURATION, ValueKind.NUMBER))


def read_template(reading: Reading, item: Item, calls: list[PlacedCall]) -> Value | None:
    """Return what a template states that is the whole item, or all of it but a note; None where there is none."""
    plain = reading.plain
    for call in calls:
        if call.call.name in _STYLE or is_list_template(call.call.name):
            continue
        note = note_behind(plain, item, call.start, call.end)
        if note is None:
            continue
        value = _read_call(reading, item, call)
        if value is not None:
            if value.note is None:
                value.note = note or None
            return value
    return None


def _read_call(reading: Reading, item: Item, call: PlacedCall) -> Value | None:
    if call.call.name in _FLAGS:
        return _flag(reading, item, call)
    for kind, read in _READERS:
        data = read(call.call, reading.language)
        if data is not None:
            return _filled(reading, item, call, kind, data)
    return None


def _filled(reading: Reading, item: Item, call: PlacedCall, kind: ValueKind, data: Any) -> Value | None:
    if kind is ValueKind.EVENT:
        return _events(reading, item, call, data)
    if kind is ValueKind.IMAGE:
        return image_value(reading, item, data)
    value = reading.of_template(kind, item, call)
    if kind is ValueKind.URL:
        value.target = data.address
        return value
    value.data = data
    if kind is ValueKind.NUMBER:
        value.number = data.value
    if not value.text and kind in _WORDED:
        value.text = data.text
    return value


def image_value(reading: Reading, item: Item, images: list[Image]) -> Value:
    """Return the value of one picture, or the list of several."""
    parts = [reading.new(ValueKind.IMAGE, *item) for _ in images]
    for part, image in zip(parts, images, strict=True):
        part.data = image
    return _single_or_list(reading, item, parts)


def _single_or_list(reading: Reading, item: Item, parts: list[Value]) -> Value:
    if len(parts) == 1:
        return parts[0]
    value = reading.new(ValueKind.LIST, *item)
    value.marker = "plain"
    value.items = tuple(parts)
    return value


def _events(reading: Reading, item: Item, call: PlacedCall, events: "tuple[values.Event, ...]") -> Value | None:
    """Return events. All but marriages have their date as a date has it: they are what date templates state."""
    span = call.call.span
    parts: list[Value] = []
    for event in events:
        start = of_template(event.start, span) if event.start else None
        end = of_template(event.end, span) if event.end else None
        part = Value(ValueKind.EVENT, event.text, event.text, span) if len(events) > 1 else reading.new(ValueKind.EVENT, *item)
        part.data = event._replace(start=start, end=end)
        if event.kind != "marriage":
            part.date = start
        parts.append(part)
    if not parts:
        return None
    reading.understood.append(span)
    return _single_or_list(reading, item, parts)


def read_placed_events(reading: Reading, item: Item, call: PlacedCall) -> Value | None:
    """Return what happened according to a date template that names places; None for one that names none."""
    events = values.read_template_event(call.call, lang=reading.language)
    if events is None or not any(event.place for event in events):
        return None
    return _events(reading, item, call, events)


def _country(written: str, language: str) -> str:
    """Return the country that a flag template links for its argument, which may be a code of three letters."""
    if len(written) != 3 or not written.isupper():
        return written
    from wikicheck.article.wikitext.template_table import country_name

    return country_name(written, language) or written


# What sounds show beside the symbol, and which of their arguments: sounds stay out of prose, but are what a field has.
_SOUNDS: Final = {"ipa": 0, "audio": 1, "audio-ipa": 1, "listen": 1, "pronunciation": 1, "api": 0, "lautschrift": 0, "мфа": 0, "afi": 0}


def read_sound(reading: Reading, item: Item, calls: list[PlacedCall]) -> Value | None:
    """Return the text of a pronunciation that is all that a field shows."""
    for call in calls:
        name, positional = call.call.name, call.call.positional()
        at = _SOUNDS.get(name, 0 if name.startswith(("ipa-", "ipac-")) else None)
        if at is None or len(positional) <= at or not positional[at]:
            continue
        # {{IPA|fr|paʁi}} has the language first
        shown = positional[at + 1] if at == 0 and len(positional) > 1 and len(positional[0]) <= 3 else positional[at]
        if name.startswith("ipac-"):
            shown = f"/{''.join(value for value in positional if not value.endswith('.ogg'))}/"
        elif shown is not positional[0] or name.startswith("ipa-"):
            shown = f"[{shown}]" if name.startswith("ipa") and shown[:1] not in "[/" else shown
        value = reading.of_template(ValueKind.TEXT, item, call)
        value.text = shown
        return value
    return None


def _flag(reading: Reading, item: Item, call: PlacedCall) -> Value | None:
    """Return the link that `{{flag|Norway}}` shows beside the flag."""
    positional = call.call.positional()
    if not positional or not positional[0] or call.start == call.end:
        return None
    value = reading.new(ValueKind.LINK, *item)
    target = _country(positional[0], reading.language)
    value.target = target
    value.data = Link(target, None, value.text, None, call.call.span, call.start, call.end)
    return value
