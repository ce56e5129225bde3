"""The pictures that the value of a field is made of."""

from typing import TYPE_CHECKING

from wikicheck.article.infobox import Image
from wikicheck.syntax import TAG, WIKILINK
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.insets import Figure
    from wikicheck.article.wikitext.page_figures import PageFigures
    from wikicheck.article.wikitext.renderer import Renderer
    from wikicheck.syntax import Node

_MOST = 50


def read_pictures(figures: "PageFigures", span: Span) -> list[Image]:
    """Return the pictures `[[File:…]]` and those of galleries in a value; not those inside templates or other pictures."""
    renderer = figures.renderer
    images: list[Image] = []
    for outer in renderer.document.nodes_between(*span):
        stack = [outer]
        while stack and len(images) < _MOST:
            node = stack.pop()
            if node.kind == WIKILINK:
                image = _of_link(figures, node)
                if image is not None:
                    images.append(image)
            elif node.kind == TAG:
                if renderer.document.tag_name(node) == "gallery":
                    images += [_image(figure) for figure in figures.gallery(node)]
                else:
                    stack += reversed(_children(renderer, node))
    return images[:_MOST]


def _children(renderer: "Renderer", node: "Node") -> list["Node"]:
    nodes = renderer.document.nodes
    found = []
    index = node.index + 1
    while index < node.stop:
        found.append(nodes[index])
        index = nodes[index].stop
    return found


def _of_link(figures: "PageFigures", node: "Node") -> Image | None:
    from wikicheck.article.wikitext.namespaces import read_title

    renderer = figures.renderer
    target = renderer.document.link(node).target
    title = read_title(renderer.text[slice(*target)], renderer.site)
    if title.namespace != "File" or title.shown:
        return None
    caption, alt, options = figures.parts(node)
    return Image(renderer.site.title_name("File", title.name), caption.plain if caption is not None else None, alt, options)


def _image(figure: "Figure") -> Image:
    return Image(figure.file, figure.caption.plain if figure.caption else None, figure.alt, figure.options)
