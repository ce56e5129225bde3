"""Texts, places in them, and changes to them. Offsets are half-open code points, lines and columns count from 1."""

from wikicheck.text.diagnostic import Diagnostic, Severity
from wikicheck.text.edit import Edit, apply_edits
from wikicheck.text.mapped import Loss, MappedText
from wikicheck.text.pattern import lazy_pattern
from wikicheck.text.source import SourceText, Unit
from wikicheck.text.span import Position, Span

__all__ = [
    "Diagnostic",
    "Edit",
    "Loss",
    "MappedText",
    "Position",
    "Severity",
    "SourceText",
    "Span",
    "Unit",
    "apply_edits",
    "lazy_pattern",
]
