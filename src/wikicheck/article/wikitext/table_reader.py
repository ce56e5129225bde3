"""The rows of a `{|` table, by MediaWiki's rules (`Parser::doTableStuff`), each cell at every place it covers."""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.blocks import Cell
from wikicheck.article.text import Text
from wikicheck.article.wikitext.cut import LOSS, MARK, Cut
from wikicheck.syntax import EXTERNAL_LINK, WIKILINK
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

_SPANS = lazy_pattern(r"\b(row|col)span[ \t]{0,9}=[ \t]{0,9}[\"']?[ \t]{0,9}(\d{1,5})", re.IGNORECASE)
_OPENING = lazy_pattern(r"[ \t:*#;]*\{\|")
_BLANK = " \t\r"
_HIDDEN = "\ufffc"

# No table has wider cells; beyond so many places in one table, cells are no longer spread over what they cover.
_WIDEST = 100
_MOST_PLACES = 100_000


class _RawCell(NamedTuple):
    start: int
    end: int
    is_header: bool
    attributes: str


def table_view(text: str, start: int, end: int, cuts: list[Cut]) -> tuple[str, list[tuple[int, int]]]:
    """Return the part of the text with everything that a cut covers made unreadable, so that only the table's own marks stay.

    `{{!}}` is shown as the bar it stands for; where these stand is returned, too. Offsets stay.
    """
    parts = []
    bars: list[tuple[int, int]] = []
    at = start
    for cut_start, cut_end, shown, _, _ in cuts:
        if cut_start < at or cut_start >= end:
            continue
        parts.append(text[at:cut_start])
        width = cut_end - cut_start
        if shown[:1] == "|" and len(shown) < width:
            if bars and bars[-1][1] == cut_start:  # two of them side by side make one mark
                parts[-2] = _HIDDEN * (len(parts[-2]) - 1) + "|"
            parts.append(shown + _HIDDEN * (width - len(shown)))
            bars.append((cut_start, cut_end))
        else:
            parts.append(_HIDDEN * width)
        at = cut_end
    parts.append(text[at:end])
    return "".join(parts), bars


class TableReader:
    """Reads one table. Its lines are those of a view in which links and templates cannot be mistaken for marks."""

    def __init__(self, renderer: "Renderer", span: Span) -> None:
        self._renderer = renderer
        self._span = span
        run = renderer.cuts(*span)
        self._cuts = run.cuts
        self._literals = run.literals
        covered = [*run.cuts, *self._links(span)]
        covered.sort(key=lambda cut: (cut[0], -cut[1]))
        self._view, self._bars = table_view(renderer.text, span.start, span.end, covered)
        self._rows: list[list[_RawCell]] = []
        self._caption: tuple[int, int] | None = None
        self._in_caption = self._in_cell = False
        self._nested: list[tuple[int, int]] = []

    def _links(self, span: Span) -> list[Cut]:
        """Return links and nowiki texts whole, whose insides are no marks of the table either."""
        renderer = self._renderer
        nodes = renderer.document.nodes[bisect_left(renderer.starts, span.start) : bisect_left(renderer.starts, span.end)]
        found: list[Cut] = [
            (node.start, node.end, "", MARK, None) for node in nodes if node.kind in {WIKILINK, EXTERNAL_LINK} and node.end <= span.end
        ]
        found += [(start, end, "", MARK, None) for start, end in self._literals]
        return found

    def read(self) -> tuple[list[list[Cell]], Text | None]:
        """Return the expanded rows, and the caption."""
        self._read_lines()
        caption = self._text(*self._caption) if self._caption is not None else None
        return self._expand([[self._cell(raw) for raw in row] for row in self._rows if row]), caption

    # -- lines

    def _read_lines(self) -> None:
        view, base = self._view, self._span.start
        position = view.find("\n") + 1 or len(view)
        self._rows.append([])
        while position < len(view):
            end = view.find("\n", position)
            end = end if end >= 0 else len(view)
            start = position + len(view[position:end]) - len(view[position:end].lstrip(_BLANK))
            position = end + 1
            if _OPENING.match(view, start, end):
                position = self._skip_nested(start, position)
                self._go_on(base + min(position - 1, len(view)))
            elif view.startswith("|}", start):
                break
            elif view.startswith(("|", "!"), start):
                self._read_marks(start, end)
            else:
                self._go_on(base + end)

    def _skip_nested(self, start: int, position: int) -> int:
        """Pass over a table inside a cell; return where the line after it starts."""
        view = self._view
        depth = 1
        while position < len(view):
            end = view.find("\n", position)
            end = end if end >= 0 else len(view)
            line = view[position:end].lstrip(_BLANK)
            position = end + 1
            if line.startswith("|}"):
                depth -= 1
                if not depth:
                    self._nested.append((self._span.start + start, self._span.start + end - len(line) + 2))
                    return position
            elif _OPENING.match(line):
                depth += 1
        self._nested.append((self._span.start + start, self._span.end))
        return len(view) + 1

    def _read_marks(self, start: int, end: int) -> None:
        """Read a line that starts with a mark of the table."""
        view, base = self._view, self._span.start
        if view.startswith("|+", start):
            self._in_caption = self._caption is None
            self._in_cell = False
            if self._in_caption:
                self._caption = (base + self._after_attributes(start + 2, end), base + end)
            return
        self._in_caption = False
        self._in_cell = not view.startswith("|-", start)
        if self._in_cell:
            self._read_cells(self._rows[-1], start, end)
        else:
            self._rows.append([])

    def _go_on(self, end: int) -> None:
        """Add lines to the last cell, or to the caption."""
        row = self._rows[-1]
        if self._in_caption and self._caption is not None:
            self._caption = (self._caption[0], end)
        elif row and self._in_cell:
            row[-1] = row[-1]._replace(end=end)

    def _after_attributes(self, start: int, end: int) -> int:
        """Return where the content of a cell starts: past the first lone bar."""
        bar = self._view.find("|", start, end)
        return start if bar < 0 or self._view.startswith("||", bar) else bar + 1

    def _read_cells(self, row: list[_RawCell], start: int, end: int) -> None:
        view, base = self._view, self._span.start
        is_header = view[start] == "!"
        position = start + 1
        while True:
            ends = [view.find("||", position, end)]
            if is_header:
                ends.append(view.find("!!", position, end))
            stop = min([at for at in ends if at >= 0], default=end)
            content = self._after_attributes(position, stop)
            attributes = self._renderer.text[base + position : base + max(position, content - 1)]
            first, last = self._past_bars(base + content, base + stop)
            row.append(_RawCell(first, last, is_header, attributes))
            if stop == end:
                return
            position = stop + 2

    def _past_bars(self, start: int, end: int) -> tuple[int, int]:
        """Return the content of a cell without what its edges have of `{{!}}`."""
        index = bisect_left(self._bars, (start,)) - 1
        if index >= 0 and start < self._bars[index][1]:
            start = self._bars[index][1]
        index = bisect_left(self._bars, (end,)) - 1
        if index >= 0 and end < self._bars[index][1]:
            end = self._bars[index][0]
        return start, max(start, end)

    # -- cells

    def _cell(self, raw: _RawCell) -> Cell:
        spans = {name.lower(): int(number) for name, number in _SPANS.findall(raw.attributes)} if raw.attributes else {}
        return Cell(
            self._text(raw.start, raw.end),
            Span(raw.start, raw.end),
            is_header=raw.is_header,
            rowspan=max(1, spans.get("row", 1)),
            colspan=min(_WIDEST, max(1, spans.get("col", 1))),
        )

    def _text(self, start: int, end: int) -> Text:
        nested: list[Cut] = [(a, b, "", LOSS, "table") for a, b in self._nested if start <= a and b <= end]
        return self._renderer.cell(start, end, nested)

    def _expand(self, rows: list[list[Cell]]) -> list[list[Cell]]:
        """Return the rows with each cell at every place it covers; a cell does not reach past the last row."""
        expanded: list[list[Cell]] = []
        waiting: dict[int, tuple[Cell, int]] = {}  # column: cell from above, rows it still covers
        places = 0
        for row in rows:
            line: list[Cell] = []
            cells = iter(row)
            cell = next(cells, None)
            below: dict[int, tuple[Cell, int]] = {}
            while cell is not None or len(line) in waiting:
                column = len(line)
                if column in waiting:
                    above, left = waiting.pop(column)
                    line.append(above)
                    if left > 1:
                        below[column] = (above, left - 1)
                elif cell is not None:
                    width = cell.colspan if places < _MOST_PLACES else 1
                    for _ in range(width):
                        if cell.rowspan > 1 and places < _MOST_PLACES:
                            below[len(line)] = (cell, cell.rowspan - 1)
                        line.append(cell)
                    places += width
                    cell = next(cells, None)
            for column, (above, left) in waiting.items():  # columns that this row does not reach
                if left > 1:
                    below[column] = (above, left - 1)
            places += len(line)
            waiting = below if places < _MOST_PLACES else {}
            expanded.append(line)
        return expanded
