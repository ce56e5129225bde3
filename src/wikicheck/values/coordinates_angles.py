"""Angles of coordinates: degrees, minutes and seconds with a direction, and two of them as a place."""

from functools import lru_cache
from typing import Any, NamedTuple

from wikicheck.text import lazy_pattern, read_package_table

# Minutes and seconds count these parts of a degree.
_PARTS = (1, 60, 3600)
_DROPPED = str.maketrans("", "", " .:=\u00a0\u202f\t\n\u200e\u200f\ufeff")


class Angle(NamedTuple):
    """An angle as written: degrees, minutes, seconds without sign; direction and axis ("latitude") where they are told."""

    parts: tuple[str, ...]
    negative: bool = False
    direction: str = ""
    axis: str = ""
    marked: bool = False


# A figure of an angle, perhaps with its sign and mark.
ANGLE_FIGURE = lazy_pattern(r"([-+−–]?)(\d{1,4}(?:[.,]\d{1,15})?|\.\d{1,15})\s?[°º˚′'’″\"”]{0,2}")


def join_angle(figures: list[str], direction: str, axis: str = "") -> Angle | None:
    """Return the angle that one to three figures are: degrees, minutes, seconds. Blank ones at the end are left out, others are 0."""
    while figures and not figures[-1]:
        figures = figures[:-1]
    if not 1 <= len(figures) <= 3 or not figures[0]:
        return None
    parts = []
    negative = False
    for index, figure in enumerate(figures):
        match = ANGLE_FIGURE.fullmatch(figure) if figure else None
        if figure and (match is None or (index and match[1])):
            return None
        parts.append(match[2] if match else "0")
        negative = negative or (match is not None and match[1] in {"-", "−", "–"})
    return Angle(tuple(parts), negative, direction, axis)


class Place(NamedTuple):
    """Two angles in degrees; `precision` is that of the finer one."""

    latitude: float
    longitude: float
    precision: float
    in_range: bool


@lru_cache(maxsize=1)
def coordinate_table() -> dict[str, Any]:
    """Return the table of directions, labels, templates and fields."""
    table: dict[str, Any] = read_package_table("wikicheck.values", "tables/coordinates.json")
    return table


@lru_cache(maxsize=1)
def _directions() -> dict[str, dict[str, int]]:
    """Return for each language the names of the directions: 0 north, 1 south, 2 east, 3 west."""
    return {
        entry["language"]: {name: index for index, names in enumerate(entry["names"]) for name in names}
        for entry in coordinate_table()["directions"]
    }


@lru_cache(maxsize=1)
def _all_directions() -> frozenset[str]:
    return frozenset(name for names in _directions().values() for name in names)


def direction_key(text: str) -> str:
    """Return a word as directions and labels are looked up: lower case, without dots, colons and spaces."""
    return text.translate(_DROPPED).casefold()


def is_direction(key: str) -> bool:
    """Say whether a key names a direction in any language."""
    return key in _all_directions()


def _resolve(first: str, second: str, lang: str) -> tuple[int, int] | None:
    """Return what two directions mean, read by the first language that has both on different axes; -1 for one not given."""
    sets = _directions()
    code = lang.replace("_", "-").partition("-")[0].casefold()
    for language in dict.fromkeys(("en", code, *sets)):
        names = sets.get(language)
        if names is None:
            continue
        one, other = names.get(first, -1), names.get(second, -1)
        if (one < 0 and first) or (other < 0 and second):
            continue
        if one >= 0 and other >= 0 and (one > 1) == (other > 1):
            continue
        return one, other
    return None


def measure(parts: tuple[str, ...]) -> tuple[float, float, bool] | None:
    """Return degrees, minutes and seconds as degrees, with their precision, and whether minutes and seconds are below 60.

    None where a fraction of one is followed by a smaller one.
    """
    from decimal import Decimal

    total, fraction, in_range = Decimal(0), 0, True
    for index, part in enumerate(parts):
        number = Decimal(part.replace(",", "."))
        if fraction and number:
            return None
        fraction = len(part.replace(",", ".").partition(".")[2])
        in_range = in_range and (not index or number < 60)
        total += number / _PARTS[index]
    # six digits are a tenth of a metre; finer statements keep two digits more than they make
    kept = max(6, fraction + (0, 3, 5)[len(parts) - 1])
    value = float(total) if len(parts) == 1 else round(float(total), kept)
    return value, float(f"{1 / _PARTS[len(parts) - 1] * 10.0**-fraction:.6g}"), in_range


def pair_angles(first: Angle, second: Angle, *, lang: str, widest: int = 180) -> Place | None:
    """Return the place of two angles; latitude comes first unless they say otherwise. None where both are on one axis.

    `widest` is the greatest longitude: 180 on the earth.
    """
    resolved = _resolve(first.direction, second.direction, lang)
    one, other = measure(first.parts), measure(second.parts)
    if resolved is None or one is None or other is None:
        return None
    axes = [_axis(angle, direction) for angle, direction in zip((first, second), resolved, strict=True)]
    if (axes[0] and axes[0] == axes[1]) or any(
        angle.axis and angle.axis != axis for angle, axis in zip((first, second), axes, strict=True)
    ):
        return None
    values = [
        -value if (direction in {1, 3}) or angle.negative else value
        for angle, direction, value in ((first, resolved[0], one[0]), (second, resolved[1], other[0]))
    ]
    if axes[0] == "longitude" or axes[1] == "latitude":
        values.reverse()
    in_range = one[2] and other[2] and abs(values[0]) <= 90 and abs(values[1]) <= widest
    return Place(values[0] or 0.0, values[1] or 0.0, min(one[1], other[1]), in_range)


def _axis(angle: Angle, direction: int) -> str:
    if direction < 0:
        return angle.axis
    return "longitude" if direction > 1 else "latitude"
