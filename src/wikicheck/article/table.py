"""Tables: cells at every place they cover, and the rows as records by their headers.

All spans are half-open code-point offsets into the article's source.
"""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from wikicheck.article.text import Text
from wikicheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikicheck.article.blocks import ListBlock
    from wikicheck.article.infobox import Value

# A table whose head is higher is a layout, not data.
_MOST_HEADER_ROWS = 12


class Cell:
    """One cell of a table, at its first place; `rowspan` and `colspan` say how far it reaches.

    `header` is "col" or "row" for a header, by its `scope` or else by its place, and None for data. `tables` stand inside it.
    So do `lists`, whose items are part of its text, too.
    """

    __slots__ = ("_lists", "_value", "colspan", "header", "rowspan", "span", "tables", "text")

    def __init__(  # noqa: PLR0913 - what cells have
        self,
        text: Text,
        span: Span,
        *,
        header: str | None = None,
        is_header: bool = False,
        rowspan: int = 1,
        colspan: int = 1,
        tables: "tuple[Table, ...]" = (),
        value: "Value | Callable[[], Value | None] | None" = None,
        lists: "tuple[ListBlock, ...] | Callable[[], tuple[ListBlock, ...]]" = (),
    ) -> None:
        """Take what the cell has; `value` and `lists` may be what reads them.

        `is_header` alone is a header whose sort its table finds out.
        """
        self.text = text
        self.span = span
        self.header = header if header is not None else ("col" if is_header else None)
        self.rowspan = rowspan
        self.colspan = colspan
        self.tables = tables
        self._value = value
        self._lists = lists

    @property
    def is_header(self) -> bool:
        """Whether it is a header."""
        return self.header is not None

    @property
    def lists(self) -> "tuple[ListBlock, ...]":
        """The outermost lists in the cell."""
        if callable(self._lists):
            self._lists = self._lists()
        return self._lists

    @property
    def value(self) -> "Value | None":
        """The typed value, where the source says by which value the cell sorts: `data-sort-value`, `{{dts}}`, `{{nts}}`, `{{sort}}`."""
        if self._value is not None and callable(self._value):
            self._value = self._value()
        return self._value


class TableContent(NamedTuple):
    """What a table holds: expanded rows, caption, and the value of its attribute `class`."""

    rows: list[list[Cell]]
    caption: Text | None = None
    css_class: str | None = None


class TableReader(Protocol):
    """What a table asks its article's reader for, at first use."""

    def table_content(self, table: "Table") -> TableContent:
        """Return what the table holds."""
        ...


class Table:
    """A table. `rows` are expanded: a cell that spans rows or columns stands in each place it covers.

    Instead of its content it takes the reader that can read it; most tables of an article are never looked into.
    `depth` says in how many other tables it stands.
    """

    __slots__ = ("_content", "_reader", "depth", "span")

    def __init__(
        self,
        rows: list[list[Cell]] | TableReader,
        span: Span,
        caption: Text | None = None,
        css_class: str | None = None,
        *,
        depth: int = 0,
    ) -> None:
        self._reader = None if isinstance(rows, list) else rows
        self._content = TableContent(rows if isinstance(rows, list) else [], caption, css_class)
        self.span = span
        self.depth = depth

    def _read(self) -> TableContent:
        if self._reader is not None:
            reader, self._reader = self._reader, None
            self._content = reader.table_content(self)
        return self._content

    @property
    def rows(self) -> list[list[Cell]]:
        """The rows, top to bottom; header cells are among them."""
        return self._read().rows

    @property
    def caption(self) -> Text | None:
        """The caption, if there is one."""
        return self._read().caption

    @property
    def css_class(self) -> str | None:
        """The value of its attribute `class`, if it has one."""
        return self._read().css_class

    @property
    def header_rows(self) -> int:
        """How many rows at the top are nothing but headers."""
        count = 0
        for row in self.rows:
            if not row or not all(cell.header is not None for cell in row):
                break
            count += 1
        return count

    @property
    def records(self) -> list[dict[str, str]]:
        """The rows of data by the names of their columns; empty where no headers name the columns.

        Names are the texts of the headers above each other, each said once, joined with a space; the second one of a name
        has `_2` at its end. A row that says again what the head says, or is one cell over all columns, is no record. A table
        without a head whose rows each begin with a header is one record: its second cells by those headers.
        """
        return read_records(self.rows, self.header_rows)


def read_records(rows: list[list[Cell]], header_rows: int) -> list[dict[str, str]]:
    """Return the rows below the first `header_rows` as records; see `Table.records`."""
    if not header_rows:
        return _vertical_record(rows)
    if header_rows > _MOST_HEADER_ROWS or header_rows == len(rows):
        return []
    width = max(map(len, rows))
    names = _column_names(rows[:header_rows], width)
    records = []
    for row in rows[header_rows:]:
        if not row or (row[0] is row[-1] and width > 1 and len(set(map(id, row))) == 1):  # a title above a part of the table
            continue
        if row[0].header is not None and all(cell.header is not None for cell in row):  # the head once more
            continue
        records.append(dict(zip(names, [cell.text.plain for cell in row], strict=False)))
    return records


def _column_names(head: list[list[Cell]], width: int) -> list[str]:
    """Return a name for each column, all of them different."""
    names: list[str] = []
    taken: set[str] = set()
    for column in range(width):
        parts: list[str] = []
        for row in head:
            cell = row[column] if column < len(row) else None
            # a cell over the whole row is a title of the table
            if cell is None or (len(row) > 1 and row[0] is row[-1]):
                continue
            text = " ".join(cell.text.plain.split())
            if text and (not parts or parts[-1] != text):
                parts.append(text)
        wanted = name = " ".join(parts) or f"column {column + 1}"
        number = 2
        while name in taken:
            name = f"{wanted}_{number}"
            number += 1
        taken.add(name)
        names.append(name)
    return names


def _vertical_record(rows: list[list[Cell]]) -> list[dict[str, str]]:
    """Return the one record of a table whose rows are a header and what it is the header of."""
    record: dict[str, str] = {}
    for row in rows:
        if len(row) != 2 or row[0].header is None or row[1].header is not None:
            return []
        name = " ".join(row[0].text.plain.split())
        if not name or name in record:
            return []
        record[name] = row[1].text.plain
    return [record] if record else []
