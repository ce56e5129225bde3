"""Whitespace and comments around and inside names, as MediaWiki drops them."""

from wikicheck.text import Span

# What PHP's trim() takes away and MediaWiki therefore ignores around names and values; a no-break space is not in it.
WHITESPACE = " \t\n\r\x0b\x00"


def trim(text: str, start: int, end: int) -> Span:
    """Return `text[start:end]` without whitespace at its edges; all of it whitespace gives the empty span at `start`."""
    piece = text[start:end]
    inner = piece.lstrip(WHITESPACE)
    if not inner:
        return Span(start, start)
    start += len(piece) - len(inner)
    return Span(start, start + len(inner.rstrip(WHITESPACE)))


def trim_comments(text: str, start: int, end: int) -> Span:
    """Return `text[start:end]` without whitespace and whole comments at its edges."""
    span = trim(text, start, end)
    while text.startswith("<!--", span.start):
        close = text.find("-->", span.start + 4, span.end)
        if close < 0:
            break
        span = trim(text, close + 3, span.end)
    while text.endswith("-->", span.start, span.end):
        opening = text.rfind("<!--", span.start, span.end - 3)
        if opening < 0:
            break
        span = trim(text, span.start, opening)
    return span


def drop_comments(text: str) -> str:
    """Return `text` without its comments; one that never ends stays."""
    if "<!--" not in text:
        return text
    parts = []
    at = 0
    while True:
        opening = text.find("<!--", at)
        close = text.find("-->", opening + 4) if opening >= 0 else -1
        if close < 0:
            parts.append(text[at:])
            return "".join(parts)
        parts.append(text[at:opening])
        at = close + 3
