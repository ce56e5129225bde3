"""Amounts of infobox fields as intervals: what was written, widened by half of its last figure.

Numbers are compared like dates: only what cannot be brought together on the widest reading is a contradiction.
"""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.infobox import Field, Infobox, Value
    from wikicheck.values import Number, Quantity


class Measure(NamedTuple):
    """An amount between two bounds, both included, in the SI unit `unit` ("" for a mere number); `label` and `span` say where it stands."""

    low: float
    high: float
    unit: str
    label: str
    text: str
    span: Span
    approximate: bool = False

    @property
    def words(self) -> str:
        """The place and what it says."""
        return f"{self.label}: {self.text}"


def last_figure(value: float, written: str = "") -> float:
    """Return what one step in the last figure of a number counts: 0.1 for 6.2, 1 for 123, 1,000 for "12 thousand" written 12000.

    Zeros at the end of a whole number may be meant: two of them count as figures.
    """
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    if not isinstance(exponent, int):
        return 1.0
    if exponent >= 0:
        return 0.1 if "." in written else float(10.0 ** max(0, exponent - 2))
    return float(10.0**exponent)


def _bounds(data: "Number | Quantity") -> tuple[float, float] | None:
    if data.value is not None:
        slack = float(data.tolerance or 0) or last_figure(float(data.value), data.text) / 2
        return float(data.value) - slack, float(data.value) + slack
    if data.low is not None and data.high is not None:
        return float(data.low), float(data.high)
    return None


def measure_value(value: "Value", label: str) -> Measure | None:
    """Return the single amount that a value is, None for anything else or what was not read whole."""
    from wikicheck.values import Number, Quantity
    from wikicheck.values.unit_codes import read_ucum

    data = value.data
    if not value.complete or not isinstance(data, Number | Quantity):
        return None
    bounds = _bounds(data)
    if bounds is None:
        return None
    if isinstance(data, Number):
        return Measure(*bounds, "", label, value.text, value.span, data.approximate)
    unit = read_ucum(data.unit)
    if unit is None or data.dimensions:
        return None
    low, high = ((bound + float(unit.offset)) * float(unit.factor) for bound in bounds)
    return Measure(low, high, unit.si, label, value.text, value.span, data.approximate)


def measure_field(field: "Field | None") -> Measure | None:
    """Return the single amount that a field states."""
    return measure_value(field.value, field.name) if field is not None and not field.is_empty else None


def measures_of(box: "Infobox", keys: tuple[str, ...]) -> list[Measure]:
    """Return the amounts of those fields of a box that have one, in the order of the keys."""
    found = (measure_field(box.get(key)) for key in keys)
    return [measure for measure in found if measure is not None]
