from itertools import pairwise

import pytest

from wikicheck.article import Article
from wikicheck.article.plain.headings import read_heading
from wikicheck.article.reading import read_article


def plain(text: str, title: str | None = None) -> Article:
    return read_article(text, title=title, form="plain", language="en")


def outline(text: str) -> list[tuple[int, str, str]]:
    return [(section.level, section.index, section.title) for section in plain(text).sections]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("= Ada =", (1, "Ada")),
        ("=Ada=", (1, "Ada")),
        ("== Life ==", (2, "Life")),
        ("==Life==", (2, "Life")),
        ("== Life ==  ", (2, "Life")),
        ("=== Early life ===", (3, "Early life")),
        ("====== Deepest ======", (6, "Deepest")),
        ("======= x =======", (6, "= x =")),
        ("= A ==", (1, "A =")),
        ("=== A ==", (2, "= A")),
        ("== E = mc² ==", (2, "E = mc²")),
        ("== Life == and so on", None),
        ("==  ==", None),
        ("======", None),
        ("=", None),
        ("a == b", None),
        ("    == indented code ==", None),
        (" = Spaced =", None),
    ],
)
def test_heading_line(line, expected):
    assert read_heading(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (" = Ada = ", (1, "Ada")),
        (" = = Life = = ", (2, "Life")),
        (" = = = 2000 – 2005 = = = ", (3, "2000 – 2005")),
        (" = = Kiss Me ( song ) = = ", (2, "Kiss Me ( song )")),
        ("== Life ==", (2, "Life")),
        (" = = = = ", None),
        (" The sum = = 4 ", None),
    ],
)
def test_heading_line_of_spaced_tokens(line, expected):
    assert read_heading(line, spaced=True) == expected


def test_title_is_no_section():
    article = plain("= Ada Rell =\n\nShe wrote.\n\n== Life ==\nText.\n")
    assert article.title == "Ada Rell"
    assert [section.title for section in article.sections] == ["", "Life"]


def test_level_one_below_the_title_is_a_section():
    assert outline("= Ada =\n\nx\n\n= Other =\ny\n") == [(0, "0", ""), (1, "1", "Other")]


def test_level_one_after_prose_is_no_title():
    article = plain("Some prose.\n\n= Ada =\n")
    assert article.title is None
    assert article.sections[1].title == "Ada"


def test_indexes_and_paths():
    text = "= T =\n\n== A ==\n=== B ===\n==== C ====\n=== D ===\n== E ==\n==== F ====\n=== G ===\n"
    assert outline(text)[1:] == [
        (2, "1", "A"),
        (3, "1.1", "B"),
        (4, "1.1.1", "C"),
        (3, "1.2", "D"),
        (2, "2", "E"),
        (4, "2.1", "F"),
        (3, "2.2", "G"),
    ]
    sections = plain(text).sections
    assert sections[3].path == ("A", "B", "C")
    assert [child.title for child in sections[1].children] == ["B", "D"]


def test_spaced_page():
    article = plain(" = Ada Rell = \n \n She wrote . \n \n = = Life = = \n \n \n = = = 1900 – 1905 = = = \n \n Text . \n")
    assert article.title == "Ada Rell"
    assert [(section.level, section.title) for section in article.sections] == [(0, ""), (2, "Life"), (3, "1900 – 1905")]
    assert article.lead.paragraphs[0].text.plain == "She wrote ."


def test_spaced_headings_need_no_title():
    assert outline(" Prose . \n = = Life = = \n Text . \n") == [(0, "0", ""), (2, "1", "Life")]


def test_headings_in_fenced_code_are_code():
    text = "= T =\n\nText.\n\n```\n== not a heading ==\n```\n\n== Real ==\n"
    assert outline(text) == [(0, "0", ""), (2, "1", "Real")]
    quote = plain(text).lead.paragraphs[1]
    assert quote.role == "quote"
    assert "== not a heading ==" in quote.text.plain


def test_a_fence_nobody_closes_is_text():
    assert outline("```\n== Real ==\n") == [(0, "0", ""), (2, "1", "Real")]


def test_empty_sections_are_kept():
    sections = plain("= T =\n== A ==\n== B ==\n").sections
    assert [section.title for section in sections] == ["", "A", "B"]
    assert sections[1].blocks == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    article = plain(end.join(["= T =", "", "- Born: 1900", "- Died: 1950", "", "Lead text.", "", "== A ==", "- item", ""]))
    assert article.title == "T"
    assert [field.raw for field in article.infoboxes[0].fields] == ["1900", "1950"]
    assert article.lead.paragraphs[0].text.plain == "Lead text."
    assert article.sections[1].lists[0].items[0].text.plain == "item"


def test_sections_tile_the_text():
    text = "= T =\n\nLead.\n\n== A ==\nx\n=== B ===\n\n== C ==\ny"
    sections = plain(text).sections
    assert sections[0].span.start == 0
    assert sections[-1].span.end == len(text)
    assert all(one.span.end == other.span.start for one, other in pairwise(sections))
    assert [text[slice(*section.heading_span)] for section in sections] == ["", "== A ==", "=== B ===", "== C =="]
