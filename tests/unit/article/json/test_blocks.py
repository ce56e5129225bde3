import json

import pytest

from wikicheck.article import Article
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.reading import read_article


def parts_of(source: str) -> list[dict[str, object]]:
    parts: list[dict[str, object]] = read_article(source, form="wikitext").to_dict()["sections"][0]["has_parts"]
    return parts


SOURCES = [
    "text '''bold''' [[a|b]]<ref name=x>y</ref>",
    "<blockquote>a</blockquote>\n typed",
    "* a\n*# [[b|c]]\n; d : e\n:* f",
    "<ul><li>a<ol><li>b</ol><li>c\n* d</ul>",
    "{{ubl|a|b}}\n{{hlist|c|d}}\n{{ordered list|e}}\n{{startplainlist}}\n* f\n{{endplainlist}}",
    "{{term|a}}\n{{defn|b}}",
    '{| class="wikitable"\n|+ Cap [[a|b]]\n! Y !! T\n|-\n| rowspan=2 | 1 || data-sort-value="2000-01-02" | x\n|-\n| y\n|}',
    '{|\n! scope="row" | a\n| b\n{|\n| c\n|}\n|}',
    "<table><caption>C</caption><tr><th>a<td>b<table><tr><td>c</table></table>",
    "{|\n| a || rowspan=2 | b\n|-\n|}",
    "{|\n|\n* a\n** b\n; c : d\n| <ul><li>e</ul>\n|}",
    "[[File:A.jpg|thumb|left|alt=al|Cap [[a|b]]]]\n<gallery>\nB.jpg|Cap ''b''\nC.jpg\n</gallery>",
    "<syntaxhighlight lang=python>\nprint(1)\n</syntaxhighlight>\n<pre>x &lt;</pre>",
    "<math display=block>a^2</math>",
    "{{Mystery table|a=[[b]]|c}}\n\n{{Mystery}}",
    "{{anchor|a}}\n== A {{anchor|b}} ==\n<span id=c>d</span>\n== A ==",
    "\r\n* a\r\n{|\r\n| b\r\n|}\r\n<ul>\r\n<li>c\r\n</ul>",
]


@pytest.mark.parametrize("source", SOURCES)
def test_blocks_are_as_the_schema_says_and_come_back(source: str):
    data = read_article(source, form="wikitext", title="T").to_dict()
    ARTICLE.check(data, (), strict=True)
    assert Article.from_dict(json.loads(json.dumps(data))).to_dict() == data


def test_a_table():
    (table,) = parts_of('{| class="a"\n|+ Cap\n! Y !! T\n|-\n| 1 || data-sort-value="5" | x\n|}')
    assert (table["type"], table["class"], table["caption"]) == ("table", "a", {"text": "Cap"})
    assert [[(cell["text"], cell.get("header")) for cell in row] for row in table["headers"]] == [[("Y", "col"), ("T", "col")]]
    assert [[cell["text"] for cell in row] for row in table["rows"]] == [["1", "x"]]
    assert table["records"] == [{"Y": "1", "T": "x"}]
    value = table["rows"][0][1]["value"]
    assert (value["kind"], value["value"], value["raw"]) == ("number", 5, "5")


def test_a_table_without_heads_has_no_records():
    (table,) = parts_of("{|\n| 1 || x\n|}")
    assert "records" not in table
    assert table["headers"] == []


def test_tables_inside_a_cell_are_its_tables():
    (table,) = parts_of("{|\n| a\n{|\n| b\n|}\n|}")
    (cell,) = table["rows"][0]
    assert (cell["text"], cell["tables"][0]["type"], cell["tables"][0]["rows"][0][0]["text"]) == ("a", "table", "b")


def test_lists_inside_a_cell_are_its_lists():
    (table,) = parts_of("{|\n| a\n* b\n*# c\n|}")
    (cell,) = table["rows"][0]
    assert cell["text"] == "a\nb\nc"
    (block,) = cell["lists"]
    assert (block["marker"], block["items"][0]["text"], block["items"][0]["lists"][0]["items"][0]["text"]) == ("unordered", "b", "c")


def test_a_figure():
    (figure,) = parts_of("[[File:A b.jpg|thumb|200px|alt=al|See [[c]]]]")
    del figure["source"]
    assert figure == {
        "type": "figure",
        "file": "A b.jpg",
        "caption": {"text": "See c", "links": [{"target": "c", "text": "c"}]},
        "alt": "al",
        "options": ["thumb", "200px"],
    }


def test_code_and_formulas():
    code, math = parts_of("<syntaxhighlight lang=c>int a;</syntaxhighlight>\n<math>a</math>")
    assert (code["type"], code["text"], code["language"]) == ("code", "int a;", "c")
    assert (math["type"], math["text"]) == ("math", "a")


def test_a_template():
    (template,) = parts_of("{{mystery table|a=[[b|c]]|d}}")
    del template["source"]
    assert template == {"type": "template", "name": "Mystery table", "args": [{"name": "a", "value": "c"}, {"value": "d"}]}


def test_a_list_of_definitions():
    (block,) = parts_of("; a : [[b]]\n:* c")
    assert (block["type"], block["marker"]) == ("list", "definition")
    assert [(item["text"], item["raw"], item["level"], item["role"]) for item in block["items"]] == [
        ("a", "; a ", 1, "term"),
        ("b", ": [[b]]", 1, "description"),
    ]
    (inner,) = block["items"][1]["lists"]
    assert [(item["text"], item["level"], item["marker"]) for item in inner["items"]] == [("c", 2, ":*")]


def test_anchors_of_sections():
    data = read_article("== A {{anchor|b}} ==\n== A ==", form="wikitext").to_dict()
    assert [(section.get("anchor"), section.get("anchors")) for section in data["sections"]] == [(None, None), ("A", ["b"]), ("A_2", None)]


def test_headings_of_plain_text_have_no_anchors():
    data = read_article("= T =\n\nText.\n\n== A ==\n\nText.", form="plain").to_dict()
    assert all("anchor" not in section for section in data["sections"])
