"""Readable texts as JSON: the text, its links, and which footnotes it carries."""

from collections.abc import Callable
from typing import Any

from wikicheck.article.page import Reference
from wikicheck.article.text import Link, Text
from wikicheck.text import Span


class ReferenceNames:
    """Gives every footnote an identifier and finds the one that a mark in the text belongs to."""

    def __init__(self, references: list[Reference]) -> None:
        self.identifiers: list[str] = []
        self._by_place: dict[Span, str] = {}
        taken: set[str] = set()
        for number, reference in enumerate(references, start=1):
            wanted = reference.name or ""
            if reference.group and wanted:
                wanted = f"{reference.group}:{wanted}"
            identifier = wanted if wanted and wanted not in taken else f"#{number}"
            taken.add(identifier)
            self.identifiers.append(identifier)
            for place in reference.uses:
                self._by_place.setdefault(place, identifier)

    def cited(self, text: Text) -> list[str]:
        """Return the identifiers of the footnotes of a text, in order, each once."""
        found = (self._by_place.get(place) for place in text.citations)
        return list(dict.fromkeys(identifier for identifier in found if identifier is not None))


def link_to_dict(link: Link) -> dict[str, str]:
    """Return target, fragment, text and namespace of a link."""
    data = {"target": link.target}
    if link.fragment is not None:
        data["fragment"] = link.fragment
    data["text"] = link.label
    if link.namespace is not None:
        data["namespace"] = link.namespace
    return data


def text_to_dict(text: Text, names: ReferenceNames) -> dict[str, Any]:
    """Return `text`, and `links` and `citations` where it has any."""
    data: dict[str, Any] = {"text": text.plain}
    data |= marks_to_dict(text, names)
    return data


def marks_to_dict(text: Text, names: ReferenceNames) -> dict[str, Any]:
    """Return `links` and `citations` of a text, where it has any."""
    data: dict[str, Any] = {}
    if text.links:
        data["links"] = [link_to_dict(link) for link in text.links]
    if text.citations and (cited := names.cited(text)):
        data["citations"] = cited
    return data


def link_from_dict(data: dict[str, Any], span: Span, start: int = 0, end: int = 0) -> Link:
    """Return the link of a checked object. Where exactly it stands is not recorded; it gets the place of its text."""
    return Link(data["target"], data.get("fragment"), data["text"], data.get("namespace"), span, start, end)


def text_from_dict(data: dict[str, Any], span: Span, place_citation: Callable[[str, Span], Span | None]) -> Text:
    """Return the text of a checked object, standing at `span`.

    Links are found again by their labels, one after the other; a part of the text can be traced to the source only as
    far as the text as a whole.
    """
    plain = data.get("text", "")
    links: list[Link] = []
    at = 0
    for entry in data.get("links", ()):
        label = entry["text"]
        start = plain.find(label, at)
        if start < 0:
            start = at
        at = min(len(plain), start + len(label))
        links.append(link_from_dict(entry, span, start, at))
    marks = (place_citation(name, span) for name in data.get("citations", ()))
    ends = span.end if span.end - span.start != len(plain) else -1  # as MappedText.whole
    citations = tuple(mark for mark in marks if mark is not None)
    return Text(plain, [0], [span.start], [ends], links=tuple(links), citations=citations)
