"""What is kept from the tokenizer, and what is said about it."""

import pytest

from wikicheck.syntax import parse
from wikicheck.syntax.guard import guard
from wikicheck.syntax.guard.masking import BUDGET, MASK, mask
from wikicheck.text import Severity, Span


def test_a_mask_keeps_the_length_and_hides_only_markup() -> None:
    assert mask("a{{b}}[[c]]", [(1, 3), (6, 9)]) == f"a{MASK * 2}b}}}}{MASK * 2}c]]"


def test_spans_may_overlap_and_come_in_any_order() -> None:
    assert mask("{{{{a", [(2, 4), (0, 3)]) == f"{MASK * 4}a"


def test_nothing_is_masked_under_the_budget() -> None:
    text = "{{a [[b <ref>c\n" * 100
    assert len(text) * 300 < BUDGET
    assert guard(text).tokenizable == text


def test_over_the_budget_the_openers_are_masked_and_the_rest_is_read() -> None:
    text = "{{a|\n" * 2000 + "{{b|c=d}} [[e]]"
    document = parse(text)
    assert [document.source(node) for node in document.nodes] == ["{{b|c=d}}", "[[e]]"]
    assert document.text == text
    assert MASK not in document.text


def test_too_many_equals_signs() -> None:
    text = "x\n" + "=" + "a=" * 101 + "\n{{b}}"
    document = parse(text)
    (diagnostic,) = document.diagnostics
    assert (diagnostic.rule, diagnostic.severity) == ("too-many-equals", Severity.WARNING)
    assert diagnostic.message == "The line has 102 equals signs; it is read as plain text."
    assert diagnostic.span == Span(2, 3)
    assert document.heading_nodes == []
    assert len(document.templates) == 1


@pytest.mark.parametrize("text", ["=" * 100, "x " + "=" * 300, "=" * 50 + "\n" + "=" * 51, " " + "=" * 300])
def test_not_too_many_equals_signs(text: str) -> None:
    assert parse(text).diagnostics == []


def test_the_first_line_counts_too() -> None:
    assert [diagnostic.span for diagnostic in parse("=" * 101).diagnostics] == [Span(0, 1)]


@pytest.mark.parametrize("reference", ["&#" + "0" * 16 + "65;", "&#x" + "0" * 40 + "41;", "&#X" + "0" * 16])
def test_a_character_reference_that_is_too_long(reference: str) -> None:
    text = f"a {reference} b &amp; c"
    document = parse(text)
    (diagnostic,) = document.diagnostics
    assert (diagnostic.rule, diagnostic.severity, diagnostic.span.start) == ("character-reference-too-long", Severity.WARNING, 2)
    assert [document.source(node) for node in document.entities] == ["&amp;"]


def test_a_character_reference_of_ordinary_length() -> None:
    document = parse("a &#000065; b")
    assert document.diagnostics == []
    assert [document.entity_text(node) for node in document.entities] == ["A"]


@pytest.mark.parametrize("before", ["", "x\n", "* y\n"])
def test_list_items_too_deep(before: str) -> None:
    text = before + "*#:;" * 50 + " x\n* z"
    document = parse(text)
    (diagnostic,) = document.diagnostics
    assert (diagnostic.rule, diagnostic.severity) == ("nesting-too-deep", Severity.WARNING)
    assert diagnostic.message == "The list item is nested 200 levels deep; from here on its markers are read as plain text."
    assert diagnostic.span == Span(len(before) + 100, len(before) + 200)
    assert len(document.tags) == 101 + before.count("*")


def test_list_items_deep_enough() -> None:
    document = parse("*" * 100 + " x")
    assert document.diagnostics == []
    assert len(document.tags) == 100


@pytest.mark.parametrize("depth", [34, 40, 120])
def test_nesting_too_deep(depth: int) -> None:
    text = "{{a|" * depth + "}}" * depth
    (diagnostic,) = parse(text).diagnostics
    assert (diagnostic.rule, diagnostic.severity) == ("nesting-too-deep", Severity.WARNING)
    assert diagnostic.span == Span(132, 134)  # the 34th
    assert diagnostic.message == "What opens here is inside 33 others; nested so deeply, it is read as plain text."


@pytest.mark.parametrize("text", ["{{a|" * 33 + "}}" * 33, "[[a|" * 50 + "]]" * 50, "<b>" * 40 + "</b>" * 40, "{{a|{{b}}}}" * 200])
def test_nesting_that_can_be_read(text: str) -> None:
    assert parse(text).diagnostics == []
