"""Articles built by hand, so that facts are tested apart from the readers of both forms."""

import re
from collections.abc import Callable

import pytest

from wikicheck.article import (
    Article,
    Category,
    Field,
    Form,
    Infobox,
    Item,
    Link,
    ListBlock,
    PageKind,
    Paragraph,
    Section,
    Text,
    Value,
    ValueKind,
)
from wikicheck.text import Loss, SourceText, Span
from wikicheck.values import find_ages, read_date

_MARKS = re.compile(r"'''(?P<bold>.+?)'''|''(?P<italic>.+?)''|\{\{(?P<template>[^{}]*)\}\}|(?P<plain>.)", re.DOTALL)


def make_text(markup: str, offset: int = 0) -> Text:
    """Return a readable text of `'''bold'''`, `''italic''` and `{{unread template}}`, as it stands at `offset` of the source."""
    plain: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    ends: list[int] = []
    bold: list[Span] = []
    italic: list[Span] = []
    losses: list[Loss] = []
    length = 0
    for match in _MARKS.finditer(markup):
        kind = match.lastgroup
        if kind == "template":
            losses.append(Loss(length, Span(offset + match.start(), offset + match.end()), match["template"]))
            continue
        content = match[kind]
        starts.append(length)
        places.append(offset + match.start(kind))
        ends.append(offset + match.end(kind))
        if kind in {"bold", "italic"}:
            (bold if kind == "bold" else italic).append(Span(length, length + len(content)))
        plain.append(content)
        length += len(content)
    return Text("".join(plain), starts, places, ends, tuple(losses), bold=tuple(bold), italic=tuple(italic))


class HandReader:
    """The parts of an article, made beforehand."""

    def __init__(self) -> None:
        self.infoboxes: list[Infobox] = []
        self.sections: list[Section] = []
        self.blocks: dict[int, list] = {}
        self.categories: list[Category] = []
        self.default_sort: Category | None = None
        self.kind = PageKind.ARTICLE
        self.texts: dict[int, Text] = {}
        self.values: dict[int, Value] = {}

    def read_infoboxes(self) -> list[Infobox]:
        return self.infoboxes

    def read_sections(self) -> list[Section]:
        return self.sections

    def section_blocks(self, section: Section) -> list:
        return self.blocks.get(id(section), [])

    def field_text(self, field: Field) -> Text:
        return self.texts[id(field)]

    def field_templates(self, field: Field) -> list:  # noqa: ARG002 - as the protocol has it
        return []

    def field_value(self, field: Field) -> Value:
        return self.values[id(field)]

    def read_categories(self) -> list[Category]:
        return self.categories

    def read_default_sort(self) -> Category | None:
        return self.default_sort

    def read_references(self) -> list:
        return []

    def read_hatnotes(self) -> list:
        return []

    def read_links(self) -> list[Link]:
        return []

    def read_short_description(self) -> str | None:
        return None

    def read_redirect(self) -> Link | None:
        return None

    def read_kind(self) -> PageKind:
        return self.kind

    def read_diagnostics(self) -> list:
        return []


class Builder:
    """Puts an article together, and its source with it."""

    def __init__(self) -> None:
        self.source = ""
        self.reader = HandReader()
        self.path: list[tuple[int, str]] = []
        self.section(0, "")

    def _write(self, text: str) -> int:
        start = len(self.source)
        self.source += text + "\n"
        return start

    def section(self, level: int, title: str) -> "Builder":
        start = self._write(title)
        span = Span(start, start + len(title))
        section = Section(self.reader, level, title, span=span, heading_span=span, body_span=span)
        self.path = [(above, name) for above, name in self.path if above < level]
        if level:
            self.path.append((level, title))
        section.path = tuple(name for _, name in self.path)
        self.reader.sections.append(section)
        self.reader.blocks[id(section)] = []
        return self

    def _blocks(self) -> list:
        return self.reader.blocks[id(self.reader.sections[-1])]

    def text(self, markup: str) -> Text:
        return make_text(markup, self._write(markup))

    def prose(self, *paragraphs: str, role: str = "prose") -> "Builder":
        for markup in paragraphs:
            start = len(self.source)
            text = self.text(markup)
            self._blocks().append(Paragraph(text, Span(start, len(self.source) - 1), role))
        return self

    def list(self, *items: str, marker: str = "unordered") -> "Builder":
        """Add a list; an item that begins with "*" is nested under the one before it."""
        block = ListBlock(marker, Span(len(self.source), len(self.source)))
        for markup in items:
            nested = markup.startswith("*")
            text = self.text(markup.lstrip("*"))
            item = Item(text, "**" if nested else "*", text.span(0, len(text)), "term" if marker == "definition" else None)
            if nested:
                lists = block.items[-1].lists
                if not lists:
                    lists.append(ListBlock(marker, block.span))
                lists[0].items.append(item)
            else:
                block.items.append(item)
        self._blocks().append(block)
        return self

    def block(self, block) -> "Builder":
        self._blocks().append(block)
        return self

    def infobox(self, type_: str = "person", template: str = "Infobox person", **fields: str) -> "Builder":
        box = Infobox(template, type_, Span(len(self.source), len(self.source)))
        for name, raw in fields.items():
            text = self.text(raw)
            span = text.span(0, len(text))
            field = Field(self.reader, name, name, raw, span=span, name_span=span, value_span=span)
            self.reader.texts[id(field)] = text
            self.reader.values[id(field)] = read_simple_value(text)
            box.fields.append(field)
        self.reader.infoboxes.append(box)
        return self

    def categories(self, *names: str) -> "Builder":
        for name in names:
            start = self._write(name)
            self.reader.categories.append(Category(name, None, Span(start, start + len(name))))
        return self

    def sort_key(self, key: str) -> "Builder":
        start = self._write(key)
        self.reader.default_sort = Category(key, None, Span(start, start + len(key)))
        return self

    def build(self, title: str | None = None, *, form: Form = Form.WIKITEXT, language: str = "en") -> Article:
        return Article(SourceText(self.source), self.reader, form=form, title=title, language=language)


def read_simple_value(text: Text) -> Value:
    """Return the date and the age of a value that is nothing else."""
    plain = text.plain
    value = Value(ValueKind.TEXT, plain, plain, text.span(0, len(plain)))
    value.complete = not text.losses
    ages = find_ages(plain)
    head = plain[: ages[0].span.start] if ages else plain
    date = read_date(head.strip())
    if date is not None:
        value.kind = ValueKind.DATE
        start = len(head) - len(head.lstrip())
        value.date = date.placed(text.span(start + date.span.start, start + date.span.end))
    if ages:
        value.age = ages[0]._replace(span=text.span(*ages[0].span))
    return value


@pytest.fixture
def builder() -> Builder:
    """An empty article to be filled."""
    return Builder()


@pytest.fixture
def text() -> Callable[..., Text]:
    """A function that makes a readable text of a little markup."""
    return make_text
