"""What holds for all keywords: values that make no sense, instances of any sort, the meta-schemas."""

import json

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from wikicheck.schema import Schema
from wikicheck.schema.library import iter_failures
from wikicheck.schema.precheck import QuickLook
from wikicheck.schema.verdict import compile_verdict
from wikicheck.schema.vocabulary import DESCRIBING, DIALECTS, KEYWORDS
from wikicheck.text import SchemaError

_USABLE = {
    "wc:ageOf": [{"age": "a", "born": "b"}, {"age": "a", "born": "b", "at": "c"}, [{"age": "a", "born": "b"}]],
    "wc:agree": [["a", "b"], ["a", "b", "c"], [["a", "b"], ["c", "d"]]],
    "wc:link": [True, False],
    "wc:order": [["a", "b"], [["a", "b"], ["c", "d"]]],
    "wc:sorted": ["ascending", "descending", {"direction": "ascending"}, {"direction": "descending", "by": "a"}],
    "wc:sum": [{"total": "a", "parts": ["b", "c"]}, {"total": "a", "parts": "b", "tolerance": 0.5}, [{"total": "a", "parts": ["b"]}]],
    "wc:unit": ["km", ["km", "[mi_i]"]],
    "wc:within": [{"date": "a", "in": "b"}, {"date": ["a", "b"], "from": "c", "until": "d"}, [{"date": "a", "until": "b"}]],
}
_SENSELESS = {
    "wc:ageOf": [{"age": "a"}, {"age": 1, "born": "b"}, {"age": "a", "born": "b", "to": "c"}],
    "wc:agree": [["a"], [["a", "b"], "c"]],
    "wc:link": ["yes", 1],
    "wc:order": [["a"], ["a", "a"], ["a", 1], [["a", "b"], ["c"]]],
    "wc:sorted": ["up", {"direction": "up"}, {"by": "a"}, {"direction": "ascending", "by": 1}],
    "wc:sum": [{"total": "a"}, {"total": "a", "parts": []}, {"total": "a", "parts": "b", "tolerance": -1}],
    "wc:unit": [[], [1], ""],
    "wc:within": [{"date": "a"}, {"date": [], "in": "b"}, {"date": "a", "in": ["b"]}, {"in": "b", "from": "c"}],
}
_NEVER = [None, 7, "", [], {}, [None]]
# What no meta-schema can tell: whether there is such a unit.
_UNKNOWN_UNITS = [("wc:unit", "parsec hours"), ("wc:unit", ["km", "zorkmid"])]


def test_every_keyword_has_its_examples():
    assert _USABLE.keys() == _SENSELESS.keys() == KEYWORDS.keys()


_RIGHT = [(keyword, limit) for keyword, limits in _USABLE.items() for limit in limits]
_WRONG = [(keyword, limit) for keyword, limits in _SENSELESS.items() for limit in [*limits, *_NEVER]]


@pytest.fixture(scope="module")
def dialect(repository):
    """The library's class for our dialect, and what it needs for that."""
    documents = [json.loads((repository / "schemas" / f"{name}.schema.json").read_text("utf-8")) for name in ("vocabulary", "dialect")]
    from jsonschema.validators import SPECIFICATIONS

    registry = Registry().with_resources((document["$id"], DRAFT202012.create_resource(document)) for document in documents)
    registry = SPECIFICATIONS.combine(registry)
    return Draft202012Validator(documents[1], registry=registry)


@pytest.mark.parametrize(("keyword", "limit"), _RIGHT, ids=str)
@pytest.mark.parametrize("wrap", [lambda schema: schema, lambda schema: {"properties": {"x": {"anyOf": [schema]}}}], ids=["root", "within"])
def test_what_makes_sense_is_usable_and_of_the_dialect(dialect, keyword, limit, wrap):
    assert KEYWORDS[keyword].is_usable(limit)
    assert dialect.is_valid(wrap({keyword: limit}))


@pytest.mark.parametrize(("keyword", "limit"), _WRONG, ids=str)
@pytest.mark.parametrize("wrap", [lambda schema: schema, lambda schema: {"properties": {"x": {"anyOf": [schema]}}}], ids=["root", "within"])
def test_what_makes_no_sense_is_not_usable_nor_of_the_dialect(dialect, keyword, limit, wrap):
    assert not KEYWORDS[keyword].is_usable(limit)
    assert not dialect.is_valid(wrap({keyword: limit}))


@pytest.mark.parametrize(("keyword", "limit"), [*_WRONG, *_UNKNOWN_UNITS], ids=str)
def test_a_schema_with_a_keyword_that_makes_no_sense_is_named(keyword, limit):
    schema = Schema("weapon.json", {keyword: limit})
    assert not KEYWORDS[keyword].is_usable(limit)
    assert not QuickLook(schema, {})({})
    assert not compile_verdict(schema)({})
    with pytest.raises(SchemaError, match=f"weapon.json is no usable JSON Schema: .*{keyword}"):
        iter_failures(schema, {})


def test_the_vocabulary_describes_every_keyword(repository):
    vocabulary = json.loads((repository / "schemas" / "vocabulary.schema.json").read_text("utf-8"))
    assert vocabulary["properties"].keys() == KEYWORDS.keys() | DESCRIBING
    assert all(entry["title"] and entry["description"] for entry in vocabulary["properties"].values())


def test_the_dialect_is_the_draft_and_the_vocabulary(repository):
    dialect = json.loads((repository / "schemas" / "dialect.schema.json").read_text("utf-8"))
    draft = Draft202012Validator.META_SCHEMA
    assert dialect["$id"] == DIALECTS[1]
    assert dialect["$vocabulary"].keys() == draft["$vocabulary"].keys() | {"urn:wikicheck:vocabulary"}


def test_our_schemas_are_of_the_dialect(dialect, repository):
    for path in sorted((repository / "schemas").rglob("*.schema.json")):
        assert [error.message for error in dialect.iter_errors(json.loads(path.read_text("utf-8")))] == [], path


@pytest.mark.parametrize("schema_dialect", DIALECTS)
@pytest.mark.parametrize("place", ["root", "allOf", "$ref", "then", "properties"])
def test_keywords_work_wherever_a_schema_may_stand(schema_dialect, place):
    order = {"wc:order": ["a", "b"]}
    schemas = {
        "root": order,
        "allOf": {"allOf": [{}, order]},
        "$ref": {"$ref": "#/$defs/order", "$defs": {"order": order}},
        "then": {"if": {"required": ["a"]}, "then": order},
        "properties": {"properties": {"x": order}},
    }
    schema = Schema("test", {"$schema": schema_dialect, **schemas[place]})
    right, wrong = {"a": 1900, "b": 1950}, {"a": 1950, "b": 1900}
    if place == "properties":
        right, wrong = {"x": right}, {"x": wrong}
    for check in (QuickLook(schema, {}), compile_verdict(schema)):
        assert check(right)
        assert not check(wrong)
    assert iter_failures(schema, right) == []
    (failure,) = iter_failures(schema, wrong)
    assert failure.keyword == "wc:order"
    assert failure.path[-1] == "b"


_ODD = [
    None,
    True,
    3.5,
    "x",
    [],
    [1, [2]],
    {},
    {"a": None, "b": None, "c": None, "d": None},
    {"kind": [], "a": {"kind": {}}, "b": {"kind": []}},
    {"a": {"kind": "date", "edtf": 7}, "b": {"kind": "date", "edtf": "1900", "precision": "aeon"}},
    {"a": {"kind": "date", "edtf": "1900", "precision": "year", "qualifiers": [{}]}, "b": {"kind": "date", "edtf": "nonsense"}},
    {"a": {"kind": "date", "edtf": "1900", "precision": "year", "earliest": 3, "latest": []}, "b": 1800},
    {"a": {"kind": "date", "edtf": "1900/1901", "precision": "year", "parts": [7]}, "b": 1800},
    {"a": {"kind": "quantity", "value": 1, "unit": ["m"]}, "b": {"kind": "quantity", "value": float("inf"), "unit": "m"}},
    {"a": {"kind": "age", "years": "old"}, "b": {"kind": "age", "min": -1}, "c": {"kind": ["list"]}},
    {"kind": "list", "items": [{"kind": "list", "items": "x"}]},
    {"kind": "quantity", "unit": "km", "converted": 7, "text": ["x"]},
]


@pytest.mark.parametrize("instance", _ODD, ids=str)
def test_no_instance_is_too_odd(instance):
    for keyword, limits in _USABLE.items():
        for limit in limits:
            assert list(KEYWORDS[keyword].check(limit, instance)) == []
