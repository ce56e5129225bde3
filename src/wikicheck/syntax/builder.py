"""The tokenizer's flat list of tokens, turned into nodes with exact offsets in one pass."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from wikicheck.syntax.errors import SyntaxFloorError
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


def build(text: str, tokens: Iterable[Any]) -> Built:  # noqa: C901, PLR0912, PLR0915 - see below
    """Return the nodes that `tokens` stand for; `text` is what was tokenized.

    Every token stands for a fixed number of source characters, so a running sum gives the offsets. Exceptions, all of
    them in tags: the Text after wiki markup is the name of the tag and has no width; the closing markup of a tag is
    written on TagOpenClose; padding and quotes of attributes are written on the tokens of the attribute.

    Raises SyntaxFloorError if the widths do not add up.

    One long loop on purpose: split into a function per token it takes 1.6 times as long. Types are compared by
    identity, the frequent ones first, and held in local names, for the same reason.
    """
    from mwparserfromhell.parser import tokens as t

    text_token, parameter_separator, parameter_equals = t.Text, t.TemplateParamSeparator, t.TemplateParamEquals
    template_open, template_close, wikilink_open, wikilink_close = t.TemplateOpen, t.TemplateClose, t.WikilinkOpen, t.WikilinkClose
    wikilink_separator, argument_separator, external_separator = t.WikilinkSeparator, t.ArgumentSeparator, t.ExternalLinkSeparator
    tag_open_open, tag_close_open, tag_open_close, tag_close_close = t.TagOpenOpen, t.TagCloseOpen, t.TagOpenClose, t.TagCloseClose
    tag_self_close, attribute_start, attribute_equals, attribute_quote = (
        t.TagCloseSelfclose,
        t.TagAttrStart,
        t.TagAttrEquals,
        t.TagAttrQuote,
    )
    external_open, external_close, heading_start, heading_end = t.ExternalLinkOpen, t.ExternalLinkClose, t.HeadingStart, t.HeadingEnd
    entity_start, entity_numeric, entity_hex, entity_end = t.HTMLEntityStart, t.HTMLEntityNumeric, t.HTMLEntityHex, t.HTMLEntityEnd
    comment_start, comment_end, argument_open, argument_close = t.CommentStart, t.CommentEnd, t.ArgumentOpen, t.ArgumentClose

    built = empty_build()
    nodes, templates, arguments, wikilinks, external_links, tags, comments, entities, heading_nodes = built
    add = nodes.append
    current: Any = None  # the innermost open node; Any, for a union of Node, TagNode and None would need casts in the loop
    node: Any
    position = count = level = 0
    virtual = False  # the next Text is the name of a tag that the source does not spell out
    for token in tokens:
        kind = type(token)
        if kind is text_token:
            if virtual:
                virtual = False
                if not current.cuts:
                    current.name = token["text"]  # "td" or "th": `||` may be either
            else:
                position += len(token["text"])
        elif kind is parameter_separator:
            current.cuts += (position, -1)
            position += 1
        elif kind is parameter_equals:
            current.cuts[-1] = position
            position += 1
        elif kind is tag_open_open:
            markup = token.get("wiki_markup")
            invalid = markup is None and token.get("invalid") is True
            current = node = TagNode(position, current, count, markup, invalid=invalid)
            add(node)
            tags.append(node)
            count += 1
            if markup is None:
                position += 2 if invalid else 1
            else:
                position += len(markup)
                virtual = True
        elif kind is wikilink_open:
            current = node = Node(WIKILINK, position, current, count)
            add(node)
            wikilinks.append(node)
            count += 1
            position += 2
        elif kind is wikilink_close:
            position += 2
            current.end = position
            current.stop = count
            current = current.parent
        elif kind is tag_close_open or kind is tag_self_close:
            virtual = False
            if current.attributes is None:
                current.cuts.append(position)
            else:
                position = _close_attribute(current.attributes[-1], position)
            padding = token.get("padding")
            if padding:
                position += len(padding)
            if kind is tag_close_open:
                if current.markup is None:
                    position += 1
                else:
                    position += len(token.get("wiki_markup") or "")
                current.cuts.append(position)
            else:
                if current.markup is None:
                    position += 1 if token.get("implicit") else 2
                current.end = position
                current.stop = count
                current = current.parent
        elif kind is tag_open_close:
            current.cuts.append(position)
            markup = current.markup
            if markup is None:
                position += 2
            else:
                closing = token.get("wiki_markup")
                position += len(markup if closing is None else closing)
                virtual = True
        elif kind is tag_close_close:
            virtual = False
            if current.markup is None:
                position += 1
            current.end = position
            current.stop = count
            current = current.parent
        elif kind is template_open:
            current = node = Node(TEMPLATE, position, current, count)
            add(node)
            templates.append(node)
            count += 1
            position += 2
        elif kind is template_close:
            position += 2
            current.end = position
            current.stop = count
            current = current.parent
        elif kind is wikilink_separator or kind is argument_separator:
            current.cuts.append(position)
            position += 1
        elif kind is attribute_start:
            virtual = False
            if current.attributes is None:
                current.cuts.append(position)
                current.attributes = []
            else:
                position = _close_attribute(current.attributes[-1], position)
            position += len(token["pad_first"])
            # a tag may sit inside an attribute of another, so the state is kept on the node
            current.attributes.append([position, -1, -1, -1, len(token["pad_before_eq"]), 0, len(token["pad_after_eq"])])
        elif kind is attribute_equals:
            attribute = current.attributes[-1]
            attribute[1] = position
            position += attribute[4] + 1 + attribute.pop()
            attribute[2] = position
        elif kind is attribute_quote:
            position += 1
            attribute = current.attributes[-1]
            attribute[2] = position
            attribute[5] = 1
        elif kind is external_open:
            current = node = Node(EXTERNAL_LINK, position, current, count)
            add(node)
            external_links.append(node)
            count += 1
            if token["brackets"]:
                position += 1
        elif kind is external_close:
            node = current
            current = node.parent
            node.end = position
            node.stop = count
            if text[node.start] == "[":  # a bare address starts with its scheme
                position += 1
                node.end = position
            elif node.index + 1 < count:
                _cut_bare_address(node, nodes)
        elif kind is external_separator:
            current.cuts.append(position)
            if not token.get("suppress_space"):
                position += 1
        elif kind is heading_start:  # headings do not nest, and are no parents: nobody should step through them
            level = token["level"]
            heading_nodes.append(Node(HEADING, position, current, count))
            position += level
        elif kind is heading_end:
            position += level
            node = heading_nodes[-1]
            node.end = position
            node.stop = count
        elif kind is entity_start:
            current = node = Node(ENTITY, position, current, count)
            add(node)
            entities.append(node)
            count += 1
            position += 1
        elif kind is entity_numeric or kind is entity_hex:
            position += 1
        elif kind is entity_end:
            position += 1
            current.end = position
            current.stop = count
            current = current.parent
        elif kind is comment_start:
            current = node = Node(COMMENT, position, current, count)
            add(node)
            comments.append(node)
            count += 1
            position += 4
        elif kind is comment_end:
            position += 3
            current.end = position
            current.stop = count
            current = current.parent
        elif kind is argument_open:
            current = node = Node(ARGUMENT, position, current, count)
            add(node)
            arguments.append(node)
            count += 1
            position += 3
        elif kind is argument_close:
            position += 3
            current.end = position
            current.stop = count
            current = current.parent
        else:
            raise SyntaxFloorError(f"a token of unknown kind: {kind.__name__}")
    if position != len(text) or current is not None:
        raise SyntaxFloorError(f"the widths of the tokens add up to {position}, the text has {len(text)} characters")
    return built
