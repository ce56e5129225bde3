"""Readable texts as JSON: the text, its links, and which footnotes it carries."""

from collections.abc import Callable
from typing import Any

from wikicheck.article.json.places import place_to_dict
from wikicheck.article.references import Reference
from wikicheck.article.text import Link, Text
from wikicheck.text import Loss, SourceText, Span


class ReferenceNames:
    """Gives every reference an identifier and finds those that a mark in the text belongs to.

    It is the name, with the group before it; of a listed citation what short ones call it; else the number.
    """

    def __init__(self, references: list[Reference], source: SourceText) -> None:
        self.source = source
        self.identifiers: list[str] = []
        self._references = references
        self._by_reference: dict[int, str] | None = None
        by_place: dict[Span, list[str]] = {}
        self._by_place = by_place
        taken: set[str] = set()
        for number, reference in enumerate(references, start=1):
            identifier = wanted = self._wanted(reference) or f"#{number}"
            if wanted in taken:
                identifier = f"#{number}"
                while identifier in taken:
                    identifier += "'"
            taken.add(identifier)
            self.identifiers.append(identifier)
            for place in reference.uses:
                if place in by_place:
                    by_place[place].append(identifier)
                else:
                    by_place[place] = [identifier]

    @staticmethod
    def _wanted(reference: Reference) -> str | None:
        if reference.is_listed:
            return next((citation.anchor for citation in reference.citations if citation.anchor), None)
        name = reference.name
        return f"{reference.group}:{name}" if name and reference.group else name

    def identifier(self, reference: Reference) -> str:
        """Return the identifier of a reference."""
        if self._by_reference is None:
            self._by_reference = {id(known): identifier for known, identifier in zip(self._references, self.identifiers, strict=True)}
        return self._by_reference[id(reference)]

    def cited(self, text: Text) -> list[str]:
        """Return the identifiers of the footnotes of a text, in order, each once."""
        places, by_place = text.citations, self._by_place
        if len(places) == 1:
            return [*dict.fromkeys(by_place.get(places[0], ()))]
        return list(dict.fromkeys([identifier for place in places for identifier in by_place.get(place, ())]))


def link_to_dict(link: Link) -> dict[str, str]:
    """Return target, fragment, text and namespace of a link."""
    target, fragment, label, namespace, _, _, _ = link
    if fragment is None and namespace is None:
        return {"target": target, "text": label}
    data = {"target": target}
    if fragment is not None:
        data["fragment"] = fragment
    data["text"] = label
    if namespace is not None:
        data["namespace"] = namespace
    return data


def text_to_dict(text: Text, names: ReferenceNames) -> dict[str, Any]:
    """Return `text` and its marks."""
    data: dict[str, Any] = {"text": text.plain}
    write_marks(data, text, names)
    return data


def write_marks(data: dict[str, Any], text: Text, names: ReferenceNames) -> None:
    """Put in links, footnotes, bold and italic words of a text, and what it lacks, where it has any."""
    if links := text.links:
        data["links"] = [link_to_dict(link) for link in links]
    if text.citations and (cited := names.cited(text)):
        data["citations"] = cited
    plain = text.plain
    if text.bold:
        data["bold"] = [plain[start:end] for start, end in text.bold]
    if text.italic:
        data["italic"] = [plain[start:end] for start, end in text.italic]
    if text.losses:
        data["dropped"] = [
            {"name": name, "offset": offset, "source": place_to_dict(names.source, span)} for offset, span, name in text.losses
        ]


def sentences_to_dicts(text: Text, language: str, source: SourceText) -> list[dict[str, Any]]:
    """Return the sentences of a text, each with its place."""
    from wikicheck.article.facts.sentences import split_sentences

    plain = text.plain
    return [
        {"text": plain[start:end], "source": place_to_dict(source, text.span(start, end))}
        for start, end in split_sentences(plain, language)
    ]


def link_from_dict(data: dict[str, Any], span: Span, start: int = 0, end: int = 0) -> Link:
    """Return the link of a checked object. Where exactly it stands is not recorded; it gets the place of its text."""
    return Link(data["target"], data.get("fragment"), data["text"], data.get("namespace"), span, start, end)


def _spans_of(words: list[str], plain: str) -> tuple[Span, ...]:
    """Find words again in a text, one after the other."""
    spans: list[Span] = []
    at = 0
    for word in words:
        start = plain.find(word, at)
        if start < 0:
            start = at
        at = min(len(plain), start + len(word))
        spans.append(Span(start, at))
    return tuple(spans)


def text_from_dict(
    data: dict[str, Any],
    span: Span,
    place_citation: Callable[[str, Span], Span | None],
    read_place: Callable[[dict[str, Any]], Span],
) -> Text:
    """Return the text of a checked object, standing at `span`.

    Links, bold and italic words are found again one after the other; a part of the text can be traced to the source only
    as far as the text as a whole.
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
    losses = tuple(Loss(min(entry["offset"], len(plain)), read_place(entry), entry["name"]) for entry in data.get("dropped", ()))
    return Text(
        plain,
        [0],
        [span.start],
        [ends],
        losses,
        bold=_spans_of(data["bold"], plain) if "bold" in data else (),
        italic=_spans_of(data["italic"], plain) if "italic" in data else (),
        links=tuple(links),
        citations=citations,
    )
