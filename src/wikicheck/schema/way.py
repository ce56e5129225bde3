"""The way that a failure's path takes through a schema and its references, and what the schemas on it say."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import unquote

from wikicheck.schema.documents import Place, Schema

# A way that turns more often is none that a library took.
_MOST_TURNS = 2_000


class Step(NamedTuple):
    """A schema on the way: the document it stands in, where in that, and what it says."""

    uri: str
    pointer: tuple[str | int, ...]
    schema: Mapping[str, Any]


def find_way(schema: Schema, path: Sequence[str | int]) -> list[Step]:
    """Return the schemas on the way of a schema path, the outermost first; the library's paths pass through references without naming them.

    A schema may have the next piece itself and refer to another that has it, too; the way is the one that leads to the end.
    """
    best: list[Step] = []
    waiting: list[tuple[Place, tuple[str | int, ...], int, list[Step]]] = [(schema.place, (), 0, [])]
    for _ in range(_MOST_TURNS):
        if not waiting:
            break
        here, pointer, at, way = waiting.pop()
        if isinstance(here.schema, Mapping) and at <= len(path):
            way = [*way, Step(here.uri, pointer, here.schema)]
            best = max(best, way, key=len)
            reference = here.schema.get("$ref")
            there = schema.resolve(here.uri, reference) if isinstance(reference, str) else None
            if there is not None and len(way) <= 2 * len(path) + 2:
                fragment = str(reference).partition("#")[2]
                waiting.append((there, _pieces(fragment), at, way))
        if at == len(path):
            return way
        try:
            waiting.append((Place(here.uri, here.schema[path[at]]), (*pointer, path[at]), at + 1, way))
        except (KeyError, IndexError, TypeError):
            continue
    return best


def _pieces(fragment: str) -> tuple[str | int, ...]:
    if not fragment.startswith("/"):
        return ()
    return tuple(piece.replace("~1", "/").replace("~0", "~") for piece in unquote(fragment).split("/")[1:])


def nearest(way: Sequence[Step], keyword: str) -> Any:
    """Return what the innermost schema on a way that has a keyword says by it; None where none has it."""
    return next((step.schema[keyword] for step in reversed(way) if keyword in step.schema), None)


def name_place(schema: Schema, way: Sequence[Step], keyword: str) -> str:
    """Return the place of a failure in the schema that was chosen, as in `weapon.schema.json#/properties/calibre`.

    Of what lies behind a reference the place of the reference is told: that is the one which the schema's author knows. A schema that
    only refers to another as a whole hands the matter on to it.
    """
    from wikicheck.article.json.pointer import pointer

    for step, following in pairwise(way):
        is_reference = following.uri != step.uri or following.pointer[: len(step.pointer)] != step.pointer
        if is_reference and step.pointer:
            return f"{_file_name(schema, step.uri)}#{pointer(step.pointer)}"
    last = way[-1] if way else Step(schema.uri, (), {})
    piece = (keyword,) if keyword in last.schema else ()
    return f"{_file_name(schema, last.uri)}#{pointer((*last.pointer, *piece))}"


def iter_applied(schema: Schema, place: Place) -> Iterator[Mapping[str, Any]]:
    """Yield a schema and those that judge the same value with it: behind its references and in its branches."""
    waiting, seen = [place], set[int]()
    while waiting:
        here = waiting.pop()
        if not isinstance(here.schema, Mapping) or id(here.schema) in seen:
            continue
        seen.add(id(here.schema))
        yield here.schema
        reference = here.schema.get("$ref")
        there = schema.resolve(here.uri, reference) if isinstance(reference, str) else None
        waiting += [there] if there is not None else []
        for keyword in ("allOf", "anyOf", "oneOf"):
            branches = here.schema.get(keyword)
            waiting += [Place(here.uri, branch) for branch in (branches if isinstance(branches, list) else ())]
        waiting += [Place(here.uri, here.schema[keyword]) for keyword in ("if", "then", "else") if keyword in here.schema]
        dependent = here.schema.get("dependentSchemas")
        waiting += [Place(here.uri, inner) for inner in (dependent.values() if isinstance(dependent, Mapping) else ())]


def _file_name(schema: Schema, uri: str) -> str:
    """Return what the file of a document is called: `weapon.schema.json`."""
    name = schema.name if uri == schema.uri else uri
    last = name.replace("\\", "/").rpartition("/")[2].rpartition(":")[2]
    return last if last.endswith(".json") else f"{last}.schema.json"
