"""What two versions of a text have in common, and where a place of the one stands in the other.

Lines that either version has once only are found first, in the order they have in both (the "patience" way of comparing); between
them grows what is equal at either end, and what is left is compared word by word. It is linear but for a sort, on any text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wikicheck.text.pattern import lazy_pattern
from wikicheck.text.span import Span

_LINE = lazy_pattern(r"[^\r\n]*(?:\r\n?|\n|$)")
_WORD = lazy_pattern(r"\w+|[^\w]")


class Block(NamedTuple):
    """A run of lines, words or code points that is equal: where it begins in either version, and its length."""

    base: int
    head: int
    length: int


class Alignment:
    """The places of one version of a text in the other."""

    __slots__ = ("_blocks", "_starts")

    def __init__(self, base: str, head: str) -> None:
        self._blocks = _align_texts(base, head)
        self._starts = [block.base for block in self._blocks]

    def head_span(self, base: Span) -> Span | None:
        """Return where a span of the base stands in the head; None if the edit touched it."""
        at = bisect_right(self._starts, base.start) - 1
        if at < 0:
            return None
        block = self._blocks[at]
        if base.end > block.base + block.length:
            return None
        return base.moved(block.head - block.base)

    def head_hull(self, base: Span) -> Span | None:
        """Return where what is left of a span of the base stands in the head; None if nothing of it is left."""
        first = last = None
        at = max(0, bisect_right(self._starts, base.start) - 1)
        for block in self._blocks[at:]:
            if block.base >= base.end:
                break
            start, end = max(base.start, block.base), min(base.end, block.base + block.length)
            if start < end:
                first = start + block.head - block.base if first is None else first
                last = end + block.head - block.base
        return None if first is None or last is None else Span(first, last)


def align_lines(base: Sequence[str], head: Sequence[str]) -> list[Block]:
    """Return the runs of equal lines of two versions, in order; they never cross."""
    return _merged(_iter_blocks(base, head))


def split_lines(text: str) -> list[str]:
    """Return the lines of a text with their ends; LF, CRLF and CR end a line and nothing else does."""
    return [line for line in _LINE.findall(text) if line]


def _align_texts(base: str, head: str) -> list[Block]:
    if base == head:
        return [Block(0, 0, len(base))] if base else []
    before = _same_lines_before(base, head)
    after = _same_lines_after(base, head, min(len(base), len(head)) - before)
    old, new = split_lines(base[before : len(base) - after]), split_lines(head[before : len(head) - after])
    found = [Block(0, 0, before)]
    at_base = at_head = before  # offsets of code points
    line_base = line_head = 0
    for block in [*align_lines(old, new), Block(len(old), len(new), 0)]:
        lost, added = "".join(old[line_base : block.base]), "".join(new[line_head : block.head])
        if lost and added:
            found += _align_words(lost, added, at_base, at_head)
        at_base, at_head = at_base + len(lost), at_head + len(added)
        length = sum(map(len, old[block.base : block.base + block.length]))
        found.append(Block(at_base, at_head, length))
        at_base, at_head = at_base + length, at_head + length
        line_base, line_head = block.base + block.length, block.head + block.length
    found.append(Block(len(base) - after, len(head) - after, after))
    return _merged(block for block in found if block.length)


def _same_lines_before(base: str, head: str) -> int:
    """Return how many code points of whole lines two texts have in common at their beginning."""
    low, high = 0, min(len(base), len(head))
    while low < high:
        middle = (low + high + 1) // 2
        if base[low:middle] == head[low:middle]:
            low = middle
        else:
            high = middle - 1
    return base.rfind("\n", 0, low) + 1


def _same_lines_after(base: str, head: str, most: int) -> int:
    """Return how many code points of whole lines, `most` at most, two texts have in common at their end."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if base[len(base) - middle : len(base) - low] == head[len(head) - middle : len(head) - low]:
            low = middle
        else:
            high = middle - 1
    start = base.find("\n", len(base) - low)
    return len(base) - start - 1 if start >= 0 else 0


def _align_words(base: str, head: str, at_base: int, at_head: int) -> Iterator[Block]:
    old, new = _WORD.findall(base), _WORD.findall(head)
    starts_base, starts_head = _starts(old), _starts(new)
    for block in _iter_blocks(old, new):
        length = starts_base[block.base + block.length] - starts_base[block.base]
        yield Block(at_base + starts_base[block.base], at_head + starts_head[block.head], length)


def _starts(parts: list[str]) -> list[int]:
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    return starts


def _iter_blocks(base: Sequence[str], head: Sequence[str]) -> Iterator[Block]:
    """Yield equal runs: around each part that both have once, as far as it goes; and at either end."""
    last_base = last_head = 0
    for anchor_base, anchor_head in [*_anchors(base, head), (len(base), len(head))]:
        if anchor_base < last_base or anchor_head < last_head:
            continue  # reached already by the run before it
        forward = _common(base, head, last_base, last_head, anchor_base, anchor_head)
        if forward:
            yield Block(last_base, last_head, forward)
        last_base, last_head = last_base + forward, last_head + forward
        backward = 0
        while (
            anchor_base - backward > last_base
            and anchor_head - backward > last_head
            and base[anchor_base - backward - 1] == head[anchor_head - backward - 1]
        ):
            backward += 1
        here = int(anchor_base < len(base) and anchor_head < len(head))
        if backward + here:
            yield Block(anchor_base - backward, anchor_head - backward, backward + here)
        last_base, last_head = anchor_base + here, anchor_head + here


def _common(base: Sequence[str], head: Sequence[str], at_base: int, at_head: int, end_base: int, end_head: int) -> int:
    """Return how many parts are equal from a place on."""
    most = min(end_base - at_base, end_head - at_head)
    length = 0
    while length < most and base[at_base + length] == head[at_head + length]:
        length += 1
    return length


def _anchors(base: Sequence[str], head: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of parts that either version has once, as many as stand in the same order in both."""
    once_base, once_head = _once(base), _once(head)
    pairs = [(at, once_head[part]) for part, at in once_base.items() if at >= 0 and once_head.get(part, -1) >= 0]
    pairs.sort()
    tails: list[int] = []  # the smallest end of a rising run of each length
    tail_pairs: list[int] = []
    before: list[int] = []
    for index, (_, at) in enumerate(pairs):
        length = bisect_left(tails, at)
        before.append(tail_pairs[length - 1] if length else -1)
        if length == len(tails):
            tails.append(at)
            tail_pairs.append(index)
        else:
            tails[length], tail_pairs[length] = at, index
    chain = []
    index = tail_pairs[-1] if tail_pairs else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _once(parts: Sequence[str]) -> dict[str, int]:
    """Return where each part stands; -1 for one that stands in several places."""
    places: dict[str, int] = {}
    for at, part in enumerate(parts):
        places[part] = -1 if part in places else at
    return places


def _merged(blocks: Iterator[Block]) -> list[Block]:
    """Join blocks that go on where the one before ends."""
    merged: list[Block] = []
    for block in blocks:
        if merged:
            last = merged[-1]
            if last.base + last.length == block.base and last.head + last.length == block.head:
                merged[-1] = last._replace(length=last.length + block.length)
                continue
        merged.append(block)
    return merged
