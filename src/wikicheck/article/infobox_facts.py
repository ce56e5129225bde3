"""What infoboxes say of the page as a whole: its pictures, and where its subject lies."""

from typing import TYPE_CHECKING

from wikicheck.article.infobox import Image, ValueKind
from wikicheck.article.page import PageImage

if TYPE_CHECKING:
    from wikicheck.article.infobox import Infobox
    from wikicheck.article.page import Article
    from wikicheck.values import Coordinates

_KEYS = frozenset({"coordinates", "coords", "coord", "coordinate"})


def add_images(article: "Article", images: list[PageImage]) -> list[PageImage]:
    """Return the pictures of a page with those that fields of infoboxes name, in order."""
    found = list(images)
    taken = [image.span for image in images]
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            if field.is_empty or ("image" not in field.key and field.value.kind is not ValueKind.IMAGE):
                continue
            for value in field.value.iter_values():
                if isinstance(value.data, Image) and not any(value.span.overlaps(span) for span in taken):
                    taken.append(value.span)
                    found.append(PageImage(value.data, value.span))
    return sorted(found, key=lambda image: image.span) if len(found) > len(images) else images


def read_coordinates(article: "Article") -> "Coordinates | None":
    """Return where the subject lies by its infoboxes: a field of coordinates, or the fields that hold degrees and minutes apart."""
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            if field.key in _KEYS and not field.is_empty and field.value.kind is ValueKind.COORDINATES:
                data: Coordinates = field.value.data  # type: ignore[assignment]
                return data
    for infobox in article.infoboxes:
        found = _read_apart(infobox, article.language)
        if found is not None:
            return found
    return None


def _read_apart(infobox: "Infobox", language: str) -> "Coordinates | None":
    from wikicheck.values import coordinate_field, read_field_coordinates

    given = {field.name: field.text.plain for field in infobox.fields if not field.is_empty and coordinate_field(field.name) is not None}
    return read_field_coordinates(given, lang=language) if given else None
