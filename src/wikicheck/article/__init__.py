"""The article model and its readers."""

from wikicheck.article.blocks import Block, Cell, Item, ListBlock, Paragraph, Section, Table
from wikicheck.article.infobox import Field, Image, Infobox, Value, ValueKind
from wikicheck.article.page import Article, Category, Form, Hatnote, PageKind, Reader, Reference
from wikicheck.article.text import Link, Text

__all__ = [
    "Article",
    "Block",
    "Category",
    "Cell",
    "Field",
    "Form",
    "Hatnote",
    "Image",
    "Infobox",
    "Item",
    "Link",
    "ListBlock",
    "PageKind",
    "Paragraph",
    "Reader",
    "Reference",
    "Section",
    "Table",
    "Text",
    "Value",
    "ValueKind",
]
