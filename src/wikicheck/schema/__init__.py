"""JSON Schemas of infoboxes, and how an article is held against them."""

from wikicheck.schema.checking import SchemaViolation, check_infobox, check_infoboxes
from wikicheck.schema.documents import Schema
from wikicheck.schema.files import load_schema, shipped_names

__all__ = ["Schema", "SchemaViolation", "check_infobox", "check_infoboxes", "load_schema", "shipped_names"]
