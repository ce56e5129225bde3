"""Bold and italics: the cuts of the apostrophes that switch them."""

from bisect import bisect_left

from wikicheck.article.wikitext.cut import CLOSE, OPEN, QUOTE, Cut
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
    labels = _labels(text, cuts)
    inner: list[Cut] = []
    if labels:
        inner, skipped = _read_labels(text, labels, skipped)
    runs = quote_runs(text, start, end, skipped)
    found: list[Cut] = []
    for number, run in enumerate(runs):
        found.append((run.start, run.end, "", QUOTE, (run.bold, run.italic)))
        if run.bold or run.italic:
            stop = runs[number + 1].start if number + 1 < len(runs) else end
            line_end = _line_end(text, run.end, stop, skipped)
            if line_end >= 0:
                found.append((line_end, line_end, "", QUOTE, (False, False)))
    return _put_in(found, inner) if labels else found


def _labels(text: str, cuts: list[Cut]) -> list[tuple[int, int]]:
    """Return the labels of links that have apostrophes of their own: each is a text for itself."""
    found: list[tuple[int, int]] = []
    opened = -1
    for cut in cuts:
        if cut[3] == OPEN:
            opened = cut[1]
        elif cut[3] == CLOSE and opened >= 0:
            if text.find("''", opened, cut[0]) >= 0:
                found.append((opened, cut[0]))
            opened = -1
    return found


def _read_labels(text: str, labels: list[tuple[int, int]], skipped: list[tuple[int, int]]) -> tuple[list[Cut], list[tuple[int, int]]]:
    """Return the cuts of the apostrophes in labels, each of which ends what was begun in it; and what is skipped around them."""
    found: list[Cut] = []
    outside: list[tuple[int, int]] = []
    at = 0
    for first, last in labels:
        begin = bisect_left(skipped, (first,), at)
        outside += skipped[at:begin]
        outside.append((first, last))
        at = bisect_left(skipped, (last,), begin)
        runs = quote_runs(text, first, last, skipped[begin:at])
        found += [(run.start, run.end, "", QUOTE, (run.bold, run.italic)) for run in runs]
        if runs and (runs[-1].bold or runs[-1].italic):
            found.append((last, last, "", QUOTE, (False, False)))
    return found, outside + skipped[at:]


def _put_in(outer: list[Cut], inner: list[Cut]) -> list[Cut]:
    """Return both together; what is bold or in italics around a label is so in it, too."""
    state = (False, False)
    found: list[Cut] = []
    inside = iter(inner)
    ahead = next(inside, None)
    for cut in [*outer, None]:
        while ahead is not None and (cut is None or ahead[0] < cut[0]):
            found.append((ahead[0], ahead[1], "", QUOTE, (state[0] or ahead[4][0], state[1] or ahead[4][1])))
            ahead = next(inside, None)
        if cut is not None:
            found.append(cut)
            state = cut[4]
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
