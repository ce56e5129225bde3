"""Patterns of what templates show: `{lt|1}` is the first of these arguments that is given, `[ ({2})]` what goes without them.

In braces stand names or positions of arguments, parted by `|`; `=text` among them is a text, `=` and `page` in angle brackets
the title of the page without what tells it apart. What stands in square brackets is shown only where an argument in it is given;
`~` before or after a pattern's text is a space that no editor takes away.
"""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern

_PART = lazy_pattern(r"\{([^{}]*)\}|\[([^\[\]]*)\]|([^{}\[\]]+)")
_BRACKETED = lazy_pattern(r"[ _]\([^()]*\)$")
TITLE = "<page>"


class Slot(NamedTuple):
    """A place for an argument: its names in order; `default` is shown where none is given, None where that is no way out."""

    names: tuple[str, ...]
    default: str | None


class Pattern(NamedTuple):
    """What a template shows: texts and slots in order, and groups of them that are optional."""

    parts: "tuple[str | Slot | tuple[str | Slot, ...], ...]"
    is_filled: bool  # whether a slot outside of groups has to be filled


def _read_slot(written: str) -> Slot:
    names = written.split("|")
    default = next((name[1:] for name in names if name.startswith("=")), None)
    return Slot(tuple(name for name in names if not name.startswith("=")), default)


def _read_parts(written: str) -> "list[str | Slot | tuple[str | Slot, ...]]":
    parts: list[str | Slot | tuple[str | Slot, ...]] = []
    for slot, group, text in _PART.findall(written):
        if slot:
            parts.append(_read_slot(slot))
        elif group:
            parts.append(tuple(part for part in _read_parts(group) if isinstance(part, str | Slot)))
        elif text:
            parts.append(text)
    return parts


@lru_cache(maxsize=1000)
def read_pattern(written: str) -> Pattern:
    """Return a pattern of the table of templates."""
    parts = tuple(_read_parts(written))
    return Pattern(parts, any(isinstance(part, Slot) and part.default is None for part in parts))


def short_title(title: str | None) -> str:
    """Return the title of a page without the brackets that tell it apart."""
    return _BRACKETED.sub("", title) if title else ""
