"""Small whole numbers in words and figures."""

import re

import pytest

from wikicheck.values.count_words import COUNT, read_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12", 12),
        ("1,200", 1200),
        ("one", 1),
        ("twelve", 12),
        ("Twelve", 12),
        ("twenty", 20),
        ("thirty-five", 35),
        ("thirty five", 35),
        ("a hundred", 100),
        ("two hundred", 200),
        ("one hundred and fifty-two", 152),
        ("two dozen", 24),
    ],
)
def test_counts(text, count):
    assert read_count(text) == count
    assert re.fullmatch(COUNT, text, re.IGNORECASE)


@pytest.mark.parametrize("text", ["", "many", "twelfth", "1.5", "a", "five-year"])
def test_what_is_no_count(text):
    assert read_count(text) is None or not re.fullmatch(COUNT, text, re.IGNORECASE)
