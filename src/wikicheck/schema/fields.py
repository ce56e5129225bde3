"""An infobox as the one object that its JSON Schema sees: canonical key → the field's value as `parse` prints it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from wikicheck.article import Article, Field, Form, Infobox, Value, ValueKind
from wikicheck.article.field_keys import plain_key
from wikicheck.article.json.values import ValueWriter
from wikicheck.text import SourceText, Span

# Labels of rendered infoboxes under which a date and a place stand together.
_DATE_AND_PLACE = frozenset({"born", "died"})
_PLACE_KINDS = frozenset({ValueKind.TEXT, ValueKind.LINK})


class Member(NamedTuple):
    """One key of the object and the fields behind it; several make a list, each of them one item."""

    fields: tuple[Field, ...]

    @property
    def is_combined(self) -> bool:
        """Say whether the items of the value are fields of their own."""
        return len(self.fields) > 1


def gather_members(article: Article, infobox: Infobox, as_written: frozenset[str] = frozenset()) -> dict[str, Member]:
    """Return the fields that count, by canonical key, or by the name as written where `as_written` has that and not the key.

    Empty ones are absent.
    Of a parameter that is given twice MediaWiki uses the last, even if that is empty: it is what readers of the page
    see, and so what the schema judges (`duplicate` rules have their say on the rest). Two names for one key are two
    parameters, and templates ask for the usual one first, so there the first counts. Numbered fields (`office1`,
    `office2`) are several values of one key; so are lines with the same label in the plain form, where both are shown.
    A plain line "Born" or "Died" holds date and place, or the place alone: without a date it says nothing about dates.
    """
    shown: dict[tuple[str, int | None, str], list[Field]] = {}
    for field in infobox.fields:
        name = (*_key(field, as_written), field.name.strip())
        if article.form is Form.WIKITEXT:
            shown[name] = [field]
        else:
            shown.setdefault(name, []).append(field)
    chosen: dict[tuple[str, int | None], list[Field]] = {}
    for (key, index, _), fields in shown.items():
        given = [field for field in fields if not field.is_empty and not _may_be_place(field, article.form)]
        if given and key:
            chosen.setdefault((key, index), given)
    members: dict[str, list[Field]] = {}
    for (key, _), fields in chosen.items():
        members.setdefault(key, []).extend(fields)
    return {key: Member(tuple(fields)) for key, fields in members.items()}


def _key(field: Field, as_written: frozenset[str]) -> tuple[str, int | None]:
    if as_written and field.key not in as_written and (written := plain_key(field.name)) in as_written:
        return written, None
    return field.key, field.index


def _may_be_place(field: Field, form: Form) -> bool:
    if form is Form.WIKITEXT or field.name.casefold() not in _DATE_AND_PLACE:
        return False
    return not field.dates and any(value.kind in _PLACE_KINDS for value in field.value.iter_values())


def to_instance(members: Mapping[str, Member], source: SourceText) -> dict[str, Any]:
    """Return the object to judge: each value by kind, with `raw` and `text`."""
    writer = ValueWriter(source, places=False)
    return {key: _value(member, writer) for key, member in members.items()}


def _value(member: Member, writer: ValueWriter) -> dict[str, Any]:
    values = [writer.value(field.value) | {"raw": field.raw} for field in member.fields]
    if not member.is_combined:
        return values[0]
    text, raw = (", ".join(value[part] for value in values) for part in ("text", "raw"))
    return {"kind": ValueKind.LIST.value, "marker": "numbered", "items": values, "text": text, "raw": raw}


def locate(member: Member, path: list[str | int]) -> tuple[Field, Span]:
    """Return the field that a path inside the member's value leads to, and where the value in question stands."""
    field = member.fields[0]
    if member.is_combined and path[:1] == ["items"] and len(path) > 1 and isinstance(path[1], int):
        field, path = member.fields[path[1]], path[2:]
    value: Value = field.value
    while path[:1] == ["items"] and len(path) > 1 and isinstance(path[1], int) and path[1] < len(value.items):
        value, path = value.items[path[1]], path[2:]
    return field, field.value_span if value is field.value else value.span
