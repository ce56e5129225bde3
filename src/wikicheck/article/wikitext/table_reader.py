"""The rows of a `{|` table, by MediaWiki's rules (`Parser::doTableStuff`), each cell at every place it covers."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.blocks import Cell
from wikicheck.article.text import Text
from wikicheck.article.wikitext.cut import LOSS, MARK, Cut
from wikicheck.syntax import EXTERNAL_LINK, WIKILINK
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

_SPANS = lazy_pattern(r"\b(row|col)span[ \t]{0,9}=[ \t]{0,9}[\"']?[ \t]{0,9}(\d{1,5})", 2)  # IGNORECASE
_OPENING = lazy_pattern(r"[ \t:*#;]*\{\|")
_BLANK = " \t\r"
_HIDDEN = "\ufffc"

# No table has wider cells; beyond so many places in one table, cells are no longer spread over what they cover.
_WIDEST = 100
_MOST_PLACES = 100_000


class _RawCell(NamedTuple):
    start: int  # of the cell with its attributes
    content: int
    end: int
    is_header: bool
    attributes: str


def table_view(text: str, start: int, end: int, cuts: list[Cut]) -> str:
    """Return the part of the text with everything that a cut covers made unreadable, so that only the table's own marks stay.

    `{{!}}` is shown as the bar it stands for. Offsets stay.
    """
    parts = []
    at = start
    for cut_start, cut_end, shown, _, _ in cuts:
        if cut_start < at or cut_start >= end:
            continue
        parts.append(text[at:cut_start])
        width = cut_end - cut_start
        if shown[:1] == "|" and len(shown) <= width:
            parts.append(shown + _HIDDEN * (width - len(shown)))
        else:
            parts.append(_HIDDEN * width)
        at = cut_end
    parts.append(text[at:end])
    return "".join(parts)


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
        self._view = table_view(renderer.text, span.start, span.end, covered)
        self._rows: list[list[_RawCell]] = []
        self._caption: tuple[int, int] | None = None
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
        depth = 0
        nested_start = 0
        row: list[_RawCell] = []
        self._rows.append(row)
        in_caption = False
        while position < len(view):
            end = view.find("\n", position)
            end = end if end >= 0 else len(view)
            start = position + len(view[position:end]) - len(view[position:end].lstrip(_BLANK))
            position = end + 1
            if depth:
                if view.startswith("|}", start):
                    depth -= 1
                    if not depth:
                        self._nested.append((base + nested_start, base + start + 2))
                        self._go_on(row, base + end, in_caption=in_caption)
                elif _OPENING.match(view, start, end):
                    depth += 1
            elif _OPENING.match(view, start, end):
                depth = 1
                nested_start = start
            elif view.startswith("|}", start):
                break
            elif view.startswith("|+", start):
                in_caption = self._caption is None
                if in_caption:
                    content = self._after_attributes(start + 2, end)
                    self._caption = (base + content, base + end)
            elif view.startswith("|-", start):
                in_caption = False
                row = []
                self._rows.append(row)
            elif view.startswith(("|", "!"), start):
                in_caption = False
                self._read_cells(row, start, end)
            else:
                self._go_on(row, base + end, in_caption=in_caption)
        if depth:
            self._nested.append((base + nested_start, self._span.end))
            self._go_on(row, self._span.end, in_caption=in_caption)

    def _go_on(self, row: list[_RawCell], end: int, *, in_caption: bool) -> None:
        """Add a line to the last cell, or to the caption."""
        if in_caption and self._caption is not None:
            self._caption = (self._caption[0], end)
        elif row:
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
            row.append(_RawCell(base + position, base + content, base + stop, is_header, attributes))
            if stop == end:
                return
            position = stop + 2

    # -- cells

    def _cell(self, raw: _RawCell) -> Cell:
        spans = {name.lower(): int(number) for name, number in _SPANS.findall(raw.attributes)} if raw.attributes else {}
        return Cell(
            self._text(raw.content, raw.end),
            Span(raw.content, raw.end),
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
            waiting = below
            expanded.append(line)
        return expanded
