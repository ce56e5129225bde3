"""Real articles: our offsets against the parser's own tree, node by node.

The token stream we read is internal to mwparserfromhell, so a new release of it has to show here what it changed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mwparserfromhell
import pytest
from mwparserfromhell import nodes as tree

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
from wikicheck.text import SourceText

KINDS = {
    tree.Template: TEMPLATE,
    tree.Argument: ARGUMENT,
    tree.Wikilink: WIKILINK,
    tree.ExternalLink: EXTERNAL_LINK,
    tree.Tag: TAG,
    tree.Comment: COMMENT,
    tree.HTMLEntity: ENTITY,
    tree.Heading: HEADING,
}
COLLECTIONS = (
    "camchenry-wikidump",
    "dbpedia-minidumps",
    "enwiki-l",
    "nonarticle",
    "strus",
    "wikipedia-client",
    "wpcleaner",
)
SPACE = " \t\n\r\x0b\x00"


def walk(code: Any) -> Iterator[Any]:
    """Yield the nodes of a tree in the order of the text, without plain text."""
    for node in code.nodes:
        if type(node) in KINDS:
            yield node
        if not isinstance(node, tree.Text):
            for child in node.__children__():
                yield from walk(child)


def check_template(document: Document, node: Node, expected: Any) -> None:
    text = document.text
    parameters = document.parameters(node)
    theirs = [(None if parameter.showkey else int(str(parameter.name)), str(parameter.value)) for parameter in expected.params]
    assert [(parameter.position or None, text[slice(*parameter.value_span)]) for parameter in parameters] == [
        (position, value.strip(SPACE)) for position, value in theirs
    ]
    names = [str(parameter.name) for parameter in expected.params if parameter.showkey]
    spans = [parameter.name_span for parameter in parameters if parameter.name_span is not None]
    # ours are without comments at their edges
    assert all(text[slice(*span)] in name for span, name in zip(spans, names, strict=True))
    assert text[slice(*document.template_name_span(node))] in str(expected.name)


def check_wikilink(document: Document, node: Node, expected: Any) -> None:
    link = document.link(node)
    assert document.text[slice(*link.target)] == str(expected.title).strip(SPACE)
    assert (document.text[slice(*link.label)] if link.label is not None else None) == (
        str(expected.text) if expected.text is not None else None
    )


def check_tag(document: Document, node: Node, expected: Any) -> None:
    text = document.text
    name = document.tag_name(node)
    is_caption = name == "caption" and document.is_wiki_markup(node)  # a cell, to the tokenizer
    assert str(expected.tag).strip(SPACE).lower() == ("td" if is_caption else name)
    assert document.is_wiki_markup(node) == (expected.wiki_markup is not None)
    body = document.tag_body(node)
    if body is not None:
        assert text[slice(*body)] == str(expected.contents).removeprefix("+" if is_caption else "")
    else:
        assert expected.self_closing
    if not is_caption:
        attributes = {str(attribute.name).strip(SPACE).lower(): attribute.value for attribute in expected.attributes}
        assert document.tag_attributes(node) == {key: None if value is None else str(value) for key, value in attributes.items()}


def check_external_link(document: Document, node: Node, expected: Any) -> None:
    external = document.external(node)
    assert external.bracketed == expected.brackets
    url = document.text[slice(*external.url)]
    assert str(expected.url).startswith(url)
    if expected.title is None and external.label is not None:  # no address goes on where the tokenizer's does
        assert str(expected.url).endswith(document.text[slice(*external.label)])
        assert str(expected.url)[len(url)] in '\t"\xa0\u2009\u3000&'
    elif expected.title is None:
        assert external.label is None
    else:
        assert external.label is not None
        assert document.text[slice(*external.label)].endswith(str(expected.title).strip(SPACE))


CHECKS = {TEMPLATE: check_template, WIKILINK: check_wikilink, TAG: check_tag, EXTERNAL_LINK: check_external_link}


def check_article(path: Path) -> int:
    """Compare one article; return how many nodes it has."""
    text = SourceText.from_bytes(path.read_bytes()).text
    document = parse(text)
    assert document.text == text
    ours = sorted([*document.nodes, *document.heading_nodes], key=lambda node: (node.start, node.kind != HEADING, node.index))
    theirs = list(walk(mwparserfromhell.parse(text, skip_style_tags=True)))
    assert [node.kind for node in ours] == [KINDS[type(node)] for node in theirs]
    for node, expected in zip(ours, theirs, strict=True):
        source = str(expected)
        if document.source(node) != source:
            # a bare address ends where a template begins, and no sooner
            assert node.kind == EXTERNAL_LINK
            assert source.startswith(document.source(node) + "{{")
        check = CHECKS.get(node.kind)
        if check is not None:
            check(document, node, expected)
    return len(ours)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_node_of_every_article(corpus_root: Path, collection: str) -> None:
    paths = sorted((corpus_root / "articles" / collection).glob("*.wiki"))
    assert paths
    assert sum(check_article(path) for path in paths) > len(paths)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_headings_of_whole_articles_are_the_parsers_own(corpus_root: Path, collection: str) -> None:
    """Where nothing is wrong with a page, the two ways to find headings give the same."""
    for path in sorted((corpus_root / "articles" / collection).glob("*.wiki")):
        document = parse(SourceText.from_bytes(path.read_bytes()).text)
        if document.diagnostics or "<" in "".join(document.source(node) for node in document.heading_nodes):
            continue
        ours = {heading.span.start: heading.level for heading in document.headings}
        theirs = [node for node in document.heading_nodes if node.parent is None]
        missing = [node for node in theirs if node.start not in ours]
        # the tokenizer also takes a line for a heading that has text after the last sign
        assert all(document.text[node.end : node.end + 1].strip() for node in missing), path
