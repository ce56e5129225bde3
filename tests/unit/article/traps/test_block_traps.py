"""Traps in blocks, by their numbers: lists, headings, tables (15 to 18)."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("* a\n\n* b", [["unordered", "a"], ["unordered", "b"]], id="15-two-lists"),
        pytest.param("** x", [["unordered", "x"]], id="15-no-first-level"),
        pytest.param("*# a\n#* b", [["ordered", "a"], ["unordered", "b"]], id="15-mixed"),
        pytest.param("* a\n*# b", [["unordered", ("a", ["ordered", "b"])]], id="15-ordered-in-unordered"),
        pytest.param("# a\n#* b", [["ordered", ("a", ["unordered", "b"])]], id="15-unordered-in-ordered"),
        pytest.param("; term : what it is", [["definition", "term: term", "description: what it is"]], id="15-definition"),
        pytest.param("; http://x.example : what", [["definition", "term: http://x.example", "description: what"]], id="15-address"),
        pytest.param(": mere", [["indent", "mere"]], id="15-indent"),
        pytest.param("*{{cite web|url=http://x.example|title=T}}\n* b", [["unordered", '"T".', "b"]], id="15-citation-alone"),
        pytest.param("<nowiki>\n* a\n</nowiki>", [("paragraph", "* a")], id="16-nowiki"),
        pytest.param("<pre>\n* a\n</pre>", [("code", "* a")], id="16-pre"),
        pytest.param("<math>\n* a\n</math>", [("math", "* a")], id="16-math"),
        pytest.param("* a <!--\n* b\n--> c\n* d", [["unordered", "a c", "d"]], id="16-comment"),
        pytest.param(" leading space\ntext", [("indent", "leading space"), ("paragraph", "text")], id="16-leading-space"),
        pytest.param("== A == <!-- c -->\nx", [(2, "A"), ("paragraph", "x")], id="17-comment"),
        pytest.param("==A==text\nx", [("paragraph", "==A==text x")], id="17-text-behind"),
        pytest.param("= A ==\nx", [(1, "A ="), ("paragraph", "x")], id="17-uneven"),
        pytest.param("==  ==\nx", [(2, ""), ("paragraph", "x")], id="17-empty"),
        pytest.param("== ''A'' {{anchor|b}} ==\nx", [(2, "A"), ("paragraph", "x")], id="17-markup"),
        pytest.param("======= x =======\nb", [(6, "= x ="), ("paragraph", "b")], id="17-seven"),
        pytest.param("{|\n| a\n| b\n|-\n| c\n|}", [(("a", "b"), ("c",))], id="18-no-first-row"),
        pytest.param("{|\n! a !! b\n|-\n| c || d\n|}", [(("!a", "!b"), ("c", "d"))], id="18-both-marks"),
        pytest.param("{|\n! a || b\n|}", [(("!a", "!b"),)], id="18-bars-in-a-header"),
        pytest.param('{|\n| style="x" | v\n| a | b\n|}', [(("v", "b"),)], id="18-attributes"),
        pytest.param("{|\n| a\n| b\n", [(("a", "b"),)], id="18-no-end"),
        pytest.param("{{(!}}\n{{!}} a\n{{!}}}", [(("a",),)], id="18-marks-by-templates"),
        pytest.param('{|\n| colspan="3" | a\n|-\n| b || c || d\n|}', [(("a", "a", "a"), ("b", "c", "d"))], id="18-colspan"),
        pytest.param("{|\n|-\n|-\n| a\n|-\n|-\n| b\n|}", [(("a",), ("b",))], id="18-repeated-rows"),
        pytest.param("{|\n| a\n|}b", [(("a",),), ("paragraph", "b")], id="18-text-behind-the-end"),
        pytest.param("{|\n| -5 || +5\n|}", [(("-5", "+5"),)], id="18-signs"),
        pytest.param("{|\n| a\n|-5\n| b\n|}", [(("a",), ("b",))], id="18-a-row-and-no-number"),
        pytest.param('{|\n| rowspan="4" | a\n| b\n|-\n| c\n|}', [(("a", "b"), ("a", "c"))], id="18-rowspan-past-the-end"),
    ],
)
def test_blocks(blocks, text: str, expected: list[object]):
    assert blocks(text) == expected


def test_two_headings_of_one_name(read):
    """17: the second has an anchor of its own."""
    sections = read("== History ==\na\n== History ==\nb")["sections"][1:]
    assert [(section["name"], section["anchor"]) for section in sections] == [("History", "History"), ("History", "History_2")]


def test_a_heading_with_another_anchor(read):
    """17: what `{{anchor}}` adds is no part of the title."""
    section = read("== ''A'' {{anchor|b}} ==\nx")["sections"][1]
    assert (section["name"], section["anchor"], section["anchors"]) == ("A", "A", ["b"])


def test_a_caption_with_attributes(read):
    """18"""
    (table,) = read('{|\n|+ class="x" | Towns\n| a\n|}')["sections"][0]["has_parts"]
    assert table["caption"]["text"] == "Towns"


def test_a_table_that_nothing_ends_is_told(rules):
    """18"""
    assert rules("{|\n| a\n| b\n") == ["unclosed-table"]


def test_a_table_in_a_cell(read):
    """18: it belongs to the cell."""
    (table,) = read("{|\n| a\n{|\n| b\n|}\n|}")["sections"][0]["has_parts"]
    (inner,) = table["rows"][0][0]["tables"]
    assert (table["rows"][0][0]["text"], inner["rows"][0][0]["text"]) == ("a", "b")
