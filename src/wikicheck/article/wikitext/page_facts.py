"""What a page says of itself: its sort key, its short description, where it redirects, its settings, where its subject lies."""

from functools import cache
from typing import TYPE_CHECKING

from wikicheck.article.page import Category, Settings
from wikicheck.article.text import Link
from wikicheck.article.wikitext.page_templates import NamedTemplates, in_order

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer
    from wikicheck.text import Span
    from wikicheck.values import Coordinates

_DATE_FORMATS = {
    **dict.fromkeys(("use dmy dates", "use dmy", "usedmydates", "dmy dates", "dmy", "ddmmyyyy", "use british dates"), "dmy"),
    **dict.fromkeys(("use mdy dates", "use mdy", "usemdydates", "mdy dates", "mdy", "mmddyyyy", "use american dates"), "mdy"),
}
_DATE_FORMAT_STARTS = ("use", "dmy", "mdy", "dd", "mm")

# Words by which a template of coordinates may say that it shows them beside the title.
_BESIDE_TITLE = ("display", "title", "titel", "artikel", "article", "titulo", "título")
# Word, colon and space before the link of a redirect.
_LONGEST_REDIRECT = 200


@cache
def _redirect_words() -> frozenset[str]:
    from wikicheck.article.sites.profiles import redirect_words

    return frozenset(redirect_words())


def read_default_sort(renderer: "Renderer", templates: list[NamedTemplates]) -> Category | None:
    """Return the default sort key, as `name`; the last one on a page counts."""
    document = renderer.document
    found = [nodes for written, _, nodes in templates if ":" in written or written.lstrip().startswith("DEFAULTSORT")]
    for node in reversed(in_order(found)):
        function = document.function(node)
        argument: Span | None = None
        if function is not None and function.name == "DEFAULTSORT":
            argument = function.argument
        elif document.template_name(node) == "DEFAULTSORT":
            argument = next((parameter.value_span for parameter in document.parameters(node) if parameter.position == 1), None)
        if argument is not None:
            return Category(renderer.plain(*argument), None, node.span)
    return None


def read_short_description(renderer: "Renderer", templates: list[NamedTemplates]) -> str | None:
    """Return what `{{Short description}}` or Wikibase's `{{SHORTDESC:}}` says."""
    document, text = renderer.document, renderer.text
    for node in in_order(nodes for written, _, nodes in templates if written[:28].lstrip().lower().startswith(("short", "sd"))):
        name = document.template_name(node)
        shown: str | None = None
        if name.startswith("SHORTDESC:"):
            shown = renderer.plain(text.index(":", node.start) + 1, node.end - 2)
        elif name.lower() in {"short description", "shortdesc", "sd"}:
            values = [parameter.value_span for parameter in document.parameters(node) if parameter.position == 1 or parameter.name == "1"]
            shown = renderer.plain(*values[0]) if values else None
        if shown is not None:
            return None if not shown or shown.lower() == "none" else shown
    return None


def read_redirect(renderer: "Renderer") -> Link | None:
    """Return where the page leads if it is a redirect, in any language's word for it."""
    text = renderer.text
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] not in {"#", "＃"}:
        return None
    link = next((node for node in renderer.document.wikilinks if node.start > start), None)
    if link is None or link.start - start > _LONGEST_REDIRECT:
        return None
    # "redirect" may begin a longer word, as that of French does
    word = text[start + 1 : link.start].rstrip(" \t\n\r:").lower()
    if not word or (word != "redirect" and word not in renderer.site.redirects and word not in _redirect_words()):
        return None
    label = link.cuts[0] + 1 if link.cuts else link.start + 2
    return renderer.read_link(link, renderer.plain(label, link.end - 2), 0, link.end - 2 - label)._replace(start=0, end=0)


def read_settings(renderer: "Renderer", templates: list[NamedTemplates]) -> Settings:
    """Return the behaviour switches of the page and the form of dates that `{{use dmy dates}}` asks for; the first one counts."""
    document = renderer.document
    date_format: str | None = None
    for written, _, nodes in templates:
        if written[:10].lstrip().lower().startswith(_DATE_FORMAT_STARTS):
            date_format = _DATE_FORMATS.get(document.template_name(nodes[0]).lower())
            if date_format is not None:
                break
    switches = dict.fromkeys(switch.name for switch in document.switches)
    return Settings(tuple(switches), date_format)


def read_coordinates(renderer: "Renderer", templates: list[NamedTemplates]) -> "Coordinates | None":
    """Return the coordinates that a template shows beside the title of the page; the first ones count."""
    from wikicheck.values import read_template_coordinates
    from wikicheck.values.template_value_names import value_template_kinds

    text, kinds = renderer.text, value_template_kinds()
    found = [(action.name, node) for _, action, nodes in templates if kinds.get(action.name) == "coordinates" for node in nodes]
    for name, node in sorted(found, key=lambda named: named[1].index):
        inside = text[node.start : node.end].lower()
        if any(word in inside for word in _BESIDE_TITLE) or name.startswith(("coor at", "coor t")):
            coordinates = read_template_coordinates(renderer.call(node), lang=renderer.language)
            if coordinates is not None and "title" in (coordinates.display or ""):
                return coordinates
    return None
