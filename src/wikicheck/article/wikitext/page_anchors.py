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
_LETTERS = frozenset(" aACcVvKkЯяÂâÇç위")
_LONGEST_NAME = 40


def tag_id(renderer: "Renderer", tag: "TagNode") -> str | None:
    """Return the anchor that the attribute `id` of a tag makes."""
    if not tag.attributes or renderer.text.find("id", tag.start, tag.cuts[1] if len(tag.cuts) > 1 else tag.end) < 0:
        return None
    written = renderer.document.tag_attributes(tag).get("id")
    return anchor_of(renderer.plain(*_value_place(renderer, tag))) if written and "{" not in written else None


def _value_place(renderer: "Renderer", tag: "TagNode") -> tuple[int, int]:
    """Return where the value of the last attribute `id` stands."""
    text = renderer.text
    places = [(value, end) for name, name_end, value, end, *_ in tag.attributes or () if text[name:name_end].strip().lower() == "id"]
    return places[-1]


def read_page_anchors(renderer: "Renderer", templates: "list[NamedTemplates]") -> list[tuple[int, str]]:
    """Return the anchors with the places of their markup, in order."""
    document, text = renderer.document, renderer.text
    found: list[tuple[int, str]] = []
    for written, _, nodes in templates:
        if written[:1] in _LETTERS and len(written) < _LONGEST_NAME and document.template_name(nodes[0]).lower() in _TEMPLATES:
            for node in nodes:
                names = [renderer.plain(*parameter.value_span) for parameter in document.parameters(node) if parameter.name is None]
                found += [(node.start, anchor_of(name)) for name in names if name]
    if "id" in text:
        for tag in document.tags:
            if tag.attributes and (tag.markup is not None or not document.is_extension_tag(tag)):
                name = tag_id(renderer, tag)
                if name:
                    found.append((tag.start, name))
    found.sort()
    return found
