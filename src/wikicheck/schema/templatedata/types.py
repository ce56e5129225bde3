"""The types of TemplateData and what they ask of values, in the terms of our schemas.

Types are what the wiki's editors say of a parameter, not what its template refuses: what a template may yet make right is never wrong.
"""

from collections.abc import Mapping
from typing import Any

VALUES = "urn:wikicheck:schema:values"

# Words that stand where nobody knows a number, or spell it.
_NUMBER_WORDS = (
    r"\d|^[^A-Za-z]*$|\b(?:[Uu]nknown|[Nn]one|[Nn]o|[Nn]/?[Aa]|[Vv]aries|[Vv]arious|[Tt][Bb][ADad]|[Ss]ee|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive"
    r"|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Dd]ozens?|[Hh]undreds?|[Tt]housands?|[Mm]illions?)\b"
)

_NUMBER: dict[str, Any] = {
    "wc:expects": "a number",
    "properties": {"kind": {"not": {"enum": ["link", "url", "image", "coordinates"]}}},
    "if": {"properties": {"kind": {"enum": ["text"]}}, "required": ["kind"]},
    "then": {"properties": {"text": {"pattern": _NUMBER_WORDS}}},
}
_BOOLEAN: dict[str, Any] = {
    "wc:expects": "yes or no",
    "properties": {
        "kind": {"enum": ["text", "number", "template", "link", "image"]},
        "text": {"pattern": r"^(?:[01]|[^\d\s]{1,20}|)$"},
    },
}
_PARTS: dict[str, dict[str, Any]] = {
    "number": _NUMBER,
    "boolean": _BOOLEAN,
    "date": {"$ref": f"{VALUES}#/$defs/date"},
    "url": {"$ref": f"{VALUES}#/$defs/web-address"},
    "wiki-file-name": {"$ref": f"{VALUES}#/$defs/file"},
    "wiki-page-name": {"$ref": f"{VALUES}#/$defs/name"},
    "wiki-user-name": {"$ref": f"{VALUES}#/$defs/name"},
    "wiki-template-name": {"$ref": f"{VALUES}#/$defs/name"},
}
_TYPES = {
    "date": "date",
    "web-address": "url",
    "file": "wiki-file-name",
    "name": "line",
    "place": "line",
    "words": "string",
    "years": "line",
    "measure": "line",
    "picture": "wiki-file-name",
    "event-date": "date",
    "count": "number",
    "population": "number",
    "share": "number",
    "credit": "string",
}


def part_of(type_: str) -> dict[str, Any]:
    """Return what a schema asks of values of a type; nothing for types that take any text."""
    from copy import deepcopy

    return deepcopy(_PARTS.get(type_, {}))


def type_of(part: Mapping[str, Any]) -> str:
    """Return the type that is nearest to what a schema asks of a field."""
    reference = str(part.get("$ref", ""))
    if reference.startswith(f"{VALUES}#/$defs/"):
        return _TYPES.get(reference.rpartition("/")[2], "line")
    for name in ("number", "boolean"):
        if all(part.get(keyword) == value for keyword, value in _PARTS[name].items()):
            return name
    inner = part.get("properties")
    inner = inner if isinstance(inner, Mapping) else {}
    if isinstance(inner.get("value"), Mapping):
        return "number"
    return "line" if isinstance(inner.get("text"), Mapping) else "unknown"
