"""What can be said of a schema."""

from collections.abc import Iterable
from typing import NamedTuple

from wikicheck.schema.subschemas import Path
from wikicheck.text import Severity


class Remark(NamedTuple):
    """Something to know of a schema: an error where it cannot be used, a warning where it hardly does what its author wants.

    `path` leads to what it is about in the document; `at_name` says that it is the name of the member there, not its value.
    """

    severity: Severity
    message: str
    path: Path = ()
    at_name: bool = False


def error(message: str, path: Path, *, at_name: bool = False) -> Remark:
    """Return the remark that something makes the schema unusable."""
    return Remark(Severity.ERROR, message, path, at_name)


def warning(message: str, path: Path, *, at_name: bool = False) -> Remark:
    """Return the remark that something is hardly what its author wants."""
    return Remark(Severity.WARNING, message, path, at_name)


def suggest(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean “…”?" for the known word nearest to a wrong one, or nothing."""
    near = nearest(word, known)
    return f"; did you mean “{near}”?" if near else ""


def nearest(word: str, known: Iterable[str], likeness: float = 0.75) -> str | None:
    """Return the known word that is most like a wrong one; None where none is as much as `likeness`, of 1."""
    from difflib import get_close_matches

    written = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), written, n=1, cutoff=likeness)
    return written[near[0]] if near else None
