"""The article in JSON, described once: `from_dict` checks against it, and `schemas/article.schema.json` is made from it."""

from typing import Any

from wikicheck.article.json.block_model import SECTION
from wikicheck.article.json.derived_model import DERIVED
from wikicheck.article.json.infobox_model import INFOBOX
from wikicheck.article.json.page_model import (
    CATEGORY,
    DATE_FORMAT,
    ENTRY,
    HATNOTE,
    INTERLANGUAGE,
    PAGE_COORDINATES,
    PAGE_IMAGE,
    SORT_KEY,
    STATISTICS,
    TABLES,
)
from wikicheck.article.json.reference_model import REFERENCE
from wikicheck.article.json.shape import Array, Record, Shape, String, definitions, may, must
from wikicheck.article.json.unread import PATH
from wikicheck.article.json.value_model import PLACE, REDIRECT, TEXT
from wikicheck.article.json.writing import SCHEMA
from wikicheck.article.page import Form, PageKind
from wikicheck.text import Severity

_IDENTIFIER = "urn:wikicheck:schema:article"

DIAGNOSTIC = Record(
    "Diagnostic",
    "Something that is wrong with the text or could not be read.",
    {
        "rule": must(TEXT, "Name of the rule that explains it."),
        "severity": must(String(*Severity), "How bad it is."),
        "message": must(TEXT, "What it is."),
        "source": must(PLACE, "Where it stands."),
        **PATH,
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
        "tables": may(TABLES, "Words of the wiki itself; absent where its configuration names none."),
        "redirect_to": may(REDIRECT, "Where a redirect leads."),
        "description": may(TEXT, "Short description."),
        "abstract": may(TEXT, "Prose of the lead."),
        "infoboxes": must(Array(INFOBOX), "Infoboxes in order."),
        "sections": must(Array(SECTION), "Sections in document order, the lead first."),
        "references": may(
            Array(REFERENCE), "Footnotes in order of their first use, then those without one, then full citations outside of footnotes."
        ),
        "categories": may(Array(CATEGORY), "Categories in order."),
        "interlanguage": may(Array(INTERLANGUAGE), "The same page in other languages."),
        "hatnotes": may(Array(HATNOTE), "Notes above the text."),
        "switches": may(Array(TEXT), "Behaviour switches by their English names: NOTOC."),
        "defaultsort": may(SORT_KEY, "Default sort key."),
        "date_format": may(DATE_FORMAT, "Form of dates that the page asks for."),
        "coordinates": may(PAGE_COORDINATES, "Where the subject lies."),
        "images": may(Array(PAGE_IMAGE), "Pictures in order."),
        "entries": may(Array(ENTRY), "Meanings that a disambiguation page lists."),
        "statistics": may(STATISTICS, "How much there is of what."),
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
