"""Lists, built line by line: markers, nesting, terms and descriptions."""

from typing import TYPE_CHECKING

from wikicheck.article.blocks import Block, Item, ListBlock
from wikicheck.article.wikitext.cut import BREAK, TEXT, Cut
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

# "•" is no markup, but what authors type who want a list; readers see one.
_KINDS = {"*": "unordered", "•": "unordered", "#": "ordered", ";": "definition", ":": "indent"}
_BLANK = " \t\r"

# Deeper items stand at this level: whoever walks lists may then do so by recursion.
_DEEPEST = 50


def _family(marker: str) -> str:
    return ":" if marker == ";" else marker


class ListBuilder:
    """The lists of a section. Lines that follow each other and begin alike are one list, as in MediaWiki."""

    __slots__ = ("_cuts", "_last", "_literals", "_renderer", "_stack")

    def __init__(self, renderer: "Renderer", cuts: list[Cut], literals: list[tuple[int, int]]) -> None:
        self._renderer = renderer
        self._cuts = cuts
        self._literals = literals
        self._last = ""  # markers of the line before
        self._stack: list[tuple[str, ListBlock]] = []  # for each level that is open: kind of marker, list

    def close(self) -> None:
        """End the list."""
        if self._stack:
            self._stack = []

    def add(self, markers: str, start: int, content: int, end: int, first: int, last: int, blocks: list[Block]) -> None:
        """Add the item on a line; its markers are at `start`, its text is `content`..`end` with the cuts `first`..`last`."""
        text = self._renderer.text
        if end > content and text[end - 1] == "\r":  # half of a line end
            end -= 1
        colon = self._colon(content, end) if markers[-1] == ";" else -1
        if colon < 0:
            self._put(markers, start, content, end, self._cuts[first:last], blocks)
            return
        cut = first
        while cut < last and self._cuts[cut][0] < colon:
            cut += 1
        self._put(markers, start, content, colon, self._cuts[first:cut], blocks)
        if text[colon + 1 : end].strip(_BLANK):
            self._put(markers[:-1] + ":", colon, colon + 1, end, self._cuts[cut:last], blocks)

    def _colon(self, start: int, end: int) -> int:
        """Return the offset of the colon that ends the term on a line: one outside of links, templates and tags, or -1."""
        document = self._renderer.document
        text = document.text
        colon = text.find(":", start, end)
        while colon >= 0:
            node = document.enclosing(colon)
            while node is not None and (node.start < start or document.is_wiki_markup(node)):
                node = node.parent
            if node is None and not text.startswith("//", colon + 1):
                return colon
            colon = text.find(":", node.end if node is not None else colon + 1, end)
        return -1

    def _put(self, markers: str, start: int, content: int, end: int, cuts: list[Cut], blocks: list[Block]) -> None:
        if any(cut[3] == BREAK for cut in cuts):
            cuts = [(cut[0], cut[1], " ", TEXT, None) if cut[3] == BREAK else cut for cut in cuts]
        text = self._renderer.block(content, end, cuts, self._literals)
        found = self._list_for(markers, start, end, blocks)
        role = None
        if markers[-1] == ";":
            role = "term"
        elif markers[-1] == ":" and found.marker == "definition":
            role = "description"
        found.items.append(Item(text, markers, Span(start, end), role))

    def _list_for(self, markers: str, start: int, end: int, blocks: list[Block]) -> ListBlock:
        """Return the list that a line belongs to, opening it if need be."""
        stack = self._stack
        if markers == self._last and stack:  # as the line before
            found = stack[-1][1]
        else:
            self._last = markers
            found = self._open(markers[:_DEEPEST], Span(start, end), blocks)
        for _, opened in stack:
            opened.span = Span(opened.span[0], end)
        return found

    def _open(self, markers: str, span: Span, blocks: list[Block]) -> ListBlock:
        """Return the list for markers that differ from those of the line before."""
        stack = self._stack
        common = 0
        for (family, _), marker in zip(stack, markers, strict=False):
            if family != _family(marker):
                break
            common += 1
        del stack[common:]
        if common < len(markers):
            new = ListBlock(_KINDS[markers[-1]], span)
            if common:
                stack[-1][1].items[-1].lists.append(new)
            else:
                blocks.append(new)
            stack += [(_family(marker), new) for marker in markers[common:]]
        found = stack[-1][1]
        if markers[-1] == ";":
            found.marker = "definition"
        return found
