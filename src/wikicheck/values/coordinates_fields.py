"""Places that an infobox gives in several fields: `lat_deg`, `lat_min`, `lat_dir` …, `latd` and `longd`, `latitude` and `longitude`."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.coordinates import Coordinates
from wikicheck.values.coordinates_angles import Angle, coordinate_table, direction_key, is_direction, join_angle, pair_angles
from wikicheck.values.coordinates_text import read_angle

_SIGNS = lazy_pattern(r"[\s_.-]+")
# Longer values are not a part of a place, and longer names are none of a field of one.
_LONGEST = 100
_LONGEST_NAME = 40


class CoordinateField(NamedTuple):
    """What a field states: its axis ("latitude", "longitude") and "whole", "degrees", "minutes", "seconds" or "direction"."""

    axis: str
    part: str


@lru_cache(maxsize=1)
def _fields() -> dict[str, CoordinateField]:
    table = coordinate_table()["fields"]
    found: dict[str, CoordinateField] = {}
    for axis in ("latitude", "longitude"):
        for part in ("whole", "degrees", "minutes", "seconds", "direction"):
            for name in table[axis]:
                for suffix in table[part]:
                    found.setdefault(name + suffix, CoordinateField(axis, part))
    return found


@lru_cache(maxsize=2048)
def coordinate_field(name: str) -> CoordinateField | None:
    """Return what part of a place a field of that name states ("lat_d", "Longitude", "BREITENGRAD"), None for others."""
    if len(name) > _LONGEST_NAME:
        return None
    key = _SIGNS.sub("", name).casefold()
    fields = _fields()
    found = fields.get(key)
    if found is None and key.startswith(("coord", "geo", "wgs84")):
        found = fields.get(key.removeprefix("coordinates").removeprefix("coord").removeprefix("geo").removeprefix("wgs84"))
    return found


def read_field_coordinates(fields: Mapping[str, str], *, lang: str = "en") -> Coordinates | None:
    """Return the place that fields (name to readable text) state together; fields that have nothing to do with it are passed over.

    None unless both latitude and longitude are there and can be read. Of a part given twice the first that is filled counts.
    """
    given: dict[tuple[str, str], str] = {}
    for name, value in fields.items():
        field = coordinate_field(name)
        stated = value.strip()
        if field is not None and stated and len(stated) <= _LONGEST:
            given.setdefault((field.axis, field.part), stated)
    sides = [_read_axis(given, axis) for axis in ("latitude", "longitude")]
    if sides[0] is None or sides[1] is None:
        return None
    place = pair_angles(sides[0], sides[1], lang=lang)
    if place is None:
        return None
    text = ", ".join(given[key] for key in given if key[1] in {"whole", "degrees"})
    return Coordinates(place.latitude, place.longitude, place.precision, None, None, None, place.in_range, text)


def _read_axis(given: Mapping[tuple[str, str], str], axis: str) -> Angle | None:
    """Return the angle of one axis: from its parts, else from the field that has the whole."""
    direction = direction_key(given.get((axis, "direction"), ""))
    whole, degrees = given.get((axis, "whole")), given.get((axis, "degrees"))
    if degrees is None and whole is not None and (axis, "minutes") in given:
        degrees = whole
    if degrees is not None:
        if direction and not is_direction(direction):
            if not is_direction(direction[:1]):
                return None
            direction = direction[:1]
        parts = [degrees, given.get((axis, "minutes"), ""), given.get((axis, "seconds"), "")]
        angle = join_angle(parts, direction, axis)
        if angle is not None:
            return angle
    return _read_whole(whole or degrees, direction, axis)


def _read_whole(text: str | None, direction: str, axis: str) -> Angle | None:
    """Return the angle of a text that has the whole of one axis: "51.5", "51°30′26″N", "48/12/30/N"."""
    if text is None:
        return None
    angle = read_angle(text.replace("/", " ") if "/" in text else text)
    if angle is None or (angle.axis and angle.axis != axis):
        return None
    return angle._replace(axis=axis, direction=angle.direction or (direction if is_direction(direction) else ""))
