"""Readable texts of the plain form: lines of the source, joined, with the way back."""

from wikicheck.article.text import Text
from wikicheck.text import Span


def join_spans(source: str, spans: list[Span], joint: str) -> Text:
    """Return the pieces of the source as one text; each joint stands for what lies between two pieces."""
    if len(spans) == 1:
        start, end = spans[0]
        return Text(source[start:end], [0], [start], [end])
    parts: list[str] = []
    plain_starts: list[int] = []
    source_starts: list[int] = []
    source_ends: list[int] = []
    length = 0
    last = 0
    for number, (start, end) in enumerate(spans):
        if number:
            parts.append(joint)
            plain_starts.append(length)
            source_starts.append(last)
            # -1 marks a piece that was not copied although it is as long as what it stands for
            source_ends.append(start if start - last != len(joint) else -1)
            length += len(joint)
        parts.append(source[start:end])
        plain_starts.append(length)
        source_starts.append(start)
        source_ends.append(end)
        length += end - start
        last = end
    return Text("".join(parts), plain_starts, source_starts, source_ends)
