"""Anchors that a page has beside those of its headings: `{{anchor|…}}`, `<span id="…">`."""

from typing import TYPE_CHECKING

from wikicheck.article.anchors import anchor_of

if TYPE_CHECKING:
    from wikicheck.article.wikitext.page_templates import NamedTemplates
    from wikicheck.article.wikitext.renderer import Renderer
    from wikicheck.syntax import TagNode

# Source: Template:Anchor and Template:Visible anchor with their redirects, and what they are called in other languages.
_TEMPLATES = frozenset(
    (
        *("anchor", "anchors", "anchor comment", "visible anchor", "visible anchors", "vanchor", "vanchors", "anchored"),
        *("anker", "ancre", "ancla", "ancora", "âncora", "kotwica", "якорь", "якір", "ankare", "ankkuri", "çapa", "위치 틀"),
    )
)


def tag_id(renderer: "Renderer", tag: "TagNode") -> str | None:
    """Return the anchor that the attribute `id` of a tag makes."""
    text, cuts = renderer.text, tag.cuts
    if not tag.attributes or text.find("id", tag.start, cuts[1] if len(cuts) > 1 else tag.end) < 0:
        return None
    for name, name_end, start, end, *_ in reversed(tag.attributes):
        if text[name:name_end].strip().lower() == "id":  # the last one counts
            return anchor_of(renderer.plain(start, end)) if 0 <= start < end and text.find("{", start, end) < 0 else None
    return None


def read_page_anchors(renderer: "Renderer", templates: "list[NamedTemplates]") -> list[tuple[int, str]]:
    """Return the anchors with the places of their markup, in order."""
    document, text = renderer.document, renderer.text
    found: list[tuple[int, str]] = []
    for _, action, nodes in templates:
        if action.name in _TEMPLATES:
            for node in nodes:
                names = [renderer.plain(*parameter.value_span) for parameter in document.parameters(node) if parameter.name is None]
                found += [(node.start, anchor_of(name)) for name in names if name]
    if "id" in text:
        for tag in document.tags:
            if tag.attributes:
                name = tag_id(renderer, tag)
                if name and (tag.markup is not None or not document.is_extension_tag(tag)):
                    found.append((tag.start, name))
    found.sort()
    return found
