"""The schemas inside of a schema, each with the way to it: told by keyword, so that a field called "default" or "$ref" is a field."""

from collections.abc import Iterator, Mapping
from typing import Any

Path = tuple[str | int, ...]

# Keywords of draft 2020-12, and of older drafts that it still reads, by what their values hold.
SCHEMA_KEYWORDS = frozenset(
    (
        "additionalItems additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems"
        " unevaluatedProperties"
    ).split()
)
LIST_KEYWORDS = frozenset(("allOf", "anyOf", "oneOf", "prefixItems"))
MAP_KEYWORDS = frozenset(("$defs", "definitions", "dependentSchemas", "patternProperties", "properties"))
# Keywords that hold no schemas.
PLAIN_KEYWORDS = frozenset(
    (
        "$anchor $comment $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary const contentEncoding contentMediaType default"
        " dependencies dependentRequired deprecated description enum examples exclusiveMaximum exclusiveMinimum format maxContains"
        " maxItems maxLength maxProperties maximum minContains minItems minLength minProperties minimum multipleOf pattern readOnly"
        " required title type uniqueItems writeOnly $recursiveAnchor $recursiveRef"
    ).split()
)


def iter_schemas(schema: Any) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield every object that is a schema, the whole first, each with the path to it, in the order of the document."""
    waiting: list[tuple[Path, Any]] = [((), schema)]
    while waiting:
        path, here = waiting.pop()
        if isinstance(here, Mapping):
            yield path, here
            waiting += reversed(list(_parts(path, here)))


def _parts(path: Path, schema: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    for keyword, value in schema.items():
        if keyword in MAP_KEYWORDS and isinstance(value, Mapping):
            for name, part in value.items():
                yield (*path, keyword, name), part
        elif keyword in LIST_KEYWORDS or (keyword == "items" and isinstance(value, list)):
            for number, part in enumerate(value if isinstance(value, list) else ()):
                yield (*path, keyword, number), part
        elif keyword in SCHEMA_KEYWORDS:
            yield (*path, keyword), value
