"""What people write into schemas and TemplateData: any JSON is answered with words, never with a crash."""

import json
from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wikicheck.schema.documents import Schema
from wikicheck.schema.inspection import inspect_file
from wikicheck.schema.json_places import JsonPlaces
from wikicheck.schema.subschemas import LIST_KEYWORDS, MAP_KEYWORDS, PLAIN_KEYWORDS, SCHEMA_KEYWORDS
from wikicheck.schema.templatedata import read_template_data, to_schema, to_template_data
from wikicheck.schema.vocabulary import DESCRIBING, KEYWORDS
from wikicheck.text import InputError

_SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(["", "a", "birth_date", "#", "#/$defs/a", "x.json", "é𝄞\n"])
_NAMES = st.sampled_from(
    [
        *sorted(LIST_KEYWORDS | MAP_KEYWORDS | PLAIN_KEYWORDS | SCHEMA_KEYWORDS | DESCRIBING | set(KEYWORDS)),
        *("x-templatedata", "others", "sets", "birthdate", "a/b~c", "office2", ""),
    ]
)
_JSON = st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=4), max_leaves=12)
_OBJECTS = st.dictionaries(_NAMES, _JSON, max_size=6)

_PARAMETER = st.fixed_dictionaries(
    {},
    optional={
        "label": st.sampled_from([None, "A label", {"en": "A", "de": "B"}, {}]),
        "description": st.sampled_from([None, "Words.", {"de": "Worte."}]),
        "type": st.sampled_from(["line", "date", "number", "boolean", "url", "string/line", "wiki-file-name", "nonsense"]),
        "required": st.booleans(),
        "suggested": st.booleans(),
        "deprecated": st.sampled_from([False, True, "use b"]),
        "aliases": st.lists(st.sampled_from(["birthdate", "b", "c2", "x y"]), max_size=2),
        "inherits": st.sampled_from(["birth_date", "b"]),
        "suggestedvalues": st.lists(st.sampled_from(["x", "y"]), max_size=2),
        "example": st.sampled_from([None, "one"]),
        "autovalue": st.sampled_from([None, "{{subst:x}}"]),
    },
)
_TEMPLATE_DATA = st.fixed_dictionaries(
    {"params": st.dictionaries(st.sampled_from(["birth_date", "b", "office1", "office2", "Name", "ü"]), _PARAMETER, min_size=1)},
    optional={"description": st.sampled_from([None, "A box."]), "format": st.sampled_from(["block", "inline", None])},
)


@given(_OBJECTS)
def test_any_object_can_be_inspected(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any.schema.json"
    path.write_text(json.dumps(data), "utf-8")
    text = path.read_text("utf-8")
    for remark, (line, column) in inspect_file(str(path)).found:
        assert remark.message
        assert 1 <= line <= text.count("\n") + 1
        assert 1 <= column <= len(text) + 1


@given(_JSON, st.sampled_from([None, 0, 3]))
def test_every_place_holds_what_stands_there(data, indent):
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    places = JsonPlaces(text)
    waiting = [((), data)]
    while waiting:
        path, value = waiting.pop()
        start, end = places.value(path)
        assert json.loads(text[start:end]) == value
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
            waiting.append(((*path, name), inner))
            if isinstance(name, str):
                start, end = places.name((*path, name))
                assert json.loads(text[start:end]) == name
    assert places.doubles == []


@given(_OBJECTS)
def test_any_object_is_template_data_or_said_not_to_be(data):
    with suppress(InputError):
        assert to_schema(read_template_data(json.dumps(data), "any.json"))["type"] == "object"


@given(_TEMPLATE_DATA)
def test_a_schema_of_template_data_is_one_and_leads_back(tmp_path_factory, data):
    assume(all(entry.get("inherits", name) in data["params"] for name, entry in data["params"].items()))
    schema = to_schema(read_template_data(json.dumps(data), "a.json", template="Infobox person"))
    path = tmp_path_factory.getbasetemp() / "of.schema.json"
    path.write_text(json.dumps(schema), "utf-8")
    assert not inspect_file(str(path)).has_errors
    back = to_template_data(Schema("of", schema))
    assert back["paramOrder"] == list(back["params"])
    taken = [name for entry in back["params"].values() for name in entry.get("aliases", ())]
    assert len(taken) == len(set(taken))
    assert not set(taken) & set(back["params"])
    again = to_template_data(Schema("of", to_schema(read_template_data(json.dumps(back), "b.json", template="Infobox person"))))
    assert again == back


@given(_OBJECTS)
def test_any_schema_of_infoboxes_is_exported(data):
    assume(data.get("wc:target") != "article")
    found = to_template_data(Schema("any", data))
    json.dumps(found)
    assert found["paramOrder"] == list(found["params"])


@pytest.mark.parametrize("text", ["", "[", "{", '{"a": }', "{" * 50_000, '{"a":' * 50_000, "[" * 100_000 + "]" * 100_000, '{"a": NaN}'])
def test_what_is_no_json_is_one_error(text, tmp_path):
    path = tmp_path / "broken.json"
    path.write_text(text, "utf-8")
    found = inspect_file(str(path)).found
    assert [placed.remark.severity.value for placed in found] == ["error"]
    with pytest.raises(InputError):
        read_template_data(text, "broken.json")
