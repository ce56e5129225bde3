"""The tokenizer's flat list of tokens, turned into nodes with exact offsets in one pass.

Every token stands for a fixed number of source characters, so a running sum gives the offsets. Exceptions, all of them in
tags: the Text after wiki markup is the name of the tag and has no width; the closing markup of a tag is written on
TagOpenClose; padding and quotes of attributes are written on the tokens of the attribute.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple

from wikicheck.syntax.errors import SyntaxFloorError
from wikicheck.syntax.library import token_types
from wikicheck.syntax.node import (
    ARGUMENT,
    COMMENT,
    ENTITY,
    EXTERNAL_LINK,
    HEADING,
    TEMPLATE,
    WIKILINK,
    Node,
    TagNode,
)


class Built(NamedTuple):
    """All nodes in source order (pre-order), and the same by kind; headings of the tokenizer stand apart."""

    nodes: list[Node]
    templates: list[Node]
    arguments: list[Node]
    wikilinks: list[Node]
    external_links: list[Node]
    tags: list[TagNode]
    comments: list[Node]
    entities: list[Node]
    heading_nodes: list[Node]


def empty_build() -> Built:
    """Return what a text without any markup gives."""
    return Built([], [], [], [], [], [], [], [], [])


def _close_attribute(attribute: list[int], position: int) -> int:
    """End the open attribute of a tag at `position`; return where the tag goes on."""
    if attribute[2] >= 0:
        attribute[3] = position
        return position + attribute[5]
    attribute[1] = position
    return position + attribute[4]


def _cut_bare_address(link: Node, nodes: list[Node]) -> None:
    """End a bare address where a template begins: `{{dead link}}` often follows one, and the tokenizer takes it in."""
    cut = link.stop
    for index in range(link.index + 1, link.stop):
        node = nodes[index]
        if node.parent is link:
            if cut == link.stop and node.kind in (TEMPLATE, ARGUMENT):
                cut = index
                link.end = node.start
            if index >= cut:
                node.parent = link.parent
    link.stop = cut


class _Builder:
    """The state of the pass, with one method for each type of token that `build` does not see to itself.

    Each takes the token and the offset where it begins, and returns the offset where it ends.
    """

    __slots__ = ("built", "current", "level", "naming", "nodes", "tags", "templates", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.built = empty_build()
        self.nodes = self.built.nodes
        self.templates = self.built.templates
        self.tags = self.built.tags
        # the innermost open node; Any, because which class it has follows from the token that comes
        self.current: Any = None
        self.level = 0
        self.naming = False  # the next Text is the name of a tag that the source does not spell out

    def name_tag(self, token: Any) -> None:
        """Take the name of a tag from wiki markup: for `||`, only this says whether it is a td or a th."""
        self.naming = False
        if not self.current.cuts:
            self.current.name = token["text"]

    def _open(self, kind: int, position: int, by_kind: list[Node]) -> None:
        nodes = self.nodes
        self.current = node = Node(kind, position, self.current, len(nodes))
        nodes.append(node)
        by_kind.append(node)

    def _close(self, position: int) -> int:
        node = self.current
        node.end = position
        node.stop = len(self.nodes)
        self.current = node.parent
        return position

    def close_template(self, _: Any, position: int) -> int:
        """End a template."""
        node = self.current
        node.end = position = position + 2
        node.stop = len(self.nodes)
        self.current = node.parent
        return position

    def close_three(self, _: Any, position: int) -> int:
        """End a parameter or a comment."""
        return self._close(position + 3)

    def separate(self, _: Any, position: int) -> int:
        """Note the `|` of a wikilink or a parameter."""
        self.current.cuts.append(position)
        return position + 1

    def open_template(self, _: Any, position: int) -> int:
        """Begin a template."""
        nodes = self.nodes
        self.current = node = Node(TEMPLATE, position, self.current, len(nodes))
        nodes.append(node)
        self.templates.append(node)
        return position + 2

    def open_argument(self, _: Any, position: int) -> int:
        """Begin a parameter, `{{{`."""
        self._open(ARGUMENT, position, self.built.arguments)
        return position + 3

    def open_external_link(self, token: Any, position: int) -> int:
        """Begin an external link, in brackets or bare."""
        self._open(EXTERNAL_LINK, position, self.built.external_links)
        return position + 1 if token["brackets"] else position

    def separate_external_link(self, token: Any, position: int) -> int:
        """Note where the address ends and the label begins."""
        self.current.cuts.append(position)
        return position if token.get("suppress_space") else position + 1

    def close_external_link(self, _: Any, position: int) -> int:
        """End an external link."""
        node = self.current
        if self.text[node.start] == "[":  # a bare address starts with its scheme
            return self._close(position + 1)
        self._close(position)
        if node.index + 1 < node.stop:
            _cut_bare_address(node, self.nodes)
        return position

    def open_heading(self, token: Any, position: int) -> int:
        """Begin a heading. Headings do not nest, and are no parents: nobody should have to step through them."""
        self.level = token["level"]
        self.built.heading_nodes.append(Node(HEADING, position, self.current, len(self.nodes)))
        return position + self.level

    def close_heading(self, _: Any, position: int) -> int:
        """End a heading."""
        node = self.built.heading_nodes[-1]
        node.end = position + self.level
        node.stop = len(self.nodes)
        return node.end

    def open_comment(self, _: Any, position: int) -> int:
        """Begin a comment."""
        self._open(COMMENT, position, self.built.comments)
        return position + 4

    def open_entity(self, _: Any, position: int) -> int:
        """Begin a character reference."""
        self._open(ENTITY, position, self.built.entities)
        return position + 1

    def mark_entity(self, _: Any, position: int) -> int:
        """Step over the `#` or the `x` of a character reference."""
        return position + 1

    def close_entity(self, _: Any, position: int) -> int:
        """End a character reference."""
        return self._close(position + 1)

    def open_tag(self, token: Any, position: int) -> int:
        """Begin a tag."""
        markup = token.get("wiki_markup")
        invalid = markup is None and token.get("invalid") is True
        nodes = self.nodes
        self.current = node = TagNode(position, self.current, len(nodes), markup, invalid=invalid)
        nodes.append(node)
        self.tags.append(node)
        if markup is None:
            return position + 2 if invalid else position + 1
        self.naming = True
        return position + len(markup)

    def open_attribute(self, token: Any, position: int) -> int:
        """Begin an attribute; one tag may sit inside an attribute of another, so the state is kept on the node."""
        self.naming = False
        node = self.current
        if node.attributes is None:
            node.cuts.append(position)
            node.attributes = []
        else:
            position = _close_attribute(node.attributes[-1], position)
        position += len(token["pad_first"])
        node.attributes.append([position, -1, -1, -1, len(token["pad_before_eq"]), 0, len(token["pad_after_eq"])])
        return position

    def equate_attribute(self, _: Any, position: int) -> int:
        """Note the `=` of an attribute."""
        attribute = self.current.attributes[-1]
        attribute[1] = position
        position += attribute[4] + 1 + attribute.pop()
        attribute[2] = position
        return position

    def quote_attribute(self, _: Any, position: int) -> int:
        """Note the opening quote of an attribute; the closing one has no token."""
        attribute = self.current.attributes[-1]
        attribute[2] = position + 1
        attribute[5] = 1
        return position + 1

    def _end_opening(self, token: Any, position: int) -> int:
        """End the name or the last attribute of an opening tag, and the padding after it."""
        self.naming = False
        node = self.current
        if node.attributes is None:
            node.cuts.append(position)
        else:
            position = _close_attribute(node.attributes[-1], position)
        padding = token.get("padding")
        return position + len(padding) if padding else position

    def begin_body(self, token: Any, position: int) -> int:
        """End the opening tag; the body begins."""
        position = self._end_opening(token, position)
        node = self.current
        position += 1 if node.markup is None else len(token.get("wiki_markup") or "")
        node.cuts.append(position)
        return position

    def close_empty_tag(self, token: Any, position: int) -> int:
        """End a tag that has no body."""
        position = self._end_opening(token, position)
        if self.current.markup is None:
            position += 1 if token.get("implicit") else 2
        return self._close(position)

    def end_body(self, token: Any, position: int) -> int:
        """End the body; the closing tag begins."""
        node = self.current
        node.cuts.append(position)
        if node.markup is None:
            return position + 2
        closing = token.get("wiki_markup")
        self.naming = True
        return position + len(node.markup if closing is None else closing)

    def close_tag(self, _: Any, position: int) -> int:
        """End a tag."""
        self.naming = False
        node = self.current
        if node.markup is None:
            position += 1
        node.end = position
        node.stop = len(self.nodes)
        self.current = node.parent
        return position


_Method = Callable[[_Builder, Any, int], int]


@cache
def _methods() -> dict[type, _Method]:
    t = token_types()
    return {
        t.TemplateOpen: _Builder.open_template,
        t.TemplateClose: _Builder.close_template,
        t.ArgumentOpen: _Builder.open_argument,
        t.ArgumentSeparator: _Builder.separate,
        t.ArgumentClose: _Builder.close_three,
        t.WikilinkSeparator: _Builder.separate,
        t.ExternalLinkOpen: _Builder.open_external_link,
        t.ExternalLinkSeparator: _Builder.separate_external_link,
        t.ExternalLinkClose: _Builder.close_external_link,
        t.HeadingStart: _Builder.open_heading,
        t.HeadingEnd: _Builder.close_heading,
        t.CommentStart: _Builder.open_comment,
        t.CommentEnd: _Builder.close_three,
        t.HTMLEntityStart: _Builder.open_entity,
        t.HTMLEntityNumeric: _Builder.mark_entity,
        t.HTMLEntityHex: _Builder.mark_entity,
        t.HTMLEntityEnd: _Builder.close_entity,
        t.TagOpenOpen: _Builder.open_tag,
        t.TagAttrStart: _Builder.open_attribute,
        t.TagAttrEquals: _Builder.equate_attribute,
        t.TagAttrQuote: _Builder.quote_attribute,
        t.TagCloseOpen: _Builder.begin_body,
        t.TagCloseSelfclose: _Builder.close_empty_tag,
        t.TagOpenClose: _Builder.end_body,
        t.TagCloseClose: _Builder.close_tag,
    }


def build(text: str, tokens: Iterable[Any]) -> Built:
    """Return the nodes that `tokens` stand for; `text` is what was tokenized.

    Raises SyntaxFloorError if the widths do not add up.

    Five types, three quarters of all tokens, have no method of their own: that takes a tenth off the time.
    """
    t = token_types()
    text_type, separator_type, equals_type = t.Text, t.TemplateParamSeparator, t.TemplateParamEquals
    link_open_type, link_close_type = t.WikilinkOpen, t.WikilinkClose
    builder = _Builder(text)
    methods = _methods()
    nodes = builder.nodes
    wikilinks = builder.built.wikilinks
    position = 0
    for token in tokens:
        kind = type(token)
        if kind is text_type:
            if builder.naming:
                builder.name_tag(token)
            else:
                position += len(token["text"])
        elif kind is separator_type:
            builder.current.cuts += (position, -1)
            position += 1
        elif kind is equals_type:
            builder.current.cuts[-1] = position
            position += 1
        elif kind is link_open_type:
            builder.current = node = Node(WIKILINK, position, builder.current, len(nodes))
            nodes.append(node)
            wikilinks.append(node)
            position += 2
        elif kind is link_close_type:
            position += 2
            node = builder.current
            node.end = position
            node.stop = len(nodes)
            builder.current = node.parent
        elif kind in methods:
            position = methods[kind](builder, token, position)
        else:
            raise SyntaxFloorError(f"a token of unknown kind: {kind.__name__}")
    if position != len(text) or builder.current is not None:
        raise SyntaxFloorError(f"the widths of the tokens add up to {position}, the text has {len(text)} characters")
    return builder.built
