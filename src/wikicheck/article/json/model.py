"""The article in JSON, described once: `from_dict` checks against it, and `schemas/article.schema.json` is made from it."""

from typing import Any

from wikicheck.article.json.block_model import SECTION
from wikicheck.article.json.derived_model import DERIVED
from wikicheck.article.json.infobox_model import INFOBOX
from wikicheck.article.json.shape import Array, Flag, Record, Shape, String, Tagged, definitions, may, must
from wikicheck.article.json.value_model import COUNT, MARKS, ORDINAL, PLACE, REDIRECT, TEXT
from wikicheck.article.json.writing import SCHEMA
from wikicheck.article.page import Form, PageKind
from wikicheck.text import Severity

_IDENTIFIER = "urn:wikicheck:schema:article"

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
