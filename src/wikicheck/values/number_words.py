"""The words around numbers, language by language: "about", "more than", "million", from `tables/number_words.json`."""

from functools import lru_cache
from typing import Any, NamedTuple

from wikicheck.text import read_package_table


class Word(NamedTuple):
    """A word that was found: its role, its value (a power of ten, where it has one), and where it ends."""

    role: str
    value: int
    end: int


class NumberWords:
    """The words of one language, and the signs it writes numbers with.

    `decimal` and `group` are the signs before the fraction and between groups of figures.
    """

    __slots__ = ("_table", "decimal", "group", "joined", "joints", "prefixes", "scales", "suffixes", "tight_scales", "written")

    def __init__(self, table: dict[str, Any], shared: dict[str, Any], *, comma: bool) -> None:
        """Take the words of a language and those of all languages."""
        self.decimal, self.group = (",", ".") if comma else (".", ",")
        self.joined = bool(table.get("joined"))
        self._table = table
        self.written: dict[str, int] = {word: number for number, words in enumerate(table.get("written", ())) for word in words.split("|")}
        scales = {**{word: power for word, power in shared["scales"].items() if len(word) > 1}, **table.get("scales", {})}
        self.scales = PhraseFinder([(word, "scale", power) for word, power in scales.items()], joined=self.joined)
        self.tight_scales = {word: power for word, power in shared["scales"].items() if len(word) == 1}
        self.prefixes = self._finder(shared, ("about", "over", "under", "between", "from"), ("about", "over", "under"))
        self.suffixes = self._finder(shared, ("about_after", "over_after", "under_after"), ("over_after",))
        self.joints = self._finder(shared, ("to", "and", "or", "by"), ())

    def _finder(self, shared: dict[str, Any], roles: tuple[str, ...], shared_roles: tuple[str, ...]) -> "PhraseFinder":
        words = [(word, role, 0) for role in roles for word in self._table.get(role, ())]
        words += [(word, role, 0) for role in shared_roles for word in shared[role]]
        return PhraseFinder(words, joined=self.joined)

    def persons(self) -> "PhraseFinder":
        """Return what finds the words that may follow a count of people."""
        return PhraseFinder([(word, "persons", 0) for word in self._table.get("persons", ())], joined=self.joined)


class PhraseFinder:
    """Finds the longest of some phrases at a place. Nothing to compile: phrases are looked up by first sign and length."""

    __slots__ = ("_joined", "_lengths", "_words")

    def __init__(self, words: list[tuple[str, str, int]], *, joined: bool) -> None:
        """Take phrases with their role and value; the last of the same wins. `joined` words need no end (Chinese, Japanese, Korean)."""
        self._words = {fold_words(word): (role, value) for word, role, value in words}
        self._joined = joined
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def find(self, text: str, at: int) -> Word | None:
        """Return the longest phrase that stands at a place of a folded text; behind a word no letter may follow."""
        for length in self._lengths.get(text[at : at + 1], ()):
            end = at + length
            found = self._words.get(text[at:end])
            if (
                found is not None
                and end <= len(text)
                and (self._joined or not text[end - 1].isalpha() or not text[end : end + 1].isalpha())
            ):
                return Word(found[0], found[1], end)
        return None


def fold_words(text: str) -> str:
    """Return a text in small letters, with plain spaces and apostrophes; offsets stay as they are."""
    if text.isascii():
        return text.lower()
    folded = text.lower()
    if len(folded) != len(text):  # a letter whose small form is two
        folded = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return folded.translate(_SPACES)


# All kinds of space, and the apostrophe.
_SPACES = {**dict.fromkeys((0xA0, 0x202F, 0x2009, 0x2007, 0x2002, 0x2003, 0x2005, 0x2006, 0x200A, 0x3000), " "), 0x2019: "'"}


@lru_cache(maxsize=1)
def _read_table() -> tuple[dict[str, Any], frozenset[str]]:
    table = read_package_table("wikicheck.values", "tables/number_words.json")
    return table, frozenset(table["decimal_comma"].split())


@lru_cache(maxsize=64)
def number_words(language: str) -> NumberWords:
    """Return the words of a language (a code such as `en` or `pt-br`); of one without a table, the signs alone."""
    table, commas = _read_table()
    code = language.casefold().replace("_", "-").partition("-")[0]
    words = table.get(code, {}) if len(code) == 2 else {}
    return NumberWords(words, table["all"], comma=code in commas)
