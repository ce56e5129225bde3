import pytest

from wikicheck.article import Article, ListBlock, PageKind, Paragraph, Table
from wikicheck.article.reading import read_article


def plain(text: str) -> Article:
    return read_article(text, form="plain", language="en")


def body(text: str) -> list[object]:
    return list(plain(f"= T =\n\nLead.\n\n== S ==\n{text}").sections[1].blocks)


def tree(block: object) -> object:
    if isinstance(block, Paragraph):
        return block.text.plain
    assert isinstance(block, ListBlock)
    return [item.text.plain if not item.lists else (item.text.plain, *(tree(nested) for nested in item.lists)) for item in block.items]


def trees(text: str) -> list[object]:
    return [tree(block) for block in body(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b\n", [["a", "b"]]),
        ("• a\n• b\n", [["a", "b"]]),
        ("* a\n* b\n", [["a", "b"]]),
        ("*a\n*b\n", [["a", "b"]]),
        ("– a\n– b\n", [["a", "b"]]),
        ("- a\n  - b\n  - c\n- d\n", [[("a", ["b", "c"]), "d"]]),
        ("* a\n** b\n*** c\n* d\n", [[("a", [("b", ["c"])]), "d"]]),
        ("  - a\n- b\n", [["a", "b"]]),
        ("• a\n◦ b\n◦ c\n▪ d\n• e\n", [[("a", ["b", ("c", ["d"])]), "e"]]),
        ("◦ a\n◦ b\n", [["a", "b"]]),
        ("- a\n\t- b\n", [[("a", ["b"])]]),
        ("1. a\n2. b\n", [["a", "b"]]),
        ("1) a\n2) b\n", [["a", "b"]]),
        ("- a\n  1. b\n  2. c\n", [[("a", ["b", "c"])]]),
        ("- a\n\n- b\n\n- c\n", [["a", "b", "c"]]),
        ("- a\n- b\n\n- c\n- d\n", [["a", "b"], ["c", "d"]]),
        ("- a long item\n  that runs on\n- b\n", [["a long item\nthat runs on", "b"]]),
        ("Text.\n- a\n- b\nMore text.\n", ["Text.", ["a", "b"], "More text."]),
        ("-5 degrees were measured.\n", ["-5 degrees were measured."]),
        ("1. May 1945 was a Tuesday.\n", ["1. May 1945 was a Tuesday."]),
        ("1999. The year\n2000. The next\n", ["1999. The year", "2000. The next"]),
        ("— A. Author\n", ["— A. Author"]),
        ("* * *\n", ["* * *"]),
        ("-----\n", ["-----"]),
        ("\n\nOne.\n\n\nTwo.\n\n", ["One.", "Two."]),
        ("One line.\nAnother line.\n", ["One line.", "Another line."]),
        ("A line that an editor\nbroke in two.\n", ["A line that an editor broke in two."]),
        ("", []),
    ],
)
def test_blocks(text, expected):
    assert trees(text) == expected


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| Year | Name |\n|------|:----:|\n| 1990 | A |\n| 1991 | B |\n", [["!Year", "!Name"], ["1990", "A"], ["1991", "B"]]),
        ("Year | Name\n--- | ---\n1990 | A\n", [["!Year", "!Name"], ["1990", "A"]]),
        ("| 1990 | A |\n| 1991 | |\n", [["1990", "A"], ["1991", ""]]),
        ("1990 | A | x\n1991 | B | y\n1992 | C | z\n", [["1990", "A", "x"], ["1991", "B", "y"], ["1992", "C", "z"]]),
        ("1990\tA\tx\n1991\tB\ty\n1992\tC\tz\n", [["1990", "A", "x"], ["1991", "B", "y"], ["1992", "C", "z"]]),
    ],
)
def test_tables(text, rows):
    (table,) = body(text)
    assert isinstance(table, Table)
    assert [["!" * cell.is_header + cell.text.plain for cell in row] for row in table.rows] == rows


@pytest.mark.parametrize(
    "text",
    [
        "Home | About | Contact\n",
        "Home | About\nNews | Press\nMore | Help\n",
        "a | b | c\nd | e\nf | g | h\n",
        "P(A|B) is written so.\nP(B|A) is not.\nP(C|A) neither.\n",
        "|x| is positive.\n",
        "\tIndented text\n\tgoes on here\n\tand here\n",
        "A tab\there.\nAnother\tthere.\n",
        "--- | ---\n",
    ],
)
def test_lines_with_bars_and_tabs_are_no_tables(text):
    assert not any(isinstance(block, Table) for block in body(text))


def test_a_table_knows_where_it_stands_and_ends():
    text = "= T =\n\nLead.\n\n| A | B |\n|---|---|\n| c | d |\nMore."
    first, table, last = plain(text).lead.blocks
    assert text[slice(*table.span)] == "| A | B |\n|---|---|\n| c | d |"
    assert text[slice(*table.rows[1][1].span)] == "d"
    assert table.records == [{"A": "c", "B": "d"}]
    assert (first.text.plain, last.text.plain) == ("Lead.", "More.")


def test_places_of_blocks():
    text = "= T =\n\n== S ==\nOne.\n\n- a\n  - b\n- c\n"
    paragraph, block = plain(text).sections[1].blocks
    assert text[slice(*paragraph.span)] == "One."
    assert text[slice(*block.span)] == "- a\n  - b\n- c"
    assert [text[slice(*item.span)] for item in block.walk()] == ["- a", "- b", "- c"]
    assert [(item.marker, item.level) for item in block.walk()] == [("*", 1), ("**", 2), ("*", 1)]


def test_places_in_a_wrapped_paragraph():
    text = "= T =\n\nA line that an editor\n  broke in two.\n"
    paragraph = plain(text).lead.paragraphs[0]
    at = paragraph.text.plain.index("broke")
    assert text[slice(*paragraph.text.span(at, at + 5))] == "broke"


def test_kinds_of_lists():
    ordered, unordered = body("1. a\n2. b\n\nText.\n\n- c\n")[0], body("- c\n")[0]
    assert (ordered.marker, unordered.marker) == ("ordered", "unordered")
    assert ordered.items[0].marker == "#"


def test_extract_paragraphs_are_lines():
    text = "First paragraph.\nSecond paragraph.\n\n\n== History ==\nOnce upon a time.\n\n\n=== Origins ===\n\nLong ago.\n"
    article = plain(text)
    assert [paragraph.text.plain for paragraph in article.lead.paragraphs] == [
        "First paragraph.",
        "Second paragraph.",
    ]
    assert [section.title for section in article.sections] == ["", "History", "Origins"]
    assert article.sections[2].paragraphs[0].text.plain == "Long ago."


def test_hatnotes_are_no_prose():
    article = plain("= T =\n\nLead.\n\n== S ==\nMain article: Other thing\n\nText.\n")
    assert [(note.type, note.targets) for note in article.hatnotes] == [("main", ("Other thing",))]
    assert [paragraph.text.plain for paragraph in article.sections[1].paragraphs] == ["Text."]


def test_hatnote_words_in_prose_are_prose():
    article = plain("= T =\n\nLead.\n\n== S ==\nText.\nSee also: this is not at the top.\n")
    assert article.hatnotes == []


def test_category_lines_at_the_end():
    text = "= T =\n\nLead.\n\n== S ==\n- a\n\nCategory: 1900 births\nCategory:Poets|Toll\n"
    article = plain(text)
    assert [(category.name, category.sort_key) for category in article.categories] == [("1900 births", None), ("Poets", "Toll")]
    assert text[slice(*article.categories[0].span)] == "Category: 1900 births"
    assert [type(block) for block in article.sections[1].blocks] == [ListBlock]


def test_category_words_elsewhere_are_text():
    assert plain("= T =\n\nCategory: a term of logic.\n\nMore text.\n").categories == []


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Mercury may refer to:\n- a planet\n- a metal\n", "Mercury", PageKind.DISAMBIGUATION),
        ("This is a list.\n", "List of poets", PageKind.LIST),
        ("A poet who may refer to others.\n", "T", PageKind.ARTICLE),
    ],
)
def test_kind(text, title, kind):
    assert read_article(text, title=title, form="plain", language="en").kind is kind


def test_what_the_form_cannot_carry_is_absent():
    article = plain("= T =\n\nLead.\n")
    assert article.references == article.links == article.categories == article.diagnostics == []
    assert article.default_sort is article.short_description is article.redirect is None
