"""Inputs that hang, crash or bloat a naive reader. Each is a pattern repeated; none may raise, and each gives a document.

How long they take is measured by the benchmarks, not here.
"""

import threading

import pytest

from wikicheck.syntax import Document, parse
from wikicheck.text import MOST_BYTES

# before, pattern, after: the pattern is repeated to the length of the test
CASES: dict[str, tuple[str, str, str]] = {
    # braces
    "templates never closed": ("", "{{x|", ""),
    "templates without a name": ("", "{{", ""),
    "templates of blanks": ("", "{{ \n", ""),
    "templates with names only": ("", "{{name ", ""),
    "templates with fields": ("", "{{x|field=", ""),
    "templates across lines": ("", "{{x\n|y=z\n", ""),
    "templates with blank lines": ("", "{{x|y\n\n\n", ""),
    "templates side by side": ("", "{{x|y=z}}", ""),
    "a template of bars": ("{{x", "|", "}}"),
    "a template of fields": ("{{x", "|y=z", "}}"),
    "a template of signs": ("{{x|", "=", "}}"),
    "parameters never closed": ("", "{{{x|", ""),
    "parameters closed as templates": ("", "{{{x|y}}", ""),
    "parameters closed one brace early": ("", "{{{x}}{{{y|", ""),
    "opening braces": ("", "{", ""),
    "closing braces": ("", "}", ""),
    "five braces": ("", "{{{{{x}}}y}}", ""),
    "odd braces": ("", "{{{{{{{x}}", ""),
    "safesubst": ("", "{{{|safesubst:}}}{{", ""),
    # brackets
    "links never closed": ("", "[[x", ""),
    "links with labels never closed": ("", "[[x|y ", ""),
    "links without a target": ("", "[[", ""),
    "links closed by templates": ("", "{{x|[[y}}", ""),
    "templates closed by links": ("", "[[x|{{y]]", ""),
    "opening brackets": ("", "[", ""),
    "closing brackets": ("", "]", ""),
    "a link of bars": ("[[x", "|y", "]]"),
    "addresses in brackets never closed": ("", "[https://x.org/ ", ""),
    "addresses never closed after hidden line ends": ("", "<nowiki>\n</nowiki>[https://x.org ", ""),
    "bare addresses": ("", "https://x.org/y ", ""),
    "addresses glued together": ("", "https://x", ""),
    "schemes": ("", "https:", ""),
    "colons": ("", "x:", ""),
    "an address with templates": ("https://x.org/", "{{y}}", ""),
    # tags
    "bold tags never closed": ("", "<b>", ""),
    "bold tags only closed": ("", "</b>", ""),
    "references never closed": ("", "<ref>", ""),
    "references with names": ("", '<ref name="x">y ', ""),
    "references one of which closes": ("", "<ref>x{{y", "</ref>"),
    "references with an open quote": ("", '<ref name="x>y</ref>', ""),
    "references with braces inside": ("", "<ref {{x|/>", ""),
    "nowiki never closed": ("", "<nowiki>x", ""),
    "math never closed": ("", "<math>x", ""),
    "nowiki with broken ends": ("<nowiki>", "</b", ""),
    "lists never closed": ("", "<li>", "</i>"),
    "cells never closed": ("", "<td>x", "</b>"),
    "list items in templates": ("", "{{x|<li>}}", ""),
    "tags crossed": ("", "<b><i></b></i>", ""),
    "tags crossed with templates": ("", "{{x|<b>}}</b>", ""),
    "tags crossed with links": ("", "[[x|<b>]]</b>", ""),
    "tags crossed with tables": ("", "{|\n|<b>\n|}\n</b>\n", ""),
    "angles": ("", "<", ""),
    "open tags": ("", "<x ", ""),
    "open ends": ("", "</", ""),
    "open ends with names": ("", "</x", ""),
    "attributes never quoted": ("", '<x y="', ""),
    "quotes that hide the end": ("", '<div style="/>', "|}"),
    "a tag of attributes": ("<x ", 'y="z" ', ">w</x>"),
    "an open tag of attributes": ("<x ", 'y="z" ', ""),
    "an open tag of open quotes": ("<x ", 'y="z ', ""),
    "tags in attributes": ("", "<x y=<z>", ""),
    "ends with braces": ("", "{{{/></pre|}", "}}}"),
    "links in a reference's name": ("<ref\n", "[[x|'", "-->"),
    "galleries never closed": ("", "<gallery>", ""),
    "poems in one another": ("", "<poem>", "</poem>"),
    # comments
    "comments never closed": ("", "<!--", ""),
    "comments side by side": ("", "<!--x-->", ""),
    "comments in open tags": ("", '<x y="<!--[[', "-->"),
    "comments before headings": ("", "<!--x-->== y ==", ""),
    "dashes": ("<!--", "-", ""),
    # headings
    "headings": ("", "== x ==\n", ""),
    "headings never closed": ("", "== x\n", ""),
    "headings in templates": ("", "{{x|\n==}}", ""),
    "headings in tags": ("", "<b>\n== x</b>", ""),
    "equals signs": ("", "=", ""),
    "equals signs and letters": ("=", "x=", ""),
    "headings on one line": ("", "== x == y", ""),
    "a heading of templates": ("== ", "{{x|\n}}", " =="),
    # quotes
    "italics": ("", "''x ", ""),
    "bold": ("", "'''x ", ""),
    "both": ("", "'''''x ", ""),
    "bold in italics": ("", "''x '''y ", ""),
    "both at odds": ("", "'''x ''y '''''z ", ""),
    "apostrophes": ("", "'", ""),
    "italics by line": ("", "''x\n", ""),
    # lists and tables
    "list markers": ("", "*", ""),
    "list lines": ("", "* x\n", ""),
    "mixed list markers": ("", "*#;:", "\n"),
    "definitions": ("", "; x : y\n", ""),
    "definitions on one line": ("; x", " : y", ""),
    "tables never closed": ("", "{|\n", ""),
    "tables with rows never closed": ("", "{|\n|-\n| x\n", ""),
    "tables in tables": ("", "{|\n|\n", ""),
    "tables that are none": ("", "{|}-\n", ""),
    "a table of rows": ("{|\n", "|-\n", "|}"),
    "a table of cells": ("{|\n", "| x || y\n", "|}"),
    "an open table of cells": ("{|\n|-\n", "| x || y\n", ""),
    "a table of attributes": ("{|\n", '| x="y" | z\n', "|}"),
    "a table of bars": ("{|\n|", "|", "\n|}"),
    "tables in templates": ("", "{{x|\n{|\n|-\n|", ""),
    "table ends": ("", "\n|}", ""),
    "table ends in braces": ("{{x|", "\n|}}", ""),
    # entities
    "ampersands": ("", "&", ""),
    "zeros": ("&#", "0", "1;"),
    "zeros never closed": ("&#x", "0", ""),
    "references to zero": ("", "&#0", ""),
    "entities": ("", "&amp;", ""),
    # plain
    "blanks": ("", " ", ""),
    "line ends": ("", "\n", ""),
    "carriage returns": ("", "\r", ""),
    "one word": ("", "x", ""),
    "blanks before a table": ("\n", " ", "{|"),
    "colons before a table": ("\n", ":", "{|"),
    "underscores": ("", "_", ""),
    "switches": ("", "__NOTOC__", ""),
    "nul": ("", "x\0", ""),
    "surrogates": ("", "\ud800", ""),
    "bidirectional marks": ("", "{{\u202ex}}", ""),
    # mixtures
    "references in templates": ("", "{{x|<ref>[[y|", ""),
    "templates in references": ("", "<ref>{{x|y=", ""),
    "links in tags": ("", "<b>[[x|<i>", ""),
    "quotes in tags": ("", "<div>'''x ''y ", ""),
    "fonts in links": ("", "[[x|<center><font>", ""),
    "fields of an open infobox": ("{{Infobox person\n", "| x = {{y|z}\n", ""),
    "fields on one line": ("{{Infobox person", " | x = y", ""),
    "open infoboxes": ("", "{{Infobox person\n| x = y\n\n", ""),
    "infobox lines of bars": ("{{Infobox person\n", "|", "\n"),
}


def ask_everything(document: Document) -> None:
    text = document.text
    assert document.headings is document.headings
    assert document.switches is document.switches
    assert document.recovered_templates is document.recovered_templates
    document.quote_runs(0, len(text))
    for node in document.templates:
        document.template_name(node)
        document.template_name_span(node)
        document.parameters(node)
        document.function(node)
    for node in document.wikilinks:
        document.link(node)
        document.link_parts(node)
    for node in document.external_links:
        document.external(node)
    for tag in document.tags:
        document.tag_name(tag)
        document.tag_attributes(tag)
        document.tag_body(tag)


@pytest.mark.parametrize("name", CASES)
def test_every_text_is_a_document(name: str) -> None:
    before, pattern, after = CASES[name]
    text = before + pattern * (10_000 // len(pattern)) + after
    document = parse(text)
    assert len(document.text) == len(text)
    assert document.nodes_between(0, len(text)) == document.children(None)
    assert len(document.diagnostics) <= 5000
    ask_everything(document)


def test_a_line_of_equals_signs_in_a_thread_with_a_small_stack() -> None:
    """The tokenizer recurses once for each sign; it would take the whole process down."""
    found: list[Document] = []
    size = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=lambda: found.append(parse("=" + "x=" * 100_000)))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
    assert [diagnostic.rule for diagnostic in found[0].diagnostics] == ["too-many-equals"]


def test_ten_megabytes_on_one_line() -> None:
    document = parse("{{x|" * (10_000_000 // 4))
    assert document.too_large
    assert document.nodes == []


def test_the_largest_page_there_may_be() -> None:
    sentence = "A plain sentence with a [[link]], a {{template|x=y}} and ''italics''. "
    document = parse(sentence * (MOST_BYTES // len(sentence)))
    assert not document.too_large
    assert len(document.nodes) == 2 * (MOST_BYTES // len(sentence))
