"""Which definition of the shared values a field is of, by its name and by what it holds."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from wikicheck.article.field_keys import readings_of
from wikicheck.schema.files import load_schema, schema_of_type
from wikicheck.schema.inference.field_profile import VALUES, FieldProfile
from wikicheck.schema.properties import gather_properties

# Kinds that a definition is about, and in which share of the boxes they have to be seen: what nobody could read is of every definition.
_ABOUT: dict[str, tuple[tuple[str, ...], float]] = {
    "date": (("date", "event"), 0.8),
    "years": (("interval",), 0.6),
    "web-address": (("url",), 0.6),
    "measure": (("quantity",), 0.6),
    "file": (("image",), 0.6),
    "money": (("money",), 0.6),
    "coordinates": (("coordinates",), 0.6),
    "running-time": (("duration",), 0.6),
    "count": (("number",), 0.6),
}
_LEAST_SHARE = 0.6
_DEFINITIONS = f"{VALUES}#/$defs/"
_WORDED = ("text", "link", "template", "event", "image")
_DATED = ("date", "interval", "event", "number")


@cache
def known_properties(type_: str) -> dict[str, dict[str, Any]]:
    """Return the properties that the shipped schema of a type has, those of what it extends among them; nothing where there is none."""
    name = schema_of_type(type_) if type_ else None
    return gather_properties(load_schema(name)) if name else {}


def definition_of(part: Mapping[str, Any]) -> str | None:
    """Return the name of the shared definition that a property refers to; None where it does not."""
    reference = str(part.get("$ref", ""))
    return reference.removeprefix(_DEFINITIONS) if reference.startswith(_DEFINITIONS) else None


def choose_definition(key: str, profile: FieldProfile, known: Mapping[str, Any], tolerance: float) -> str | None:
    """Return the name of the definition that a field is of; None where none fits, or not even `tolerance` of the values break it."""
    for name in _candidates(key, profile, known):
        if profile.is_counted(name) and profile.failures[name] <= tolerance * profile.count:
            return name
    return None


def _candidates(key: str, profile: FieldProfile, known: Mapping[str, Any]) -> list[str]:
    found = [name] if (name := definition_of(known)) else []
    found += [name for name, (kinds, least) in _ABOUT.items() if profile.share(*kinds) >= least]
    if "date" not in found and profile.share(*_DATED) >= _LEAST_SHARE and profile.share("number") < _LEAST_SHARE:
        found.append("years")
    if profile.share(*_WORDED) >= _LEAST_SHARE:
        if "place" in readings_of(key) or key.endswith(("_place", "place_of_birth", "location", "_city", "_country")):
            found.append("place")
        found += ["words", "name"] if "name" in key else ["words"]
    return list(dict.fromkeys(found))
