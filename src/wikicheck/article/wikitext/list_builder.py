"""Lists, built line by line: markers, nesting, terms and descriptions."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from wikicheck.article.blocks import Block, Item, ListBlock
from wikicheck.article.wikitext.cut import BREAK, QUOTE, TEXT, Cut
from wikicheck.article.wikitext.emphasis import add_emphasis
from wikicheck.article.wikitext.inset import LIST
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.cut_pass import CutPass
    from wikicheck.article.wikitext.inset import Inset, Insets
    from wikicheck.article.wikitext.reader import WikitextReader

# "•" is no markup, but what authors type who want a list; readers see one.
_KINDS = {"*": "unordered", "•": "unordered", "#": "ordered", ";": "definition", ":": "indent"}
_BLANK = " \t\r"
# A tag that the tokenizer found no partner for.
_WORD_TAG = lazy_pattern(
    r"<(/?)(abbr|b|big|center|cite|code|del|div|em|font|i|ins|kbd|p|q|s|small|span|strike|strong|su[bp]|tt|u|var)\b[^<>/]{0,300}>"
)

# Deeper items stand at this level: whoever walks lists may then do so by recursion.
_DEEPEST = 50


def _family(marker: str) -> str:
    return ":" if marker == ";" else marker


class ListBuilder:
    """The lists of a section. Lines that follow each other and begin alike are one list, as in MediaWiki."""

    __slots__ = ("_cuts", "_depth", "_has_breaks", "_insets", "_last", "_literals", "_reader", "_renderer", "_stack")

    def __init__(self, reader: "WikitextReader", run: "CutPass", insets: "Insets", depth: int) -> None:
        """Take what the pass over a section found; `depth` says inside how many lists of HTML it lies."""
        self._reader = reader
        self._renderer = reader.renderer
        self._cuts = run.cuts
        self._literals = run.literals
        self._has_breaks = run.has_breaks
        self._insets = insets
        self._depth = depth
        self._last = ""  # markers of the line before
        self._stack: list[tuple[str, ListBlock | None]] = []  # for each level that is open: kind of marker, list

    def close(self) -> None:
        """End the list."""
        if self._stack:
            self._stack = []

    def add(self, markers: str, start: int, content: int, end: int, first: int, last: int, blocks: list[Block]) -> None:
        """Add the item on a line; its markers are at `start`, its text is `content`..`end` with the cuts `first`..`last`."""
        text = self._renderer.text
        if end > content and text[end - 1] == "\r":  # half of a line end
            end -= 1
        colon = self._colon(content, end, self._cuts[first:last]) if markers[-1] == ";" else -1
        if colon < 0:
            self._put(markers, start, content, end, self._cuts[first:last], blocks)
            return
        cut = first
        while cut < last and self._cuts[cut][0] < colon:
            cut += 1
        self._put(markers, start, content, colon, self._cuts[first:cut], blocks)
        if text[colon + 1 : end].strip(_BLANK):
            self._put(markers[:-1] + ":", colon, colon + 1, end, self._cuts[cut:last], blocks)

    def _colon(self, start: int, end: int, cuts: list[Cut]) -> int:
        """Return the offset of the colon that ends the term on a line, or -1; `cuts` are those of the line.

        It stands outside of links, templates, tags and apostrophes (`BlockLevelPass::findColonNoLinks`).
        """
        document = self._renderer.document
        text = document.text
        colon = text.find(":", start, end)
        if colon < 0:
            return -1
        marked = self._marked(start, end, cuts) if text.find("''", start, end) >= 0 or text.find("-{", start, end) >= 0 else []
        while colon >= 0:
            node = document.enclosing(colon)
            while node is not None and (node.start < start or document.is_wiki_markup(node)):
                node = node.parent
            if node is None:
                index = bisect_left(marked, (colon,)) - 1
                if index < 0 or marked[index][1] <= colon:
                    return -1 if text.find("<", start, colon) >= 0 and self._is_in_tag(start, colon) else colon
                colon = text.find(":", marked[index][1], end)
            else:
                colon = text.find(":", node.end, end)
        return -1

    def _marked(self, start: int, end: int, cuts: list[Cut]) -> list[tuple[int, int]]:
        """Return the parts of a line that are bold or in italics, or within `-{}-`."""
        text = self._renderer.text
        found: list[tuple[int, int]] = []
        opened = -1
        for cut in add_emphasis(text, start, end, cuts, self._literals):
            if cut[3] == QUOTE:
                if not any(cut[4]):
                    found.append((opened if opened >= 0 else cut[0], cut[1]))
                    opened = -1
                elif opened < 0:
                    opened = cut[0]
        if opened >= 0:
            found.append((opened, end))
        at = text.find("-{", start, end)
        while at >= 0 and (stop := text.find("}-", at, end)) >= 0:
            found.append((at, stop))
            at = text.find("-{", stop, end)
        return sorted(found)

    def _is_in_tag(self, start: int, colon: int) -> bool:
        """Say whether a tag that nothing closes was opened on the line before the colon."""
        open_tags: list[str] = []
        for match in _WORD_TAG.finditer(self._renderer.text, start, colon):
            if self._renderer.document.enclosing(match.start()) is not None:
                continue
            if not match[1]:
                open_tags.append(match[2])
            elif open_tags:
                open_tags.pop()
        return bool(open_tags)

    def _put(self, markers: str, start: int, content: int, end: int, cuts: list[Cut], blocks: list[Block]) -> None:
        inner: list[Inset] = []
        if self._has_breaks and any(cut[3] == BREAK for cut in cuts):
            inner = [cut[4] for cut in cuts if cut[3] == BREAK and cut[4] is not None and cut[4].kind == LIST]
            cuts = [(cut[0], cut[1], " ", TEXT, None) if cut[3] == BREAK else cut for cut in cuts]
        text = self._renderer.block(content, end, cuts, self._literals)
        found = self._list_for(markers, start, end, blocks)
        role = None
        if markers[-1] == ";":
            role = "term"
        elif markers[-1] == ":" and found.marker == "definition":
            role = "description"
        item = Item(text, markers, Span(start, end), role)
        found.items.append(item)
        for inset in inner:
            self._take_html(item, inset)

    def _take_html(self, item: Item, inset: "Inset") -> None:
        """Hang a list that is written in HTML within an item under it."""
        from wikicheck.article.wikitext.html_lists import adopt, read_html_list

        inset.is_used = True
        adopt(item, read_html_list(self._reader, inset.start, inset.end, self._depth + 1))

    def _list_for(self, markers: str, start: int, end: int, blocks: list[Block]) -> ListBlock:
        """Return the list that a line belongs to, opening it if need be."""
        stack = self._stack
        if markers == self._last and stack:  # as the line before
            found = stack[-1][1]
        else:
            self._last = markers
            found = self._open(markers[:_DEEPEST], Span(start, end), blocks)
        assert found is not None  # noqa: S101 - the last of the stack is a list
        for _, opened in stack:
            if opened is not None:
                opened.span = Span(opened.span[0], end)
        return found

    def _open(self, markers: str, span: Span, blocks: list[Block]) -> ListBlock:
        """Return the list for markers that differ from those of the line before.

        A level without a line of its own (`*` in `** a`) has no list: MediaWiki's would be an empty item. A line that comes back
        to it joins the list that stands there if it is of its kind.
        """
        stack = self._stack
        common = 0
        for (family, _), marker in zip(stack, markers, strict=False):
            if family != _family(marker):
                break
            common += 1
        deeper = next((opened for _, opened in stack[common:] if opened is not None), None)
        del stack[common:]
        depth = len(markers)
        found = stack[-1][1] if common == depth else None
        if found is None:
            kind = self._kind(markers[-1], span.start)
            if common == depth and deeper is not None and deeper.marker == kind:
                found = deeper
            else:
                found = ListBlock(kind, span)
                level, above = next(((at, opened) for at, (_, opened) in reversed([*enumerate(stack)]) if opened is not None), (0, None))
                if above is not None:
                    self._parent(above, span, markers[: level + 1]).lists.append(found)
                else:
                    blocks.append(found)
            stack[common:] = [(_family(marker), None) for marker in markers[common:]]
            stack[-1] = (_family(markers[-1]), found)
        if markers[-1] == ";" and found.marker != "definition":
            found.marker = "definition"
            for item in found.items:
                item.role = "description"
        return found

    def _kind(self, marker: str, offset: int) -> str:
        kind = _KINDS[marker]
        if self._insets.styles and kind in {"unordered", "ordered"}:
            return self._insets.style_at(offset) or kind
        return kind

    def _parent(self, above: ListBlock, span: Span, markers: str) -> Item:
        """Return the item that a deeper list hangs under. A term is described by it: the description has no text of its own."""
        item = above.items[-1]
        if item.role == "term" and markers[-1:] == ":":
            place = Span(span.start, span.start)
            item = Item(self._renderer.block(span.start, span.start, [], []), markers, place, "description")
            above.items.append(item)
        return item
