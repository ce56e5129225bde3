"""What the fields of an article hold that no reader of values understood: told in JSON, and to nobody as a fault."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wikicheck.article.infobox import Field, Infobox, Value, ValueKind
from wikicheck.article.json.places import place_to_dict
from wikicheck.article.json.pointer import pointer
from wikicheck.article.json.shape import String, may
from wikicheck.text import Severity, Span

if TYPE_CHECKING:
    from wikicheck.article.json.pointer import Path
    from wikicheck.article.page import Article
    from wikicheck.text import SourceText

TEMPLATE, MARKUP, PARAMETER = "unread-template", "unread-markup", "unread-parameter"
UNREAD = frozenset((TEMPLATE, MARKUP, PARAMETER))

PATH = {"path": may(String(), "JSON Pointer of the value that it is about.")}

# A box of templates nobody knows is no news a hundred times over.
_MOST = 200


def unread_to_dicts(article: "Article") -> list[dict[str, Any]]:
    """Return a diagnostic, as JSON, for each template in a field that is no value and shows something nobody could read.

    And one for each value that has no name, and so is no field: most are behind a bar that should not be there.
    """
    if not article.has_source:  # read back: what it was read from is not there to be looked at again
        return list(getattr(article.reader, "unread", ()))
    found: list[dict[str, Any]] = []
    for number, infobox in enumerate(article.infoboxes):
        for entry in _of_box(infobox, article.source, ("infoboxes", number)):
            if len(found) == _MOST:
                return found
            found.append(entry)
    return found


def _of_box(infobox: Infobox, source: "SourceText", path: "Path") -> Iterator[dict[str, Any]]:
    for position, field in enumerate(infobox.fields):
        if not field.is_empty and (field.value.kind is ValueKind.TEMPLATE or not field.value.complete):
            yield from _of_field(field, source, (*path, "fields", position, "value"))
    for span in infobox.unnamed:
        if not any(span.contains(child.span) for child in infobox.children):
            message = f"What stands behind this bar has no name, so it is no field of {infobox.template}."
            yield _entry(PARAMETER, message, span, source, path)
    for number, child in enumerate(infobox.children):
        yield from _of_box(child, source, (*path, "has_parts", number))


def _of_field(field: Field, source: "SourceText", path: "Path") -> Iterator[dict[str, Any]]:
    value = field.value
    if value.kind is ValueKind.TEMPLATE:
        name = getattr(value.data, "name", None)
        yield _entry(
            TEMPLATE, f"{{{{{name}}}}} is read as no value." if name else "A template is read as no value.", value.span, source, path
        )
    of_value = getattr(value.data, "span", None) if value.kind is ValueKind.TEMPLATE else None
    for loss in field.text.losses:
        if loss.span == of_value:
            continue
        way, holder = _holder_of(value, loss.span)
        if holder.complete:  # a template that was read, although nobody knows how it is shown
            continue
        is_template = source.text.startswith("{{", loss.span.start)
        what = f"{{{{{loss.name}}}}}" if is_template else f"<{loss.name}>"
        message = f"What {what} shows is not known, so the value is read in part."
        yield _entry(TEMPLATE if is_template else MARKUP, message, loss.span, source, (*path, *way))


def _holder_of(value: Value, span: Span) -> "tuple[Path, Value]":
    """Return the innermost item of a list that lacks what stands at a place, and the way to it."""
    lacking = [(_distance(item.span, span), number) for number, item in enumerate(value.items) if not item.complete]
    if not lacking:
        return (), value
    _, number = min(lacking)
    way, holder = _holder_of(value.items[number], span)
    return ("items", number, *way), holder


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _entry(rule: str, message: str, span: Span, source: "SourceText", path: "Path") -> dict[str, Any]:
    return {
        "rule": rule,
        "severity": Severity.INFO.value,
        "message": message,
        "path": pointer(path),
        "source": place_to_dict(source, span),
    }
