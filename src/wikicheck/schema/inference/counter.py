"""Counting what may be of endlessly many sorts in bounded room."""

from collections.abc import Iterator


class BoundedCounter:
    """Counts the most frequent things of a stream exactly or a little low, in room for `most` of them.

    Lossy counting (Manku and Motwani, 2002): from time to time what has been too rare so far is forgotten. `forgotten` says how many
    sightings of one thing may be missing from its count; it is 0 as long as nothing had to be forgotten.
    """

    __slots__ = ("_counts", "_most", "_slack", "dropped", "forgotten")

    def __init__(self, most: int) -> None:
        self._counts: dict[str, int] = {}
        self._slack: dict[str, int] = {}
        self._most = most
        self.forgotten = 0
        self.dropped = 0

    def add(self, thing: str) -> None:
        """Count one sighting."""
        if thing in self._counts:
            self._counts[thing] += 1
            return
        if len(self._counts) >= self._most:
            self._forget()
        self._counts[thing] = 1
        if self.forgotten:
            self._slack[thing] = self.forgotten

    def _forget(self) -> None:
        """Drop the rarer half; what comes in later may have been among them."""
        limit = sorted(count + self._slack.get(thing, 0) for thing, count in self._counts.items())[len(self._counts) // 2]
        self.forgotten = max(self.forgotten, limit)
        kept = {thing: count for thing, count in self._counts.items() if count + self._slack.get(thing, 0) > limit}
        self.dropped += len(self._counts) - len(kept)
        self._counts = kept
        self._slack = {thing: slack for thing, slack in self._slack.items() if thing in kept}

    def items(self) -> Iterator[tuple[str, int]]:
        """Yield what is known, the most frequent first."""
        yield from sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))

    def __len__(self) -> int:
        return len(self._counts)
