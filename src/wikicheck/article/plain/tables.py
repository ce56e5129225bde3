"""Tables of the plain form: rows set with bars or tabs, where they can be nothing else."""

from wikicheck.article.plain.lines import Line
from wikicheck.article.plain.texts import join_spans
from wikicheck.article.table import Cell, Table
from wikicheck.text import Span, lazy_pattern

# A line of nothing else parts the head from the rows.
_RULER = lazy_pattern(r"\|?[ \t]*:?-{2,}:?(?:[ \t]*\|[ \t]*:?-{2,}:?)*[ \t]*\|?")
_BLANK = " \t"
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 100


def _bars(line: Line) -> list[Span]:
    """Return the cells of a line by its bars; those at its edges begin and end it."""
    start, end = line.content
    text = line.text
    offset = line.start
    first = start - offset + text.startswith("|", start - offset)
    last = end - offset - (text.endswith("|", 0, end - offset) and end - offset > first)
    return _cells(line, first, last, "|")


def _cells(line: Line, first: int, last: int, mark: str) -> list[Span]:
    text = line.text
    found: list[Span] = []
    at = first
    while at <= last:
        stop = text.find(mark, at, last)
        stop = stop if stop >= 0 else last
        piece = text[at:stop]
        start = at + len(piece) - len(piece.lstrip(_BLANK))
        found.append(Span(line.start + start, line.start + max(start, at + len(piece.rstrip(_BLANK)))))
        at = stop + 1
        if stop == last:
            break
    return found


def _is_ruler(line: Line) -> bool:
    text = line.text.strip()
    return "-" in text and "|" in text and _RULER.fullmatch(text) is not None


def read_table(source: str, lines: list[Line], first: int, end: int) -> tuple[Table, int] | None:
    """Return the table that begins on line `first`, and the first line behind it; None where there is none.

    With bars at both edges of its lines, or with a ruler below the first, two rows are enough; else it takes three of three columns.
    """
    line = lines[first]
    mark = "|" if "|" in line.text else "\t" if "\t" in line.text.strip() else ""
    if not mark:
        return None
    last = first
    while last < end and mark in lines[last].text.strip() and not lines[last].is_blank:
        last += 1
    rows = lines[first:last]
    has_head = len(rows) > 1 and mark == "|" and _is_ruler(rows[1])
    if has_head:
        del rows[1]
    is_framed = mark == "|" and all(line.text.strip()[0] == line.text.strip()[-1] == "|" and len(line.text.strip()) > 1 for line in rows)
    if len(rows) < (_FEWEST_ROWS if not (has_head or is_framed) else 1 + is_framed - has_head):
        return None
    cells = [_bars(line) if mark == "|" else _cells(line, *_edges(line), mark) for line in rows]
    width = len(cells[0])
    fewest = 2 if has_head or is_framed else _FEWEST_COLUMNS
    if not fewest <= width <= _MOST_COLUMNS or any(len(row) != width for row in cells) or not (has_head or is_framed or _is_data(cells)):
        return None
    table = [
        [Cell(join_spans(source, [span], ""), span, header="col" if has_head and not number else None) for span in row]
        for number, row in enumerate(cells)
    ]
    return Table(table, Span(lines[first].content.start, lines[last - 1].content.end)), last


def _edges(line: Line) -> tuple[int, int]:
    return line.content.start - line.start, line.content.end - line.start


def _is_data(rows: list[list[Span]]) -> bool:
    """Say whether every row has something in its first cell: a line that begins with a bar is text."""
    return all(row[0].end > row[0].start for row in rows)
