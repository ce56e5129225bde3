"""TemplateData into schemas, and schemas into TemplateData."""

import json

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infobox, load_schema, shipped_names
from wikicheck.schema.files import read_schema
from wikicheck.schema.templatedata import read_template_data, to_schema, to_template_data
from wikicheck.schema.templatedata.model import TYPES
from wikicheck.text import InputError, SchemaError

LIGHTHOUSE = {
    "description": {"en": "A lighthouse.", "de": "Ein Leuchtturm."},
    "params": {
        "name": {"label": "Name", "type": "line", "required": True, "description": "What it is called."},
        "year_first_lit": {"label": {"en": "First lit", "de": "Erstes Feuer"}, "type": "date", "required": True, "aliases": ["lit_since"]},
        "year_deactivated": {"inherits": "year_first_lit", "label": "Deactivated", "required": False, "aliases": []},
        "height": {"type": "number", "suggested": True, "example": "31"},
        "light_colour": {"type": "string", "suggestedvalues": ["white", "red"], "default": "white"},
        "colour": {"deprecated": "use light_colour", "type": "string"},
        "automated": {"type": "boolean", "autovalue": "no"},
        "website": {"type": "url"},
        "image": {"type": "wiki-file-name"},
    },
    "paramOrder": ["name", "image", "year_first_lit", "year_deactivated", "height", "light_colour", "colour", "automated", "website"],
    "sets": [{"label": "Light", "params": ["height", "light_colour"]}],
    "maps": {"x": {"a": "name"}},
    "format": "block",
}


def _schema(data=LIGHTHOUSE, template="Infobox lighthouse", **settings):
    return to_schema(read_template_data(json.dumps(data), "a.json", template=template), **settings)


def _messages(schema, fields, tmp_path, template="Infobox lighthouse"):
    path = tmp_path / "made.json"
    path.write_text(json.dumps(schema), "utf-8")
    lines = "".join(f"|{name}={value}\n" for name, value in fields.items())
    article = read_article(f"{{{{{template}\n{lines}}}}}", form="wikitext", language="en")
    return [violation.message for violation in check_infobox(article, article.infoboxes[0], read_schema(str(path)))]


def test_the_parts_of_a_schema():
    schema = _schema()
    assert schema["title"] == "Infobox lighthouse"
    assert schema["description"] == "A lighthouse."
    assert schema["required"] == ["name"]
    assert list(schema["properties"])[:3] == ["name", "image", "year_first_lit"]
    assert schema["properties"]["year_deactivated"]["$ref"].endswith("/date")  # what it inherits
    assert schema["properties"]["light_colour"]["examples"] == ["white", "red"]
    assert schema["properties"]["colour"]["deprecated"] is True
    assert schema["properties"]["height"]["x-templatedata"]["suggested"] is True


def test_texts_are_chosen_by_language():
    schema = _schema(language="de")
    assert schema["description"] == "Ein Leuchtturm."
    assert schema["properties"]["year_first_lit"]["title"] == "Erstes Feuer"
    assert _schema(language="fr")["properties"]["year_first_lit"]["title"] == "First lit"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": ""}, "lacks «name»"),
        ({"year_first_lit": ""}, "the infobox lacks «year_first_lit», under whatever name"),
        ({"colour": "red"}, "the parameter «colour» is deprecated: use light_colour"),
        ({"year_first_lit": "[[Oslo]]"}, "«year_first_lit» should be a date"),
        ({"year_first_lit": "", "lit_since": "[[Oslo]]"}, "«lit_since» should be a date"),
        ({"year_deactivated": "[[Oslo]]"}, "«year_deactivated» should be a date"),
        ({"height": "[[Tall]]"}, "«height» should be a number"),
        ({"height": "rather tall"}, "«height» should be a number"),
        ({"automated": "since the war"}, "«automated» should be yes or no"),
        ({"website": "12 May 1900"}, "«website» should be a web address"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_the_wiki_says_is_wrong_is_found(fields, words, tmp_path):
    found = _messages(_schema(), {"name": "A", "year_first_lit": "1871"} | fields, tmp_path)
    assert len(found) == 1
    assert words in found[0]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"year_first_lit": "", "lit_since": "{{start date|1871}}"},
        {"year_first_lit": "c. 1871"},
        {"height": "31 m"},
        {"height": "1,200"},
        {"height": "1900"},
        {"height": "about 30"},
        {"height": "unknown"},
        {"height": "{{convert|31|m}}"},
        {"automated": "yes"},
        {"automated": "1"},
        {"automated": "ja"},
        {"automated": "{{yes}}"},
        {"website": "{{URL|example.org}}"},
        {"light_colour": "green"},
        {"image": "Light.jpg"},
        {"other": "x"},
    ],
)
def test_what_an_editor_could_defend_passes(fields, tmp_path):
    assert _messages(_schema(), {"name": "A", "year_first_lit": "1871"} | fields, tmp_path) == []


def test_names_of_parameters_become_the_keys_of_articles(tmp_path):
    data = {
        "params": {"birthdate": {"required": True, "type": "date", "aliases": ["born_x"]}, "Nickname": {}, "office1": {}, "office2": {}}
    }
    schema = _schema(data, "Infobox person")
    assert list(schema["properties"]) == ["birth_date", "nickname", "office", "born_x"]
    assert schema["wc:types"] == ["person"]
    fields = {"office2": "Mayor", "birthdate": "4 May 1871"}
    assert _messages(schema, fields, tmp_path, "Infobox person") == []
    assert _messages(schema, {"birth_date": "1871"}, tmp_path, "Infobox person") == []
    back = to_template_data(_loaded(schema, tmp_path))
    assert list(back["params"]) == ["birthdate", "Nickname", "office1", "office2"]
    assert back["params"]["birthdate"]["aliases"] == ["born_x"]


def test_a_name_that_our_tables_know_anyway_is_no_other_key():
    data = {"params": {"birth_date": {"required": True, "aliases": ["birthdate", "date of birth"]}}}
    schema = _schema(data, "Infobox person")
    assert list(schema["properties"]) == ["birth_date"]
    assert schema["required"] == ["birth_date"]


def _loaded(schema, tmp_path):
    (tmp_path / "made.json").write_text(json.dumps(schema), "utf-8")
    return read_schema(str(tmp_path / "made.json"))


def test_there_and_back_again_is_the_same(tmp_path):
    back = to_template_data(_loaded(_schema(), tmp_path))
    wanted = json.loads(json.dumps(LIGHTHOUSE))
    for name, entry in wanted["params"].items():  # what the specification has by default, and what is inherited
        entry.setdefault("label", name.replace("_", " ").capitalize())
    wanted["params"]["year_deactivated"] = {"label": "Deactivated", "type": "date"}
    assert back == wanted


@pytest.mark.parametrize("name", [name for name in shipped_names() if load_schema(name).root.get("wc:target") != "article"])
def test_shipped_schemas_make_valid_template_data(name):
    data = to_template_data(load_schema(name))
    assert set(data) <= {"description", "params", "paramOrder", "format", "sets", "maps"}
    assert data["paramOrder"] == list(data["params"])
    for entry in data["params"].values():
        assert set(entry) <= {
            "label",
            "description",
            "type",
            "required",
            "suggested",
            "deprecated",
            "aliases",
            "suggestedvalues",
            "default",
        }
        assert entry.get("type", "unknown") in TYPES
        assert isinstance(entry["label"], str)
    read = read_template_data(json.dumps(data), name)
    assert [parameter.name for parameter in read.parameters] == data["paramOrder"]


def test_what_a_schema_extends_comes_too(tmp_path):
    schema = {"$ref": "urn:wikicheck:schema:infobox:person", "required": ["rank"], "properties": {"rank": {"examples": ["major", 5]}}}
    params = to_template_data(_loaded(schema, tmp_path))["params"]
    assert params["rank"] == {"required": True, "suggestedvalues": ["major"]}
    assert params["birth_date"]["type"] == "date"


def test_an_article_has_no_parameters(tmp_path):
    with pytest.raises(SchemaError, match="articles"):
        to_template_data(_loaded({"wc:target": "article"}, tmp_path))


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(LIGHTHOUSE),
        "\ufeff" + json.dumps(LIGHTHOUSE),
        "{{{name}}}<noinclude>\n<TemplateData >" + json.dumps(LIGHTHOUSE) + "</templatedata>\n</noinclude>",
        "<templatedata>" + json.dumps(LIGHTHOUSE),
        json.dumps({"pages": {"7": {"title": "Template:Infobox lighthouse", **LIGHTHOUSE}}}),
        json.dumps({"batchcomplete": "", "pages": [{"title": "Vorlage:Infobox lighthouse", **LIGHTHOUSE}]}),
        json.dumps(
            {
                "pages": {
                    "1": {"title": "Template:Infobox Lighthouse", **LIGHTHOUSE},
                    "2": {"title": "Template:B", "params": {}},
                    "-1": {"title": "Template:C", "missing": True},
                }
            }
        ),
    ],
)
def test_where_it_may_stand(text):
    template = read_template_data(text, "a", template="Infobox lighthouse")
    assert template.name == "Infobox lighthouse"
    assert [parameter.name for parameter in template.parameters] == LIGHTHOUSE["paramOrder"]


def test_the_name_of_the_template_comes_from_the_answer():
    answer = {"pages": {"7": {"title": "Vorlage:Infobox Turm", "params": {"a": {"required": "", "deprecated": ""}, "b": []}}}}
    template = read_template_data(json.dumps(answer), "a")
    assert template.name == "Infobox Turm"
    assert (template.parameters[0].required, template.parameters[0].deprecated) == (True, True)  # the older form of answers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A template.", "no <templatedata>"),
        ('{"params": {,}}', "line 1, column 13"),
        ("[]", "no JSON object"),
        ("{}", "/params: should be an object"),
        ('{"params": {"a": 5}}', "/params/a: should be an object"),
        ('{"params": {"a": {"inherits": "b"}}}', "/params/a/inherits: there is no parameter 'b'"),
        ('{"params": {"a": {"aliases": "b"}}}', "/params/a/aliases: should be a list of texts"),
        ('{"params": {"a": {"label": 5}}}', "/params/a/label: should be a text"),
        ('{"pages": {"-1": {"title": "Template:X", "missing": true}}}', "no such template"),
        ('{"pages": {"3": {"title": "Template:X", "notemplatedata": true}}}', "no TemplateData"),
        ('{"pages": {}}', "no TemplateData"),
        ('{"pages": {"1": {"title": "A:A", "params": {}}, "2": {"title": "A:B", "params": {}}}}', "--template says which"),
        ('{"error": {"code": "x", "info": "Too busy."}}', "Too busy."),
    ],
)
def test_what_is_none_is_said_in_words(text, words):
    with pytest.raises(InputError) as error:
        read_template_data(text, "own.json")
    assert words in str(error.value)
    assert error.value.path == "own.json"


def test_inheriting_in_a_circle_ends():
    data = {"params": {"a": {"inherits": "b", "label": "A"}, "b": {"inherits": "a", "type": "date"}}}
    first, second = read_template_data(json.dumps(data), "a").parameters
    assert (first.type, first.label, second.label) == ("date", "A", "A")
