"""Places on a globe as articles write them: `51°30′26″N 0°7′39″W`, `40.7128, -74.0060`, `N 51° 30.5' W 000° 7.6'`."""

from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.coordinates_angles import Angle, pair_angles
from wikicheck.values.coordinates_text import read_angles


class Coordinates(NamedTuple):
    """A place on a globe, in degrees: north and east are positive.

    `precision` is what the last stated digit counts, in degrees; `globe` is None for the earth, else its name in lower case;
    `display` ("inline", "title", "inline,title") and `type` ("city") are what a template says of them. Out of range are more than
    90 degrees of latitude or 180 of longitude (360 on other globes), and 60 or more minutes or seconds.
    """

    latitude: float
    longitude: float
    precision: float | None
    globe: str | None
    display: str | None
    type: str | None
    in_range: bool
    text: str


# Longer texts are not one place.
_LONGEST = 200

_DIGIT = lazy_pattern(r"\d")
# Texts that can be nothing but words are left at once: a place has at least one of these beside its figures.
_SIGNS = lazy_pattern(r"[°º˚∘⁰度도]|\d[^\w\n]{0,3}[^\W\d_]|[^\W\d_][^\w\n]{0,3}\d|\d[,;/ \u00a0]\s?[-+−]?\d|[+-]\d")
# ISO 6709: "+40.7128-074.0060/", "+513026-0000739/"; and the same without marks as pilots write it: "513026N 0000739W".
_ISO = lazy_pattern(
    r"(?P<lat>[+-]\d{2,6}(?:\.\d{1,12})?)(?P<lon>[+-]\d{3,7}(?:\.\d{1,12})?)(?:[+-]\d{1,6}(?:\.\d{1,6})?)?(?:CRS\w{1,20})?/?"
)
_PACKED = lazy_pattern(r"(?P<lat>\d{4}|\d{6})(?P<ns>[NS])[ ,/]{0,3}(?P<lon>\d{5}|\d{7})(?P<ew>[EW])")
# Without a degree sign only these letters, and whole words, are directions: too much else is a number and a letter.
_PLAIN_LETTERS = frozenset("nsewo")


def read_coordinates(text: str, *, lang: str = "en", bare: bool = False) -> Coordinates | None:
    """Return the place that a text states and nothing else, else None. `lang` decides letters such as O, which is east in German.

    Two numbers without degree signs or directions are a place only if their decimals make it likely, or if `bare` says that
    something else (the name of a field) tells so.
    """
    text = text.strip()
    if not 3 <= len(text) <= _LONGEST or not _DIGIT.search(text) or not _SIGNS.search(text):
        return None
    if text.startswith("geo:"):
        text, bare = text[4:].partition(";")[0], True
    angles = _read_packed(text) or read_angles(text) or _read_repeated(text)
    if angles is None or not (bare or _is_place(angles)):
        return None
    place = pair_angles(*angles, lang=lang)
    if place is None or (not place.in_range and not bare and not any(angle.marked or angle.direction for angle in angles)):
        return None
    return Coordinates(place.latitude, place.longitude, place.precision, None, None, None, place.in_range, text)


def _is_place(angles: tuple[Angle, Angle]) -> bool:
    """Say whether two angles can be nothing else: "2 B, 3 T", "12°, 15°" and "1.250, 3.750" can."""
    if any(angle.marked for angle in angles):
        told = any(angle.direction or angle.axis or angle.parts[1:] for angle in angles)
        return told or all(len(angle.parts[0].replace(",", ".").partition(".")[2]) >= 2 for angle in angles)
    if any(angle.direction or angle.axis for angle in angles):
        plain = all(angle.axis or angle.direction in _PLAIN_LETTERS or len(angle.direction) > 1 for angle in angles)
        return plain and any(angle.parts[1:] or not angle.parts[0].isdecimal() for angle in angles)
    if any(angle.parts[1:] for angle in angles):
        return False
    decimals = sorted(len(angle.parts[0].partition(".")[2]) for angle in angles)
    return (decimals[0] >= 2 and decimals[1] >= 4) or (decimals[0] >= 3 and any(angle.negative for angle in angles))


def _read_packed(text: str) -> tuple[Angle, Angle] | None:
    """Return the angles of ISO 6709 and of figures without marks."""
    match = _PACKED.fullmatch(text) or _ISO.fullmatch(text)
    if match is None:
        return None
    groups = match.groupdict()
    angles = []
    for name, width in (("lat", 2), ("lon", 3)):
        whole, point, fraction = groups[name].lstrip("+-").partition(".")
        if len(whole) not in {width, width + 2, width + 4}:
            return None
        parts = [whole[:width], *(whole[at : at + 2] for at in range(width, len(whole), 2))]
        parts[-1] += point + fraction
        direction = groups.get("ns" if name == "lat" else "ew") or ""
        axis = "latitude" if name == "lat" else "longitude"
        angles.append(Angle(tuple(parts), groups[name][0] == "-", direction.casefold(), axis))
    return angles[0], angles[1]


def _read_repeated(text: str) -> tuple[Angle, Angle] | None:
    """Return the first of several wordings of one place: `51°30′N 0°7′W / 51.5°N 0.12°W / 51.5; -0.12`."""
    pieces = [piece.strip(" \u00a0\ufeff\u200b") for piece in text.split("/")] if "/" in text else []
    if not 2 <= len(pieces) <= 4 or not all(pieces):
        return None
    read = [read_angles(piece) for piece in pieces]
    return read[0] if all(read) else None
