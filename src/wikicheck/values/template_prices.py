"""`{{Format price|1234567}}`: an amount in three figures and a word, 1.23 million."""

from wikicheck.values.template import TemplateCall
from wikicheck.values.template_quantity_call import read_convert_value, read_integer
from wikicheck.values.template_quantity_rounding import format_places, round_places

# From here on a word stands for the figures; below, as many places are shown as the second argument says.
_LARGE = 1_000_000
_FIGURES = 3
_WORDS = {6: "million", 9: "billion", 12: "trillion", 15: "quadrillion"}
_MOST_PLACES = 9


def word_price(call: TemplateCall) -> str | None:
    """Return what the template shows; None where its argument is no number, or a negative one."""
    values = call.positional()
    number = read_convert_value(values[0]) if values else None
    if number is None or number.value < 0:
        return None
    if number.value < _LARGE:
        places = read_integer(values[1]) if len(values) > 1 and values[1] else 2
        if places is None or abs(places) > _MOST_PLACES:
            return None
        if number.value >= 1000 and number.value == number.value.to_integral_value() and len(values) < 2:
            places = 0
        return format_places(number.value, places)
    value = round_places(number.value, _FIGURES - 1 - number.value.adjusted())
    power = min(value.adjusted() // 3 * 3, max(_WORDS))
    shown = format_places(value.scaleb(-power), max(0, _FIGURES - 1 - value.scaleb(-power).adjusted()))
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return f"{shown} {_WORDS[power]}"
