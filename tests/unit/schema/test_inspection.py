"""What is said of schemas that do not say what their author meant."""

import json

import pytest

from wikicheck.schema.inspection import inspect_file
from wikicheck.text import SchemaError

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def _inspect(tmp_path, **parts):
    path = tmp_path / "own.schema.json"
    path.write_text(json.dumps({"$schema": DRAFT} | parts, indent=1), "utf-8")
    return [
        (placed.remark.severity.value, "/".join(map(str, placed.remark.path)), placed.remark.message)
        for placed in inspect_file(str(path)).found
    ]


def _said(tmp_path, **parts):
    return [f"{severity} {way}: {message}" for severity, way, message in _inspect(tmp_path, **parts)]


def test_shipped_schemas_are_in_order(repository):
    paths = sorted(repository.glob("schemas/infobox/*.json"))
    assert paths
    for path in paths:
        assert [placed.remark for placed in inspect_file(str(path)).found if placed.remark.severity.rank > 1] == []


def test_a_schema_of_the_wikis_own_is_in_order_and_its_own_keys_are_told_once(tmp_path):
    said = _inspect(tmp_path, title="Lighthouse", properties={"year_first_lit": {}, "focal_height_above_mud": {"x-own": 1}})
    assert [(severity, way) for severity, way, _ in said] == [("info", "properties/year_first_lit")]
    assert "year_first_lit, focal_height_above_mud" in said[0][2]


@pytest.mark.parametrize(
    ("parts", "severity", "way", "words"),
    [
        ({"propertes": {}}, "warning", "propertes", "did you mean “properties”?"),
        ({"definitely": 1}, "warning", "definitely", "is no keyword, so it says nothing"),
        ({"id": "x"}, "warning", "id", "it is “$id” now"),
        ({"wc:ordr": []}, "error", "wc:ordr", "did you mean “wc:order”?"),
        ({"order": ["a", "b"]}, "warning", "order", "did you mean “wc:order”?"),
        ({"severity": "info"}, "warning", "severity", "did you mean “wc:severity”?"),
        ({"wc:order": "birth_date"}, "error", "wc:order", "cannot be used"),
        ({"wc:severity": "fatal"}, "error", "wc:severity", "“error”, “warning” or “info”"),
        ({"wc:severity": ["info"]}, "error", "wc:severity", "“error”, “warning” or “info”"),
        ({"wc:message": ""}, "error", "wc:message", "a sentence"),
        ({"wc:message": "«{fild}» is odd"}, "warning", "wc:message", "did you mean “field”?"),
        ({"wc:expects": 5}, "error", "wc:expects", "words such as"),
        ({"wc:target": "page"}, "error", "wc:target", "“infobox” or “article”"),
        ({"wc:types": "person"}, "error", "wc:types", "a list of types"),
        ({"wc:types": ["persn"]}, "warning", "wc:types/0", "did you mean “person”?"),
        ({"allOf": [{"wc:types": ["person"]}]}, "warning", "allOf/0/wc:types", "at the root"),
        ({"type": "objct"}, "error", "type", "one or several of array"),
        ({"properties": {"a": {"minimum": "4"}}}, "error", "properties/a/minimum", "should be a number"),
        ({"properties": {"a": 4}}, "error", "properties/a", "should be a schema: an object, or true or false"),
        ({"required": ["a", "a"]}, "error", "required", "something twice"),
        ({"minLength": -1}, "error", "minLength", "at least 0"),
        ({"allOf": []}, "error", "allOf", "should not be empty"),
        ({"properties": {"a": {"pattern": "("}}}, "error", "properties/a/pattern", "no regular expression"),
        ({"patternProperties": {"[": {}}}, "error", "patternProperties/[", "no regular expression"),
        ({"properties": {"a": {"format": "edft"}}}, "warning", "properties/a/format", "did you mean “edtf”?"),
        ({"$ref": "https://example.org/a.json"}, "error", "$ref", "nothing is fetched"),
        ({"properties": {"a": {"$ref": "none.json"}}}, "error", "properties/a/$ref", "cannot be read"),
        ({"$ref": "urn:wikicheck:schema:values#/$defs/dat"}, "error", "$ref", "there is nothing at"),
        ({"$ref": "#/$defs/a"}, "error", "$ref", "there is nothing at #/$defs/a"),
        ({"$ref": "urn:wikicheck:schema:infobox:none"}, "error", "$ref", "there is no schema"),
        ({"$ref": "#"}, "error", "", "without end"),
        ({"$schema": "urn:x"}, "error", "$schema", "the dialect is unknown"),
        ({"$schema": "http://json-schema.org/draft-07/schema#"}, "warning", "$schema", "another draft"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(parts, severity, way, words, tmp_path):
    said = [(found, message) for found, at, message in _inspect(tmp_path, **parts) if at == way]
    assert [found for found, message in said if words in message] == [severity], said


@pytest.mark.parametrize(
    ("types", "key", "words"),
    [
        (["person"], "birthdate", "the key of all their names is “birth_date”"),
        (["person"], "birth_dat", "did you mean “birth_date”?"),
        (["person"], "office2", "values of one list, “office”"),
        (["person"], "Nickname", "as “nickname” is"),
        (["film"], "directr", "did you mean “director”?"),
        ([], "birthdate", "the key of all their names is “birth_date”"),
        ([], "deth_date", "did you mean “death_date”?"),
    ],
)
def test_keys_that_no_field_has(types, key, words, tmp_path):
    parts = {"wc:types": types} if types else {}
    for found in (
        _said(tmp_path, **parts, properties={key: {}}),
        _said(tmp_path, **parts, required=[key]),
        _said(tmp_path, **parts, allOf=[{"if": {"required": [key]}, "then": {}}]),
        _said(tmp_path, **parts, **{"wc:order": ["birth_place", key]}),
    ):
        assert [message for message in found if message.startswith("warning") and words in message], found


@pytest.mark.parametrize(
    "parts",
    [
        {"wc:types": ["person"], "properties": {"birth_date": {"properties": {"birthdate": {}, "kind": {}}}}},  # parts of a value
        {"wc:types": ["person"], "properties": {"ring_size": {}, "age": {}, "height_ft": {}}},
        {"wc:target": "article", "properties": {"categories": {}, "format": {}}, "required": ["sections"]},
        {"wc:types": ["person"], "wc:ageOf": {"age": "age", "born": "birth_date", "at": "death_date"}},
        {"$comment": "x", "default": {"propertes": 1}, "examples": [{"wc:ordr": 1}], "properties": {"default": {}, "$ref": {"title": "a"}}},
    ],
)
def test_what_is_right_is_left_alone(parts, tmp_path):
    assert [said for said in _said(tmp_path, **parts) if not said.startswith("info")] == []


def test_places_are_lines_and_columns(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{\n  "$schema": "' + DRAFT + '",\n  "é": 1, "minLength": "x",\n  "title": "a", "title": "b"\n}', "utf-8")
    found = inspect_file(str(path)).found
    assert [tuple(placed.position) for placed in found] == [(3, 3), (3, 24), (4, 17)]
    assert "twice" in found[2].remark.message


def test_a_schema_without_a_draft_is_told_to_name_it(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("{}", "utf-8")
    assert [placed.remark.message for placed in inspect_file(str(path)).found] == [f'it does not name its draft: "$schema": "{DRAFT}"']


@pytest.mark.parametrize("data", [b"\xff\xfe", None])
def test_what_cannot_be_read_is_an_error(data, tmp_path):
    if data is not None:
        (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(SchemaError):
        inspect_file(str(tmp_path / "a.json"))


def test_very_many_remarks_are_counted(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"$schema": DRAFT} | {f"nonsense{number}": 1 for number in range(500)}), "utf-8")
    inspection = inspect_file(str(path))
    assert (len(inspection.found), inspection.more) == (200, 300)


def test_what_the_template_itself_calls_a_parameter_is_no_slip(tmp_path):
    said = _said(tmp_path, **{"wc:types": ["person"], "properties": {"deth_date": {"x-templatedata": {"name": "deth_date"}}}})
    assert [message.partition(" ")[0] for message in said] == ["info"]


@pytest.mark.parametrize("name", ["vocabulary", "values"])
def test_meta_schemas_and_shared_values_name_no_fields(name, repository):
    assert inspect_file(str(repository / f"schemas/{name}.schema.json")).found == []
