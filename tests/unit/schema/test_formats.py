import pytest

from wikicheck.schema.formats import FORMATS

_RIGHT = {
    "edtf": ["1985", "1985-04-12", "1985~", "1914/1918", "198X", "-0043", "2004/..", "[1340,1345]"],
    "isbn": ["0-306-40615-2", "0306406152", "978-3-16-148410-0", "978 3 16 148410 0", "080442957X", "080442957x"],
    "language-tag": [
        "en",
        "pt-BR",
        "zh-Hant-TW",
        "de-CH-1996",
        "sl-rozaj-biske",
        "es-419",
        "zh-min-nan",
        "en-a-bb-x-y",
        "x-own",
        "i-klingon",
        "EN-gb-OED",
        "qaaa",
    ],
    "web-address": ["https://example.org/a", "//example.org", "example.org", "http://localhost:80/"],
    "wikitext-title": [
        "Oslo",
        "oslo (town)",
        "AT&T",
        "100%",
        "C++",
        "...",
        "a/b",
        "~~",
        "Foo:",
        "Category:Ships",
        " User_talk:Ann ",
        ":Oslo",
        "é" * 127,
        f"Category:{'a' * 255}",
        "東京",
    ],
}
_WRONG = {
    "edtf": ["", "soon", "12 May 1985", "1985-13", "85"],
    "isbn": ["", "0-306-40615-3", "978-3-16-148410-1", "ISBN 0-306-40615-2", "12345", "9780306406157 (hardcover)", "0--306406152"],
    "language-tag": ["", "e", "en_GB", "en-", "-en", "a-DE", "de-419-DE", "toolongtag", "en-x", "en-ü", "en--GB"],
    "web-address": ["", "Oslo", "see below", "http://", "[[Oslo]]"],
    "wikitext-title": [
        "",
        "  _ ",
        ":",
        "Category:",
        "User talk: ",
        "::x",
        "A#b",
        "A[b]",
        "{{x}}",
        "a|b",
        "<b>",
        "a\nb",
        "a\x7f",
        ".",
        "..",
        "./a",
        "a/../b",
        "a/.",
        "A%20B",
        "A&amp;B",
        "A&#65;",
        "A&#x41;",
        "~~~",
        "é" * 128,
        "a\ufffd",
        "\u200e",
    ],
}


def test_every_format_has_its_examples():
    assert _RIGHT.keys() == _WRONG.keys() == FORMATS.keys()


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in _RIGHT.items() for text in texts])
def test_what_is_of_the_format_is_accepted(name, text):
    assert FORMATS[name](text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in _WRONG.items() for text in texts])
def test_what_is_not_of_the_format_is_refused(name, text):
    assert not FORMATS[name](text)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("piece", ["a-", "%", "&a", ".", " ", "1 ", "/..", "a-bbbbb-", "~", "&#1", "[", "\ud800"])
def test_long_texts_are_answered(name, piece):
    assert FORMATS[name](piece * 200_000) in {True, False}
