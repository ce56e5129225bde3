import re

import pytest
from jsonschema import Draft202012Validator

from wikicheck.schema.documents import Schema
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.precheck import QuickLook

_INSTANCES = [
    None,
    True,
    0,
    1,
    1.0,
    2.5,
    -3,
    float("nan"),
    "",
    "a",
    "abc",
    "1985",
    "https://example.org/",
    [],
    [1],
    ["a", 1],
    ["a", "b"],
    [["a"]],
    {},
    {"a": 1},
    {"a": "b", "c": None},
    {"kind": "date", "edtf": "1985"},
    {"kind": "list", "items": [{"kind": "link"}]},
]

# Each keyword that is known, in a schema that some instances satisfy and others do not.
_KNOWN = [
    {"type": "string"},
    {"type": ["integer", "null"]},
    {"type": "number"},
    {"const": True},
    {"enum": ["a", False, True]},
    {"type": "boolean"},
    {"const": "a"},
    {"enum": ["a", "abc"]},
    {"pattern": "b"},
    {"pattern": "^\\d+$"},
    {"minLength": 2},
    {"maxLength": 2},
    {"minimum": 1},
    {"maximum": 1},
    {"exclusiveMinimum": 1},
    {"exclusiveMaximum": 1},
    {"not": {"minimum": 1}},
    {"not": {"exclusiveMaximum": 1}},
    {"minItems": 1},
    {"maxItems": 1},
    {"items": {"type": "integer"}},
    {"items": False},
    {"contains": {"type": "string"}},
    {"contains": {"type": "string"}, "minContains": 2},
    {"contains": {"type": "string"}, "minContains": 0, "maxContains": 1},
    {"contains": {"type": ["string", "integer"]}, "maxContains": 1},
    {"contains": {"type": "string"}, "minContains": 0},
    {"minContains": 9, "maxContains": 0},
    {"properties": {"a": {"type": "integer"}}},
    {"patternProperties": {"^[ab]": {"type": "integer"}}},
    {"properties": {"a": True}, "additionalProperties": False},
    {"additionalProperties": {"type": "string"}},
    {"propertyNames": {"enum": ["a", "kind", "edtf"]}},
    {"required": ["a"]},
    {"minProperties": 1},
    {"maxProperties": 1},
    {"allOf": [{"type": "object"}, {"required": ["a"]}]},
    {"anyOf": [{"type": "string"}, {"required": ["a"]}]},
    {"oneOf": [{"type": "integer"}, {"minimum": 1}]},
    {"if": {"type": "object"}, "then": {"required": ["kind"]}, "else": {"type": "string"}},
    {"if": {"type": "object"}},
    {"then": False},
    {"format": "web-address"},
    {"format": "edtf"},
    {"$ref": "#/$defs/a", "$defs": {"a": {"type": "string"}}},
    {"items": {"$ref": "#"}, "type": ["array", "string"]},
    {"title": "a", "description": "b", "$comment": "c", "wc:expects": "d", "default": 1, "examples": [1], "$id": "urn:x:y"},
]

# The library judges these; of a number, whether 1 is 1.0 or true is its business too.
_UNKNOWN = [
    {"uniqueItems": True},
    {"multipleOf": 2},
    {"prefixItems": [{"type": "integer"}], "items": False},
    {"contains": {}, "minContains": "2"},
    {"contains": {}, "maxContains": True},
    {"dependentRequired": {"a": ["b"]}},
    {"dependentSchemas": {"a": {}}},
    {"unevaluatedProperties": False},
    {"const": 1},
    {"enum": ["a", 1]},
    {"format": "email"},
    {"$ref": "other.json"},
    {"$ref": "#/properties/a", "properties": {"a": {}}},
    {"$ref": "#/$defs/a~1b", "$defs": {"a/b": {}}},
    {"$dynamicRef": "#a"},
    {"$schema": "http://json-schema.org/draft-07/schema#"},
    {"items": {"$id": "urn:a:b"}},
    {"additionalProperties": False, "patternProperties": {"a": {}}},
    {"typ": "string"},
    {"type": "text"},
    {"minimum": "1"},
]


def _library(schema):
    from wikicheck.schema.library import format_checker

    return Draft202012Validator(schema, format_checker=format_checker())


@pytest.mark.parametrize("schema", _KNOWN, ids=str)
def test_a_known_keyword_gets_the_librarys_answer(schema):
    check = QuickLook(Schema("test", schema), FORMATS)
    library = _library(schema)
    answers = [check(instance) for instance in _INSTANCES]
    assert answers == [library.is_valid(instance) for instance in _INSTANCES]
    assert True in answers


@pytest.mark.parametrize("schema", _UNKNOWN, ids=str)
@pytest.mark.parametrize("place", ["{}", "items", "not"])
def test_an_unknown_keyword_is_left_to_the_library(schema, place):
    whole = schema if place == "{}" else {place: schema}
    check = QuickLook(Schema("test", whole), FORMATS)
    assert not any(check(instance) for instance in _INSTANCES)


def test_a_schema_that_means_itself_is_left_to_the_library():
    check = QuickLook(Schema("test", {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}}), FORMATS)
    assert not check({})


def test_nesting_without_end_is_left_to_the_library():
    check = QuickLook(Schema("test", {"items": {"$ref": "#"}}), FORMATS)
    instance: list = []
    for _ in range(5_000):
        instance = [instance]
    assert not check(instance)
    assert check([[[]]])


@pytest.mark.parametrize("schema", [{"pattern": "("}, {"not": {"pattern": "("}}, {"patternProperties": {"(": {}}}])
def test_a_broken_pattern_is_left_to_the_library(schema):
    assert not QuickLook(Schema("test", {"items": schema}), FORMATS)(["a"] if "patternProperties" not in schema else [{"a": 1}])


def test_patterns_search_as_the_library_does():
    assert re.search("b", "abc")
    assert QuickLook(Schema("test", {"pattern": "b"}), FORMATS)("abc")


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#"},
        {"anyOf": [True, {"$ref": "#"}]},
        {"not": {"allOf": [False, {"$ref": "#"}]}},
        {"oneOf": [{"allOf": [False, {"$ref": "#/$defs/part"}]}, True], "$defs": {"part": {"$ref": "#"}}},
        {"if": True, "else": {"$ref": "#/$defs/part"}, "$defs": {"part": {"oneOf": [True, {"$ref": "#/$defs/part"}]}}},
        {"$defs": {"one": {"$ref": "#/$defs/other"}, "other": {"then": {"$ref": "#/$defs/one"}}}},
    ],
)
def test_a_schema_that_applies_itself_without_end_is_never_certain(schema):
    assert not QuickLook(Schema("test", schema), FORMATS)("a")


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": {"a": {"$ref": "#"}}, "items": {"$ref": "#"}},
        {"allOf": [{"$ref": "#/$defs/part"}, {"$ref": "#/$defs/part"}], "$defs": {"part": {"items": {"$ref": "#"}}}},
    ],
)
def test_a_schema_that_refers_to_itself_for_parts_of_a_value_is_judged(schema):
    assert QuickLook(Schema("test", schema), FORMATS)(["a", ["b"]])
