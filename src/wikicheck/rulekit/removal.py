"""Taking something out of a text, with the line that would stay empty."""

from wikicheck.text import Edit, Span


def delete_line(text: str, span: Span) -> Edit:
    """Return the edit that deletes a span, and its whole line if nothing else stands on it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    if end < 0:
        end = len(text)
    if text[start : span.start].strip() or text[span.end : end].strip():
        return Edit(span, "")
    return Edit(Span(start, end + 1) if end < len(text) else Span(max(0, start - 1), end), "")
