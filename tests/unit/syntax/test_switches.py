"""Words between double underscores."""

import pytest

from wikicheck.syntax import Switch, parse
from wikicheck.text import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("__NOTOC__", ["NOTOC"]),
        ("__notoc__", ["NOTOC"]),
        ("a __TOC__ b\n__NOEDITSECTION__", ["TOC", "NOEDITSECTION"]),
        ("__KEIN_INHALTSVERZEICHNIS__", ["NOTOC"]),
        ("__БЕЗ_ОГЛАВЛЕНИЯ__", ["NOTOC"]),
        ("__DISAMBIG__", ["DISAMBIG"]),
        ("{{a|__NOTOC__}}", ["NOTOC"]),
        ("a__b__NOTOC__", ["NOTOC"]),
        ("___NOTOC___", ["NOTOC"]),
    ],
)
def test_switches(text: str, names: list[str]) -> None:
    assert [switch.name for switch in parse(text).switches] == names


@pytest.mark.parametrize(
    "text",
    ["", "_NOTOC_", "__NO TOC__", "__init__", "____", "<nowiki>__NOTOC__</nowiki>", "<!-- __NOTOC__ -->", "<pre>__TOC__</pre>"],
)
def test_no_switches(text: str) -> None:
    assert parse(text).switches == []


def test_the_span_has_the_underscores() -> None:
    assert parse("a __TOC__").switches == [Switch("TOC", Span(2, 9))]


@pytest.mark.parametrize(
    "word", ["बिना_अनुक्रम", "কোন_বিষয়বস্তুর_ছক_নয়", "بی‌فهرست", "अनुक्रमणिकानको", "ഉള്ളടക്കംവേണ്ട", "KEIN_INHALTSVERZEICHNIS", "目次非表示"]
)
def test_words_of_other_languages(word: str) -> None:
    assert [switch.name for switch in parse(f"a __{word}__ b").switches] == ["NOTOC"]
