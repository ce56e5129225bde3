"""Lists written in HTML: `<ul>`, `<ol>`, `<dl>`, with wikitext in them, nested in one another and in wikitext's own."""

from typing import TYPE_CHECKING

from wikicheck.article.blocks import Item, ListBlock
from wikicheck.article.wikitext.cut import TEXT, Cut
from wikicheck.article.wikitext.html_markup import HtmlTag, html_tags, trim
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.cut_pass import CutPass
    from wikicheck.article.wikitext.reader import WikitextReader

_KINDS = {"ul": "unordered", "ol": "ordered", "dl": "definition"}
_MARKERS = {"ul": "*", "ol": "#", "dt": ";", "dd": ":"}
_LISTS = frozenset(_KINDS)
_ITEMS = frozenset(("li", "dt", "dd"))
_INNER_LIST = lazy_pattern(r"<(?:[uod]l|li|d[td])\b|\n(?:[*#:;]|<!--)", 2)

_MARKS = frozenset("*#:;")

# Lists in lists deeper than this are read as text.
_DEEPEST = 20


def read_html_list(reader: "WikitextReader", start: int, end: int, depth: int = 0) -> list[ListBlock]:
    """Return the list that the tag at `start`..`end` is; several where no items but lists of wikitext stand in it."""
    renderer = reader.renderer
    tags = html_tags(renderer, start, end)
    if not tags:
        return []
    kind = tags[0].name
    if kind in _ITEMS:
        return _read_loose_item(reader, tags, end, depth)
    last = tags[-1].start if tags[-1].is_closing and tags[-1].name == kind else end
    pieces = _own_items(tags[1:], last)
    if not pieces:
        return _inner_lists(reader, tags[0].end, last, depth)
    block = ListBlock(_KINDS[kind], Span(start, end))
    run = renderer.cuts(tags[0].end, last)
    for name, first, stop in pieces:
        place = trim(renderer.text, first, stop)
        block.items.append(_read_item(reader, run, name if kind == "dl" and name != "li" else kind, place, depth))
    if kind == "dl" and not any(item.role == "term" for item in block.items):
        block.marker = "indent"
        for item in block.items:
            item.role = None
    return [block]


def _read_loose_item(reader: "WikitextReader", tags: list[HtmlTag], end: int, depth: int) -> list[ListBlock]:
    """Return an item without a list around it as a list of its own."""
    first, last = tags[0], tags[-1]
    renderer = reader.renderer
    place = trim(renderer.text, first.end, last.start if last.is_closing and last.name == first.name else end)
    block = ListBlock("unordered" if first.name == "li" else "definition", Span(first.start, end))
    block.items.append(_read_item(reader, renderer.cuts(*place), first.name, place, depth))
    return [block]


def _own_items(tags: list[HtmlTag], end: int) -> list[tuple[str, int, int]]:
    """Return name, start and end of each item of the list that the tags stand in, without those of lists within it."""
    pieces: list[tuple[str, int, int]] = []
    opened: tuple[str, int] | None = None
    inside = 0
    for tag in tags:
        if tag.name in _LISTS:
            inside += -1 if tag.is_closing else 1
            if inside < 0:
                break
        elif not inside and tag.name in _ITEMS:
            if opened is not None:
                pieces.append((*opened, tag.start))
            opened = None if tag.is_closing else (tag.name, tag.end)
    if opened is not None:
        pieces.append((*opened, end))
    return pieces


def _read_item(reader: "WikitextReader", run: "CutPass", name: str, span: Span, depth: int) -> Item:
    renderer = reader.renderer
    start, end = span
    nested = _inner_lists(reader, start, end, depth + 1) if holds_list(renderer.text, start, end) else []
    cuts: list[Cut] = [(*inner.span, " ", TEXT, None) for inner in nested]
    text = renderer.cell(start, end, run.part(start, end), cuts)
    item = Item(text, _MARKERS.get(name, "*"), span, {"dt": "term", "dd": "description"}.get(name))
    adopt(item, nested)
    return item


def cell_lists(reader: "WikitextReader", start: int, end: int, depth: int) -> tuple[ListBlock, ...]:
    """Return the lists in a cell of a table, which is `depth` tables deep."""
    text = reader.renderer.text
    if text[start:end].lstrip(" \t")[:1] in _MARKS and text.find("\n", start, end) >= 0:  # behind the bar no list begins
        start = text.index("\n", start)
    return tuple(_inner_lists(reader, start, end, depth))


def holds_list(text: str, start: int, end: int) -> bool:
    """Say whether a list may begin on one of the lines between `start` and `end` past the first, or in HTML."""
    return _INNER_LIST.search(text, start, end) is not None


def adopt(item: Item, lists: list[ListBlock]) -> None:
    """Hang lists under an item; their levels and markers go on from its own."""
    for nested in lists:
        for inner in nested.walk():
            inner.level += item.level
            inner.marker = item.marker + inner.marker
    item.lists += lists


def _inner_lists(reader: "WikitextReader", start: int, end: int, depth: int) -> list[ListBlock]:
    from wikicheck.article.wikitext.block_scanner import BlockScanner

    if depth > _DEEPEST:
        return []
    blocks = BlockScanner(reader, start, end, depth=depth).scan(start)
    return [block for block in blocks if isinstance(block, ListBlock)]
