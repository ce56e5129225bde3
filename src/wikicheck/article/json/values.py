"""Typed values of fields as JSON, by kind."""

from collections.abc import Callable
from typing import Any

from wikicheck.article.infobox import Value, ValueKind
from wikicheck.article.json.dates import date_from_dict, date_to_dict
from wikicheck.article.json.pointer import Path
from wikicheck.text import Span
from wikicheck.values import Age, AgeUnit, FuzzyDate, format_edtf, read_edtf
from wikicheck.values.calendar import FUTURE, PAST

# Writes a span of the source as a place; None where the reader of the JSON has no use for places.
PlaceWriter = Callable[[Span], dict[str, int]] | None
# Reads a place back, given the object, its path and the text that stands there.
PlaceReader = Callable[[dict[str, Any], Path, str | None], Span]

_DATED = {ValueKind.DATE, ValueKind.INTERVAL}


def value_to_dict(value: Value, write_place: PlaceWriter, *, is_item: bool = False) -> dict[str, Any]:
    """Return a value as JSON. An item of a list brings its `raw` along, which a field's value has from the field."""
    data: dict[str, Any] = {"kind": value.kind.value}
    if value.date is not None:
        data |= date_to_dict(value.date, point=value.kind is ValueKind.DATE)
        if value.kind is ValueKind.INTERVAL:
            data |= _ends(value.date)
    if value.number is not None:
        data["value"] = value.number
    if value.target is not None:
        data["url" if value.kind is ValueKind.URL else "target"] = value.target
    if value.kind is ValueKind.LIST:
        data["marker"] = value.marker or "plain"
        data["items"] = [value_to_dict(item, write_place, is_item=True) for item in value.items]
    data["text"] = value.text
    _add_statements(data, value, write_place)
    if value.note is not None:
        data["note"] = value.note
    if not value.complete:
        data["partial"] = True
    if is_item:
        data["raw"] = value.raw
    if write_place:
        data["source"] = write_place(value.span)
    return data


def _ends(date: FuzzyDate) -> dict[str, Any]:
    """Return start and end of an interval; an end that is not reached yet, or an open start, is null."""
    data: dict[str, Any] = {
        "start": None if date.low <= PAST else format_edtf(date.first),
        "end": None if date.high >= FUTURE else format_edtf(date.last),
    }
    if date.high >= FUTURE:
        data["open"] = True
    return data


def _add_statements(data: dict[str, Any], value: Value, write_place: PlaceWriter) -> None:
    """Add where exactly the date stands in the value, and what the value says beside it: an age, the birth."""
    date = value.date
    if date is not None and write_place:
        if date.text != value.text:
            data["date_text"] = date.text
        if date.span != value.span:
            data["date_source"] = write_place(date.span)
    if value.age is not None:
        data["age"] = _age_to_dict(value.age, write_place)
        if value.born is not None:
            data["age"]["born"] = format_edtf(value.born, point=True)
    if value.born is not None:
        data["born"] = date_to_dict(value.born, point=True) | {"text": value.born.text}
        if write_place:
            data["born"]["source"] = write_place(value.born.span)


def _age_to_dict(age: Age, write_place: PlaceWriter) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if age.low is not None and age.low == age.high:
        data[age.unit.value] = age.low
    else:
        data |= {key: number for key, number in (("min", age.low), ("max", age.high)) if number is not None}
        if age.unit is not AgeUnit.YEARS:
            data["unit"] = age.unit.value
    if age.approximate:
        data["approximate"] = True
    if age.blank:
        data["blank"] = True
    data["text"] = age.text
    if age.at is not None:
        data["at"] = format_edtf(age.at)
    if write_place:
        data["source"] = write_place(age.span)
    return data


def plain_value(data: dict[str, Any]) -> dict[str, Any]:
    """Return a value without places and without what its field says as well: how `values` shows the items of a list."""
    left_out = ("raw", "source", "date_source", "date_text")
    plain = {key: entry for key, entry in data.items() if key not in left_out}
    if "items" in plain:
        plain["items"] = [plain_value(item) for item in plain["items"]]
    return plain


def value_from_dict(data: dict[str, Any], raw: str, read_place: PlaceReader, path: Path) -> Value:
    """Return the value of a checked object; its `raw` is the field's, or the item's own. Raises InputError for a bad date or place."""
    raw = data.get("raw", raw)
    span = read_place(data["source"], (*path, "source"), raw)
    value = Value(ValueKind(data["kind"]), raw, data["text"], span)
    if value.kind in _DATED:
        date_span = read_place(data["date_source"], (*path, "date_source"), None) if "date_source" in data else span
        value.date = date_from_dict(data, data.get("date_text", value.text), date_span, path)
    value.number = data.get("value")
    value.target = data.get("url", data.get("target"))
    value.note = data.get("note")
    value.complete = not data.get("partial", False)
    if value.kind is ValueKind.LIST:
        value.marker = data["marker"]
        value.items = tuple(value_from_dict(item, "", read_place, (*path, "items", index)) for index, item in enumerate(data["items"]))
    if "age" in data:
        value.age = _age_from_dict(data["age"], span, read_place, (*path, "age"))
    if "born" in data:
        born = data["born"]
        value.born = date_from_dict(born, born["text"], read_place(born["source"], (*path, "born", "source"), None), (*path, "born"))
    return value


def _age_from_dict(data: dict[str, Any], span: Span, read_place: PlaceReader, path: Path) -> Age:
    unit = next((unit for unit in AgeUnit if unit.value in data), AgeUnit(data.get("unit", AgeUnit.YEARS)))
    low, high = data.get("min"), data.get("max")
    if unit.value in data:
        low = high = data[unit.value]
    at = read_edtf(data["at"]) if "at" in data else None
    place = read_place(data["source"], (*path, "source"), None) if "source" in data else span
    return Age(low, high, data["text"], place, unit, "approximate" in data, "blank" in data, at.placed(place) if at else None)
