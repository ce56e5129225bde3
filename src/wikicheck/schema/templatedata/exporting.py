"""From a schema to TemplateData."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wikicheck.schema.documents import Schema
from wikicheck.schema.properties import gather_properties, gather_required
from wikicheck.schema.templatedata.importing import KEPT
from wikicheck.schema.templatedata.model import TYPES
from wikicheck.schema.templatedata.types import type_of
from wikicheck.text import SchemaError

_FLAGS = ("required", "suggested")
_ALIAS = "#/properties/"


def to_template_data(schema: Schema) -> dict[str, Any]:
    """Return TemplateData, as stands between `<templatedata>` and `</templatedata>` on the page of a template.

    Parameters are called by their keys, unless the schema was made from TemplateData and knows their names. Raises SchemaError for a
    schema of articles as wholes, which have no parameters.
    """
    if schema.target == "article":
        raise SchemaError("it is a schema of articles, and TemplateData describes a template", path=schema.name)
    return _Exporter(schema).make()


class _Exporter:
    def __init__(self, schema: Schema) -> None:
        self._root = schema.root
        self._properties = gather_properties(schema)
        self._required = gather_required(schema)
        self._aliases: dict[str, list[str]] = {}  # by key
        for key, part in self._properties.items():
            if (target := self._target(part)) is not None and target != key:
                self._aliases.setdefault(target, []).append(key)

    def _target(self, part: Mapping[str, Any]) -> str | None:
        """Return the key that a property is another name of; None for one of its own."""
        from urllib.parse import unquote

        reference = part.get("$ref")
        if not isinstance(reference, str) or not reference.startswith(_ALIAS):
            return None
        key = unquote(reference.removeprefix(_ALIAS)).replace("~1", "/").replace("~0", "~")
        return key if key in self._properties else None

    def make(self) -> dict[str, Any]:
        params: dict[str, Any] = {}
        needed = {key for keys in self._required for key in (keys if len(keys) == 1 else keys[:1])}
        for key, part in self._properties.items():
            if self._target(part) not in {None, key}:
                continue
            kept = part.get(KEPT)
            kept = kept if isinstance(kept, Mapping) else {}
            name = str(kept.get("name") or key)
            params[name] = self._parameter(key, part, kept, required=key in needed)
            for other in _entries(kept.get("others")):
                if isinstance(other, Mapping) and isinstance(other.get("name"), str):
                    params.setdefault(other["name"], _of_kept(other))
        return self._root_of(_without_doubles(params))

    def _root_of(self, params: dict[str, Any]) -> dict[str, Any]:
        kept = self._root.get(KEPT)
        kept = kept if isinstance(kept, Mapping) else {}
        found: dict[str, Any] = {}
        description = _text(kept.get("description")) or _text(self._root.get("description"))
        if description is not None:
            found["description"] = description
        found["params"] = params
        found["paramOrder"] = list(params)
        found["format"] = kept["format"] if isinstance(kept.get("format"), str) else "block"
        sets = [entry for entry in _entries(kept.get("sets")) if _is_set_of(entry, params)]
        if sets:
            found["sets"] = sets
        if isinstance(maps := kept.get("maps"), Mapping) and maps:
            found["maps"] = dict(maps)
        return found

    def _parameter(self, key: str, part: Mapping[str, Any], kept: Mapping[str, Any], *, required: bool) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, text in (("label", part.get("title")), ("description", part.get("description"))):
            if (words := _text(kept.get(name)) or _text(text)) is not None:
                found[name] = words
        kind = _of_kept(kept).get("type") if kept else type_of(part)
        if kind is not None and kind != "unknown":
            found["type"] = kind
        found |= {name: True for name, is_set in zip(_FLAGS, (required, kept.get("suggested") is True), strict=True) if is_set}
        if part.get("deprecated") is True:
            found["deprecated"] = _words(kept.get("deprecated")) or True
        aliases = _names(kept.get("aliases")) if kept else self._aliases.get(key)
        if aliases:
            found["aliases"] = aliases
        if values := list(dict.fromkeys(_suggested(part))):
            found["suggestedvalues"] = values
        if (default := _text(kept.get("default")) or _text(part.get("default"))) is not None:
            found["default"] = default
        return found | {name: value for name, value in _of_kept(kept).items() if name in {"example", "autovalue"}}


def _of_kept(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was kept of a parameter, as far as it is what TemplateData takes."""
    read = {name: check(kept[name]) for name, check in _CHECKS.items() if name in kept}
    return {name: value for name, value in read.items() if value is not None}


def _names(value: Any) -> Any:
    """Return a list of names; None for anything else, and for none."""
    return list(dict.fromkeys(value)) if isinstance(value, list) and value and all(isinstance(name, str) for name in value) else None


def _words(value: Any) -> Any:
    return value if isinstance(value, str) and value else None


def _text(value: Any) -> Any:
    """Return a text, or a text in several languages; None for anything else."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, Mapping) and value and all(isinstance(words, str) for words in value.values()):
        return dict(value)
    return None


def _entries(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _suggested(part: Mapping[str, Any]) -> Iterator[str]:
    """Yield the values that a schema names for a field."""
    inner = part.get("properties")
    text = inner.get("text") if isinstance(inner, Mapping) else None
    for values in (text.get("enum") if isinstance(text, Mapping) else None, part.get("examples")):
        yield from (value for value in (values if isinstance(values, list) else ()) if isinstance(value, str))


def _is_set_of(entry: Any, params: Mapping[str, Any]) -> bool:
    if not isinstance(entry, Mapping) or _text(entry.get("label")) is None:
        return False
    names = entry.get("params")
    return isinstance(names, list) and bool(names) and all(name in params for name in names)


def _without_doubles(params: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters without aliases that are parameters themselves, or of two: the specification forbids both."""
    taken = set(params)
    for entry in params.values():
        if "aliases" in entry:
            entry["aliases"] = [name for name in entry["aliases"] if name not in taken]
            taken.update(entry["aliases"])
            if not entry["aliases"]:
                del entry["aliases"]
    return params


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "label": _text,
    "description": _text,
    "type": lambda value: value if isinstance(value, str) and value in TYPES else None,
    "required": lambda value: True if value is True else None,
    "suggested": lambda value: True if value is True else None,
    "deprecated": lambda value: True if value is True else _words(value),
    "aliases": _names,
    "suggestedvalues": _names,
    "default": _text,
    "example": _text,
    "autovalue": _words,
}
