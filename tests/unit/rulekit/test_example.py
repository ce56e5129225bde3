"""The marks in examples."""

import pytest

from wikicheck.rulekit import Bad, Span


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("a ⟦b⟧ c", "a b c", [(2, 3)]),
        ("⟦a⟧ ⟦b c⟧", "a b c", [(0, 1), (2, 5)]),
        ("⟦a ⟦b⟧⟧", "a b", [(0, 3), (2, 3)]),
        ("a⟦⟧b", "ab", [(1, 1)]),
        ("日\U0001f600⟦本⟧", "日\U0001f600本", [(2, 3)]),
        ("a", "a", []),
    ],
)
def test_marks_are_taken_out_and_are_spans_of_code_points(text, plain, spans):
    assert Bad(text).unmarked() == (plain, [Span(*span) for span in spans])


def test_bytes_that_are_not_utf_8_count_as_one_code_point_each():
    assert Bad("a⟦".encode() + b"\xff" + "⟧b".encode()).unmarked() == (b"a\xffb", [Span(1, 2)])
