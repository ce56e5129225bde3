"""Where in the text of a JSON document each member and each item stands."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.schema.subschemas import Path
from wikicheck.text import Span, lazy_pattern

_TOKEN = lazy_pattern(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')


class JsonPlace(NamedTuple):
    """`name` is where the name of a member stands, in its quotation marks; None for an item and for the whole."""

    value: Span
    name: Span | None = None


class JsonPlaces:
    """The places of a document that is JSON. `doubles` are the later ones of members that an object has twice, each with its path."""

    def __init__(self, text: str) -> None:
        self._places: dict[Path, JsonPlace] = {}
        self.doubles: list[tuple[Path, Span]] = []
        _Reader(text, self._places, self.doubles).read()

    def value(self, path: Path) -> Span:
        """Return where the value at a path stands; of a path that leads nowhere, where the last step was that is there."""
        return self._nearest(path).value

    def name(self, path: Path) -> Span:
        """Return where the name of the member at a path stands; of an item its value."""
        place = self._nearest(path)
        return place.name or place.value

    def _nearest(self, path: Path) -> JsonPlace:
        while path not in self._places and path:
            path = path[:-1]
        return self._places.get(path, JsonPlace(Span(0, 0)))


class _Open:
    """An array or object whose end has not come yet."""

    __slots__ = ("is_array", "name", "number", "path", "start", "waits")

    def __init__(self, path: Path, start: int, *, is_array: bool, name: Span | None) -> None:
        self.path = path
        self.start = start
        self.is_array = is_array
        self.name = name  # its own
        self.number = 0
        self.waits: tuple[str, Span] | None = None  # the name of the member whose value comes next


class _Reader:
    def __init__(self, text: str, places: dict[Path, JsonPlace], doubles: list[tuple[Path, Span]]) -> None:
        self._text = text
        self._places = places
        self._doubles = doubles
        self._stack: list[_Open] = []

    def read(self) -> None:
        """Go through the text once; nesting costs no stack."""
        for start, end in self._tokens():
            sign = self._text[start]
            if sign in "{[":
                path, name = self._next()
                self._stack.append(_Open(path, start, is_array=sign == "[", name=name))
            elif sign in "}]":
                closed = self._stack.pop()
                self._places[closed.path] = JsonPlace(Span(closed.start, end), closed.name)
            elif sign == ",":
                self._stack[-1].number += 1
            elif sign != ":":
                self._read_scalar(start, end)

    def _tokens(self) -> Iterator[tuple[int, int]]:
        for match in _TOKEN.finditer(self._text):
            yield match.span()

    def _next(self) -> tuple[Path, Span | None]:
        """Return the path of the value that begins here, and where its name stands."""
        if not self._stack:
            return (), None
        top = self._stack[-1]
        if top.is_array:
            return (*top.path, top.number), None
        name, span = top.waits or ("", Span(top.start, top.start))
        top.waits = None
        return (*top.path, name), span

    def _read_scalar(self, start: int, end: int) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and not top.is_array and top.waits is None:
            import json

            name = str(json.loads(self._text[start:end]))
            top.waits = (name, Span(start, end))
            if (*top.path, name) in self._places:
                self._doubles.append(((*top.path, name), Span(start, end)))
            return
        path, span = self._next()
        self._places[path] = JsonPlace(Span(start, end), span)
