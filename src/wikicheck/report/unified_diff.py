"""Two versions of a text as a unified diff, as `diff -u` and git print it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wikicheck.report.display import escape_controls
from wikicheck.report.style import Style
from wikicheck.text.alignment import Block, align_lines, split_lines

_CONTEXT = 3
_NO_LINE_END = "\\ No newline at end of file"


class _Change(NamedTuple):
    """Lines of the old text that others of the new one took the place of; half-open, counted from 0."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def format_unified_diff(path: str, old: str, new: str, style: Style) -> str:
    """Return the difference of two versions of the file at `path`; nothing where there is none.

    Lines end with LF, CRLF or CR; what ends a line is printed as it is, so that the diff can be applied.
    """
    if old == new:
        return ""
    before, after = split_lines(old), split_lines(new)
    name = escape_controls(path)
    lines = [style.paint(f"--- {name}", "bold") + "\n", style.paint(f"+++ {name}", "bold") + "\n"]
    for hunk in _hunks(list(_iter_changes(align_lines(before, after), len(before), len(after)))):
        lines += _iter_hunk(hunk, before, after, style)
    return "".join(lines)


def _iter_changes(blocks: Sequence[Block], old_count: int, new_count: int) -> Iterator[_Change]:
    old = new = 0
    for block in [*blocks, Block(old_count, new_count, 0)]:
        if block.base > old or block.head > new:
            yield _Change(old, block.base, new, block.head)
        old, new = block.base + block.length, block.head + block.length


def _hunks(changes: Sequence[_Change]) -> list[list[_Change]]:
    """Return changes in groups: those whose context would meet go together."""
    hunks: list[list[_Change]] = []
    for change in changes:
        if hunks and change.old_start - hunks[-1][-1].old_end <= 2 * _CONTEXT:
            hunks[-1].append(change)
        else:
            hunks.append([change])
    return hunks


def _iter_hunk(changes: Sequence[_Change], before: Sequence[str], after: Sequence[str], style: Style) -> Iterator[str]:
    first, last = changes[0], changes[-1]
    leading = min(_CONTEXT, first.old_start)
    trailing = min(_CONTEXT, len(before) - last.old_end)
    old = (first.old_start - leading, last.old_end + trailing)
    new = (first.new_start - leading, last.new_end + trailing)
    yield style.paint(f"@@ -{_range(*old)} +{_range(*new)} @@", "cyan") + "\n"
    at = old[0]
    for change in changes:
        yield from (_line(" ", line, style) for line in before[at : change.old_start])
        yield from (_line("-", line, style, "red") for line in before[change.old_start : change.old_end])
        yield from (_line("+", line, style, "green") for line in after[change.new_start : change.new_end])
        at = change.old_end
    yield from (_line(" ", line, style) for line in before[at : old[1]])


def _range(start: int, end: int) -> str:
    """Return where a hunk begins and how long it is; a range of no line is that behind the line before it."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _line(sign: str, line: str, style: Style, color: str | None = None) -> str:
    text = line.rstrip("\r\n")
    end = line[len(text) :]
    if style.colored:  # nobody applies it, and a terminal must not obey it
        text = escape_controls(text)
    shown = style.paint(sign + text, color) if color else sign + text
    return f"{shown}{end}" if end else f"{shown}\n{_NO_LINE_END}\n"
