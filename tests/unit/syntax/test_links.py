"""Wikilinks and external links."""

import pytest

from wikicheck.syntax import parse


@pytest.mark.parametrize(
    ("source", "target", "label"),
    [
        ("[[a]]", "a", None),
        ("[[ a b ]]", "a b", None),
        ("[[a|b]]", "a", "b"),
        ("[[a|b|c]]", "a", "b|c"),
        ("[[a (b)|]]", "a (b)", ""),
        ("[[#part|x]]", "#part", "x"),
        ("[[:Category:X]]", ":Category:X", None),
        ("[[Category:X|sort key]]", "Category:X", "sort key"),
        ("[[a| b ]]", "a", " b "),
    ],
)
def test_wikilinks(source: str, target: str, label: str | None) -> None:
    document = parse(f"x {source}y")
    node = document.wikilinks[0]
    assert document.source(node) == source
    link = document.link(node)
    assert document.text[slice(*link.target)] == target
    assert (document.text[slice(*link.label)] if link.label is not None else None) == label


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("[[File:A.jpg|thumb|see [[B|b]] and {{c|d}}|alt=x]]", ["thumb", "see [[B|b]] and {{c|d}}", "alt=x"]),
        ("[[File:A.jpg]]", []),
        ("[[A|]]", [""]),
        ("[[A|B|C]]", ["B", "C"]),
        ("[[File:A.jpg|{{{size|100px}}}|<nowiki>|</nowiki>]]", ["{{{size|100px}}}", "<nowiki>|</nowiki>"]),
    ],
)
def test_parts_of_a_label(source: str, parts: list[str]) -> None:
    document = parse(source)
    assert [source[slice(*part)] for part in document.link_parts(document.nodes[0])] == parts


@pytest.mark.parametrize(
    ("source", "url", "label", "bracketed"),
    [
        ("[http://a.org b c]", "http://a.org", "b c", True),
        ("[http://a.org]", "http://a.org", None, True),
        ("[//a.org b]", "//a.org", "b", True),
        ("[mailto:a@b.org b]", "mailto:a@b.org", "b", True),
        ("[http://a.org ''b'']", "http://a.org", "''b''", True),
        ("[http://a.org  b ]", "http://a.org", "b", True),
        ("[http://a.org{{dead link}} b]", "http://a.org", "b", True),
        ("http://a.org/b?c=d", "http://a.org/b?c=d", None, False),
    ],
)
def test_external_links(source: str, url: str, label: str | None, bracketed: bool) -> None:
    document = parse(f"x {source} y")
    node = document.external_links[0]
    assert document.source(node) == source
    external = document.external(node)
    assert document.text[slice(*external.url)] == url
    assert (document.text[slice(*external.label)] if external.label is not None else None) == label
    assert external.bracketed is bracketed


def test_a_bare_address_ends_where_a_template_begins() -> None:
    document = parse("{{x|http://a.org/b{{dead link|date=May 2016}}c}} [[d]]")
    assert [document.source(node) for node in document.nodes] == [
        "{{x|http://a.org/b{{dead link|date=May 2016}}c}}",
        "http://a.org/b",
        "{{dead link|date=May 2016}}",
        "[[d]]",
    ]
    outer, link, inner, _ = document.nodes
    assert (link.parent, inner.parent) == (outer, outer)
    assert [document.source(node) for node in document.children(outer)] == ["http://a.org/b", "{{dead link|date=May 2016}}"]


@pytest.mark.parametrize("text", ["[sic]", "[1]", "a [b c] d", "x:y", "note: text"])
def test_single_brackets_and_colons_are_text(text: str) -> None:
    assert parse(text).nodes == []
