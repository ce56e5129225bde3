"""References and citations as JSON: written, and read back."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wikicheck.article.json.dates import date_to_dict
from wikicheck.article.json.places import SourceRebuilder, piece_of, place_to_dict
from wikicheck.article.json.pointer import Path
from wikicheck.article.json.texts import ReferenceNames, write_marks
from wikicheck.article.references import DATE_KEYS, Citation, CitedAddress, Note, Reference, ReferenceKind
from wikicheck.article.text import Text
from wikicheck.text import SourceText, Span
from wikicheck.values import DateKind, Identifier, read_plain_date

if TYPE_CHECKING:
    from collections.abc import Mapping

_STRETCHES = frozenset({DateKind.RANGE, DateKind.OPEN, DateKind.SET, DateKind.FLORUIT})
# "12 September, 2005" is longer than any date in a plain form.
_LONGEST_PLAIN = 18


class ReferenceWriter:
    """Writes the references of one article."""

    def __init__(self, source: SourceText, names: ReferenceNames) -> None:
        self._source = source
        self._names = names

    def reference(self, reference: Reference, identifier: str) -> dict[str, Any]:
        """Return a reference."""
        source, body, name, group = self._source, reference.body, reference.name, reference.group
        note = reference.note
        uses = [place_to_dict(source, use) for use in reference.uses]
        data: dict[str, Any] = {"id": identifier}
        if name is not None:
            data["name"] = name
        if group is not None:
            data["group"] = group
        data["kind"] = str(note.kind)
        if reference.is_listed:
            data["listed"] = True
        place = None
        if body is not None:
            place = self._place_inside(uses[0], body) if uses else place_to_dict(source, body)
            data["body"] = piece_of(source, body)
            self._put_note(data, note, body, place)
        data["uses"] = uses
        if reference.continuations:
            data["continuations"] = [place_to_dict(source, part) for part in reference.continuations]
        if parents := reference.parents:
            names = [self._names.identifier(parent) for parent in parents]
            data["parent_reference"] = names[0]
            if len(names) > 1:
                data["parent_references"] = names
        if place is not None:
            data["source"] = place
        return data

    def _place_inside(self, place: dict[str, int], span: Span) -> dict[str, int]:
        """Return the place of a span, with one look where that lies inside a place that is known and has one line only."""
        start, end = span
        first, line = place["start"], place["line"]
        if start < first or end > place["end"] or place["end_line"] != line:
            return place_to_dict(self._source, span)
        before = place["column"] - first
        return {"start": start, "end": end, "line": line, "column": before + start, "end_line": line, "end_column": before + end}

    def _put_note(self, data: dict[str, Any], note: Note, body: Span, place: dict[str, int]) -> None:
        """Put in what a reference says."""
        _, text, citations, addresses = note
        if text is not None:
            data["text"] = text.plain
            write_marks(data, text, self._names)
        if addresses:
            data["urls"] = [{"url": url} if label is None else {"url": url, "text": label} for url, label in addresses]
        if citations:
            data["citation"] = self._citation(citations[0], body, place)
            if len(citations) > 1:
                data["further_citations"] = [self._citation(citation, body, place) for citation in citations[1:]]

    def _citation(self, citation: Citation, body: Span, place: dict[str, int]) -> dict[str, Any]:
        data: dict[str, Any] = {"template": citation.template, "type": citation.type}
        for role, people in citation.people.items():
            data[role] = list(people)
        if citation.has_more_people:
            data["et_al"] = True
        values = citation.values
        data.update(values)
        for key in DATE_KEYS:
            if key in values:
                data[key] = _date(citation, key, values[key])
        if identifiers := citation.identifiers:
            data["identifiers"] = [_identifier(identifier) for identifier in identifiers]
        if (anchor := citation.anchor) is not None:
            data["anchor"] = anchor
        if citation.other:
            data["other"] = dict(citation.other)
        if citation.span != body:
            data["source"] = self._place_inside(place, citation.span)
        return data


def _identifier(identifier: Identifier) -> dict[str, Any]:
    scheme, value, valid, text = identifier
    data: dict[str, Any] = {"scheme": scheme, "value": value}
    if valid is not None:
        data["valid"] = valid
    if text != value:
        data["text"] = text
    return data


@lru_cache(maxsize=5_000)
def _plain_edtf(text: str) -> tuple[str, str] | None:
    """Return EDTF and precision of a date in one of the forms most citations have; else None."""
    plain = read_plain_date(text)
    if plain is None:
        return None
    year, month, day = plain
    if day:
        return f"{year:04d}-{month:02d}-{day:02d}", "day"
    return (f"{year:04d}-{month:02d}", "month") if month else (f"{year:04d}", "year")


def _date(citation: Citation, key: str, text: str) -> dict[str, Any]:
    """Return a date of a citation; most are written in a form whose EDTF follows at once."""
    plain = _plain_edtf(text) if len(text) <= _LONGEST_PLAIN else None
    if plain is not None:
        edtf, precision = plain
        return {"kind": "date", "edtf": edtf, "precision": precision, "text": text}
    date = citation.date(key)
    if date is None:
        return {"kind": "text", "text": text}
    kind = "interval" if date.kind in _STRETCHES else "date"
    return {"kind": kind} | date_to_dict(date, point=kind == "date") | {"text": text}


class ReferenceLoader:
    """Reads references out of a checked document; it is the reader that they then ask."""

    def __init__(self, places: SourceRebuilder, read_text: Callable[[dict[str, Any], Span], Text], *, language: str) -> None:
        self._places = places
        self._read_text = read_text
        self._language = language
        self._data: dict[int, tuple[dict[str, Any], Note]] = {}
        self._by_identifier: dict[str, Reference] = {}

    def reference(self, data: dict[str, Any], path: Path) -> Reference:
        """Return a reference."""
        read_place = self._places.read_place
        body = read_place(data["source"], (*path, "source"), data.get("body")) if "source" in data else None
        uses = tuple(read_place(use, (*path, "uses", number)) for number, use in enumerate(data["uses"]))
        more = tuple(read_place(place, (*path, "continuations", number)) for number, place in enumerate(data.get("continuations", ())))
        reference = Reference(
            self, data.get("name"), data.get("group"), body, uses, continuations=more, is_listed=data.get("listed", False)
        )
        citations = []
        if "citation" in data:
            citations.append(self._citation(data["citation"], (*path, "citation"), body))
        for number, citation in enumerate(data.get("further_citations", ())):
            citations.append(self._citation(citation, (*path, "further_citations", number), body))
        addresses = tuple(CitedAddress(entry["url"], entry.get("text")) for entry in data.get("urls", ()))
        self._data[id(reference)] = (data, Note(ReferenceKind(data["kind"]), None, tuple(citations), addresses))
        self._by_identifier.setdefault(data["id"], reference)
        return reference

    def _citation(self, data: "Mapping[str, Any]", path: Path, body: Span | None) -> Citation:
        from wikicheck.article.json.reference_model import DATES, ROLES, VALUES

        span = self._places.read_place(data["source"], (*path, "source")) if "source" in data else body or Span(0, 0)
        citation = Citation(data["template"], data["type"], span, language=self._language)
        citation.people = {role: tuple(data[role]) for role in data if role in ROLES}
        citation.has_more_people = "et_al" in data
        citation.values = {key: data[key]["text"] if key in DATES else data[key] for key in data if key in VALUES or key in DATES}
        citation.identifiers = tuple(
            Identifier(entry["scheme"], entry["value"], entry.get("valid"), entry.get("text", entry["value"]))
            for entry in data.get("identifiers", ())
        )
        citation.anchor = data.get("anchor")
        citation.other = dict(data.get("other", {}))
        return citation

    def read_note(self, reference: Reference) -> Note:
        """Return what was recorded of a reference."""
        data, note = self._data[id(reference)]
        return note._replace(text=self._read_text(data, reference.body or Span(0, 0))) if "text" in data else note

    def read_parents(self, reference: Reference) -> tuple[Reference, ...]:
        """Return the references that one leads to."""
        data, _ = self._data[id(reference)]
        names = data.get("parent_references") or [data["parent_reference"]] if "parent_reference" in data else []
        found = (self._by_identifier.get(name) for name in names)
        return tuple(parent for parent in found if parent is not None)
