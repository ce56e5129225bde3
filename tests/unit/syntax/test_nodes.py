"""Nodes: what they are, where they stand, and how they are found."""

import pytest

from wikicheck.syntax import (
    ARGUMENT,
    COMMENT,
    ENTITY,
    EXTERNAL_LINK,
    HEADING,
    TAG,
    TEMPLATE,
    WIKILINK,
    Document,
    Node,
    parse,
)
from wikicheck.text import Span

MIXED = "{{a|b={{c|[[d|e]]}}}} <!-- f --> &ndash; [http://g.org h {{i}}] <ref name=j>k {{l}}</ref> {{{m|n}}}\n* o"


def sources(document: Document, nodes: list[Node]) -> list[str]:
    return [document.source(node) for node in nodes]


def test_nodes_are_in_source_order_with_their_kinds() -> None:
    document = parse(MIXED)
    assert [(node.kind, document.source(node)) for node in document.nodes] == [
        (TEMPLATE, "{{a|b={{c|[[d|e]]}}}}"),
        (TEMPLATE, "{{c|[[d|e]]}}"),
        (WIKILINK, "[[d|e]]"),
        (COMMENT, "<!-- f -->"),
        (ENTITY, "&ndash;"),
        (EXTERNAL_LINK, "[http://g.org h {{i}}]"),
        (TEMPLATE, "{{i}}"),
        (TAG, "<ref name=j>k {{l}}</ref>"),
        (TEMPLATE, "{{l}}"),
        (ARGUMENT, "{{{m|n}}}"),
        (TAG, "*"),
    ]


def test_the_lists_by_kind_hold_the_same_nodes() -> None:
    document = parse(MIXED)
    by_kind = [
        *document.templates,
        *document.arguments,
        *document.wikilinks,
        *document.external_links,
        *document.tags,
        *document.comments,
        *document.entities,
    ]
    assert sorted(by_kind, key=lambda node: node.index) == document.nodes
    assert sources(document, document.templates) == ["{{a|b={{c|[[d|e]]}}}}", "{{c|[[d|e]]}}", "{{i}}", "{{l}}"]


def test_a_node_knows_its_place() -> None:
    document = parse(MIXED)
    outer, inner, link = document.nodes[:3]
    assert (outer.parent, inner.parent, link.parent) == (None, outer, inner)
    assert [node.index for node in document.nodes] == list(range(len(document.nodes)))
    assert (outer.stop, inner.stop, link.stop) == (3, 3, 3)
    assert outer.span == Span(0, 21)
    assert repr(outer) == "<template 0..21>"


def test_children_are_the_direct_ones() -> None:
    document = parse(MIXED)
    assert sources(document, document.children(document.nodes[0])) == ["{{c|[[d|e]]}}"]
    assert sources(document, document.children(document.templates[1])) == ["[[d|e]]"]
    assert document.children(document.comments[0]) == []
    assert len(document.children(None)) == 7


def test_nodes_between_are_the_outermost_wholly_inside() -> None:
    text = "[[a]] {{b|[[c]] [[d]]}} [[e]]"
    document = parse(text)
    assert sources(document, document.nodes_between(0, len(text))) == ["[[a]]", "{{b|[[c]] [[d]]}}", "[[e]]"]
    assert sources(document, document.nodes_between(1, len(text) - 1)) == ["{{b|[[c]] [[d]]}}"]


def test_nodes_between_looks_into_nodes_that_an_edge_cuts() -> None:
    text = "{{b|[[c]] [[d]]}} [[e]]"
    document = parse(text)
    assert sources(document, document.nodes_between(4, 15)) == ["[[c]]", "[[d]]"]
    assert sources(document, document.nodes_between(5, 23)) == ["[[d]]", "[[e]]"]
    assert sources(document, document.nodes_between(0, 12)) == ["[[c]]"]
    assert document.nodes_between(9, 10) == []


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, "{{a|[[b]]}}"), (4, "[[b]]"), (8, "[[b]]"), (9, "{{a|[[b]]}}"), (10, "{{a|[[b]]}}"), (11, None), (12, "[[c]]"), (17, None)],
)
def test_enclosing_is_the_innermost(offset: int, expected: str | None) -> None:
    document = parse("{{a|[[b]]}} [[c]] d")
    node = document.enclosing(offset)
    assert (document.source(node) if node is not None else None) == expected


def test_enclosing_in_a_text_without_markup() -> None:
    assert parse("plain").enclosing(2) is None


def test_heading_nodes_are_apart_and_are_nobodys_parents() -> None:
    document = parse("== [[a]] ==\n")
    assert [(node.kind, document.source(node)) for node in document.heading_nodes] == [(HEADING, "== [[a]] ==")]
    assert sources(document, document.nodes) == ["[[a]]"]
    assert document.wikilinks[0].parent is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [("&amp;", "&"), ("&ndash;", "–"), ("&#8211;", "–"), ("&#x2013;", "–"), ("&#X2013;", "–"), ("&nbsp;", "\u00a0")],
)
def test_entities_are_decoded_when_asked(source: str, expected: str) -> None:
    document = parse(f"a {source} b")
    assert document.entity_text(document.entities[0]) == expected


def test_an_unknown_entity_is_text() -> None:
    assert parse("a &nosuchthing; & b").entities == []


def test_offsets_are_code_points() -> None:
    text = "𝄞é日本 {{a}}"
    document = parse(text)
    assert document.templates[0].span == Span(5, 10)
