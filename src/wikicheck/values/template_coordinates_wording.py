"""What templates of places show in the text: degrees, minutes and seconds where they were given so, decimals where those were."""

from wikicheck.values.coordinates_angles import Angle, measure, pair_angles
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_coordinates import CoordinatesTemplate, coordinates_template, read_display, read_written

_MARKS = ("°", "′", "″")


def write_place(call: TemplateCall, lang: str) -> str | None:
    """Return the text a template of a place shows; "" where it is shown beside the title only, None where its arguments are none."""
    template = coordinates_template(call.name)
    named, positional = call.named(), call.positional()
    if "inline" not in read_display(call, template):
        return ""
    if named.get("ns") and named.get("ew"):
        return _write_german(call, named.get("text", ""))
    if template.kind == "underscored" and len(positional) > 1 and positional[1]:
        return positional[1]
    written = read_written(call)
    if written is None:
        return _as_text(call, template, lang)
    return _form(*written.angles, form=named.get("format", "").lower(), lang=template.language or lang)


def _form(first: Angle, second: Angle, *, form: str, lang: str) -> str | None:
    """Return two angles as they are written, or in the form asked for ("dms" or "dec")."""
    place = pair_angles(first, second, lang=lang, widest=360)
    if place is None:
        return None
    is_decimal = not first.direction
    if form == "dec" and not is_decimal:
        decimals = _decimals(first, second)
        shown = [f"{abs(value):.{decimals}f}°" for value in place[:2]]
    elif form == "dms" and is_decimal:
        parts = min(3, 1 + (max(_fraction(first), _fraction(second)) + 1) // 2)
        shown = [_sexagesimal(value, parts) for value in place[:2]]
    elif is_decimal:
        return f"{first.parts[0]}°{'NS'[first.negative]} {second.parts[0]}°{'EW'[second.negative]}"
    else:
        return f"{_shown(first)} {_shown(second)}"
    return f"{shown[0]}{'NS'[place.latitude < 0]} {shown[1]}{'EW'[place.longitude < 0]}"


def _shown(angle: Angle) -> str:
    return "".join(number + mark for number, mark in zip(angle.parts, _MARKS, strict=False)) + angle.direction.upper()


def _fraction(angle: Angle) -> int:
    return len(angle.parts[-1].partition(".")[2])


def _decimals(first: Angle, second: Angle) -> int:
    """Return how many decimals of a degree say as much as minutes and seconds do."""
    longest = max(first, second, key=lambda angle: (len(angle.parts), _fraction(angle)))
    return (0, 3, 5)[len(longest.parts) - 1] + _fraction(longest)


def _sexagesimal(value: float, parts: int) -> str:
    """Return degrees as degrees, minutes and seconds, rounded to the last of `parts`."""
    units = round(abs(value) * 60 ** (parts - 1))
    numbers: list[int] = []
    for _ in range(parts - 1):
        units, rest = divmod(units, 60)
        numbers.insert(0, rest)
    return f"{units}°" + "".join(f"{number:02d}{mark}" for number, mark in zip(numbers, _MARKS[1:], strict=False))


def _write_german(call: TemplateCall, form: str) -> str | None:
    """Return the text of `{{Coordinate|NS=|EW=|text=}}`: in its form, or the words given for it."""
    written = read_written(call)
    if written is None:
        return None
    if form.upper() not in {"DMS", "DM", "DEC", "D", "/", "ICON0", "ICON1", "ICON2"}:
        return form
    letters = ("N", "S"), ("O", "W")
    shown = []
    place = pair_angles(*written.angles, lang="de", widest=360)
    if place is None:
        return None
    for angle, value, signs in zip(written.angles, place[:2], letters, strict=True):
        sign = signs[value < 0]
        if form.upper() in {"DEC", "D"}:
            measured = measure(angle.parts)
            degrees = angle.parts[0] if len(angle.parts) == 1 or measured is None else f"{measured[0]:.5f}"
            shown.append(f"{degrees}° {sign}")
        else:
            count = 2 if form.upper() == "DM" else 3
            exact = [*angle.parts, "0", "0"][:count] if len(angle.parts) > 1 and len(angle.parts) <= count else None
            text = "".join(part + mark + " " for part, mark in zip(exact, _MARKS, strict=False)) if exact else _spaced(value, count)
            shown.append(text + sign)
    return ", ".join(shown)


def _spaced(value: float, parts: int) -> str:
    text = _sexagesimal(value, parts)
    for mark in _MARKS:
        text = text.replace(mark, f"{mark} ")
    return text


def _as_text(call: TemplateCall, template: CoordinatesTemplate, lang: str) -> str | None:
    """Return what was written in a call whose arguments are one text, if that is a place."""
    from wikicheck.values.template_coordinates import read_place

    found = read_place(call, template.language or lang)
    return found.text if found else None
