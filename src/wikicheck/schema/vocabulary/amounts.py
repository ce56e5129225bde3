"""Numbers, quantities, sums of money and lengths of time, read back from the instance to be added and compared."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple, TypeGuard

from wikicheck.schema.vocabulary.keyword import Path
from wikicheck.schema.vocabulary.reading import is_partial, iter_items, show

# What makes a number one that nobody can add up exactly.
_INEXACT = ("approximate", "min", "max", "tolerance", "dimensions")
_NONE = Decimal(0)
# From here on a whole number may be an area or a sum that was rounded, and one more or less is nobody's mistake.
_FEWEST_ROUNDED = 10_000


class Amount(NamedTuple):
    """An exact amount, in the SI unit of its dimension where it has a unit.

    `slack` is how far the true amount may lie from it, because it was rounded when it was written; `scale` is the unit it was written in,
    in SI units, `unit` what tells amounts apart that cannot be added.
    """

    value: Decimal
    slack: Decimal
    unit: str
    scale: Decimal
    unit_text: str
    path: Path
    shown: str


def read_amounts(instance: Mapping[str, Any], key: str) -> list[Amount] | None:
    """Return the amounts of a member, several for a list; None where it is missing or any of them is not exact."""
    if key not in instance or is_partial(instance[key]):
        return None
    found = [read_amount(value, path) for value, path in iter_items(instance[key], (key,))]
    amounts = [amount for amount in found if amount is not None]
    return amounts if amounts and len(amounts) == len(found) else None


def read_amount(value: Any, path: Path) -> Amount | None:
    """Return the amount of one value; None for what is partial, approximate, a range or no amount."""
    if _is_number(value):
        return _plain(value, "", path, str(value))
    if not isinstance(value, Mapping) or is_partial(value) or any(name in value for name in _INEXACT):
        return None
    kind = value.get("kind")
    number = value.get("seconds" if kind == "duration" else "value")
    if not isinstance(kind, str) or kind not in _READERS or not _is_number(number):
        return None
    return _READERS[kind](value, number, path)


def _number(value: Mapping[str, Any], number: float, path: Path) -> Amount:
    return _plain(number, "", path, show(value))


def _money(value: Mapping[str, Any], number: float, path: Path) -> Amount:
    return _plain(number, f"money {value.get('currency')} {value.get('year', '')}", path, show(value))


def _duration(value: Mapping[str, Any], number: float, path: Path) -> Amount:
    step = next(size for size in (3600, 60, 1) if number % size == 0 or size == 1)
    return Amount(_decimal(number), Decimal(step) / 2, "s", Decimal(1), "s", path, show(value))


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e30


def _decimal(number: float) -> Decimal:
    try:
        return Decimal(repr(number))
    except InvalidOperation:
        return _NONE


def _plain(number: float, unit: str, path: Path, shown: str) -> Amount:
    """Return a bare number: a small whole one is a count and exact; larger ones, and those in millions or the like, may be rounded."""
    value = _decimal(number)
    step = _step(value, shown)
    is_count = step == 1 and abs(value) < _FEWEST_ROUNDED
    return Amount(value, _NONE if is_count else step / 2, unit, Decimal(1), "", path, shown)


def _quantity(value: Mapping[str, Any], number: float, path: Path) -> Amount | None:
    from wikicheck.values.unit_codes import read_ucum

    code = value.get("unit")
    if not isinstance(code, str):
        return None
    unit = read_ucum(code)
    exact, shown = _decimal(number), show(value)
    step = Decimal(1) if value.get("parts") else _step(exact, shown)
    words = str(value.get("unit_text") or code)
    if unit is None:
        return Amount(exact, step / 2, f"unit {code}", Decimal(1), words, path, shown)
    if unit.offset:  # temperatures: what is no multiple of anything cannot be added
        return None
    return Amount(exact * unit.factor, step / 2 * unit.factor, unit.si or f"unit {unit.ucum}", unit.factor, words, path, shown)


def _step(value: Decimal, shown: str) -> Decimal:
    """Return what the last stated figure of a number counts: 0.1 for 2.5, 100,000 for 1.2 million."""
    if value != value.to_integral_value():
        return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    whole = str(abs(int(value)))
    figures = "".join(sign for sign in shown if sign.isdecimal())
    if not figures or figures.startswith(whole):
        return Decimal(1)
    return Decimal(1).scaleb(len(whole) - len(whole.rstrip("0")))


_READERS: dict[str, Callable[[Mapping[str, Any], float, Path], Amount | None]] = {
    "duration": _duration,
    "money": _money,
    "number": _number,
    "quantity": _quantity,
}
