"""Whether a schema is one by the meta-schema of its draft, in words of our own."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wikicheck.schema.inspection.remark import Remark, error, warning
from wikicheck.schema.subschemas import Path
from wikicheck.schema.vocabulary import DIALECTS

_TYPE_NOUNS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "an object",
    "string": "a text",
}
_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
_MOST_NAMES = 8


def iter_draft_remarks(root: Mapping[str, Any]) -> Iterator[Remark]:
    """Yield what the meta-schema has against a document; the whole of it is judged by the draft that it names."""
    dialect = root.get("$schema")
    if dialect is None:
        yield warning(f'it does not name its draft: "$schema": "{DIALECTS[0]}"', ())
    elif dialect not in DIALECTS:
        yield from _other_draft(dialect)
    seen: set[Path] = set()
    for found in _errors(root):
        path = tuple(found.absolute_path)
        if path not in seen:
            seen.add(path)
            yield error(_word(found, path), path)


def _other_draft(dialect: Any) -> Iterator[Remark]:
    from jsonschema.validators import validator_for

    known: Any = None
    if isinstance(dialect, str) and validator_for({"$schema": dialect}, default=known) is not known:
        yield warning(f"it is written in another draft, {dialect[:100]}; keywords are explained here as in 2020-12", ("$schema",))
    else:
        yield error(f"the dialect is unknown: {str(dialect)[:100]}; write {DIALECTS[0]}", ("$schema",))


def _errors(root: Mapping[str, Any]) -> list[Any]:
    from jsonschema import Draft202012Validator
    from jsonschema.validators import validator_for

    class_: Any = Draft202012Validator
    dialect = root.get("$schema", DIALECTS[0])
    if isinstance(dialect, str) and dialect not in DIALECTS:
        class_ = validator_for({"$schema": dialect}, default=Draft202012Validator)
    try:
        found = list(class_(class_.META_SCHEMA).iter_errors(root))
    except RecursionError:
        return []
    return sorted((_innermost(one) for one in found), key=lambda one: [str(piece) for piece in one.absolute_path])


def _innermost(found: Any) -> Any:
    """Return the reason that lies deepest: the meta-schema is made of several, each behind an `allOf`."""
    while found.context and found.validator not in {"anyOf", "oneOf"}:
        found = found.context[0]
    return found


def _word(found: Any, path: Path) -> str:
    """Return what is wrong; the library's own words are for programmers of libraries."""
    name = next((piece for piece in reversed(path) if isinstance(piece, str)), "")
    what = f"the value of “{name}”" if name else "a schema"
    keyword = "types" if name == "type" and found.validator == "anyOf" else found.validator
    word = _WORDS.get(keyword)
    return f"{what} {word(found.validator_value) if word is not None else 'is not what the draft wants there'}"


def _word_type(limit: Any) -> str:
    types = [limit] if isinstance(limit, str) else list(limit)
    if set(types) == {"object", "boolean"}:
        return "should be a schema: an object, or true or false"
    return f"should be {' or '.join(_TYPE_NOUNS.get(type_, type_) for type_ in types)}"


_WORDS: dict[str, Callable[[Any], str]] = {
    "type": _word_type,
    "types": lambda _: f"should be one or several of {', '.join(_TYPES)}",
    "enum": lambda limit: f"should be one of {', '.join(map(str, limit[:_MOST_NAMES]))}",
    "minimum": lambda limit: f"should be at least {limit}",
    "exclusiveMinimum": lambda limit: f"should be more than {limit}",
    "minItems": lambda _: "should not be empty",
    "uniqueItems": lambda _: "has something twice",
    "pattern": lambda _: "is not written as the draft wants it",
}
