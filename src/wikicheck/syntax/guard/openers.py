"""What can open, and the stack of what is open."""

from typing import Final, NamedTuple

BRACES: Final = 0
LINK: Final = 1
TABLE: Final = 2
APART: Final = 3  # <ref> and its kind
EXTERNAL: Final = 4
ELEMENT: Final = 5
COMMENT: Final = 6
OPAQUE: Final = 7  # <nowiki> and its kind
ANGLE: Final = 8  # a `<` that is no tag
EQUALS: Final = 9  # a heading that does not end
GONE: Final = 10  # an element that was closed from a place where it could not be

# Stands as the name of a comment that only the end of the next one ends.
END_OF_NEXT: Final = "end of the next"


class Opener(NamedTuple):
    """Something that opens: what, where, how many characters, and the name if it is a tag."""

    kind: int
    start: int
    width: int
    name: str


class OpenerStack:
    """The openers that are not closed yet. Places are counted from 0; -1 is no place."""

    __slots__ = ("_barriers", "_elements", "_places", "items")

    def __init__(self) -> None:
        self.items: list[Opener] = []
        self._places: list[list[int]] = [[], [], [], [], []]  # by kind, up to EXTERNAL
        self._barriers: list[int] = []  # of all kinds that an end tag cannot reach past
        self._elements: dict[str, list[int]] = {}

    def push(self, opener: Opener) -> None:
        """Open."""
        place = len(self.items)
        self.items.append(opener)
        if opener.kind == ELEMENT:
            self._elements.setdefault(opener.name, []).append(place)
        else:
            self._places[opener.kind].append(place)
            if opener.kind != EXTERNAL:
                self._barriers.append(place)

    def pop(self) -> Opener:
        """Take the innermost opener away."""
        opener = self.items.pop()
        if opener.kind == ELEMENT:
            self._elements[opener.name].pop()
        elif opener.kind != GONE:
            self._places[opener.kind].pop()
            if opener.kind != EXTERNAL:
                self._barriers.pop()
        return opener

    def pop_above(self, place: int) -> list[Opener]:
        """Take away all that was opened after the opener at `place`."""
        return [self.pop() for _ in range(len(self.items) - place - 1)]

    def place(self, kind: int) -> int:
        """Return the place of the innermost opener of a kind that nothing apart hides."""
        places = self._places[kind]
        place = places[-1] if places else -1
        return place if kind == APART or place > self.place(APART) else -1

    def barrier(self) -> int:
        """Return the place of the innermost opener that is neither a tag nor an external link."""
        return self._barriers[-1] if self._barriers else -1

    def element(self, name: str) -> int:
        """Return the place of the innermost element of this name, hidden or not."""
        places = self._elements.get(name)
        return places[-1] if places else -1

    def remove_element(self, place: int) -> Opener:
        """Take the innermost element of its name out of the middle."""
        opener = self.items[place]
        self._elements[opener.name].pop()
        self.items[place] = opener._replace(kind=GONE)
        return opener

    def apart_place(self, name: str) -> int:
        """Return the place of the innermost open extension tag of this name."""
        for place in reversed(self._places[APART]):
            if self.items[place].name == name:
                return place
        return -1
