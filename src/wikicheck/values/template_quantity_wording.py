"""What `{{convert}}` shows: the value as given, and in brackets what it is in other units."""

from decimal import Decimal
from typing import NamedTuple

from wikicheck.values.template_quantity_call import JOINTS, PLUS_MINUS, ConvertCall, ConvertValue, group_figures
from wikicheck.values.template_quantity_rounding import (
    convert_value,
    default_places,
    format_places,
    places_of_figures,
    round_to_step,
)
from wikicheck.values.template_quantity_units import ConvertUnit, convert_table, convert_unit, default_outputs, multiple_units

_BRACKETS = {
    "or": (" or ", "", " or "),
    "sqbr": (" [", "]", "; "),
    "comma": (", ", "", ", "),
    "slash": (" / ", "", " / "),
    "/": (" / ", "", " / "),
    "s": (" / ", "", " / "),
    "br": ("\n", "", "; "),
    "br()": ("\n(", ")", "; "),
    "semicolon": ("; ", "", "; "),
}
_DEFAULT_BRACKETS = (" (", ")", "; ")
_OUTPUT_ONLY = frozenset(("out", "output only", "output"))
_NUMBER_ONLY = frozenset(("number", "output number only", "num"))
_TABLES = frozenset(("table", "tablecen"))
_REPEATS_UNIT = frozenset(("x", "×"))


class _Style(NamedTuple):
    """How a side of a conversion is written: by names or symbols, as an adjective, in American spelling."""

    by_name: bool
    adjective: bool
    american: bool
    chosen: bool  # an abbr option says so


def word_conversion(call: ConvertCall) -> str | None:
    """Return what readers see of a call of `{{convert}}`; where it is not known what the output would be, the input alone."""
    options = call.options
    shown_as = options.get("disp", "")
    flipped = options.get("order") == "flip" or shown_as == "flip" or options.get("adj") == "flip"
    left = _word_input(call, _style(options, "in", flipped=flipped, shown_as=shown_as))
    if shown_as in _TABLES or options.get("abbr") == "values" or shown_as == "unit":
        values = _join([value.shown for value in call.values], call.joints, by_name=False)
        return call.unit.shown(by_name=options.get("abbr") not in {"on", "in"}, one=False, american=False) if shown_as == "unit" else values
    style = _style(options, "out", flipped=flipped, shown_as=shown_as)
    outputs = _word_outputs(call, style, number_only=shown_as in _NUMBER_ONLY)
    if not outputs:
        return None if shown_as in _OUTPUT_ONLY | _NUMBER_ONLY else left
    opening, closing, between = _BRACKETS.get(shown_as, _DEFAULT_BRACKETS)
    right = between.join(outputs)
    if shown_as in _OUTPUT_ONLY | _NUMBER_ONLY:
        return right
    if options.get("order") == "out" and len(outputs) > 1:
        return f"{outputs[0]}{opening}{between.join(outputs[1:])}{closing}"
    return f"{right}{opening}{left}{closing}" if flipped else f"{left}{opening}{right}{closing}"


def _style(options: dict[str, str], side: str, *, flipped: bool, shown_as: str) -> _Style:
    abbreviated = options.get("abbr", "")
    chosen = abbreviated in {"on", "off", "in", "out", "none", "mos", "unit", "~"}
    if abbreviated in {"none", "off"}:
        symbols = False
    elif abbreviated in {"on", "unit"}:
        symbols = True
    elif abbreviated in {"in", "out"}:
        # what is asked for counts sides as they are read
        symbols = (abbreviated == side) != flipped
    else:
        symbols = (side == "out") != flipped
        if side == "out" and not flipped and shown_as in {"or", "slash"}:
            symbols = False
    adjective = "on" in {options.get("adj"), options.get("sing")}
    return _Style(not symbols, adjective, options.get("sp") in {"us", "en-us"}, chosen)


def _label(unit: ConvertUnit, style: _Style, *, one: bool) -> tuple[str, bool]:
    """Return what is shown for a unit, and whether that is its name."""
    by_name = style.by_name or unit.named
    if unit.signed and not style.chosen:
        by_name = False
    text = unit.shown(by_name=by_name, one=(one and not unit.scale) or (style.adjective and by_name), american=style.american)
    return text, by_name


def _attach(value: str, label: str, style: _Style, *, by_name: bool) -> str:
    if by_name and style.adjective:
        return f"{value}-{label.replace(' ', '-')}"
    return f"{value}{label}" if label.startswith(("/", "per ")) and not by_name else f"{value} {label}"


def _scale_word(unit: ConvertUnit, *, by_name: bool, adjective: bool) -> str:
    if not unit.scale:
        return ""
    if not by_name:
        return f"×10^{unit.scale}"
    word: str = convert_table()["scales"][str(unit.scale)]
    return f"-{word}" if adjective else f" {word}"


def _join(values: list[str], joints: tuple[str, ...], *, by_name: bool) -> str:
    shown = values[0]
    for joint, value in zip(joints, values[1:], strict=True):
        shown += JOINTS[joint][0 if by_name else 1] + value
    return shown


def _word_values(values: list[str], ones: list[bool], unit: ConvertUnit, call: ConvertCall, style: _Style) -> str:
    """Return values with their unit: once at the end, or behind each of symbols that are multiplied."""
    label, by_name = _label(unit, style, one=ones[-1])
    scale = _scale_word(unit, by_name=by_name or unit.symbol.endswith("bbl"), adjective=style.adjective)
    if len(values) > 1 and not by_name and not _REPEATS_UNIT.isdisjoint(call.joints):
        return _join([_attach(value + scale, label, style, by_name=False) for value in values], call.joints, by_name=False)
    shown = _join(values, call.joints, by_name=by_name)
    return _attach(shown + scale, label, style, by_name=by_name)


def _word_input(call: ConvertCall, style: _Style) -> str:
    if call.parts:
        shown = []
        for value, unit in ((call.values[0], call.unit), *call.parts):
            label, by_name = _label(unit, style, one=_is_one(value))
            shown.append(_attach(value.shown, label, style, by_name=by_name))
        return ("-" if style.adjective and style.by_name else " ").join(shown)
    values = [value.shown for value in call.values]
    if options_comma_off(call):
        values = [value.replace(",", "") for value in values]
    return _word_values(values, [_is_one(value) for value in call.values], call.unit, call, style)


def options_comma_off(call: ConvertCall) -> bool:
    """Say whether a call asks for figures without commas."""
    return call.options.get("comma") == "off"


def _is_one(value: ConvertValue) -> bool:
    return abs(value.value) == 1 or (bool(value.denominator) and 0 < abs(value.value) <= 1)


# -- outputs


def _word_outputs(call: ConvertCall, style: _Style, *, number_only: bool) -> list[str]:
    codes = call.outputs or default_outputs(call.unit, float(call.values[0].value))
    found = []
    for code in _split_codes(codes):
        several = multiple_units(code)
        unit = convert_unit(code) if several is None else None
        if several and not call.unit.scale and several[0].unit.si == call.unit.unit.si:
            found.append(
                _join([_word_multiple(value, call, several, style) for value in _totals(call)], call.joints, by_name=style.by_name)
            )
        elif unit is not None and unit.unit.si == call.unit.unit.si and unit.code != "L/100km":
            found.append(_word_output(call, unit, style, number_only=number_only))
        else:
            return []
    return found


def _split_codes(codes: str) -> list[str]:
    codes = codes.strip()
    if multiple_units(codes) is not None or convert_unit(codes) is not None:
        return [codes]
    if "+" in codes:
        return [code.strip() for code in codes.split("+")]
    return codes.split()


def _totals(call: ConvertCall) -> list[ConvertValue]:
    """Return the values in the unit they are converted from: of a compound its sum in the smallest unit."""
    if not call.parts:
        return list(call.values)
    total, unit = call.values[0].value, call.unit
    sign = -1 if total.is_signed() else 1
    value = call.values[0]
    for value, smaller in call.parts:
        total = convert_value(total, unit, smaller) + sign * value.value
        unit = smaller
    return [value._replace(value=total)]


def _unit_of_totals(call: ConvertCall) -> ConvertUnit:
    return call.parts[-1][1] if call.parts else call.unit


def _word_output(call: ConvertCall, output: ConvertUnit, style: _Style, *, number_only: bool) -> str:
    unit, totals = _unit_of_totals(call), _totals(call)
    changes = [False, *(joint in PLUS_MINUS for joint in call.joints)]
    results = [convert_value(total.value, unit, output, is_change=change) for total, change in zip(totals, changes, strict=True)]
    shown = _round_all(call, totals, results, output)
    if options_comma_off(call):
        shown = [text.replace(",", "") for text in shown]
    if number_only:
        return _join(shown, call.joints, by_name=False)
    ones = [text.lstrip("−").rstrip("0").rstrip(".") == "1" for text in shown]
    return _word_values(shown, ones, output, call, style)


def _round_all(call: ConvertCall, totals: list[ConvertValue], results: list[Decimal], output: ConvertUnit) -> list[str]:
    options = call.options
    if call.precision is not None:
        return [format_places(result, call.precision) for result in results]
    figures = options.get("sigfig", "")
    if figures.isdecimal() and 0 < int(figures) < 20:
        return [format_places(result, places_of_figures(result, int(figures))) for result in results]
    steps = [round_to_step(result, options.get("round", "")) for result in results]
    if all(step is not None for step in steps):
        return [step for step in steps if step is not None]
    unit = _unit_of_totals(call)
    places = [default_places(total, result, call, unit, output) for total, result in zip(totals, results, strict=True)]
    if options.get("round") != "each":
        places = [max(places)] * len(places)
    return [format_places(result, least) for result, least in zip(results, places, strict=True)]


def _word_multiple(value: ConvertValue, call: ConvertCall, units: tuple[ConvertUnit, ...], style: _Style) -> str:
    """Return a value parted among units: 5 ft 7 in."""
    smallest = units[0]
    result = convert_value(value.value, _unit_of_totals(call), smallest)
    places = call.precision
    if places is None:
        figures = call.options.get("sigfig", "")
        if figures.isdecimal() and 0 < int(figures) < 20:
            places = places_of_figures(result, int(figures))
        else:
            places = default_places(value, result, call, _unit_of_totals(call), smallest)
    left = Decimal(format_places(abs(result), max(places, 0)).replace(",", ""))
    pieces: list[str] = []
    for at, unit in enumerate(units):
        part = left
        if at + 1 < len(units):
            many = int(convert_value(Decimal(1), units[at + 1], unit).to_integral_value())
            left, part = divmod(left, many)
        figures = group_figures(format(part if at == 0 else part.to_integral_value(), "f"))
        label, by_name = _label(unit, style, one=part == 1)
        pieces.insert(0, _attach(figures, label, style, by_name=by_name))
        if not left:
            break
    shown = ("-" if style.adjective and style.by_name else " ").join(pieces)
    return f"−{shown}" if result < 0 else shown
