"""How `{{convert}}` rounds: to the precision of what was given, at least two figures, as its documentation says."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from math import floor, log10

from wikicheck.values.template_quantity_call import ConvertCall, ConvertValue, group_figures
from wikicheck.values.template_quantity_units import ConvertUnit, convert_table

# Logarithms of numbers such as 1000 come out a little too small.
_FUDGE = 1e-14
_MOST_PLACES = 30


def convert_value(value: Decimal, unit: ConvertUnit, output: ConvertUnit, *, is_change: bool = False) -> Decimal:
    """Return a value in another unit; `is_change` leaves the zero points of temperatures alone (±5 °C)."""
    with localcontext() as context:
        context.prec = 40
        if is_change:
            result = value.scaleb(unit.scale) * unit.unit.factor / output.unit.factor
        else:
            result = (value.scaleb(unit.scale) + unit.unit.offset) * unit.unit.factor / output.unit.factor - output.unit.offset
        return result.scaleb(-output.scale)


def default_places(value: ConvertValue, result: Decimal, call: ConvertCall, unit: ConvertUnit, output: ConvertUnit) -> int:
    """Return how many figures behind the point a converted value has where none are asked for; less than none rounds tens and more."""
    places: float = max(log10(value.denominator), 1) if value.denominator else value.places
    if call.parts and places < 0:
        places = 0  # 2 st 10 lb is no ten stones
    size = float(abs(result))
    if unit.unit.dimension == output.unit.dimension == "temperature" and not unit.code.endswith("change"):
        kelvins = abs(float((value.value + unit.unit.offset) * unit.unit.factor))
        least = 2 if kelvins < 1e-8 else 2 - floor(log10(kelvins) + _FUDGE)
        return max(floor(places + log10(2)), least)
    if not value.value or not size:
        return 0
    scale = float(output.unit.factor)
    given = abs(float(value.value))
    if output.code in convert_table()["finer"] and given == floor(given):
        adjust = -log10(float(unit.unit.factor)) - unit.scale
    elif call.parts and call.parts[-1][1].code == "in":
        adjust = log10(scale) + 2
    else:
        adjust = log10(given / size)
    return max(floor(places + adjust + log10(2)), 1 - floor(log10(size) + _FUDGE))


def round_places(value: Decimal, places: int) -> Decimal:
    """Return a number rounded to so many figures behind the point, at most thirty, halves away from zero."""
    with localcontext() as context:
        context.prec = 200
        return value.quantize(Decimal(1).scaleb(-max(-_MOST_PLACES, min(places, _MOST_PLACES))), rounding=ROUND_HALF_UP)


def format_places(value: Decimal, places: int) -> str:
    """Return a number, rounded, with commas between groups of figures and a true minus."""
    rounded = round_places(value, places)
    shown = group_figures(format(abs(rounded), "f"))
    return f"−{shown}" if rounded < 0 else shown


def places_of_figures(value: Decimal, figures: int) -> int:
    """Return how many figures behind the point make so many significant ones."""
    if not value:
        return max(figures - 1, 0)
    places = figures - 1 - value.adjusted()
    return figures - 1 - round_places(value, places).adjusted()


def round_to_step(value: Decimal, step: str) -> str | None:
    """Return a number rounded as `round=` asks for: to 5, 10, 25, 50 or halves; None for anything else."""
    if step == "0.5":
        doubled = round_places(value * 2, 0)
        half = doubled / 2
        return format_places(half, 0 if half == half.to_integral_value() else 1)
    if step in {"5", "10", "25", "50"}:
        return format_places(round_places(value / int(step), 0) * int(step), 0)
    return None
