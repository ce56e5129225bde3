"""Units of measure: from what people write ("square miles", "km/h", "кв. км") to UCUM codes and SI factors."""

import unicodedata
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.unit_table import UnitTable, unit_table

LONGEST_UNIT = 60

# "km2", "s-1", "m^3": NFKC has made plain figures of the raised ones. A code of several figures is no power.
_POWER = lazy_pattern(r"(.*[^\d\s^−-])(?:\^|\*\*)?([−-]?[1-4])")
_BLANK = lazy_pattern(r"[\s\u200b\u2060]+")
_DOT = lazy_pattern(r"\.(?=\S)(?!\d)")
_SIGNS = str.maketrans({"⋅": "·", "∙": "·", "•": "·", "‧": "·", "∗": "·", "*": "·", "⁄": "/", "∕": "/", "º": "°", "˚": "°", "‐": "-", "‑": "-", "µ": "μ"})  # fmt: skip
_MOST_FACTORS = 4


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


class Factor(NamedTuple):
    """A unit in the making: its code, factor and offset, the powers of the base units, and a kind that is not plain from those."""

    ucum: str
    factor: Decimal
    offset: Decimal
    powers: tuple[int, ...]
    kind: str = ""
    scales: bool = False  # a symbol that prefixes and powers can be put to


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
    return _unit(factor) if factor else None


@lru_cache(maxsize=2048)
def _read(text: str, language: str) -> Unit | None:
    table = unit_table()
    key = unit_key(text)
    factor = _simple(table, key, language) or _quotient(table, key, language)
    return _unit(factor) if factor else None


def unit_key(text: str) -> str:
    """Return a text in the form that units are looked up in: one kind of space, dot and power, no dot at the end."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("º", "°").replace("′′", "″").replace("″", '"').replace("′", "'"))
        text = text.translate(_SIGNS)
    else:
        text = text.replace("*", "·")
    if text[:1] == ".":
        return ""
    if "." in text:
        text = _DOT.sub(". ", text).replace(".", "") if text.count(".") > 1 or not text.endswith(".") else text[:-1]
    return _BLANK.sub(" ", text).strip(" -")


def _unit(factor: Factor) -> Unit:
    table = unit_table()
    name, si = table.dimensions.get(factor.powers, ("", ""))
    if factor.kind:
        name = factor.kind
        si = "N.m" if name == "torque" else "1"
        if name in {"level", "activity"}:
            si = factor.ucum
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
    code = table.names(language).get(folded) if language != "en" else None
    code = code or table.symbols.get(key) or table.names("en").get(folded)
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
        power = table.prefixes.get("u" if key[:length] == "μ" else key[:length])
        code = table.metric.get(key[length:]) if power is not None else None
        if code is not None and power is not None:
            return scale_factor(table.factors[code], "u" if key[0] == "μ" else key[:length], Decimal(10) ** power)
    binary = table.binary.get(key[:2])
    if binary is not None and (code := table.metric.get(key[2:])) in {"By", "bit", "bit/s"}:
        return scale_factor(table.factors[str(code)], key[:2], Decimal(2) ** binary)
    return None


def scale_factor(factor: Factor, prefix: str, by: Decimal) -> Factor:
    """Return a unit with a prefix before it."""
    return factor._replace(ucum=prefix + factor.ucum, factor=factor.factor * by)


def _prefixed_name(table: UnitTable, folded: str, language: str) -> Factor | None:
    for name, prefix in table.prefix_names.items():
        if prefix and folded.startswith(name):
            rest = folded[len(name) :].lstrip("-")
            code = table.names(language).get(rest) or table.names("en").get(rest) or table.names("en").get(rest.removesuffix("s"))
            if code is not None and code in table.metric_codes:
                by = Decimal(2) ** table.binary[prefix] if prefix in table.binary else Decimal(10) ** table.prefixes[prefix]
                return scale_factor(table.factors[code], prefix, by)
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
        if found is None or below is None or found.offset or below.offset:
            return None
        powers = tuple(up - down for up, down in zip(found.powers, below.powers, strict=True))
        code = f"({below.ucum})" if "." in below.ucum or "/" in below.ucum else below.ucum
        with localcontext() as context:
            context.prec = 40
            found = Factor(f"{found.ucum}/{code}", found.factor / below.factor, Decimal(0), powers)
    return found


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
        if all(factor is not None and not factor.offset for factor in factors):
            return _multiply([factor for factor in factors if factor is not None])
    return None


def _has_negative_power(parts: list[str]) -> bool:
    return any((match := _POWER.fullmatch(part)) is not None and match[2][0] in "-−" for part in parts)


def _multiply(factors: list[Factor]) -> Factor:
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
        base = _simple(table, match[1].strip(), language)
        return raise_factor(table, base, int(match[2].replace("−", "-"))) if base else None
    first, _, rest = key.partition(" ")
    folded = first.casefold()
    for role, power in (("square", 2), ("cubic", 3)):
        words = (*table.words(role, language), *table.words(role, "en"))
        if rest and folded in words:
            return raise_factor(table, _simple(table, rest, language), power)
        for word in words:
            if len(word) > 1 and not word.isascii() and key.startswith(word):
                return raise_factor(table, _simple(table, key[len(word) :], language), power)
            if len(word) > 4 and len(folded) > len(word) + 2 and folded.startswith(word):
                return raise_factor(table, _simple(table, key[len(word) :], language), power)
    body, _, last = key.rpartition(" ")
    for role, power in (("squared", 2), ("cubed", 3)):
        if body and last.casefold() in (*table.words(role, language), *table.words(role, "en")):
            return raise_factor(table, _simple(table, body, language), power)
    return None


def raise_factor(table: UnitTable, base: Factor | None, power: int) -> Factor | None:
    """Return a power of a unit; of what is a quotient or has an offset there is none."""
    if base is None or base.offset or any(sign in base.ucum for sign in "./{") or base.ucum[-1:].isdigit():
        return None
    code = table.powers.get(f"{base.ucum}{power}", f"{base.ucum}{power if power != 1 else ''}")
    with localcontext() as context:
        context.prec = 40
        return Factor(code, base.factor**power, Decimal(0), tuple(part * power for part in base.powers))
