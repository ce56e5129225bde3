"""TemplateData, in which MediaWiki describes the parameters of a template, and JSON Schemas made from it or turned into it.

The form is that of the extension's own specification (Extension:TemplateData, Specification.md).
"""

from wikicheck.schema.templatedata.exporting import to_template_data
from wikicheck.schema.templatedata.importing import to_schema
from wikicheck.schema.templatedata.reading import read_template_data

__all__ = ["read_template_data", "to_schema", "to_template_data"]
