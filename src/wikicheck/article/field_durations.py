"""Lengths of time in several units, which are one duration whatever the key of their field asks for: `1 h 32 min`, `2 years, 114 days`."""

from typing import Final

from wikicheck import values
from wikicheck.article.field_items import Item
from wikicheck.article.field_reading import Reading
from wikicheck.article.infobox import Value, ValueKind
from wikicheck.text import lazy_pattern

# Units of time, as quantities name them.
_TIMES: Final = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
# Two numbers, each with a word or letter: "1h 32m"; or ISO 8601.
_COMPOUND = lazy_pattern(
    r"\d{1,6}[ \xa0]?[^\W\d_][^\d\n(]{0,24}[ \xa0]?\d{1,3}[ \xa0]?[^\W\d_].{0,40}"
    r"|P(?:\d{1,4}[YMWD]){0,4}(?:T(?:\d{1,6}(?:\.\d{1,6})?[HMS]){1,3})?"
)


def is_compound_time(data: "values.Quantity | None") -> bool:
    """Say whether a quantity is a length of time in several units."""
    return data is not None and len(data.parts) > 1 and all(unit in _TIMES for _, unit in data.parts)


def read_compound_time(reading: Reading, item: Item, start: int, end: int) -> Value | None:
    """Return the duration that `start`..`end` of an item is, if it counts two units or more, or is written as ISO 8601."""
    text = reading.plain[start:end]
    if not _COMPOUND.fullmatch(text):
        return None
    data = values.read_duration(text, lang=reading.language)
    if data is None:
        return None
    value = reading.new(ValueKind.DURATION, *item)
    value.data = data
    return value
