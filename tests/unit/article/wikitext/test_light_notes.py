"""Footnotes in words with light markup, which are read in one pass: as the renderer reads them, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article.wikitext.light_notes import read_light_note
from wikicheck.article.wikitext.reader import WikitextReader
from wikicheck.text import SourceText

PIECES = (
    *(
        "Wave",
        " ",
        "  ",
        ".",
        ",",
        "''",
        "'''",
        "[[Lake]]",
        "[[Lake (Oslo)|lake]]s",
        "[[ Lake | the  lake ]]",
        "[[A%20B]]",
        "[[:Lake]]",
        "[[ ]]",
    ),
    *(
        "&nbsp;",
        "&amp;",
        "&",
        "&sum;",
        "<!-- note -->",
        "<!--",
        "<i>x</i>",
        "<br>",
        "[",
        "]",
        "[[",
        "(",
        ")",
        "()",
        "\xa0",
        "\t",
        "\n",
        "*",
        "#",
    ),
    *("[http://a.example Still ''Waters'']", "[http://a.example]", "http://a.example/?b=1&c=2 ", "[//a.example &ndash;]", "[[File:A.jpg]]"),
    *("{{small|x}}", "{{sfn|Lee|2000}}", "__NOTOC__", "-{x}-", "[[A|]]", "[[A|''b'']]", "<nowiki>[[A]]</nowiki>"),
)


def read_both(body: str):
    """The note as it is read in one pass, and the text of its body as the renderer reads it."""
    source = f"A.<ref>{body}</ref> B."
    reader = WikitextReader(SourceText(source), title=None, language="en")
    start, end = len("A.<ref>"), len("A.<ref>") + len(body)
    return read_light_note(reader.renderer, start, end), reader.text_between(start, end)


def marks(text):
    places = [text.span(at, at + 1) for at in range(len(text.plain))]
    return text.plain, text.links, text.bold, text.italic, text.citations, text.losses, places


@pytest.mark.parametrize(
    ("body", "plain", "addresses"),
    [
        ("Lee 2000, p. 5", "Lee 2000, p. 5", []),
        (" ''Still Waters'', p. 5 ", "Still Waters, p. 5", []),
        ("[[Ann Lee|Lee]], ''[[Waters]]''", "Lee, Waters", []),
        ("[http://a.example Waters], 2000", "Waters, 2000", [("http://a.example", "Waters")]),
        ("http://a.example/?b=1&c=2", "http://a.example/?b=1&c=2", [("http://a.example/?b=1&c=2", None)]),
        ("Lee&nbsp;2000 <!-- p. 5? -->", "Lee\xa02000", []),
    ],
)
def test_light_notes_are_read(body: str, plain: str, addresses: list[tuple[str, str | None]]):
    note, text = read_both(body)
    assert note is not None
    assert (note.text.plain, [tuple(address) for address in note.addresses]) == (plain, addresses)
    assert marks(note.text) == marks(text)


@pytest.mark.parametrize(
    "body", ["{{cite web|title=A}}", "Lee {{small|2000}}", "a<br>b", "* a", "a\nb", "[[File:A.jpg]]", "[[A|]]", "[http://a.example]"]
)
def test_other_notes_take_a_closer_look(body: str):
    assert read_both(body)[0] is None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join))
def test_it_reads_what_the_renderer_reads(body: str):
    note, text = read_both(body)
    if note is not None:
        assert marks(note.text) == marks(text)
