"""What is shown of a line, and where the marks stand under it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.report.display import width
from wikicheck.report.excerpt import MOST_COLUMNS, Row, excerpt
from wikicheck.text import Position, SourceText


def show(text, start, end, **settings):
    source = SourceText(text)
    return excerpt(source, source.position(start), source.position(end), **settings)


def show_words(text, words):
    start = text.index(words)
    (row,) = show(text, start, start + len(words), context=False)
    return row


def columns(text):
    return sum(width(char) for char in text)


def under(row):
    """Return what the marks of a row stand under."""
    blank = columns(row.marks) - len(row.marks.lstrip())
    shown = []
    column = 0
    for char in row.text:
        if blank <= column < len(row.marks):
            shown.append(char)
        column += width(char)
    return "".join(shown)


def test_line_before_and_after_are_context():
    assert show("a\nb\nc\nd\n", 2, 3) == [Row(1, "a"), Row(2, "b", "^"), Row(3, "c")]


def test_first_and_last_line_have_less_context():
    assert show("a\nb", 0, 1) == [Row(1, "a", "^"), Row(2, "b")]
    assert show("a\nb\n", 2, 3) == [Row(1, "a"), Row(2, "b", "^")]  # what follows the last line end is no line to look at


@pytest.mark.parametrize(
    ("text", "words", "shown", "marks"),
    [
        ("生まれた日は 1972年", "1972年", "生まれた日は 1972年", " " * 13 + "^" * 6),
        ("\tborn\t1972", "1972", "    born    1972", " " * 12 + "^^^^"),
        ("ab\tc", "\t", "ab  c", "  ^^"),
        ("cafe\u0301 au lait", "au", "cafe\u0301 au lait", "     ^^"),
        ("a\u200bb", "\u200b", "a\u200bb", " ^"),
        ("한국 𝒜𝒷", "𝒷", "한국 𝒜𝒷", "      ^"),
        ("👨‍👩 x", "x", "👨‍👩 x", "     ^"),
    ],
)
def test_marks_stand_under_the_range_whatever_the_width(text, words, shown, marks):
    assert show_words(text, words) == Row(1, shown, marks)


def test_place_without_length_has_one_mark():
    assert show("abc", 1, 1) == [Row(1, "abc", " ^")]
    assert show("abc", 3, 3) == [Row(1, "abc", "   ^")]
    assert show("", 0, 0) == [Row(1, "", "^")]


def test_range_that_ends_at_the_start_of_a_line_does_not_show_it():
    assert show("abc\ndef\n", 1, 4) == [Row(1, "abc", " ^^"), Row(2, "def")]


def test_range_of_three_lines_is_shown_whole_and_of_more_cut():
    assert show("ab\n\tcd\nef", 1, 8) == [Row(1, "ab", " ^"), Row(2, "    cd", "    ^^"), Row(3, "ef", "^")]
    assert show("a\nb\nc\nd", 0, 7) == [Row(1, "a", "^"), Row(None, "..."), Row(4, "d", "^")]


def test_carriage_returns_end_lines_and_are_not_shown():
    assert show("a\r\nb\rc", 3, 4) == [Row(1, "a"), Row(2, "b", "^"), Row(3, "c")]


LONG = " ".join(f"word{number:04}" for number in range(2_000))


@pytest.mark.parametrize("words", ["word0000", "word0003", "word0009", "word0500", "word1985", "word1999"])
def test_long_line_is_cut_around_the_range(words):
    row = show_words(LONG, words)
    assert under(row) == words
    assert columns(row.text) <= MOST_COLUMNS + 6
    assert row.text.startswith("...") == (words > "word0005")
    assert row.text.endswith("...") == (words < "word1999")


def test_range_longer_than_what_is_shown_is_marked_as_far_as_it_is_shown():
    row = show_words(LONG, LONG[4_500:8_000])
    assert columns(row.text) <= MOST_COLUMNS + 6
    assert row.text.endswith("...")
    assert len(row.marks) == columns(row.text) - 3
    assert show_words(LONG, LONG) == Row(1, LONG[:MOST_COLUMNS] + "...", "^" * MOST_COLUMNS)


def test_context_lines_are_cut_too():
    before, _, after = show(f"{LONG}\nhere\n{LONG}\n", len(LONG) + 1, len(LONG) + 5)
    assert before == Row(1, LONG[:MOST_COLUMNS] + "...")
    assert after == Row(3, LONG[:MOST_COLUMNS] + "...")


def test_line_of_nothing_but_accents_is_cut():
    assert all(len(row.text) < 1_000 for row in show("a" + "\u0301" * 1_000_000 + "b", 1_000_000, 1_000_001))


WIDE = st.text(st.characters(codec="utf-8") | st.sampled_from("\t \u0301日\U0001f600\u200d"), max_size=300)


@given(WIDE, st.data())
def test_any_range_of_any_text_gives_rows_in_order_with_marks_in_their_lines(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    rows = show(text, start, end)
    source = SourceText(text)
    numbers = [row.number for row in rows if row.number is not None]
    assert numbers == sorted(set(numbers))
    assert len(rows) <= 3
    marked = [row for row in rows if row.marks]
    assert marked[0].number == source.position(start).line
    for row in rows:
        assert "\n" not in row.text
        assert "\t" not in row.text
        assert row.marks.strip(" ^") == ""
        assert len(row.marks) <= MOST_COLUMNS + 8


@given(st.text(st.characters(categories=["L", "N", "Zs"]), max_size=200), st.text(st.sampled_from("xyz"), min_size=1, max_size=5), WIDE)
def test_what_stands_over_the_marks_is_the_range(before, word, after):
    line = " ".join((before + "\u00a0").split("\n"))
    text = line + word + after
    if SourceText(line).line_count > 1:
        return
    source = SourceText(text)
    (row,) = excerpt(source, Position(1, len(line) + 1), Position(1, len(line) + len(word) + 1), context=False)
    assert "".join(char for char in under(row) if width(char)) == word


def test_blanks_are_marked_where_they_are_the_range():
    assert show("  a", 0, 2) == [Row(1, "  a", "^^")]
    assert show("  a\n    \nb", 0, 7)[1] == Row(2, "", "  ^")
