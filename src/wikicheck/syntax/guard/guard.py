"""The guard as a whole: scan, report, mask."""

from typing import NamedTuple

from wikicheck.syntax.guard.limits import check_limits
from wikicheck.syntax.guard.masking import mask, spans_over_budget
from wikicheck.syntax.guard.openers import BRACES, END_OF_NEXT
from wikicheck.syntax.guard.report import report_unclosed
from wikicheck.syntax.guard.scan import Scan
from wikicheck.text import Diagnostic


class Guarded(NamedTuple):
    """A text made safe for the tokenizer.

    `tokenizable` has the length of the text, and differs from it only in what was masked. `cautious` are the spans to
    mask in addition if the tokenizer gives up all the same.
    """

    tokenizable: str
    diagnostics: list[Diagnostic]
    heading_lines: list[int]
    unclosed_templates: list[int]
    deep: list[int]
    cautious: list[tuple[int, int]]


def guard(text: str, tags: frozenset[str] = frozenset()) -> Guarded:
    """Return what the guard has to say about `text`, in which there is no NUL; `tags` are extension tags that only its wiki has."""
    scan = Scan(text, tags)
    diagnostics, spans = check_limits(text)
    spans += scan.line_ends_in_tags
    spans += [(opener.start, opener.start + opener.width) for opener in scan.torn]
    unclosed = scan.unclosed
    openers = [opener for opener in (*unclosed, *scan.misnested) if opener.name != END_OF_NEXT]
    if openers:
        spans += spans_over_budget(text, openers)
    if unclosed:
        diagnostics += report_unclosed(text, [scan.blamed.get(opener.start, opener) for opener in unclosed])
    return Guarded(
        mask(text, spans) if spans else text,
        diagnostics,
        scan.heading_lines,
        sorted(opener.start for opener in unclosed if opener.kind == BRACES),
        scan.deep,
        [(opener.start, opener.start + opener.width) for opener in openers],
    )
