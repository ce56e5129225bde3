"""Texts, places in them, and changes to them. Offsets are half-open code points, lines and columns count from 1."""

from wikicheck.text.collector import collector_paused
from wikicheck.text.diagnostic import Diagnostic, Severity
from wikicheck.text.edit import Edit, apply_edits
from wikicheck.text.errors import ConfigError, InputError, PluginError, RuleError, SchemaError, WikicheckError
from wikicheck.text.mapped import Loss, MappedText
from wikicheck.text.pattern import lazy_pattern
from wikicheck.text.size import MOST_BYTES, is_too_large, page_too_large
from wikicheck.text.source import SourceText, Unit
from wikicheck.text.span import Position, Span
from wikicheck.text.table import read_package_file, read_package_table

__all__ = [
    "MOST_BYTES",
    "ConfigError",
    "Diagnostic",
    "Edit",
    "InputError",
    "Loss",
    "MappedText",
    "PluginError",
    "Position",
    "RuleError",
    "SchemaError",
    "Severity",
    "SourceText",
    "Span",
    "Unit",
    "WikicheckError",
    "apply_edits",
    "collector_paused",
    "is_too_large",
    "lazy_pattern",
    "page_too_large",
    "read_package_file",
    "read_package_table",
]
