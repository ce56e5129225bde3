"""What makes the tokenizer crash, crawl or bloat although all is closed: long runs of `=`, of zeros, of list markers."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from wikicheck.text import Diagnostic, Severity, Span, lazy_pattern

# More equals signs on the line of a heading exhaust the C stack (about 11,000 do, in a thread with a small one).
MOST_EQUALS = 100
# List markers at the start of a line; past these each costs half a kilobyte and means nothing.
MOST_LIST_MARKERS = 100
# Of each kind; what is over a limit more often is hidden, too, but not told.
MOST_OF_A_KIND = 1_000

# From sixteen zeros on, a character reference takes the square of its length.
_ZEROS = lazy_pattern(r"&#[xX]?+0{16,}+")
_LIST_MARKERS = lazy_pattern(r"[*#:;]{100}([*#:;]++)")
_LINE_OF_MARKERS = lazy_pattern(r"\n[*#:;]{100}([*#:;]++)")


class Excess(NamedTuple):
    """Something over a limit: what the tokenizer must not see, and what is said about it."""

    hidden: tuple[int, int]
    diagnostic: Diagnostic


def _iter_equals(text: str) -> Iterator[Excess]:
    """Yield the lines that start with `=` and have too many of them."""
    start = 0 if text.startswith("=") else text.find("\n=") + 1 or -1
    while start >= 0:
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        count = text.count("=", start, end) if end - start > MOST_EQUALS else 0
        if count > MOST_EQUALS:
            message = f"The line has {count} equals signs; it is read as plain text."
            yield Excess((start, end), Diagnostic("too-many-equals", Severity.WARNING, message, Span(start, start + 1)))
        start = text.find("\n=", end) + 1 or -1


def _iter_zeros(text: str) -> Iterator[Excess]:
    """Yield the character references with too many zeros."""
    if "&#" in text:
        for match in _ZEROS.finditer(text):
            start, end = match.span()
            message = f"The character reference has {end - start - 2} leading zeros; it is read as plain text."
            yield Excess((start, start + 1), Diagnostic("character-reference-too-long", Severity.WARNING, message, Span(start, end)))


def _iter_list_markers(text: str) -> Iterator[Excess]:
    """Yield the list items that are nested too deeply."""
    first = _LIST_MARKERS.match(text)
    for match in chain((first,) if first is not None else (), _LINE_OF_MARKERS.finditer(text)):
        start, end = match.span(1)
        message = f"The list item is nested {MOST_LIST_MARKERS + end - start} levels deep; from here on its markers are read as plain text."
        yield Excess((start, end), Diagnostic("nesting-too-deep", Severity.WARNING, message, Span(start, end)))


def check_limits(text: str) -> tuple[list[Diagnostic], list[tuple[int, int]]]:
    """Return what is over a limit, and the spans that have to be hidden from the tokenizer."""
    diagnostics: list[Diagnostic] = []
    hidden: list[tuple[int, int]] = []
    for found in (_iter_equals(text), _iter_zeros(text), _iter_list_markers(text)):
        for count, excess in enumerate(found):
            hidden.append(excess.hidden)
            if count < MOST_OF_A_KIND:
                diagnostics.append(excess.diagnostic)
    return diagnostics, hidden
