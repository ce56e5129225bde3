"""Units of measure: from what people write ("square miles", "km/h", "кв. км") to UCUM codes and SI factors."""

from decimal import Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.unit_keys import unit_key
from wikicheck.values.unit_table import Factor, UnitTable, unit_table

LONGEST_UNIT = 60

# "km2", "s-1", "m^3": NFKC has made plain figures of the raised ones. A code of several figures is no power.
_POWER = lazy_pattern(r"(.*[^\d\s^−-])(?:\^|\*\*)?([−-]?[1-4])")
_MOST_FACTORS = 4
_BINARY = frozenset(("By", "bit", "bit/s"))


class Unit(NamedTuple):
    """A unit of measure: a value in it is (value + offset) × factor in the SI unit.

    `ucum` and `si` are codes of the Unified Code for Units of Measure; `dimension` is a name such as "length" or "speed",
    of rarer ones the SI code itself.
    """

    ucum: str
    factor: Decimal
    offset: Decimal
    si: str
    dimension: str


def read_unit(text: str, *, lang: str = "en") -> Unit | None:
    """Return the unit that a text is, else None: a symbol, an abbreviation or a name, English or of the language.

    Squares, cubes, quotients and products of units are read as well. What could be several units is None.
    """
    if not text or len(text) > LONGEST_UNIT:
        return None
    return _read(text, lang.partition("-")[0])


def unit_of_code(ucum: str) -> Unit | None:
    """Return the unit that a code of the table of units stands for."""
    factor = unit_table().factors.get(ucum)
    return make_unit(factor) if factor else None


@lru_cache(maxsize=2048)
def _read(text: str, language: str) -> Unit | None:
    table = unit_table()
    key = unit_key(text)
    factor = _simple(table, key, language) or _quotient(table, key, language)
    return make_unit(factor) if factor else None


def make_unit(factor: Factor) -> Unit:
    """Return the unit that is ready: with the name of its dimension and its SI unit."""
    table = unit_table()
    name, si = table.dimensions.get(factor.powers, ("", ""))
    if factor.kind:
        name, si = factor.kind, table.kinds[factor.kind] or factor.ucum
    if not si:
        si = name = _write_powers(factor.powers)
    return Unit(factor.ucum, factor.factor, factor.offset, si, name)


def _write_powers(powers: tuple[int, ...]) -> str:
    """Return a product of powers of the base units as a UCUM code: kg.m-1.s-1."""
    bases = ("m", "kg", "s", "A", "K", "mol", "cd", "rad", "bit")
    return ".".join(f"{base}{power if power != 1 else ''}" for base, power in zip(bases, powers, strict=True) if power)


def _simple(table: UnitTable, key: str, language: str) -> Factor | None:
    """Return a unit that is one word or phrase of the table, with a prefix perhaps."""
    if not key:
        return None
    folded = key.casefold()
    names = table.names(language) if language != "en" else {}
    code = names.get(key) or names.get(folded) or table.symbols.get(key) or table.names("en").get(folded)
    if code is not None:
        return table.factors[code]
    if key in table.ambiguous:
        return None
    if len(folded) > 1 and folded[-1] == "s" and (code := table.names("en").get(folded[:-1])) is not None:
        return table.factors[code]
    found = _prefixed_symbol(table, key) or _prefixed_name(table, folded, language)
    if found is None and table.loose.get(folded, key) != key:
        found = _simple(table, table.loose[folded], language)
    return found


def _prefixed_symbol(table: UnitTable, key: str) -> Factor | None:
    for length in (1, 2):
        prefix = key[:length].replace("μ", "u")
        code = table.metric.get(key[length:]) if prefix in table.prefixes else None
        if code is not None:
            return scale_factor(table, table.factors[code], prefix)
    code = table.metric.get(key[2:]) if key[:2] in table.binary else None
    return scale_factor(table, table.factors[code], key[:2]) if code in _BINARY and code is not None else None


def prefixed_code(table: UnitTable, code: str) -> Factor | None:
    """Return the unit of a code of the table with a prefix before it."""
    for length in (1, 2):
        prefix = code[:length]
        if (prefix in table.prefixes or prefix in table.binary) and code[length:] in table.metric_codes:
            return scale_factor(table, table.factors[code[length:]], prefix)
    return None


def scale_factor(table: UnitTable, factor: Factor, prefix: str) -> Factor:
    """Return a unit with a prefix before it."""
    by = Decimal(2) ** table.binary[prefix] if prefix in table.binary else Decimal(10) ** table.prefixes[prefix]
    return factor._replace(ucum=prefix + factor.ucum, factor=factor.factor * by)


def _prefixed_name(table: UnitTable, folded: str, language: str) -> Factor | None:
    for name, prefix in table.prefix_names.items():
        if prefix and folded.startswith(name):
            rest = folded[len(name) :].lstrip("-")
            code = table.names(language).get(rest) or table.names("en").get(rest) or table.names("en").get(rest.removesuffix("s"))
            if code is not None and code in table.metric_codes:
                return scale_factor(table, table.factors[code], prefix)
    return None


def _quotient(table: UnitTable, key: str, language: str) -> Factor | None:
    """Return a unit over others: km/h, m/s/s, people per square mile."""
    for word in dict.fromkeys((*table.words("per", language), *table.words("per", "en"))):
        if word in key:
            key = f" {key} ".replace(f" {word} ", " / ").strip()
    top, *rest = [part.strip() for part in key.split("/")]
    if not rest:
        return _product(table, key, language)
    if len(rest) > 2 or not all(rest):
        return None
    # "people per km²" is a plain number per km²
    found = table.nothing if not top or _is_persons(table, top, language) else _product(table, top, language)
    for part in rest:
        inner = part[1:-1] if part[0] == "(" and part[-1] == ")" else part
        below = _product(table, inner, language)
        found = divide_factor(found, below) if found and below else None
        if found is None:
            return None
    return found


def divide_factor(above: Factor, below: Factor) -> Factor | None:
    """Return one unit over another; temperatures with an offset have no quotients."""
    if above.offset or below.offset:
        return None
    powers = tuple(up - down for up, down in zip(above.powers, below.powers, strict=True))
    code = f"({below.ucum})" if "." in below.ucum or "/" in below.ucum else below.ucum
    with localcontext() as context:
        context.prec = 40
        return Factor(f"{above.ucum}/{code}", above.factor / below.factor, Decimal(0), powers)


def _is_persons(table: UnitTable, top: str, language: str) -> bool:
    return top.casefold() in table.words("persons", language) or top.casefold() in table.words("persons", "en")


def _product(table: UnitTable, key: str, language: str) -> Factor | None:
    """Return a unit times others: kg·m, m s-1, foot-pounds."""
    whole = _power(table, key, language)
    if whole is not None:
        return whole
    for mark in ("·", "-", " "):
        parts = [part for part in key.split(mark) if part]
        if not 1 < len(parts) <= _MOST_FACTORS or (mark == " " and not _has_negative_power(parts)):
            continue
        factors = [_power(table, part, language) for part in parts]
        if all(factor is not None for factor in factors):
            return multiply_factors([factor for factor in factors if factor is not None])
    return None


def _has_negative_power(parts: list[str]) -> bool:
    return any((match := _POWER.fullmatch(part)) is not None and match[2][0] in "-−" for part in parts)


def multiply_factors(factors: list[Factor]) -> Factor | None:
    """Return the product of units; temperatures with an offset have none."""
    if any(factor.offset for factor in factors):
        return None
    powers = tuple(sum(column) for column in zip(*(factor.powers for factor in factors), strict=True))
    product = Decimal(1)
    with localcontext() as context:
        context.prec = 40
        for factor in factors:
            product *= factor.factor
    code = ".".join(f"({factor.ucum})" if "/" in factor.ucum else factor.ucum for factor in factors)
    return Factor(code, product, Decimal(0), powers)


def _power(table: UnitTable, key: str, language: str) -> Factor | None:
    """Return a unit, squared or cubed perhaps."""
    found = _simple(table, key, language)
    if found is not None:
        return found
    match = _POWER.fullmatch(key)
    if match is not None:
        return raise_factor(table, _simple(table, match[1].strip(), language), int(match[2].replace("−", "-")))
    base, power = _take_power_word(table, key, language)
    return raise_factor(table, _simple(table, base, language), power) if power else None


def _take_power_word(table: UnitTable, key: str, language: str) -> tuple[str, int]:
    """Return a name without the word that squares or cubes it, and the power: square miles, Quadratmeter, mètres carrés."""
    first, _, rest = key.partition(" ")
    body, _, last = key.rpartition(" ")
    folded, last = first.casefold(), last.casefold()
    for role, power in (("square", 2), ("cubic", 3), ("squared", 2), ("cubed", 3)):
        words = (*table.words(role, language), *table.words(role, "en"))
        if role in {"squared", "cubed"}:
            if body and last in words:
                return body, power
            continue
        if rest and folded in words:
            return rest, power
        for word in words:
            if folded.startswith(word) and (not word.isascii() or (len(word) > 4 and len(folded) > len(word) + 2)):
                return key[len(word) :], power
    return "", 0


def raise_factor(table: UnitTable, base: Factor | None, power: int) -> Factor | None:
    """Return a power of a unit; of what is a quotient or has an offset there is none."""
    if base is None or base.offset or any(sign in base.ucum for sign in "./{") or base.ucum[-1:].isdigit():
        return None
    code = table.powers.get(f"{base.ucum}{power}", f"{base.ucum}{power if power != 1 else ''}")
    with localcontext() as context:
        context.prec = 40
        return Factor(code, base.factor**power, Decimal(0), tuple(part * power for part in base.powers))
