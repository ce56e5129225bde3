"""JSON Schemas of infoboxes, and how an article is held against them."""

from wikicheck.schema.checking import SchemaViolation, check_article, check_infobox, check_infoboxes
from wikicheck.schema.choosing import ChosenSchemas, SchemaChoices, has_schemas, iter_infobox_schemas
from wikicheck.schema.documents import Schema
from wikicheck.schema.files import load_schema, shipped_names

__all__ = [
    "ChosenSchemas",
    "Schema",
    "SchemaChoices",
    "SchemaViolation",
    "check_article",
    "check_infobox",
    "check_infoboxes",
    "has_schemas",
    "iter_infobox_schemas",
    "load_schema",
    "shipped_names",
]
