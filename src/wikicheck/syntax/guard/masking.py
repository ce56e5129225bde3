"""Changes to what the tokenizer sees, one character for one, so that offsets stay what they are."""

from collections.abc import Iterable

from wikicheck.syntax.guard.openers import Opener
from wikicheck.text import lazy_pattern

# A private use character: text like any other to the tokenizer.
MASK = "\ue000"

# Unclosed openers times length: beyond this the tokenizer takes seconds, since it tries each one to the end of the text.
# The largest figure among a hundred long articles was an eighth of it.
BUDGET = 4_000_000

_MARKUP = lazy_pattern(r"[=\[{<&*#:;]")


def spans_over_budget(text: str, openers: Iterable[Opener]) -> list[tuple[int, int]]:
    """Return the spans of the openers that nothing closes, if all of them together would cost too much."""
    spans = [(opener.start, opener.start + opener.width) for opener in openers]
    return spans if len(spans) * len(text) > BUDGET else []


def mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` with the markup characters in these spans replaced, and line ends by spaces; spans may overlap."""
    parts = []
    last = 0
    for start, end in sorted(spans):
        if end <= last:
            continue
        first = max(start, last)
        parts.append(text[last:first])
        piece = text[first:end]
        parts.append(" " * len(piece) if piece.isspace() else _MARKUP.sub(MASK, piece))
        last = end
    parts.append(text[last:])
    return "".join(parts)
