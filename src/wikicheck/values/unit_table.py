"""The tables of units: codes with their factors, symbols and names, language by language; read at first use."""

from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from wikicheck.text import read_package_table
from wikicheck.values.unit_keys import unit_key

# Languages whose names of units are those of another one, but for those of time: год is an hour in one and a year in the other.
_RELATED = dict.fromkeys(("uk", "be", "bg", "sr", "mk", "kk", "ky", "tt"), "ru") | dict.fromkeys(("ca", "gl", "ast"), "es")
_RELATED |= {"nds": "de", "lb": "de", "af": "nl", "oc": "fr", "fa": "ar"}
_TIMES = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))


class Factor(NamedTuple):
    """A unit in the making: its code, factor and offset, the powers of the base units, and a kind that is not plain from those."""

    ucum: str
    factor: Decimal
    offset: Decimal
    powers: tuple[int, ...]
    kind: str = ""


class UnitTable:
    """What `unit_names.json` and the generated `units.json` say, ready for look-up.

    `symbols` and `metric` (what prefixes can stand before) map symbols to codes; `loose` maps symbols in small letters to the right ones,
    `ambiguous` are those that would be a prefix and a symbol and are more often something else.
    """

    __slots__ = (
        "_names",
        "_units",
        "_words",
        "ambiguous",
        "binary",
        "dimensions",
        "factors",
        "kinds",
        "loose",
        "metric",
        "metric_codes",
        "nothing",
        "powers",
        "prefix_names",
        "prefixes",
        "roots",
        "symbols",
    )

    def __init__(self, names: dict[str, Any], factors: dict[str, list[Any]]) -> None:
        """Build the look-up of the two tables."""
        self._units: list[dict[str, Any]] = names["units"]
        self._names: dict[str, dict[str, str]] = {}
        self._words: dict[str, dict[str, list[str]]] = names["words"]
        prefixes = names["prefixes"]
        self.prefixes: dict[str, int] = prefixes["symbols"]
        self.binary: dict[str, int] = prefixes["binary"]
        self.prefix_names: dict[str, str] = prefixes["names"]
        self.powers: dict[str, str] = names["powers"]
        self.kinds: dict[str, str] = names["kinds"]
        self.roots: dict[str, str] = {code: power for power, code in self.powers.items()}
        self.dimensions: dict[tuple[int, ...], tuple[str, str]] = {
            tuple(row["powers"]): (row["name"], row["si"]) for row in names["dimensions"]
        }
        self.factors: dict[str, Factor] = {}
        self.symbols: dict[str, str] = {}
        self.metric: dict[str, str] = {}
        self.metric_codes: set[str] = set()
        for unit in self._units:
            code = unit["ucum"]
            factor, offset, powers = factors[code]
            self.factors[code] = Factor(code, Decimal(factor), Decimal(offset), tuple(powers), unit.get("kind", ""))
            for symbol in unit.get("bare_symbols", unit["symbols"]):
                self.symbols.setdefault(unit_key(symbol), code)
            if unit.get("metric") or "metric_symbols" in unit:
                for symbol in unit.get("metric_symbols", unit["symbols"]):
                    self.metric.setdefault(unit_key(symbol), code)
                self.metric_codes.add(code)
        self.loose: dict[str, str] = {symbol.casefold(): symbol for symbol in names["loose"]}
        self.ambiguous: frozenset[str] = frozenset(names["ambiguous"])
        self.nothing = Factor("", Decimal(1), Decimal(0), (0,) * 9)

    def names(self, language: str) -> dict[str, str]:
        """Return the names of units in a language with their codes, case folded but for abbreviations in capitals (KM is not km)."""
        found = self._names.get(language)
        if found is None:
            found = self._names[language] = {}
            related = _RELATED.get(language, "")
            for unit in self._units:
                listed = unit["names"].get(language)
                if listed is None and unit["ucum"] not in _TIMES:
                    listed = unit["names"].get(related)
                for name in listed.split("|") if listed else ():
                    key = unit_key(name)
                    found.setdefault(key if key.isupper() else key.casefold(), unit["ucum"])
        return found

    @cache  # noqa: B019 - there is one table, and it is kept
    def words(self, role: str, language: str) -> frozenset[str]:
        """Return the words of a language that mean a square, a cube, "per" or a number of people."""
        return frozenset(word.casefold() for word in self._words[role].get(language, ()))


@lru_cache(maxsize=1)
def unit_table() -> UnitTable:
    """Return the tables, read once."""
    names = read_package_table("wikicheck.values", "tables/unit_names.json")
    return UnitTable(names, read_package_table("wikicheck.values", "tables/units.json")["units"])
