"""Patterns that are compiled at first use, and possessive repeats on the Pythons that lose their place in them."""

import re

import pytest

from wikicheck.text import lazy_pattern
from wikicheck.text.possessive import compile_atomic

# A round of the repeat that fails half-way must leave the place where the last whole round ended.
CASES = [
    (r"(?:ab?c)*+a", "aca", "aca"),
    (r"(?:ab?c)?+a", "aca", "aca"),
    (r"(?:x|<(?!b))*+<", "x<b", "x<"),
    (r"(?:[^<]++|<b[a-z]*+>)*+(<)", "x<ba>y<ba y", "x<ba>y<"),
    (r"(?:a(?:b|c?d)*+e)*+(?=a)", "abdeacdeabd", "abdeacde"),
    (r"(?i:(?:AB?C)*+A)", "aca", "aca"),
    (r"(?=(?:ab?c)*+a)[ac]++", "aca", "aca"),
    (r"(x)?(?(1)(?:ab?c)*+a|b)", "xaca", "xaca"),
    (r"(?:ab?c)*+ac", "acac", None),
]


@pytest.mark.parametrize(("source", "text", "expected"), CASES)
@pytest.mark.parametrize("compile_pattern", [lazy_pattern, compile_atomic])
def test_round_of_a_possessive_repeat_that_fails_half_way_is_undone(compile_pattern, source, text, expected):
    match = compile_pattern(source).match(text)
    assert (match and match.group()) == expected


def test_flags_count():
    assert lazy_pattern("b$", re.IGNORECASE | re.MULTILINE).search("AB\n")
    assert compile_atomic("(?:b|c)*+$", re.IGNORECASE | re.MULTILINE).search("AB\n").group() == "B"


def test_pattern_is_compiled_at_its_first_use_and_no_sooner():
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("a")


def test_every_method_that_is_used_is_the_compiled_one():
    pattern = lazy_pattern("b+")
    assert pattern.fullmatch("bb")
    assert pattern.split("abc") == ["a", "c"]
    assert pattern.sub("-", "abbc") == "a-c"
    assert [match.group() for match in pattern.finditer("abbcb")] == ["bb", "b"]
    assert pattern.findall("abbcb") == ["bb", "b"]
