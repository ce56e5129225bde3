"""Where the JSON Schemas are: the one function that opens them."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from wikicheck.text import SchemaError


def _read(name: str) -> str:
    """Return the text of a file under `schemas/`: the wheel carries them in the package, a checkout beside it."""
    from pathlib import Path

    installed = resources.files("wikicheck") / "schemas"
    places = [installed, Path(__file__).parents[3] / "schemas"]
    for place in places:
        try:
            return place.joinpath(*name.split("/")).read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            continue
    raise SchemaError(f"there is no schema {name}", path=name)


@lru_cache(maxsize=64)
def load_schema(name: str) -> Mapping[str, Any]:
    """Return a JSON Schema by its path under `schemas/`, such as "infobox/person.schema.json".

    Raises SchemaError, with the path, for a file that is missing or holds no JSON object. The schema itself is not
    checked here (that takes longer than using it); the tests hold every shipped one against its meta-schema.
    """
    import json

    try:
        schema = json.loads(_read(name))
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"{name} is no JSON: {error}", path=name) from error
    if not isinstance(schema, dict):
        raise SchemaError(f"{name} is no JSON object, so it is no schema of an infobox", path=name)
    return schema


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    import json

    table = resources.files("wikicheck.schema") / "tables" / "infobox_schemas.json"
    content: Mapping[str, Any] = json.loads(table.read_text(encoding="utf-8"))
    return content


@lru_cache(maxsize=1)
def schema_names() -> Mapping[str, str]:
    """Return the table that gives each type of infobox ("person", "writer" …) the path of its schema."""
    return {type_: name for name, types in _table()["schemas"].items() for type_ in types}


def schema_languages() -> frozenset[str]:
    """Return the languages whose words the infobox schemas know; articles in others are not judged."""
    return frozenset(_table()["languages"])
