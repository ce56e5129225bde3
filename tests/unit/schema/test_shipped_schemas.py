"""Every schema that is shipped is one, and says what it is about."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from wikicheck.schema import load_schema, shipped_names
from wikicheck.schema.circles import has_circle
from wikicheck.schema.files import schema_of_type
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.precheck import QuickLook


def _schemas(repository):
    return {
        path.relative_to(repository).as_posix(): json.loads(path.read_text("utf-8"))
        for path in sorted((repository / "schemas").rglob("*.json"))
    }


def test_they_are_schemas(repository):
    schemas = _schemas(repository)
    assert {"schemas/article.schema.json", "schemas/findings.schema.json", "schemas/infobox/person.schema.json"} <= schemas.keys()
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_each_has_its_own_identifier(repository):
    identifiers = [schema["$id"] for schema in _schemas(repository).values()]
    assert len(set(identifiers)) == len(identifiers)


def test_every_property_of_an_infobox_schema_says_what_it_is(repository):
    for name, schema in _schemas(repository).items():
        if "/infobox/" in name:
            for key, value in schema["properties"].items():
                assert value["title"], key
                assert value["description"].endswith("."), key
            # the documentation of no such template calls a parameter required, and a stub may have next to none
            assert "required" not in schema


def test_none_refers_to_itself_without_end():
    for name in shipped_names():
        assert not has_circle(load_schema(name))


def test_infobox_schemas_keep_to_what_the_quick_look_knows(repository):
    for name in _schemas(repository):
        if "/infobox/" in name:
            assert QuickLook(load_schema(Path(name).name.removesuffix(".schema.json")), FORMATS)({})


def test_every_extension_of_a_person_serves_types_of_its_own(repository):
    extensions = [schema for schema in _schemas(repository).values() if schema.get("$ref") == "urn:wikicheck:schema:infobox:person"]
    assert len(extensions) == 9
    for schema in extensions:
        assert schema["wc:types"] == [schema["$id"].rpartition(":")[2].replace("_", " ")]
        assert [schema_of_type(type_) for type_ in schema["wc:types"]] == [schema["$id"].rpartition(":")[2]]
        # what any person has is said once
        person = load_schema("person").root["properties"]
        assert not person.keys() & schema["properties"].keys()


def test_whatever_an_article_schema_asks_for_has_a_severity_and_its_own_words(repository):
    schemas = {name: schema for name, schema in _schemas(repository).items() if "/article/" in name}
    assert {Path(name).name.removesuffix(".schema.json") for name in schemas} == {
        "biography_article",
        "disambiguation_page",
        "film_article",
        "list_article",
    }
    for schema in schemas.values():
        assert schema["wc:target"] == "article"
        for asked in schema["allOf"]:
            said = asked.get("then", asked)
            assert said["wc:severity"] in {"error", "warning", "info"}
            assert said["wc:message"].startswith(("the ", "nothing ", "a "))


@pytest.mark.parametrize("name", ["article", "findings"])
def test_every_key_of_a_generated_schema_is_described(repository, name):
    schema = _schemas(repository)[f"schemas/{name}.schema.json"]
    for definition in [schema, *schema["$defs"].values()]:
        assert definition["description"]
        for key, value in definition["properties"].items():
            assert value["description"].endswith("."), key
