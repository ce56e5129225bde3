"""Lists and tables written in HTML: their tags, in order, without those in links, templates and the like.

The tokenizer's tree is no help here: it has no end for the `<li>` and `<td>` that authors leave open, which HTML allows.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.syntax import ARGUMENT, COMMENT, ENTITY, TAG
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

_TAG = lazy_pattern(r"<(/?)(ul|ol|dl|li|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th)\b([^<>]*)>", re.IGNORECASE)
_BLANK = " \t\n\r"


class HtmlTag(NamedTuple):
    """A tag: `name` in lower case, where it stands, and where its attributes do."""

    name: str
    is_closing: bool
    start: int
    end: int
    attributes: Span


def _hidden(renderer: "Renderer", start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of `start`..`end` whose tags are not those of the page's own text, in order."""
    document = renderer.document
    nodes = document.nodes
    index = bisect_left(renderer.starts, start)
    while index < len(nodes) and nodes[index].start < end:
        node = nodes[index]
        index += 1
        if node.kind == TAG:
            is_hidden = not document.is_wiki_markup(node) and document.is_extension_tag(node)
        else:
            is_hidden = node.kind <= ARGUMENT or node.kind == COMMENT or (node.kind != ENTITY and node.end <= end)
        if is_hidden:
            yield node.start, node.end
            index = node.stop


def trim(text: str, start: int, end: int) -> Span:
    """Return `start`..`end` without white space at its edges."""
    end = start + len(text[start:end].rstrip(_BLANK))
    return Span(end - len(text[start:end].lstrip(_BLANK)), end)


def html_tags(renderer: "Renderer", start: int, end: int) -> list[HtmlTag]:
    """Return the tags of lists and tables between `start` and `end`."""
    text = renderer.text
    hidden = list(_hidden(renderer, start, end))
    found = []
    at = 0
    for match in _TAG.finditer(text, start, end):
        place = match.start()
        while at < len(hidden) and hidden[at][1] <= place:
            at += 1
        if at == len(hidden) or place < hidden[at][0]:
            found.append(HtmlTag(match[2].lower(), bool(match[1]), place, match.end(), Span(*match.span(3))))
    return found
