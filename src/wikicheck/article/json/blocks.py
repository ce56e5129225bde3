"""Sections' blocks as JSON, and back: paragraphs, lists, tables, figures and the like."""

from collections.abc import Callable
from typing import Any

from wikicheck.article.blocks import Block, Item, ListBlock, Paragraph
from wikicheck.article.insets import Code, Figure, Math, TemplateBlock
from wikicheck.article.json.places import SourceRebuilder, piece_of, place_to_dict
from wikicheck.article.json.pointer import Path
from wikicheck.article.json.texts import ReferenceNames, sentences_to_dicts, text_to_dict
from wikicheck.article.json.values import ValueWriter, value_from_dict
from wikicheck.article.table import Cell, Table, read_records
from wikicheck.article.text import Text
from wikicheck.text import SourceText, Span
from wikicheck.values import TemplateArgument, TemplateCall


class BlockWriter:
    """Writes the blocks of one article."""

    __slots__ = ("names", "sentences_in", "source", "values")

    def __init__(self, source: SourceText, names: ReferenceNames, *, sentences_in: str | None = None) -> None:
        """With `sentences_in`, which is a language, paragraphs are parted into sentences."""
        self.source = source
        self.names = names
        self.sentences_in = sentences_in
        self.values = ValueWriter(source)

    def place(self, span: Span) -> dict[str, int]:
        """Return a place as offsets, lines and columns."""
        return place_to_dict(self.source, span)

    def block(self, block: Block) -> dict[str, Any]:
        """Return a block as JSON."""
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        if isinstance(block, ListBlock):
            return {"type": "list"} | self._list(block)
        if isinstance(block, Table):
            return self._table(block)
        return self._inset(block) | {"source": self.place(block.span)}

    def _paragraph(self, paragraph: Paragraph) -> dict[str, Any]:
        data: dict[str, Any] = {"type": "paragraph"}
        if paragraph.role != "prose":
            data["role"] = paragraph.role
        data |= text_to_dict(paragraph.text, self.names)
        if self.sentences_in is not None:
            data["sentences"] = sentences_to_dicts(paragraph.text, self.sentences_in, self.source)
        data["source"] = self.place(paragraph.span)
        return data

    def _list(self, block: ListBlock) -> dict[str, Any]:
        return {"marker": block.marker, "items": [self._item(item) for item in block.items], "source": self.place(block.span)}

    def _item(self, item: Item) -> dict[str, Any]:
        data = text_to_dict(item.text, self.names)
        data["raw"] = piece_of(self.source, item.span)
        data["level"] = item.level
        data["marker"] = item.marker
        if item.role is not None:
            data["role"] = item.role
        if item.lists:
            data["lists"] = [self._list(nested) for nested in item.lists]
        data["source"] = self.place(item.span)
        return data

    def _table(self, table: Table) -> dict[str, Any]:
        """Return a table; the rows of headers at its top stand apart."""
        data: dict[str, Any] = {"type": "table"}
        if table.caption is not None:
            data["caption"] = text_to_dict(table.caption, self.names)
        if table.css_class is not None:
            data["class"] = table.css_class
        rows, headers = table.rows, table.header_rows
        data["headers"] = [[self._cell(cell) for cell in row] for row in rows[:headers]]
        data["rows"] = [[self._cell(cell) for cell in row] for row in rows[headers:]]
        if records := read_records(rows, headers):
            data["records"] = records
        data["source"] = self.place(table.span)
        return data

    def _cell(self, cell: Cell) -> dict[str, Any]:
        data = text_to_dict(cell.text, self.names)
        if (value := cell.value) is not None:
            data["value"] = self.values.value(value, is_item=True)
        if cell.header is not None:
            data["header"] = cell.header
        if cell.rowspan != 1:
            data["rowspan"] = cell.rowspan
        if cell.colspan != 1:
            data["colspan"] = cell.colspan
        if cell.lists:
            data["lists"] = [self._list(nested) for nested in cell.lists]
        if cell.tables:
            data["tables"] = [self._table(table) for table in cell.tables]
        data["source"] = place_to_dict(self.source, cell.span)
        return data

    def _inset(self, block: Figure | Code | Math | TemplateBlock) -> dict[str, Any]:
        if isinstance(block, Figure):
            data: dict[str, Any] = {"type": "figure", "file": block.file}
            if block.caption is not None:
                data["caption"] = text_to_dict(block.caption, self.names)
            if block.alt is not None:
                data["alt"] = block.alt
            return data | {"options": list(block.options)}
        if isinstance(block, Code):
            return {"type": "code", "text": block.text} | ({"language": block.language} if block.language is not None else {})
        if isinstance(block, Math):
            return {"type": "math", "text": block.text}
        args = [
            {"value": value.strip()} if name is None else {"name": name, "value": value.strip()} for name, value, _ in block.call.arguments
        ]
        return {"type": "template", "name": block.name} | ({"args": args} if args else {})


class BlockLoader:
    """Reads blocks of one article out of a checked document. `read_text` makes a text of what was recorded of one."""

    __slots__ = ("_places", "_read_text")

    def __init__(self, places: SourceRebuilder, read_text: Callable[[dict[str, Any], Span], Text]) -> None:
        self._places = places
        self._read_text = read_text

    def _place(self, data: dict[str, Any], path: Path, piece: str | None = None) -> Span:
        return self._places.read_place(data["source"], (*path, "source"), piece)

    def block(self, data: dict[str, Any], path: Path) -> Block:
        """Return a block. Raises InputError for a place that no text can have."""
        kind = data["type"]
        if kind == "list":
            return self._list(data, path)
        if kind == "table":
            return self._table(data, path)
        span = self._place(data, path)
        if kind == "paragraph":
            return Paragraph(self._read_text(data, span), span, data.get("role", "prose"))
        return self._inset(data, kind, span)

    def _inset(self, data: dict[str, Any], kind: str, span: Span) -> Figure | Code | Math | TemplateBlock:
        if kind == "figure":
            caption = self._read_text(data["caption"], span) if "caption" in data else None
            return Figure(data["file"], span, caption=caption, alt=data.get("alt"), options=tuple(data["options"]))
        if kind == "code":
            return Code(data["text"], span, data.get("language"))
        if kind == "math":
            return Math(data["text"], span)
        arguments = tuple(TemplateArgument(argument.get("name"), argument["value"], span) for argument in data.get("args", ()))
        return TemplateBlock(data["name"], span, TemplateCall(data["name"].lower(), arguments, span))

    def _list(self, data: dict[str, Any], path: Path) -> ListBlock:
        block = ListBlock(data["marker"], self._place(data, path))
        block.items = [self._item(entry, (*path, "items", number)) for number, entry in enumerate(data["items"])]
        return block

    def _item(self, data: dict[str, Any], path: Path) -> Item:
        span = self._place(data, path, data["raw"])
        item = Item(self._read_text(data, span), data["marker"], span, data.get("role"))
        item.level = data["level"]
        item.lists = [self._list(nested, (*path, "lists", number)) for number, nested in enumerate(data.get("lists", ()))]
        return item

    def _table(self, data: dict[str, Any], path: Path) -> Table:
        span = self._place(data, path)
        caption = self._read_text(data["caption"], span) if "caption" in data else None
        known: dict[tuple[Span, str], Cell] = {}
        rows = [
            [self._cell(cell, (*path, part, number, column), known) for column, cell in enumerate(row)]
            for part in ("headers", "rows")
            for number, row in enumerate(data[part])
        ]
        return Table(rows, span, caption, data.get("class"))

    def _cell(self, data: dict[str, Any], path: Path, known: dict[tuple[Span, str], Cell]) -> Cell:
        """Return a cell; one that reaches over several places is the same in each."""
        span = self._place(data, path)
        rowspan, colspan = data.get("rowspan", 1), data.get("colspan", 1)
        value = value_from_dict(data["value"], "", self._places.read_place, (*path, "value")) if "value" in data else None
        tables = tuple(self._table(table, (*path, "tables", number)) for number, table in enumerate(data.get("tables", ())))
        lists = tuple(self._list(nested, (*path, "lists", number)) for number, nested in enumerate(data.get("lists", ())))
        text = self._read_text(data, span)
        cell = Cell(text, span, header=data.get("header"), rowspan=rowspan, colspan=colspan, tables=tables, value=value, lists=lists)
        return cell if rowspan == colspan == 1 else known.setdefault((span, text.plain), cell)


def texts_of(block: Block) -> list[Text]:
    """Return the readable texts of a block; a cell that stands at several places is among them once."""
    if isinstance(block, Paragraph):
        return [block.text]
    if isinstance(block, ListBlock):
        return [item.text for item in block.walk()]
    if isinstance(block, Table):
        cells = dict.fromkeys(cell for row in block.rows for cell in row)
        nested = [text for cell in cells for table in cell.tables for text in texts_of(table)]
        return [*([block.caption] if block.caption is not None else []), *(cell.text for cell in cells), *nested]
    return [block.caption] if isinstance(block, Figure) and block.caption is not None else []
