"""Events that templates state: marriages, and releases with the places they happened at."""

from typing import NamedTuple

from wikicheck.values.fuzzy_date import FuzzyDate


class Event(NamedTuple):
    """Something that happened, or lasted from `start` to `end`.

    `name` is who or what it is about (the spouse), `kind` what it was ("marriage", "release", "launch", "start", "end", "date"),
    `reason` why it ended ("divorce", "death of the spouse", or as written), `place` where it happened; None where that is not said.
    """

    name: str | None
    start: FuzzyDate | None
    end: FuzzyDate | None
    reason: str | None
    place: str | None
    kind: str
    text: str
