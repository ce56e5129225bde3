"""The quick look says "certainly valid" only for what the validation library calls valid."""

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from wikicheck.schema.documents import Schema
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.library import format_checker
from wikicheck.schema.precheck import QuickLook

_KINDS = ["date", "link", "list", "number", "text", "url"]
_KEYS = ["kind", "text", "value", "items", "born"]

_scalars = st.none() | st.booleans() | st.integers(-3, 3) | st.floats(width=16) | st.sampled_from([*_KINDS, "1985", "a.b", ""])
_instances = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=3),
    max_leaves=8,
)

_numbers = st.integers(-2, 3)
_counts = st.integers(0, 3)
_names = st.lists(st.sampled_from(_KEYS), max_size=2, unique=True)
_texts = st.sampled_from(_KINDS)
_types = st.sampled_from(["array", "boolean", "integer", "null", "number", "object", "string"])


def _keywords(inner):
    """Return a strategy for schemas of known keywords, with a few that only the library knows."""
    schemas = st.dictionaries(st.sampled_from(_KEYS), inner, max_size=2)
    some = st.lists(inner, min_size=1, max_size=2)
    return st.fixed_dictionaries(
        {},
        optional={
            "type": _types | st.lists(_types, min_size=1, max_size=2, unique=True),
            "const": _texts,
            "enum": st.lists(_texts, min_size=1, max_size=3, unique=True) | st.just([1, "text"]),
            "pattern": st.sampled_from(["^d", "t", r"\d"]),
            "format": st.sampled_from(["edtf", "web-address", "email"]),
            "minimum": _numbers,
            "exclusiveMaximum": _numbers,
            "minLength": _counts,
            "maxItems": _counts,
            "minProperties": _counts,
            "uniqueItems": st.booleans(),
            "required": _names,
            "properties": schemas,
            "patternProperties": st.dictionaries(st.sampled_from(["t", "^b"]), inner, max_size=1),
            "additionalProperties": inner,
            "items": inner,
            "contains": inner,
            "minContains": _counts,
            "not": inner,
            "allOf": some,
            "anyOf": some,
            "oneOf": some,
            "if": inner,
            "then": inner,
            "else": inner,
            "$ref": st.sampled_from(["#/$defs/part", "#"]),
            "wc:expects": _texts,
        },
    ).map(lambda schema: dict(list(schema.items())[:3]))


_schemas = st.recursive(st.booleans() | st.just({}), lambda inner: st.booleans() | _keywords(inner), max_leaves=12)
_documents = st.builds(
    lambda schema, part: {**(schema if isinstance(schema, dict) else {"not": {}}), "$defs": {"part": part}}, _schemas, _schemas
)


@settings(max_examples=200)
@given(schema=_documents, instances=st.lists(_instances, min_size=1, max_size=4))
def test_what_the_quick_look_accepts_the_library_accepts(schema, instances):
    check = QuickLook(Schema("test", schema), FORMATS)
    validator = Draft202012Validator(schema, format_checker=format_checker())
    for instance in instances:
        if check(instance):
            assert validator.is_valid(instance)


_DEFINED = {*Draft202012Validator.VALIDATORS, "then", "else"}
_SILENT = {
    "$schema",
    "$id",
    "$comment",
    "$defs",
    "title",
    "description",
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "wc:expects",
}


@given(keyword=st.text(min_size=1, max_size=12).filter(lambda word: word not in _DEFINED | _SILENT), value=_scalars, instance=_instances)
def test_a_keyword_that_nobody_defined_is_never_certain(keyword, value, instance):
    assert not QuickLook(Schema("test", {keyword: value, "title": "a"}), FORMATS)(instance)
