"""Lines of a source as a terminal shows them, with marks under a range."""

from typing import NamedTuple

from wikicheck.report.display import glyph, width
from wikicheck.text import Position, SourceText, Span

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
    line = source.line_span(number)
    return Row(number, _render(source.text, line, Span(line.start, line.start))[0])


def _marked_row(source: SourceText, number: int, start: int, end: int | None, mark: str, *, goes_on: bool = False) -> Row:
    """Return a line with marks under its code points from `start` to `end` (None: to its end).

    `goes_on` says that the range began in an earlier line.
    """
    line = source.line_span(number)
    last = line.end if end is None else min(line.start + end, line.end)
    first = min(line.start + start, line.end)
    if goes_on:  # what the line is indented by is not what was found
        while first < min(last - 1, line.start + MOST_COLUMNS) and source.text[first] in " \t":
            first += 1
    shown, before, below = _render(source.text, line, Span(first, max(first, last)))
    return Row(number, shown, " " * before + mark * max(1, below))


def _render(text: str, line: Span, marked: Span) -> tuple[str, int, int]:
    """Return what is shown of a line, the columns before what is marked in it, and its columns, as far as shown.

    Nothing here copies a line: it may have megabytes, and as many findings as it likes.
    """
    shown = _window(text, line, marked.start)
    parts: list[str] = [_CUT] if shown.start > line.start else []
    before = column = len(_CUT) if parts else 0
    below = 0
    for index in range(shown.start, shown.end):
        char = text[index]
        columns = _TAB - column % _TAB if char == "\t" else width(char)
        parts.append(" " * columns if char == "\t" else glyph(char))
        if index < marked.start:
            before += columns
        elif index < marked.end:
            below += columns
        column += columns
    if shown.end < line.end:
        parts.append(_CUT)
    return "".join(parts).rstrip(), before, below


def _window(text: str, line: Span, start: int) -> Span:
    """Return what to show of a line so that the columns suffice and `start` is in it."""
    end = _advance(text, line.start, line.end)
    if end == line.end or (start < end and _columns(text, line.start, start) <= _BEFORE):
        return Span(line.start, end)
    first = _retreat(text, start, line.start, _BEFORE)
    end = _advance(text, first, line.end)
    if end == line.end:
        first = _retreat(text, end, line.start, MOST_COLUMNS)
    return Span(first, end)


def _columns(text: str, first: int, last: int) -> int:
    return sum(_TAB if char == "\t" else width(char) for char in text[first:last])


def _advance(text: str, index: int, end: int) -> int:
    """Return how far right one can go from `index` within the columns that are shown."""
    end = min(end, index + _MOST_CODE_POINTS)
    columns = MOST_COLUMNS
    while index < end:
        columns -= _TAB if text[index] == "\t" else width(text[index])
        if columns < 0:
            break
        index += 1
    return index


def _retreat(text: str, index: int, start: int, columns: int) -> int:
    """Return how far left one can go from `index` within that many columns, without parting a letter from its accents."""
    start = max(start, index - _MOST_CODE_POINTS)
    while index > start:
        columns -= _TAB if text[index - 1] == "\t" else width(text[index - 1])
        if columns < 0:
            break
        index -= 1
    return index
