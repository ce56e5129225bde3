"""The templates of a page by their names, so that whoever looks for some of them looks at each name once."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.wikitext.template_table import Action, template_action

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.syntax import Document, Node


class NamedTemplates(NamedTuple):
    """The calls of one template, in order. `written` is its name as it stands between `{{` and `|`, `action` what becomes of it."""

    written: str
    action: Action
    nodes: "list[Node]"


def group_templates(document: "Document", words: "WikiWords | None" = None) -> list[NamedTemplates]:
    """Return the templates of a page by their names as they are written, in the order of their first calls.

    `words` are those of the wiki itself.
    """
    text = document.text
    found: dict[str, list[Node]] = {}
    for node in document.templates:
        cuts = node.cuts
        written = text[node.start + 2 : cuts[0] if cuts else node.end - 2]
        nodes = found.get(written)
        if nodes is None:
            found[written] = [node]
        else:
            nodes.append(node)
    return [NamedTemplates(written, template_action(written, "en", words), nodes) for written, nodes in found.items()]


def in_order(groups: "Iterable[list[Node]]") -> "list[Node]":
    """Return the calls of several templates in the order of the page."""
    found = [node for nodes in groups for node in nodes]
    found.sort(key=_place)
    return found


def _place(node: "Node") -> int:
    return node.index
