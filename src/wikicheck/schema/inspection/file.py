"""One file that should be a schema, looked at from all sides."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from wikicheck.schema.files import find_broken_references, read_schema_text
from wikicheck.schema.inspection.draft import iter_draft_remarks
from wikicheck.schema.inspection.fields import iter_field_remarks
from wikicheck.schema.inspection.keywords import iter_keyword_remarks
from wikicheck.schema.inspection.remark import Remark, error, warning
from wikicheck.schema.json_places import JsonPlaces
from wikicheck.schema.subschemas import Path, iter_schemas
from wikicheck.text import Position, SchemaError, Severity, SourceText

_MOST_REMARKS = 200


class Placed(NamedTuple):
    """A remark and where in the file it stands."""

    remark: Remark
    position: Position


class Inspection(NamedTuple):
    """What there is to say of one file, in its order; `more` counts what is left out of a very long list."""

    path: str
    found: list[Placed]
    more: int = 0

    @property
    def has_errors(self) -> bool:
        """Say whether the schema cannot be used as it is."""
        return any(placed.remark.severity is Severity.ERROR for placed in self.found)


def inspect_file(path: str) -> Inspection:
    """Return what there is to say of a file. Raises SchemaError where it cannot be read at all."""
    text = read_schema_text(path)
    source = SourceText(text)
    import json

    try:
        root = json.loads(text, parse_constant=_refuse_constant)
    except RecursionError:
        return _whole(path, source, "it is nested too deep")
    except ValueError as problem:
        position = source.position(min(getattr(problem, "pos", 0), len(text)))
        words = getattr(problem, "msg", None) or str(problem)
        return Inspection(path, [Placed(error(f"it is no JSON: {words[:1].lower()}{words[1:]}", ()), position)])
    if not isinstance(root, dict):
        return _whole(path, source, "it is no JSON object, so it is no schema of infoboxes or articles")
    places = JsonPlaces(text)
    found = [Placed(remark, source.position(_start(places, remark))) for remark in _iter_remarks(root, path)]
    for double, span in places.doubles:
        words = f"“{double[-1]}” is there twice, and the first does not count"
        found.append(Placed(warning(words, double, at_name=True), source.position(span.start)))
    found.sort(key=lambda placed: (placed.position, placed.remark.severity.rank))
    return Inspection(path, found[:_MOST_REMARKS], max(len(found) - _MOST_REMARKS, 0))


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _whole(path: str, source: SourceText, words: str) -> Inspection:
    return Inspection(path, [Placed(error(words, ()), source.position(0))])


def _start(places: JsonPlaces, remark: Remark) -> int:
    return (places.name(remark.path) if remark.at_name else places.value(remark.path)).start


def _iter_remarks(root: Mapping[str, Any], path: str) -> Iterator[Remark]:
    yield from iter_draft_remarks(root)
    for place, schema in iter_schemas(root):
        yield from iter_keyword_remarks(place, schema)
    yield from _reference_remarks(root, path)
    yield from iter_field_remarks(root)


def _reference_remarks(root: Mapping[str, Any], path: str) -> Iterator[Remark]:
    broken = find_broken_references(path, root)
    places: dict[str, Path] = {}
    for place, schema in iter_schemas(root):
        for keyword in ("$ref", "$dynamicRef"):
            if isinstance(reference := schema.get(keyword), str) and reference in broken:
                places.setdefault(reference, (*place, keyword))
                yield error(_without_path(broken[reference], path), (*place, keyword))
    for reference, problem in broken.items():
        if reference not in places:  # it stands where only a stranger looks for schemas, but loading meets it all the same
            yield error(_without_path(problem, path), ())
    from wikicheck.schema.circles import is_endless

    if not broken:
        schema_ = _load(path)
        if schema_ is not None and is_endless(schema_):
            yield error("it refers to itself without end, so it judges nothing", ())


def _load(path: str) -> Any:
    from wikicheck.schema.files import read_schema

    try:
        return read_schema(path)
    except SchemaError:
        return None


def _without_path(problem: SchemaError, path: str) -> str:
    return str(problem).removeprefix(f"{path} ").removeprefix(f"{path}: ")
