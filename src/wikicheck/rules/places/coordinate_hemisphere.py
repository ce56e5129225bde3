"""Coordinates that are on no globe, or on the other side of it than their country."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from wikicheck.article import Article, Infobox, ValueKind
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity, Span

if TYPE_CHECKING:
    from wikicheck.values import Coordinates

# Countries that lie whole in one hemisphere, or in two: N or S, E or W, as one can see on any map of the world. Where islands or
# territories far away lie elsewhere, that letter is left out.
_HEMISPHERES = {
    "NE": "Sweden Finland Germany Poland Austria Switzerland Italy Greece Turkey Ukraine Romania Bulgaria Hungary Czech_Republic Czechia "
    "Slovakia Slovenia Croatia Serbia Montenegro Albania Belarus Estonia Latvia Lithuania Moldova Belgium Luxembourg India China Japan "
    "South_Korea North_Korea Mongolia Pakistan Bangladesh Nepal Bhutan Sri_Lanka Myanmar Iran Iraq Syria Israel Jordan Lebanon "
    "Saudi_Arabia Yemen Oman Kuwait Egypt Sudan Ethiopia Thailand Vietnam Laos Cambodia Philippines Taiwan Kazakhstan Uzbekistan "
    "Armenia Azerbaijan Libya Tunisia Chad Niger Nigeria Cameroon",
    "NW": "Iceland Ireland Portugal Canada Mexico Guatemala Honduras Nicaragua Costa_Rica Panama Cuba Jamaica Haiti Dominican_Republic "
    "Venezuela Guyana Suriname Morocco Senegal Liberia Sierra_Leone",
    "SE": "Australia South_Africa Zimbabwe Zambia Mozambique Madagascar Botswana Namibia Malawi Angola Tanzania Lesotho Papua_New_Guinea",
    "SW": "Argentina Chile Uruguay Paraguay Bolivia Peru",
    "N": "Norway Denmark Spain United_Kingdom England Scotland Wales Northern_Ireland Russia United_States Algeria Mali Ghana",
    "S": "New_Zealand",
    "W": "Brazil Ecuador Colombia",
    "E": "Indonesia Kenya Uganda Somalia Gabon",
}
_COUNTRY_KEYS = ("country", "subdivision_name", "location_country")
# So near to the edge a place may be on either side of it.
_EDGE = 0.5


@cache
def _hemispheres() -> dict[str, str]:
    return {name.replace("_", " "): letters for letters, names in _HEMISPHERES.items() for name in names.split()}


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the coordinates of every box, and at those of the page."""
    seen: set[Span] = set()
    for box in article.iter_infoboxes():
        for field in box.fields:
            if field.key != "coordinates" or field.is_empty or field.value.kind is not ValueKind.COORDINATES:
                continue
            from wikicheck.values import Coordinates

            data = field.value.data
            if isinstance(data, Coordinates):
                seen.add(field.value_span)
                yield from _judge(data, field.value_span, box, ctx)
    place = article.coordinates
    span = _find(place, article) if place is not None and article.has_source else None
    if place is not None and span is not None and not any(span.overlaps(other) for other in seen):
        yield from _judge(place, span, next(iter(article.infoboxes), None), ctx)


def _find(place: "Coordinates", article: Article) -> Span | None:
    """Return where the template stands that shows coordinates beside the title of the page; its text is what it was given."""
    source = article.source.text
    at = source.find(place.text) if "|" in place.text else -1
    start, end = source.rfind("{{", 0, at) if at > 0 else -1, source.find("}}", at)
    return Span(start, end + 2) if start >= 0 and end > 0 else None


def _judge(place: "Coordinates", span: Span, box: Infobox | None, ctx: Context) -> Iterator[Finding]:
    if place.globe is not None:
        return
    if not place.in_range:
        message = "Coordinates out of range: latitudes go to 90, longitudes to 180 degrees, minutes and seconds to less than 60."
        yield ctx.finding(span, message, severity=Severity.ERROR)
        return
    if box is None:
        return
    found = next(
        ((field, field.text.plain.strip()) for key in _COUNTRY_KEYS if (field := box.get(key)) is not None and not field.is_empty), None
    )
    letters = _hemispheres().get(found[1]) if found is not None else None
    if found is None or letters is None:
        return
    field, country = found
    wrong = []
    for low, high, value, words in (("S", "N", place.latitude, "latitude"), ("W", "E", place.longitude, "longitude")):
        wanted = next((letter for letter in letters if letter in low + high), None)
        if wanted is not None and abs(value) > _EDGE and (value > 0) != (wanted == high):
            wrong.append(f"{words} {abs(value):g}° {high if value > 0 else low}, where {country} lies {wanted}")
    if wrong:
        swapped = " (latitude and longitude exchanged?)" if len(letters) == 2 and _fits(letters, place.longitude, place.latitude) else ""
        message = f"{'; '.join(wrong)}{swapped}."
        yield ctx.finding(span, message[0].upper() + message[1:], related=[(field.value_span, f"{field.name}: {country}")])


def _fits(letters: str, latitude: float, longitude: float) -> bool:
    """Say whether a place is in these hemispheres, and on the globe."""
    if abs(latitude) > 90:
        return False
    return not ({"S" if latitude > 0 else "N", "W" if longitude > 0 else "E"} & set(letters))


def _town(coordinates: str, country: str = "Norway") -> str:
    return f"{{{{Infobox settlement|name=Blue Town|country={country}|coordinates={coordinates}}}}}\n'''Blue Town''' is a town."


RULE = Rule(
    name="coordinate-hemisphere",
    group=Group.PLACES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="Coordinates are out of range, or in another hemisphere than the country.",
    why="A letter or a sign was forgotten, digits were mistyped, or latitude and longitude were exchanged.",
    catalogue="R77",
    reads_text=True,
    good=(
        Good(_town("{{coord|59|30|N|10|30|E}}")),
        Good(_town("{{coord|59.5|10.5}}")),
        Good(_town("{{coord|0|10|N|30|E}}", "Uganda")),
        Good(_town("{{coord|40|30|S|3|E|globe:Mars}}")),
        Good(_town("{{coord|40|30|N|3|30|E}}", "Spain")),
        Good(_town("{{coord|40|30|S|3|30|E}}", "Blueland")),
        Good(_town("{{coord|33|52|S|151|12|E}}", "[[Australia]]")),
        Good(_town("") + "\n\n{{coord|59|30|N|10|30|E|display=title}}"),
        Good("'''Blue Town''' is a town.\n\n{{coord|59|30|S|10|30|E|display=title}}"),
    ),
    bad=(
        Bad(_town("⟦51°70′N 3°30′E⟧"), message="out of range", severity=Severity.ERROR),
        Bad(_town("⟦{{coord|95.3|7.5}}⟧"), severity=Severity.ERROR),
        Bad(_town("⟦{{coord|59|30|S|10|30|E}}⟧"), message="Norway lies N", severity=Severity.WARNING),
        Bad(_town("⟦{{coord|33|52|N|151|12|E}}⟧", "{{flag|Australia}}")),
        Bad("'''Blue Town''' is a town.\n\n⟦{{coord|49|75|16|N|97|8|12|W|type:city|display=title}}⟧", message="out of range"),
        Bad(_town("") + "\n\n⟦{{coord|59|30|S|10|30|E|display=title}}⟧", message="Norway lies N"),
        Bad(_town("⟦{{coord|-3.5|38.5|}}⟧", "Portugal"), message="exchanged?"),
    ),
)
