"""Places in JSON: from spans to lines and columns, and back to a text in which every recorded place is where it was."""

from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple

from wikicheck.article.json.pointer import Path, fault
from wikicheck.text import SourceText, Span

# Past this many code points a place is no place in an article; it would only take memory.
LONGEST = 1 << 24

_UNKNOWN = " "


def place_to_dict(source: SourceText, span: Span) -> dict[str, int]:
    """Return a span as offsets, lines and columns; offsets are half-open code points, the others count from 1."""
    start, end = span
    starts = source.line_starts
    end_line = line = bisect_right(starts, start)
    before = first = starts[line - 1]
    if line < len(starts) and end >= starts[line]:
        end_line = bisect_right(starts, end, line)
        before = starts[end_line - 1]
    return {
        "start": start,
        "end": end,
        "line": line,
        "column": start - first + 1,
        "end_line": end_line,
        "end_column": end - before + 1,
    }


def piece_of(source: SourceText, span: Span) -> str:
    """Return what stands at a span; NUL, which no page can hold, is the replacement character, as it is in fields."""
    return source.slice(span).replace("\0", "\ufffd")


class _Anchor(NamedTuple):
    """An offset whose line and column are known, and where in the document that was said."""

    offset: int
    line: int
    column: int
    path: Path


class SourceRebuilder:
    """Gathers places and the pieces of text that stand at them, and makes a source text of them.

    What nobody recorded is blank in it, but every recorded offset has its line and column, and so has every offset
    inside a recorded piece.
    """

    def __init__(self) -> None:
        self._anchors: list[_Anchor] = [_Anchor(0, 1, 1, ())]
        self._pieces: dict[int, str] = {}

    def read_place(self, data: dict[str, Any], path: Path, piece: str | None = None) -> Span:
        """Return the span of a `source` object, whose text is `piece` where that is known.

        Raises InputError for a place that no text can have.
        """
        start, end = data["start"], data["end"]
        if end < start:
            raise fault(path, "ends before it starts")
        if end > LONGEST or data["line"] > LONGEST or data["end_line"] > LONGEST:
            raise fault(path, f"lies beyond the first {LONGEST} code points, where no article reaches")
        self._anchors.append(_Anchor(start, data["line"], data["column"], path))
        self._anchors.append(_Anchor(end, data["end_line"], data["end_column"], path))
        if piece is not None and len(piece) == end - start and len(piece) > len(self._pieces.get(start, "")):
            self._pieces[start] = piece
        return Span(start, end)

    def build(self) -> SourceText:
        """Return the text. Raises InputError for places that contradict each other."""
        self._anchors.sort()
        self._check_order()
        text = SourceText("")
        text.text = self._fill()
        for offset, line, column, path in self._anchors:
            if text.position(offset) != (line, column):
                raise fault(path, f"says line {line}, column {column} of offset {offset}, which other places of the document contradict")
        return text

    def _check_order(self) -> None:
        last = self._anchors[0]
        for anchor in self._anchors:
            if anchor.line < last.line or anchor.column > anchor.offset + 1:
                raise fault(anchor.path, f"has line {anchor.line}, column {anchor.column} for offset {anchor.offset}, which cannot be")
            last = anchor

    def _fill(self) -> str:
        """Return the text: pieces where they are known, elsewhere blanks with as many line ends as there have to be."""
        parts: list[str] = []
        last = self._anchors[0]
        reached = 0
        for start, piece in sorted(self._pieces.items()):
            if start < reached:  # a part of what is already there, such as the item of a list in a list
                continue
            last = self._fill_gap(parts, last, start)
            parts.append(piece)
            reached = start + len(piece)
            last = self._anchor_at(reached)
        last = self._fill_gap(parts, last, self._anchors[-1].offset)
        if parts and parts[-1].endswith("\r") and last.column > 1:
            parts.append("\n")  # the other half of the line end, for alone the first one would be a line end
        return "".join(parts)

    def _anchor_at(self, offset: int) -> _Anchor:
        return self._anchors[bisect_left(self._anchors, (offset,))]

    def _fill_gap(self, parts: list[str], last: _Anchor, end: int) -> _Anchor:
        """Add the unknown text from `last` to the offset `end`, anchor by anchor; return the last of them."""
        at = bisect_right(self._anchors, (last.offset, last.line, last.column, last.path))
        while at < len(self._anchors) and self._anchors[at].offset <= end:
            anchor = self._anchors[at]
            at += 1
            length = anchor.offset - last.offset
            line_ends = anchor.line - last.line
            if line_ends:
                # the last line end stands before column 1; the others, whose places nobody knows, directly before it
                blanks = length - (anchor.column - 1) - line_ends
                if blanks < 0:
                    raise fault(anchor.path, f"says line {anchor.line}, column {anchor.column}, for which there is no room")
                parts.append(_unknown_lines(parts[-1][-1:] if parts else "", last, blanks, line_ends) + _UNKNOWN * (anchor.column - 1))
            elif length:
                parts.append(_UNKNOWN * length)
            last = anchor
        return last


def _unknown_lines(before: str, last: _Anchor, blanks: int, line_ends: int) -> str:
    """Return blanks and line ends that no line end in what stands before them can merge with, or that do where they must."""
    if before == "\r" and last.column > 1:  # half of a line end
        return "\n" + _UNKNOWN * blanks + "\n" * (line_ends - 1)
    sign = "\r" if before == "\r" and not blanks else "\n"
    return _UNKNOWN * blanks + sign * line_ends
