"""Lines, columns and decoding."""

import pytest

from wikicheck.text import MOST_BYTES, Position, SourceText, Span, is_too_large

MIXED = "é𝄞x\r\n日本\rlast\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\r\nb", ["a", "b"]),
        ("a\rb\n\rc", ["a", "b", "", "c"]),
        ("a\r\r\nb", ["a", "", "b"]),
        ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", ["a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g"]),
    ],
)
def test_only_lf_crlf_and_cr_end_a_line(text: str, lines: list[str]) -> None:
    source = SourceText(text)
    assert [source.line_text(number) for number in range(1, source.line_count + 1)] == lines


@pytest.mark.parametrize(
    ("offset", "code_point", "utf_16", "utf_8"),
    [
        (0, (1, 1), (1, 1), (1, 1)),
        (1, (1, 2), (1, 2), (1, 3)),
        (2, (1, 3), (1, 4), (1, 7)),
        (3, (1, 4), (1, 5), (1, 8)),
        (5, (2, 1), (2, 1), (2, 1)),
        (6, (2, 2), (2, 2), (2, 4)),
        (8, (3, 1), (3, 1), (3, 1)),
        (13, (4, 1), (4, 1), (4, 1)),
    ],
)
def test_position_and_back(offset: int, code_point: tuple[int, int], utf_16: tuple[int, int], utf_8: tuple[int, int]) -> None:
    source = SourceText(MIXED)
    assert source.position(offset) == Position(*code_point)
    assert source.position(offset, "utf-16") == Position(*utf_16)
    assert source.position(offset, "utf-8") == Position(*utf_8)
    assert source.offset(*code_point) == offset
    assert source.offset(*utf_16, "utf-16") == offset
    assert source.offset(*utf_8, "utf-8") == offset


@pytest.mark.parametrize(
    ("line", "column", "unit"),
    [(0, 1, "code-point"), (5, 1, "code-point"), (1, 0, "code-point"), (3, 99, "code-point"), (1, 3, "utf-16"), (1, 4, "utf-8")],
)
def test_places_the_text_does_not_have(line: int, column: int, unit: str) -> None:
    with pytest.raises(ValueError, match=f"line {line}"):
        SourceText(MIXED).offset(line, column, unit)  # type: ignore[arg-type]


def test_a_byte_order_mark_is_not_text() -> None:
    for source in (SourceText("\ufeffab"), SourceText.from_bytes(b"\xef\xbb\xbfab")):
        assert source.text == "ab"
        assert source.bom
        assert source.position(0) == (1, 1)
    assert not SourceText("ab").bom


def test_crlf_is_kept() -> None:
    assert SourceText.from_bytes(b"a\r\nb").text == "a\r\nb"


@pytest.mark.parametrize("data", [b"a\xff\xfeb", b"\xe2\x82", b"ok \xc3( \xf0\x9f\x98 end", b"\xed\xa0\x80", b"\xef\xbb\xbf\xff"])
def test_bad_bytes_become_what_replace_makes_of_them(data: bytes) -> None:
    source = SourceText.from_bytes(data)
    assert source.text == data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    assert len(source.diagnostics) == source.text.count("\ufffd")
    for diagnostic in source.diagnostics:
        assert diagnostic.rule == "invalid-utf8"
        assert source.slice(diagnostic.span) == "\ufffd"


def test_a_bad_byte_is_told_with_its_offset() -> None:
    (diagnostic,) = SourceText.from_bytes("né".encode() + b"\xff.").diagnostics
    assert diagnostic.span == Span(2, 3)
    assert "FF" in diagnostic.message
    assert "offset 3" in diagnostic.message


def test_a_replacement_character_of_the_text_is_no_bad_byte() -> None:
    assert SourceText.from_bytes("a\ufffdb".encode()).diagnostics == ()


def test_floods_of_bad_bytes_are_decoded_but_not_all_told() -> None:
    source = SourceText.from_bytes(b"\xff" * 5_000)
    assert len(source.text) == 5_000
    assert len(source.diagnostics) == 1_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * MOST_BYTES, False),
        ("a" * (MOST_BYTES + 1), True),
        ("é" * (MOST_BYTES // 2), False),
        ("é" * (MOST_BYTES // 2 + 1), True),
        ("", False),
    ],
)
def test_the_size_of_a_page_is_counted_in_bytes(text: str, expected: bool) -> None:
    assert is_too_large(text) is expected


def test_only_the_first_byte_order_mark_is_one():
    for source in (SourceText.from_bytes(b"\xef\xbb\xbf\xef\xbb\xbfa"), SourceText("\ufeff\ufeffa")):
        assert (source.text, source.bom) == ("\ufeffa", True)


def test_byte_offset_of_a_bad_byte_is_that_in_the_file():
    (diagnostic,) = SourceText.from_bytes(b"\xef\xbb\xbfa\xff").diagnostics
    assert diagnostic.message == "Byte FF at byte offset 4 is not UTF-8."
    assert diagnostic.span == Span(1, 2)
