"""What a violation says beyond what is wrong: how bad it is, what else contradicts it, where the schema asks for it."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import Schema, check_infobox, load_schema
from wikicheck.text import SchemaError, Severity


def _check(fields, schema, *, template="Infobox weapon", name="schemas/weapon.schema.json", as_of=None):
    lines = "".join(f"| {line}\n" for line in fields)
    article = read_article(f"{{{{{template}\n{lines}}}}}\n", form="wikitext", language="en")
    whole = schema if isinstance(schema, Schema) else Schema(name, schema)
    return article, list(check_infobox(article, article.infoboxes[0], whole, as_of=as_of))


_ORDER = {"wc:order": ["year_lit", "year_unlit"]}
_LIT = ["Year lit = 1961", "year unlit = 1916"]


def test_both_sides_of_a_contradiction_are_named_and_placed():
    article, (violation,) = _check(_LIT, _ORDER)
    assert violation.message == "«year unlit» 1916 is before «Year lit» 1961 (digits transposed)"
    assert article.source.slice(violation.span) == "1916"
    assert [(article.source.slice(span), words) for span, words in violation.related] == [("1961", "Year lit: 1961")]
    assert violation.severity is None
    assert (violation.keyword, violation.path) == ("wc:order", "/year_unlit")
    assert violation.place == "weapon.schema.json#/wc:order"


def test_a_partial_value_contradicts_nothing():
    assert _check(["year lit = 1961", "year unlit = {{foo}} 1916"], _ORDER)[1] == []


def test_the_day_of_judgement_reaches_the_keywords():
    schema = {"wc:ageOf": {"age": "stated_age", "born": "birth_date"}}
    fields = ["stated age = 45", "birth_date = 2 January 1950"]
    assert _check(fields, schema)[1] == []
    _, (violation,) = _check(fields, schema, as_of=20_000)
    assert violation.message == "«stated age» says 45, but from «birth_date» 2 January 1950 to 2024-10-04 it is 74"


def test_links_are_asked_for_where_there_can_be_some():
    schema = {"properties": {"spot": {"wc:link": True}}}
    assert [violation.message for violation in _check(["spot = Oslo"], schema)[1]] == ["“Oslo” in «spot» should be a link"]
    article = read_article("= Ida =\n\nIda\n- Spot: Oslo\n\nIda was a surveyor.\n", form="plain")
    assert list(check_infobox(article, article.infoboxes[0], Schema("test", {"properties": {"spot": {"wc:link": True}}}))) == []


@pytest.mark.parametrize(
    ("schema", "severity"),
    [
        ({"required": ["x"]}, None),
        ({"wc:severity": "warning", "required": ["x"]}, Severity.WARNING),
        ({"wc:severity": "error", "allOf": [{"wc:severity": "info", "required": ["x"]}]}, Severity.INFO),
        ({"wc:severity": "info", "allOf": [{"required": ["x"]}]}, Severity.INFO),
        ({"allOf": [{"wc:severity": "info"}, {"required": ["x"]}]}, None),
        ({"$ref": "#/$defs/a", "$defs": {"a": {"wc:severity": "warning", "required": ["x"]}}}, Severity.WARNING),
        ({"properties": {"name": {"wc:severity": "info", "properties": {"text": {"minLength": 5}}}}}, Severity.INFO),
        ({"wc:severity": "info", "anyOf": [{"wc:severity": "warning", "properties": {"name": {"required": ["z"]}}}]}, Severity.WARNING),
        ({"if": {"required": ["name"]}, "then": {"wc:severity": "info", "required": ["x"]}}, Severity.INFO),
    ],
)
def test_the_nearest_severity_counts(schema, severity):
    _, (violation,) = _check(["name = A"], schema)
    assert violation.severity is severity


def test_a_severity_that_is_none_is_the_schemas_fault():
    with pytest.raises(SchemaError, match=r"weapon.schema.json: wc:severity 'fatal' is none of error, warning, info"):
        _check(["name = A"], {"wc:severity": "fatal", "required": ["x"]})


_TEMPLATE = "{field} ({value}) of {infobox} by {schema}: {message}; {nothing} {field.__class__} {0}"


def test_the_nearest_message_is_said_with_what_it_asks_for():
    schema = {
        "title": "Weapon",
        "wc:message": "outer",
        "allOf": [{"wc:message": "beside"}],
        "properties": {"sharpness": {"$ref": "#/$defs/thing"}},
        "$defs": {"thing": {"wc:message": _TEMPLATE, "required": ["x"]}},
    }
    _, (violation,) = _check(["Sharpness = big"], schema)
    assert violation.message == (
        "Sharpness (big) of Infobox weapon by Weapon: “big” in «Sharpness» has no x; {nothing} {field.__class__} {0}"
    )


def test_a_message_can_name_the_other_side():
    _, (violation,) = _check(_LIT, _ORDER | {"wc:message": "{field} {value} lies before {other} {other_value}"})
    assert violation.message == "year unlit 1916 lies before Year lit 1961"


def test_a_value_cannot_bring_placeholders_along():
    _, (violation,) = _check(["sharpness = {other}"], {"properties": {"sharpness": {"wc:message": "{value}!", "required": ["x"]}}})
    assert violation.message == "{other}!"


_PLACES = [
    ({"properties": {"sharpness": {"required": ["x"]}}}, "weapon.schema.json#/properties/sharpness/required"),
    ({"properties": {"sharpness": {"$ref": "#/$defs/a"}}, "$defs": {"a": {"required": ["x"]}}}, "weapon.schema.json#/properties/sharpness"),
    ({"required": ["x"]}, "weapon.schema.json#/required"),
    (
        {"properties": {"sharpness": {"properties": {"text": {"minLength": 5}}}}},
        "weapon.schema.json#/properties/sharpness/properties/text/minLength",
    ),
    ({"$ref": "#/$defs/a~1b", "$defs": {"a/b": {"required": ["x"]}}}, "weapon.schema.json#/$defs/a~1b/required"),
    (
        {"$ref": "#/$defs/a", "properties": {"other": True}, "$defs": {"a": {"properties": {"sharpness": {"required": ["x"]}}}}},
        "weapon.schema.json#/$defs/a/properties/sharpness/required",
    ),
]


@pytest.mark.parametrize(("schema", "place"), _PLACES)
def test_the_place_in_the_schema_is_named(schema, place):
    assert _check(["sharpness = big"], schema)[1][0].place == place


def test_what_an_extended_schema_asks_for_is_told_where_it_stands():
    person = load_schema("person")
    root = {"$ref": "urn:wikicheck:schema:infobox:person", "properties": {"rank": {"required": ["x"]}}}
    schema = Schema("knight", root, "urn:test:knight", person.documents)
    _, violations = _check(["birth_date = 7", "rank = high"], schema, template="Infobox person")
    places = {violation.place for violation in violations}
    assert places == {"person.schema.json#/properties/birth_date", "knight.schema.json#/properties/rank/required"}


_KNOWN = {"properties": {"birth_date": True, "sharpness": True}}


@pytest.mark.parametrize(
    ("schema", "field", "hint"),
    [
        (_KNOWN | {"additionalProperties": False}, "brith_date", "; did you mean «birth_date»?"),
        (_KNOWN | {"unevaluatedProperties": False}, "sharpnesss", "; did you mean «sharpness»?"),
        (
            {"allOf": [{"$ref": "#/$defs/a"}], "unevaluatedProperties": False, "$defs": {"a": _KNOWN}},
            "sharpnes",
            "; did you mean «sharpness»?",
        ),
        (_KNOWN | {"propertyNames": {"enum": ["sharpness"]}}, "sharpmess", "; did you mean «sharpness»?"),
        (_KNOWN | {"additionalProperties": False}, "glint", ""),
        ({"properties": {"sharpness": True, "sharpnass": False}}, "sharpnass", "; did you mean «sharpness»?"),
        ({"properties": {"birth_date": True}, "additionalProperties": False}, "dateofbirht", "; did you mean «birth_date»?"),
    ],
)
def test_a_field_that_should_not_be_there_may_be_meant_for_another(schema, field, hint):
    article, (violation,) = _check([f"{field} = 1"], schema, template="Infobox person")
    assert violation.message == f"“Infobox person” should not have «{field}»{hint}"
    assert article.source.slice(violation.span) == field


def test_each_field_that_should_not_be_there_is_named():
    _, violations = _check(["one = 1", "two = 2", "three = 3"], {"properties": {"two": True}, "additionalProperties": False})
    assert [violation.field.name for violation in violations] == ["one", "three"]


def test_a_missing_field_is_missed_at_the_first_line_and_once():
    article, (violation,) = _check(["name = A"], {"required": ["sharpness", "maker"]})
    assert violation.message == "“Infobox weapon” lacks «sharpness» and «maker»"
    assert article.source.position(violation.span.start).line == 1


def _kinds(**kinds):
    return [{"properties": {"kind": {"const": kind}, **more}} for kind, more in kinds.items()]


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_of_branches_the_one_that_takes_such_values_explains(keyword):
    branches = _kinds(link={}, number={"value": {"minimum": 10}}, date={"edtf": {"pattern": "^19"}})
    schema = {"properties": {"sharpness": {keyword: branches}}}
    _, (violation,) = _check(["sharpness = 7"], schema)
    assert violation.message == "«sharpness» should be at least 10, but is 7"
    assert violation.place == f"weapon.schema.json#/properties/sharpness/{keyword}/1/properties/value/minimum"


def test_of_branches_that_all_take_other_values_what_each_expects_is_named():
    branches = [{"wc:expects": "a date", "properties": {"kind": {"const": "date"}}}, {"wc:expects": "a link", "required": ["target"]}]
    _, (violation,) = _check(["sharpness = 7"], {"properties": {"sharpness": {"anyOf": branches}}})
    assert violation.message == "«sharpness» should be a date or a link, but “7” is a number"


def test_branches_within_branches_are_followed():
    inner = {"anyOf": _kinds(link={}, number={"value": {"maximum": 5}})}
    _, (violation,) = _check(["sharpness = 7"], {"properties": {"sharpness": {"anyOf": [inner, *_kinds(date={})]}}})
    assert violation.message == "«sharpness» should be at most 5, but is 7"


def test_more_than_one_form_is_told_as_such():
    schema = {"properties": {"sharpness": {"oneOf": [{"required": ["kind"]}, {"required": ["text"]}]}}}
    _, (violation,) = _check(["sharpness = 7"], schema)
    assert violation.message == "“7” in «sharpness» is more than one of the forms of which its schema allows one"


def test_of_the_whole_infobox_the_closest_branch_explains():
    schema = {"anyOf": [{"required": ["a", "b", "c"]}, {"required": ["name"], "properties": {"sharpness": {"required": ["x"]}}}]}
    article, (violation,) = _check(["name = A", "sharpness = 7"], schema)
    assert violation.message == "“7” in «sharpness» has no x"
    assert article.source.slice(violation.span) == "7"


def test_the_fields_that_would_do_are_named():
    _, (violation,) = _check(["name = A"], {"anyOf": [{"required": ["sharpness"]}, {"required": ["length", "width"]}]})
    assert violation.message == "“Infobox weapon” lacks «sharpness» or «length» and «width»"


def test_a_thousand_wrong_values_of_one_field_are_one_violation():
    schema = {"properties": {"parts": {"properties": {"items": {"items": {"required": ["x"]}}}}}}
    _, violations = _check([f"parts = {{{{ubl|{'|'.join(f'part {number}' for number in range(1000))}}}}}"], schema)
    assert len(violations) == 1


def test_a_thousand_unknown_fields_are_told_without_looking_for_each_what_it_meant():
    schema = {"properties": {"fieldz": True}, "additionalProperties": False}
    _, violations = _check([f"field{'x' * number} = 1" for number in range(1, 90)], schema)
    assert len(violations) == 89
    assert sum("did you mean" in violation.message for violation in violations) <= 20
