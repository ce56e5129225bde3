"""Headings of the plain form: `== Title ==`, and ` = = Title = = ` where all tokens are spaced."""

from typing import NamedTuple

from wikicheck.article.plain.lines import Line
from wikicheck.text import Span

_FENCES = ("```", "~~~")


class Heading(NamedTuple):
    """A heading line: `level` is the number of `=` on each side (1 to 6), `line` its place in the list of lines."""

    level: int
    title: str
    line: int
    span: Span


def _read_spaced(text: str) -> tuple[int, str] | None:
    tokens = text.split(" ")
    before = 0
    while before < len(tokens) and tokens[before] == "=":
        before += 1
    if before == len(tokens):
        return None
    after = 0
    while tokens[-1 - after] == "=":
        after += 1
    level = min(before, after, 6)
    title = " ".join(tokens[level : len(tokens) - level]).strip()
    return (level, title) if level and title else None


def _read_tight(text: str) -> tuple[int, str] | None:
    before = len(text) - len(text.lstrip("="))
    if before == len(text):  # a ruler
        return None
    level = min(before, len(text) - len(text.rstrip("=")), 6)
    title = text[level : len(text) - level].strip() if level else ""
    return (level, title) if title else None


def read_heading(text: str, *, spaced: bool = False) -> tuple[int, str] | None:
    """Return level and title of a heading line, or None.

    An indented line is code, not a heading, except in the `spaced` form, which begins every line with a blank.
    """
    stripped = text.strip()
    if len(stripped) < 3 or stripped[0] != "=" or stripped[-1] != "=":
        return None
    if spaced and len(stripped) > 4 and stripped.startswith("= ") and stripped.endswith(" ="):
        return _read_spaced(stripped)
    return None if text[0] != "=" else _read_tight(stripped)


def is_spaced(lines: list[Line]) -> bool:
    """Say whether headings are written ` = = Title = = `, as corpora of spaced tokens do."""
    for line in lines:
        text = line.text.strip()
        if text.startswith("= = ") and text.endswith(" = =") and text.strip("= "):
            return True
    first = next((line.text for line in lines if not line.is_blank), "")
    return first.startswith(" = ") and first.rstrip().endswith(" =")


def fenced_lines(lines: list[Line]) -> set[int]:
    """Return the numbers of the lines in code blocks that are opened and closed by a fence, the fences included."""
    fenced: set[int] = set()
    for sign in _FENCES:
        fences = [number for number, line in enumerate(lines) if line.text.startswith(sign)]
        for first, last in zip(fences[::2], fences[1::2], strict=False):
            fenced.update(range(first, last + 1))
    return fenced


def read_headings(lines: list[Line], fenced: set[int]) -> list[Heading]:
    """Return all headings in order, the page's title among them."""
    spaced = is_spaced(lines)
    found: list[Heading] = []
    for number, line in enumerate(lines):
        text = line.text
        if "=" not in text[:2] or number in fenced:
            continue
        heading = read_heading(text, spaced=spaced)
        if heading:
            found.append(Heading(*heading, number, line.content))
    return found


def title_heading(lines: list[Line], headings: list[Heading]) -> Heading | None:
    """Return the heading `= Title =` on the first line that is not blank."""
    if not headings or headings[0].level != 1:
        return None
    first = headings[0]
    return first if all(line.is_blank for line in lines[: first.line]) else None
