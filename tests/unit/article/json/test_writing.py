import pytest

from wikicheck.article.reading import read_article
from wikicheck.values import day_number

_AS_OF = day_number(2026, 11, 24)

_WIKITEXT = """\
{{Short description|Danish surveyor}}
{{Infobox person
| name        = Ida Brandt
| birth_date  = {{birth date|1871|5|2|df=y}}
| death_date  = {{death date and age|1920|3|9|1871|5|2|df=y}}
| birth_place = [[Aarhus]], Denmark
| active      = c. 1890–1912<ref name="b" />
| children    = {{plainlist|
* [[Jon Brandt]]
* Sofie
}}
| website     =
| module      = {{Infobox officeholder|embed=yes
  | office1 = Mayor | term_start1 = 1 May 1910 }}
}}
'''Ida Brandt''' was a [[Surveying|surveyor]].<ref name="b">{{cite book|title=Maps|year=1930}}</ref>
== Maps ==
* ''Skagen'' (1899)
** Second sheet
; Scale : 1:20,000
== Maps ==
{|
|+ Sheets
! No. !! Name
|-
| rowspan=2 | 1 || Skagen
|-
| Grenen
|}
[[Category:1871 births|Brandt, Ida]]
{{DEFAULTSORT:Brandt, Ida}}
"""


def _without_places(data):
    """Return a document without `source` and its like, for comparing what it says."""
    if isinstance(data, list):
        return [_without_places(entry) for entry in data]
    if isinstance(data, dict):
        return {key: _without_places(entry) for key, entry in data.items() if key != "source" and not key.endswith("_source")}
    return data


@pytest.fixture(scope="module")
def written():
    return read_article(_WIKITEXT, title="Ida Brandt").to_dict()


def _field(data, name, box=0):
    return next(field for field in data["infoboxes"][box]["fields"] if field["name"] == name)


def test_the_head(written):
    head = {key: value for key, value in written.items() if isinstance(value, str)}
    assert head == {
        "schema": "wikicheck.article/1",
        "name": "Ida Brandt",
        "format": "wikitext",
        "in_language": "en",
        "kind": "article",
        "description": "Danish surveyor",
        "abstract": "Ida Brandt was a surveyor.",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", {"kind": "text", "text": "Ida Brandt"}),
        ("birth_date", {"kind": "date", "edtf": "1871-05-02", "precision": "day", "text": "2 May 1871"}),
        (
            "death_date",
            {
                "kind": "date",
                "edtf": "1920-03-09",
                "precision": "day",
                "text": "9 March 1920 (aged 48)",
                "date_text": "9 March 1920",
                "age": {"years": 48, "at": "1920-03-09", "born": "1871-05-02", "computed": True},
                "born": {"edtf": "1871-05-02", "precision": "day", "text": "2 May 1871"},
            },
        ),
        ("birth_place", {"kind": "text", "text": "Aarhus, Denmark"}),
        (
            "active",
            {
                "kind": "interval",
                "edtf": "1890~/1912",
                "precision": "year",
                "qualifiers": ["approximate", "circa-of-range"],
                "start": "1890~",
                "end": "1912",
                "text": "c. 1890–1912",
            },
        ),
        (
            "children",
            {
                "kind": "list",
                "marker": "plain",
                "items": [
                    {"kind": "link", "target": "Jon Brandt", "text": "Jon Brandt", "raw": "[[Jon Brandt]]"},
                    {"kind": "text", "text": "Sofie", "raw": "Sofie"},
                ],
                "text": "Jon Brandt\nSofie",
            },
        ),
    ],
)
def test_values_by_kind(written, name, value):
    assert _without_places(_field(written, name)["value"]) == value


def test_a_field_has_name_key_raw_text_and_place(written):
    field = _field(written, "active")
    assert {key: field[key] for key in ("name", "key", "raw", "text", "citations")} == {
        "name": "active",
        "key": "years_active",
        "raw": 'c. 1890–1912<ref name="b" />',
        "text": "c. 1890–1912",
        "citations": ["b"],
    }
    assert field["source"] == {"start": 227, "end": 269, "line": 7, "column": 3, "end_line": 7, "end_column": 45}


def test_the_items_of_a_list_stand_apart_as_bare_data(written):
    assert _field(written, "children")["values"] == [
        {"kind": "link", "target": "Jon Brandt", "text": "Jon Brandt"},
        {"kind": "text", "text": "Sofie"},
    ]


def test_an_empty_field_says_so_and_has_no_value(written):
    assert _without_places(_field(written, "website")) == {"name": "website", "key": "website", "raw": "", "empty": True}


def test_an_embedded_infobox_is_a_part_of_its_parent(written):
    (box,) = written["infoboxes"]
    (part,) = box["has_parts"]
    assert (box["template"], box["type"]) == ("Infobox person", "person")
    assert (part["template"], part["via"]) == ("Infobox officeholder", "module")
    assert [(field["name"], field["key"], field.get("index")) for field in part["fields"]] == [
        ("embed", "embed", None),
        ("office1", "office", 1),
        ("term_start1", "term_start", 1),
    ]


def test_repeated_fields_are_all_there():
    data = read_article("{{Infobox person\n| name = A\n| born = 1871\n| name = B\n| name = C\n}}", form="wikitext").to_dict()
    assert [field["raw"] for field in data["infoboxes"][0]["fields"]] == ["A", "1871", "B", "C"]
    assert [field.get("duplicates") for field in data["infoboxes"][0]["fields"]] == [[2, 3], None, None, None]


def test_sections_are_flat_and_in_order(written):
    keys = ("name", "level", "index", "path", "anchor", "raw")
    assert [[section.get(key) for key in keys] for section in written["sections"]] == [
        ["", 0, "0", [], None, None],
        ["Maps", 2, "1", ["Maps"], "Maps", "== Maps =="],
        ["Maps", 2, "2", ["Maps"], "Maps_2", "== Maps =="],
    ]


def test_paragraphs_have_links_and_citations(written):
    assert _without_places(written["sections"][0]["has_parts"]) == [
        {
            "type": "paragraph",
            "text": "Ida Brandt was a surveyor.",
            "links": [{"target": "Surveying", "text": "surveyor"}],
            "citations": ["b"],
            "bold": ["Ida Brandt"],
        },
    ]


def test_lists_nest_and_know_their_markers(written):
    bullets, terms = _without_places(written["sections"][1]["has_parts"])
    assert bullets == {
        "type": "list",
        "marker": "unordered",
        "items": [
            {
                "text": "Skagen (1899)",
                "italic": ["Skagen"],
                "raw": "* ''Skagen'' (1899)",
                "level": 1,
                "marker": "*",
                "lists": [
                    {
                        "marker": "unordered",
                        "items": [{"text": "Second sheet", "raw": "** Second sheet", "level": 2, "marker": "**"}],
                    },
                ],
            },
        ],
    }
    assert [(item["text"], item["role"]) for item in terms["items"]] == [("Scale", "term"), ("1:20,000", "description")]


def test_a_cell_that_reaches_over_rows_stands_in_each(written):
    (table,) = _without_places(written["sections"][2]["has_parts"])
    assert table["caption"] == {"text": "Sheets"}
    assert [[cell["text"] for cell in row] for row in table["headers"]] == [["No.", "Name"]]
    assert [[cell["text"] for cell in row] for row in table["rows"]] == [["1", "Skagen"], ["1", "Grenen"]]
    assert table["rows"][0][0] == table["rows"][1][0] == {"text": "1", "rowspan": 2}


def test_references_categories_and_sort_key(written):
    (reference,) = written["references"]
    assert (reference["id"], reference["name"], reference["body"]) == ("b", "b", "{{cite book|title=Maps|year=1930}}")
    assert [use["line"] for use in reference["uses"]] == [7, 16]
    assert _without_places(written["categories"]) == [
        {"name": "1871 births", "sort_key": "Brandt, Ida", "raw": "[[Category:1871 births|Brandt, Ida]]"},
    ]
    assert written["defaultsort"]["key"] == "Brandt, Ida"


def test_the_plain_form_has_no_apparatus():
    data = read_article("= Ida Brandt =\n\nIda Brandt\n- Born: 1871\n\nIda Brandt was a surveyor.\n").to_dict()
    assert data["format"] == "plain"
    assert not {"references", "categories", "defaultsort", "hatnotes", "description"} & data.keys()
    (box,) = data["infoboxes"]
    assert "template" not in box
    assert box["caption"] == "Ida Brandt"
    assert _without_places(box["fields"]) == [
        {
            "name": "Born",
            "key": "birth_date",
            "label": "Born",
            "raw": "1871",
            "text": "1871",
            "value": {"kind": "date", "edtf": "1871", "precision": "year", "text": "1871"},
        },
    ]


def test_an_article_without_a_name_has_none():
    assert "name" not in read_article("Text.", form="wikitext").to_dict()


def test_a_redirect_leads_somewhere():
    data = read_article("#REDIRECT [[Ida Brandt#Maps]]", form="wikitext").to_dict()
    assert data["kind"] == "redirect"
    assert (data["redirect_to"]["target"], data["redirect_to"]["fragment"]) == ("Ida Brandt", "Maps")


def test_what_follows_is_there_only_for_a_day(written):
    assert "derived" not in written
    derived = read_article(_WIKITEXT, title="Ida Brandt").to_dict(as_of=_AS_OF)["derived"]
    assert derived["as_of"] == "2026-11-24"
    assert (derived["birth"]["edtf"], derived["death"]["edtf"]) == ("1871-05-02", "1920-03-09")
    assert derived["age"] == {"min": 48, "max": 48}


def test_what_is_wrong_with_the_text_is_in_the_diagnostics():
    data = read_article("'''A''' was <ref>B", form="wikitext").to_dict()
    assert [(entry["rule"], entry["severity"], entry["source"]["column"]) for entry in data["diagnostics"]] == [
        ("unclosed-ref", "error", 13)
    ]
