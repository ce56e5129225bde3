"""An article as JSON: `wikicheck.article/1`."""

from collections.abc import Iterable
from typing import Any

from wikicheck.article.blocks import Block, Cell, Item, ListBlock, Paragraph, Section, Table
from wikicheck.article.infobox import Field, Infobox, ValueKind
from wikicheck.article.json.places import piece_of, place_to_dict
from wikicheck.article.json.texts import ReferenceNames, link_to_dict, marks_to_dict, text_to_dict
from wikicheck.article.json.values import ValueWriter, plain_value
from wikicheck.article.page import Article, Form, Reference
from wikicheck.text import Diagnostic, Span

SCHEMA = "wikicheck.article/1"


def article_to_dict(article: Article, *, as_of: int | None = None) -> dict[str, Any]:
    """Return an article as data for JSON, as `schemas/article.schema.json` describes it.

    With an as-of date (a day number) there is `derived`: what follows from the article on that day, such as an age.
    Order is kept and what is absent stays absent; offsets are half-open code points, lines and columns count from 1.
    """
    return _Writer(article).article(as_of)


class _Writer:
    """Writes the parts of one article."""

    def __init__(self, article: Article) -> None:
        self.read = article
        self.source = article.source
        self.names = ReferenceNames(article.references)
        self.values = ValueWriter(article.source)

    def place(self, span: Span) -> dict[str, int]:
        return place_to_dict(self.source, span)

    def article(self, as_of: int | None) -> dict[str, Any]:
        article = self.read
        data: dict[str, Any] = {"schema": SCHEMA}
        if article.title is not None:
            data["name"] = article.title
        data |= {"format": article.form.value, "in_language": article.language, "kind": article.kind.value}
        if article.redirect is not None:
            data["redirect_to"] = link_to_dict(article.redirect) | {"source": self.place(article.redirect.span)}
        if article.short_description is not None:
            data["description"] = article.short_description
        if abstract := self.abstract():
            data["abstract"] = abstract
        data["infoboxes"] = [self.infobox(infobox) for infobox in article.infoboxes]
        data["sections"] = self.sections()
        data |= self.apparatus()
        data["diagnostics"] = [self.diagnostic(diagnostic) for diagnostic in article.diagnostics]
        if as_of is not None:
            from wikicheck.article.facts.derived import derive

            data["derived"] = derive(article, as_of).to_dict()
        return data

    def abstract(self) -> str:
        """Return the prose of the lead."""
        if not self.read.sections:
            return ""
        texts = (paragraph.text.plain for paragraph in self.read.lead.paragraphs if paragraph.role == "prose")
        return "\n\n".join(text for text in texts if text)

    def apparatus(self) -> dict[str, Any]:
        """Return references, categories, sort key and hatnotes; the plain form has most of them not at all."""
        article = self.read
        parts: dict[str, Any] = {
            "references": [self.reference(*pair) for pair in zip(article.references, self.names.identifiers, strict=True)],
            "categories": [self.category(name, key, span) for name, key, span in article.categories],
            "hatnotes": [{"type": kind, "targets": list(targets), "source": self.place(span)} for kind, targets, span in article.hatnotes],
        }
        if article.default_sort is not None:
            parts["defaultsort"] = {"key": article.default_sort.name, "source": self.place(article.default_sort.span)}
        return parts if article.form is Form.WIKITEXT else {name: part for name, part in parts.items() if part}

    def infobox(self, infobox: Infobox) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if infobox.template:
            data["template"] = infobox.template
        data["type"] = infobox.type
        if infobox.via is not None:
            data["via"] = infobox.via
        if infobox.caption is not None:
            data["caption"] = infobox.caption
        duplicates: dict[int, list[int]] = {}
        for position, field in enumerate(infobox.fields):
            if field.duplicate_of is not None:
                duplicates.setdefault(field.duplicate_of, []).append(position)
        data["fields"] = [self.field(field, duplicates.get(position)) for position, field in enumerate(infobox.fields)]
        if infobox.children:
            data["has_parts"] = [self.infobox(child) for child in infobox.children]
        data["source"] = self.place(infobox.span)
        return data

    def field(self, field: Field, duplicates: list[int] | None) -> dict[str, Any]:
        data: dict[str, Any] = {"name": field.name, "key": field.key}
        if field.index is not None:
            data["index"] = field.index
        if self.read.form is Form.PLAIN and field.name:
            data["label"] = field.name
        data["raw"] = field.raw
        if field.is_empty:
            data["empty"] = True
        else:
            value = self.values.value(field.value)
            data |= {"text": field.text.plain, "value": value}
            if field.value.kind is ValueKind.LIST and len(value["items"]) > 1:
                data["values"] = [plain_value(item) for item in value["items"]]
            data |= marks_to_dict(field.text, self.names)
        if duplicates:
            data["duplicates"] = duplicates
        data["source"] = self.place(field.span)
        # both places can nearly always be told from the others
        if field.name_span != (field.span.start, field.span.start + len(field.name)):
            data["name_source"] = self.place(field.name_span)
        if not field.is_empty and field.value_span != field.value.span:
            data["value_source"] = self.place(field.value_span)
        return data

    def sections(self) -> list[dict[str, Any]]:
        anchors = Anchors()
        return [self.section(section, anchors) for section in self.read.sections]

    def section(self, section: Section, anchors: "Anchors") -> dict[str, Any]:
        data: dict[str, Any] = {"name": section.title, "level": section.level, "index": section.index, "path": list(section.path)}
        if self.read.form is Form.WIKITEXT and section.level:
            data["anchor"] = anchors.take(section.title)
        data["has_parts"] = [self.block(block) for block in section.blocks]
        data["source"] = self.place(section.span)
        if section.level:
            data |= {"raw": piece_of(self.source, section.heading_span), "heading_source": self.place(section.heading_span)}
        return data

    def block(self, block: Block) -> dict[str, Any]:
        if isinstance(block, ListBlock):
            return {"type": "list"} | self.list_block(block)
        if isinstance(block, Table):
            return self.table(block)
        return self.paragraph(block)

    def paragraph(self, paragraph: Paragraph) -> dict[str, Any]:
        data: dict[str, Any] = {"type": "paragraph"}
        if paragraph.role != "prose":
            data["role"] = paragraph.role
        return data | text_to_dict(paragraph.text, self.names) | {"source": self.place(paragraph.span)}

    def list_block(self, block: ListBlock) -> dict[str, Any]:
        return {"marker": block.marker, "items": [self.item(item) for item in block.items], "source": self.place(block.span)}

    def item(self, item: Item) -> dict[str, Any]:
        data = text_to_dict(item.text, self.names)
        data |= {"raw": piece_of(self.source, item.span), "level": item.level, "marker": item.marker}
        if item.role is not None:
            data["role"] = item.role
        if item.lists:
            data["lists"] = [self.list_block(nested) for nested in item.lists]
        data["source"] = self.place(item.span)
        return data

    def table(self, table: Table) -> dict[str, Any]:
        """Return a table; the rows of headers at its top stand apart."""
        data: dict[str, Any] = {"type": "table"}
        if table.caption is not None:
            data["caption"] = text_to_dict(table.caption, self.names)
        headers = 0
        while headers < len(table.rows) and table.rows[headers] and all(cell.is_header for cell in table.rows[headers]):
            headers += 1
        data["headers"] = [self.row(row) for row in table.rows[:headers]]
        data["rows"] = [self.row(row) for row in table.rows[headers:]]
        data["source"] = self.place(table.span)
        return data

    def row(self, cells: Iterable[Cell]) -> list[dict[str, Any]]:
        return [self.cell(cell) for cell in cells]

    def cell(self, cell: Cell) -> dict[str, Any]:
        data = text_to_dict(cell.text, self.names)
        if cell.is_header:
            data["header"] = True
        data |= {name: reach for name, reach in (("rowspan", cell.rowspan), ("colspan", cell.colspan)) if reach != 1}
        data["source"] = self.place(cell.span)
        return data

    def reference(self, reference: Reference, identifier: str) -> dict[str, Any]:
        data: dict[str, Any] = {"id": identifier}
        data |= {key: text for key, text in (("name", reference.name), ("group", reference.group)) if text is not None}
        if reference.body is not None:
            data |= {"body": piece_of(self.source, reference.body), "source": self.place(reference.body)}
        data["uses"] = [self.place(use) for use in reference.uses]
        return data

    def category(self, name: str, sort_key: str | None, span: Span) -> dict[str, Any]:
        data: dict[str, Any] = {"name": name}
        if sort_key is not None:
            data["sort_key"] = sort_key
        return data | {"raw": piece_of(self.source, span), "source": self.place(span)}

    def diagnostic(self, diagnostic: Diagnostic) -> dict[str, Any]:
        data = {"rule": diagnostic.rule, "severity": diagnostic.severity.value, "message": diagnostic.message}
        return data | {"source": self.place(diagnostic.span)}


class Anchors:
    """Gives headings the anchors that MediaWiki gives them: spaces become `_`, a repeated one gets `_2`, `_3` …."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, title: str) -> str:
        """Return the anchor of the next heading, which no heading before it has; case does not tell two apart."""
        anchor = "_".join(title.split())
        folded = anchor.lower()
        if folded not in self._taken:
            self._taken.add(folded)
            return anchor
        number = self._next.get(folded, 2)
        while f"{folded}_{number}" in self._taken:
            number += 1
        self._taken.add(f"{folded}_{number}")
        self._next[folded] = number + 1
        return f"{anchor}_{number}"
