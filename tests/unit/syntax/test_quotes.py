"""Bold and italics by MediaWiki's rule. What is expected here was checked against MediaWiki 1.43."""

import pytest

from wikicheck.syntax import QuoteRun, parse, quote_runs


def style(text: str) -> str:
    """Show bold as <b>, italics as <i>, both as <x>, one letter at a time; markup is left out."""
    runs = {run.start: run for run in quote_runs(text, 0, len(text))}
    parts = []
    bold = italic = False
    at = 0
    while at < len(text):
        if at in runs:
            at, bold, italic = runs[at].end, runs[at].bold, runs[at].italic
            continue
        if text[at] == "\n":
            bold = italic = False
        kind = "x" if bold and italic else "b" if bold else "i" if italic else ""
        parts.append(f"<{kind}>{text[at]}" if kind else text[at])
        at += 1
    return "".join(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a''b''c", "a<i>bc"),
        ("a'''b'''c", "a<b>bc"),
        ("'''''a'''''b", "<x>ab"),
        ("'''''a''b'''c", "<x>a<b>bc"),
        ("'''''a'''b''c", "<x>a<i>bc"),
        ("''a'''b'''''c", "<i>a<x>bc"),
        ("a'b", "a'b"),
        ("''''a''''b", "'<b>a<b>'b"),
        ("l'''eau'''", "l<b>e<b>a<b>u"),
        ("l'''eau''", "l'<i>e<i>a<i>u"),
        ("'''l'''''eau''", "<b>l<i>e<i>a<i>u"),
        ("''a", "<i>a"),
        ("''a\nb''", "<i>a\nb"),
        ("'''a\n''b", "<b>a\n<i>b"),
        ("''''''a", "'<x>a"),
        ("a '''b ''c'''", "a <b>b<b> <x>c"),
    ],
)
def test_styles(text: str, expected: str) -> None:
    assert style(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a lone bold and a lone italic run: the bold one is an apostrophe and italics, if possible after one letter
        ("ab'''c'''d l'''e''", "ab<b>cd l'<i>e"),
        ("x l'''a''", "x l'<i>a"),
        ("xy ab'''c''", "xy ab'<i>c"),
        ("xy '''c''", "xy '<i>c"),
    ],
)
def test_which_bold_run_is_an_apostrophe(text: str, expected: str) -> None:
    assert style(text) == expected


def test_runs_are_offsets_of_the_text() -> None:
    assert quote_runs("xx''a''yy", 2, 7) == [QuoteRun(2, 4, False, True), QuoteRun(5, 7, False, False)]


def test_each_line_stands_for_itself() -> None:
    text = "''a\nb''c\n'''d'''"
    assert [(run.start, run.italic, run.bold) for run in quote_runs(text, 0, len(text))] == [
        (0, True, False),
        (5, True, False),
        (9, False, True),
        (13, False, False),
    ]


def test_skipped_spans_do_not_count() -> None:
    text = "''a{{''\n''}}b''c"
    skip = [(3, 12)]
    assert [(run.start, run.italic) for run in quote_runs(text, 0, len(text), skip)] == [(0, True), (13, False)]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("''a {{b|''c}} d''", [0, 15]),
        ("''a [[b''|''c]] d''", [0, 17]),
        ("''a <!-- '' --> d''", [0, 17]),
        ("''a <nowiki>''</nowiki> d''", [0, 25]),
        ("''a <ref>''b</ref> d''", [0, 20]),
        ("''a <span title=\"''x\">''b''</span> d''", [0, 22, 25, 36]),
        ("''a [http://b.org ''c] d", [0, 18]),
        ("''a\n| b", [0]),
        ("plain", []),
    ],
)
def test_a_document_skips_what_is_not_its_own(text: str, starts: list[int]) -> None:
    assert [run.start for run in parse(text).quote_runs(0, len(text))] == starts


def test_a_label_is_a_text_of_its_own() -> None:
    text = "''a [[b|''c'']] d''"
    document = parse(text)
    label = document.link(document.wikilinks[0]).label
    assert label is not None
    assert [run.start for run in document.quote_runs(*label)] == [8, 11]
