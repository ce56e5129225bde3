"""What a link says: target and label of a wikilink, address and label of an external link."""

from typing import NamedTuple

from wikicheck.syntax.node import Node
from wikicheck.syntax.trimming import trim
from wikicheck.text import Span, lazy_pattern

# What no address has in it, beside a space (`Parser::EXT_LINK_URL_CLASS`). Comments and tags are none of this.
_URL_END = lazy_pattern(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\"]|&[lg]t;")


class Link(NamedTuple):
    """A wikilink: the target trimmed, the label as it stands between the first `|` and `]]` (empty for `[[A|]]`)."""

    target: Span
    label: Span | None


class ExternalLink(NamedTuple):
    """An external link. `bracketed` is False for a bare address in the text."""

    url: Span
    label: Span | None
    bracketed: bool


def link(text: str, node: Node) -> Link:
    """Return target and label of a wikilink."""
    end = node.end - 2
    if not node.cuts:
        return Link(trim(text, node.start + 2, end), None)
    separator = node.cuts[0]
    return Link(trim(text, node.start + 2, separator), Span(separator + 1, end))


def external_link(text: str, node: Node) -> ExternalLink:
    """Return address and label of an external link.

    An address ends at `{{`, since nobody knows what the template gives; in brackets, it stands between address and label.
    """
    bracketed = text.startswith("[", node.start)
    start = node.start + bracketed
    end = node.end - bracketed
    label = None
    if node.cuts:
        # the separator is one space, or nothing where markup follows the address directly
        separator = node.cuts[0]
        label = trim(text, separator, end)
        end = separator
    if bracketed and (split := _URL_END.search(text, start, end)) is not None:  # the tokenizer goes on to a space
        end = split.start()
        label = trim(text, end, node.end - 1)
    cut = text.find("{{", start, end)
    return ExternalLink(Span(start, cut if cut >= 0 else end), label, bracketed)


def link_parts(text: str, node: Node, children: list[Node]) -> list[Span]:
    """Return the label of a wikilink cut at each `|` outside of `children`: the options and the caption of a file."""
    if not node.cuts:
        return []
    end = node.end - 2
    start = at = node.cuts[0] + 1
    parts = []
    for skip_start, skip_end in [*((child.start, child.end) for child in children if child.start >= start), (end, end)]:
        bar = text.find("|", at, skip_start)
        while bar >= 0:
            parts.append(Span(start, bar))
            start = bar + 1
            bar = text.find("|", start, skip_start)
        at = skip_end
    parts.append(Span(start, end))
    return parts
