"""`{{val}}`, `{{unité}}` and `{{percentage}}`: values with a unit that is written beside them."""

from decimal import Decimal
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.number_figures import read_figures
from wikicheck.values.number_phrases import Amounts, skip_blank
from wikicheck.values.number_words import number_words
from wikicheck.values.quantities import Quantity, make_quantity
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_quantity_call import JOINTS, group_figures, read_convert_value, read_integer
from wikicheck.values.template_quantity_rounding import format_places, round_places
from wikicheck.values.units import Unit, read_unit

_CONCISE = lazy_pattern(r"\((\d{1,6})\)")
_UNITS = {"[[%]]": "%", "percent": "%"}
_MOST_UNITS = 4
_LARGEST_POWER = 60
_RAISED = str.maketrans("-23", "−²³")


class Value(NamedTuple):
    """What `{{val}}` says: its amounts, the unit as written, and what is shown."""

    amounts: Amounts
    unit: str
    shown: str


def read_val_call(call: TemplateCall) -> Value | None:
    """Read `{{val|1.5|0.2|e=6|u=kg}}`: a number, its tolerance, a power of ten, a unit; or a range."""
    values, named = [value for value in call.positional() if value], call.named()
    first = read_convert_value(values[0]) if values else None
    if first is None:
        return None
    exponent = named.get("e", "")
    power = read_integer(exponent or "0")
    if power is None or abs(power) > _LARGEST_POWER:
        return None
    amounts, shown = _val_amounts(values, power)
    if amounts is None:
        return None
    unit = named.get("u") or named.get("ul") or ""
    below = named.get("up") or named.get("upl")
    unit = (f"{unit}/{below}" if below else unit).replace(".", "⋅")
    if exponent:
        shown += f"×10^{power}".replace("-", "−")
    shown = f"{named.get('p', '')}{shown}{named.get('s', '')}"
    if unit:
        shown += unit if unit in {"%", "°", "′", "″"} else f" {unit}"
    suffix = named.get("s", "")
    return Value(amounts, unit or ("%" if suffix == "%" else ""), shown)


def _val_amounts(values: list[str], power: int) -> tuple[Amounts | None, str]:
    """Return the amounts of one to three arguments: a number, with its tolerance in brackets, around it or up and down, or a range."""
    first = read_convert_value(values[0])
    if first is None:
        return None, ""
    value, shown = first.value.scaleb(power), _group(values[0])
    second = values[1] if len(values) > 1 else ""
    last = read_convert_value(values[2]) if len(values) > 2 else None
    concise, joint, up = _CONCISE.fullmatch(second), JOINTS.get(second), read_convert_value(second.replace("±", ""))
    amounts: Amounts | None = Amounts(value, None, None, None, ())
    if concise is not None and last is None:
        amounts = Amounts(value, None, None, Decimal(concise[1]).scaleb(power - max(first.places, 0)), ())
        shown += second
    elif joint is not None and last is not None:
        amounts = Amounts(None, value, last.value.scaleb(power), None, ())
        shown += joint[0] + _group(values[2])
    elif up is not None and last is not None:
        amounts = Amounts(value, value - abs(last.value).scaleb(power), value + abs(up.value).scaleb(power), None, ())
        shown += f"+{_bare(second)}−{_bare(values[2])}"
    elif up is not None:
        amounts = Amounts(value, None, None, abs(up.value).scaleb(power), ())
        shown += f"±{_bare(second)}"
    elif second:
        amounts = None
    return amounts, shown


def _bare(text: str) -> str:
    return _group(text.strip().lstrip("±+-−–"))


def _group(text: str) -> str:
    text = text.strip().replace(",", "")
    sign = "−" if text[:1] in {"-", "−", "–"} else ""
    figures = text.lstrip("-−–+")
    head, mark, exponent = figures.partition("e")
    if not head.replace(".", "", 1).isdecimal():
        return text
    return sign + group_figures(head) + (f"×10^{exponent}".replace("-", "−") if mark else "")


def read_val(call: TemplateCall) -> Quantity | None:
    """Return the quantity of `{{val|…|u=kg}}`; one without a unit, or with one that is not known, is none."""
    found = read_val_call(call)
    unit = read_unit(_UNITS.get(found.unit, found.unit)) if found and found.unit else None
    if found is None or unit is None:
        return None
    return make_quantity(found.amounts, unit, approximate=False, unit_text=found.unit, text=found.shown)


def word_val(call: TemplateCall) -> str | None:
    """Return what `{{val}}` shows."""
    found = read_val_call(call)
    return found.shown if found else None


# -- the templates of French Wikipedia


def read_unite_call(call: TemplateCall, lang: str) -> Value | None:
    """Read `{{unité|30|km|/h}}`, `{{unité|30 km}}`, `{{nombre|1500|habitants}}`: units follow with their powers."""
    values, named = call.positional(), call.named()
    text = values[0] if values else ""
    words = number_words(lang)
    figures = read_figures(text, 0, words, lenient=True) or read_figures(text, 0, number_words("en"), lenient=True)
    if figures is None:
        return None
    behind = text[skip_blank(text, figures.end) :]
    exponent = named.get("e", "")
    power = read_integer(exponent or "0")
    if power is None or abs(power) > _LARGEST_POWER:
        return None
    unit = _unite_unit(values[1:], behind)
    value = figures.value.scaleb(power)
    shown = write_number(text[: figures.end].strip(), figures.value, lang)
    tolerance = read_convert_value(named.get("±", "").replace(",", "."))
    if tolerance is not None:
        shown += f" ± {named['±']}"
    if power:
        shown += f" × 10^{power}".replace("-", "−")
    amounts = Amounts(value, None, None, tolerance.value.scaleb(power) if tolerance else None, ())
    return Value(amounts, unit, f"{shown} {unit}".strip() if unit not in {"°", "′", "″"} else shown + unit)


def _unite_unit(values: list[str], behind: str) -> str:
    """Return the unit that pairs of symbols and powers make: m and 2 is m²; m, nothing, s and -1 is m s−1."""
    if behind:
        values = [behind, *values]
    found = ""
    for at in range(0, min(len(values), 2 * _MOST_UNITS), 2):
        power = values[at + 1] if at + 1 < len(values) else ""
        symbol = values[at]
        if not power.replace("−", "-").lstrip("-").isdecimal():
            symbol, power = symbol + (f" {power}" if power and symbol else power), ""
        found += ("" if symbol.startswith("/") or not found else " ") + symbol + power.translate(_RAISED)
    return found.strip()


def write_number(written: str, value: Decimal, lang: str) -> str:
    """Return a number as the templates of a language show it; figures that are grouped already stay as they are."""
    if any(sign in written for sign in " \u00a0\u202f'×^⁄/e"):
        return written
    words = number_words(lang)
    shown = format_places(value, max(0, -int(value.as_tuple().exponent)))
    space = "\u00a0" if words.decimal == "," else ","
    return shown.replace(",", "\0").replace(".", words.decimal).replace("\0", space)


def read_unite(call: TemplateCall, lang: str) -> Quantity | None:
    """Return the quantity of `{{unité}}`; of people and other things that are counted there is none."""
    found = read_unite_call(call, lang)
    unit: Unit | None = read_unit(found.unit, lang=lang) if found and found.unit else None
    if found is None or unit is None:
        return None
    return make_quantity(found.amounts, unit, approximate=False, unit_text=found.unit, text=found.shown)


def word_unite(call: TemplateCall, lang: str) -> str | None:
    """Return what `{{unité}}` shows."""
    found = read_unite_call(call, lang)
    return found.shown if found else None


# -- percentages


def word_percentage(call: TemplateCall) -> str | None:
    """Return what `{{percentage|5|20}}` shows: one number as percent of another; a single one is percent already."""
    values = call.positional()
    numbers = [read_convert_value(value) for value in values[:2]]
    if not numbers or numbers[0] is None:
        return None
    if len(values) == 1:
        return f"{_group(values[0])}%"
    if len(numbers) < 2 or numbers[1] is None or not numbers[1].value:
        return None
    places = int(values[2]) if len(values) > 2 and values[2].isdecimal() and len(values[2]) < 3 else 0
    return f"{format_places(numbers[0].value * 100 / numbers[1].value, places)}%"


def read_percentage(call: TemplateCall) -> Quantity | None:
    """Return the percentage that a template states or works out."""
    shown = word_percentage(call)
    unit = read_unit("%")
    number = read_convert_value(shown[:-1]) if shown else None
    if shown is None or number is None or unit is None:
        return None
    value = round_places(number.value, max(number.places, 0))
    return make_quantity(Amounts(value, None, None, None, ()), unit, approximate=False, unit_text="%", text=shown)
