import pytest

from wikicheck.article import Paragraph


def test_numbers_and_paths(article):
    page = article("lead\n== A ==\n=== B ===\n==== C ====\n=== D ===\n== E ==\n==== F ====\n= G =\n")
    assert [(section.index, section.level, section.path) for section in page.sections] == [
        ("0", 0, ()),
        ("1", 2, ("A",)),
        ("1.1", 3, ("A", "B")),
        ("1.1.1", 4, ("A", "B", "C")),
        ("1.2", 3, ("A", "D")),
        ("2", 2, ("E",)),
        ("2.1", 4, ("E", "F")),
        ("3", 1, ("G",)),
    ]
    assert [child.title for child in page.sections[1].children] == ["B", "D"]


def test_titles_are_readable(article):
    source = "== ''A'' [[b|c]]&nbsp;d {{anchor|e}} ==\n== x == y\n==  ==\n== z == <!-- c -->\n"
    assert [section.title for section in article(source).sections] == ["", "A c\u00a0d", "", "z"]


def test_spans(article):
    source = "lead\n== A ==\ntext\n== B =="
    lead, first, second = article(source).sections
    assert source[slice(*lead.span)] == "lead\n"
    assert source[slice(*first.heading_span)] == "== A =="
    assert source[slice(*first.body_span)] == "text\n"
    assert source[slice(*second.span)] == "== B =="
    assert source[slice(*second.body_span)] == ""


def test_one_unclosed_quote_or_tag_loses_no_section(article):
    source = "''open\n== A ==\n<small>x\n== B ==\ny''\n== C ==\n<span>z</span>"
    page = article(source)
    assert [section.title for section in page.sections] == ["", "A", "B", "C"]
    assert [section.paragraphs[0].text.plain for section in page.sections] == ["open", "x", "y", "z"]


def test_a_tag_closed_sections_later_leaves_no_trace(article):
    page = article("<div>a\n== A ==\nb</div> c")
    assert [[block.text.plain for block in section.paragraphs] for section in page.sections] == [["a"], ["b", "c"]]


def test_headings_in_comments_nowiki_and_templates_are_none(article):
    page = article("<!--\n== A ==\n-->\n<nowiki>\n== B ==\n</nowiki>\n{{x|\n== C ==\n}}\n== D ==\n")
    assert [section.title for section in page.sections] == ["", "D"]


@pytest.mark.parametrize(
    ("source", "anchors"),
    [
        ("== A b ==", ["A_b"]),
        ("== History ==\n== History ==\n=== history ===", ["History", "History_2", "history_3"]),
        ("== A ==\n== A_2 ==\n== A ==", ["A", "A_2", "A_3"]),
        ("== A ==\n== A ==\n== A_2 ==", ["A", "A_2", "A_2_2"]),
        ("== ''A'' [[b|c]] ==", ["A_c"]),
        ("== [[A]]s ==", ["As"]),
        ("== A&nbsp;b &amp; c ==", ["A_b_&_c"]),
        ("== A <small>b</small><sup>2</sup> ==", ["A_b2"]),
        ("== A<br>b ==", ["Ab"]),
        ("== A <!-- c --> b ==", ["A_b"]),
        ("== A <nowiki>''b''</nowiki> ==", ["A_''b''"]),
        ("== [http://a.b c] ==", ["c"]),
        ("== A {{anchor|b}} ==", ["A"]),
        ("== {{visible anchor|A|b}} ==", ["A"]),
        ("== <span id='x'>A</span> ==", ["A"]),
        ("==  ==\n==  ==", ["", "_2"]),
        ("== Größe ==", ["Größe"]),
        ("== 日本 語 ==", ["日本_語"]),
        ('== A? "B" #1 (c) ==', ['A?_"B"_#1_(c)']),
        ("= A =", ["A"]),
        ("======= x =======", ["=_x_="]),
        ("<h2>A b</h2>", ["A_b"]),
        ("<h2 id='x y'>A</h2>", ["x_y"]),
        ("== A ==\n<h2>A</h2>\n== A ==", ["A", "A_2", "A_3"]),
    ],
)
def test_anchors(article, source: str, anchors: list[str]):
    page = article(source)
    assert [section.anchor for section in page.sections] == [None, *anchors]


@pytest.mark.parametrize(
    ("source", "anchors"),
    [
        ("== A {{anchor|b}} ==", [(), ("b",)]),
        ("== A ==\n{{Anchor|b c|d}} text", [(), ("b_c", "d")]),
        ("{{anchor|top}}\n== A ==", [("top",), ()]),
        ("== {{visible anchor|A|b}} ==", [(), ("b",)]),
        ("== <span id='x y'>A</span> ==", [(), ("x_y",)]),
        ('== A ==\n<div id="b">c</div>\n<b id=d>e</b>', [(), ("b", "d")]),
        ('== A ==\n{| id="b"\n| id=c | d\n|}', [(), ("b", "c")]),
        ("== A ==\n{{anchor|A}}", [(), ()]),
        ("== A ==\n{{anchor|b}}{{anchor|b}}", [(), ("b",)]),
        ("== A ==\n{{anchor}}{{anchor|}}<span id>x</span>", [(), ()]),
        ("== A ==\n<ref id=b>c</ref><!-- <b id=d>e</b> --><nowiki><b id=f>g</b></nowiki>", [(), ()]),
        ('== A ==\n<span id="{{x}}">b</span>', [(), ()]),
        ("== A ==\n{{Anker|b}}", [(), ("b",)]),
    ],
)
def test_more_anchors(article, source: str, anchors: list[tuple[str, ...]]):
    assert [section.anchors for section in article(source).sections] == anchors


@pytest.mark.parametrize(
    ("source", "titles"),
    [
        ("<h2>A</h2>\ntext", [(2, "A", "text")]),
        ("<H3 class=x> ''A'' </H3> text", [(3, "A", "text")]),
        ("== A ==\n<h3>B</h3>\ntext\n== C ==", [(2, "A", ""), (3, "B", "text"), (2, "C", "")]),
        ("<div>\n<h2>A</h2>\ntext</div>", [(2, "A", "text")]),
        # not on the page itself, or not alone: no section that a reader would see
        ("text <h2>A</h2> more", [(2, "A", "more")]),
        ("* <h2>A</h2>", []),
        ("{|\n|\n<h2>A</h2>\n|}", []),
        ("<table><tr><td>\n<h2>A</h2>\n</td></tr></table>", []),
        ("{{mystery|\n<h2>A</h2>\n}}", []),
        ("<nowiki>\n<h2>A</h2>\n</nowiki>", []),
        ("<!--\n<h2>A</h2>\n-->", []),
        ("<h2>A", []),
        ("<h7>A</h7>", []),
    ],
)
def test_headings_in_html(article, source: str, titles: list[tuple[int, str, str]]):
    found = article(source).sections[1:]
    assert [(section.level, section.title, " ".join(part.text.plain for part in section.paragraphs)) for section in found] == titles


def test_an_html_heading_knows_where_it_stands(article):
    source = "lead\n<h2>A</h2> text\n== B =="
    section = article(source).sections[1]
    assert source[slice(*section.heading_span)] == "<h2>A</h2>"
    assert source[slice(*section.body_span)] == " text\n"


@pytest.mark.parametrize(
    ("source", "cells", "sections"),
    [
        ("{|\n| a\n== H ==\n| b\n|}\nend", [["a H", "b"]], [("", ""), ("H", "end")]),
        ("start\n{|\n|\n=== H ===\n* x\n|}\nend\n== N ==\nz", [["H\nx"]], [("", "start"), ("H", "end"), ("N", "z")]),
        ("{|\n|\n== H ==\nx\n|\n== I ==\ny\n|}\nend", [["H x", "I y"]], [("", ""), ("H", ""), ("I", "end")]),
        ("{|\n|\n{|\n|\n== H ==\n|}\n|}\nend", [[""]], [("", ""), ("H", "end")]),
        ("{|\n| a\n|}\n== H ==\nb", [["a"]], [("", ""), ("H", "b")]),  # no heading in it
    ],
)
def test_a_table_with_a_heading_in_it_stays_whole(article, source: str, cells: list[list[str]], sections: list[tuple[str, str]]):
    page = article(source)
    table = next(block for block in page.lead.blocks if not isinstance(block, Paragraph))
    assert [[cell.text.plain for cell in row] for row in table.rows] == cells
    assert [(section.title, " ".join(part.text.plain for part in section.paragraphs)) for section in page.sections] == sections
    assert "".join(source[slice(*section.span)] for section in page.sections) == source
