"""From text to document: limits, both tokenizers, and what happens when one gives up."""

import gc
from collections.abc import Callable
from typing import Any

import mwparserfromhell.parser
import pytest
from mwparserfromhell.parser.tokenizer import Tokenizer
from mwparserfromhell.parser.tokens import Text

from wikicheck.syntax import SyntaxFloorError, parse, tokenizer
from wikicheck.syntax.builder import build
from wikicheck.syntax.errors import TokenizerError
from wikicheck.syntax.tokenizer import tokenize
from wikicheck.text import MOST_BYTES, Severity, Span

SAMPLES = [
    "",
    "plain text, ''quotes'' and '''more'''",
    "{{a|b=c|{{d|e}}|{{{f|g}}}}} {{{{{h}}}}} {{i|j",
    "[[a]] [[b|c]] [[File:d.jpg|thumb|e [[f]] {{g}}]] [[h",
    "[http://a.org b] http://c.org/d{{e}} //f mailto:g@h.org [//i j]",
    "<ref name=a>b</ref><ref name=\"c\" /><br></br><nowiki>{{d}}</nowiki><e f='g' h>i</e><!-- j --><k",
    "== a ==\n=== b {{c}} ===\n= d\n",
    "* a\n*# b\n; c : d\n: e\n----\n# f",
    "{| class=a\n|+ b\n! c !! d || e\n|-\n| f || style=g | h\n{|\n| i\n|}\n|}",
    "&amp; &#65; &#x41; &nosuch; & &#; 𝄞",
    "a\r\nb\r\n* c\r\n",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_both_tokenizers_give_the_same_tokens(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if mwparserfromhell.parser.CTokenizer is None:
        pytest.skip("mwparserfromhell has no C tokenizer here")
    tokens = tokenize(text)
    monkeypatch.setattr(tokenizer, "tokenizer_class", lambda: Tokenizer)
    # the one in Python leaves an empty text here and there
    assert [token for token in tokenize(text) if token != Text(text="")] == tokens


@pytest.mark.parametrize("text", SAMPLES)
def test_the_python_tokenizer_does_as_well(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [(node.kind, node.span) for node in parse(text).nodes]
    monkeypatch.setattr(tokenizer, "tokenizer_class", lambda: Tokenizer)
    assert [(node.kind, node.span) for node in parse(text).nodes] == expected


def test_nul_counts_as_a_replacement_character() -> None:
    document = parse("a\0{{b\0|c}}\0")
    assert document.text == "a\ufffd{{b\ufffd|c}}\ufffd"
    assert document.source(document.templates[0]) == "{{b\ufffd|c}}"


@pytest.mark.parametrize("pattern", ["a", "é", "𝄞", "{{a|"])
def test_a_page_over_the_limit_is_not_read(pattern: str) -> None:
    document = parse(pattern * (MOST_BYTES // len(pattern.encode()) + 1))
    assert document.too_large
    (diagnostic,) = document.diagnostics
    assert (diagnostic.rule, diagnostic.severity, diagnostic.span) == ("page-too-large", Severity.WARNING, Span(0, 1))
    assert document.nodes == []
    assert document.headings == []
    assert document.recovered_templates == []


@pytest.mark.parametrize("text", ["a" * MOST_BYTES, "é" * (MOST_BYTES // 2), "== a ==\n" + "\ud800" * 9])
def test_a_page_at_the_limit_is_read(text: str) -> None:
    document = parse(text)
    assert not document.too_large
    assert document.diagnostics == []


def test_a_lone_surrogate_counts() -> None:
    assert parse("\ud800" * (MOST_BYTES // 3 + 1)).too_large


def tokenizer_that(reads: Callable[[str], Any]) -> type:
    """Return a stand-in for the C tokenizer."""

    class Standin:
        def tokenize(self, *arguments: Any) -> Any:
            return reads(arguments[0])

    return Standin


def give_up(text: str) -> list[Any]:
    raise mwparserfromhell.parser.ParserError(f"no way with {text}")


def test_a_tokenizer_that_gives_up_gets_the_text_without_unclosed_openers(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    answers = {"{{a [[b]]": None, "\ue000\ue000a [[b]]": tokenize("\ue000\ue000a [[b]]")}

    def read(text: str) -> Any:
        seen.append(text)
        return answers[text] or give_up(text)

    monkeypatch.setattr(tokenizer, "tokenizer_class", lambda: tokenizer_that(read))
    document = parse("{{a [[b]]")
    assert seen == list(answers)
    assert [document.source(node) for node in document.nodes] == ["[[b]]"]
    assert [diagnostic.rule for diagnostic in document.diagnostics] == ["unclosed-template"]


def test_a_text_that_no_tokenizer_takes_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizer, "tokenizer_class", lambda: tokenizer_that(give_up))
    document = parse("== a ==\n[[b]]")
    assert document.nodes == []
    assert [diagnostic.rule for diagnostic in document.diagnostics] == ["unreadable-markup"]
    assert [heading.level for heading in document.headings] == [2]


@pytest.mark.parametrize("pattern", ["\n*#:;*#:;", "\n|a||b||c", "\n!a!!b"])
def test_a_page_of_nothing_but_markup_is_not_even_tokenized(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> list[Any]:
        pytest.fail("a gigabyte of tokens")

    monkeypatch.setattr(tokenizer, "tokenizer_class", lambda: tokenizer_that(refuse))
    document = parse("{|" + pattern * (MOST_BYTES // len(pattern) - 1))
    assert document.nodes == []
    assert "unreadable-markup" in [diagnostic.rule for diagnostic in document.diagnostics]


def test_too_many_tokens_are_not_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wikicheck.syntax.parsing.MOST_TOKENS", 3)
    document = parse("[[a]] [[b]]")
    assert document.nodes == []
    assert [diagnostic.rule for diagnostic in document.diagnostics] == ["unreadable-markup"]


def test_running_out_of_stack_is_giving_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def sink(_: str) -> None:
        raise RecursionError

    monkeypatch.setattr(tokenizer, "tokenizer_class", lambda: tokenizer_that(sink))
    with pytest.raises(TokenizerError):
        tokenize("a")


def test_widths_that_do_not_add_up_are_our_own_fault() -> None:
    with pytest.raises(SyntaxFloorError, match="add up to 5, the text has 6 characters"):
        build("abcdef", tokenize("abcde"))
    with pytest.raises(SyntaxFloorError):
        build("{{a", tokenize("{{a}}")[:2])


def test_a_token_of_unknown_kind_is_our_own_fault() -> None:
    with pytest.raises(SyntaxFloorError, match="Mystery"):
        build("", [type("Mystery", (dict,), {})()])


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_as_it_was(enabled: bool) -> None:
    was_enabled = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        parse("{{a}}")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_diagnostics_are_in_the_order_of_the_text() -> None:
    document = parse("{{a\n" + "=" * 101 + "\n[[b\n")
    assert [diagnostic.rule for diagnostic in document.diagnostics] == ["unclosed-template", "too-many-equals", "unclosed-link"]
