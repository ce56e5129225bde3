"""Traps of pages, by their numbers: references, links, apostrophes, brackets left empty (19 to 21, 25)."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("x<ref name=a/>y<ref name=a>b</ref>", [("a", "b", 2)], id="19-unquoted"),
        pytest.param('x<ref name="a" />y<ref name=a>b</ref>', [("a", "b", 2)], id="19-quoted"),
        pytest.param("x<ref name=a>b</ref>y<ref name=a>c</ref>", [("a", "b", 2)], id="19-two-bodies"),
        pytest.param("x<ref name=a>b</ref>{{r|a}}", [("a", "b", 2)], id="19-r"),
        pytest.param("x<ref name=a/><references><ref name=a>b</ref></references>", [("a", "b", 1)], id="19-references"),
        pytest.param("x<ref name=a/>{{reflist|refs=<ref name=a>b</ref>}}", [("a", "b", 1)], id="19-reflist"),
        pytest.param("x<ref name=a>b</ref>y<ref follow=a>c</ref>", [("a", "b c", 1)], id="19-follow"),
        pytest.param("x<ref group=note>b</ref>", [("#1", "b", 1)], id="19-group"),
        pytest.param("x{{efn|b}}", [("#1", "b", 1)], id="19-efn"),
        pytest.param("x{{sfn|Lee|2000|p=5}}", [("FOOTNOTELee20005", "Lee 2000, p. 5", 1)], id="19-sfn"),
    ],
)
def test_references(read, text: str, expected: list[tuple[str, str, int]]):
    data = read(text)
    assert [(note["id"], note["text"], len(note["uses"])) for note in data["references"]] == expected
    assert data["sections"][0]["has_parts"][0]["citations"] == [note[0] for note in expected]


def test_groups_are_told(read):
    """19"""
    text = "x<ref group=note>b</ref>{{efn|c}}<ref>d</ref>"
    assert [note.get("group") for note in read(text)["references"]] == ["note", "lower-alpha", None]


def test_a_short_citation_leads_to_the_full_one(read):
    """19"""
    text = "x{{sfn|Lee|2000|p=5}}\n* {{cite book|last=Lee|year=2000|title=T}}"
    short, full = read(text)["references"]
    assert (short["kind"], short["parent_reference"], full["id"]) == ("shortened", "CITEREFLee2000", "CITEREFLee2000")


@pytest.mark.parametrize(
    ("text", "shown", "links"),
    [
        pytest.param("a [[:Category:X]]", "a Category:X", [("X", "Category")], id="20-link-to-a-category"),
        pytest.param("a [[Category:X|sort]]", "a", [], id="20-category"),
        pytest.param("a [[fr:X]]", "a", [], id="20-interlanguage"),
        pytest.param("a [[:fr:X]]", "a fr:X", [("X", "fr")], id="20-link-to-a-language"),
        pytest.param("a [[Foo (bar)|]]", "a Foo", [("Foo (bar)", None)], id="20-pipe-trick"),
        pytest.param("a [[#sec|x]]", "a x", [("", None)], id="20-section"),
        pytest.param("a [[A|B|C]]", "a B|C", [("A", None)], id="20-two-bars"),
    ],
)
def test_links(read, text: str, shown: str, links: list[tuple[str, str | None]]):
    (paragraph,) = read(text)["sections"][0]["has_parts"]
    assert paragraph["text"] == shown
    assert [(link["target"], link.get("namespace")) for link in paragraph.get("links", [])] == links


def test_a_picture_with_everything(read):
    """20: a link and a template in the caption, options behind it."""
    figure, _ = read("[[File:A.jpg|thumb|see [[B]] and {{nowrap|c d}}|alt=x]] text")["sections"][0]["has_parts"]
    assert (figure["file"], figure["caption"]["text"], figure["alt"], figure["options"]) == ("A.jpg", "see B and c d", "x", ["thumb"])
    assert figure["caption"]["links"] == [{"target": "B", "text": "B"}]


def test_a_picture_of_another_language(read):
    """20"""
    figure, paragraph = read("[[Datei:A.jpg|mini|b]] Text", language="de")["sections"][0]["has_parts"]
    assert (figure["file"], figure["caption"]["text"], paragraph["text"]) == ("A.jpg", "b", "Text")
    assert [block["type"] for block in read("[[Datei:A.jpg|mini|b]] Text")["sections"][0]["has_parts"]] == ["paragraph"]


def test_categories_and_languages_are_of_the_page(read):
    """20"""
    data = read("a [[Category:X|sort]] [[fr:Y]]")
    assert [(category["name"], category["sort_key"]) for category in data["categories"]] == [("X", "sort")]
    assert [(link["language"], link["target"]) for link in data["interlanguage"]] == [("fr", "Y")]


@pytest.mark.parametrize(
    ("text", "shown", "bold", "italic"),
    [
        pytest.param("'''''x''y'''", "xy", ["xy"], ["x"], id="21-five"),
        pytest.param("l'''eau'''", "leau", ["eau"], None, id="21-behind-a-letter"),
        pytest.param("''''x''''", "'x'", ["x'"], None, id="21-four"),
        pytest.param("''a\nb'' c", "a b c", None, ["a", " c"], id="21-reset-at-line-end"),
    ],
)
def test_apostrophes(read, text: str, shown: str, bold: list[str] | None, italic: list[str] | None):
    (paragraph,) = read(text)["sections"][0]["has_parts"]
    assert (paragraph["text"], paragraph.get("bold"), paragraph.get("italic")) == (shown, bold, italic)


@pytest.mark.parametrize(
    ("text", "shown", "dropped"),
    [
        pytest.param("Berlin (; German: {{IPA|x}}) is.", "Berlin is.", ["brackets"], id="25-pronunciation"),
        pytest.param("Berlin (; German: {{mystery|x}}) is.", "Berlin is.", ["mystery"], id="25-unknown-template"),
        pytest.param("Berlin ({{IPA|x}}; {{lang-de|Berlin}}) is.", "Berlin (German: Berlin) is.", [], id="25-one-of-two"),
        pytest.param("Berlin (a; b) is.", "Berlin (a; b) is.", [], id="25-nothing-empty"),
        pytest.param("Call f() and g( ).", "Call f() and g( ).", [], id="25-empty-as-written"),
    ],
)
def test_brackets_left_empty(read, text: str, shown: str, dropped: list[str]):
    (paragraph,) = read(text)["sections"][0]["has_parts"]
    assert (paragraph["text"], [loss["name"] for loss in paragraph.get("dropped", [])]) == (shown, dropped)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a&nbsp;b", "a\u00a0b", id="24-entity"),
        pytest.param("a{{nbsp}}b", "a\u00a0b", id="24-nbsp"),
        pytest.param("a{{spaced ndash}}b", "a – b", id="24-spaced-ndash"),
        pytest.param("a{{ndash}}b&ndash;c", "a–b–c", id="24-ndash"),
        pytest.param("a\u00adb\u200fc", "a\u00adb\u200fc", id="24-unseen"),
        pytest.param("a\r\n\r\nb\r\n", "a", id="24-line-ends"),
    ],
)
def test_characters(read, text: str, shown: str):
    assert read(text)["sections"][0]["has_parts"][0]["text"] == shown
