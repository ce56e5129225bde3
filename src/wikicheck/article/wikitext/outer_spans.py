"""Where a part of a readable text comes from with the markup around it: `'''[[Lake]]'''`, and not `Lake`."""

from typing import TYPE_CHECKING

from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.rendered import RenderedText
    from wikicheck.syntax import Document

# Marks within marks within marks; nobody sets more around one word.
_MOST_ROUNDS = 6


def widen(text: "RenderedText", document: "Document", start: int, end: int) -> Span:
    """Return where `plain[start:end]` comes from, with all markup that is around it and nothing else."""
    first, last = text.span(start, end)
    low = text.span(start - 1, start).end if start else text.reach[0]
    high = text.span(end, end + 1).start if end < len(text.plain) else text.reach[1]
    marked = (*text.bold, *text.italic)
    opened = bool(marked) and any(span.start == start and span.end <= end for span in marked)
    closed = bool(marked) and any(span.end == end and span.start >= start for span in marked)
    for _ in range(_MOST_ROUNDS):
        before = first, last
        first, last = _nodes_around(document, first, last, low, high)
        if not opened and not closed:
            break
        if opened:
            first = _past_quotes(document.text, first, low)
        if closed:
            last = _over_quotes(document.text, last, high)
        if before == (first, last):
            break
    return Span(first, last)


def _nodes_around(document: "Document", first: int, last: int, low: int, high: int) -> tuple[int, int]:
    """Return both ends, moved out of the nodes that hold nothing else that is seen."""
    for offset in (first, last - 1):
        node = document.enclosing(offset) if offset < len(document.text) else None
        while node is not None and node.start >= low and node.end <= high:
            first, last = min(first, node.start), max(last, node.end)
            node = node.parent
    return first, last


def _past_quotes(text: str, first: int, low: int) -> int:
    start = first
    while start > low and text[start - 1] == "'":
        start -= 1
    return start if first - start > 1 else first


def _over_quotes(text: str, last: int, high: int) -> int:
    end = last
    while end < high and text[end] == "'":
        end += 1
    return end if end - last > 1 else last
