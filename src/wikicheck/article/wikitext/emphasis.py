"""Bold and italics: the cuts of the apostrophes that switch them."""

from bisect import bisect_left

from wikicheck.article.wikitext.cut import QUOTE, Cut
from wikicheck.syntax import quote_runs
from wikicheck.text import lazy_pattern

_RUN = lazy_pattern("''+")
_WIDTHS = frozenset({2, 3, 5})

# What a line end in a value is shown as: it ends bold and italics all the same.
_LINE_JOINTS = frozenset({"\n", " "})


def add_emphasis(text: str, start: int, end: int, cuts: list[Cut], literals: list[tuple[int, int]]) -> list[Cut]:
    """Return the cuts of `start`..`end` with those of apostrophes that mean bold or italics.

    Each line stands for itself; apostrophes in other cuts and in `literals` are none.
    """
    if text.find("''", start, end) < 0:
        return cuts
    if not literals and (merged := _read_plain_line(text, start, end, cuts)) is not None:
        return merged
    found = _read_lines(text, start, end, cuts, literals)
    if not found:
        return cuts
    return sorted([*cuts, *found], key=lambda cut: cut[:2])


def _read_plain_line(text: str, start: int, end: int, cuts: list[Cut]) -> list[Cut] | None:
    """Return the cuts with those of apostrophes that need no second look: on one line, in pairs; else None."""
    merged: list[Cut] = []
    is_bold = is_italic = False
    last = start
    at = 0
    for match in _RUN.finditer(text, start, end):
        first, stop = match.span()
        index = bisect_left(cuts, (first + 1,), at)
        if index and cuts[index - 1][1] > first:
            continue
        width = stop - first
        if width not in _WIDTHS or ((is_bold or is_italic) and text.find("\n", last, first) >= 0):
            return None
        if width != 2:
            is_bold = not is_bold
        if width != 3:
            is_italic = not is_italic
        merged += cuts[at:index]
        merged.append((first, stop, "", QUOTE, (is_bold, is_italic)))
        at = index
        last = stop
    if is_bold or is_italic:
        return None
    merged += cuts[at:]
    return merged


def _read_lines(text: str, start: int, end: int, cuts: list[Cut], literals: list[tuple[int, int]]) -> list[Cut]:
    """Return the cuts of apostrophes, and of the line ends that switch all off."""
    skipped = [(cut[0], cut[1]) for cut in cuts if cut[2] not in _LINE_JOINTS]
    if literals:
        skipped = sorted([*skipped, *(literal for literal in literals if start <= literal[0] < end)])
    runs = quote_runs(text, start, end, skipped)
    found: list[Cut] = []
    for number, run in enumerate(runs):
        found.append((run.start, run.end, "", QUOTE, (run.bold, run.italic)))
        if run.bold or run.italic:
            stop = runs[number + 1].start if number + 1 < len(runs) else end
            line_end = _line_end(text, run.end, stop, skipped)
            if line_end >= 0:
                found.append((line_end, line_end, "", QUOTE, (False, False)))
    return found


def _line_end(text: str, start: int, end: int, skipped: list[tuple[int, int]]) -> int:
    """Return the first line end between `start` and `end` outside of what is skipped, or -1."""
    at = text.find("\n", start, end)
    while at >= 0:
        index = bisect_left(skipped, (at + 1, 0)) - 1
        if index < 0 or skipped[index][1] <= at:
            return at
        at = text.find("\n", skipped[index][1], end)
    return -1
