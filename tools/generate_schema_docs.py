"""Keeps two tables of docs/infobox-schemas.md true: which types each shipped schema serves and what it asks, and the shared definitions."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path("docs/infobox-schemas.md")
_ENDING = ".schema.json"
_URN = "urn:wikicheck:schema:"
# What nearly every field of words asks; to name those would drown the rest.
_WORDS = ("a name", "a name or words", "words")


def outputs() -> dict[Path, str]:
    """Return the page with both tables as they should be. Raises SystemExit where the page has no place for one."""
    page = (ROOT / TARGET).read_text(encoding="utf-8")
    page = _replace(page, "schemas", "\n".join(_iter_rows()))
    return {TARGET: _replace(page, "values", "\n".join(_iter_definitions()))}


def _replace(page: str, name: str, content: str) -> str:
    """Put `content` between the marks of that name."""
    begin, end = f"<!-- {name}: made by tools/generate.py -->", f"<!-- end of {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if len(pattern.findall(page)) != 1:
        raise SystemExit(f"{TARGET} has no place for {name!r}")
    return pattern.sub(lambda _: f"{begin}\n\n{content}\n\n{end}", page)


def _iter_definitions() -> Iterator[str]:
    yield "| definition | asks for | what passes |\n| --- | --- | --- |"
    for name, definition in _read(ROOT / "schemas/values.schema.json")["$defs"].items():
        yield f"| `{name}` | {_cell(definition.get('wc:expects', ''))} | {_cell(definition['description'])} |"


def _iter_rows() -> Iterator[str]:
    yield "| schema | of | types | what it asks |\n| --- | --- | --- | --- |"
    for path in sorted((ROOT / "schemas/infobox").glob(f"*{_ENDING}")):
        schema = _read(path)
        name, types = path.name.removesuffix(_ENDING), ", ".join(schema.get("wc:types", ()))
        yield f"| [`{name}`](../schemas/infobox/{path.name}) | {schema['title']} | {types} | {_cell('; '.join(_iter_demands(schema)))} |"


def _iter_demands(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a schema asks, in words: what it builds on, what it requires, what fields are to hold, and their order in time."""
    for base in _iter_bases(schema):
        yield f"all that `{base}` asks"
    if schema.get("required"):
        yield f"there is {_keys(schema['required'])}"
    demands: dict[str, list[str]] = {}
    for part in (schema, *(part.get("then", {}) for part in schema.get("allOf", ()))):
        for key, field in part.get("properties", {}).items():
            demands.setdefault(_expected(field), []).append(key)
    words = sum(len(demands.pop(word, ())) for word in _WORDS)
    unsaid = len(demands.pop("", ()))
    for expected, keys in demands.items():
        yield f"{expected}: {_keys(keys)}"
    if words:
        yield f"names or words: {words} more"
    if unsaid:
        yield f"by rules of their own: {unsaid} more"
    order = schema.get("wc:order", [])
    for keys in order if order and isinstance(order[0], list) else [order]:
        if keys:
            yield f"in order of time: {_keys(keys)}"


def _iter_bases(schema: Mapping[str, Any]) -> Iterator[str]:
    for part in (schema, *schema.get("allOf", ())):
        if str(part.get("$ref", "")).startswith(f"{_URN}infobox:"):
            yield part["$ref"].rpartition(":")[2]


def _expected(field: Mapping[str, Any]) -> str:
    """Return what a field is to hold: by the narrowest of its schemas that says it."""
    if "wc:expects" in field:
        return str(field["wc:expects"])
    parts = [said for part in field.get("allOf", ()) if (said := _expected(part))]
    return parts[-1] if parts else _range(field) or _referred(field.get("$ref", ""))


def _range(field: Mapping[str, Any]) -> str:
    """Return the range of a bare number: `a number from 0 to 1`."""
    limits = field.get("then", {}).get("properties", {}).get("value", {})
    if "minimum" not in limits:
        return ""
    least = str(limits["minimum"]).replace("-", "−")
    return f"a number from {least} to {limits['maximum']:,}" if "maximum" in limits else f"a number of {least} or more"


def _referred(reference: str) -> str:
    uri, _, fragment = reference.partition("#/$defs/")
    if not fragment:
        return ""
    name = uri.removeprefix(_URN).replace(":", "/") + _ENDING
    return str(_read(ROOT / "schemas" / name)["$defs"][fragment].get("wc:expects", ""))


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _keys(keys: list[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
