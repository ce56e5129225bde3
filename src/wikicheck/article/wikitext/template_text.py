"""What templates show that make something of their arguments: `{{convert}}`, `{{coord}}`, `{{cite book}}` and the like.

Simply put: value and unit, no conversions; a citation without its identifiers. Dates are the business of `values`.
"""

from collections.abc import Callable
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values import TemplateCall


class Written(NamedTuple):
    """A text with the parts of it that are italic, as (start, end); "" for a template that shows nothing in the text."""

    text: str
    italic: tuple[tuple[int, int], ...] = ()


_NUMBER = lazy_pattern(r"[-−+~]?[\d.,]*\d[\d.,]*(?:[/⁄]\d+|e[-+]?\d+)?")
_THOUSANDS = lazy_pattern(r"(?<!\d)(-?\d{1,30})(\.\d{1,30})?(?!\d)")

# Between the two numbers of `{{convert|3|-|5|km}}`, as Module:Convert shows them.
_RANGES = {
    "-": "–",
    "–": "–",
    "to": " to ",
    "to(-)": " to ",
    "and": " and ",
    "or": " or ",
    "x": " × ",
    "×": " × ",
    "by": " by ",
    "*": " × ",
}
_RANGES |= {"xx": " × ", "+": " + ", "+/-": " ± ", "±": " ± ", "&": " & ", ",": ", ", "&to": " to ", "/": "/", "and(-)": " and ", "–;": "–"}

_UNITS = {
    "sqmi": "sq mi",
    "sqkm": "km²",
    "km2": "km²",
    "sqm": "m²",
    "m2": "m²",
    "cm2": "cm²",
    "sqft": "sq ft",
    "sqyd": "sq yd",
    "sqin": "sq in",
    "mi2": "sq mi",
    "cuft": "cu ft",
    "cuyd": "cu yd",
    "cuin": "cu in",
    "m3": "m³",
    "cm3": "cm³",
    "km3": "km³",
    "C": "°C",
    "F": "°F",
    "kph": "km/h",
    "kn": "knots",
    "lk": "links",
    "nmi": "nmi",
    "oz": "oz",
    "in": "in",
}


def _convert(call: TemplateCall) -> Written | None:
    values = call.positional()
    if not values or not _NUMBER.match(values[0]):
        return None
    shown = values[0]
    at = 1
    while at < len(values):
        word = values[at]
        joint = _RANGES.get(word)
        if joint is not None and at + 1 < len(values):
            shown += joint + values[at + 1]
            at += 2
            continue
        if not word:
            return None
        shown += " " + _UNITS.get(word, word)
        if (
            at + 2 < len(values)
            and word in {"ft", "lb", "st", "yd", "mi", "LT", "long ton", "stlb", "cwt"}
            and _NUMBER.fullmatch(values[at + 1])
        ):
            shown += " " + values[at + 1]  # 5 ft 10 in
            at += 2
            continue
        return Written(shown)
    return None


def _height(call: TemplateCall) -> Written | None:
    named = call.named()
    parts = [
        f"{named[key]} {unit}" for key, unit in (("m", "m"), ("cm", "cm"), ("ft", "ft"), ("in", "in"), ("hands", "hands")) if named.get(key)
    ]
    if not parts:
        parts = [f"{value} {unit}" for value, unit in zip(call.positional(), ("ft", "in"), strict=False) if value]
    return Written(" ".join(parts)) if parts else None


def _fraction(call: TemplateCall) -> Written | None:
    values = [value for value in call.positional() if value]
    if not values or len(values) > 3:
        return None
    whole = f"{values[0]} " if len(values) == 3 else ""
    top = values[-2] if len(values) > 1 else "1"
    return Written(f"{whole}{top}⁄{values[-1]}")


def _half(call: TemplateCall) -> Written | None:
    return Written("½") if call.name else None


def _value(call: TemplateCall) -> Written | None:
    values = call.positional()
    if not values or not values[0]:
        return None
    named = call.named()
    shown = group_thousands(values[0])
    if len(values) > 2 and values[1] and values[2]:
        shown += f"+{values[1]}−{values[2]}"
    elif len(values) > 1 and values[1]:
        shown += f"±{values[1]}"
    if named.get("e"):
        shown += f"×10^{named['e']}"
    unit = named.get("u") or named.get("ul") or named.get("up") or named.get("upl")
    return Written(f"{shown} {unit}" if unit else shown)


def _exponent(call: TemplateCall) -> Written | None:
    values = call.positional()
    sign = "" if call.name == "10^" else "×"
    return Written(f"{sign}10^{values[0]}") if values and values[0] else None


def _coordinates(call: TemplateCall) -> Written | None:
    display = call.named().get("display", "inline")
    if "title" in call.name or ("inline" not in display and display.startswith("t")):
        return Written("")  # shown beside the title of the page
    halves: list[list[str]] = [[]]
    shown: list[str] = []
    for value in call.positional():
        if value.upper() in {"N", "S", "E", "W", "O"}:
            marks = zip(halves[-1], ("°", "′", "″"), strict=False)
            shown.append("".join(number + mark for number, mark in marks) + value.upper())
            halves.append([])
        elif _NUMBER.fullmatch(value):
            halves[-1].append(value)
        if len(shown) == 2:
            break
    if not shown and len(halves[0]) == 2:
        for number, signs in zip(halves[0], ("NS", "EW"), strict=True):
            shown.append(f"{number.lstrip('+-−')}°{signs[number[0] in '-−']}")
    return Written(" ".join(shown)) if len(shown) == 2 else None


def _url(call: TemplateCall) -> Written | None:
    values = call.positional()
    address = values[0] if values else ""
    label = values[1] if len(values) > 1 else call.named().get("title", "")
    for argument in call.arguments:
        # an address with "=" in it becomes a named argument, unless it is written `1=`
        if not address and argument.name and ("://" in argument.name or argument.name.startswith("www.")):
            address = f"{argument.name}={argument.value.strip()}"
        elif not address and argument.name == "url":
            address = argument.value.strip()
    shown = label or address.partition("://")[2].rstrip("/") or address
    return Written(shown) if shown else None


_END_REASONS = {
    "div": "div.",
    "divorced": "div.",
    "divorce": "div.",
    "wid": "wid.",
    "widow": "wid.",
    "widowed": "wid.",
    "died": "died",
    "d": "d.",
}
_END_REASONS |= {
    "death": "died",
    "ann": "ann.",
    "annulled": "ann.",
    "annulment": "ann.",
    "sep": "sep.",
    "separated": "sep.",
    "his death": "his death",
}


def _marriage(call: TemplateCall) -> Written | None:
    values = [*call.positional(), "", "", ""]
    named = call.named()
    name, start, end = values[0], values[1], values[2] or named.get("enddate", "")
    if not (name or start):
        return None
    reason = named.get("end") or named.get("reason") or named.get("()") or ""
    word = _END_REASONS.get(reason.lower().rstrip("."), reason)
    times = ""
    if start:
        times = f"m. {start}"
    if end:
        times += f"; {word} {end}" if word else f"–{end}"
    elif word:
        times += f"; {word}" if times else word
    return Written(f"{name} ({times})".strip() if times else name)


def _sic(call: TemplateCall) -> Written | None:
    values = call.positional()
    named = call.named()
    shown = "".join(values[:2]) if values != ["?"] else ""
    if named.get("hide") in {"y", "yes"}:
        return Written(shown)
    mark = "[sic?]" if values == ["?"] else "[sic]"
    return Written(f"{shown} {mark}" if shown else mark)


def _ship_parts(prefix: str, name: str, hull: str, form: str) -> Written | None:
    if form == "1" and hull:
        return Written(hull)
    if form == "3":
        prefix = ""
    start = len(prefix) + 1 if prefix else 0
    shown = f"{prefix} {name}" if prefix else name
    if hull and form not in {"2", "3", "6"}:
        shown += f" ({hull})"
    return Written(shown, ((start, start + len(name)),)) if name else None


def _ship(call: TemplateCall) -> Written | None:
    name, hull, form = [*call.positional(), "", "", ""][:3]
    written = {"hnoms": "HNoMS", "hdms": "HDMS", "hswms": "HSwMS", "hnlms": "HNLMS"}
    prefix = written.get(call.name, call.name.partition(" ")[0].upper())
    return _ship_parts(prefix, name, hull, form)


def _ship_name(call: TemplateCall) -> Written | None:
    prefix, name, hull, form = [*call.positional(), "", "", "", ""][:4]
    return _ship_parts(prefix, name, hull, form)


def _submarine(call: TemplateCall) -> Written | None:
    name, year = [*call.positional(), "", ""][:2]
    return _ship_parts("SM" if call.name == "smu" else "", name, year, "")


def ordinal(number: int) -> str:
    """Return a number as English counts with it: 1st, 2nd, 11th."""
    last = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def _ordinal(call: TemplateCall) -> Written | None:
    values = call.positional()
    return Written(ordinal(int(values[0]))) if values and values[0].isdecimal() and len(values[0]) < 16 else None


def _harvard(call: TemplateCall) -> Written | None:
    named = call.named()
    values = [value for value in call.positional() if value] or [named.get("last", ""), named.get("year", "")]
    names, year = values[:-1], values[-1]
    if not names:
        return None
    who = f"{names[0]} et al." if len(names) > 3 else ", ".join(names[:-1]) + (" & " if len(names) > 1 else "") + names[-1]
    page = named.get("p") or named.get("pp") or named.get("loc") or ""
    tail = f", {'pp' if named.get('pp') else 'p'}. {page}" if page and not named.get("loc") else f", {page}" if page else ""
    if "txt" in call.name or call.name in {"harvs", "harvard citation text"}:
        return Written(f"{who} ({year}{tail})")
    bare = "no brackets" in call.name or call.name.endswith(("nb", "sp", "np"))
    return Written(f"{who} {year}{tail}" if bare else f"({who} {year}{tail})")


_CHINESE = {"t": "traditional Chinese", "s": "simplified Chinese", "c": "Chinese", "p": "pinyin", "w": "Wade–Giles", "j": "Jyutping"}
_CHINESE |= {"y": "Cantonese Yale", "poj": "Pe̍h-ōe-jī", "l": "lit.", "tr": "transl."}


def _chinese(call: TemplateCall) -> Written | None:
    parts = []
    for argument in call.arguments:
        value = argument.value.strip()
        if not value:
            continue
        label = _CHINESE.get((argument.name or "").strip())
        if label is not None:
            parts.append(f"{label}{'' if label.endswith('.') else ':'} {value}")
        elif argument.name is None:
            parts.append(value)
    return Written("; ".join(parts)) if parts else None


def _music(call: TemplateCall) -> Written | None:
    values = call.positional()
    sign = {"flat": "♭", "sharp": "♯", "natural": "♮", "b": "♭", "#": "♯"}.get(values[0] if values else "")
    return Written(sign) if sign else None


WRITERS: dict[str, Callable[[TemplateCall], Written | None]] = {
    "convert": _convert,
    "height": _height,
    "fraction": _fraction,
    "half": _half,
    "value": _value,
    "exponent": _exponent,
    "coordinates": _coordinates,
    "url": _url,
    "marriage": _marriage,
    "sic": _sic,
    "ship": _ship,
    "ship_name": _ship_name,
    "submarine": _submarine,
    "ordinal": _ordinal,
    "harvard": _harvard,
    "chinese": _chinese,
    "music": _music,
}


def group_thousands(number: str) -> str:
    """Return a number as `{{formatnum:}}` writes it in English: 1234567.8 as 1,234,567.8; anything else unchanged."""
    match = _THOUSANDS.fullmatch(number.strip())
    if match is None:
        return number.strip()
    return f"{int(match.group(1)):,}{match.group(2) or ''}"
