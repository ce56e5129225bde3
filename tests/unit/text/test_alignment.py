"""Where the places of one version of a text are in the other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.text import Span
from wikicheck.text.alignment import Alignment, align_lines, split_lines


def places(base: str, head: str, words: str) -> tuple[Span | None, Span | None]:
    at = base.index(words)
    span = Span(at, at + len(words))
    alignment = Alignment(base, head)
    return alignment.head_span(span), alignment.head_hull(span)


@pytest.mark.parametrize(
    ("base", "head", "words", "expected"),
    [
        ("one\ntwo\nthree\n", "one\ntwo\nthree\n", "two", "two"),
        ("one\ntwo\nthree\n", "zero\none\ntwo\nthree\n", "three", "three"),
        ("one\ntwo\nthree\n", "two\nthree\n", "two\nthree", "two\nthree"),
        ("Ann was born in 1970 in Lund.", "Ann Lee was born in 1970, in Lund.", "1970", "1970"),
        ("a\r\nborn 1970\r\nb", "a\r\nx\r\nborn 1970\r\nb", "1970", "1970"),
    ],
)
def test_what_the_edit_left_alone_is_found(base, head, words, expected):
    span, hull = places(base, head, words)
    assert span is not None
    assert head[span.start : span.end] == expected
    assert hull == span


@pytest.mark.parametrize(
    ("base", "head", "words"),
    [
        ("born 1970", "born 1971", "1970"),
        ("born 5 May", "born 51 May", "5"),
        ("born 10 May", "born 110 May", "10"),
        ("one\ntwo\n", "one\n", "two"),
    ],
)
def test_what_the_edit_changed_is_not(base, head, words):
    assert places(base, head, words)[0] is None


def test_hull_is_what_is_left():
    base, head = "* One (2001), a book\n", "* One (2002), a book\n"
    span, hull = places(base, head, "One (2001), a book")
    assert span is None
    assert hull is not None
    assert head[hull.start : hull.end] == "One (2002), a book"


def test_lines_that_moved_cross_nothing():
    base, head = split_lines("a\nb\nc\nd\n"), split_lines("c\na\nb\nd\n")
    blocks = align_lines(base, head)
    assert [(block.base, block.head, block.length) for block in blocks] == [(0, 1, 2), (3, 3, 1)]


texts = st.text(alphabet="ab 1\n\r(", max_size=40)


@settings(max_examples=300)
@given(base=texts, head=texts)
def test_blocks_are_equal_and_in_order(base, head):
    alignment = Alignment(base, head)
    at_base = at_head = 0
    for block in alignment._blocks:
        assert block.base >= at_base
        assert block.head >= at_head
        at_base, at_head = block.base + block.length, block.head + block.length
        assert base[block.base : at_base] == head[block.head : at_head]
        assert block.length
    assert "".join(split_lines(base)) == base


@given(before=texts, after=texts, words=texts)
def test_text_is_found_behind_what_was_put_before_it(before, after, words):
    base = f"{words}\n{after}"
    alignment = Alignment(base, f"{before}\n{base}")
    assert Alignment(base, base).head_span(Span(0, len(words))) == Span(0, len(words))
    hull = alignment.head_hull(Span(0, len(base)))
    assert hull is not None
