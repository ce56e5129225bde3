"""Quantities of templates that some Wikipedias have: `{{pop density}}`, `{{Höhe}}`, `{{M|5|ul=km}}`, `{{taille|m=1,78}}`."""

from decimal import Decimal

from wikicheck.values.number_phrases import Amounts
from wikicheck.values.number_words import number_words
from wikicheck.values.quantities import Quantity, make_quantity
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_quantity_call import ConvertValue, read_convert_value, read_integer
from wikicheck.values.template_quantity_rounding import convert_value, format_places, round_places
from wikicheck.values.template_quantity_units import ConvertUnit, convert_unit
from wikicheck.values.units import read_unit

DENSITIES = frozenset(("pop density", "population density", "popdensity", "pop density km2 to mi2", "pop density mi2 to km2"))
# {{Höhe|1234|DE-NHN}}: what the height is counted from, by the country's part of the code.
_LEVELS = {"DE-NN": "ü. NN", "DE-NHN": "ü. NHN", "DE-HN": "ü. HN", "CH": "ü. M.", "LI": "ü. M.", "AT": "ü. A.", "IT": "s.l.m."}
# Templates of one language that state a number of metres; those of people have it as `m=` or `cm=`.
_LOCAL = {("de", "höhe"), ("de", "hoehe"), ("fr", "taille"), ("es", "altura"), ("es", "estatura"), ("pt", "altura"), ("it", "altezza")}
# Significant figures of a density that does not say how many to show.
_FIGURES = 2
_MOST_PLACES = 6


def is_local_quantity(name: str, lang: str) -> bool:
    """Say whether a template of that name states a quantity in the Wikipedia of a language, or in all of them."""
    return name in DENSITIES or (lang.partition("-")[0], name) in _LOCAL


def word_local(call: TemplateCall, lang: str) -> str | None:
    """Return what such a template shows; None where its arguments say nothing."""
    if call.name in DENSITIES:
        return _word_density(call)
    height = _height(call)
    if height is None:
        return None
    number, unit = height
    words = number_words(lang)
    figures = format_places(number.value, max(0, number.places))
    if abs(number.value) < 10_000:
        figures = figures.replace(",", "")
    shown = figures.replace(",", "\0").replace(".", words.decimal).replace("\0", words.group if lang == "de" else "\u00a0")
    level = next((level for code, level in _LEVELS.items() if _level(call).startswith(code)), "")
    return f"{shown} {unit} {level}".strip()


def read_local(call: TemplateCall, lang: str) -> Quantity | None:
    """Return the quantity that such a template states."""
    if call.name in DENSITIES:
        density = _density(call)
        shown = _word_density(call)
        if density is None or shown is None:
            return None
        value, unit, _ = density
        return make_quantity(Amounts(value, None, None, None, ()), unit.unit, approximate=False, unit_text=unit.symbol, text=shown)
    height = _height(call)
    unit_read = read_unit(height[1]) if height else None
    if height is None or unit_read is None:
        return None
    amounts = Amounts(height[0].value, None, None, None, ())
    return make_quantity(amounts, unit_read, approximate=False, unit_text=height[1], text=word_local(call, lang) or "")


def _level(call: TemplateCall) -> str:
    values = call.positional()
    return values[1].upper() if call.name.startswith("h") and len(values) > 1 else ""


def _height(call: TemplateCall) -> tuple[ConvertValue, str] | None:
    named, values = call.named(), call.positional()
    written, unit = (named["cm"], "cm") if named.get("cm") else (named.get("m") or (values[0] if values else ""), "m")
    if "." not in written and written.count(",") == 1:
        written = written.replace(",", ".")
    number = read_convert_value(written.removesuffix("m").strip())
    return (number, unit) if number else None


def _density(call: TemplateCall) -> tuple[Decimal, ConvertUnit, int] | None:
    """Return the people of `{{pop density|1000|500|km2}}` per unit of area, that unit, and how many places are shown of it."""
    values, named = call.positional(), call.named()
    numbers = [read_convert_value(value) for value in values[:2]]
    code = (values[2] if len(values) > 2 and values[2] else "") or ("sqmi" if call.name.endswith("mi2 to km2") else "km2")
    unit = convert_unit(f"/{code}")
    if (
        len(numbers) < 2
        or numbers[0] is None
        or numbers[1] is None
        or numbers[1].value <= 0
        or unit is None
        or not unit.unit.ucum.startswith("/")
    ):
        return None
    value = numbers[0].value / numbers[1].value
    places = read_integer(named.get("prec", ""))
    if places is None:
        places = _places(value, read_integer(named.get("sigfig", "")) or _FIGURES)
    return (round_places(value, places), unit, places) if abs(places) <= _MOST_PLACES else None


def _places(value: Decimal, figures: int) -> int:
    return figures - 1 - value.adjusted() if value else 0


def _word_density(call: TemplateCall) -> str | None:
    density = _density(call)
    if density is None:
        return None
    value, unit, places = density
    values = call.positional()
    code = values[3] if len(values) > 3 and values[3] else "km2" if "mi" in unit.code else "sqmi"
    other = convert_unit(f"/{code}")
    shown = f"{format_places(value, places)}{unit.symbol}"
    if other is None or not other.unit.ucum.startswith("/"):
        return shown
    numbers = [read_convert_value(text) for text in values[:2]]
    exact = numbers[0].value / numbers[1].value if numbers[0] and numbers[1] else value
    converted = convert_value(exact, unit, other)
    behind = read_integer(call.named().get("prec", ""))
    if behind is None:
        behind = _places(converted, read_integer(call.named().get("sigfig", "")) or _FIGURES)
    return f"{shown} ({format_places(converted, behind)}{other.symbol})"
