"""The parts of a text whose apostrophes are not its own."""

from bisect import bisect_left
from typing import TYPE_CHECKING, cast

from wikicheck.syntax.node import ARGUMENT, COMMENT, EXTERNAL_LINK, TAG, TEMPLATE, WIKILINK, TagNode

if TYPE_CHECKING:
    from wikicheck.syntax.document import Document

_WHOLE = frozenset({TEMPLATE, ARGUMENT, WIKILINK, COMMENT})


def opaque_spans(document: "Document", start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of `start`..`end` that quotes do not see, in order and without overlap.

    Templates, wikilinks (a label is a text of its own), comments, extension tags with their bodies, the markup of other
    tags, and the addresses of external links.
    """
    nodes = document.nodes
    index = bisect_left(document.starts, start)
    count = len(nodes)
    found: list[tuple[int, int]] = []
    tails: list[tuple[int, int]] = []  # closing tags, to be put in once their bodies are done
    while index < count:
        node = nodes[index]
        if node.start >= end:
            break
        while tails and tails[-1][0] <= node.start:
            found.append(tails.pop())
        index += 1
        if node.kind in _WHOLE:
            found.append((node.start, node.end))
            index = node.stop
        elif node.kind == EXTERNAL_LINK:
            url = document.external(node).url
            found.append((node.start, url.end))
        elif node.kind == TAG:
            tag = cast("TagNode", node)
            cuts = tag.cuts
            if len(cuts) < 3 or document.is_extension_tag(tag):
                found.append((tag.start, tag.end))
                index = tag.stop
            else:
                found.append((tag.start, cuts[1]))
                while index < tag.stop and nodes[index].start < cuts[1]:  # inside an attribute
                    index = nodes[index].stop
                tails.append((cuts[2], tag.end))
    found.extend(reversed(tails))
    return found
