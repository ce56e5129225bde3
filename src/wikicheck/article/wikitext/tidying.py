"""What taking markup out leaves behind in a text, and puts right: doubled spaces, stray tags, empty brackets.

Only what this reader itself left behind is touched; `()` that an article has of its own stays to be seen.
"""

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from wikicheck.text import Loss, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.rendered import RenderedText
    from wikicheck.article.wikitext.renderer import Renderer

_SPACE = lazy_pattern(r"(?<=[ \n]) +| (?=\n)")
# Tags that belong to no pair: the browser ignores them, and so do readers. And entities that HTML 4 did not have yet.
_LEFT = lazy_pattern(
    r"</?(abbr|b|big|blockquote|br|caption|center|cite|code|dd|del|div|dl|dt|em|font|hr|i|ins|li|noinclude|ol|onlyinclude|p|pre"
    r"|ref|references|s|small|span|strike|strong|su[bp]|table|tbody|td|th|tr|tt|u|ul|var)(?=[\s/>])[^<>]{0,300}>|&[A-Za-z]{2,31};",
    re.IGNORECASE,
)
# Those of them that begin or end a line.
_LINE_TAGS = frozenset("blockquote br center dd div dl dt hr li ol p pre table tbody td th tr ul".split())
# What is left of "German: {{IPA|…}}" or "pronounced {{IPA|…}}" when the template goes.
_LABEL = lazy_pattern(
    r"[^\W\d_][\w' -]{0,40}:"
    r"|(?:also |or |locally |sometimes )?(?:pronounced|pronunciation|romanized|listen|or|also|in|locally)(?: as)?",
    re.IGNORECASE,
)
_PART_ENDS = frozenset(");,")

_BLANK = " \t\n\r"

# Farther than this from the template no bracket was opened for it.
_REACH = 400
# No bracket has more parts that all go.
_MOST_PARTS = 10


class Shift:
    """How offsets move when parts of a text go; `ranges` are in order and do not overlap."""

    __slots__ = ("_before", "_ranges", "_starts")

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = ranges
        self._starts = [start for start, _ in ranges]
        self._before = [0]
        for start, end in ranges:
            self._before.append(self._before[-1] + end - start)

    def moved(self, offset: int) -> int:
        """Return where an offset of the old text is in the new one."""
        index = bisect_right(self._starts, offset)
        if index and offset < self._ranges[index - 1][1]:
            offset = self._ranges[index - 1][0]
            index -= 1
        return offset - self._before[index]

    def kept(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return what stays of `start`..`end`, in offsets of the old text."""
        found = []
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._ranges) and start < end:
            gone_start, gone_end = self._ranges[index]
            if gone_start >= end:
                break
            if gone_start > start:
                found.append((start, gone_start))
            start = max(start, gone_end)
            index += 1
        if start < end:
            found.append((start, end))
        return found


def tidy(text: "RenderedText", renderer: "Renderer") -> "RenderedText":
    """Return the text as it would have been written without what was taken out of it."""
    if "<" in text.plain or "&" in text.plain:
        text = _read_what_is_left(text, renderer)
    if (text.losses or text.drops) and "(" in text.plain:
        text = _tidy_brackets(text)
    spaces = [match.span() for match in _SPACE.finditer(text.plain)]
    text = text.without(spaces) if spaces else text
    plain = text.plain
    start, end = len(plain) - len(plain.lstrip(_BLANK)), len(plain.rstrip(_BLANK))
    edges = [edge for edge in ((0, start), (max(start, end), len(plain))) if edge[0] < edge[1]]
    return text.without(edges) if edges else text


def _read_what_is_left(text: "RenderedText", renderer: "Renderer") -> "RenderedText":
    """Take out tags that belong to no pair, and show entities that the tokenizer does not know as what they stand for."""
    gone: list[tuple[int, int]] = []
    shown: list[tuple[int, str]] = []
    for match in _LEFT.finditer(text.plain):
        start, end = match.span()
        source = text.span(start, end)
        name = match.group(1)
        if source.end - source.start != end - start or not renderer.text.startswith(match.group(), source.start):
            continue  # what an entity or a template shows
        if name != "nowiki" and renderer.is_literal(source.start):
            continue
        if name is None:
            character = _entity(match.group())
            if character is not None:
                shown.append((start, character))
                gone.append((start + 1, end))
        elif name.lower() in _LINE_TAGS:
            shown.append((start, "\n"))
            gone.append((start + 1, end))
        else:
            gone.append((start, end))
    if not gone:
        return text
    plain = list(text.plain)
    for at, character in shown:
        plain[at] = character
    text.plain = "".join(plain)
    return text.without(gone)


def _entity(written: str) -> str | None:
    """Return the one character that a named entity of HTML 5 stands for."""
    from html.entities import html5

    character = html5.get(written[1:])
    return character if character is not None and len(character) == 1 else None


def _mate(plain: str, places: range, wanted: str, other: str) -> int:
    """Return the first of the places, on the same line, at which an unpaired bracket `wanted` stands, or -1."""
    depth = 0
    for at in places:
        char = plain[at]
        if char == other:
            depth += 1
        elif char == wanted:
            if not depth:
                return at
            depth -= 1
        elif char == "\n":
            break
    return -1


def _bracket(plain: str, offset: int) -> tuple[int, int] | None:
    """Return the offsets of the brackets around `offset`."""
    opening = _mate(plain, range(offset - 1, max(-1, offset - _REACH), -1), "(", ")")
    closing = _mate(plain, range(offset, min(len(plain), offset + _REACH)), ")", "(") if opening >= 0 else -1
    return (opening, closing) if closing >= 0 else None


def _empty_part(plain: str, offset: int, opening: int, closing: int) -> tuple[int, int] | None:
    """Return what is to go of the part of a bracket that a template stood in, if nothing else was in that part."""
    start = max(plain.rfind(mark, opening, offset) for mark in "(;,") + 1
    ends = [place for place in (plain.find(mark, offset, closing) for mark in ";,") if place >= 0]
    end = min([*ends, closing])
    rest = plain[start:end].strip()
    if rest and plain[offset:end].strip():
        return None
    if rest and not _LABEL.fullmatch(rest):
        colon = start + len(plain[start:end].rstrip()) - 1
        return (colon, end) if plain[colon] == ":" else None
    if start == opening + 1:
        if end == closing:  # nothing is left of the bracket; the space before it goes, too
            while opening and plain[opening - 1] == " ":
                opening -= 1
            return opening, closing + 1
        end += 1
        while plain[end] == " ":
            end += 1
        return start, end
    start -= 1
    while plain[start - 1] == " ":
        start -= 1
    return start, end


def _tidy_brackets(text: "RenderedText") -> "RenderedText":
    """Take away what is left of brackets around templates that are gone; a bracket that goes as a whole is a loss."""
    for _ in range(_MOST_PARTS):
        parts: list[tuple[int, int]] = []
        losses: list[Loss] = []
        last = 0
        for offset in sorted({*text.drops, *(loss.offset for loss in text.losses)}):
            if offset < last or text.plain[offset : offset + 8].lstrip()[:1] not in _PART_ENDS:
                continue
            bracket = _bracket(text.plain, offset)
            part = _empty_part(text.plain, offset, *bracket) if bracket else None
            if part is None or bracket is None or part[0] < last:
                continue
            parts.append(part)
            last = bracket[1] + 1  # one part of a bracket at a time
            if part[1] == last:
                losses.append(Loss(part[0], text.span(bracket[0], last), "brackets"))
        if not parts:
            break
        shift = Shift(parts)
        text = text.without(parts)
        known = {loss.offset for loss in text.losses}
        moved = [loss._replace(offset=shift.moved(loss.offset)) for loss in losses]
        text.losses = tuple(sorted([*text.losses, *(loss for loss in moved if loss.offset not in known)]))
    return text
