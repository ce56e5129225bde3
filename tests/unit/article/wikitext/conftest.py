"""What the tests of the wikitext reader share: short ways from a piece of wikitext to what was read."""

from collections.abc import Callable

import pytest

from wikicheck.article import Article, Block, Code, Figure, Form, Item, ListBlock, Math, Paragraph, TemplateBlock, Text
from wikicheck.article.wikitext.reader import WikitextReader
from wikicheck.text import SourceText


def open_article(text: str, *, title: str | None = "Title", language: str = "en") -> Article:
    source = SourceText(text)
    return Article(source, WikitextReader(source, title=title, language=language), form=Form.WIKITEXT, title=title, language=language)


def show_item(item: Item) -> object:
    shown = item.text.plain if item.role is None else f"{item.role}: {item.text.plain}"
    return (shown, *(show(nested) for nested in item.lists)) if item.lists else shown


def show(block: Block) -> object:
    """A block as a plain value: ("prose", text), [marker, items …], rows of cells, (kind, what it is)."""
    if isinstance(block, Paragraph):
        return block.role, block.text.plain
    if isinstance(block, ListBlock):
        return [block.marker, *map(show_item, block.items)]
    if isinstance(block, Figure):
        return "figure", block.file, block.caption.plain if block.caption is not None else None
    if isinstance(block, Code | Math):
        return "code" if isinstance(block, Code) else "math", block.text
    if isinstance(block, TemplateBlock):
        return "template", block.name
    return tuple(tuple(("!" if cell.is_header else "") + cell.text.plain for cell in row) for row in block.rows)


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """Reads a page."""
    return open_article


@pytest.fixture(scope="session")
def value() -> Callable[..., Text]:
    """Makes a piece of wikitext readable as the value of a field is."""

    def read(text: str, *, language: str = "en", title: str | None = "Title") -> Text:
        reader = WikitextReader(SourceText(text), title=title, language=language)
        return reader.text_between(0, len(text))

    return read


@pytest.fixture(scope="session")
def blocks() -> Callable[..., list[object]]:
    """Reads the blocks of the lead as plain values."""

    def read(text: str, *, language: str = "en") -> list[object]:
        return [show(block) for block in open_article(text, language=language).lead.blocks]

    return read
