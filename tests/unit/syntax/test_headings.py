"""Headings by MediaWiki's rule: lines of the source, whatever else is open."""

import pytest

from wikicheck.syntax import parse


def read(text: str) -> list[tuple[int, str]]:
    return [(heading.level, text[slice(*heading.title_span)]) for heading in parse(text).headings]


@pytest.mark.parametrize(
    ("line", "level", "title"),
    [
        ("= A =", 1, "A"),
        ("==A==", 2, "A"),
        ("=== A ===", 3, "A"),
        ("====== A ======", 6, "A"),
        ("======= A =======", 6, "= A ="),
        ("== A =", 1, "= A"),
        ("= A ==", 1, "A ="),
        ("=== A ==", 2, "= A"),
        ("== A ===", 2, "A ="),
        ("== A == ", 2, "A"),
        ("== A ==\t", 2, "A"),
        ("== A == <!-- c -->", 2, "A"),
        ("== A ==<!-- c --> <!-- d -->", 2, "A"),
        ("== A <!-- c --> ==", 2, "A <!-- c -->"),
        ("==  ==", 2, ""),
        ("== =", 1, "="),
        ("= =", 1, ""),
        ("===", 1, "="),
        ("====", 1, "=="),
        ("=====", 2, "="),
        ("=" * 13, 6, "="),
        ("=" * 20, 6, "=" * 8),
        ("== E = mc² ==", 2, "E = mc²"),
        ("== ''A'' {{anchor|b}} ==", 2, "''A'' {{anchor|b}}"),
        ("== [[A|b=c]] ==", 2, "[[A|b=c]]"),
        ("== A {{b|\nc}} ==", 2, "A {{b|\nc}}"),
        ("== A <!-- x\ny --> ==", 2, "A <!-- x\ny -->"),
    ],
)
def test_headings(line: str, level: int, title: str) -> None:
    assert read(line) == [(level, title)]
    assert read(f"text\n{line}\ntext") == [(level, title)]


@pytest.mark.parametrize(
    "line",
    [
        "=",
        "==",
        "== A",
        "A ==",
        " == A ==",
        "== x == y",
        "==A==text",
        "== A ==<ref>b</ref>",
        "== A == {{b}}",
        "== A ==\u00a0",
        ": == A ==",
        "x == A ==",
        "== A\n==",
    ],
)
def test_no_headings(line: str) -> None:
    assert read(line) == []
    assert read(f"text\n{line}\ntext") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<!--\n", "\n-->"),
        ("<nowiki>\n", "\n</nowiki>"),
        ("<pre>\n", "\n</pre>"),
        ("<math>\n", "\n</math>"),
        ("<syntaxhighlight lang=python>\n", "\n</syntaxhighlight>"),
        ("<ref>\n", "\n</ref>"),
        ("<ref>{{a|b}}\n", "\n{{c|[[d]] {{e|{{f}}}}}}</ref>"),
        ("<poem>\n", "\n</poem>"),
        ("<gallery>\n", "\n</gallery>"),
        ("{{a|\n", "\n}}"),
        ("{{a|b=\n", "\n[[c]]}}"),
        ("{{{a|\n", "\n}}}"),
        ("<NOWIKI>\n", "\n</NoWiki >"),
    ],
)
def test_lines_that_something_hides(before: str, after: str) -> None:
    assert read(f"== A ==\n{before}== B =={after}\n== C ==\n") == [(2, "A"), (2, "C")]


@pytest.mark.parametrize(
    "opener",
    [
        "''x",
        "'''''x",
        "<span>",
        "<center>x",
        "<small>x",
        "<li>x",
        "<div style='a",
        "[[x",
        "[[x|y",
        "[http://a.org x",
        "{{x",
        "{{Infobox person\n| a = b",
        "{{x|{{y}}",
        "{{{x",
        "<ref>x",
        "<ref name=a>x",
        "<!-- x",
        "<nowiki>x",
        "<gallery>",
        "{|\n|-\n| x",
        "<b <i",
        "x < y",
    ],
)
def test_what_is_never_closed_swallows_nothing(opener: str) -> None:
    assert read(f"== A ==\n{opener}\n== B ==\n''y'' {{{{z}}}}\n=== C ===\n") == [(2, "A"), (2, "B"), (3, "C")]


@pytest.mark.parametrize(("before", "after"), [("<span>", "</span>"), ("''x", "y''"), ("<div>", "</div>"), ("<b>", "</b>")])
def test_what_is_closed_sections_later_swallows_nothing(before: str, after: str) -> None:
    assert read(f"{before}\n== A ==\nx\n== B ==\n{after}\n== C ==") == [(2, "A"), (2, "B"), (2, "C")]


def test_headings_in_table_cells_are_headings() -> None:
    assert read("{|\n|\n== A ==\n|}\n") == [(2, "A")]


def test_a_heading_right_after_a_comment_that_begins_its_line() -> None:
    assert read("x\n<!-- c -->== A ==\n<!-- d --><!-- e -->== B ==\n") == [(2, "A"), (2, "B")]
    assert read("x <!-- c -->== A ==\n") == []


def test_spans() -> None:
    text = "x\n==  A  == <!-- c --> \ny"
    (heading,) = parse(text).headings
    assert text[slice(*heading.span)] == "==  A  =="
    assert text[slice(*heading.title_span)] == "A"
    assert text[: heading.line_end] == "x\n==  A  == <!-- c --> "


def test_crlf() -> None:
    text = "x\r\n== A ==\r\n=== B ===\r\n"
    assert read(text) == [(2, "A"), (3, "B")]
    assert [text[slice(*heading.span)] for heading in parse(text).headings] == ["== A ==", "=== B ==="]


def test_two_equal_headings_stay_two() -> None:
    assert read("== History ==\na\n== History ==\n") == [(2, "History"), (2, "History")]


def test_a_line_with_too_many_equals_signs_is_still_a_heading() -> None:
    title = "a=" * 200
    assert read(f"== {title} ==") == [(2, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h2>A</h2>", [(2, "A")]),
        ("a\n  <H1 id=b> A </H1> c", [(1, "A")]),
        ("== A ==\n<h6>B</h6>\n= C =", [(2, "A"), (6, "B"), (1, "C")]),
        ("<div><center>\n<h2>A</h2></center></div>", [(2, "A")]),
        ("a <h2>B</h2>", [(2, "B")]),
        ("* a <h2>B</h2>", []),
        ("| a <h2>B</h2>", []),
        (" a <h2>B</h2>", []),
        ("<includeonly>\n== A ==\n</includeonly>\n== B ==", [(2, "B")]),
        ("<h2 />", []),
        ("<header>A</header><h8>B</h8>", []),
        ("<blockquote>\n<h2>A</h2></blockquote>", []),
        ("<h2>A\n== B ==\n</h2>", [(2, "A\n== B ==")]),
    ],
)
def test_headings_in_html(text: str, expected: list[tuple[int, str]]) -> None:
    assert read(text) == expected
