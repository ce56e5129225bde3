"""Whether a value satisfies a schema, as fast as can be: yes, or perhaps not.

With jsonschema-rs (the extra `fast`) its compiled validator answers, without it the quick look of `precheck`. A "no" is only a question
to the library (see `library`), which has the last word and the reasons; so a "yes" must be the library's "yes", and the two are made to
agree: our formats alone count, patterns are Python's, and a schema with a keyword on which they differ is left to the quick look.
To load jsonschema-rs takes 30 ms, and an infobox that the quick look knows all about takes 0.02 ms less with it; so it is loaded at once
for a schema that the quick look does not know, and for others when many have been judged.
"""

from collections.abc import Callable, Mapping
from typing import Any

from wikicheck.schema.circles import is_endless
from wikicheck.schema.documents import Schema, iter_subschemas
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.precheck import QuickLook
from wikicheck.schema.vocabulary import DIALECTS, KEYWORDS

Check = Callable[[Any], bool]

# How many objects the quick look judges by a schema before the library is loaded.
_WORTH_LOADING = 1_000

# Keywords that the two libraries take differently: patterns for names are a regular expression each of its own dialect, a remainder
# is reckoned in another way, and references by dynamic scope or to parts with their own identifier are resolved in another order.
_TAKEN_DIFFERENTLY = frozenset(("patternProperties", "multipleOf", "$dynamicRef", "$recursiveRef", "$vocabulary", "contentSchema"))
# Of the library's own formats none counts, as a format that wikicheck does not know is a comment.
_LIBRARY_FORMATS = (
    "date time date-time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid uri-template"
    " json-pointer relative-json-pointer regex"
).split()


def compile_verdict(schema: Schema) -> Check:
    """Return the function that says whether a value certainly satisfies the schema; compiled once for each schema."""
    check: Check | None = schema.compiled.get("verdict")
    if check is None:
        quick = compile_quick(schema)
        check = _Switching(schema, quick) if quick.knows else (compile_fast(schema) or quick)
        schema.compiled["verdict"] = check
    return check


class _Switching:
    """The quick look, until so many objects came that the faster library is worth loading."""

    def __init__(self, schema: Schema, quick: QuickLook) -> None:
        self._schema = schema
        self._quick = quick
        self._check: Check = quick
        self._left = _WORTH_LOADING

    def __call__(self, instance: Any) -> bool:
        if self._left and (self._left == 1 or not self._quick.knows):
            self._left = 1
            self._check = compile_fast(self._schema) or self._check
        self._left = max(0, self._left - 1)
        return self._check(instance)


def compile_quick(schema: Schema) -> QuickLook:
    """Return the answer of the quick look."""
    return QuickLook(schema, FORMATS)


def compile_fast(schema: Schema) -> Check | None:
    """Return the answer of jsonschema-rs; None without it, or for a schema on which it could differ."""
    try:
        import jsonschema_rs as library
    except ImportError:
        return None
    if schema.root.get("$schema", DIALECTS[0]) not in DIALECTS or is_endless(schema):
        return None
    if not all(map(_is_taken_alike, schema.documents.values())):
        return None
    root = {**schema.root, "$schema": DIALECTS[0], "$id": schema.uri}
    others = [(uri, {**document, "$schema": DIALECTS[0]}) for uri, document in schema.documents.items() if uri != schema.uri]
    try:
        validator = library.Draft202012Validator(
            root,
            formats=dict.fromkeys(_LIBRARY_FORMATS, _anything) | FORMATS,
            validate_formats=True,
            registry=library.Registry(others) if others else None,
            base_uri=schema.uri,
            keywords={"pattern": _Pattern} | {name: _own_keyword(name) for name in KEYWORDS},
            offline=True,
        )
    except Exception:  # noqa: BLE001 - what is wrong with the schema, the library of the last word will say
        return None
    return _guarded(validator.is_valid)


def _is_taken_alike(document: Mapping[str, Any]) -> bool:
    for inner in iter_subschemas(document):
        if not _TAKEN_DIFFERENTLY.isdisjoint(inner) or (inner is not document and not {"$id", "$schema"}.isdisjoint(inner)):
            return False
    return True


def _anything(_: str) -> bool:
    return True


def _guarded(is_valid: Callable[[Any], bool]) -> Check:
    def check(instance: Any) -> bool:
        try:
            return is_valid(instance)
        except (ValueError, OverflowError, RecursionError):  # a number or a depth that the library has no room for
            return False

    return check


class _Pattern:
    """The keyword `pattern` with Python's regular expressions, which the library of the last word uses."""

    def __init__(self, _parent: Any, value: Any, _path: Any) -> None:
        import re

        self._search = re.compile(value).search

    def validate(self, instance: Any) -> None:
        if isinstance(instance, str) and self._search(instance) is None:
            raise ValueError


def _own_keyword(name: str) -> type:
    keyword = KEYWORDS[name]

    class Own:
        def __init__(self, _parent: Any, value: Any, _path: Any) -> None:
            if not keyword.is_usable(value):
                raise ValueError(name)
            self._value = value

        def validate(self, instance: Any) -> None:
            if next(iter(keyword.check(self._value, instance)), None) is not None:
                raise ValueError(name)

    return Own
