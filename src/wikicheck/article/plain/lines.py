"""The lines of a plain text: where they stand, and what sort of line each is."""

from typing import NamedTuple

from wikicheck.text import SourceText, Span, lazy_pattern

# Signs that begin an item; an em dash is not among them, because it signs quotations.
BULLETS = frozenset("-•*–‣◦▪·●○∙")
_NEEDS_SPACE = frozenset("-–·")  # "-5 degrees" and "·" inside a line of links are no items

# Longest run of bullets and deepest indentation that still is one: a line of a million stars is not a list of that depth.
_DEEPEST = 20

_NUMBERED = lazy_pattern(r"[ \t]{0,20}(\d{1,3})[.)][ \t]+(?=\S)")


class Line(NamedTuple):
    """One line without its line end. `start` and `end` are offsets into the source, blanks at its ends included."""

    start: int
    end: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Say whether nothing but blanks stands on it."""
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        """Return how many blanks it begins with; a tab counts as four."""
        return sum(4 if char == "\t" else 1 for char in self.text[: len(self.text) - len(self.text.lstrip())])

    @property
    def content(self) -> Span:
        """Return where the line's text stands, without blanks at its ends."""
        stripped = self.text.strip()
        start = self.start + len(self.text) - len(self.text.lstrip())
        return Span(start, start + len(stripped)) if stripped else Span(self.start, self.start)


class Bullet(NamedTuple):
    """The sign before an item: `depth` is the run of signs, `number` that of an ordered item; `content` is the rest of the line.

    `start` is where the sign stands.
    """

    start: int
    sign: str
    depth: int
    number: int | None
    content: Span


def read_lines(source: SourceText) -> list[Line]:
    """Return all lines of a text."""
    text = source.text
    starts = source.line_starts
    lines: list[Line] = []
    for start, after in zip(starts, [*starts[1:], len(text)], strict=True):
        content = text[start:after].rstrip("\r\n")
        lines.append(Line(start, start + len(content), content))
    return lines


def read_bullet(line: Line) -> Bullet | None:
    """Return the sign that makes a line an item of a list, or None."""
    text = line.text
    stripped = text.lstrip(" \t")
    if not stripped:
        return None
    sign = stripped[0]
    if sign in BULLETS:
        rest = stripped.lstrip(sign)
        depth = len(stripped) - len(rest)
        content = rest.strip()
        if depth > (1 if sign in _NEEDS_SPACE else _DEEPEST) or (not content.strip(" \t" + sign) and content):
            return None
        if sign in _NEEDS_SPACE and rest and not rest[0].isspace():
            return None
        start = line.start + len(text) - len(rest.lstrip())
        return Bullet(line.end - len(stripped), sign, depth, None, Span(start, start + len(content)))
    match = _NUMBERED.match(text)
    if match:
        start = line.start + match.end()
        return Bullet(line.start + match.start(1), "1", 1, int(match[1]), Span(start, line.start + len(text.rstrip())))
    return None
