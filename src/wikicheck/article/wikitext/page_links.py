"""Links that say something of the page they stand on: its categories, the same page in other languages, its pictures."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.infobox import Image
from wikicheck.article.page import Category, Interlanguage, PageImage
from wikicheck.article.text import Link
from wikicheck.article.wikitext.namespaces import Title, read_title
from wikicheck.article.wikitext.page_templates import NamedTemplates, in_order
from wikicheck.syntax import TAG, Document, Node

if TYPE_CHECKING:
    from wikicheck.article.insets import Figure
    from wikicheck.article.wikitext.page_figures import PageFigures
    from wikicheck.article.wikitext.renderer import Renderer

_PICTURE_TEMPLATES = ("gallery", "multiple image", "multipleimage")
_MOST_IMAGES = 5_000


class PrefixedLink(NamedTuple):
    """A wikilink whose target has a prefix that says what it leads to."""

    node: Node
    title: Title


def read_prefixed_links(renderer: "Renderer") -> list[PrefixedLink]:
    """Return the links into a namespace or to another wiki, but for those that only name it (`[[:Category:X]]`)."""
    text = renderer.text
    found = []
    find = text.find
    for node in [node for node in renderer.document.wikilinks if find(":", node.start, node.end) >= 0]:
        cuts = node.cuts
        start, end = node.start + 2, cuts[0] if cuts else node.end - 2
        target = text[start:end]
        if ":" not in target:
            continue
        if "<" in target or "{" in target or "&" in target or "\n" in target:
            target = renderer.plain(start, end)
        title = read_title(target, renderer.site)
        if title.namespace is not None and not title.shown and title.name:
            found.append(PrefixedLink(node, title))
    return found


def _is_included_only(document: Document, node: Node) -> bool:
    """Say whether a node counts only where the page is transcluded."""
    parent = node.parent
    while parent is not None:
        if parent.kind == TAG and document.tag_name(parent) == "includeonly":
            return True
        parent = parent.parent
    return False


def read_categories(renderer: "Renderer", links: list[PrefixedLink]) -> list[Category]:
    """Return the categories in order, doubled ones included."""
    found = []
    for node, title in links:
        if title.namespace == "Category" and not _is_included_only(renderer.document, node):
            sort_key = renderer.plain(node.cuts[0] + 1, node.end - 2) if node.cuts else None
            name, bar, key = title.name.partition("|")  # `[[Category:A{{!}}b]]`
            if bar and sort_key is None:
                sort_key = key.strip()
            found.append(Category(renderer.site.title_name("Category", name.rstrip()), sort_key, node.span))
    return found


def read_interlanguage(links: list[PrefixedLink]) -> list[Interlanguage]:
    """Return the links to the same page in other languages."""
    return [
        Interlanguage(title.namespace, title.name if title.fragment is None else f"{title.name}#{title.fragment}", node.span)
        for node, title in links
        if title.interlanguage and title.namespace is not None
    ]


def read_images(figures: "PageFigures", templates: list[NamedTemplates], links: list[PrefixedLink]) -> list[PageImage]:
    """Return the pictures in links, galleries and templates of pictures, in order; those of infobox fields are values of fields."""
    site, document = figures.renderer.site, figures.renderer.document
    found = []
    for node, title in links:
        if title.namespace == "File":
            caption, alt, options = figures.parts(node)
            name = site.title_name("File", title.name)
            found.append(PageImage(Image(name, caption.plain if caption is not None else None, alt, options), node.span))
    shown: list[Figure] = []
    for tag in document.tags:
        if tag.markup is None and (tag.name or document.tag_name(tag)) == "gallery":
            shown += figures.gallery(tag)
    named = [nodes for written, action, nodes in templates if action.name in _PICTURE_TEMPLATES]
    for node in in_order(named):
        shown += figures.template(node, figures.renderer.template_name(node).lower())
    places = {image.span.start for image in found}
    for figure in shown[:_MOST_IMAGES]:
        if figure.span.start not in places:
            caption = figure.caption
            image = Image(figure.file, caption.plain if caption is not None else None, figure.alt, figure.options)
            found.append(PageImage(image, figure.span))
    return sorted(found, key=lambda image: image.span)


def read_links(renderer: "Renderer") -> list[Link]:
    """Return the links to articles, wherever on the page they are; `start` and `end` of their labels are 0."""
    found = []
    for node in renderer.document.wikilinks:
        cuts = node.cuts
        label = cuts[0] + 1 if cuts and cuts[0] + 1 < node.end - 2 else node.start + 2
        shown = renderer.plain(label, node.end - 2).rstrip("|") + renderer.trail(node)
        link = renderer.read_link(node, shown, 0, len(shown))
        if link.namespace is None:
            found.append(link._replace(start=0, end=0))
    return found
