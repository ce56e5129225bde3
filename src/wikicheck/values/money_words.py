"""Symbols, codes and names of currencies, from `tables/currencies.json`."""

from functools import lru_cache
from typing import Any, NamedTuple

from wikicheck.text import read_package_table
from wikicheck.values.number_words import PhraseFinder

_LONGEST_SYMBOL = 5
_LONGEST_ABBREVIATION = 4
# What several countries call their own.
_OPEN = frozenset(("$", "£", "¥", "dollars", "dollar", "pounds", "元", "圓"))


class Currency(NamedTuple):
    """A currency that was found: its ISO 4217 code, where it ends, and whether the symbol alone leaves the country open ($)."""

    code: str
    end: int
    is_bare: bool = False


class CurrencyWords:
    """What finds currencies before and behind numbers, for one language."""

    __slots__ = ("_after", "_before", "_codes")

    def __init__(self, table: dict[str, Any], language: str) -> None:
        """Take the symbols of all languages and the names of this one and English."""
        self._codes = currency_codes()
        own: dict[str, str] = table["by_language"].get(language, {})
        self._before: dict[str, str] = {**table["symbols"], **own}
        names = {
            name: code
            for spoken in dict.fromkeys(("en", language))
            for code, forms in table["names"].get(spoken, {}).items()
            for name in forms.split("|")
        }
        words = [(name, code, 0) for found in (names, table["suffixes"], own) for name, code in found.items()]
        self._after = PhraseFinder(words, joined=language in {"ja", "zh", "ko"})

    def before(self, text: str, at: int) -> Currency | None:
        """Return the currency whose symbol or code begins at a place; case counts, and no letter may follow one."""
        for length in range(min(_LONGEST_SYMBOL, len(text) - at), 0, -1):
            end = at + length
            sign = text[at:end]
            code = self._before.get(sign) or (sign if sign in self._codes else None)
            if code is not None and not (sign[-1].isalpha() and text[end : end + 1].isalpha()):
                return Currency(code, end, sign in _OPEN)
        return None

    def after(self, text: str, folded: str, at: int) -> Currency | None:
        """Return the currency whose name, symbol or code begins at a place behind a number."""
        found = self._after.find(folded, at)
        if found is None:
            code = text[at : at + 3]
            if code in self._codes and not text[at + 3 : at + 4].isalpha():
                return Currency(code, at + 3)
            return None
        end, written = found.end, folded[at : found.end]
        if text[end : end + 1] == "." and written[-1].isalpha() and len(written) <= _LONGEST_ABBREVIATION:
            end += 1
        return Currency(found.role, end, written in _OPEN)


@lru_cache(maxsize=1)
def currency_table() -> dict[str, Any]:
    """Return the table, read once."""
    table: dict[str, Any] = read_package_table("wikicheck.values", "tables/currencies.json")
    return table


@lru_cache(maxsize=16)
def currency_words(language: str) -> CurrencyWords:
    """Return what finds currencies in texts of a language (a code such as `en` or `pt-br`)."""
    return CurrencyWords(currency_table(), language.casefold().replace("_", "-").partition("-")[0])


@lru_cache(maxsize=1)
def currency_codes() -> frozenset[str]:
    """Return the codes of ISO 4217, current and historic."""
    table = currency_table()
    return frozenset((table["codes"] + " " + table["historic"]).split())
