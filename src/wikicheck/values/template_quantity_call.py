"""What the arguments of `{{convert}}` and its family say: values, how they are joined, units, options."""

from decimal import Decimal
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.number_figures import MOST_FIGURES
from wikicheck.values.quantities import in_hands
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_quantity_units import ConvertUnit, convert_unit, subdivision

# What can join two values, as the template's documentation lists it: how it is shown beside names, and beside symbols.
JOINTS: dict[str, tuple[str, str]] = {
    "-": ("–", "–"),
    "–": ("–", "–"),
    "to": (" to ", " to "),
    "to(-)": (" to ", "–"),
    "and": (" and ", " and "),
    "and(-)": (" and ", "–"),
    "or": (" or ", " or "),
    "and/or": (" and/or ", " and/or "),
    "to about": (" to about ", " to about "),
    "up to": (" up to ", " up to "),
    "x": (" by ", " × "),
    "by": (" by ", " by "),
    "by(x)": (" by ", " × "),
    "xx": (" × ", " × "),
    "*": (" × ", " × "),
    "×": (" × ", " × "),
    "+/-": (" ± ", " ± "),
    "±": (" ± ", " ± "),
    "+": (" + ", " + "),
    "&": (" & ", " & "),
    ",": (", ", ", "),
    ", and": (", and ", ", and "),
    ", or": (", or ", ", or "),
    "/": ("/", "/"),
    "–;": ("–", "–"),
    "to?": (" to ", " to "),
}
TIMES = frozenset(("x", "by", "by(x)", "xx", "*", "×"))
PLUS_MINUS = frozenset(("±", "+/-"))
_UNPACKED = ("–", "±", "×", "x", "*", "-")

_VALUE = lazy_pattern(
    r"(?P<sign>[-−–+]?) ?(?:(?P<whole>\d+)[+ ])?(?P<top>\d{1,6})//?(?P<bottom>\d{1,6})"
    r"|(?P<minus>[-−–+]?) ?(?P<figures>(?:\d[\d,]*)?\.?\d+)(?:[eE](?P<exponent>[-+−]?\d{1,2}))?"
)
_INTEGER = lazy_pattern(r"[-+−]?\d{1,3}")
_THREE_PARTS = lazy_pattern(r"(\S+)\s+(\S+)\s+(\S.*)")
_MOST_VALUES = 8
_LARGEST_EXPONENT = 40


class ConvertValue(NamedTuple):
    """A value: exact, and as it is shown; `places` is how many figures it has behind the point, fewer than none for zeros at its end."""

    value: Decimal
    shown: str
    places: int
    denominator: int = 0


class ConvertCall(NamedTuple):
    """A call of the family.

    `values` joined by `joints` have the unit `unit`; a compound's later parts are in `parts`. `outputs` are the codes asked for ("" for
    the default), `precision` how many figures to show behind the point of what is converted.
    """

    values: tuple[ConvertValue, ...]
    joints: tuple[str, ...]
    unit: ConvertUnit
    parts: tuple[tuple[ConvertValue, ConvertUnit], ...]
    outputs: str
    precision: int | None
    options: dict[str, str]


def read_convert_value(text: str) -> ConvertValue | None:
    """Return a value of `{{convert}}`: 1,234.5, −5, 5e6, 1+1/2; None for anything else."""
    text = text.strip()
    if len(text) > MOST_FIGURES or not text:
        return None
    match = _VALUE.fullmatch(text)
    if match is None:
        return None
    if match["top"]:
        bottom = int(match["bottom"])
        if not bottom:
            return None
        value = int(match["whole"] or 0) + Decimal(int(match["top"])) / bottom
        whole = f"{match['whole']} " if match["whole"] else ""
        negative = match["sign"] in {"-", "−", "–"}
        shown = f"{whole}{match['top']}⁄{match['bottom']}"
        return ConvertValue(-value if negative else value, f"−{shown}" if negative else shown, 0, bottom)
    figures = match["figures"].replace(",", "")
    exponent = int((match["exponent"] or "0").replace("−", "-"))
    if abs(exponent) > _LARGEST_EXPONENT:
        return None
    value = Decimal(figures).scaleb(exponent)
    _, point, decimals = figures.partition(".")
    places = len(decimals) if point else len(figures.rstrip("0")) - len(figures)
    negative = match["minus"] in {"-", "−", "–"} and match["minus"] != ""
    return ConvertValue(-value if negative else value, _show(figures, exponent, negative=negative), places - exponent)


def _show(figures: str, exponent: int, *, negative: bool) -> str:
    shown = group_figures(figures)
    if exponent:
        shown += f"×10^{exponent}".replace("-", "−")
    return f"−{shown}" if negative else shown


def group_figures(figures: str) -> str:
    """Return figures with commas between groups of three before the point."""
    whole, point, decimals = figures.partition(".")
    return f"{int(whole or 0):,}{point}{decimals}"


def read_convert_call(call: TemplateCall) -> ConvertCall | None:
    """Return what a call of `{{convert}}` or `{{cvt}}` says; None where its value or its unit cannot be read."""
    arguments = call.positional()
    taken = _take_values(list(arguments))
    if taken is None:
        return None
    values, joints, rest = taken
    unit = convert_unit(rest.pop(0)) if rest else None
    if unit is None:
        return None
    if unit.code == "hand":
        values = [value._replace(value=in_hands(value.value)) for value in values]
    parts: list[tuple[ConvertValue, ConvertUnit]] = []
    larger = unit
    while not joints and len(rest) > 1:
        value, smaller = read_convert_value(rest[0]), convert_unit(rest[1])
        if value is None or smaller is None or not subdivision(larger, smaller):
            break
        parts.append((value, smaller))
        larger, rest = smaller, rest[2:]
    outputs, precision = "", None
    for argument in rest[:2]:
        number = read_integer(argument)
        if number is not None:
            precision = number
        elif not outputs and precision is None:
            outputs = argument
    options = call.named()
    if call.name in {"cvt", "convinfobox", "convert infobox"}:
        options.setdefault("abbr", "on")
    return ConvertCall(tuple(values), tuple(joints), unit, tuple(parts), outputs, precision, options)


def read_integer(text: str) -> int | None:
    """Return a small whole number, such as one of figures to show or a power of ten."""
    return int(text.replace("−", "-")) if _INTEGER.fullmatch(text) else None


def _take_values(arguments: list[str]) -> tuple[list[ConvertValue], list[str], list[str]] | None:
    """Return the values at the front, what joins them, and the other arguments."""
    values: list[ConvertValue] = []
    joints: list[str] = []
    while arguments and len(values) < _MOST_VALUES:
        value = read_convert_value(arguments[0])
        if value is None:
            unpacked = _unpack(arguments[0])
            if unpacked is None:
                return None
            arguments[:1] = unpacked
            value = read_convert_value(arguments[0])
            if value is None:
                return None
        values.append(value)
        del arguments[0]
        joint = arguments[0].removesuffix("nocomma").strip() if arguments else ""
        if joint not in JOINTS:
            return values, joints, arguments
        joints.append(joint)
        del arguments[0]
    return None


def _unpack(text: str) -> list[str] | None:
    """Return the values and the joint of one argument that has both: 3-5, 10x20, 3 to 5."""
    if len(text) > 2 * MOST_FIGURES:
        return None
    match = _THREE_PARTS.fullmatch(text.strip())
    if match is not None:
        return [match[1], match[2], match[3]] if match[2] in JOINTS and read_convert_value(match[1]) else None
    for sign in _UNPACKED:
        left, found, right = text[:1] + text[1:].partition(sign)[0], text[1:].partition(sign)[1], text[1:].partition(sign)[2]
        if found and read_convert_value(left) is not None:
            return [left, sign, right]
    return None
