"""The units of `{{convert}}`: its codes, what it shows for them, and what it converts them to, from `tables/unit_names_convert.json`."""

from functools import lru_cache
from typing import Any, NamedTuple

from wikicheck.text import lazy_pattern, read_package_table
from wikicheck.values.unit_codes import read_ucum
from wikicheck.values.units import Unit, read_unit

_SCALED = lazy_pattern(r"e(3|6|9|12|15)(.+)")
_LONGEST_CODE = 40
# Barrels of oil have prefixes of their own, which are words and not symbols.
_BARRELS = {"k": 3, "M": 6, "G": 9, "T": 12}
_US_SPELLING = (("metre", "meter"), ("litre", "liter"), ("tonne", "metric ton"), ("deca", "deka"))


class ConvertUnit(NamedTuple):
    """A unit as the template knows it.

    `scale` is a power of ten that belongs to the code (`e6km2`), `default` the codes it is converted to where none is asked for.
    `named` units are always shown by name, `signed` ones by symbol where nothing else is asked for.
    """

    code: str
    unit: Unit
    name: str
    plural: str
    symbol: str
    default: str
    scale: int = 0
    named: bool = False
    signed: bool = False

    def shown(self, *, by_name: bool, one: bool, american: bool) -> str:
        """Return the name in singular or plural, or the symbol; `american` asks for American spelling."""
        if not by_name:
            return self.symbol
        text = self.name if one else self.plural
        if american:
            for british, other in _US_SPELLING:
                text = text.replace(british, other)
        return text


@lru_cache(maxsize=1)
def convert_table() -> dict[str, Any]:
    """Return the table, read once."""
    table: dict[str, Any] = read_package_table("wikicheck.values", "tables/unit_names_convert.json")
    return table


def convert_unit(code: str) -> ConvertUnit | None:
    """Return the unit of a code; one that the table does not have may still be a unit that is read as text is."""
    return _find(code.strip()) if len(code) <= _LONGEST_CODE else None


@lru_cache(maxsize=512)
def _find(code: str) -> ConvertUnit | None:
    if not code:
        return None
    match = _SCALED.fullmatch(code)
    if match is not None:
        found = convert_unit(match[2])
        return found._replace(code=code, scale=int(match[1])) if found and not found.scale else None
    table = convert_table()
    code = table["aliases"].get(code, code)
    row = table["units"].get(code)
    if row is not None:
        return _from_row(code, row, table)
    if code[1:] in {"oilbbl", "oilbbl/d"} and code[0] in _BARRELS:
        found = convert_unit(code[1:])
        return found._replace(code=code, scale=_BARRELS[code[0]]) if found else None
    return _prefixed(code, table) or _from_text(code)


def _from_row(code: str, row: list[str], table: dict[str, Any]) -> ConvertUnit | None:
    ucum, name, plural, symbol, default = row
    unit = read_ucum(ucum)
    if unit is None:
        return None
    return ConvertUnit(
        code,
        unit,
        name,
        plural or _plural(name),
        symbol or code,
        default,
        named=code in table["named"],
        signed=code in table["signed"],
    )


def _plural(name: str) -> str:
    """Return the plural of a name; of one with "per" that of what comes before it."""
    head, per, rest = name.partition(" per ")
    return head + ("" if head.endswith(("hertz", "s")) else "s") + per + rest


def _prefixed(code: str, table: dict[str, Any]) -> ConvertUnit | None:
    for length in (1, 2):
        prefix, base = code[:length], code[length:]
        pattern, prefix_name = table["prefixes"].get(base), table["prefix_names"].get(prefix)
        unit = read_unit(code.replace("μ", "u", 1) if prefix == "μ" else code) if pattern and prefix_name else None
        if unit is not None:
            name = pattern.replace("#", prefix_name)
            symbol = code.replace("2", "²").replace("3", "³").replace("Nm", "N⋅m")
            return ConvertUnit(code, unit, name, _plural(name), "μ" + base if prefix == "u" else symbol, "")
    return None


def _from_text(code: str) -> ConvertUnit | None:
    """Return a unit that only its own symbol is known of."""
    unit = read_unit(code)
    if unit is None:
        return None
    shown = code.replace("km2", "km²").replace("m2", "m²").replace("m3", "m³")
    return ConvertUnit(code, unit, shown, shown, shown, "")


def multiple_units(code: str) -> tuple[ConvertUnit, ...] | None:
    """Return the units among which a code such as `ftin` parts a value, the smallest first; None for other codes."""
    codes = convert_table()["multiples"].get(code.strip())
    if codes is None:
        return None
    return tuple(unit for part in codes if (unit := convert_unit(part)) is not None)


def subdivision(larger: ConvertUnit, smaller: ConvertUnit) -> bool:
    """Say whether a unit may follow another in one value: 5 ft 10 in."""
    return smaller.code in convert_table()["subdivisions"].get(larger.code, ())


def default_outputs(unit: ConvertUnit, value: float) -> str:
    """Return the codes that a value is converted to where none is asked for; "" where that is not known."""
    condition = convert_table()["conditions"].get(unit.code)
    default: str = unit.default
    if condition is not None:
        limit, below, above = condition
        default = below if 0 < value < limit else above
    if unit.scale and default:
        default = " ".join(f"e{unit.scale}{code}" for code in default.split())
    return default
