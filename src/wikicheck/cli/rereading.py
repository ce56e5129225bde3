"""Reading the text of an article again, to show the lines of findings that came up after it was let go."""

from typing import TYPE_CHECKING

from wikicheck.sources.files import STANDARD_INPUT, Document, iter_documents
from wikicheck.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikicheck.rulekit import Finding


def reread_source(name: str, findings: "Sequence[Finding]") -> SourceText | None:
    """Return the text of an article by its name as printed; None where it is gone, was changed meanwhile, or is no file."""
    if name == STANDARD_INPUT:
        return None
    document = next(iter_documents([name]), None)
    if not isinstance(document, Document) or document.name != name:
        return None
    source = SourceText.from_bytes(document.data)
    for finding in findings:
        piece = source.text[finding.span.start : finding.span.end][: len(finding.excerpt) + 1]
        if not finding.excerpt.startswith(" ".join(piece.split())[: len(finding.excerpt)]):
            return None
    return source
