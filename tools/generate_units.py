"""Generates the table of units: what one of each is in SI units, worked out by pint from its definitions.

pint is a tool for making the table and not needed to read it. Codes and names come from `unit_names.json`, which is written by hand.
"""

import json
from collections.abc import Iterator
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TABLES = Path("src/wikicheck/values/tables")
NAMES, TABLE = TABLES / "unit_names.json", TABLES / "units.json"

# pint's dimensions in the order of the table's powers; it counts angles and bits as plain numbers.
_DIMENSIONS = ("[length]", "[mass]", "[time]", "[current]", "[temperature]", "[substance]", "[luminosity]")
_ANGLES = frozenset(("deg", "'", "''", "rad"))
_BITS = frozenset(("bit", "By", "kBy", "MBy", "GBy", "TBy", "bit/s"))

# Twenty figures are more than any definition has.
_FIGURES = 20
_TEMPERATURES = {"Cel": "273.15", "[degF]": "459.67"}


class PintMissingError(ImportError):
    """pint is not installed."""


def read_registry() -> Any:
    """Return pint's registry of units, exact in decimals; raises PintMissingError with what to do where there is no pint."""
    try:
        from pint import UnitRegistry
    except ImportError as error:
        raise PintMissingError("tools/generate_units.py needs pint: `pip install --group dev` (or `make lint`) installs it") from error
    return UnitRegistry(non_int_type=Decimal)


def format_factor(value: Decimal) -> str:
    """Return a number with at most twenty figures, without zeros at its end."""
    with localcontext() as context:
        context.prec = _FIGURES
        rounded = (+value).normalize()
    return format(rounded, "f") if -12 < rounded.adjusted() < 12 else str(rounded)


def measure(registry: Any, ucum: str, name: str) -> tuple[str, str, list[int]]:
    """Return the factor and the offset that make a value of the unit one in SI units, (value + offset) x factor, and the powers."""
    unit = registry.parse_units(name) if ucum in _TEMPERATURES else registry.parse_expression(name)
    if ucum in _TEMPERATURES:
        one = registry.Quantity(Decimal(1), f"delta_{name}").to("kelvin")
    else:
        one = (registry.Quantity(Decimal(1), "") * unit).to_base_units()
    powers = {dimension: int(power) for dimension, power in one.dimensionality.items()}
    factor = Decimal(one.magnitude)
    row = [powers.pop(dimension, 0) for dimension in _DIMENSIONS]
    if powers:
        raise ValueError(f"{ucum}: pint gives it dimensions that the table has no place for: {sorted(powers)}")
    return format_factor(factor), _TEMPERATURES.get(ucum, "0"), [*row, int(ucum in _ANGLES), int(ucum in _BITS)]


def iter_rows() -> Iterator[str]:
    """Yield a line of the table for each unit of `unit_names.json`."""
    registry = read_registry()
    for unit in json.loads((ROOT / NAMES).read_text("utf-8"))["units"]:
        row = measure(registry, unit["ucum"], unit["pint"])
        yield f"    {json.dumps(unit['ucum'])}: {json.dumps(row)}"


def outputs() -> dict[Path, str]:
    """Return the table."""
    about = (
        "Made by tools/generate_units.py. Each code of unit_names.json: the factor and the offset that make a value one in SI units, "
        "(value + offset) x factor, and the powers of m, kg, s, A, K, mol, cd, rad and bit."
    )
    source = "Factors and dimensions: the definitions of pint, the units library for Python."
    head = f'{{\n  "source": {json.dumps(source)},\n  "about": {json.dumps(about)},\n'
    return {TABLE: head + '  "units": {\n' + ",\n".join(iter_rows()) + "\n  }\n}\n"}
