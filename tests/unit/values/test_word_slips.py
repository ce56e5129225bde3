"""Words that are one slip of the pen apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.values.word_slips import is_one_slip, likeness

_WORDS = st.text(alphabet="abcde", max_size=8)


@pytest.mark.parametrize(
    ("one", "other"), [("anna", "anne"), ("berg", "breg"), ("berg", "bergs"), ("berg", "erg"), ("ab", "ba"), ("", "a"), ("aab", "ab")]
)
def test_one_slip(one: str, other: str) -> None:
    assert is_one_slip(one, other)


@pytest.mark.parametrize(("one", "other"), [("anna", "anna"), ("anna", "enne"), ("abc", "cba"), ("berg", "bergen"), ("", "")])
def test_not_one_slip(one: str, other: str) -> None:
    assert not is_one_slip(one, other)


@given(_WORDS, _WORDS)
def test_both_ways(one: str, other: str) -> None:
    assert is_one_slip(one, other) == is_one_slip(other, one)
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert (likeness(one, other) == 1) == (one == other != "")


@given(_WORDS, st.integers(0, 8), st.sampled_from("xyz"))
def test_a_letter_more_is_one_slip(word: str, at: int, letter: str) -> None:
    assert is_one_slip(word, word[:at] + letter + word[at:])
