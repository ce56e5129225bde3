"""Infoboxes and their fields as JSON, and read back from it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wikicheck.article.infobox import Field, Infobox, Value, ValueKind
from wikicheck.article.json.places import place_to_dict
from wikicheck.article.json.texts import ReferenceNames, write_marks
from wikicheck.article.json.values import ValueWriter, plain_value, value_from_dict
from wikicheck.text import SourceText, Span

if TYPE_CHECKING:
    from wikicheck.article.field_groups import FieldGroup
    from wikicheck.article.infobox import FieldReader
    from wikicheck.article.json.places import SourceRebuilder
    from wikicheck.article.json.pointer import Path
    from wikicheck.article.wiki_words import WikiWords


class InfoboxWriter:
    """Writes the infoboxes of one article. `labelled`: the names of the fields are labels, as in the plain form."""

    def __init__(self, source: SourceText, names: ReferenceNames, *, labelled: bool) -> None:
        self.source = source
        self.names = names
        self.labelled = labelled
        self.values = ValueWriter(source)

    def infobox(self, infobox: Infobox) -> dict[str, Any]:
        """Return a box with its fields, its groups and the boxes in it."""
        data: dict[str, Any] = {}
        if infobox.template:
            data["template"] = infobox.template
        data["type"] = infobox.type
        if infobox.subtype is not None:
            data["subtype"] = infobox.subtype
        if infobox.via is not None:
            data["via"] = infobox.via
        if infobox.caption is not None:
            data["caption"] = infobox.caption
        duplicates: dict[int, list[int]] = {}
        for position, field in enumerate(infobox.fields):
            if field.duplicate_of is not None:
                duplicates.setdefault(field.duplicate_of, []).append(position)
        data["fields"] = [self.field(field, duplicates.get(position)) for position, field in enumerate(infobox.fields)]
        if groups := infobox.groups:
            data["groups"] = [{"key": key, "index": number, "fields": dict(fields)} for key, number, fields in groups]
        if infobox.children:
            data["has_parts"] = [self.infobox(child) for child in infobox.children]
        data["source"] = place_to_dict(self.source, infobox.span)
        return data

    def field(self, field: Field, duplicates: list[int] | None) -> dict[str, Any]:
        """Return a field; `duplicates` are the positions of later fields of its name."""
        data: dict[str, Any] = {"name": field.name, "key": field.key}
        if field.index is not None:
            data["index"] = field.index
        if self.labelled and field.name:
            data["label"] = field.name
        data["raw"] = field.raw
        value: Value | None = None
        if field.is_empty:
            data["empty"] = True
        else:
            value, text = field.value, field.text
            data["text"] = text.plain
            data["value"] = written = self.values.value(value)
            if value.kind is ValueKind.LIST and len(written["items"]) > 1:
                data["values"] = [plain_value(item) for item in written["items"]]
            write_marks(data, text, self.names)
        if duplicates:
            data["duplicates"] = duplicates
        span, name_span = field.span, field.name_span
        data["source"] = place_to_dict(self.source, span)
        # both places can nearly always be told from the others
        if name_span != (span.start, span.start + len(field.name)):
            data["name_source"] = place_to_dict(self.source, name_span)
        if value is not None and field.value_span != value.span:
            data["value_source"] = place_to_dict(self.source, field.value_span)
        return data


class InfoboxRestorer:
    """Reads infoboxes back. `texts` has what was recorded of each field and where its value stands, `values` the values."""

    def __init__(self, reader: "FieldReader", places: "SourceRebuilder", words: "WikiWords | None" = None) -> None:
        self._words = words
        self._reader = reader
        self._places = places
        self.texts: dict[Field, tuple[dict[str, Any], Span]] = {}
        self.values: dict[Field, Value] = {}

    def infobox(self, data: Mapping[str, Any], path: "Path") -> Infobox:
        """Return a box; raises InputError for positions that are none."""
        from wikicheck.article.json.pointer import fault

        span = self._places.read_place(data["source"], (*path, "source"), None)
        infobox = Infobox(data.get("template", ""), data["type"], span)
        if self._words is not None:
            infobox.known_template = self._words.template(infobox.template)
        infobox.subtype = data.get("subtype")
        infobox.via = data.get("via")
        infobox.caption = data.get("caption")
        infobox.fields = [self._field(entry, (*path, "fields", number)) for number, entry in enumerate(data["fields"])]
        count = len(infobox.fields)
        for position, entry in enumerate(data["fields"]):
            for other in entry.get("duplicates", ()):
                if not position < other < count:
                    raise fault((*path, "fields", position, "duplicates"), f"names field {other}, which is none of the later ones")
                infobox.fields[other].duplicate_of = position
        infobox.groups = [_group(entry, count, (*path, "groups", number)) for number, entry in enumerate(data.get("groups", ()))]
        infobox.children = [self.infobox(child, (*path, "has_parts", number)) for number, child in enumerate(data.get("has_parts", ()))]
        return infobox

    def _field(self, data: dict[str, Any], path: "Path") -> Field:
        from wikicheck.article.json.pointer import fault

        raw, name = data["raw"], data["name"]
        if ("value" in data) != bool(raw):
            raise fault((*path, "value"), "should be there exactly if `raw` is not empty")
        span = self._places.read_place(data["source"], (*path, "source"), None)
        name_span = Span(span.start, span.start + len(name))
        if "name_source" in data:
            name_span = self._places.read_place(data["name_source"], (*path, "name_source"), name)
        value = value_from_dict(data["value"], raw, self._places.read_place, (*path, "value")) if raw else None
        value_span = value.span if value else Span(span.end, span.end)
        if "value_source" in data:
            value_span = self._places.read_place(data["value_source"], (*path, "value_source"), raw)
        field = Field(self._reader, name, data["key"], raw, span=span, name_span=name_span, value_span=value_span)
        field.index = data.get("index")
        self.texts[field] = (data, value_span)
        self.values[field] = value or Value(ValueKind.TEXT, "", "", value_span)
        return field


def _group(data: Mapping[str, Any], count: int, path: "Path") -> "FieldGroup":
    from wikicheck.article.field_groups import FieldGroup
    from wikicheck.article.json.pointer import fault

    for key, position in data["fields"].items():
        if position >= count:
            raise fault((*path, "fields", key), f"is position {position}, but there are {count} fields")
    return FieldGroup(data["key"], data["index"], dict(data["fields"]))
