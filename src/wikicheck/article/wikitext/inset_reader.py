"""Makes blocks of what a pass over a section set aside."""

from typing import TYPE_CHECKING

from wikicheck.article.blocks import Block, Item, ListBlock
from wikicheck.article.insets import Code, Figure, Math, TemplateBlock
from wikicheck.article.table import Table
from wikicheck.article.wikitext.inset import DATA, FIGURE, FIGURES, GALLERY, ITEMS, LIST, MATH, TABLE, TERM, Inset, stands_alone
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.reader import WikitextReader

_BLANK = " \t\n\r"
_MARKERS = {"ordered": "#"}


def read_insets(reader: "WikitextReader", found: list[Inset], blocks: list[Block], depth: int) -> list[Block]:
    """Return `blocks` with those of the insets among them, in order. What stands inside a table belongs to that."""
    tables = [block.span for block in blocks if isinstance(block, Table)]
    more: list[Block] = []
    at = 0
    for inset in found:
        while at < len(tables) and tables[at].end <= inset.start:
            at += 1
        if inset.is_used or (at < len(tables) and tables[at].start <= inset.start):
            continue
        read = read_inset(reader, inset, depth)
        previous = more[-1] if more else None
        if inset.kind == TERM and isinstance(previous, ListBlock) and _go_together(reader, previous, inset):
            previous.items += [item for block in read if isinstance(block, ListBlock) for item in block.items]
            previous.span = Span(previous.span.start, inset.end)
        else:
            more += read
    return sorted([*blocks, *more], key=lambda block: block.span.start) if more else blocks


def _go_together(reader: "WikitextReader", block: ListBlock, inset: Inset) -> bool:
    """Say whether a term or its description stands right behind a list of such."""
    return block.marker == "definition" and not reader.renderer.text[block.span.end : inset.start].strip(_BLANK)


def read_inset(reader: "WikitextReader", inset: Inset, depth: int) -> list[Block]:
    """Return the blocks that an inset is."""
    kind = inset.kind
    if kind == FIGURE:
        return _figure(reader, inset)
    if kind in {GALLERY, FIGURES}:
        return _pictures(reader, inset)
    if kind == DATA:
        return [TemplateBlock(reader.renderer.document.template_name(inset.node), inset.node.span, reader)]
    if kind == TABLE:
        return [Table(reader, Span(inset.start, inset.end))]
    if kind == LIST:
        from wikicheck.article.wikitext.html_lists import read_html_list

        return [*read_html_list(reader, inset.start, inset.end, depth)]
    return _list(reader, inset) if kind in {ITEMS, TERM} else _code(reader, inset)


def _pictures(reader: "WikitextReader", inset: Inset) -> list[Block]:
    figures = reader.figures
    return [*(figures.template(inset.node, inset.payload) if inset.kind == FIGURES else figures.gallery(inset.node))]


def _code(reader: "WikitextReader", inset: Inset) -> list[Block]:
    """Return the block of code or the formula that a tag holds."""
    document = reader.renderer.document
    body = document.tag_body(inset.node)
    text = reader.renderer.text[slice(*body)] if body is not None else ""
    if inset.kind == MATH:
        text = text.strip(_BLANK)
        return [Math(text, Span(inset.start, inset.end))] if text else []
    language = None
    if document.tag_name(inset.node) != "pre":
        language = document.tag_attributes(inset.node).get("lang")
    else:
        from html import unescape

        text = unescape(text.replace("<nowiki>", "").replace("</nowiki>", ""))
    text = text.removeprefix("\r").removeprefix("\n").rstrip(_BLANK)
    return [Code(text, Span(inset.start, inset.end), language)] if text else []


def _figure(reader: "WikitextReader", inset: Inset) -> list[Block]:
    renderer, node = reader.renderer, inset.node
    if not reader.figures.is_block(node) and not stands_alone(renderer.text, node.start, node.end):
        return []
    return [Figure(renderer.site.title_name("File", inset.payload), node.span, reader=reader)]


def _list(reader: "WikitextReader", inset: Inset) -> list[Block]:
    """Return the list that a template makes of its arguments."""
    renderer = reader.renderer
    parameters = renderer.document.parameters(inset.node)
    is_term = inset.kind == TERM
    marker = "definition" if is_term else inset.payload
    block = ListBlock(marker, Span(inset.start, inset.end))
    for parameter in parameters:
        span = parameter.value_span
        counts = parameter.name is None or parameter.name.isdecimal() or (is_term and parameter.name in {"term", "defn", "content", "text"})
        if not counts or span.start == span.end:
            continue
        text = renderer.value(*span)
        if not is_term:
            block.items.append(Item(text, _MARKERS.get(marker, "*"), span))
        else:
            block.items.append(Item(text, ";" if inset.payload == "term" else ":", span, inset.payload))
            break
    return [block] if block.items else []
