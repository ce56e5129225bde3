"""What belongs to a page as a whole as JSON: written, and read back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from wikicheck.article.infobox import Image, Value, ValueKind
from wikicheck.article.json.payloads import image_to_dict, payload_from_dict, payload_to_dict
from wikicheck.article.json.places import SourceRebuilder, piece_of, place_to_dict
from wikicheck.article.json.texts import link_from_dict, link_to_dict
from wikicheck.article.page import Article, Category, Form, Hatnote, Interlanguage, PageImage, PageKind, Settings
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.text import Link
    from wikicheck.values import Coordinates

_NOWHERE = Span(0, 0)


class PageWriter:
    """Writes what belongs to a page as a whole."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._source = article.source

    def _place(self, span: Span) -> dict[str, int]:
        return place_to_dict(self._source, span)

    def parts(self) -> dict[str, Any]:
        """Return all of it but what is always there; of the plain form, which has most of it not at all, only what it has."""
        article = self._article
        parts: dict[str, Any] = {
            "categories": [self._category(*category) for category in article.categories],
            "interlanguage": [
                {"language": code, "target": target, "source": self._place(span)} for code, target, span in article.interlanguage
            ],
            "hatnotes": [self._hatnote(hatnote) for hatnote in article.hatnotes],
            "switches": list(article.settings.switches),
        }
        if article.default_sort is not None:
            parts["defaultsort"] = {"key": article.default_sort.name, "source": self._place(article.default_sort.span)}
        if article.settings.date_format is not None:
            parts["date_format"] = article.settings.date_format
        if (place := article.coordinates) is not None:
            value = Value(ValueKind.COORDINATES, "", place.text, _NOWHERE)
            value.data = place
            parts["coordinates"] = payload_to_dict(value) | {"text": place.text}
        if article.images:
            parts["images"] = [self._image(*image) for image in article.images]
        if article.kind is PageKind.DISAMBIGUATION:
            parts["entries"] = [
                ({"target": target} if target else {}) | {"text": text, "source": self._place(span)}
                for target, text, span in article.entries
            ]
        parts["statistics"] = {key: count for key, count in article.statistics._asdict().items() if count is not None}
        return parts if article.form is Form.WIKITEXT else {name: part for name, part in parts.items() if part}

    def _category(self, name: str, sort_key: str | None, span: Span) -> dict[str, Any]:
        data: dict[str, Any] = {"name": name}
        if sort_key is not None:
            data["sort_key"] = sort_key
        data["raw"] = piece_of(self._source, span)
        data["source"] = place_to_dict(self._source, span)
        return data

    def _image(self, image: Image, span: Span) -> dict[str, Any]:
        data = image_to_dict(image)
        data["source"] = place_to_dict(self._source, span)
        return data

    def _hatnote(self, hatnote: Hatnote) -> dict[str, Any]:
        links = [link_to_dict(link) for link in hatnote.links]
        data: dict[str, Any] = {"type": hatnote.type, "targets": links or [{"target": title, "text": title} for title in hatnote.targets]}
        if hatnote.text:
            data["text"] = hatnote.text
        data["source"] = place_to_dict(self._source, hatnote.span)
        return data


class PageLoader:
    """What belongs to a page as a whole, read out of a checked document."""

    def __init__(self, data: Mapping[str, Any], places: SourceRebuilder) -> None:
        def place(key: str, number: int, piece: str | None = None) -> Span:
            return places.read_place(data[key][number]["source"], (key, number, "source"), piece)

        self.categories = [
            Category(entry["name"], entry.get("sort_key"), place("categories", number, entry["raw"]))
            for number, entry in enumerate(data.get("categories", ()))
        ]
        self.hatnotes = [_hatnote(entry, place("hatnotes", number)) for number, entry in enumerate(data.get("hatnotes", ()))]
        self.interlanguage = [
            Interlanguage(entry["language"], entry["target"], place("interlanguage", number))
            for number, entry in enumerate(data.get("interlanguage", ()))
        ]
        self.images = [PageImage(_image(entry), place("images", number)) for number, entry in enumerate(data.get("images", ()))]
        self.settings = Settings(tuple(data.get("switches", ())), data.get("date_format"))
        self.coordinates: Coordinates | None = None
        if "coordinates" in data:
            self.coordinates = cast("Coordinates", payload_from_dict(ValueKind.COORDINATES, data["coordinates"], _NOWHERE))
        self.default_sort: Category | None = None
        if key := data.get("defaultsort"):
            self.default_sort = Category(key["key"], None, places.read_place(key["source"], ("defaultsort", "source")))
        self.redirect: Link | None = None
        if redirect := data.get("redirect_to"):
            self.redirect = link_from_dict(redirect, places.read_place(redirect["source"], ("redirect_to", "source")))


def _hatnote(data: dict[str, Any], span: Span) -> Hatnote:
    links = tuple(link_from_dict(entry, span) for entry in data["targets"])
    return Hatnote(data["type"], tuple(link.target for link in links if link.target), span, data.get("text", ""), links)


def _image(data: dict[str, Any]) -> Image:
    return Image(data["file"], data.get("caption"), data.get("alt"), tuple(data["options"]))
