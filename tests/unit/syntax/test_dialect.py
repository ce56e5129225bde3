"""Magic words and tags that only one wiki has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.syntax import Dialect, parse, plain_function

DIALECT = Dialect(
    functions={
        "#if": ["#wenn"],
        "formatnum": ["ZAHLENFORMAT"],
        "DEFAULTSORT": ["SORTIERUNG"],
        "#cargo_query": [],
        "PAGENAME": ["SEITENNAME"],
    },
    variables={"PAGENAME": ["SEITENNAME"], "NUMBEROFWIKIS": ["WIKIANZAHL"]},
    switches={"NOTOC": ["KEIN_INHALT"], "EIGENES": []},
    tags=["Reiter", "ref", "youtube"],
)


def function(text, dialect=DIALECT):
    document = parse(text, dialect)
    found = document.function(document.templates[0])
    return None if found is None else found.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{{SEITENNAME}}", "PAGENAME"),
        ("{{SEITENNAME:See}}", "PAGENAME"),
        ("{{ WIKIANZAHL }}", "NUMBEROFWIKIS"),
        ("{{NUMBEROFWIKIS}}", "NUMBEROFWIKIS"),
        ("{{PAGENAME}}", "PAGENAME"),
        ("{{CURRENTYEAR}}", "CURRENTYEAR"),
        ("{{#wenn: a | b }}", "#if"),
        ("{{#WENN: a | b }}", "#if"),
        ("{{#if: a | b }}", "#if"),
        ("{{#unbekannt: a}}", "#unbekannt"),
        ("{{zahlenformat:1234}}", "formatnum"),
        ("{{formatnum:1234}}", "formatnum"),
        ("{{SORTIERUNG:See}}", "DEFAULTSORT"),
        ("{{DEFAULTSORT:See}}", "DEFAULTSORT"),
        ("{{subst:SEITENNAME}}", "PAGENAME"),
        # what other languages say is understood, too, where nobody would write it by chance
        ("{{CLEFDETRI:See}}", "DEFAULTSORT"),
        # not functions
        ("{{Seitenname}}", None),
        ("{{seitenname}}", None),
        ("{{sortierung:See}}", None),
        ("{{SORTIERUNG}}", None),
        ("{{ZAHLENFORMAT|1234}}", None),
        ("{{wenn:a}}", None),
        ("{{NOMDELAPAGE}}", None),
    ],
)
def test_functions_and_variables(text, name):
    assert function(text) == name


@pytest.mark.parametrize("text", ["{{SEITENNAME}}", "{{WIKIANZAHL}}", "{{zahlenformat:1}}"])
def test_without_the_dialect_they_are_templates(text):
    assert function(text, None) is None


def test_functions_with_a_sign_keep_their_name_without_a_dialect():
    assert function("{{#wenn: a}}", None) == "#wenn"


def test_switches():
    text = "__KEIN_INHALT__ __NOTOC__ __EIGENES__ __AUCUNSOMMAIRE__ __NICHTS__"
    assert [switch.name for switch in parse(text, DIALECT).switches] == ["NOTOC", "NOTOC", "EIGENES", "NOTOC"]
    assert [switch.name for switch in parse("__EIGENES__ __TOC__").switches] == ["TOC"]


def test_tags_that_every_wiki_may_have_are_not_the_dialects():
    assert DIALECT.tags == {"reiter", "youtube"}


def test_inside_a_tag_of_the_wiki_nothing_is_reported_and_nothing_closes_what_is_outside():
    text = "{{Box\n|a = <reiter>{{ [[x {| <b> </reiter>\n}}\n== Ende =="
    document = parse(text, DIALECT)
    assert document.diagnostics == []
    assert [document.template_name(node) for node in document.templates][:1] == ["Box"]
    assert [heading.level for heading in document.headings] == [2]
    assert {diagnostic.rule for diagnostic in parse(text).diagnostics} >= {"unclosed-link"}


def test_what_is_wrong_around_it_is_reported():
    rules = [diagnostic.rule for diagnostic in parse("[[See <reiter>a</reiter> <ref>b", DIALECT).diagnostics]
    assert rules == ["unclosed-link", "unclosed-ref"]


def test_headings_inside_are_none():
    text = "<reiter>\n== Innen ==\n</reiter>\n== Außen ==\n"
    document = parse(text, DIALECT)
    assert [text[slice(*heading.title_span)] for heading in document.headings] == ["Außen"]


def test_a_tag_of_the_wiki_that_is_not_closed_is_nobodys_business():
    assert parse("<reiter> a", DIALECT).diagnostics == []
    assert parse("<youtube />x</youtube>", DIALECT).diagnostics == []


def test_apostrophes_inside_are_not_the_paragraphs():
    document = parse("''a <reiter>''</reiter> b''", DIALECT)
    assert [run.start for run in document.quote_runs(0, len(document.text))] == [0, 25]


@pytest.mark.parametrize(
    ("name", "spelling"),
    [("formatnum", "formatnum"), ("defaultsort", "DEFAULTSORT"), ("pagename", "PAGENAME"), ("if", None), ("invoke", None), ("", None)],
)
def test_functions_that_are_written_without_a_sign(name, spelling):
    assert plain_function(name) == spelling


@pytest.mark.parametrize("size", [10, 3_000])
@pytest.mark.parametrize(
    "piece", ["<reiter>", "<reiter>{{", "<reiter>[[x</reiter>", "<reiter><youtube>", "</reiter>", "__", "{{#wenn:", "<reiter>\n=="]
)
def test_hostile_repetition(piece, size):
    document = parse(piece * size, DIALECT)
    assert document.headings is not None
    assert document.switches == []


PIECES = st.sampled_from(
    ["<reiter>", "</reiter>", "<ref>", "</ref>", "{{", "}}", "[[", "]]", "{|", "|}", "\n", "== a ==", "<b>", "</b>", "''", "x", "|"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_has_nodes_with_true_places(text):
    document = parse(text, DIALECT)
    assert document.text == text
    for node in document.nodes:
        assert 0 <= node.start < node.end <= len(text)
    for diagnostic in document.diagnostics:
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
    assert len(document.headings) <= text.count("==")
