"""Numbers that templates state: `{{formatnum:}}`, `{{val}}`, `{{nts}}`, `{{nombre}}`, `{{frac}}` and their like."""

from decimal import Decimal

from wikicheck.values.number_phrases import Amounts, plain
from wikicheck.values.numbers import Number, read_number
from wikicheck.values.template import TemplateCall

_PLAIN = frozenset(
    "nts|number|num|fmtnum|gaps|bignum|delimitnum|number table sorting|format number|format price|formatprice|formatnumber"
    "|число|fmtn|zahl|numero|número|liczba|číslo".split("|")
)
_VALUE = frozenset(("val", "value"))
_FRENCH = frozenset(("unité", "unite", "nombre", "nb", "unitat", "unidad", "unidade", "unità"))
_FRACTION = frozenset(("frac", "fraction", "sfrac", "fract"))
# More figures behind the point are a slip.
_MOST_PLACES = 20
_ROUND = frozenset(("rnd", "round"))


def read_template_number(call: TemplateCall, *, lang: str = "en") -> Number | None:
    """Return the number that a template states; None for other templates, and what has a unit that is known.

    The argument of `{{formatnum:}}` has the point of the software, whatever the language; with `|R` it is one of the language.
    """
    name, _, argument = call.name.partition(":")
    name = name.strip()
    values = call.positional()
    if name == "formatnum":
        values = [argument.strip(), *values] if argument.strip() else values
        if not values:
            return None
        language = lang if values[1:2] == ["R"] else "en"
        return read_number(values[0], lang=language)
    if name in _PLAIN:
        text = "".join(values) if name == "gaps" else (values[0] if values else "")
        return read_number(text, lang="en") or read_number(text, lang=lang)
    if name in _VALUE or name in _FRENCH:
        return _read_value(call, lang, french=name in _FRENCH)
    if name in _FRACTION:
        return _read_fraction(values)
    return _read_rounded(values) if name in _ROUND else None


def _number(amounts: Amounts, text: str) -> Number:
    return Number(plain(amounts.value), plain(amounts.low), plain(amounts.high), plain(amounts.tolerance), approximate=False, text=text)


def _read_value(call: TemplateCall, lang: str, *, french: bool) -> Number | None:
    from wikicheck.values.template_quantity_values import read_unite_call, read_val_call
    from wikicheck.values.units import read_unit

    found = read_unite_call(call, lang) if french else read_val_call(call)
    if found is None or (found.unit and read_unit(found.unit, lang=lang) is not None):
        return None
    if found.unit and not french:
        return None
    scale = _scale(found.unit, lang)
    amounts = found.amounts
    if scale and amounts.value is not None:
        amounts = amounts._replace(value=amounts.value.scaleb(scale))
    return _number(amounts, found.shown)


def _scale(unit: str, lang: str) -> int:
    """Return the power of ten of a noun such as `millions`."""
    from wikicheck.values.number_words import fold_words, number_words

    found = number_words(lang).scales.find(fold_words(unit), 0)
    return found.value if found else 0


def _read_fraction(values: list[str]) -> Number | None:
    numbers = [int(value) for value in values if value.isdecimal() and len(value) < 10]
    if len(numbers) != len(values) or not 0 < len(numbers) <= 3:
        return None
    whole = numbers[0] if len(numbers) == 3 else 0
    top = numbers[-2] if len(numbers) > 1 else 1
    bottom = numbers[-1]
    if not bottom:
        return None
    text = f"{whole} {top}⁄{bottom}" if whole else f"{top}⁄{bottom}"
    return _number(Amounts(whole + Decimal(top) / bottom, None, None, None, ()), text)


def _read_rounded(values: list[str]) -> Number | None:
    from wikicheck.values.template_quantity_call import read_convert_value, read_integer
    from wikicheck.values.template_quantity_rounding import format_places, round_places

    number = read_convert_value(values[0]) if values else None
    places = read_integer(values[1]) if len(values) > 1 else None
    if number is None or places is None or abs(places) > _MOST_PLACES:
        return None
    value = round_places(number.value, places)
    return _number(Amounts(value, None, None, None, ()), format_places(number.value, places))
