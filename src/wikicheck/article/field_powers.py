"""Raised figures of a value: 10<sup>6</sup> is read as 10⁶, where the readable text has "106"."""

from typing import Final

from wikicheck.article.field_places import PlacedCall, plain_place
from wikicheck.article.text import Text
from wikicheck.text import Span, lazy_pattern

_TAGGED = lazy_pattern(r"<(?P<tag>sup|sub)(?:\s[^<>]{0,80})?>(?P<inside>[^<>]{1,40})</(?P=tag)\s?>", 2)
_TEMPLATES: Final = {"sup": "sup", "superscript": "sup", "smallsup": "sup", "exp": "sup"}
_FIGURES = lazy_pattern(r"[ \xa0]{0,2}[-−–+]?\d{1,4}[ \xa0]{0,2}")
_RAISED: Final = str.maketrans("0123456789-−–+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻⁺")
_LOWERED: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def may_have_powers(raw: str) -> bool:
    """Say whether the source of a value has anything that is raised or lowered."""
    return "<su" in raw or "{{su" in raw or "<SU" in raw or "{{Su" in raw


def with_powers(text: Text, raw: str, first: int, calls: list[PlacedCall]) -> str:
    """Return a readable text whose raised and lowered figures are signs of their own, as long as it was; `raw` begins at `first`."""
    plain = text.plain
    places = [
        (*plain_place(text, Span(first + match.start("inside"), first + match.end("inside"))), match["tag"].lower())
        for match in _TAGGED.finditer(raw)
    ]
    places += [(call.start, call.end, _TEMPLATES[call.call.name]) for call in calls if call.call.name in _TEMPLATES]
    for start, end, tag in places:
        if start < end and _FIGURES.fullmatch(plain, start, end):
            signs = plain[start:end].translate(_RAISED if tag == "sup" else _LOWERED)
            if tag == "sup" or plain[start - 1 : start] in "/⁄" or not plain[start - 1 : start].isalpha():
                plain = plain[:start] + signs + plain[end:]
    return plain
