"""Sections and what stands in them: paragraphs, lists, tables.

All spans are half-open code-point offsets into the article's source.
"""

from collections.abc import Iterator
from typing import Protocol

from wikicheck.article.text import Text
from wikicheck.text import Span


class Paragraph:
    """A run of text. `role` is "prose", "quote" (block quotes, poems), "caption" or "indent" (set as it was typed)."""

    __slots__ = ("role", "span", "text")

    def __init__(self, text: Text, span: Span, role: str = "prose") -> None:
        self.text = text
        self.span = span
        self.role = role


class Item:
    """One item of a list. `marker` is the whole run of markers (`**`, `#:`), `level` its length, `span` the whole line.

    A deeper item with no parent (`** x` first) stands in the list itself, with its own level. The description that follows
    a term on its line has no marker of its own: `marker` is that of the line with `:` at its end, and `span` begins there.
    `role` is "term" or "description" in definition lists, else None. `lists` are the lists nested under it.
    """

    __slots__ = ("level", "lists", "marker", "role", "span", "text")

    def __init__(self, text: Text, marker: str, span: Span, role: str | None = None) -> None:
        self.text = text
        self.marker = marker
        self.level = len(marker)
        self.span = span
        self.role = role
        self.lists: list[ListBlock] = []


class ListBlock:
    """A list: `marker` is "unordered", "ordered", "definition" or "indent"."""

    __slots__ = ("items", "marker", "span")

    def __init__(self, marker: str, span: Span) -> None:
        self.marker = marker
        self.span = span
        self.items: list[Item] = []

    def walk(self) -> Iterator[Item]:
        """Yield all items in source order, nested ones after their parent."""
        for item in self.items:
            yield item
            for nested in item.lists:
                yield from nested.walk()


class Cell:
    """One cell of a table, at its first place; `rowspan` and `colspan` say how far it reaches."""

    __slots__ = ("colspan", "is_header", "rowspan", "span", "text")

    def __init__(self, text: Text, span: Span, *, is_header: bool = False, rowspan: int = 1, colspan: int = 1) -> None:
        self.text = text
        self.span = span
        self.is_header = is_header
        self.rowspan = rowspan
        self.colspan = colspan


class TableReader(Protocol):
    """What a table asks its article's reader for, at first use."""

    def table_rows(self, table: "Table") -> tuple[list[list[Cell]], Text | None]:
        """Return the expanded rows and the caption."""
        ...


class Table:
    """A table. `rows` are expanded: a cell that spans rows or columns stands in each place it covers.

    Instead of rows it takes the reader that can read them; most tables of an article are never looked into.
    """

    __slots__ = ("_caption", "_reader", "_rows", "span")

    def __init__(self, rows: list[list[Cell]] | TableReader, span: Span, caption: Text | None = None) -> None:
        self._reader = None if isinstance(rows, list) else rows
        self._rows = rows if isinstance(rows, list) else []
        self._caption = caption
        self.span = span

    def _read(self) -> None:
        if self._reader is not None:
            reader, self._reader = self._reader, None
            self._rows, self._caption = reader.table_rows(self)

    @property
    def rows(self) -> list[list[Cell]]:
        """The rows, top to bottom; header cells are among them."""
        self._read()
        return self._rows

    @property
    def caption(self) -> Text | None:
        """The caption, if there is one."""
        self._read()
        return self._caption


Block = Paragraph | ListBlock | Table


class BlockReader(Protocol):
    """What a section asks its article's reader for, at first use."""

    def section_blocks(self, section: "Section") -> list[Block]:
        """Return paragraphs, lists and tables of the section's own text, in order."""
        ...


class Section:
    """A heading and the text up to the next heading. The lead comes first: level 0, title "".

    `level` is the number of `=` (1 to 6), `index` is "2.1", `path` the titles from the outermost down to its own.
    `span` covers heading and own text, `heading_span` the heading line (empty for the lead), `body_span` the own text.
    """

    __slots__ = ("_blocks", "_reader", "body_span", "children", "heading_span", "index", "level", "path", "span", "title")

    def __init__(self, reader: BlockReader, level: int, title: str, *, span: Span, heading_span: Span, body_span: Span) -> None:
        self._reader = reader
        self._blocks: list[Block] | None = None
        self.level = level
        self.title = title
        self.span = span
        self.heading_span = heading_span
        self.body_span = body_span
        self.index = "0"
        self.path: tuple[str, ...] = ()
        self.children: list[Section] = []

    @property
    def blocks(self) -> list[Block]:
        """Paragraphs, lists and tables of the section's own text."""
        if self._blocks is None:
            self._blocks = self._reader.section_blocks(self)
        return self._blocks

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Paragraphs of the section's own text."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def lists(self) -> list[ListBlock]:
        """Outermost lists of the section's own text."""
        return [block for block in self.blocks if isinstance(block, ListBlock)]
