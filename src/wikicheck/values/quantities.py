"""Quantities: numbers with units, as articles write them: 170 cm, 5 ft 10 in (178 cm), 3–5 km, 210 × 297 mm, −5 °C."""

from decimal import ROUND_DOWN, Decimal, localcontext
from typing import NamedTuple

from wikicheck.values.number_phrases import HAS_FIGURE, LONGEST_PHRASE, Amounts, plain
from wikicheck.values.units import Unit

# SI values are kept to so many figures: more than any unit's factor deserves, and without the noise of binary fractions.
_SI_FIGURES = 12

Scalar = int | float


class SIValue(NamedTuple):
    """A quantity in the SI unit of its dimension, rounded to twelve figures."""

    value: Scalar | None
    low: Scalar | None
    high: Scalar | None
    dimensions: tuple[Scalar, ...]
    unit: str


class Quantity(NamedTuple):
    """A quantity as written. `unit` is a UCUM code, `unit_text` what stands in the text.

    `value`, `low`, `high`, `tolerance` and `approximate` are as in `Number`. Where several numbers are multiplied (210 × 297 mm) they
    are the `dimensions`, and there is no value. `parts` are those of a compound (5 ft 10 in), whose value is in the smallest unit.
    `converted` is what the text gives in other units, as written: "(178 cm)".
    """

    value: Scalar | None
    low: Scalar | None
    high: Scalar | None
    tolerance: Scalar | None
    approximate: bool
    dimensions: tuple[Scalar, ...]
    unit: str
    unit_text: str
    parts: tuple[tuple[Scalar, str], ...]
    converted: tuple["Quantity", ...]
    text: str

    @property
    def si(self) -> SIValue:
        """Return the quantity in SI units; one whose unit is none (a ratio) in parts of one."""
        from wikicheck.values.unit_codes import read_ucum

        unit = read_ucum(self.unit)
        if unit is None:
            return SIValue(self.value, self.low, self.high, self.dimensions, self.unit)
        return SIValue(
            _to_si(self.value, unit),
            _to_si(self.low, unit),
            _to_si(self.high, unit),
            tuple(found for size in self.dimensions if (found := _to_si(size, unit)) is not None),
            unit.si,
        )


def _to_si(value: Scalar | None, unit: Unit) -> Scalar | None:
    if value is None:
        return None
    exact = Decimal(repr(value))
    with localcontext() as context:
        context.prec = 40
        result = (exact + unit.offset) * unit.factor
    with localcontext() as context:
        context.prec = max(_SI_FIGURES, len(exact.as_tuple().digits) + 2)
        return plain((+result).normalize())


def read_quantity(text: str, *, lang: str = "en") -> Quantity | None:
    """Return the quantity that a whole text is, else None.

    What stands in brackets behind it must be the same in another unit. A number without a unit, or with one that is not known,
    is no quantity.
    """
    if len(text) > LONGEST_PHRASE or HAS_FIGURE.search(text) is None or text.isdecimal():
        return None
    from wikicheck.values.quantity_phrases import read_whole

    return read_whole(text, lang)


def make_quantity(
    amounts: Amounts,
    unit: Unit,
    *,
    approximate: bool,
    unit_text: str,
    parts: tuple[tuple[Decimal, Unit], ...] = (),
    text: str,
) -> Quantity:
    """Return the quantity that amounts in a unit make."""
    return Quantity(
        plain(amounts.value),
        plain(amounts.low),
        plain(amounts.high),
        plain(amounts.tolerance),
        approximate,
        tuple(size for number in amounts.dimensions if (size := plain(number)) is not None),
        unit.ucum,
        unit_text,
        tuple((number, part.ucum) for value, part in parts if (number := plain(value)) is not None),
        (),
        text,
    )


def in_hands(value: Decimal) -> Decimal:
    """Return a height in hands, of whose inches there are four to the hand: 15.2 is 15 hands and 2 inches."""
    whole = value.to_integral_value(ROUND_DOWN)
    inches = (value - whole) * 10
    return whole + inches / 4 if inches in {1, 2, 3} else value


def same_kind(unit: Unit, other: Unit) -> bool:
    """Say whether two units measure the same."""
    return unit.dimension == other.dimension and unit.si == other.si
