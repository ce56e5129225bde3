"""Writes src/wikicheck/schema/tables/shipped.json: which schemas are shipped, which types each serves, and what each refers to."""

import json
from pathlib import Path
from typing import Any

TARGET = Path("src/wikicheck/schema/tables/shipped.json")
_SOURCE = "The `title`, `wc:types` and references of each file under schemas/; made by tools/generate.py, do not edit."
_ENDING = ".schema.json"


def outputs() -> dict[Path, str]:
    """Return the exact content of the generated file. Raises SystemExit where two schemas serve one type."""
    from wikicheck.schema.documents import iter_references

    table: dict[str, Any] = {"source": _SOURCE, "languages": ["en", "simple"], "infobox": {}, "article": {}, "types": {}, "references": {}}
    for folder in ("infobox", "article"):
        for path in sorted(Path("schemas", folder).glob(f"*{_ENDING}")):
            schema = json.loads(path.read_text("utf-8"))
            name = path.name.removesuffix(_ENDING)
            table[folder][name] = {"title": schema["title"]}
            for type_ in schema.get("wc:types", ()):
                other = table["types"].setdefault(type_, name)
                if other != name:
                    raise SystemExit(f"the type {type_} is served by two schemas, {other} and {name}")
    for path in sorted(Path("schemas").rglob(f"*{_ENDING}")):
        schema = json.loads(path.read_text("utf-8"))
        targets = sorted({reference.partition("#")[0] for reference in iter_references(schema)} - {""})
        if targets:
            table["references"][schema["$id"]] = targets
    table["types"] = dict(sorted(table["types"].items()))
    return {TARGET: json.dumps(table, ensure_ascii=False, indent=2) + "\n"}
