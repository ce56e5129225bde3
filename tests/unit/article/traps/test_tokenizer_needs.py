"""What the tokenizer leaves to be added, construct by construct: positions, lines, headings, names, words."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("* a\n** [[b]]\n* {{nowrap|c}}", [["unordered", ("a", ["unordered", "b"]), "c"]], id="list-items-have-text"),
        pytest.param(":{|\n| a\n|}\nb", [(("a",),), ("paragraph", "b")], id="indented-table"),
        pytest.param("{|\n! a\n| b\n|-\n| c\n|}", [(("!a", "b"), ("c",))], id="first-row-without-mark"),
        pytest.param("''x\n== B ==\ny''", [("paragraph", "x"), (2, "B"), ("paragraph", "y")], id="quote-before-a-heading"),
        pytest.param("<span>a\n== B ==\nb</span>", [("paragraph", "a"), (2, "B"), ("paragraph", "b")], id="span-over-a-heading"),
        pytest.param("<center>\n== B ==\nb\n</center>", [(2, "B"), ("paragraph", "b")], id="center-over-a-heading"),
        pytest.param("<small>a\n== B ==\nb</small>", [("paragraph", "a"), (2, "B"), ("paragraph", "b")], id="small-over-a-heading"),
        pytest.param("<li>a\n== B ==\nb</li>", [("paragraph", "a"), (2, "B"), ("paragraph", "b")], id="item-over-a-heading"),
        pytest.param("== x == y\nz", [("paragraph", "== x == y z")], id="text-behind-a-heading"),
        pytest.param("<!--\n== B ==\n-->\nx", [("paragraph", "x")], id="heading-in-a-comment"),
        pytest.param("<nowiki>\n== B ==\n</nowiki>", [("paragraph", "== B ==")], id="heading-in-nowiki"),
        pytest.param("{{mystery|\n== B ==\n}}\nx", [("template", "Mystery"), ("paragraph", "x")], id="heading-in-an-argument"),
        pytest.param("http://a.example/b{{dead link}} x", [("paragraph", "http://a.example/b x")], id="address-and-template"),
        pytest.param("[http://a.example/b{{dead link}} c] x", [("paragraph", "c x")], id="address-in-brackets-and-template"),
        pytest.param("{{#if: a | b | c}} x", [("paragraph", "b x")], id="parser-function"),
        pytest.param("{{formatnum:1234}} x", [("paragraph", "1,234 x")], id="formatnum"),
        pytest.param("{{PAGENAME}} x", [("paragraph", "Lake x")], id="variable"),
        pytest.param("__NOTOC__\nx", [("paragraph", "x")], id="switch"),
        pytest.param("[[bus]]es x", [("paragraph", "buses x")], id="link-trail"),
        pytest.param("{{birth date<!-- c -->\n|1970|1|1}}", [("paragraph", "January 1, 1970")], id="template-name"),
        pytest.param(
            "[[File:A.jpg|thumb|cap]] x<ref>body</ref>\n{|\n| a\n|}\n{{nowrap|b}}",
            [("figure", "A.jpg"), ("paragraph", "x"), (("a",),), ("paragraph", "b")],
            id="renderer",
        ),
        # where MediaWiki and the tokenizer differ
        pytest.param("''foo{{mystery|x''}} y", [("paragraph", "foo y")], id="overlapping-markup"),
        pytest.param("; a : b : c", [["definition", "term: a", "description: b : c"]], id="one-colon-a-line"),
        pytest.param("<b>a\n== B ==\nb</b>", [("paragraph", "a"), (2, "B"), ("paragraph", "b")], id="style-over-a-heading"),
        pytest.param("[http://a.example''x''] y", [("paragraph", "x y")], id="address-without-space"),
        pytest.param("<x>a</x> y", [("paragraph", "<x>a</x> y")], id="unknown-tag"),
        pytest.param("[[A<b]] y", [("paragraph", "[[A<b]] y")], id="no-title"),
        pytest.param("[[A|[[B]] c]] d", [("paragraph", "[[A|B c]] d")], id="link-in-a-link"),
        pytest.param("a<!--\n-->b\n<!-- c -->\nd", [("paragraph", "ab d")], id="comments-between-lines"),
        pytest.param("<b>a", [("paragraph", "a")], id="open-at-the-end"),
    ],
)
def test_blocks(blocks, text: str, expected: list[object]):
    assert blocks(text) == expected


def test_positions(read):
    """Every node of the tokenizer has a place."""
    text = "é {{nowrap|[[a]]}}\n{{Infobox person\n| name = {{nowrap|[[Ann]]}}\n}}"
    (field,) = read(text)["infoboxes"][0]["fields"]
    place = field["source"]
    assert (text[place["start"] : place["end"]], place["line"], place["column"]) == ("name = {{nowrap|[[Ann]]}}", 3, 3)


@pytest.mark.parametrize("after", ["\n\nAnn is here.", "\n'''Ann''' is here.", "\n\n== H ==\nAnn is here."])
def test_an_unclosed_box_keeps_its_fields(fields, rules, blocks, after: str):
    text = "{{Infobox person\n| name = Ann\n| birth_date = {{birth date|1970|1|1}}" + after
    assert fields(text) == [("name", "Ann"), ("birth_date", "1970-01-01")]
    assert rules(text) == ["unclosed-template"]
    assert blocks(text)[-1] == ("paragraph", "Ann is here.")


@pytest.mark.parametrize(
    ("text", "language", "target"),
    [
        ("#REDIRECT [[A]]", "en", {"target": "A", "text": "A"}),
        ("#redirect: [[A#b]]", "en", {"target": "A", "fragment": "b", "text": "A#b"}),
        ("#WEITERLEITUNG [[A]]", "de", {"target": "A", "text": "A"}),
        ("#ПЕРЕНАПРАВЛЕНИЕ [[A]]", "ru", {"target": "A", "text": "A"}),
        ("# REDIRECT [[A]]", "en", None),
        ("text\n#REDIRECT [[A]]", "en", None),
    ],
)
def test_redirects(read, text: str, language: str, target: dict[str, str] | None):
    data = read(text, language=language)
    found = {key: part for key, part in data.get("redirect_to", {}).items() if key != "source"}
    assert (data["kind"], found or None) == ("redirect" if target else "article", target)


def test_switches(read):
    assert read("__NOTOC__\nx __TOC__ <nowiki>__NOINDEX__</nowiki>")["switches"] == ["NOTOC", "TOC"]


@pytest.mark.parametrize(
    ("link", "language", "namespace"),
    [
        ("[[:File:A.jpg]]", "en", "File"),
        ("[[:Datei:A.jpg]]", "de", "File"),
        ("[[:Kategorie:A]]", "de", "Category"),
        ("[[A: b]]", "en", None),
    ],
)
def test_namespaces(read, link: str, language: str, namespace: str | None):
    (found,) = read("x " + link, language=language)["sections"][0]["has_parts"][0]["links"]
    assert found.get("namespace") == namespace


def test_nesting_that_is_too_deep_is_told(article):
    page = article("{{a|" * 120 + "x" + "}}" * 120)
    assert [diagnostic.rule for diagnostic in page.diagnostics] == ["nesting-too-deep"]


def test_doubled_parameters(read):
    first, second = read("{{Infobox person|a=1|a=2}}\nx")["infoboxes"][0]["fields"]
    assert (first["raw"], first["duplicates"], second["raw"]) == ("1", [1], "2")
