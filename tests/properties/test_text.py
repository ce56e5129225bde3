"""Properties of texts, places and edits."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wikicheck.text import Edit, SourceText, Span, apply_edits

TEXTS = st.text(st.one_of(st.sampled_from("\r\n\u2028\x85𝄞é"), st.characters()))


@given(TEXTS)
def test_every_place_leads_back(text: str) -> None:
    source = SourceText(text)
    for offset in range(len(source.text) + 1):
        for unit in ("code-point", "utf-16", "utf-8"):
            position = source.position(offset, unit)  # type: ignore[arg-type]
            assert source.offset(*position, unit) == offset  # type: ignore[arg-type]


@given(TEXTS)
def test_lines_tile_the_text(text: str) -> None:
    source = SourceText(text)
    starts = [*source.line_starts, len(source.text)]
    assert "".join(source.text[start:end] for start, end in pairwise(starts)) == source.text
    for number in range(1, source.line_count + 1):
        line = source.line_text(number)
        assert "\n" not in line
        assert "\r" not in line


@given(st.binary())
def test_any_bytes_decode_as_replace_does(data: bytes) -> None:
    source = SourceText.from_bytes(data)
    expected = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    assert source.text == expected.removeprefix("\ufeff")


@given(TEXTS, st.data())
def test_edits_change_their_span_alone(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    content = data.draw(st.text())
    assert apply_edits(text, [Edit(Span(start, end), content)]) == text[:start] + content + text[end:]
