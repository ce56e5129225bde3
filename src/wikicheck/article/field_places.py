"""The templates of a value, and where in its readable text stands what they show."""

from typing import NamedTuple

from wikicheck.article.text import Text
from wikicheck.text import Span
from wikicheck.values import TemplateCall

MOST_TEMPLATES = 200


class PlacedCall(NamedTuple):
    """A template of a value, and where in the readable text stands what it shows (`start` is `end` where it shows nothing)."""

    start: int
    end: int
    call: TemplateCall


def place_calls(text: Text, calls: list[TemplateCall]) -> list[PlacedCall]:
    """Return the templates of a value with their places in the readable text; no more than a value can have."""
    return [PlacedCall(*plain_place(text, call.span), call) for call in calls[:MOST_TEMPLATES]]


def plain_place(text: Text, span: Span) -> tuple[int, int]:
    """Return where in the readable text a piece of the source stands; an empty place if it shows nothing."""
    return text.offset_from(span.start), text.offset_from(span.end)
