"""Two things that make the tokenizer crash or crawl, whatever is closed: long runs in headings and in `&#000…`."""

from wikicheck.text import Diagnostic, Severity, Span, lazy_pattern

# More equals signs on the line of a heading exhaust the C stack (about 11,000 do, in a thread with a small one).
MOST_EQUALS = 100
# From this many zeros on, a character reference takes the square of its length.
MOST_ZEROS = 15
MOST_OF_A_KIND = 1_000

_ZEROS = lazy_pattern(r"&#[xX]?+0{16,}+")


def _equals_lines(text: str) -> list[tuple[int, int]]:
    """Return the lines that start with `=` and have too many of them, as (start, end)."""
    found = []
    start = 0 if text.startswith("=") else text.find("\n=") + 1 or -1
    while start >= 0:
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if end - start > MOST_EQUALS and text.count("=", start, end) > MOST_EQUALS:
            found.append((start, end))
        start = text.find("\n=", end) + 1 or -1
    return found


def check_limits(text: str) -> tuple[list[Diagnostic], list[tuple[int, int]]]:
    """Return what is over a limit, and the spans that have to be hidden from the tokenizer."""
    diagnostics: list[Diagnostic] = []
    spans = _equals_lines(text)
    for start, end in spans[:MOST_OF_A_KIND]:
        count = text.count("=", start, end)
        message = f"The line has {count} equals signs; it is read as plain text."
        diagnostics.append(Diagnostic("too-many-equals", Severity.WARNING, message, Span(start, start + 1)))
    if "&#" in text:
        for count, match in enumerate(_ZEROS.finditer(text)):
            spans.append((match.start(), match.start() + 1))
            if count < MOST_OF_A_KIND:
                message = f"The character reference has {match.end() - match.start() - 2} leading zeros; it is read as plain text."
                diagnostics.append(Diagnostic("character-reference-too-long", Severity.WARNING, message, Span(*match.span())))
    return diagnostics, spans
