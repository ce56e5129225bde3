"""Changes to a text: a span and what should stand there instead."""

from collections.abc import Iterable
from typing import NamedTuple

from wikicheck.text.span import Span


class Edit(NamedTuple):
    """Replace the code points of `span` by `content`."""

    span: Span
    content: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all `edits` applied.

    Raises ValueError if two edits overlap or one lies outside the text; two insertions at one place keep their order.
    """
    parts: list[str] = []
    last = 0
    for (start, end), content in sorted(edits, key=lambda edit: edit.span):
        if start < last or end < start or end > len(text):
            raise ValueError(f"edit {start}..{end} overlaps another or lies outside the text")
        parts.append(text[last:start])
        parts.append(content)
        last = end
    parts.append(text[last:])
    return "".join(parts)
