"""Schemas that refer to themselves without end, of which no library can say anything."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.schema.documents import SHIPPED, Place, Schema

# Keywords whose schemas judge the same value as the schema they stand in.
_APPLIED = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")


def is_endless(schema: Schema) -> bool:
    """Say whether a schema refers back to itself without stepping into the value. None of the shipped ones does, as a test sees to."""
    return not schema.uri.startswith(SHIPPED) and has_circle(schema)


def has_circle(schema: Schema) -> bool:
    """Look through all documents of a schema for references that go round."""
    edges: dict[int, set[int]] = {}
    waiting = [schema.place]
    known: list[Place] = []  # keeps what is known by its address alive
    while waiting:
        place = waiting.pop()
        if id(place.schema) in edges:
            continue
        known.append(place)
        targets = [found for reference in _references_at(place.schema) if (found := schema.resolve(place.uri, reference))]
        edges[id(place.schema)] = {id(target.schema) for target in targets}
        inner = [Place(place.uri, part) for part in _parts(place.schema)]
        waiting += [*targets, *inner]
    # what refers to nothing that is left cannot be part of a circle
    while ends := [name for name, targets in edges.items() if targets.isdisjoint(edges)]:
        for name in ends:
            del edges[name]
    return bool(edges)


def _parts(schema: Any) -> Iterator[Any]:
    if isinstance(schema, Mapping):
        yield from schema.values()
    elif isinstance(schema, list):
        yield from schema


def _references_at(schema: Any) -> Iterator[str]:
    """Yield what a schema refers to for the very value that it judges itself."""
    waiting: list[Any] = [schema] if isinstance(schema, Mapping) else []
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Mapping):
            if isinstance(target := inner.get("$ref"), str):
                yield target
            waiting += [inner[keyword] for keyword in _APPLIED if keyword in inner]
        elif isinstance(inner, list):
            waiting += inner
