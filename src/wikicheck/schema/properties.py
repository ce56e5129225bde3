"""The fields that a schema of infoboxes describes, with those of the schemas that it extends."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.schema.documents import SHIPPED, Place, Schema


def gather_properties(schema: Schema) -> dict[str, dict[str, Any]]:
    """Return the properties by key; what a schema says itself comes before what it extends says."""
    found: dict[str, dict[str, Any]] = {}
    for part in _iter_parts(schema):
        properties = part.get("properties")
        for key, value in properties.items() if isinstance(properties, Mapping) else ():
            found.setdefault(key, dict(value) if isinstance(value, Mapping) else {})
    return found


def keys_as_written(schema: Schema) -> frozenset[str]:
    """Return the keys that a schema of a wiki's own names in `properties`, `required` and keywords about fields; none of a shipped one.

    Those schemas keep to canonical keys. A wiki may also name a field as its articles do.
    """
    if schema.uri.startswith(SHIPPED):
        return frozenset()
    known: frozenset[str] | None = schema.compiled.get("keys")
    if known is None:
        keys = {key for part in _iter_parts(schema) for keyword in part for key in _keys_in(keyword, part[keyword])}
        known = schema.compiled["keys"] = frozenset(keys)
    return known


def _keys_in(keyword: str, value: Any) -> Iterator[str]:
    """Yield the strings in the value of a keyword that names fields."""
    if keyword == "properties" and isinstance(value, Mapping):
        yield from value
    elif keyword == "required" or keyword.startswith("wc:"):
        waiting = [value]
        while waiting:
            here = waiting.pop()
            if isinstance(here, str):
                yield here
            elif isinstance(here, list):
                waiting += here
            elif isinstance(here, Mapping):
                waiting += here.values()


def gather_required(schema: Schema) -> list[tuple[str, ...]]:
    """Return what has to be given: keys, each with the others of which one will do instead."""
    found: list[tuple[str, ...]] = []
    for part in _iter_parts(schema):
        found += [(key,) for key in _keys(part)]
        branches = part.get("anyOf")
        if isinstance(branches, list) and branches:
            keys = [_keys(branch) if isinstance(branch, Mapping) else () for branch in branches]
            if all(len(needed) == 1 for needed in keys):
                found.append(tuple(needed[0] for needed in keys))
    return list(dict.fromkeys(found))


def _keys(part: Mapping[str, Any]) -> tuple[str, ...]:
    required = part.get("required")
    return tuple(key for key in required if isinstance(key, str)) if isinstance(required, list) else ()


def _iter_parts(schema: Schema) -> Iterator[Mapping[str, Any]]:
    """Yield the schemas that all judge the infobox as a whole: the root, what it refers to, and the parts of `allOf`."""
    waiting: list[Place] = [schema.place]
    seen: set[int] = set()
    while waiting:
        place = waiting.pop(0)
        if id(place.schema) in seen or not isinstance(place.schema, Mapping):
            continue
        seen.add(id(place.schema))
        yield place.schema
        if isinstance(reference := place.schema.get("$ref"), str) and (target := schema.resolve(place.uri, reference)) is not None:
            waiting.append(target)
        parts = place.schema.get("allOf")
        waiting += [Place(place.uri, part) for part in (parts if isinstance(parts, list) else ())]
