"""A template that nothing closes, read as far as its `| name = value` lines go."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.syntax.node import TEMPLATE, Node
from wikicheck.syntax.template_view import Parameter, normalise_template_name
from wikicheck.syntax.trimming import drop_comments, trim, trim_comments
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.syntax.document import Document

# More unclosed templates than this at line starts are no slip of the pen.
MOST_RECOVERED = 50

_LINE = lazy_pattern(r"[^\n]*")
_FIELD = lazy_pattern(r"[ \t]*\|[ \t]*([^|=\[\]{}<>\n]*)=")


class RecoveredTemplate(NamedTuple):
    """What can be read of a template without an end; `name` is ready for comparison."""

    name: str
    name_span: Span
    parameters: list[Parameter]
    span: Span


def _is_short_of_a_brace(text: str, node: Node, line_start: int) -> bool:
    """Say whether a template lost one of its closing braces on its first line, and so took those of its parent."""
    end = text.find("\n", node.start, node.end)
    if end < 0 or end >= line_start:
        return False
    line = text[node.start : end].rstrip()
    return line.endswith("}") and not line.endswith("}}")


def _inside(document: "Document", offset: int, outside: int) -> bool:
    """Say whether a line start lies inside a construct that began after `outside` and is whole."""
    node = document.enclosing(offset)
    while node is not None and node.start > outside:
        if not (node.kind == TEMPLATE and _is_short_of_a_brace(document.text, node, offset)):
            return True
        node = node.parent
    return False


def _next_line_is_field(text: str, offset: int) -> bool:
    """Say whether the first line with something on it, from `offset`, is a field."""
    rest = offset
    while rest < len(text) and text[rest] in " \t\r\n":
        rest += 1
    return text.startswith("|", rest)


def _read_fields(document: "Document", opener: int, offset: int) -> tuple[list[tuple[Span, int, int]], int]:
    """Return (name, value start, value end) of the field lines from `offset` on, and where they end."""
    text = document.text
    fields: list[tuple[Span, int, int]] = []
    end = offset
    while offset < len(text):
        match = _LINE.match(text, offset)
        line_end = match.end() if match is not None else len(text)
        line = text[offset:line_end].strip()
        if not line:
            if not _next_line_is_field(text, line_end):
                break
        elif not _inside(document, offset, opener):
            field = _FIELD.match(text, offset, line_end)
            if field is not None:
                fields.append((Span(field.start(1), field.end(1)), field.end(), line_end))
            elif line[0] not in "|*#:;":
                break
        end = line_end
        if fields:
            fields[-1] = (*fields[-1][:2], end)
        offset = line_end + 1
    return fields, end


def _recover(document: "Document", opener: int) -> RecoveredTemplate | None:
    text = document.text
    line_end = text.find("\n", opener)
    line_end = line_end if line_end >= 0 else len(text)
    name_end = text.find("|", opener, line_end)
    name_end = name_end if name_end >= 0 else line_end
    name = normalise_template_name(text[opener + 2 : name_end])
    # fields may start on the line of the name
    fields, end = _read_fields(document, opener, name_end if name_end < line_end else line_end + 1)
    if not name or not fields:
        return None
    parameters = [
        Parameter(drop_comments(text[span.start : span.end]).strip(), 0, trim_comments(text, *span), trim(text, start, stop))
        for span, start, stop in fields
    ]
    return RecoveredTemplate(name, trim_comments(text, opener + 2, name_end), parameters, Span(opener, end))


def recover_templates(document: "Document", unclosed: list[int]) -> list[RecoveredTemplate]:
    """Return what can be read of the templates that open at these offsets, if they stand at the start of a line."""
    found = []
    text = document.text
    last_end = -1
    for opener in unclosed:
        line_start = text.rfind("\n", 0, opener) + 1
        if opener < last_end or text[line_start:opener].strip():
            continue
        recovered = _recover(document, opener)
        if recovered is not None:
            found.append(recovered)
            last_end = recovered.span.end
            if len(found) == MOST_RECOVERED:
                break
    return found
