"""What a template call says: its name and its parameters."""

import re
from typing import NamedTuple

from wikicheck.syntax.node import Node
from wikicheck.syntax.trimming import WHITESPACE, drop_comments, trim, trim_comments
from wikicheck.text import Span, lazy_pattern

# Direction marks in a title are dropped by MediaWiki (MediaWikiTitleCodec).
_DIRECTION_MARKS = lazy_pattern("[\u200e\u200f\u202a-\u202e]")
_PREFIX = lazy_pattern(r"\s*(?:(?:safe)?subst|msgnw|msg|raw)\s*:\s*", re.IGNORECASE)


class Parameter(NamedTuple):
    """One parameter of a template call.

    `name` is None where it is positional; `position` counts those from 1 and is 0 for a named one. The spans are
    without whitespace at the edges; an empty value has an empty span right after the `=` or `|`.
    """

    name: str | None
    position: int
    name_span: Span | None
    value_span: Span


def normalise_template_name(name: str) -> str:
    """Return a template's name as titles are compared: no comments, no `Template:`, no `_`, first letter upper case."""
    name = drop_comments(name)
    if "_" in name:
        name = name.replace("_", " ")
    name = " ".join(name.split())
    if ":" in name:
        prefix = _PREFIX.match(name)
        if prefix is not None:
            name = name[prefix.end() :]
        if name[:9].lower() == "template:":
            name = name[9:].lstrip()
    if not name.isascii():
        name = _DIRECTION_MARKS.sub("", name)
    first = name[:1].upper()
    return first + name[1:] if len(first) == 1 else name  # an ß stays one letter


def template_name_bounds(node: Node) -> tuple[int, int]:
    """Return where the name stands between `{{` and the first `|`, untrimmed."""
    cuts = node.cuts
    return node.start + 2, cuts[0] if cuts else node.end - 2


def template_name_span(text: str, node: Node) -> Span:
    """Return where the name of a template stands, without whitespace and comments at its edges."""
    return trim_comments(text, *template_name_bounds(node))


def template_name(text: str, node: Node) -> str:
    """Return the name of a template, ready for comparison."""
    start, end = template_name_bounds(node)
    return normalise_template_name(text[start:end])


def _parameter_name(text: str, start: int, end: int) -> tuple[str, Span]:
    name = text[start:end]
    if "<!--" not in name:
        return name.strip(WHITESPACE), trim(text, start, end)
    return drop_comments(name).strip(WHITESPACE), trim_comments(text, start, end)


def parameters(text: str, node: Node) -> list[Parameter]:
    """Return the parameters of a template in the order they are written, doubles and empty ones included."""
    cuts = node.cuts
    found = []
    position = 0
    last = len(cuts) - 2
    for at in range(0, len(cuts), 2):
        separator, equals = cuts[at], cuts[at + 1]
        end = cuts[at + 2] if at < last else node.end - 2
        if equals >= 0:
            name, name_span = _parameter_name(text, separator + 1, equals)
            found.append(Parameter(name, 0, name_span, trim(text, equals + 1, end)))
        else:
            position += 1
            found.append(Parameter(None, position, None, trim(text, separator + 1, end)))
    return found
