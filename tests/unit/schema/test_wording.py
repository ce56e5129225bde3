import pytest

from wikicheck.schema import Schema
from wikicheck.schema.library import iter_failures
from wikicheck.schema.way import find_way
from wikicheck.schema.wording import join, quote, word_infobox, word_value


def _value(kind, text, **more):
    return {"kind": kind, "text": text, "raw": text, **more}


def _word(schema, value):
    """Return the sentence for the first thing that is wrong with the field «born»."""
    root = Schema("test", {"properties": {"born": schema}})
    instance = {"born": value}
    failure = iter_failures(root, instance)[0]
    return word_value(failure, find_way(root, failure.schema_path), instance, "born")


_DATE = {"wc:expects": "a date", "properties": {"kind": {"enum": ["date", "interval", "text"]}, "text": {"pattern": r"\d"}}}

_SENTENCES = [
    (_DATE, _value("link", "Oslo", target="Oslo"), "«born» should be a date, but “Oslo” is a link"),
    (_DATE, _value("url", "http://a.example", url="http://a.example"), "«born» should be a date, but “http://a.example” is a web address"),
    (_DATE, _value("text", "by the sea"), "«born» should be a date, but “by the sea” is none"),
    (
        {"wc:expects": "a place", "properties": {"text": {"not": {"pattern": r"^\d+$|May"}}}},
        _value("text", "12 May 1920"),
        "«born» should be a place, but “12 May 1920” is a date",
    ),
    (
        {"wc:expects": "words", "properties": {"text": {"not": {"pattern": r"^\d+$"}}}},
        _value("text", "12"),
        "«born» should be words, but “12” is a number",
    ),
    (
        {"wc:expects": "a date", "properties": {"items": {"contains": _DATE}}},
        _value("list", "Anna, Oslo", items=[_value("link", "Anna"), _value("link", "Oslo")]),
        "«born» should be a date, but there is none in “Anna, Oslo”",
    ),
    (
        {"properties": {"items": {"items": _DATE}}},
        _value("list", "1920, Oslo", items=[_value("date", "1920"), _value("link", "Oslo")]),
        "«born» should be a date, but “Oslo” is a link",
    ),
    (
        {"properties": {"kind": {"enum": ["date", "interval"]}}},
        _value("number", "12", value=12),
        "«born» should be a date or a period, but “12” is a number",
    ),
    ({"properties": {"kind": {"const": "url"}}}, _value("text", "none"), "«born» should be a web address, but “none” is text"),
    (
        {"properties": {"kind": {"not": {"const": "url"}}}},
        _value("url", "a.example"),
        "«born» should not be a web address, but “a.example” is",
    ),
    ({"properties": {"value": {"minimum": 1000}}}, _value("number", "12", value=12), "«born» should be at least 1000, but is 12"),
    ({"properties": {"value": {"maximum": 10}}}, _value("number", "12", value=12), "«born» should be at most 10, but is 12"),
    ({"properties": {"value": {"exclusiveMinimum": 12}}}, _value("number", "12", value=12), "«born» should be more than 12, but is 12"),
    ({"properties": {"value": {"exclusiveMaximum": 12}}}, _value("number", "12", value=12), "«born» should be less than 12, but is 12"),
    ({"properties": {"value": {"multipleOf": 5}}}, _value("number", "12", value=12), "«born» should be a multiple of 5, but is 12"),
    ({"properties": {"value": {"type": "string"}}}, _value("number", "12", value=12), "«born» should be text, but is “12”"),
    ({"properties": {"text": {"enum": ["a", "b", "c"]}}}, _value("text", "d"), "«born» should be “a”, “b” or “c”, but is “d”"),
    ({"properties": {"text": {"const": "a"}}}, _value("text", "d"), "«born» should be “a”, but is “d”"),
    ({"properties": {"text": {"pattern": "^[A-Z]"}}}, _value("text", "d"), "“d” in «born» is not written as its schema asks (^[A-Z])"),
    ({"properties": {"text": {"format": "edtf"}}}, _value("text", "soon"), "«born» should be a date in EDTF, but “soon” is none"),
    ({"properties": {"text": {"minLength": 2}}}, _value("text", "d"), "«born» should have at least 2 characters, but is “d”"),
    ({"properties": {"text": {"maxLength": 1}}}, _value("text", "dd"), "«born» should have at most 1 character, but is “dd”"),
    (
        {"properties": {"items": {"minItems": 2}}},
        _value("list", "a", items=[_value("text", "a")]),
        "«born» should have at least 2 values, but has 1",
    ),
    (
        {"properties": {"items": {"maxItems": 0}}},
        _value("list", "a", items=[_value("text", "a")]),
        "«born» should have at most 0 values, but has 1",
    ),
    ({"required": ["edtf"]}, _value("text", "soon"), "“soon” in «born» has no edtf"),
    ({"not": {"properties": {"kind": {"const": "text"}}}}, _value("text", "soon"), "“soon” is not allowed in «born»"),
    (
        {"anyOf": [{"wc:expects": "a date", "required": ["edtf"]}, {"wc:expects": "a link", "required": ["target"]}]},
        _value("text", "soon"),
        "«born» should be a date or a link, but “soon” is text",
    ),
    ({"anyOf": [{"required": ["edtf"]}]}, _value("text", "soon"), "“soon” in «born» is none of the forms that its schema allows"),
    ({"propertyNames": {"maxLength": 1}}, _value("text", "soon"), "«born» should have at most 1 character, but is “soon”"),
    (
        {"dependentRequired": {"text": ["x"]}},
        _value("text", "soon"),
        "“soon” in «born» is not what its schema asks for (dependentRequired)",
    ),
]


@pytest.mark.parametrize(("schema", "value", "sentence"), _SENTENCES, ids=[sentence for _, _, sentence in _SENTENCES])
def test_a_failure_is_said_in_words(schema, value, sentence):
    assert _word(schema, value) == sentence


def test_what_is_expected_is_found_behind_references():
    root = Schema("test", {"properties": {"born": {"$ref": "#/$defs/a~1b"}}, "$defs": {"a/b": _DATE}})
    instance = {"born": _value("link", "Oslo")}
    failure = iter_failures(root, instance)[0]
    assert (
        word_value(failure, find_way(root, failure.schema_path), instance, "birth_date")
        == "«birth_date» should be a date, but “Oslo” is a link"
    )


def test_the_librarys_words_never_show():
    schema = {"anyOf": [{"properties": {"kind": {"const": "date"}}}, {"properties": {"kind": {"const": "link"}}}]}
    assert "under any of the given schemas" not in _word(schema, _value("text", "soon"))


_WHOLE = [
    ({"required": ["name", "born", "died"]}, "“Infobox x” lacks «name» and «died»"),
    ({"minProperties": 2}, "“Infobox x” should have at least 2 fields, but has 1"),
    ({"maxProperties": 0}, "“Infobox x” should have at most 0 fields, but has 1"),
    ({"dependentRequired": {"born": ["name"]}}, "“Infobox x”: «name» is missing, which «born» needs"),
    ({"anyOf": [{"required": ["name"]}, {"required": ["died", "place"]}]}, "“Infobox x” lacks «name» or «died» and «place»"),
    ({"anyOf": [{"maxProperties": 0}, {"minProperties": 2}]}, "the fields of “Infobox x” do not fit together as its schema asks (anyOf)"),
    ({"oneOf": [{}, True]}, "the fields of “Infobox x” fit more than one of the forms of which its schema allows one"),
]


@pytest.mark.parametrize(("schema", "sentence"), _WHOLE)
def test_a_failure_of_the_whole_infobox_is_said_in_words(schema, sentence):
    failure = iter_failures(Schema("test", schema), {"born": _value("text", "soon")})[0]
    assert word_infobox(failure, "“Infobox x”") == sentence


def test_long_values_are_cut_and_their_lines_joined():
    assert quote("a\n b") == "“a b”"
    assert len(quote("x" * 500)) < 70


@pytest.mark.parametrize(("words", "joined"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_words_are_joined(words, joined):
    assert join(words, "or") == joined
