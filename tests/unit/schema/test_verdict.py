"""The fast verdict is the library's own, with jsonschema-rs and without."""

import pytest

from wikicheck.schema import load_schema, verdict
from wikicheck.schema.documents import Schema
from wikicheck.schema.library import iter_failures
from wikicheck.schema.verdict import compile_fast, compile_quick, compile_verdict

_SCHEMAS = [
    {"pattern": r"^\d+$"},
    {"pattern": r"^\w\Z"},
    {"format": "date"},
    {"format": "edtf"},
    {"format": "unknown"},
    {"enum": [1, "a", None]},
    {"const": 1.0},
    {"minLength": 2},
    {"uniqueItems": True},
    {"type": "integer"},
    {"dependentRequired": {"a": ["b"]}},
    {"properties": {"a": {"$ref": "#/$defs/b"}}, "$defs": {"b": {"minimum": 2}}},
    {"unevaluatedProperties": False, "properties": {"a": True}},
    {"contains": {"const": 1}, "minContains": 2},
    {"prefixItems": [{"type": "string"}], "items": False},
]
_INSTANCES = [
    "12",
    "\u0663",
    "12\n",
    "a",
    "",
    "1985-04",
    "1985-04-31",
    1,
    1.0,
    1.5,
    True,
    None,
    [1, 1],
    [1, True],
    ["a", 1],
    {"a": 1},
    {"a": 2, "b": 1},
    {},
    10**30,
]


@pytest.mark.parametrize("root", _SCHEMAS, ids=str)
def test_both_verdicts_are_the_librarys(root):
    schema = Schema("test", root)
    fast, slow = compile_fast(schema), compile_quick(schema)
    assert fast is not None
    wanted = [not iter_failures(schema, instance) for instance in _INSTANCES]
    assert [fast(instance) for instance in _INSTANCES] == wanted
    assert all(not slow(instance) or right for instance, right in zip(_INSTANCES, wanted, strict=True))


@pytest.mark.parametrize(
    "root",
    [
        {"patternProperties": {"^a": False}},
        {"multipleOf": 0.1},
        {"$ref": "#"},
        {"properties": {"a": {"$id": "urn:a:b"}}},
        {"$schema": "http://json-schema.org/draft-07/schema#"},
        {"type": "nonsense"},
        {"pattern": "("},
        {"$ref": "urn:nowhere"},
    ],
    ids=str,
)
def test_what_the_libraries_take_differently_is_left_to_the_one_of_the_last_word(root):
    assert compile_fast(Schema("test", root)) is None


def test_the_faster_library_is_loaded_where_it_is_worth_it(monkeypatch):
    loaded = []
    monkeypatch.setattr(verdict, "compile_fast", lambda schema: loaded.append(schema.name) or (lambda _: True))
    monkeypatch.setattr(verdict, "_WORTH_LOADING", 3)
    known = compile_verdict(Schema("known", {"required": ["a"]}))
    assert [known({}) for _ in range(4)] == [False, False, True, True]
    assert compile_verdict(Schema("unknown", {"uniqueItems": True}))([1, 1])
    assert loaded == ["known", "unknown"]


def test_a_verdict_is_compiled_once():
    schema = load_schema("person")
    assert compile_verdict(schema) is compile_verdict(schema)
    assert compile_verdict(schema)({"birth_date": {"kind": "date", "edtf": "1871", "text": "1871", "raw": "1871"}})
    assert not compile_verdict(schema)({"birth_date": {"kind": "link", "target": "Oslo", "text": "Oslo", "raw": "[[Oslo]]"}})
