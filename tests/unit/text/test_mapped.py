"""The way back from readable text to its source, edits, and spans."""

import pytest

from wikicheck.text import Edit, Loss, MappedText, Span, apply_edits, lazy_pattern

# source "a [[b|c]] &ndash; d" shown as "a c – d"
SHOWN = MappedText("a c – d", [0, 2, 3, 4, 5], [0, 6, 9, 10, 17], [2, 7, 10, 17, 19], (Loss(4, Span(10, 17), "ndash"),))


@pytest.mark.parametrize(
    ("plain", "source"),
    [((0, 1), (0, 1)), ((2, 3), (6, 7)), ((0, 3), (0, 7)), ((4, 5), (10, 17)), ((6, 7), (18, 19)), ((2, 7), (6, 19)), ((5, 5), (17, 17))],
)
def test_span(plain: tuple[int, int], source: tuple[int, int]) -> None:
    assert SHOWN.span(*plain) == Span(*source)


@pytest.mark.parametrize("source", range(25))
def test_the_way_to_the_readable_text(source: int) -> None:
    plain = SHOWN.plain
    firsts = (at for at in range(len(plain)) if SHOWN.span(at, at + 1).start >= source)
    assert SHOWN.offset_from(source) == next(firsts, len(plain))


def test_unchanged_text() -> None:
    text = MappedText.of("0123456789", 3, 8)
    assert text.plain == "34567"
    assert text.span(1, 3) == Span(4, 6)
    assert text.span(0, 5) == Span(3, 8)


@pytest.mark.parametrize("plain", ["May 1970", "c. 1970", "nineteen"])
def test_text_that_is_traced_as_a_whole(plain: str) -> None:
    text = MappedText.whole(plain, Span(10, 18))
    assert text.span(0, len(plain)) == Span(10, 18)
    assert text.span(2, 4) == Span(10, 18)


def test_losses() -> None:
    assert SHOWN.lost_within(0, 4)
    assert SHOWN.lost_within(4, 6)
    assert not SHOWN.lost_within(0, 3)
    assert not SHOWN.lost_within(5, 7)


def test_empty_text() -> None:
    assert MappedText("", [], [], []).span(0, 0) == Span(0, 0)


def test_edits() -> None:
    edits = [Edit(Span(4, 5), "E"), Edit(Span(0, 1), ""), Edit(Span(2, 2), "x"), Edit(Span(2, 2), "y")]
    assert apply_edits("abcdef", edits) == "bxycdEf"


@pytest.mark.parametrize("edits", [[Edit(Span(0, 2), ""), Edit(Span(1, 3), "")], [Edit(Span(5, 7), "")], [Edit(Span(3, 2), "")]])
def test_edits_that_clash(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abcdef", edits)


def test_spans() -> None:
    assert Span(1, 3).moved(10) == Span(11, 13)
    assert Span(1, 5).contains(Span(1, 5))
    assert not Span(1, 5).contains(Span(4, 6))
    assert Span(1, 5).overlaps(Span(4, 6))
    assert not Span(1, 5).overlaps(Span(5, 6))


def test_a_lazy_pattern_is_a_pattern() -> None:
    pattern = lazy_pattern(r"(\d+)")
    match = pattern.search("ab 12")
    assert match is not None
    assert match.group(1) == "12"
    assert pattern.sub("n", "1 2") == "n n"
    assert pattern.findall("1 2") == ["1", "2"]
    assert pattern.groups == 1
