"""A template that nothing closes, read as far as its `| name = value` lines go."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.syntax.guard.lost_braces import lost_braces
from wikicheck.syntax.node import TEMPLATE, Node
from wikicheck.syntax.template_view import Parameter, normalise_template_name
from wikicheck.syntax.trimming import WHITESPACE, drop_comments, trim, trim_comments
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.syntax.document import Document

# More unclosed templates than this are no slip of the pen.
MOST_RECOVERED = 50
# Where "infobox" is looked for in a template that does not start its line.
LONGEST_NAME = 60

_FIELD = lazy_pattern(r"\|[ \t]*([^|=\[\]{}<>\n]*)=")


class RecoveredTemplate(NamedTuple):
    """What can be read of a template without an end; `name` is ready for comparison."""

    name: str
    name_span: Span
    parameters: list[Parameter]
    span: Span


def _lost_braces(text: str, node: Node, offset: int) -> bool:
    """Say whether a template was meant to end on its first line, and that before `offset`."""
    return "\n" in text[node.start : offset] and lost_braces(text, node.start, node.end - 2)


def _inside(document: "Document", offset: int, outside: int) -> bool:
    """Say whether `offset` lies inside a construct that is whole and began before it, but after `outside`."""
    node = document.enclosing(offset)
    while node is not None and node.start > outside:
        if node.start < offset and not (node.kind == TEMPLATE and _lost_braces(document.text, node, offset)):
            return True
        node = node.parent
    return False


def _next_line_is_field(text: str, offset: int) -> bool:
    """Say whether the first line with something on it, from `offset`, is a field."""
    while offset < len(text) and text[offset] in " \t\r\n":
        offset += 1
    return text.startswith("|", offset)


class _Field:
    """A field in the making: its value grows with every line that belongs to it."""

    __slots__ = ("end", "name", "start")

    def __init__(self, name: Span, start: int, end: int) -> None:
        self.name = name
        self.start = start
        self.end = end


def _fields_of_line(document: "Document", opener: int, start: int, end: int) -> list[_Field]:
    """Return the fields on a line: what follows each `|` that stands in no other construct, if it has a name."""
    text = document.text
    fields: list[_Field] = []
    bar = text.find("|", start, end)
    while bar >= 0:
        match = _FIELD.match(text, bar, end)
        if match is not None and not _inside(document, bar, opener):
            if fields:
                fields[-1].end = bar
            fields.append(_Field(Span(*match.span(1)), match.end(), end))
        bar = text.find("|", bar + 1, end)
    return fields


def _read_fields(document: "Document", opener: int, offset: int) -> tuple[list[_Field], int]:
    """Return the fields from `offset` on, and where they end: at prose, a heading, or a blank line with no field after it."""
    text = document.text
    fields: list[_Field] = []
    end = offset
    while offset < len(text):
        line_end = text.find("\n", offset)
        line_end = line_end if line_end >= 0 else len(text)
        line = text[offset:line_end].strip()
        if not line:
            if not _next_line_is_field(text, line_end):
                break
        elif line[0] == "|":
            fields += _fields_of_line(document, opener, offset, line_end)
        elif line[0] not in "*#:;" and not _inside(document, offset, opener):
            break
        end = line_end
        if fields:
            fields[-1].end = end
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
        Parameter(
            drop_comments(text[field.name.start : field.name.end]).strip(WHITESPACE),
            0,
            trim_comments(text, *field.name),
            trim(text, field.start, field.end),
        )
        for field in fields
    ]
    return RecoveredTemplate(name, trim_comments(text, opener + 2, name_end), parameters, Span(opener, _closed(document, opener, end)))


def _closed(document: "Document", opener: int, end: int) -> int:
    """Return the end of a template with the braces that another one in it took for its own, or `end`."""
    node = document.enclosing(end)
    while node is not None and node.start > opener:
        if node.kind == TEMPLATE and _lost_braces(document.text, node, end):
            return node.end
        node = node.parent
    return end


def recover_templates(document: "Document", unclosed: list[int]) -> list[RecoveredTemplate]:
    """Return what can be read of the templates that open at these offsets, if they start a line or are infoboxes by name."""
    found = []
    text = document.text
    last_end = -1
    tries = 0
    for opener in unclosed:
        starts_line = not text[text.rfind("\n", 0, opener) + 1 : opener].strip()
        if opener < last_end or not (starts_line or "infobox" in text[opener : opener + LONGEST_NAME].lower()):
            continue
        tries += 1
        if tries > MOST_RECOVERED:
            break
        recovered = _recover(document, opener)
        if recovered is not None:
            found.append(recovered)
            last_end = recovered.span.end
    return found
