"""One document out of several."""

import json

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infobox, load_schema, shipped_names
from wikicheck.schema.bundling import bundle
from wikicheck.schema.documents import Schema, iter_references
from wikicheck.schema.files import read_schema
from wikicheck.text import SchemaError


def _write(folder, **schemas):
    for name, schema in schemas.items():
        (folder / f"{name}.json").write_text(json.dumps(schema), "utf-8")
    return read_schema(str(folder / f"{next(iter(schemas))}.json"))


def _messages(schema, fields):
    article = read_article(f"{{{{Infobox thing|{fields}}}}}", form="wikitext", language="en")
    return [violation.message for violation in check_infobox(article, article.infoboxes[0], schema)]


@pytest.mark.parametrize("name", list(shipped_names()))
def test_a_bundle_refers_to_nothing_outside(name):
    made = bundle(load_schema(name))
    assert all(reference.startswith("#") for reference in iter_references(made))
    schema = Schema(name, made)
    assert all(schema.resolve(schema.uri, reference) is not None for reference in iter_references(made))


@pytest.mark.parametrize(
    "fields", ["birth_date = [[Oslo]]", "birth_date = 4 May 1871", "website = none at all|birth_place=12 May 1900", "name = A"]
)
def test_a_bundle_says_what_the_schema_says(fields):
    schema = load_schema("person")
    assert _messages(Schema("person", bundle(schema)), fields) == _messages(schema, fields)


def test_files_beside_come_in_under_their_names(tmp_path):
    schema = _write(
        tmp_path,
        weapon={"$ref": "base.json", "properties": {"calibre": {"$ref": "sizes.json#small"}, "$ref": {"$ref": "#/properties/calibre"}}},
        base={"$id": "base.json", "wc:types": ["weapon"], "properties": {"origin": {"$ref": "sizes.json#/$defs/a~1b"}}},
        sizes={"$defs": {"s": {"$anchor": "small", "type": "object"}, "a/b": {"const": {"$ref": "no reference"}}}, "$ref": "weapon.json"},
    )
    made = bundle(schema)
    assert made == {
        "$ref": "#/$defs/base",
        "properties": {"calibre": {"$ref": "#/$defs/sizes/$defs/s"}, "$ref": {"$ref": "#/properties/calibre"}},
        "$defs": {
            "base": {"properties": {"origin": {"$ref": "#/$defs/sizes/$defs/a~1b"}}},
            "sizes": {"$defs": {"s": {"$anchor": "small", "type": "object"}, "a/b": {"const": {"$ref": "no reference"}}}, "$ref": "#"},
        },
    }


def test_names_that_are_taken_get_a_number(tmp_path):
    schema = _write(tmp_path, one={"$defs": {"two": {}}, "$ref": "two.json"}, two={"title": "Two"})
    assert bundle(schema)["$defs"] == {"two": {}, "two_2": {"title": "Two"}}


@pytest.mark.parametrize("part", [{"$defs": {"a": {"$id": "urn:x"}}}, {"$dynamicRef": "#x"}])
def test_what_would_mean_something_else_is_refused(part, tmp_path):
    with pytest.raises(SchemaError, match="bundle"):
        bundle(Schema("own", part))


def test_the_schema_itself_is_left_as_it_was():
    schema = load_schema("person")
    before = json.dumps(schema.root)
    bundle(schema)
    assert json.dumps(schema.root) == before
