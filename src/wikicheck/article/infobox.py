"""Infoboxes, their fields, and the typed values of fields.

All spans are half-open code-point offsets into the article's source, unless a docstring says otherwise.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from wikicheck.article.text import Text
from wikicheck.text import Span
from wikicheck.values import Age, FuzzyDate, TemplateCall

if TYPE_CHECKING:
    from wikicheck.article.field_groups import FieldGroup
    from wikicheck.article.text import Link
    from wikicheck.values import Coordinates, Duration, Event, Identifier, Money, Number, Quantity


class Image(NamedTuple):
    """A picture of an infobox. `file` is its name without namespace, `options` are the others as written ("thumb", "200px")."""

    file: str
    caption: str | None = None
    alt: str | None = None
    options: tuple[str, ...] = ()


if TYPE_CHECKING:
    Payload: TypeAlias = Number | Quantity | Money | Coordinates | Duration | Event | Identifier | Link | TemplateCall | Image


class ValueKind(StrEnum):
    """What a field's value was read as."""

    TEXT = "text"
    DATE = "date"
    INTERVAL = "interval"
    NUMBER = "number"
    QUANTITY = "quantity"
    MONEY = "money"
    COORDINATES = "coordinates"
    DURATION = "duration"
    AGE = "age"
    LINK = "link"
    URL = "url"
    IMAGE = "image"
    EVENT = "event"
    IDENTIFIER = "identifier"
    LIST = "list"
    TEMPLATE = "template"  # a template nobody could read as a value


class Value:
    """One typed value of a field; which attributes are set depends on `kind`.

    date: `date`; interval: `date` (a range, open, or set); link and url: `target`; age: `age`;
    list: `items` and `marker` (bullet, ordered, plain, horizontal, br, comma). All other kinds but text have what they say in
    `data`: number, quantity, money, coordinates, duration, event and identifier the tuple of that name of `wikicheck.values`
    (and a number that is a single one is in `number`, what it counts in `unit_text`), image an `Image`, link its `Link`,
    template its `TemplateCall`.
    A date may also have `age` (stated) and `born` (the birth a death template states); an event of one date has `date`.
    `note` is what stood in trailing brackets. `complete` is false when part of it could not be read: rules stay silent.
    """

    __slots__ = (
        "age",
        "born",
        "complete",
        "data",
        "date",
        "items",
        "kind",
        "marker",
        "note",
        "number",
        "raw",
        "span",
        "target",
        "text",
        "unit_text",
    )

    def __init__(self, kind: ValueKind, raw: str, text: str, span: Span) -> None:
        self.kind = kind
        self.raw = raw
        self.text = text
        self.span = span
        self.date: FuzzyDate | None = None
        self.born: FuzzyDate | None = None
        self.age: Age | None = None
        self.number: float | int | None = None
        self.target: str | None = None
        self.data: Payload | None = None
        self.unit_text: str | None = None
        self.items: tuple[Value, ...] = ()
        self.marker: str | None = None
        self.note: str | None = None
        self.complete = True

    def iter_values(self) -> Iterator["Value"]:
        """Yield the value itself, or the values of a list, however deep."""
        if self.kind is ValueKind.LIST:
            for item in self.items:
                yield from item.iter_values()
        else:
            yield self


class FieldReader(Protocol):
    """What a field asks its article's reader for, at first use."""

    def field_text(self, field: "Field") -> Text:
        """Return the readable text of the field's value."""
        ...

    def field_templates(self, field: "Field") -> list[TemplateCall]:
        """Return the templates in the value, outermost first, in source order."""
        ...

    def field_value(self, field: "Field") -> Value:
        """Return the typed value."""
        ...


class Field:
    """One field of an infobox.

    `name` is as written, `key` the canonical key ("birth_date") without number, `index` the number in its name
    ("office2" → 2). `raw` is the source of the value, stripped; `value_span` is where that stands, `span` the whole
    `name = value`. A later field of the same name has `duplicate_of` set to the position of the first.
    """

    __slots__ = (
        "_reader",
        "_templates",
        "_text",
        "_value",
        "duplicate_of",
        "index",
        "key",
        "name",
        "name_span",
        "raw",
        "span",
        "value_span",
    )

    def __init__(self, reader: FieldReader, name: str, key: str, raw: str, *, span: Span, name_span: Span, value_span: Span) -> None:
        self._reader = reader
        self._text: Text | None = None
        self._templates: list[TemplateCall] | None = None
        self._value: Value | None = None
        self.name = name
        self.key = key
        self.index: int | None = None
        self.raw = raw
        self.span = span
        self.name_span = name_span
        self.value_span = value_span
        self.duplicate_of: int | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is given (comments do not count)."""
        return not self.raw

    @property
    def text(self) -> Text:
        """Readable text of the value."""
        if self._text is None:
            self._text = self._reader.field_text(self)
        return self._text

    @property
    def templates(self) -> list[TemplateCall]:
        """Templates in the value, outermost first."""
        if self._templates is None:
            self._templates = self._reader.field_templates(self)
        return self._templates

    @property
    def value(self) -> Value:
        """Typed value."""
        if self._value is None:
            self._value = self._reader.field_value(self)
        return self._value

    @property
    def dates(self) -> list[FuzzyDate]:
        """Dates of the value and of its items; their spans are places in the source."""
        return [value.date for value in self.value.iter_values() if value.date is not None]


class Infobox:
    """One infobox: its template, its type ("person", "film" …), its fields in order, and boxes embedded in fields.

    `subtype` says more where the template does: "officeholder" of a person. `via` is the name of the field of the parent box
    that an embedded one stands in; it is None for a further part of a box that is made of several templates, such as
    `{{Infobox ship career}}` after `{{Infobox ship begin}}`. In the plain form `template` is "".
    `known_template` is the template that stands for one of the wiki's own, else the template itself.
    `unnamed` are the places of values that stand between bars without a name, as `b` of `|x = a | b`; they are no fields.
    """

    __slots__ = ("_groups", "caption", "children", "fields", "known_template", "span", "subtype", "template", "type", "unnamed", "via")

    def __init__(self, template: str, type_: str, span: Span) -> None:
        self.template = self.known_template = template
        self.type = type_
        self.span = span
        self.subtype: str | None = None
        self.via: str | None = None
        self.caption: str | None = None
        self.fields: list[Field] = []
        self.children: list[Infobox] = []
        self.unnamed: tuple[Span, ...] = ()
        self._groups: list[FieldGroup] | None = None

    @property
    def groups(self) -> "list[FieldGroup]":
        """Fields that share a number, grouped: `office2`, `term_start2` and `term_end2`."""
        if self._groups is None:
            from wikicheck.article.field_groups import read_groups

            self._groups = read_groups(self)
        return self._groups

    @groups.setter
    def groups(self, groups: "list[FieldGroup]") -> None:
        self._groups = groups

    @property
    def parts(self) -> "Iterator[Infobox]":
        """The further templates of a box that is made of several."""
        return (child for child in self.children if child.via is None)

    def get(self, key: str) -> Field | None:
        """Return the first field with that canonical key that is not empty, of this box and its parts, not of embedded ones."""
        for field in self.fields:
            if field.key == key and not field.is_empty:
                return field
        return next((found for part in self.parts if (found := part.get(key)) is not None), None)

    def walk(self) -> Iterator["Infobox"]:
        """Yield the box and all boxes inside it."""
        yield self
        for child in self.children:
            yield from child.walk()
