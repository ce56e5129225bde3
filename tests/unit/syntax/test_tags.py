"""Tags, written as HTML or as wiki markup."""

import pytest

from wikicheck.syntax import Document, Node, parse


def first(text: str) -> tuple[Document, Node]:
    document = parse(text)
    return document, document.tags[0]


@pytest.mark.parametrize(
    ("text", "name", "attributes", "body"),
    [
        ("<ref>a</ref>", "ref", {}, "a"),
        ("<REF Name=b>a</REF>", "ref", {"name": "b"}, "a"),
        ("<ref name=\"b c\" group='d'>a</ref>", "ref", {"name": "b c", "group": "d"}, "a"),
        ("<ref name=a/>", "ref", {"name": "a"}, None),
        ('<ref name="a" />', "ref", {"name": "a"}, None),
        ("<ref name>a</ref>", "ref", {"name": None}, "a"),
        ('<ref name="">a</ref>', "ref", {"name": ""}, "a"),
        ("<br>", "br", {}, None),
        ("<br />", "br", {}, None),
        ("</br>", "br", {}, None),
        ("<br clear=all>", "br", {"clear": "all"}, None),
        ("<nowiki>* [[a]]</nowiki>", "nowiki", {}, "* [[a]]"),
        ("<span class = x >a</span>", "span", {"class": "x"}, "a"),
        ("<ref\nname=b>a</ref>", "ref", {"name": "b"}, "a"),
        ("<ref\r\nname=b\r\n>a</ref>", "ref", {"name": "b"}, "a"),
        ("<ref\n>a</ref>", "ref", {}, "a"),
        ("<ref\nname=b />", "ref", {"name": "b"}, None),
    ],
)
def test_html_tags(text: str, name: str, attributes: dict[str, str | None], body: str | None) -> None:
    document, tag = first(text)
    assert document.source(tag) == text
    assert document.tag_name(tag) == name
    assert document.tag_attributes(tag) == attributes
    span = document.tag_body(tag)
    assert (text[slice(*span)] if span is not None else None) == body
    assert not document.is_wiki_markup(tag)


def test_the_last_of_two_equal_attributes_counts() -> None:
    document, tag = first("<ref name=a name=b>c</ref>")
    assert document.tag_attributes(tag) == {"name": "b"}


def test_a_tag_inside_an_attribute() -> None:
    document = parse('<div a="<span b=c>d</span>" e=f>g</div>')
    div, span = document.tags
    assert document.tag_attributes(div) == {"a": "<span b=c>d</span>", "e": "f"}
    assert document.tag_attributes(span) == {"b": "c"}


@pytest.mark.parametrize(("marker", "name"), [("*", "li"), ("#", "li"), (";", "dt"), (":", "dd"), ("----", "hr")])
def test_line_markers(marker: str, name: str) -> None:
    document, tag = first(f"{marker} a")
    assert document.source(tag) == marker
    assert document.tag_name(tag) == name
    assert document.is_wiki_markup(tag)
    assert document.tag_body(tag) is None
    assert document.tag_attributes(tag) == {}


def test_each_marker_of_a_nested_item_is_a_tag() -> None:
    document = parse("*#: a")
    assert [document.tag_name(tag) for tag in document.tags] == ["li", "li", "dd"]


def test_list_markers_in_nowiki_and_comments_are_none() -> None:
    assert [tag.markup for tag in parse("<nowiki>\n* a</nowiki>\n<!--\n* b\n-->\n<pre>\n* c</pre>").tags] == [None, None]


TABLE = """{| class="wikitable"
|+ style="x" | Cap
! A !! B || C
|-
| 1 || style="y" | 2
| colspan=2 | 3
|}"""


def test_a_table() -> None:
    document = parse(TABLE)
    cells = []
    for tag in document.tags:
        body = document.tag_body(tag)
        assert body is not None
        assert document.is_wiki_markup(tag)
        cells.append((document.tag_name(tag), document.tag_attributes(tag), TABLE[slice(*body)].strip()))
    assert cells[0][:2] == ("table", {"class": "wikitable"})
    assert cells[1:5] == [("caption", {"style": "x"}, "Cap"), ("th", {}, "A"), ("th", {}, "B"), ("th", {}, "C")]
    assert cells[5][0] == "tr"
    assert cells[6:] == [("td", {}, "1"), ("td", {"style": "y"}, "2"), ("td", {"colspan": "2"}, "3")]


def test_a_caption_without_attributes() -> None:
    document = parse("{|\n|+ Cap\n|-\n| a\n|}")
    caption = document.tags[1]
    assert document.tag_name(caption) == "caption"
    body = document.tag_body(caption)
    assert body is not None
    assert document.text[slice(*body)].strip() == "Cap"


def test_the_first_row_needs_no_marker() -> None:
    document = parse("{|\n! a\n| b\n|-\n| c\n|}")
    table = document.tags[0]
    assert [document.tag_name(tag) for tag in document.children(table)] == ["th", "td", "tr"]


def test_a_nested_table() -> None:
    document = parse("{|\n| a\n{|\n| b\n|}\n|}")
    assert [document.tag_name(tag) for tag in document.tags] == ["table", "td", "table", "td"]
    assert document.tags[2].parent is document.tags[1]


def test_a_template_is_no_wiki_markup() -> None:
    document = parse("{{a}}")
    assert not document.is_wiki_markup(document.nodes[0])
