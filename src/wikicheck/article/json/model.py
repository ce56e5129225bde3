"""The article in JSON, described once: `from_dict` checks against it, and `schemas/article.schema.json` is made from it."""

from typing import Any

from wikicheck.article.json.derived_model import DERIVED
from wikicheck.article.json.shape import Array, Flag, Record, Shape, String, Tagged, definitions, may, must
from wikicheck.article.json.value_model import COUNT, MARKS, ORDINAL, PLACE, PLAIN_VALUE, REDIRECT, TEXT, VALUE
from wikicheck.article.json.writing import SCHEMA
from wikicheck.article.page import Form, PageKind
from wikicheck.text import Severity

_IDENTIFIER = "urn:wikicheck:schema:article"

FIELD = Record(
    "Field",
    "One field of an infobox, in the order of the source.",
    {
        "name": must(TEXT, "Name as written."),
        "key": must(TEXT, "Canonical key without number: birth_date."),
        "index": may(COUNT, "Number in the name: office2 has 2."),
        "label": may(TEXT, "Label, in the plain form."),
        "raw": must(TEXT, "Source of the value, without white space around it."),
        "empty": may(Flag(), "Nothing is given."),
        "text": may(TEXT, "The value as readers see it."),
        "value": may(VALUE, "The typed value."),
        "values": may(Array(PLAIN_VALUE), "The items of a list of two or more, as bare data."),
        **MARKS,
        "duplicates": may(Array(COUNT), "Positions of later fields of the same name."),
        "source": must(PLACE, "Where name and value stand."),
        "name_source": may(PLACE, "Where the name stands, if not at the start."),
        "value_source": may(PLACE, "Where `raw` stands, if the value lies elsewhere."),
    },
)

INFOBOX = Record("Infobox", "One infobox.", {})
INFOBOX.properties |= {
    "template": may(TEXT, "Name of the template; absent in the plain form."),
    "type": must(TEXT, "Type: person, film …; empty if nothing says it."),
    "via": may(TEXT, "Field of the outer infobox that this one stands in."),
    "caption": may(TEXT, "Text above the fields."),
    "fields": must(Array(FIELD), "Fields in order, empty and repeated ones included."),
    "has_parts": may(Array(INFOBOX), "Infoboxes that stand in fields of this one."),
    "source": must(PLACE, "Where it stands."),
}

ITEM = Record("Item", "One item of a list.", {})
_LIST_PROPERTIES = {
    "marker": must(String("unordered", "ordered", "definition", "indent"), "What sort of list it is."),
    "items": must(Array(ITEM), "The items in order."),
    "source": must(PLACE, "Where it stands."),
}
NESTED_LIST = Record("NestedList", "A list within an item.", _LIST_PROPERTIES)
ITEM.properties |= {
    "text": must(TEXT, "The item as readers see it, without the lists nested in it."),
    **MARKS,
    "raw": must(TEXT, "Source of the item."),
    "level": must(COUNT, "Depth, from 1."),
    "marker": must(TEXT, "All its markers: *#."),
    "role": may(String("term", "description"), "Role in a list of definitions."),
    "lists": may(Array(NESTED_LIST), "Lists nested in it."),
    "source": must(PLACE, "Where it stands."),
}

PARAGRAPH = Record(
    "Paragraph",
    "A run of text.",
    {
        "type": must(String("paragraph"), "What block it is."),
        "role": may(String("quote", "caption", "indent"), "What it is, if it is not prose."),
        "text": must(TEXT, "As readers see it."),
        **MARKS,
        "source": must(PLACE, "Where it stands."),
    },
)
LIST = Record("List", "A list.", {"type": must(String("list"), "What block it is."), **_LIST_PROPERTIES})
CAPTION = Record("Caption", "The caption of a table.", {"text": must(TEXT, "As readers see it."), **MARKS})
CELL = Record(
    "Cell",
    "One cell of a table.",
    {
        "text": must(TEXT, "As readers see it."),
        **MARKS,
        "header": may(Flag(), "It is a header."),
        "rowspan": may(ORDINAL, "How many rows it reaches over, if not one."),
        "colspan": may(ORDINAL, "How many columns it reaches over, if not one."),
        "source": must(PLACE, "Where it stands."),
    },
)
TABLE = Record(
    "Table",
    "A table. A cell that reaches over several places stands in each of them.",
    {
        "type": must(String("table"), "What block it is."),
        "caption": may(CAPTION, "Caption."),
        "headers": must(Array(Array(CELL)), "Rows of nothing but headers at the top."),
        "rows": must(Array(Array(CELL)), "All other rows."),
        "source": must(PLACE, "Where it stands."),
    },
)
BLOCK = Tagged("type", {"paragraph": PARAGRAPH, "list": LIST, "table": TABLE})

SECTION = Record(
    "Section",
    "A heading and the text up to the next heading. The lead comes first and has no heading.",
    {
        "name": must(TEXT, "Heading as readers see it; empty for the lead."),
        "level": must(COUNT, "Number of = signs; 0 for the lead."),
        "index": must(TEXT, "Number in the table of contents: 2.1; 0 for the lead."),
        "path": must(Array(TEXT), "Headings from the outermost section down to this one."),
        "anchor": may(TEXT, "Anchor on the page, in wikitext."),
        "has_parts": must(Array(BLOCK), "Paragraphs, lists and tables of its own text, in order."),
        "source": must(PLACE, "Where heading and own text stand."),
        "raw": may(TEXT, "Source of the heading."),
        "heading_source": may(PLACE, "Where the heading stands."),
    },
)

REFERENCE = Record(
    "Reference",
    "A footnote.",
    {
        "id": must(TEXT, "What `citations` call it."),
        "name": may(TEXT, "Its name."),
        "group": may(TEXT, "Its group."),
        "body": may(TEXT, "Source of its text; absent if it is used and never defined."),
        "source": may(PLACE, "Where its text stands."),
        "uses": must(Array(PLACE), "Where its marks stand."),
    },
)
CATEGORY = Record(
    "Category",
    "A category that the page is put in.",
    {
        "name": must(TEXT, "Name without namespace."),
        "sort_key": may(TEXT, "Sort key."),
        "raw": must(TEXT, "Its source."),
        "source": must(PLACE, "Where it stands."),
    },
)
SORT_KEY = Record("DefaultSort", "The default sort key.", {"key": must(TEXT, "The key."), "source": must(PLACE, "Where it stands.")})
HATNOTE = Record(
    "Hatnote",
    "A note above the text.",
    {
        "type": must(TEXT, "main, see_also, about, for, redirect, distinguish or other."),
        "targets": must(Array(TEXT), "Titles of the pages it names."),
        "source": must(PLACE, "Where it stands."),
    },
)
DIAGNOSTIC = Record(
    "Diagnostic",
    "Something that is wrong with the text or could not be read.",
    {
        "rule": must(TEXT, "Name of the rule that explains it."),
        "severity": must(String(*Severity), "How bad it is."),
        "message": must(TEXT, "What it is."),
        "source": must(PLACE, "Where it stands."),
    },
)

ARTICLE = Record(
    "Article",
    "One article as `wikicheck parse` prints it. What the source does not have is absent.",
    {
        "schema": must(String(SCHEMA), "Version of this form."),
        "path": may(TEXT, "The file it was read from."),
        "name": may(TEXT, "Title; absent where nothing says it."),
        "format": must(String(*Form), "How the source is written."),
        "in_language": must(TEXT, "Language, as ISO 639 code."),
        "kind": must(String(*PageKind), "What sort of page it is."),
        "redirect_to": may(REDIRECT, "Where a redirect leads."),
        "description": may(TEXT, "Short description."),
        "abstract": may(TEXT, "Prose of the lead."),
        "infoboxes": must(Array(INFOBOX), "Infoboxes in order."),
        "sections": must(Array(SECTION), "Sections in document order, the lead first."),
        "references": may(Array(REFERENCE), "Footnotes in order of their first use."),
        "categories": may(Array(CATEGORY), "Categories in order."),
        "hatnotes": may(Array(HATNOTE), "Notes above the text."),
        "defaultsort": may(SORT_KEY, "Default sort key."),
        "diagnostics": must(Array(DIAGNOSTIC), "What is wrong with the text or could not be read."),
        "derived": may(DERIVED, "What follows from the article on the as-of date."),
    },
)


def article_schema(shape: Shape = ARTICLE) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an article."""
    defs = definitions(shape)
    article = defs.pop(ARTICLE.name)
    assert isinstance(article, dict)  # noqa: S101 - it is one of the definitions
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _IDENTIFIER, "title": SCHEMA}
    return {**head, **article, "$defs": defs}
