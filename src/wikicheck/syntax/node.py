"""Constructs of wikitext as offsets into the source; no text is copied."""

from typing import Final, Optional

from wikicheck.text import Span

TEMPLATE: Final = 0
ARGUMENT: Final = 1
WIKILINK: Final = 2
EXTERNAL_LINK: Final = 3
TAG: Final = 4
COMMENT: Final = 5
ENTITY: Final = 6
HEADING: Final = 7

KIND_NAMES: Final = ("template", "argument", "wikilink", "external link", "tag", "comment", "entity", "heading")


class Node:
    """One construct, `text[start:end]`.

    `parent` is the innermost node around it. `index` is its place in `Document.nodes`, `stop` the place after its last
    descendant there. No node knows its children, so there are no reference cycles and nothing waits for the collector.

    `cuts` are the inner offsets, by kind:

    * template: a pair for each parameter, flat: offset of the `|`, offset of the `=` or -1;
    * argument, wikilink: offset of the first `|`, if there is one;
    * external link: offset where the URL ends, if a label follows;
    * tag: end of the name, start of the body, end of the body (the last two only where there is a body).
    """

    __slots__ = ("cuts", "end", "index", "kind", "parent", "start", "stop")

    end: int
    stop: int

    def __init__(self, kind: int, start: int, parent: Optional["Node"], index: int) -> None:
        self.kind = kind
        self.start = start
        self.parent = parent
        self.index = index
        self.cuts: list[int] = []

    @property
    def span(self) -> Span:
        """Where the whole construct stands."""
        return Span(self.start, self.end)

    def __repr__(self) -> str:
        return f"<{KIND_NAMES[self.kind]} {self.start}..{self.end}>"


class TagNode(Node):
    """A tag with what is special about tags.

    `markup` is the wiki markup it was written as (`*`, `{|`, `||` …) or None for `<x>`; `name` is the tag's name in lower
    case once somebody asked for it, and from the start where it comes from wiki markup; `attributes` holds, for each
    attribute, [name start, name end, value start or -1, value end, width before the `=`, width of the closing quote].
    """

    __slots__ = ("attributes", "invalid", "markup", "name")

    def __init__(self, start: int, parent: Node | None, index: int, markup: str | None, *, invalid: bool) -> None:
        self.kind = TAG
        self.start = start
        self.parent = parent
        self.index = index
        self.cuts = []
        self.markup = markup
        self.invalid = invalid  # </br> where <br> was meant
        self.name: str | None = None
        self.attributes: list[list[int]] | None = None
