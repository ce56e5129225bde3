"""What templates show that make something of their arguments: `{{frac}}`, `{{ship}}`, `{{cite book}}` and the like.

Simply put: a citation without its identifiers. Dates, quantities, money and places are the business of `values`.
"""

from collections.abc import Callable
from typing import NamedTuple

from wikicheck.values import TemplateCall


class Written(NamedTuple):
    """A text with the parts of it that are italic, as (start, end); "" for a template that shows nothing in the text."""

    text: str
    italic: tuple[tuple[int, int], ...] = ()


def _fraction(call: TemplateCall) -> Written | None:
    values = [value for value in call.positional() if value]
    if not values or len(values) > 3:
        return None
    whole = f"{values[0]} " if len(values) == 3 else ""
    top = values[-2] if len(values) > 1 else "1"
    return Written(f"{whole}{top}⁄{values[-1]}")


def _exponent(call: TemplateCall) -> Written | None:
    values = call.positional()
    sign = "" if call.name == "10^" else "×"
    return Written(f"{sign}10^{values[0]}") if values and values[0] else None


def _price(call: TemplateCall) -> Written | None:
    from wikicheck.values.template_prices import word_price

    shown = word_price(call)
    return Written(shown) if shown else None


def _name_list(call: TemplateCall) -> Written | None:
    names = [argument.value.strip() for argument in call.arguments if (argument.name or "").strip().rstrip("0123456789") == "name"]
    return Written("\n".join(name for name in names if name)) if any(names) else None


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
    "fraction": _fraction,
    "exponent": _exponent,
    "price": _price,
    "name_list": _name_list,
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
