"""The pictures of a page, each read once, whoever asks: a section for its blocks, the page for its pictures, a field for its value."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from wikicheck.article.wikitext.figure_reader import PictureLink, read_caption, read_gallery, read_picture_link, read_picture_template
from wikicheck.syntax import WIKILINK

if TYPE_CHECKING:
    from wikicheck.article.insets import Figure
    from wikicheck.article.text import Text
    from wikicheck.article.wikitext.renderer import Renderer
    from wikicheck.syntax import Node


class PageFigures:
    """Reads the pictures of one page."""

    __slots__ = ("_figures", "_links", "_parts", "renderer")

    def __init__(self, renderer: "Renderer") -> None:
        self.renderer = renderer
        # by the offsets of their markup
        self._links: dict[int, PictureLink] = {}
        self._parts: dict[int, tuple[Text | None, str | None, tuple[str, ...]]] = {}
        self._figures: dict[int, list[Figure]] = {}

    def _link(self, node: "Node") -> PictureLink:
        found = self._links.get(node.start)
        if found is None:
            found = self._links[node.start] = read_picture_link(self.renderer, node)
        return found

    def is_block(self, node: "Node") -> bool:
        """Say whether a `[[File:…]]` stands apart from the text around it."""
        return self._link(node).is_block

    def parts(self, node: "Node") -> "tuple[Text | None, str | None, tuple[str, ...]]":
        """Return caption, alternative text and options of a `[[File:…]]`."""
        found = self._parts.get(node.start)
        if found is None:
            caption, alt, options, _ = self._link(node)
            found = self._parts[node.start] = read_caption(self.renderer, caption), alt, options
        return found

    def parts_at(self, start: int) -> "tuple[Text | None, str | None, tuple[str, ...]]":
        """Return the same of the one that begins at an offset."""
        if start in self._parts:
            return self._parts[start]
        nodes = self.renderer.document.nodes
        index = bisect_left(self.renderer.starts, start)
        while index < len(nodes) and nodes[index].start == start:
            if nodes[index].kind == WIKILINK:
                return self.parts(nodes[index])
            index += 1
        return None, None, ()

    def gallery(self, tag: "Node") -> "list[Figure]":
        """Return the pictures of a `<gallery>`."""
        found = self._figures.get(tag.start)
        if found is None:
            body = self.renderer.document.tag_body(tag)
            found = self._figures[tag.start] = list(read_gallery(self.renderer, *body)) if body is not None else []
        return found

    def template(self, node: "Node", name: str) -> "list[Figure]":
        """Return the pictures of a template that shows some; `name` is its name in lower case."""
        found = self._figures.get(node.start)
        if found is None:
            found = self._figures[node.start] = list(read_picture_template(self.renderer, node, name))
        return found
