"""One parsed text: its nodes, the ways to find them, and what they say."""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, cast

from wikicheck.syntax.builder import Built, empty_build
from wikicheck.syntax.function_view import Function, function
from wikicheck.syntax.heading import Heading, find_headings
from wikicheck.syntax.link_view import ExternalLink, Link, external_link, link, link_parts
from wikicheck.syntax.node import TAG, Node, TagNode
from wikicheck.syntax.opaque import opaque_spans
from wikicheck.syntax.quotes import QuoteRun, quote_runs
from wikicheck.syntax.recovery import RecoveredTemplate, recover_templates
from wikicheck.syntax.switches import Switch, find_switches
from wikicheck.syntax.tag_view import EXTENSION_TAGS, tag_attributes, tag_body, tag_name
from wikicheck.syntax.template_view import Parameter, parameters, template_name, template_name_span
from wikicheck.text import Diagnostic, Span

if TYPE_CHECKING:
    from wikicheck.syntax.dialect import Dialect

# Characters that `Sanitizer::validateCodepoint` turns down, and the control characters that it does not.
_FORBIDDEN = range(0x7F, 0xA0)
_CONTROLS = frozenset((9, 10))


class Document:
    """A text as nodes. Offsets are half-open code points of `text`, in which each NUL has become U+FFFD.

    `nodes` are in source order, a node before what stands inside it; `templates`, `arguments`, `wikilinks`,
    `external_links`, `tags`, `comments` and `entities` are the same by kind; `starts` are the offsets of all nodes. Lines
    that look like headings are no nodes,
    so that nobody has to step through them: `headings` has MediaWiki's, `heading_nodes` the tokenizer's own.
    """

    __slots__ = (
        "_heading_lines",
        "_headings",
        "_recovered",
        "_switches",
        "_unclosed_templates",
        "arguments",
        "comments",
        "diagnostics",
        "dialect",
        "entities",
        "external_links",
        "heading_nodes",
        "nodes",
        "starts",
        "tags",
        "templates",
        "text",
        "too_large",
        "wikilinks",
    )

    def __init__(
        self,
        text: str,
        built: Built | None = None,
        *,
        diagnostics: list[Diagnostic] | None = None,
        heading_lines: list[int] | None = None,
        unclosed_templates: list[int] | None = None,
        too_large: bool = False,
        dialect: "Dialect | None" = None,
    ) -> None:
        """Take what the tokenizer and the guard found; use `parse` to make one.

        `heading_lines` are the offsets of lines that start with `=` outside of comments, templates and the like,
        `unclosed_templates` those of each `{{` that nothing closes. `dialect` has the words of the page's wiki.
        """
        self.text = text
        self.too_large = too_large
        self.dialect = dialect
        self.diagnostics = diagnostics if diagnostics is not None else []
        (
            self.nodes,
            self.templates,
            self.arguments,
            self.wikilinks,
            self.external_links,
            self.tags,
            self.comments,
            self.entities,
            self.heading_nodes,
        ) = built or empty_build()
        self.starts = [node.start for node in self.nodes]
        self._heading_lines = heading_lines or []
        self._unclosed_templates = unclosed_templates or []
        self._headings: list[Heading] | None = None
        self._switches: list[Switch] | None = None
        self._recovered: list[RecoveredTemplate] | None = None

    # -- finding nodes

    def source(self, node: Node) -> str:
        """Return the text of a node."""
        return self.text[node.start : node.end]

    def children(self, node: Node | None) -> list[Node]:
        """Return the nodes directly inside a node, or the outermost ones of the document for None."""
        nodes = self.nodes
        index, stop = (node.index + 1, node.stop) if node is not None else (0, len(nodes))
        found = []
        while index < stop:
            child = nodes[index]
            found.append(child)
            index = child.stop
        return found

    def nodes_between(self, start: int, end: int) -> list[Node]:
        """Return the outermost nodes that lie wholly inside `start`..`end`, in order.

        Of a node that is cut by an edge, what lies inside is looked at in its place.
        """
        nodes = self.nodes
        index = bisect_left(self.starts, start)
        count = len(nodes)
        found = []
        while index < count:
            node = nodes[index]
            if node.start >= end:
                break
            if node.end <= end:
                found.append(node)
                index = node.stop
            else:
                index += 1
        return found

    def enclosing(self, offset: int) -> Node | None:
        """Return the innermost node around the character at `offset`, or None."""
        index = bisect_right(self.starts, offset) - 1
        node: Node | None = self.nodes[index] if index >= 0 else None
        while node is not None and node.end <= offset:
            node = node.parent
        return node

    # -- what nodes say

    def template_name(self, node: Node) -> str:
        """Return the name of a template, ready for comparison: `{{ infobox_person<!-- -->` is "Infobox person"."""
        return template_name(self.text, node)

    def template_name_span(self, node: Node) -> Span:
        """Return where the name of a template stands, trimmed."""
        return template_name_span(self.text, node)

    def parameters(self, node: Node) -> list[Parameter]:
        """Return the parameters of a template as they are written, doubles and empty ones included."""
        return parameters(self.text, node)

    def function(self, node: Node) -> Function | None:
        """Return the parser function or variable that a template node is, or None for a template."""
        return function(self.text, node, self.dialect)

    def is_function(self, node: Node) -> bool:
        """Say whether a template node is a parser function or variable."""
        return function(self.text, node, self.dialect) is not None

    def link(self, node: Node) -> Link:
        """Return target and label of a wikilink."""
        return link(self.text, node)

    def link_parts(self, node: Node) -> list[Span]:
        """Return the label of a wikilink cut at each `|` that is its own, as the options of a file are."""
        return link_parts(self.text, node, self.children(node))

    def external(self, node: Node) -> ExternalLink:
        """Return address and label of an external link."""
        return external_link(self.text, node)

    def tag_name(self, node: Node) -> str:
        """Return the name of a tag in lower case; for wiki markup the HTML it stands for (`*` is "li", `|+` "caption")."""
        return tag_name(self.text, cast("TagNode", node))

    def is_extension_tag(self, node: Node) -> bool:
        """Say whether a tag node is an extension's, on every wiki or on this one: its body is read apart from the page."""
        name = tag_name(self.text, cast("TagNode", node))
        return name in EXTENSION_TAGS or (self.dialect is not None and name in self.dialect.tags)

    def tag_attributes(self, node: Node) -> dict[str, str | None]:
        """Return the attributes of a tag: name in lower case to value without quotes, or None where there is no `=`."""
        return tag_attributes(self.text, cast("TagNode", node))

    def tag_body(self, node: Node) -> Span | None:
        """Return what stands between opening and closing tag, or None for a tag that closes itself."""
        return tag_body(self.text, cast("TagNode", node))

    def is_wiki_markup(self, node: Node) -> bool:
        """Say whether a tag was written as wiki markup (`*`, `{|`, `||` …) and not as `<x>`."""
        return node.kind == TAG and cast("TagNode", node).markup is not None

    def entity_text(self, node: Node) -> str:
        """Return the character that an entity stands for; one that HTML forbids stands there as it is written."""
        from html import unescape

        written = self.text[node.start : node.end]
        if written.startswith("&#"):
            number = int(written[3:-1], 16) if written[2] in "xX" else int(written[2:-1])
            if number in _FORBIDDEN or (number < ord(" ") and number not in _CONTROLS):
                return written
        return unescape(written)

    # -- what lines say

    @property
    def headings(self) -> list[Heading]:
        """The headings of the page by MediaWiki's rule."""
        if self._headings is None:
            self._headings = find_headings(self, self._heading_lines)
        return self._headings

    @property
    def switches(self) -> list[Switch]:
        """The words such as `__NOTOC__`, each by its English name."""
        if self._switches is None:
            self._switches = find_switches(self)
        return self._switches

    @property
    def recovered_templates(self) -> list[RecoveredTemplate]:
        """What can be read of templates at the start of a line that nothing closes."""
        if self._recovered is None:
            self._recovered = recover_templates(self, self._unclosed_templates)
        return self._recovered

    def quote_runs(self, start: int, end: int) -> list[QuoteRun]:
        """Return the apostrophes between `start` and `end` that mean bold or italics; see `quotes.quote_runs`.

        Templates, wikilinks, comments, addresses and the insides of tags such as `<nowiki>` do not count.
        """
        if self.text.find("''", start, end) < 0:
            return []
        return quote_runs(self.text, start, end, opaque_spans(self, start, end))
