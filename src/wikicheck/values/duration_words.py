"""The words lengths of time are written with, from the table `tables/duration_words.json`, read at first use."""

from functools import lru_cache
from typing import Any

from wikicheck.text import read_package_table
from wikicheck.values.languages import fold_marks, language_code


@lru_cache(maxsize=1)
def duration_table() -> dict[str, Any]:
    """Return the table."""
    table: dict[str, Any] = read_package_table("wikicheck.values", "tables/duration_words.json")
    return table


def _key(word: str) -> str:
    return fold_marks(word).casefold().rstrip(".")


class DurationWords:
    """The names of units in one language. What another language calls a unit is understood too, unless it means something else here."""

    __slots__ = ("beside", "units")

    def __init__(self, language: str) -> None:
        """Build the look-up for a language; for one without names, of all languages."""
        table = duration_table()
        not_elsewhere = frozenset(table["not_elsewhere"])
        at_home = {language: table["units_at_home"][language]} if language in table["units_at_home"] else {}
        units = table["units"] | at_home
        own = {language, "en"} if language in units else {"en"}
        self.units: dict[str, str] = {}
        self.beside: dict[str, str] = dict(table["compound"][""])
        for code in sorted(units, key=lambda code: (code != language, code not in own)):
            for unit, names in units[code].items():
                for name in names:
                    if code in own or (len(name) >= 3 and name not in not_elsewhere) or not name.isascii():
                        self.units.setdefault(_key(name), unit)
        for unit, names in table["symbols"].items():
            for name in names:
                self.units.setdefault(name, unit)
        for code in own:
            self.beside |= table["compound"].get(code, {})


@lru_cache(maxsize=32)
def duration_words(language: str) -> DurationWords:
    """Return the names of units for a language code such as `en` or `pt-br`."""
    code = language_code(language)
    return DurationWords({"nb": "no"}.get(code, code))


@lru_cache(maxsize=1)
def word_sets() -> dict[str, frozenset[str]]:
    """Return the short lists of the table as sets, in lower case."""
    table = duration_table()
    names = ("about_words", "at_least", "at_most", "behind")
    of_tokens = ("singular_years", "joints", "ranges", "between", "halves")
    return {name: frozenset(word.casefold() for word in table[name]) for name in names} | {
        name: frozenset(fold_marks(word).casefold() for word in table[name]) for name in of_tokens
    }


@lru_cache(maxsize=1)
def number_words() -> dict[str, float]:
    """Return small numbers written as words."""
    words: dict[str, float] = duration_table()["numbers"]
    return words


@lru_cache(maxsize=8)
def openers(name: str) -> tuple[str, ...]:
    """Return the phrases of a list that can open a statement ("more than", "about"), the longest first."""
    return tuple(sorted(word_sets()[name], key=len, reverse=True))
