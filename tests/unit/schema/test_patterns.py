"""Patterns that can run without end."""

import json

import pytest

from wikicheck.schema import load_schema
from wikicheck.schema.patterns import is_endless_pattern
from wikicheck.text import SchemaError


@pytest.mark.parametrize(
    "pattern", ["^(a+)+$", "(a*)*b", r"^([\w]+)*$", "((?:a+))+", "x(?P<n>a+?)+y", "(?:(?:[a-z]{1,})+)*", "a|(b+)+", "((a+)+b)?"]
)
def test_a_repeat_of_a_repeat_is_recognised(pattern):
    assert is_endless_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "^a+$",
        r"^(?:\w+\s)+$",
        "(a+)?",
        "(a+){1,3}",
        "(?:ab+)*",
        "[(a+)+]",
        r"\(a+\)+",
        "(",
        "a" * 10_000,
        "(?:a|b+c)*",
        "^[A-Z]{2}[0-9]{4,}$",
    ],
)
def test_other_patterns_are_not(pattern):
    assert not is_endless_pattern(pattern)


def test_a_schema_with_one_is_refused(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"properties": {"a": {"properties": {"text": {"pattern": "^(a+)+$"}}}}}), "utf-8")
    with pytest.raises(SchemaError, match="repeats a repeat"):
        load_schema(str(path))
