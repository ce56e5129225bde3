"""From the pieces of a table's markup to its cells: attributes, values to sort by, headers, and the places that cells cover."""

import re
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.table import Cell, Table
from wikicheck.article.text import Text
from wikicheck.article.wikitext.cut import LOSS, Cut
from wikicheck.article.wikitext.html_lists import cell_lists, holds_list
from wikicheck.article.wikitext.rendered import assemble
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikicheck.article.blocks import ListBlock
    from wikicheck.article.infobox import Value
    from wikicheck.article.wikitext.cut_pass import CutPass
    from wikicheck.article.wikitext.reader import WikitextReader

_SPANS = lazy_pattern(r"\b(row|col)span[ \t\n]{0,9}=[ \t\n]{0,9}[\"']?[ \t]{0,9}(\d{1,5})", re.IGNORECASE)
_SCOPE = lazy_pattern(r"\bscope[ \t\n]{0,9}=[ \t\n]{0,9}[\"']?[ \t]{0,9}(row|col)", re.IGNORECASE)
_SORT_VALUE = lazy_pattern(r"\bdata-sort-value[ \t\n]{0,9}=[ \t\n]{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'|]+))", re.IGNORECASE)
_CLASS = lazy_pattern(r"\bclass[ \t\n]{0,9}=[ \t\n]{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'|]+))", re.IGNORECASE)
# Templates that say by which value a cell sorts. Source: Help:Sortable tables of the English Wikipedia.
_SORT_TEMPLATE = lazy_pattern(
    r"\{\{[ \t\n]{0,9}(sort|dts|date table sorting|nts|number table sorting|hs|hidden sort key|sortname|ntsh|dtsh)[ \t\n]{0,9}\|",
    re.IGNORECASE,
)

# No table has wider cells; beyond so many places in one table, cells are no longer spread over what they cover.
_WIDEST = 100
_MOST_PLACES = 100_000
# Tables in tables deeper than this are not read.
_DEEPEST = 10

# Column to cell from above and the rows it still covers.
_Above = dict[int, tuple[Cell, int]]


class RawCell(NamedTuple):
    """A cell as its markup says: where its content and its attributes stand, and whether it is a header."""

    start: int
    end: int
    attributes: Span
    is_header: bool = False


def read_class(attributes: str) -> str | None:
    """Return the value of the attribute `class`."""
    match = _CLASS.search(attributes) if "class" in attributes.lower() else None
    return " ".join((match[1] or match[2] or match[3] or "").split()) or None if match is not None else None


class CellReader:
    """Makes cells of one table. `run` has the cuts of the whole table, `nested` the places of the tables inside it, in order."""

    __slots__ = ("_cut_starts", "_depth", "_nested", "_reader", "_renderer", "_run")

    def __init__(self, reader: "WikitextReader", run: "CutPass", nested: list[tuple[int, int]], depth: int) -> None:
        self._reader = reader
        self._depth = depth
        self._renderer = reader.renderer
        self._run = run
        self._cut_starts = [cut[0] for cut in run.cuts]
        self._nested = nested

    def text(self, start: int, end: int, tables: list[tuple[int, int]]) -> Text:
        """Return the text of a part of the table, with each of these tables in it as a loss."""
        first = bisect_left(self._cut_starts, start)
        return self._text(start, end, tables, first, bisect_left(self._cut_starts, end, first))

    def _text(self, start: int, end: int, tables: list[tuple[int, int]], first: int, last: int) -> Text:
        """Return the same, given which cuts lie in it."""
        renderer, run = self._renderer, self._run
        source = renderer.text
        if tables or (run.has_breaks and first < last) or source.find("\n", start, end) >= 0 or source.find("''", start, end) >= 0:
            losses: list[Cut] = [(*place, "", LOSS, "table") for place in tables]
            return renderer.cell(start, end, run.part(start, end), losses)
        cuts = run.cuts[first:last]  # a line without much in it, as most cells are
        if cuts and cuts[-1][1] > end:
            cuts[-1] = (cuts[-1][0], end, *cuts[-1][2:])
        return assemble(renderer, start, end, cuts, fold=False)

    def _tables(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the tables inside `start`..`end` stand."""
        nested = self._nested
        index = bisect_left(nested, (start,))
        found = []
        while index < len(nested) and nested[index][1] <= end:
            found.append(nested[index])
            index += 1
        return found

    def cell(self, raw: RawCell) -> Cell:
        """Return a cell."""
        start, end, attributes, is_header = raw
        tables = self._tables(start, end) if self._nested else []
        source = self._renderer.text
        first = bisect_left(self._cut_starts, start)
        last = bisect_left(self._cut_starts, end, first)
        has_attributes = attributes.end > attributes.start
        # a template that says by which value the cell sorts is cut out of its text
        value = self._value(raw) if has_attributes or first < last else None
        lists: tuple[ListBlock, ...] | Callable[[], tuple[ListBlock, ...]] = ()
        if (source.find("\n", start, end) >= 0 or source.find("<", start, end) >= 0) and holds_list(source, start, end):
            lists = partial(cell_lists, self._reader, start, end, self._depth + 1)
        text = self._text(start, end, tables, first, last)
        cell = Cell(text, Span(start, end), header="" if is_header else None, value=value, lists=lists)
        if has_attributes:
            written = source[attributes.start : attributes.end]
            if "span" in written.lower():
                spans = {name.lower(): int(number) for name, number in _SPANS.findall(written)}
                cell.rowspan, cell.colspan = spans.get("row", 1), min(_WIDEST, max(1, spans.get("col", 1)))
            if is_header and (scope := _SCOPE.search(written)) is not None:
                cell.header = scope[1].lower()  # else it is still to be found out
        if tables and self._depth < _DEEPEST:
            cell.tables = tuple(Table(self._reader, Span(*place), depth=self._depth + 1) for place in tables)
        return cell

    def _value(self, raw: RawCell) -> "Callable[[], Value | None] | None":
        """Return what reads the value that a cell sorts by, if it says so."""
        source = self._renderer.text
        start, end = raw.attributes
        if source.find("data-sort-value", start, end) >= 0 and (match := _SORT_VALUE.search(source[start:end])) is not None:
            return partial(self._read_attribute, Span(*match.span(match.lastindex or 1)).moved(start))
        if source.find("{{", raw.start, raw.end) >= 0 and (match := _SORT_TEMPLATE.search(source, raw.start, raw.end)) is not None:
            return partial(self._read_template, match.start(), match[1].lower())
        return None

    def _read_attribute(self, place: Span) -> "Value | None":
        from wikicheck.article.field_values import read_value

        shown = self._renderer.plain(*place)
        if not shown:
            return None
        text = Text(shown, [0], [place.start], [place.end if place.end - place.start != len(shown) else -1])
        return read_value("", text, [], raw=self._renderer.text[slice(*place)], span=place, language="en")

    def _read_template(self, start: int, name: str) -> "Value | None":
        from wikicheck.article.field_values import read_value
        from wikicheck.syntax import TEMPLATE

        document = self._renderer.document
        node = document.enclosing(start)
        while node is not None and (node.kind != TEMPLATE or node.start != start):
            node = node.parent
        if node is None:
            return None
        if name in {"sort", "hs", "hidden sort key"}:
            key = next((parameter for parameter in document.parameters(node) if parameter.name in {None, "1"}), None)
            return self._read_attribute(key.value_span) if key is not None else None
        raw = self._renderer.text[node.start : node.end]
        shown = self._renderer.value(node.start, node.end)
        if not shown.plain:
            return None
        return read_value("", shown, [self._renderer.call(node)], raw=raw, span=node.span, language=self._renderer.language)


def expand(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Return the rows with each cell at every place it covers; a cell does not reach past the last row.

    Where two cells claim one place, the one from above has it; where none does before one from above, there is an empty one.
    """
    expanded: list[list[Cell]] = []
    waiting: _Above = {}
    places = 0
    for number, row in enumerate(rows):
        if not waiting and all(cell.rowspan == cell.colspan == 1 for cell in row):
            places += len(row)
            expanded.append(row)
            continue
        line: list[Cell] = []
        below: _Above = {}
        for cell in row:
            _take_above(line, waiting, below)
            if not cell.rowspan:  # down to the last row
                cell.rowspan = len(rows) - number
            for _ in range(cell.colspan if places < _MOST_PLACES else 1):
                if len(line) in waiting:
                    _take_above(line, waiting, below, most=1)
                    continue
                if cell.rowspan > 1 and places < _MOST_PLACES:
                    below[len(line)] = (cell, cell.rowspan - 1)
                line.append(cell)
        _take_above(line, waiting, below)
        for column in sorted(waiting):  # columns that this row does not reach
            end = row[-1].span.end if row else 0
            line += [Cell(Text("", [0], [end], [end]), Span(end, end)) for _ in range(column - len(line))]
            _take_above(line, waiting, below, most=1)
        places += len(line)
        waiting = below if places < _MOST_PLACES else {}
        expanded.append(line)
    return expanded


def _take_above(line: list[Cell], waiting: _Above, below: _Above, most: int = _MOST_PLACES) -> None:
    """Put the cells from above that come next into a row, `most` at most."""
    while waiting and most and (found := waiting.pop(len(line), None)) is not None:
        above, left = found
        if left > 1:
            below[len(line)] = (above, left - 1)
        line.append(above)
        most -= 1


def name_headers(rows: list[list[Cell]]) -> None:
    """Say of each header without a scope whether it is that of its column or of its row.

    In a row of nothing but headers and empty cells it is that of its column, elsewhere that of its row.
    """
    for row in rows:
        kind = ""
        for cell in row:
            if cell.header == "":
                if not kind:
                    kind = "col" if all(other.header is not None or not other.text.plain for other in row) else "row"
                cell.header = kind
