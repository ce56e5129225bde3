"""A piece of a text, as offsets."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code-point offsets: `text[start:end]`."""

    start: int
    end: int

    def moved(self, offset: int) -> "Span":
        """Return the same span, `offset` code points further on."""
        return Span(self.start + offset, self.end + offset)

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place in a text as people count it: line and column, both from 1."""

    line: int
    column: int
