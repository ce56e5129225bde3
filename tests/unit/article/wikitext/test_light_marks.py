"""Short values with light markup, which are read without their nodes: as the renderer reads them, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article.wikitext.light_marks import read_light_marks
from wikicheck.article.wikitext.reader import WikitextReader
from wikicheck.text import SourceText

PIECES = (
    *(
        "Wave",
        "é",
        " ",
        "  ",
        ".",
        "''",
        "'",
        "[[Lake]]",
        "[[Lake (Oslo)|lake]]",
        "[[ Lake | the  lake ]]",
        "[[A%20B]]",
        "[[:Lake]]",
        "[[ ]]",
    ),
    *("&nbsp;", "&ndash;", "&amp;", "& ", "&", "<!-- note -->", "<!--", "-->", "<i>x</i>", "[", "]", "[[", "]]", "(", ")", "\xa0", "\t"),
    *("__NOTOC__", "-{x}-", "*", "%41", "[http://a.example x]"),
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Still Waters", "Still Waters"),
        ("''Still'' Waters", "Still Waters"),
        ("[[Lake]]s of [[Oslo|the town]]", "Lakes of the town"),
        ("''[[Still Waters]]'': a life", "Still Waters: a life"),
        ("12 May 2001<!-- see the spine -->", "12 May 2001"),
        ("Wave&nbsp;Press", "Wave Press"),
        ("5&ndash;6", "5–6"),
        ("Lee & Kim", "Lee & Kim"),
        ("A  b", "A b"),
    ],
)
def test_light_markup_is_read(value: str, shown: str):
    assert read_light_marks(value) == shown


@pytest.mark.parametrize(
    "value",
    [
        "{{lang|no|Vann}}",
        "[http://a.example Still Waters]",
        "[[File:A.jpg]]",
        "[[Lake#Depth]]",
        "[[A%20B]]",
        "[[ ]]",
        "a<br>b",
        "a<!-- b --> c",
        "<!-- a --> b <!-- c -->",
        "a -->",
        "Lee &amp; Kim",
        "'''Still''' Waters",
        "Still ''Waters",
        "__NOTOC__",
        "* a\n* b",
        "* a",
        "*",
    ],
)
def test_other_markup_takes_a_closer_look(value: str):
    assert read_light_marks(value) in {None, value}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join))
def test_it_reads_what_the_renderer_reads(value: str):
    before = "{{cite book|title="
    reader = WikitextReader(SourceText(f"{before}{value}}}}}"), title=None, language="en")
    shown = read_light_marks(value.strip(" \t\n\r"))
    if shown is not None:
        assert shown == " ".join(reader.text_between(len(before), len(before) + len(value)).plain.split())
