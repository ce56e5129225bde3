"""Where the JSON Schemas are: the one function that opens them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from wikicheck.text import SchemaError, read_package_file, read_package_table


def _read(name: str) -> str:
    """Return the text of a file under `schemas/`: the wheel carries them in the package, a checkout beside it."""
    for folder in ("schemas", "../../schemas"):
        try:
            return read_package_file("wikicheck", f"{folder}/{name}")
        except OSError:
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
    table: Mapping[str, Any] = read_package_table("wikicheck.schema", "tables/infobox_schemas.json")
    return table


@lru_cache(maxsize=1)
def schema_names() -> Mapping[str, str]:
    """Return the table that gives each type of infobox ("person", "writer" …) the path of its schema."""
    return {type_: name for name, types in _table()["schemas"].items() for type_ in types}


def schema_languages() -> frozenset[str]:
    """Return the languages whose words the infobox schemas know; articles in others are not judged."""
    return frozenset(_table()["languages"])
