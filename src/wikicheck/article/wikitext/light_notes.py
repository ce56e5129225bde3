"""Footnotes in words with the lightest markup: links, addresses, entities, italics. They are read in one pass over their nodes."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from wikicheck.article.references import CitedAddress, Note, ReferenceKind
from wikicheck.article.wikitext.cut import HIDDEN, LINK, MARK, NOTE, TEXT, Cut
from wikicheck.article.wikitext.emphasis import add_emphasis
from wikicheck.article.wikitext.rendered import assemble
from wikicheck.syntax import COMMENT, ENTITY, EXTERNAL_LINK, WIKILINK, Node

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

_BLANK = " \t\n\r"
_MARKERS = frozenset("*#:;")
MOST_ADDRESSES = 50


def read_light_note(renderer: "Renderer", start: int, end: int) -> Note | None:
    """Return what a footnote says that is one line of text with light markup; None where it takes a closer look.

    It is what a pass of `CutPass` over the same nodes would find, and the text is assembled of that as ever.
    """
    text, starts = renderer.text, renderer.starts
    if text[start] in _MARKERS or text.find("\n", start, end) >= 0 or renderer.masks_between(start, end):
        return None
    cuts: list[Cut] = []
    addresses: list[CitedAddress] = []
    nodes = renderer.document.nodes
    for index in range(bisect_left(starts, start), bisect_left(starts, end)):
        node = nodes[index]
        if node.stop - index != 1 or node.end > end:
            return None
        kind = node.kind
        if kind == WIKILINK:
            if (cut := _cut_link(text, node)) is None:
                return None
            cuts.append(cut)
        elif kind == EXTERNAL_LINK:
            _cut_address(renderer, node, cuts, addresses)
        elif kind == ENTITY:
            cuts.append((node.start, node.end, renderer.entity(node), TEXT, None))
        elif kind == COMMENT:
            cuts.append((node.start, node.end, "", HIDDEN, None))
        else:
            return None
    shown = assemble(renderer, start, end, add_emphasis(text, start, end, cuts, []), fold=False)
    return Note(ReferenceKind.TEXT, shown, (), tuple(addresses)) if shown.plain else None


def _cut_link(text: str, node: Node) -> Cut | None:
    """Return the cut of a link with a label, or a title of its own, that stands there as readers see it."""
    start, end = node.start, node.end - 2
    separator = node.cuts[0] if node.cuts else end
    label = separator + 1 if node.cuts else start + 2
    shown = text[label:end]
    if (
        not shown
        or shown[0] in _BLANK
        or "''" in shown
        or "  " in shown
        or "__" in shown
        or "-{" in shown
        or (not node.cuts and "%" in shown)
    ):
        return None
    return (start, node.end, shown, LINK, node) if text.find(":", start, separator) < 0 and not shown.isspace() else None


def _cut_address(renderer: "Renderer", node: Node, cuts: list[Cut], addresses: list[CitedAddress]) -> None:
    url, label, bracketed = renderer.document.external(node)
    start, end = label if label is not None else (0, 0)
    if len(addresses) < MOST_ADDRESSES:
        shown = renderer.plain(start, end) if start < end else None
        addresses.append(CitedAddress(renderer.text[url.start : url.end], shown or None))
    if start < end:
        cuts += ((node.start, start, "", MARK, None), (end, node.end, "", MARK, None))
    elif bracketed:
        cuts.append((node.start, node.end, "", NOTE, None))
