"""Where schemas come from, and what their references lead to."""

import json

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infobox, load_schema, shipped_names
from wikicheck.schema.documents import Schema
from wikicheck.text import SchemaError

_DATE = "urn:wikicheck:schema:values#/$defs/date"


def _write(folder, **schemas):
    for name, schema in schemas.items():
        path = folder / f"{name}.json"
        path.write_text(json.dumps(schema), "utf-8")
    return str(folder / f"{next(iter(schemas))}.json")


def _messages(schema, fields):
    article = read_article(f"{{{{Infobox thing|{fields}}}}}", form="wikitext", language="en")
    return [violation.message for violation in check_infobox(article, article.infoboxes[0], schema)]


def test_a_shipped_schema_is_loaded_by_name_with_what_it_refers_to():
    schema = load_schema("person")
    assert schema.uri == "urn:wikicheck:schema:infobox:person"
    assert "urn:wikicheck:schema:values" in schema.documents
    assert shipped_names()["person"] == schema.title


def test_a_schema_is_loaded_once():
    assert load_schema("person") is load_schema("person")


def test_references_lead_to_files_beside_and_to_shipped_schemas(tmp_path):
    (tmp_path / "parts").mkdir()
    _write(tmp_path / "parts", base={"properties": {"calibre": {"$ref": "more.json#/$defs/short"}}}, more={"$defs": {"short": _short()}})
    path = _write(tmp_path, weapon={"$ref": "parts/base.json", "properties": {"designed": {"$ref": _DATE}}})
    schema = load_schema(path)
    assert _messages(schema, "calibre=long one|designed=[[Oslo]]") == [
        "«calibre» should have at most 5 characters, but is “long one”",
        "«designed» should be a date, but “Oslo” is a link",
    ]
    assert _messages(schema, "calibre=9 mm|designed=1950") == []


def _short():
    return {"properties": {"text": {"maxLength": 5}}}


def test_an_identifier_does_not_hide_the_files_beside(tmp_path):
    parts = {"base": {"properties": {"calibre": _short()}}}
    path = _write(tmp_path, weapon={"$id": "https://wiki.example/weapon.json", "$ref": "base.json"}, **parts)
    assert len(_messages(load_schema(path), "calibre=long one")) == 1


def test_schemas_may_refer_to_each_other(tmp_path):
    one = {"properties": {"a": {"$ref": "two.json"}}}
    two = {"properties": {"items": {"items": {"$ref": "one.json"}}, "text": {"maxLength": 2}}}
    assert len(_messages(load_schema(_write(tmp_path, one=one, two=two)), "a=long")) == 1


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"$ref": "https://far.example/x.json"}, "refers to https://far.example/x.json, and nothing is fetched"),
        ({"$ref": "//far.example/x.json"}, "far.example"),
        ({"$ref": "missing.json"}, "missing.json cannot be read"),
        ({"$ref": "urn:wikicheck:schema:infobox:nothing"}, "there is no schema infobox/nothing.schema.json"),
    ],
)
def test_a_reference_to_what_is_not_there_is_one_clear_line(tmp_path, schema, words):
    with pytest.raises(SchemaError) as caught:
        load_schema(_write(tmp_path, a=schema))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "words"), [(b"[]", "no JSON object"), (b"{", "is no JSON"), (b"\xff\xfe", "not UTF-8"), (b"[" * 9999, "is no JSON")]
)
def test_a_file_that_is_no_schema_is_one_clear_line(tmp_path, data, words):
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(SchemaError, match=words):
        load_schema(str(path))


def test_a_reference_in_data_is_none(tmp_path):
    path = _write(tmp_path, a={"properties": {"x": {"const": {"$ref": "missing.json"}}}})
    assert list(load_schema(path).documents) == [load_schema(path).uri]


def test_anchors_and_pointers_are_followed():
    schema = Schema("test", {"$defs": {"a/b": {"$anchor": "here", "prefixItems": [{"type": "string"}]}}}, "urn:x:y")
    assert schema.resolve("urn:x:y", "#here").schema == schema.root["$defs"]["a/b"]
    assert schema.resolve("urn:x:y", "urn:x:y#/$defs/a~1b/prefixItems/0").schema == {"type": "string"}
    assert schema.resolve("urn:x:y", "#/$defs/none") is None
    assert schema.resolve("urn:x:y", "urn:other") is None
