"""Moving dates from the text they were read from to their places in the source."""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wikicheck.text import MappedText
    from wikicheck.values import FuzzyDate


def place_date(date: "FuzzyDate", text: "MappedText", offset: int = 0) -> "FuzzyDate":
    """Return a date, and its parts, at their places in the source; it was read from `text.plain[offset:]`."""
    start, end = date.span
    parts = tuple(place_date(part, text, offset) for part in date.parts)
    return replace(date, span=text.span(offset + start, offset + end), parts=parts)
