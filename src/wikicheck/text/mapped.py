"""Text made readable, with the way back to the source of every character."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from wikicheck.text.span import Span


class Loss(NamedTuple):
    """Something visible on the page that the readable text lacks, such as a template nobody expanded.

    `offset` is where it would stand in the readable text, `span` where it stands in the source.
    """

    offset: int
    span: Span
    name: str


class MappedText:
    """A readable text (`plain`) whose every span can be traced to the source.

    The text is a run of pieces, each either copied letter by letter or replaced as a whole
    (`&ndash;` by `–`). `losses` are the places where something visible was left out.
    """

    __slots__ = ("_ends", "_plain_starts", "_source_starts", "losses", "plain")

    def __init__(
        self,
        plain: str,
        plain_starts: list[int],
        source_starts: list[int],
        source_ends: list[int],
        losses: tuple[Loss, ...] = (),
    ) -> None:
        """Take the pieces as three parallel lists, in order; the first piece starts at plain offset 0."""
        self.plain = plain
        self._plain_starts = plain_starts
        self._source_starts = source_starts
        self._ends = source_ends
        self.losses = losses

    @classmethod
    def of(cls, source: str, start: int, end: int) -> "MappedText":
        """Return `source[start:end]`, unchanged."""
        return cls(source[start:end], [0], [start], [end])

    @classmethod
    def whole(cls, plain: str, span: Span) -> "MappedText":
        """Return a text that can be traced only as a whole: every part of it maps to all of `span`."""
        return cls(plain, [0], [span.start], [span.end] if span.end - span.start != len(plain) else [-1])

    def __len__(self) -> int:
        return len(self.plain)

    def _piece(self, index: int) -> tuple[int, int, int, bool]:
        """Return plain start, source start, source end and whether the piece was copied letter by letter."""
        plain_start = self._plain_starts[index]
        starts = self._plain_starts
        plain_end = starts[index + 1] if index + 1 < len(starts) else len(self.plain)
        start, end = self._source_starts[index], self._ends[index]
        if end < 0:  # as a whole, although the lengths are equal
            return plain_start, start, start + plain_end - plain_start, False
        return plain_start, start, end, end - start == plain_end - plain_start

    def span(self, start: int, end: int) -> Span:
        """Return where `plain[start:end]` comes from; an empty span gives the place between."""
        starts = self._plain_starts
        if not starts:
            return Span(0, 0)
        index = max(0, bisect_right(starts, start) - 1)
        plain_start, source_start, source_end, copied = self._piece(index)
        first = source_start + start - plain_start if copied else source_start
        if end <= start:
            return Span(first, first)
        if index + 1 < len(starts) and starts[index + 1] < end:
            plain_start, source_start, source_end, copied = self._piece(bisect_right(starts, end - 1) - 1)
        return Span(first, source_start + end - plain_start if copied else source_end)

    def offset_from(self, source: int) -> int:
        """Return the first offset of the readable text that comes from the place `source` or from behind it."""
        starts = self._source_starts
        index = bisect_left(starts, source)
        if index < len(starts) and starts[index] == source:
            return self._plain_starts[index]
        if not index:
            return 0
        plain_start, source_start, source_end, copied = self._piece(index - 1)
        if copied and source < source_end:
            return plain_start + source - source_start
        return self._plain_starts[index] if index < len(starts) else len(self.plain)

    def lost_within(self, start: int, end: int) -> bool:
        """Say whether something visible is missing from `plain[start:end]`, its two edges included."""
        return any(start <= loss.offset <= end for loss in self.losses)
