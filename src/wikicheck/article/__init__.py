"""The article model and its readers."""

from wikicheck.article.blocks import Block, Item, ListBlock, Paragraph, Section
from wikicheck.article.infobox import Field, Image, Infobox, Value, ValueKind
from wikicheck.article.insets import Code, Figure, Math, TemplateBlock
from wikicheck.article.page import Article, Category, Form, Hatnote, Interlanguage, PageImage, PageKind, Reader, Settings
from wikicheck.article.references import Citation, Reference, ReferenceKind
from wikicheck.article.table import Cell, Table
from wikicheck.article.text import Link, Text

__all__ = [
    "Article",
    "Block",
    "Category",
    "Cell",
    "Citation",
    "Code",
    "Field",
    "Figure",
    "Form",
    "Hatnote",
    "Image",
    "Infobox",
    "Interlanguage",
    "Item",
    "Link",
    "ListBlock",
    "Math",
    "PageImage",
    "PageKind",
    "Paragraph",
    "Reader",
    "Reference",
    "ReferenceKind",
    "Section",
    "Settings",
    "Table",
    "TemplateBlock",
    "Text",
    "Value",
    "ValueKind",
]
