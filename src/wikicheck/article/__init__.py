"""The article model and its readers."""

from wikicheck.article.blocks import Block, Item, ListBlock, Paragraph, Section
from wikicheck.article.infobox import Field, Image, Infobox, Value, ValueKind
from wikicheck.article.insets import Code, Figure, Math, TemplateBlock
from wikicheck.article.page import Article, Category, Form, Hatnote, PageKind, Reader, Reference
from wikicheck.article.table import Cell, Table
from wikicheck.article.text import Link, Text

__all__ = [
    "Article",
    "Block",
    "Category",
    "Cell",
    "Code",
    "Field",
    "Figure",
    "Form",
    "Hatnote",
    "Image",
    "Infobox",
    "Item",
    "Link",
    "ListBlock",
    "Math",
    "PageKind",
    "Paragraph",
    "Reader",
    "Reference",
    "Section",
    "Table",
    "TemplateBlock",
    "Text",
    "Value",
    "ValueKind",
]
