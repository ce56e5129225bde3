"""Lines of a source as a terminal shows them, with marks under a range."""

from typing import NamedTuple

from wikicheck.report.display import glyph, width
from wikicheck.text import Position, SourceText

# Columns of source that are shown of one line; paragraphs of wikitext are lines of kilobytes.
MOST_COLUMNS = 100
# Columns before a range that stay visible when its line is cut.
_BEFORE = 40
# Code points that are shown of one line, however narrow they are.
_MOST_CODE_POINTS = 4 * MOST_COLUMNS
_TAB = 4
_CUT = "..."


class Row(NamedTuple):
    """One row of an excerpt: the line's number (None: lines left out), what is shown of it, and the marks under it."""

    number: int | None
    text: str
    marks: str = ""


def excerpt(source: SourceText, start: Position, end: Position, *, mark: str = "^", context: bool = True) -> list[Row]:
    """Return the rows that show a range; `end` is exclusive.

    With `context` the line before and the line after a range of one line are shown too. Of a range of more than three
    lines only the first and the last are.
    """
    last = _last_line(start, end)
    if last == start.line:
        until = end.column - 1 if end.line == start.line else None
        rows = [_marked_row(source, start.line, start.column - 1, until, mark)]
        if not context:
            return rows
        before = [_plain_row(source, start.line - 1)] if start.line > 1 else []
        after = [_plain_row(source, last + 1)] if last < source.line_count else []
        return before + rows + [row for row in after if last + 1 < source.line_count or row.text]
    rows = [_marked_row(source, start.line, start.column - 1, None, mark)]
    between = range(start.line + 1, last)
    if len(between) == 1:
        rows.append(_marked_row(source, between[0], 0, None, mark, goes_on=True))
    elif between:
        rows.append(Row(None, _CUT))
    rows.append(_marked_row(source, last, 0, end.column - 1 if end.line == last else None, mark, goes_on=True))
    return rows


def _last_line(start: Position, end: Position) -> int:
    """Return the last line that has something of the range: not the one that it only ends in front of."""
    return end.line - 1 if end.column == 1 and end.line > start.line else end.line


def _plain_row(source: SourceText, number: int) -> Row:
    text = source.line_text(number)
    return Row(number, _render(text, 0, 0)[0])


def _marked_row(source: SourceText, number: int, start: int, end: int | None, mark: str, *, goes_on: bool = False) -> Row:
    """Return a line with marks under the code points from `start` to `end` (None: to its end).

    `goes_on` says that the range began in an earlier line.
    """
    text = source.line_text(number)
    end = len(text) if end is None else min(end, len(text))
    start = min(start, len(text))
    if goes_on:  # what the line is indented by is not what was found
        start = min(len(text) - len(text.lstrip(" \t")), max(0, end - 1))
    shown, before, below = _render(text, start, max(start, end))
    return Row(number, shown, " " * before + mark * max(1, below))


def _render(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Return what is shown of a line, the columns before the range, and the columns of the range, as far as shown."""
    first, last = _window(text, start)
    parts: list[str] = [_CUT] if first else []
    column = len(_CUT) if first else 0
    before = below = 0
    for index in range(first, last):
        char = text[index]
        shown, columns = (" " * (_TAB - column % _TAB), _TAB - column % _TAB) if char == "\t" else (glyph(char), width(char))
        parts.append(shown)
        if index < start:
            before += columns
        elif index < end:
            below += columns
        column += columns
    if last < len(text):
        parts.append(_CUT)
    return "".join(parts).rstrip(), before + (len(_CUT) if first else 0), below


def _window(text: str, start: int) -> tuple[int, int]:
    """Return which code points of a line to show so that `start` is among them and the columns suffice."""
    first = 0
    last = _advance(text, 0, MOST_COLUMNS)
    if last == len(text):
        return first, last
    if start > 0 and _columns(text, 0, min(start, last)) > _BEFORE:
        first = _retreat(text, start, _BEFORE)
        last = _advance(text, first, MOST_COLUMNS)
        if last == len(text):
            first = _retreat(text, last, MOST_COLUMNS)
    return first, last


def _columns(text: str, first: int, last: int) -> int:
    return sum(_TAB if char == "\t" else width(char) for char in text[first:last])


def _advance(text: str, index: int, columns: int) -> int:
    """Return how far right one can go from `index` within that many columns."""
    limit = min(len(text), index + _MOST_CODE_POINTS)
    while index < limit:
        columns -= _TAB if text[index] == "\t" else width(text[index])
        if columns < 0:
            break
        index += 1
    return index


def _retreat(text: str, index: int, columns: int) -> int:
    """Return how far left one can go from `index` within that many columns, without parting a letter from its accents."""
    limit = max(0, index - _MOST_CODE_POINTS)
    while index > limit:
        columns -= _TAB if text[index - 1] == "\t" else width(text[index - 1])
        if columns < 0:
            break
        index -= 1
    return index
