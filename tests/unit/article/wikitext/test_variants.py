"""Markup of language variants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article.wikitext.variants import find_variant_cuts


@pytest.mark.parametrize(
    ("language", "source", "plain"),
    [
        ("zh", "a-{zh-hans:湖泊;zh-hant:湖}-b", "a湖泊b"),
        ("zh", "a-{zh-hant:湖; zh-hans:湖泊;}-b", "a湖泊b"),
        ("zh", "a-{zh-tw:湖;zh-cn:湖泊}-b", "a湖泊b"),
        ("zh-hant", "a-{zh-hans:湖泊;zh-hant:湖}-b", "a湖b"),
        ("zh-tw", "a-{zh-cn:湖泊;zh-tw:湖}-b", "a湖b"),
        ("zh", "a-{湖}-b", "a湖b"),
        ("zh", "a-{R|湖;x:y}-b", "a湖;x:yb"),
        ("zh", "a-{A|zh-hans:湖泊;zh-hant:湖}-b", "a湖泊b"),
        ("zh", "a-{H|zh-hans:湖泊;zh-hant:湖}-b", "ab"),
        ("zh", "a-{T|zh-hans:湖泊;zh-hant:湖}-b", "ab"),
        ("zh", "a-{-|zh-hans:湖泊;zh-hant:湖}-b", "ab"),
        ("zh", "a-{zh-hans; zh-hant|湖}-b", "a湖b"),
        ("zh", "a-{|湖}-b", "a湖b"),
        ("zh", "a-{湖=>zh-hans:湖泊;}-b", "a湖泊b"),
        ("zh", "[[X|-{zh-hans:湖泊;zh-hant:湖}-]]", "湖泊"),
        ("zh", "-{zh-hans:[[湖泊]]s;zh-hant:[[湖]]}-", "湖泊s"),
        ("zh", "'''-{zh-hans:湖泊;zh-hant:湖}-'''", "湖泊"),
        ("zh", "-{zh-hans:a; b;zh-hant:c}-", "a; b"),
        ("zh", "-{zh-hans:http://x.org;zh-hant:c}-", "http://x.org"),
        ("zh", "a -{ b", "a -{ b"),
        ("zh", "a }- b", "a }- b"),
        ("sr", "-{sr-ec:језеро;sr-el:jezero}- -{NATO}-", "језеро NATO"),
        ("kk", "-{x}-", "-{x}-"),
        ("en", "-{zh-hans:a;zh-hant:b}-", "-{zh-hans:a;zh-hant:b}-"),
        ("de", "-{x}-", "-{x}-"),
    ],
)
def test_what_readers_see(value, language: str, source: str, plain: str):
    assert value(source, language=language).plain == plain


def test_the_part_that_is_shown_leads_back_to_the_source(value):
    source = "a-{zh-hans:湖泊;zh-hant:湖}-b"
    shown = value(source, language="zh")
    assert source[slice(*shown.span(1, 3))] == "湖泊"


@given(st.text(alphabet="-{}|;:zhans=> \n", max_size=80))
def test_cuts_are_in_order_on_any_text(text: str):
    last = 0
    for start, end, *_ in find_variant_cuts(text, "zh"):
        assert last <= start <= end <= len(text)
        last = end


@pytest.mark.parametrize("piece", ["-{", "}-", "-{zh-hans:a;", ";zh-hans:", "-{a}-"])
def test_hostile_markup_is_read_in_one_pass(piece: str):
    assert len(find_variant_cuts("-{" + piece * 20_000 + "}-", "zh")) <= 20_000
