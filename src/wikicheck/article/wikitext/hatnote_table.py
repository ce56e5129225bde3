"""Which templates write hatnotes, how their arguments lie, and what the notes say: `tables/hatnotes.json`, read at first use."""

from functools import cache
from typing import Any, NamedTuple

from wikicheck.text import read_package_table


class HatnoteShape(NamedTuple):
    """How the arguments of a template lie, and the type of its note."""

    name: str
    type: str


@cache
def _table() -> Any:
    return read_package_table("wikicheck.article", "tables/hatnotes.json")


def _flatten(shapes: dict[str, dict[str, str]]) -> dict[str, HatnoteShape]:
    return {
        name: HatnoteShape(shape, kind) for shape, kinds in shapes.items() for kind, names in kinds.items() for name in names.split(" | ")
    }


@cache
def hatnote_shapes() -> dict[str, HatnoteShape]:
    """Return the templates that write hatnotes in any language, by name in lower case."""
    return _flatten(_table()["shapes"])


@cache
def own_shapes(language: str) -> dict[str, HatnoteShape]:
    """Return those that do in one language only."""
    return _flatten(_table()["own"].get(language, {}))


def hatnote_types() -> dict[str, str]:
    """Return the names of the templates that write hatnotes in any language, each with the type of its note."""
    return {name: shape.type for name, shape in hatnote_shapes().items()}


def hatnote_words(language: str) -> "dict[str, list[str]] | None":
    """Return what notes of a language have before one target, before several, and behind, and what stands between targets."""
    words: dict[str, list[str]] | None = _table()["words"].get(language.partition("-")[0])
    return words


def hatnote_phrases(language: str) -> dict[str, str]:
    """Return what the notes of a language other than English say beside its links, by the shape of their arguments."""
    phrases: dict[str, str] = _table()["phrases"].get(language.partition("-")[0], {})
    return phrases
