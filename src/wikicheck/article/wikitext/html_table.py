"""The rows of a `<table>`; tags that HTML lets authors leave out are put in."""

from typing import TYPE_CHECKING

from wikicheck.article.table import TableContent
from wikicheck.article.wikitext.html_markup import HtmlTag, html_tags, trim
from wikicheck.article.wikitext.table_cells import CellReader, RawCell, expand, name_headers, read_class
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.reader import WikitextReader

_MARKERS = ("*", "#", ":", ";")
_GROUPS = frozenset(("thead", "tbody", "tfoot", "tr"))
_WIKI_TABLE = lazy_pattern(r"\n[ \t:]*(\{\||\|\}(?!\}))")


class HtmlTableReader:
    """Reads one table."""

    def __init__(self, reader: "WikitextReader", span: Span, depth: int = 0) -> None:
        self._reader = reader
        self._depth = depth
        self._text = reader.renderer.text
        self._span = span
        self._rows: list[list[RawCell]] = [[]]
        self._nested: list[tuple[int, int]] = []
        self._caption: Span | None = None
        self._open: HtmlTag | None = None  # the cell or caption that is being read

    def read(self) -> TableContent:
        """Return what the table holds."""
        tags = html_tags(self._reader.renderer, *self._span)
        if not tags:
            return TableContent([])
        end = tags[-1].start if tags[-1].is_closing and tags[-1].name == "table" else self._span.end
        self._read_tags(tags[1:], end)
        self._find_wiki_tables(tags[0].end, end)
        cells = CellReader(self._reader, self._reader.renderer.cuts(tags[0].end, end), sorted(self._nested), self._depth)
        rows = expand([[cells.cell(raw) for raw in row] for row in self._rows if row])
        name_headers(rows)
        caption = cells.text(*self._caption, []) if self._caption is not None else None
        return TableContent(rows, caption, read_class(self._text[slice(*tags[0].attributes)]))

    def _read_tags(self, tags: list[HtmlTag], end: int) -> None:
        inside: list[int] = []  # where the tables inside this one begin
        for tag in tags:
            name = tag.name
            if name == "table":
                if not tag.is_closing:
                    inside.append(tag.start)
                elif inside:
                    start = inside.pop()
                    if not inside:
                        self._nested.append((start, tag.end))
                else:
                    break
            elif inside:
                continue
            elif name in _GROUPS:
                self._close(tag.start)
                if self._rows[-1]:
                    self._rows.append([])
            elif name in {"td", "th", "caption"}:
                self._close(tag.start)
                self._open = None if tag.is_closing else tag
        self._close(end)

    def _close(self, end: int) -> None:
        """End the open cell or caption."""
        tag, self._open = self._open, None
        if tag is None:
            return
        start, end = place = trim(self._text, tag.end, end)
        if tag.name != "caption":
            if self._text[start : start + 1] in _MARKERS and "\n" in self._text[tag.end : start]:
                start = self._text.rindex("\n", tag.end, start)  # a list; in the middle of a line it would be text
            self._rows[-1].append(RawCell(start, end, tag.attributes, tag.name == "th"))
        elif self._caption is None:
            self._caption = place

    def _find_wiki_tables(self, start: int, end: int) -> None:
        """Note the tables inside this one that are written in wikitext."""
        if self._text.find("{|", start, end) < 0:
            return
        depth = 0
        opened = start
        found: list[tuple[int, int]] = []
        for match in _WIKI_TABLE.finditer(self._text, start, end):
            if match[1] == "{|":
                depth += 1
                if depth == 1:
                    opened = match.start(1)
            elif depth:
                depth -= 1
                if not depth:
                    found.append((opened, match.end()))
        inside = iter(sorted(self._nested))
        first, last = next(inside, (end, end))
        for place in found:
            while last <= place[0] < end:
                first, last = next(inside, (end, end))
            if not first <= place[0] < last:
                self._nested.append(place)
