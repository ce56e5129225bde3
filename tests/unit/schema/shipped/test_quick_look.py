"""The quick look knows all that the schemas of infoboxes ask, of whatever kind the value is."""

import json

import pytest

from wikicheck.schema import load_schema, shipped_names
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.library import iter_failures
from wikicheck.schema.precheck import QuickLook
from wikicheck.schema.verdict import compile_fast
from wikicheck.schema.wording import KIND_NOUNS


def _infobox_schemas():
    return [name for name in shipped_names() if load_schema(name).uri.startswith("urn:wikicheck:schema:infobox:")]


def _values():
    plain = {"value": 5, "url": "https://askvika.example", "si": {"value": 5, "unit": "m"}, "edtf": "1871", "precision": "year"}
    values = [{"kind": kind, "text": "5", "raw": "5", **plain} for kind in KIND_NOUNS if kind != "list"]
    values += [{"kind": "text", "text": text, "raw": text} for text in ("Askvika", "12 May 1871", "https://askvika.example", "")]
    lists = [{"kind": "list", "marker": marker, "items": values, "text": "5", "raw": "5"} for marker in ("comma", "numbered")]
    return [*values, *lists, {"kind": "identifier", "scheme": "cas", "value": "1", "valid": False, "text": "1", "raw": "1"}]


@pytest.mark.parametrize("name", _infobox_schemas())
def test_it_knows_every_keyword(name):
    schema = load_schema(name)
    look = QuickLook(schema, FORMATS)
    for value in _values():
        for key in schema.root.get("properties", {}):
            look({key: value})
        look(dict.fromkeys(schema.root.get("properties", {}), value))
    assert look.knows


@pytest.mark.parametrize("name", _infobox_schemas())
def test_both_libraries_say_the_same(name):
    pytest.importorskip("jsonschema_rs", reason="the faster library is not installed")
    schema = load_schema(name)
    look, fast = QuickLook(schema, FORMATS), compile_fast(schema)
    assert fast is not None
    for value in _values():
        for key in schema.root.get("properties", {}):
            right = not list(iter_failures(schema, {key: value}))
            assert (look({key: value}), fast({key: value})) == (right, right), (key, value)


@pytest.mark.parametrize("name", _infobox_schemas())
def test_it_serves_types_that_there_are(name, repository):
    table = json.loads((repository / "src/wikicheck/article/tables/infobox_types.json").read_text("utf-8"))
    assert table["english"].keys() >= set(load_schema(name).root.get("wc:types", ()))
