"""Bold and italics: runs of apostrophes, read line by line as MediaWiki reads them (`Parser::doQuotes`).

The tokenizer would pair apostrophes across lines and so swallow sections; MediaWiki forgets them at each line end.
"""

from collections.abc import Iterable
from typing import NamedTuple

from wikicheck.text import lazy_pattern

_RUN = lazy_pattern(r"'{2,}|\n")

ITALIC, BOLD, BOTH = 2, 3, 5


class QuoteRun(NamedTuple):
    """Two, three or five apostrophes that switch bold or italics, `text[start:end]`.

    `bold` and `italic` say how the text after it is set; at the end of the line both are off again.
    """

    start: int
    end: int
    bold: bool
    italic: bool


def _own_width(width: int) -> int:
    """Return how many of a run of apostrophes are markup; the others, in front of them, are text."""
    if width > BOTH:
        return BOTH
    return BOLD if width == BOLD + 1 else width


def _lone_bold(text: str, line_start: int, runs: list[tuple[int, int]]) -> int:
    """Return the index of the bold run of a line that was meant as an apostrophe and italics, or -1.

    MediaWiki takes the first one after a single-letter word, else the first after a longer word, else the first after a
    space.
    """
    after_word = after_space = -1
    previous_end = line_start
    for index, (start, width) in enumerate(runs):
        own = _own_width(width)
        if own == BOLD:
            before = text[previous_end:start] + "'" * (width - own)
            last = before[-1:]
            second = before[-2:-1] or last
            if last == " ":
                after_space = index if after_space < 0 else after_space
            elif second == " ":
                return index
            elif after_word < 0:
                after_word = index
        previous_end = start + width
    return after_word if after_word >= 0 else after_space


def _read_line(text: str, line_start: int, runs: list[tuple[int, int]]) -> list[QuoteRun]:
    """Return the markup among the runs (start, width) of one line."""
    widths = [_own_width(width) for _, width in runs]
    bolds = sum(width != ITALIC for width in widths)
    italics = sum(width != BOLD for width in widths)
    if bolds % 2 and italics % 2:
        lone = _lone_bold(text, line_start, runs)
        if lone >= 0:
            widths[lone] = ITALIC
    found = []
    bold = italic = False
    for (start, width), own in zip(runs, widths, strict=True):
        if own != ITALIC:
            bold = not bold
        if own != BOLD:
            italic = not italic
        found.append(QuoteRun(start + width - own, start + width, bold, italic))
    return found


def quote_runs(text: str, start: int, end: int, skip: Iterable[tuple[int, int]] = ()) -> list[QuoteRun]:
    """Return the apostrophes in `text[start:end]` that switch bold or italics, in order.

    `skip` are spans whose apostrophes and line ends do not count, in order and without overlap. The text may have many
    lines; each stands for itself, and so does what is left of the first and the last.
    """
    found: list[QuoteRun] = []
    runs: list[tuple[int, int]] = []
    line_start = start
    at = start
    for skip_start, skip_end in (*skip, (end, end)):
        for match in _RUN.finditer(text, at, max(at, min(skip_start, end))):
            if match.group() == "\n":
                if runs:
                    found += _read_line(text, line_start, runs)
                    runs = []
                line_start = match.end()
            else:
                runs.append((match.start(), match.end() - match.start()))
        at = max(at, skip_end)
    if runs:
        found += _read_line(text, line_start, runs)
    return found
