"""Places in templates: `{{coord}}`, its older cousins, and their namesakes on other Wikipedias."""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.coordinates import Coordinates, read_coordinates
from wikicheck.values.coordinates_angles import ANGLE_FIGURE, Angle, direction_key, is_direction, join_angle, pair_angles
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_value_names import split_names, value_template_table


class CoordinatesTemplate(NamedTuple):
    """What the table says of one template: how its arguments lie, and where it shows the place if it does not say so."""

    kind: str
    display: str
    language: str


class WrittenPlace(NamedTuple):
    """Two angles as a template has them, with the arguments behind them; `used` ones came before those."""

    angles: tuple[Angle, Angle]
    used: int


# More arguments than these are no place, nor is a longer one.
_MOST_ARGUMENTS = 40
_LONGEST = 400
# "type:city(3390444)_region:DE-BE": what the map server is told.
_SETTING = lazy_pattern(r"(?:^|_)(type|globe|region|dim|scale|source|zoom):([^_:]{1,60})")
_UNDERSCORED = lazy_pattern(r"[_ ]+")


@lru_cache(maxsize=1)
def _templates() -> dict[str, CoordinatesTemplate]:
    return {
        name: CoordinatesTemplate(entry.get("kind", ""), entry.get("display", "inline"), entry.get("language", ""))
        for entry in value_template_table()["coordinates"]
        for name in split_names(entry["names"])
    }


def coordinates_template(name: str) -> CoordinatesTemplate:
    """Return what is known of a template that states a place; raises KeyError for others."""
    return _templates()[name]


def read_place(call: TemplateCall, lang: str) -> Coordinates | None:
    """Return the place that a template of one states; None where its arguments are not one place."""
    template = coordinates_template(call.name)
    lang = template.language or lang
    settings = template_settings(call)
    written = read_written(call)
    if written is None:
        return _read_otherwise(call, template, settings, lang)
    globe = settings.get("globe")
    place = pair_angles(*written.angles, lang=lang, widest=360 if globe else 180)
    if place is None:
        return None
    display = read_display(call, template)
    named = call.named()
    text = "|".join(value for value in call.positional()[: written.used] if value) or f"{named.get('ns', '')}|{named.get('ew', '')}"
    return Coordinates(place.latitude, place.longitude, place.precision, globe, display, settings.get("type"), place.in_range, text)


def _read_otherwise(call: TemplateCall, template: CoordinatesTemplate, settings: dict[str, str], lang: str) -> Coordinates | None:
    """Return the place of a call whose arguments do not lie as they should: one text, or named parts."""
    from wikicheck.values.coordinates_fields import read_field_coordinates

    positional = _arguments(call)
    texts = [value for value in positional if value and not _SETTING.search(value)]
    found = None
    if texts and not ANGLE_FIGURE.fullmatch(texts[0]):
        found = read_coordinates(texts[0], lang=lang, bare=True)
        if found is None and len(texts) > 1:
            found = read_coordinates(" ".join(texts[:2]), lang=lang)
    if found is None:
        found = read_field_coordinates(call.named(), lang=lang)
    if found is None:
        return None
    return found._replace(globe=settings.get("globe"), display=read_display(call, template), type=settings.get("type"))


def read_display(call: TemplateCall, template: CoordinatesTemplate) -> str:
    """Return where a template shows its place: "inline", "title", or "inline,title"."""
    named = call.named()
    if named.get("ns") and named.get("ew"):
        return {(True, True): "inline,title", (True, False): "inline"}.get((bool(named.get("text")), bool(named.get("article"))), "title")
    written = named.get("display", "").lower()
    if not written:
        return template.display
    inline = "inline" in written or written in {"i", "it", "ti"}
    title = "title" in written or written in {"t", "it", "ti"}
    return "inline,title" if inline and title else "title" if title else "inline"


def template_settings(call: TemplateCall) -> dict[str, str]:
    """Return type and globe as a template states them, beside what is for the map server alone; the earth is left out."""
    found: dict[str, str] = {}
    for value in _arguments(call):
        if ":" in value:
            found |= {match[1]: match[2] for match in _SETTING.finditer(value)}
    named = call.named()
    found |= {name: named[name] for name in ("type", "globe") if named.get(name) and ":" not in named[name]}
    if "type" in found:
        found["type"] = found["type"].partition("(")[0].strip().lower()
    globe = found.pop("globe", "").strip().lower()
    if globe and globe not in {"earth", "erde", "terre"}:
        found["globe"] = globe
    return found


def _arguments(call: TemplateCall) -> list[str]:
    """Return the positional arguments; what is too long to belong to a place is left blank."""
    return [value if len(value) <= _LONGEST else "" for value in call.positional()[:_MOST_ARGUMENTS]]


def read_written(call: TemplateCall) -> WrittenPlace | None:
    """Return the two angles of a call as they are written, None where its arguments do not lie as the table says."""
    positional = _arguments(call)
    named = call.named()
    if named.get("ns") and named.get("ew"):
        sides = [_read_side(named[name]) for name in ("ns", "ew")]
        return WrittenPlace((sides[0], sides[1]), 0) if sides[0] and sides[1] else None
    found = _read_arguments(positional)
    if found is None and positional and "_" in positional[0]:
        found = _read_arguments(_UNDERSCORED.split(positional[0])[:_MOST_ARGUMENTS])
    return found._replace(used=1) if found and "_" in positional[0] else found


def _read_side(text: str) -> Angle | None:
    """Return an angle written `48/12/30.5/N`, or as degrees with a sign."""
    numbers = text[:_LONGEST].replace(" ", "").split("/")
    direction = direction_key(numbers[-1])
    if is_direction(direction):
        return join_angle(numbers[:-1], direction)
    return join_angle(numbers, "") if len(numbers) == 1 else None


def _read_arguments(arguments: list[str]) -> WrittenPlace | None:
    """Return the angles of `51|30|26|N|0|7|39|W`, `51.5|-0.12` and what lies between; blanks are zeros."""
    if not arguments:
        return None
    if is_direction(direction_key(arguments[0])):
        return _read_directions_first(arguments)
    angles: list[Angle] = []
    start = 0
    for index, argument in enumerate(arguments[:10]):
        key = direction_key(argument) if argument and not argument[0].isdecimal() else ""
        if key and is_direction(key):
            angle = join_angle(arguments[start:index], key)
            if angle is None:
                return None
            angles.append(angle)
            start = index + 1
            if len(angles) == 2:
                return WrittenPlace((angles[0], angles[1]), start)
        elif argument and not ANGLE_FIGURE.fullmatch(argument):
            break
    if angles or len(arguments) < 2:
        return None
    sides = join_angle(arguments[:1], ""), join_angle(arguments[1:2], "")
    # a third number would be minutes without directions
    more = any(ANGLE_FIGURE.fullmatch(argument) for argument in arguments[2:3])
    return WrittenPlace((sides[0], sides[1]), 2) if sides[0] and sides[1] and not more else None


def _read_directions_first(arguments: list[str]) -> WrittenPlace | None:
    """Return the angles of `N|51|30|W|0|7`."""
    second = next((index for index, argument in enumerate(arguments[1:6], 1) if is_direction(direction_key(argument))), 0)
    end = second + 1
    while second and end < len(arguments) and end - second <= 3 and (not arguments[end] or ANGLE_FIGURE.fullmatch(arguments[end])):
        end += 1
    one, other = (
        join_angle(arguments[1:second], direction_key(arguments[0])),
        join_angle(arguments[second + 1 : end], direction_key(arguments[second])),
    )
    return WrittenPlace((one, other), end) if second and one and other else None
