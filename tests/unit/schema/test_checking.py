"""Holding an infobox against a schema: what it sees, where violations stand, and broken schemas."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import Schema, check_infobox, load_schema, shipped_names
from wikicheck.schema.fields import gather_members, to_instance
from wikicheck.text import SchemaError


def _article(fields, form="wikitext"):
    if form == "plain":
        return read_article(f"= Ida =\n\n{fields}\n\nIda was a surveyor.\n", form="plain")
    return read_article(f"{{{{Infobox thing\n{fields}\n}}}}\n", form="wikitext", language="en")


def _instance(fields, form="wikitext"):
    article = _article(fields, form)
    return to_instance(gather_members(article, article.infoboxes[0]), article.source)


def _check(fields, schema, name="test"):
    article = _article(fields)
    return article, list(check_infobox(article, article.infoboxes[0], Schema(name, schema)))


def test_the_schema_sees_canonical_keys_and_values():
    instance = _instance("| birthdate = 2 May 1871\n| Favourite Colour = [[Red]]\n| death_date =")
    assert instance == {
        "birth_date": {"kind": "date", "edtf": "1871-05-02", "precision": "day", "text": "2 May 1871", "raw": "2 May 1871"},
        "favourite_colour": {"kind": "link", "target": "Red", "text": "Red", "raw": "[[Red]]"},
    }


def test_several_values_are_a_list():
    instance = _instance("| occupation = {{hlist|Poet|[[Surveyor]]}}")
    assert instance["occupation"]["kind"] == "list"
    assert [item["kind"] for item in instance["occupation"]["items"]] == ["text", "link"]
    assert [item["raw"] for item in instance["occupation"]["items"]] == ["Poet", "[[Surveyor]]"]


def test_numbered_fields_are_values_of_one_key():
    instance = _instance("| office1 = Mayor\n| office2 = Judge\n| office3 =")
    assert instance["office"]["kind"] == "list"
    assert instance["office"]["marker"] == "numbered"
    assert [item["text"] for item in instance["office"]["items"]] == ["Mayor", "Judge"]


def test_of_a_parameter_given_twice_the_last_counts():
    assert _instance("| name = A\n| name = B")["name"]["text"] == "B"
    assert "name" not in _instance("| name = A\n| name =")


def test_of_two_names_for_one_key_the_first_counts():
    assert _instance("| birth_date = 1871\n| birthdate = 1872")["birth_date"]["edtf"] == "1871"


def test_lines_with_one_label_are_several_values_in_the_plain_form():
    instance = _instance("- Born: 1871\n- Spouse: Anna\n- Spouse: Berta", "plain")
    assert [item["text"] for item in instance["spouse"]["items"]] == ["Anna", "Berta"]


def test_a_violation_of_one_of_several_values_stands_at_that_value():
    schema = {"properties": {"office": {"properties": {"items": {"items": {"properties": {"text": {"pattern": "^M"}}}}}}}}
    article, violations = _check("| office1 = Mayor\n| office2 = Judge", schema)
    assert [(violation.field.name, violation.path) for violation in violations] == [("office2", "/office/items/1/text")]
    assert article.source.slice(violations[0].span) == "Judge"


def test_a_violation_of_an_item_stands_at_that_item():
    schema = {"properties": {"occupation": {"properties": {"items": {"items": {"properties": {"text": {"pattern": "^M"}}}}}}}}
    article, violations = _check("| occupation = {{hlist|Mayor|Judge}}", schema)
    assert [article.source.slice(violation.span) for violation in violations] == ["Judge"]


def test_a_violation_of_the_whole_stands_at_its_head():
    article, violations = _check("| name = A", {"required": ["born"]})
    assert [violation.message for violation in violations] == ["“Infobox thing” lacks «born»"]
    assert violations[0].field is None
    assert article.source.slice(violations[0].span) == "{{Infobox thing"


@pytest.mark.parametrize("schema", [{"additionalProperties": False, "properties": {"name": True}}, {"propertyNames": {"const": "name"}}])
def test_a_field_that_should_not_be_there_is_pointed_at(schema):
    article, violations = _check("| name = A\n| surprise = B", schema)
    assert [violation.message for violation in violations] == ["“Infobox thing” should not have «surprise»"]
    assert article.source.slice(violations[0].span) == "surprise"


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "nonsense"},
        {"properties": {"name": {"properties": {"text": {"pattern": "("}}}}},
        {"$ref": "#/$defs/missing"},
        {"$ref": "https://nowhere.example/x"},
        {"$ref": "#"},
        {"minProperties": "many"},
        {"properties": []},
    ],
)
def test_a_broken_schema_is_named(schema):
    with pytest.raises(SchemaError) as caught:
        _check("| name = A", schema, "broken.json")
    assert caught.value.path == "broken.json"
    assert "\n" not in str(caught.value)


def test_a_missing_schema_is_named():
    with pytest.raises(SchemaError) as caught:
        load_schema("nothing/nothing.schema.json")
    assert caught.value.path == "nothing/nothing.schema.json"
    with pytest.raises(SchemaError, match="there is no schema “persom”; did you mean “person”"):
        load_schema("persom")


def test_every_schema_of_the_table_is_there():
    for name in shipped_names():
        assert load_schema(name).root["type"] == "object"


def test_a_schema_may_name_a_field_as_it_is_written():
    schema = {"properties": {"birthdate": {"properties": {"kind": {"const": "date"}}}, "kind": {"properties": {"text": {"enum": ["axe"]}}}}}
    _, violations = _check("| birthdate = soon\n| kind = sword", schema)
    assert [violation.path for violation in violations] == ["/birthdate/kind", "/kind/text"]
    _, violations = _check("| birth_date = soon\n| type = sword", schema)
    assert violations == []


def test_the_canonical_key_goes_before_the_name_as_written():
    schema = {"properties": {"birth_date": {"properties": {"kind": {"const": "date"}}}, "birthdate": False}}
    _, violations = _check("| birthdate = soon", schema)
    assert [violation.path for violation in violations] == ["/birth_date/kind"]
    _, violations = _check("| birthdate = 1950", {"wc:order": ["birthdate", "died_when"], "required": ["birthdate"]})
    assert violations == []
