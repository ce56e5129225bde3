"""Where JSON Schemas come from: those that are shipped, and those in files. The one module that opens them."""

# A path is looked at as the system spells it; `pathlib` costs more to load than this needs.
# ruff: noqa: PTH100, PTH113, PTH118, PTH120, PTH123

import os
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from wikicheck.schema.documents import SHIPPED, Document, Schema, iter_references, join_uri
from wikicheck.schema.patterns import endless_pattern
from wikicheck.text import SchemaError, read_package_file, read_package_table

_ENDING = ".schema.json"
_FOLDERS = ("infobox", "article")
# Longer files are no schemas.
_MOST_BYTES = 5_000_000
_MOST_DOCUMENTS = 500


def _read_shipped(name: str) -> str:
    """Return the text of a file under `schemas/`: the wheel carries them in the package, a checkout beside it."""
    for folder in ("schemas", "../../schemas"):
        try:
            return read_package_file("wikicheck", f"{folder}/{name}")
        except OSError:
            continue
    raise SchemaError(f"there is no schema {name}", path=name)


def _parse(text: str, path: str) -> Document:
    import json

    try:
        schema = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"{path} is no JSON: {error}", path=path) from error
    if not isinstance(schema, dict):
        raise SchemaError(f"{path} is no JSON object, so it is no schema", path=path)
    return schema


@cache
def _shipped_document(urn: str) -> Document:
    """Return a shipped document by its URN: `urn:wikicheck:schema:infobox:person` is `schemas/infobox/person.schema.json`."""
    name = urn.removeprefix(SHIPPED).replace(":", "/") + _ENDING
    return _parse(_read_shipped(name), name)


@cache
def _index() -> Any:
    return read_package_table("wikicheck.schema", "tables/shipped.json")


def shipped_names() -> Mapping[str, str]:
    """Return the names of the shipped schemas of infoboxes and articles, each with its title."""
    return {name: entry["title"] for folder in _FOLDERS for name, entry in _index()[folder].items()}


def schema_of_type(infobox_type: str) -> str | None:
    """Return the name of the shipped schema that serves a type or subtype of infoboxes; None for none."""
    types: Mapping[str, str] = _index()["types"]
    return types.get(infobox_type)


def schema_languages() -> frozenset[str]:
    """Return the languages whose words the shipped schemas know; articles in others are judged by schemas that a wiki chooses, alone."""
    return frozenset(_index()["languages"])


def is_path(name: str) -> bool:
    """Say whether a schema is named by the path of a file, not by the name of a shipped one."""
    return name.endswith(".json") or "/" in name or os.sep in name


@lru_cache(maxsize=256)
def load_schema(name: str, folder: str = "") -> Schema:
    """Return a schema with all that it refers to: a shipped one by its name ("person"), a local one by its path.

    A path counts from `folder`, by default the current one; what may change should be an absolute one, for schemas are kept.
    Raises SchemaError, with the path, for a file that cannot be read or holds no JSON object, and for a reference to what is neither
    shipped nor local. The schema itself is not checked here (that takes longer than using it).
    """
    if is_path(name):
        return _Loader(name).load_file(folder)
    for sort in _FOLDERS:
        if name in _index()[sort]:
            return _Loader(name).load_shipped(f"{SHIPPED}{sort}:{name}")
    raise SchemaError(f"there is no schema “{name}”{_hint(name)}", path=name)


def _hint(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(shipped_names()), n=1)
    return f"; did you mean “{near[0]}”?" if near else "; `wikicheck schema list` names those that are shipped"


class _Loader:
    """Gathers the documents of one schema."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.documents: dict[str, Document] = {}

    def load_shipped(self, urn: str) -> Schema:
        """Return the schema of that URN."""
        root = self._add_shipped(urn)
        return Schema(self.name, root, urn, self.documents)

    def load_file(self, folder: str) -> Schema:
        """Return the schema in the file of that name; a relative one counts from `folder`."""
        path = os.path.abspath(os.path.join(folder, self.name))
        uri = self._add_file(path, self.name)
        return Schema(self.name, self.documents[uri], uri, self.documents)

    def _add_shipped(self, urn: str) -> Document:
        document = self.documents.get(urn)
        if document is None:
            document = self.documents[urn] = _shipped_document(urn)
            for target in _index()["references"].get(urn, ()):
                self._add_shipped(target)
        return document

    def _add_file(self, path: str, shown: str) -> str:
        """Read a file and all that it refers to; return the URI that its references start from."""
        uri = _file_uri(path)
        if uri in self.documents:
            return uri
        if len(self.documents) >= _MOST_DOCUMENTS:
            raise SchemaError(f"{shown} leads to more than {_MOST_DOCUMENTS} other schemas", path=self.name)
        document = self.documents[uri] = _read_file(path, shown)
        if (pattern := endless_pattern(document)) is not None:
            raise SchemaError(f"{shown}: the pattern {pattern} repeats a repeat, which can take time without end", path=self.name)
        own = document.get("$id")
        base = join_uri(uri, own) if isinstance(own, str) else uri
        self.documents[base] = document
        for reference in iter_references(document):
            target = reference.partition("#")[0]
            if target and join_uri(base, target) not in self.documents:
                self.add_target(target, join_uri(base, target), path, shown)
        return base

    def add_target(self, target: str, uri: str, path: str, shown: str) -> None:
        """Read what a file refers to."""
        if target.startswith(SHIPPED):
            self._add_shipped(target)
            return
        if ":" in target.partition("/")[0]:
            if not _is_own_part(target, self.documents.values()):
                raise SchemaError(
                    f"{shown} refers to {target}, and nothing is fetched; save it beside and refer to its path", path=self.name
                )
            return
        other = os.path.join(os.path.dirname(path), *target.split("/"))
        found = self._add_file(os.path.abspath(other), os.path.join(os.path.dirname(shown), *target.split("/")))
        self.documents[uri] = self.documents[found]


def _is_own_part(target: str, documents: Any) -> bool:
    """Say whether a URI is the `$id` of a schema inside of a document."""
    from wikicheck.schema.documents import iter_subschemas

    return any(schema.get("$id") == target for document in list(documents) for schema in iter_subschemas(document))


def _file_uri(path: str) -> str:
    from urllib.request import pathname2url

    return "file://" + pathname2url(path)


def _read_file(path: str, shown: str) -> Document:
    return _parse(_read_text(path, shown), shown)


def _read_text(path: str, shown: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SchemaError(f"{shown} cannot be read ({getattr(error, 'strerror', None) or error})", path=shown) from None
    if len(data) > _MOST_BYTES:
        raise SchemaError(f"{shown} is too large for a schema", path=shown)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SchemaError(f"{shown} is not UTF-8 (byte {error.start})", path=shown) from None


def read_schema(path: str) -> Schema:
    """Return the schema in a file as it is now; `load_schema` keeps what it has read once. Raises as that does."""
    return _Loader(path).load_file("")


def find_schema(name: str) -> Schema:
    """Return a schema by its name or path, of a file what is in it now; a file in this folder needs no ending. Raises SchemaError."""
    if is_path(name) or (name not in shipped_names() and os.path.isfile(name)):
        return read_schema(name)
    return load_schema(name)


def read_schema_text(path: str) -> str:
    """Return the text of a file that may be a schema. Raises SchemaError where it cannot be read, is too large or no text."""
    return _read_text(path, path)


def find_broken_references(path: str, root: Document) -> dict[str, SchemaError]:
    """Return what a document refers to in vain, each reference with the reason; `path` is that of its file."""
    full = os.path.abspath(path)
    own = root.get("$id")
    base = join_uri(_file_uri(full), own) if isinstance(own, str) else _file_uri(full)
    loader = _Loader(path)
    loader.documents = {_file_uri(full): root, base: root}
    broken: dict[str, SchemaError] = {}
    for reference in iter_references(root):
        target = reference.partition("#")[0]
        try:
            if target and join_uri(base, target) not in loader.documents:
                loader.add_target(target, join_uri(base, target), full, path)
        except SchemaError as error:
            broken[reference] = error
            continue
        is_part = bool(target) and join_uri(base, target) not in loader.documents  # the library finds parts with their own identifier
        if not is_part and Schema(path, root, base, loader.documents).resolve(base, reference) is None:
            broken[reference] = SchemaError(f"there is nothing at {reference}", path=path)
    return broken


def shipped_schemas() -> Mapping[str, Mapping[str, Any]]:
    """Return the shipped schemas by name, each with its `title`, its `target` ("infobox" or "article") and the `types` that it serves."""
    types: dict[str, list[str]] = {}
    for type_, name in _index()["types"].items():
        types.setdefault(name, []).append(type_)
    return {
        name: {"title": entry["title"], "target": folder, "types": types.get(name, []) if folder == "infobox" else []}
        for folder in _FOLDERS
        for name, entry in _index()[folder].items()
    }


def infobox_types() -> frozenset[str]:
    """Return the types and subtypes of infoboxes that there are."""
    return frozenset(read_package_table("wikicheck.article", "tables/infobox_types.json")["english"])
