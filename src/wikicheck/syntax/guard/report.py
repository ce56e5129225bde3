"""What the guard tells the reader: one diagnostic for each opener that nothing closes."""

from collections.abc import Iterable

from wikicheck.syntax.guard.closing_templates import last_closing_template
from wikicheck.syntax.guard.lost_braces import find_lost_braces
from wikicheck.syntax.guard.openers import APART, BRACES, COMMENT, ELEMENT, END_OF_NEXT, LINK, TABLE, Opener
from wikicheck.syntax.guard.tag_names import CLOSED_TAGS
from wikicheck.text import Diagnostic, Severity, Span, lazy_pattern

# A page with more than this many of one kind is not a page with slips of the pen.
MOST_OF_A_KIND = 1_000
# In how many of them a culprit is looked for.
MOST_CULPRITS = 20
# How much of what was opened a message shows.
LONGEST_QUOTE = 40

_NAME_END = lazy_pattern(r"[|}\n\[\]]|<!--")
_ARGUMENT_WIDTH = 3

# Elements that templates such as {{end}} and {{div col end}} close.
_CLOSED_BY_TEMPLATES = frozenset("b big blockquote center dl div i ol small span table ul".split())


def _end_of(text: str, opener: Opener) -> int:
    """Return the end of what names the opener: the template's name, the link's target, the tag's or table's attributes."""
    inside = opener.start + opener.width
    if opener.kind in (BRACES, LINK):
        match = _NAME_END.search(text, inside, min(len(text), inside + 4 * LONGEST_QUOTE))
        end = match.start() if match is not None else min(len(text), inside + 4 * LONGEST_QUOTE)
    elif opener.kind in (TABLE, COMMENT):
        end = text.find("\n", inside)
        end = end if end >= 0 else len(text)
    else:
        end = text.find(">", inside) + 1
    return opener.start + len(text[opener.start : end].rstrip())


def _quote(text: str, start: int, end: int) -> str:
    """Return `text[start:end]` on one line, cut to a bearable length."""
    piece = " ".join(text[start : min(end, start + 4 * LONGEST_QUOTE)].split())
    return piece if len(piece) <= LONGEST_QUOTE else piece[: LONGEST_QUOTE - 1].rstrip() + "…"


def _diagnostic(text: str, opener: Opener) -> Diagnostic:
    end = _end_of(text, opener)
    kind = opener.kind
    severity = Severity.ERROR
    if kind == BRACES:
        rule = "unclosed-template"
        what = "parameter" if opener.width == _ARGUMENT_WIDTH else "template"
    elif kind == LINK:
        rule, what = "unclosed-link", "link"
    elif kind == TABLE:
        rule, what = "unclosed-table", "table"
    elif kind == COMMENT:
        rule, what = "unclosed-comment", "comment"
    elif kind == APART and opener.name == "ref":
        rule, what = "unclosed-ref", "reference"
    else:
        rule, what, severity = "unclosed-tag", "tag", Severity.WARNING
    shown = _quote(text, opener.start, end)
    message = f"The {what} {shown} is never closed."
    if opener.name == END_OF_NEXT:
        message = f"The comment {shown} is not closed before the next one begins."
    return Diagnostic(rule, severity, message, Span(opener.start, end))


def _concerns(opener: Opener, excused_until: int) -> bool:
    """Say whether an opener is a mistake; what a template before `excused_until` may close is not."""
    if opener.kind == TABLE:
        return opener.start > excused_until
    if opener.kind == ELEMENT:
        return opener.name in CLOSED_TAGS and not (opener.name in _CLOSED_BY_TEMPLATES and opener.start < excused_until)
    return opener.kind != APART or opener.name == "ref" or opener.name in CLOSED_TAGS


def _culprit(text: str, opener: Opener) -> Opener:
    """Return the template inside a multi-line one that lost its braces, if there is one, else the opener itself."""
    if opener.kind != BRACES or (opener.start > 0 and text[opener.start - 1] != "\n"):
        return opener
    inner = find_lost_braces(text, opener.start)
    return opener._replace(start=inner, width=2) if inner >= 0 else opener


def report_unclosed(text: str, openers: Iterable[Opener]) -> list[Diagnostic]:
    """Return the diagnostics for `openers`, which nothing closes, in the order of the text."""
    found: list[Diagnostic] = []
    openers = sorted(openers, key=lambda opener: opener.start)
    if not openers:
        return found
    excused_until = max(last_closing_template(text), text.rfind("</table"))
    counts: dict[int, int] = {}
    for opener in openers:
        if not _concerns(opener, excused_until):
            continue
        count = counts[opener.kind] = counts.get(opener.kind, 0) + 1
        if count <= MOST_OF_A_KIND:
            found.append(_diagnostic(text, _culprit(text, opener) if count <= MOST_CULPRITS else opener))
    return found
