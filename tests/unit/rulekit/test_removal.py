"""Taking something out of a text with its line."""

import pytest

from wikicheck.rulekit import Span
from wikicheck.rulekit.removal import delete_line
from wikicheck.text import apply_edits


@pytest.mark.parametrize(
    ("text", "part", "left"),
    [
        ("a\nb\nc", "b", "a\nc"),
        ("a\n  b  \nc", "b", "a\nc"),
        ("a\nb", "b", "a"),
        ("b\nc", "b", "c"),
        ("b", "b", ""),
        ("a b\nc", "b", "a \nc"),
        ("b c", "b", " c"),
    ],
)
def test_delete_line(text: str, part: str, left: str) -> None:
    at = text.index(part)
    assert apply_edits(text, [delete_line(text, Span(at, at + len(part)))]) == left
