"""Quantities that templates state: `{{convert}}` and its family, `{{height}}`, `{{val}}`, `{{unité}}`."""

from decimal import Decimal

from wikicheck.text import lazy_pattern
from wikicheck.values.number_phrases import Amounts
from wikicheck.values.quantities import Quantity, make_quantity
from wikicheck.values.template import TemplateArgument, TemplateCall
from wikicheck.values.template_quantity_call import PLUS_MINUS, TIMES, ConvertCall, read_convert_call
from wikicheck.values.template_quantity_local import is_local_quantity, read_local, word_local
from wikicheck.values.template_quantity_rounding import convert_value
from wikicheck.values.template_quantity_units import ConvertUnit, convert_unit

_CONVERT = frozenset(
    "convert|cvt|conv|convert/spell|convinfobox|convert infobox|con|unit convert|convert spell|hands|hh"
    "|convertir|converter|converti|conversion|konvertieren|umrechnen|omregn|konvertuj|dönüştür|konversi".split("|")
)
_HEIGHT = frozenset(("height", "height/core"))
_VALUE = frozenset(("val", "value", "valor"))
_FRENCH = frozenset(
    ("unité", "unite", "nombre", "unitat", "unitate", "nb", "num", "unit", "unidad", "unidade", "unità", "eenheid", "dimensão", "fmtn")
)
_PERCENTAGES = frozenset(("percentage", "percent", "pct", "%"))
# {{km to mi|5}}
_TO = lazy_pattern(r"([a-z0-9]{1,5}) to ([a-z0-9]{1,5})")
_COMPOUNDS = frozenset((("ft", "in"), ("lb", "oz"), ("st", "lb")))
_TO_CODES = {"c": "C", "f": "F", "hp": "hp", "kw": "kW", "l": "L", "ps": "PS"}


def is_quantity_template(name: str) -> bool:
    """Say whether a template of that name may state a quantity or a number with a unit."""
    return (
        name in _CONVERT
        or name in _HEIGHT
        or name in _VALUE
        or name in _FRENCH
        or name in _PERCENTAGES
        or " to " in name
        or "density" in name
    )


def read_template_quantity(call: TemplateCall, *, lang: str = "en") -> Quantity | None:
    """Return the quantity that a template states; None for other templates, and where a part of it cannot be read.

    Its text is what the template shows, as far as that is known. The conversions that it works out are none of its data.
    """
    call = _italian(call) if call.name == "m" and lang == "it" else call
    name = call.name
    if name in _VALUE or name in _FRENCH:
        from wikicheck.values.template_quantity_values import read_unite, read_val

        return read_val(call) if name in _VALUE else read_unite(call, lang)
    if is_local_quantity(name, lang):
        return read_local(call, lang)
    if name in _PERCENTAGES:
        from wikicheck.values.template_quantity_values import read_percentage

        return read_percentage(call)
    converted = _as_conversion(call)
    if converted is None:
        return None
    return _quantity(converted, quantity_template_wording(call, lang=lang) or "")


def quantity_template_wording(call: TemplateCall, *, lang: str = "en") -> str | None:
    """Return what readers see of a template that states a quantity: "170 centimetres (5 ft 7 in)".

    Where it is not known what it converts to, the value as given stands alone; None for other templates, and what cannot be worded.
    """
    call = _italian(call) if call.name == "m" and lang == "it" else call
    name = call.name
    if name in _VALUE or name in _FRENCH:
        from wikicheck.values.template_quantity_values import word_unite, word_val

        return word_val(call) if name in _VALUE else word_unite(call, lang)
    if is_local_quantity(name, lang):
        return word_local(call, lang)
    if name in _PERCENTAGES:
        from wikicheck.values.template_quantity_values import word_percentage

        return word_percentage(call)
    converted = _as_conversion(call)
    if converted is None:
        return None
    from wikicheck.values.template_quantity_wording import word_conversion

    return word_conversion(converted)


def _as_conversion(call: TemplateCall) -> ConvertCall | None:
    """Return any of the templates that convert as the `{{convert}}` that it is made of."""
    name = call.name
    if name in {"convinfobox", "convert infobox"}:
        return _read_infobox_conversion(call)
    if name in _CONVERT:
        return read_convert_call(_make_call(call, [*call.positional()[:1], "hand", "in cm"], []) if name in {"hands", "hh"} else call)
    if name in _HEIGHT:
        return _read_height(call)
    match = _TO.fullmatch(name) if " to " in name else None
    if match is None:
        return None
    codes = [_TO_CODES.get(code, code) for code in match.groups()]
    values = call.positional()
    if not values or any(convert_unit(code) is None for code in codes):
        return None
    rest = [f"{key}={value}" for key, value in call.named().items()]
    return read_convert_call(_make_call(call, [values[0], *codes, *values[1:2]], ["abbr=on", *rest]))


def _italian(call: TemplateCall) -> TemplateCall:
    """Return `{{M|1234,5|ul=m}}` of Italian Wikipedia as the `{{val}}` that it is, with points for its commas."""
    arguments = tuple(
        argument._replace(value=argument.value.replace(",", "."))
        if argument.name is None and argument.value.count(",") == 1 and "." not in argument.value
        else argument
        for argument in call.arguments
    )
    return call._replace(name="val", arguments=arguments)


def _make_call(call: TemplateCall, positional: list[str], named: list[str]) -> TemplateCall:
    arguments = [TemplateArgument(None, value, call.span) for value in positional]
    arguments += [TemplateArgument(pair.partition("=")[0], pair.partition("=")[2], call.span) for pair in named]
    return TemplateCall("convert", tuple(arguments), call.span)


def _read_height(call: TemplateCall) -> ConvertCall | None:
    """Read `{{height|ft=5|in=10}}`: shown in metres to the centimetre, or in feet and inches."""
    named = call.named()
    options = [f"{key}={value}" for key, value in named.items() if key in {"abbr", "lk", "sp", "frac"}]
    if "abbr" not in named:
        options.append("abbr=on")
    precision = named.get("precision") or named.get("prec")
    if named.get("ft") or named.get("in"):
        parts = [named["ft"], "ft", named.get("in") or "0", "in"] if named.get("ft") else [named["in"], "in"]
        return read_convert_call(_make_call(call, [*parts, "m", precision or "2"], options))
    for code in ("m", "cm", "hands"):
        if named.get(code):
            outputs = ["in cm"] if code == "hands" else ["ftin", precision or "0"]
            return read_convert_call(_make_call(call, [named[code], code, *outputs], options))
    return None


def _read_infobox_conversion(call: TemplateCall) -> ConvertCall | None:
    """Read `{{convinfobox|100|m2||sqft}}`: the first value that is there is converted to the other units."""
    values = call.positional()
    pairs = [(values[at], values[at + 1]) for at in range(0, len(values) - 1, 2)]
    given = next((at for at, (value, _) in enumerate(pairs) if value), None)
    if given is None:
        return None
    arguments = list(pairs[given])
    used = {given}
    if given + 1 < len(pairs) and pairs[given + 1][0] and (pairs[given][1], pairs[given + 1][1]) in _COMPOUNDS:
        arguments += pairs[given + 1]
        used.add(given + 1)
    outputs = [unit for at, (_, unit) in enumerate(pairs) if at not in used]
    joined = " ".join(outputs).replace("ft in", "ftin").replace("st lb", "stlb")
    more = [f"{key}={value}" for key, value in call.named().items()]
    last = values[-1:] if len(values) % 2 and values[-1] else []
    return read_convert_call(_make_call(call, [*arguments, joined, *last], ["abbr=on", *more] if "abbr" not in call.named() else more))


def _quantity(call: ConvertCall, text: str) -> Quantity | None:
    """Return what a conversion states: its input."""
    unit = call.unit
    values = [value.value.scaleb(unit.scale) for value in call.values]
    parts: tuple[tuple[Decimal, ConvertUnit], ...] = ()
    if call.parts:
        total, last = values[0], unit
        sign = -1 if total.is_signed() else 1
        for value, smaller in call.parts:
            total = convert_value(total, last, smaller) + sign * value.value
            last = smaller
        parts = ((values[0], unit), *((sign * value.value, smaller) for value, smaller in call.parts))
        values, unit = [total], last
    amounts = _amounts(values, call.joints)
    if amounts is None:
        return None
    return make_quantity(
        amounts,
        unit.unit,
        approximate=False,
        unit_text=unit.symbol,
        parts=tuple((value, part.unit) for value, part in parts),
        text=text,
    )


def _amounts(values: list[Decimal], joints: tuple[str, ...]) -> Amounts | None:
    if not joints:
        return Amounts(values[0], None, None, None, ())
    if all(joint in TIMES for joint in joints):
        return Amounts(None, None, None, None, tuple(values))
    if len(joints) > 1:
        return None
    if joints[0] in PLUS_MINUS:
        return Amounts(values[0], None, None, abs(values[1]), ())
    return Amounts(None, values[0], values[1], None, ())
