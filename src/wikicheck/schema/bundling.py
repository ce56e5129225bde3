"""A schema and all that it refers to as one document, for programs that know nothing of files beside it or of our URNs."""

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import quote, unquote

from wikicheck.schema.documents import Document, Schema, join_uri
from wikicheck.schema.subschemas import Path, iter_schemas
from wikicheck.text import SchemaError

# What names a document or says what it is for; inside of another one it has neither a name nor a purpose of its own.
_OF_ROOTS = frozenset(("$id", "$schema", "wc:target", "wc:types"))
# References that change their meaning with the document they stand in.
_BOUND = ("$dynamicRef", "$recursiveRef")


def bundle(schema: Schema) -> dict[str, Any]:
    """Return the schema as one document, in whose `$defs` the others stand; references lead there.

    Raises SchemaError for a schema with parts that have an identifier of their own, or with dynamic references.
    """
    return _Bundle(schema).make()


class _Bundle:
    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._taken = set(schema.root.get("$defs") or ())
        self._names: dict[int, str] = {}  # by document, as one may be known by several URIs
        self._waiting: list[tuple[str, str, Document]] = []

    def make(self) -> dict[str, Any]:
        root = self._rewritten(self._schema.root, self._schema.uri, "")
        added: dict[str, Any] = {}
        while self._waiting:
            name, uri, document = self._waiting.pop(0)
            inner = self._rewritten(document, uri, f"/$defs/{_escaped(name)}")
            added[name] = {keyword: value for keyword, value in inner.items() if keyword not in _OF_ROOTS}
        if added:
            root["$defs"] = {**(root.get("$defs") or {}), **added}
        return root

    def _rewritten(self, document: Document, uri: str, place: str) -> dict[str, Any]:
        """Return a copy of a document whose references lead to where things stand in the bundle; `place` is where it stands itself."""
        from copy import deepcopy

        copied: dict[str, Any] = deepcopy(dict(document))
        for path, found in list(iter_schemas(copied)):
            inner = cast("dict[str, Any]", found)  # our own copy, which may change
            if path and "$id" in inner:
                raise SchemaError(f"{self._schema.name} has a part with an $id of its own, {inner['$id']}; it cannot be bundled")
            if any(keyword in inner for keyword in _BOUND):
                raise SchemaError(f"{self._schema.name} has a dynamic reference, which means something else in a bundle")
            if isinstance(reference := inner.get("$ref"), str):
                inner["$ref"] = self._new_reference(reference, uri, place)
        return copied

    def _new_reference(self, reference: str, uri: str, place: str) -> str:
        target, _, fragment = reference.partition("#")
        target = join_uri(uri, target) if target else uri
        document = self._schema.documents.get(target)
        if document is None:
            raise SchemaError(f"{self._schema.name} refers to {reference}, which is not there")
        if document is self._schema.root:
            start = ""
        elif target == uri:
            start = place
        else:
            start = f"/$defs/{_escaped(self._name(target, document))}"
        if fragment and not fragment.startswith("/"):
            fragment = _anchor(document, unquote(fragment))
        return f"#{start}{fragment}"

    def _name(self, uri: str, document: Document) -> str:
        name = self._names.get(id(document))
        if name is None:
            stem = uri.rstrip("/").rpartition(":" if uri.startswith("urn:") else "/")[2].removesuffix(".json").removesuffix(".schema")
            name = next(name for number in range(1, 10_000) if (name := stem if number == 1 else f"{stem}_{number}") not in self._taken)
            self._taken.add(name)
            self._names[id(document)] = name
            self._waiting.append((name, uri, document))
        return name


def _escaped(name: str) -> str:
    return quote(name.replace("~", "~0").replace("/", "~1"), safe="~!$&'()*+,;=:@")


def _anchor(document: Mapping[str, Any], name: str) -> str:
    """Return the JSON Pointer to the part that has an anchor of that name."""
    found: Path | None = next((path for path, inner in iter_schemas(document) if inner.get("$anchor") == name), None)
    if found is None:
        raise SchemaError(f"there is no part called #{name}")
    return "".join(f"/{_escaped(str(piece))}" for piece in found)
