"""What can be asked of a field, each demand with how many infoboxes do not meet it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from wikicheck.schema.inference.choosing import choose_definition
from wikicheck.schema.inference.field_profile import VALUES, FieldProfile

# What nobody could read is of these kinds, so they are never wrong.
_OPEN_KINDS = ("text", "link", "list", "template")
_ALL_KINDS = 16
# From how many boxes on something is asked for that no table knows: of so many one would have been otherwise.
_LEAST_FOR_REQUIRED = 10
_MANY = 100
_PROVEN = 0.95
_LEAST_FOR_KINDS = 50
_LEAST_FOR_SINGLE = 50
_LEAST_FOR_SINGLE_WORDS = 100
_LEAST_FOR_ENUMERATION = 30
_LEAST_FOR_LINKS = 50
_LEAST_FOR_RANGE = 20
_LEAST_FOR_DEFINITION = 5
_MOST_OF_ENUMERATION = 12
_LEAST_OF_EACH = 3
# So many boxes for each word of an enumeration: with fewer the next one may well have another word.
_BOXES_FOR_EACH = 5
_WIDENING = 10
# 0.05 * 20 is a little more or less than 1.
_ROUNDING = 1e-9
_WORDS = frozenset(("words", "place", "name"))


class Demand(NamedTuple):
    """Something that a schema can ask of a field. `broken` counts the boxes that do not meet it, `part` is what the schema says."""

    key: str
    aspect: str
    broken: int
    part: Mapping[str, Any]


def iter_demands(key: str, profile: FieldProfile, boxes: int, known: Mapping[str, Any], tolerance: float) -> Iterator[Demand]:
    """Yield what can be asked of one field; `boxes` counts all infoboxes, `known` is what the shipped schema of the type has for it.

    Nothing is asked that more than `tolerance` of the boxes would break.
    """
    if boxes - profile.count <= tolerance * boxes + _ROUNDING and _is_proven(profile.count, boxes, tolerance):
        yield Demand(key, "required", boxes - profile.count, {})
    name = choose_definition(key, profile, known, tolerance) if known or profile.count >= _LEAST_FOR_DEFINITION else None
    words = _enumerate(profile, tolerance) if name is None or name in _WORDS else None
    if words is not None:
        yield words._replace(key=key)
        return
    if name is not None:
        yield Demand(key, "definition", profile.failures[name], {"$ref": f"{VALUES}#/$defs/{name}"})
    elif (kinds := _kinds(profile)) is not None:
        yield Demand(key, "kinds", 0, {"properties": {"kind": {"enum": kinds}}})
    if not profile.lists and profile.count >= (_LEAST_FOR_SINGLE_WORDS if name is None or name in _WORDS else _LEAST_FOR_SINGLE):
        yield Demand(key, "single", 0, {"properties": {"kind": {"not": {"const": "list"}}}})
    if profile.numbers >= max(_LEAST_FOR_RANGE, profile.count / 2) and name in {None, "count"}:
        yield Demand(key, "range", 0, {"properties": {"value": _widen(profile)}})
    if name in _WORDS and not profile.unlinked and profile.linkable >= _LEAST_FOR_LINKS:
        yield Demand(key, "link", 0, {"wc:link": True})


def _is_proven(count: int, boxes: int, tolerance: float) -> bool:
    """Say whether so many boxes with a field tell that the next one will have it, too: by Laplace's rule, where they are few."""
    return boxes >= _MANY or (boxes >= _LEAST_FOR_REQUIRED and (count + 1) / (boxes + 2) >= min(1 - tolerance, _PROVEN) - _ROUNDING)


def _enumerate(profile: FieldProfile, tolerance: float) -> Demand | None:
    """Return the demand that a field has one of a few words; None where they are too many or too rare for that."""
    texts = profile.texts()
    count = sum(texts.values())
    most = min(_MOST_OF_ENUMERATION, count // _BOXES_FOR_EACH)
    if count < _LEAST_FOR_ENUMERATION or not 1 < len(texts) <= most or min(texts.values()) < _LEAST_OF_EACH:
        return None
    if profile.count - count > tolerance * profile.count:
        return None
    kinds = {"enum": sorted({kind for kind in ("text", "link") if profile.kinds[kind]} | {"template"})}
    words = sorted(texts, key=lambda text: (-texts[text], text))
    broken = profile.count - count - profile.kinds["template"]
    return Demand("", "enumeration", broken, {"properties": {"kind": kinds, "text": {"enum": words}}})


def _kinds(profile: FieldProfile) -> list[str] | None:
    """Return the kinds of values that a field may have: those that were seen, and those of what nobody could read."""
    seen = {kind for kind, _ in (profile.kinds + profile.item_kinds).items()}
    if profile.count < _LEAST_FOR_KINDS or min(profile.kinds.values()) == 1:
        return None  # where one kind was seen once, the next box may have yet another
    allowed = sorted(seen | set(_OPEN_KINDS))
    return allowed if len(allowed) < _ALL_KINDS / 2 else None


def _widen(profile: FieldProfile) -> dict[str, Any]:
    """Return a range ten times as wide as the numbers that were seen, in round numbers: it is for slips of magnitude."""
    found: dict[str, Any] = {"minimum": 0 if profile.low >= 0 else -_round_up(-profile.low * _WIDENING)}
    if profile.high > 0:
        found["maximum"] = _round_up(profile.high * _WIDENING)
    return found


def _round_up(number: float) -> int:
    """Return the next of 10, 20, 50, 100 … at or over a number."""
    size = 10
    while True:
        for step in (1, 2, 5):
            if step * size >= number:
                return step * size
        size *= 10
