"""Typed values of fields as JSON, by kind."""

from collections.abc import Callable
from typing import Any

from wikicheck.article.infobox import Value, ValueKind
from wikicheck.article.json.dates import OPEN, date_from_dict, date_to_dict
from wikicheck.article.json.payloads import payload_from_dict, payload_to_dict
from wikicheck.article.json.places import piece_of, place_to_dict
from wikicheck.article.json.pointer import Path
from wikicheck.text import SourceText, Span
from wikicheck.values import Age, AgeUnit, FuzzyDate, format_edtf, gap_years, read_edtf
from wikicheck.values.calendar import FUTURE

# Reads a place back, given the object, its path and the text that stands there.
PlaceReader = Callable[[dict[str, Any], Path, str | None], Span]

_DATED = {ValueKind.DATE, ValueKind.INTERVAL}


class ValueWriter:
    """Writes the values of one article; with `places`, where each stands."""

    __slots__ = ("places", "source")

    def __init__(self, source: SourceText, *, places: bool = True) -> None:
        self.source = source
        self.places = places

    def value(self, value: Value, *, is_item: bool = False) -> dict[str, Any]:
        """Return a value as JSON. An item of a list brings its `raw` along, which a field's value has from the field."""
        kind, date, span = value.kind, value.date, value.span
        data: dict[str, Any] = {"kind": kind.value}
        if date is not None:
            data |= _date(date, kind)
        if value.data is not None or value.number is not None or value.age is not None or value.unit_text is not None:
            data |= _payload(value)
        if value.target is not None:
            data["url" if kind is ValueKind.URL else "target"] = value.target
        if kind is ValueKind.LIST:
            data["marker"] = value.marker or "plain"
            data["items"] = [self.value(item, is_item=True) for item in value.items]
        data["text"] = value.text
        if date is not None or value.age is not None or value.born is not None:
            data |= self._statements(value)
        if value.note is not None:
            data["note"] = value.note
        if not value.complete:
            data["partial"] = True
        if is_item:
            data["raw"] = piece_of(self.source, span)
        if self.places:
            data["source"] = place_to_dict(self.source, span)
        return data

    def _place(self, span: Span, key: str = "source") -> dict[str, Any]:
        return {key: place_to_dict(self.source, span)} if self.places else {}

    def _statements(self, value: Value) -> dict[str, Any]:
        """Return where exactly the date stands in the value, and what the value says beside it: an age, the birth."""
        data: dict[str, Any] = {}
        date, born = value.date, value.born
        if date is not None and self.places:
            if date.text != value.text:
                data["date_text"] = date.text
            if date.span != value.span:
                data |= self._place(date.span, "date_source")
        if value.age is not None and value.kind is not ValueKind.AGE:
            data["age"] = self._age(value.age)
        elif date is not None and born is not None:
            data |= _computed_age(born, date)
        if born is not None:
            data["born"] = date_to_dict(born, point=True) | {"text": born.text} | self._place(born.span)
        return data

    def _age(self, age: Age) -> dict[str, Any]:
        data = _count(age)
        data["text"] = age.text
        return data | self._place(age.span)


def _date(date: FuzzyDate, kind: ValueKind) -> dict[str, Any]:
    if kind is not ValueKind.INTERVAL:
        return date_to_dict(date, point=True)
    data = date_to_dict(date)
    return data | _ends(date, data["edtf"])


def _payload(value: Value) -> dict[str, Any]:
    if value.kind is ValueKind.AGE and value.age is not None:
        return _count(value.age)
    data = payload_to_dict(value)
    if value.number is not None:
        data["value"] = value.number
    if value.unit_text is not None:
        data["unit_text"] = value.unit_text
    return data


def _count(age: Age) -> dict[str, Any]:
    """Return the number of an age, and what it counts if that is not years."""
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
    if age.at is not None:
        data["at"] = format_edtf(age.at)
    return data


def _ends(date: FuzzyDate, edtf: str) -> dict[str, Any]:
    """Return start and end of an interval; an end that is not reached yet, or an open start, is null."""
    start, slash, end = edtf.partition("/")
    if not slash:  # a set of dates or stretches, or a stretch that EDTF has a word for, such as a decade
        start, end = format_edtf(date.first).partition("/")[0], format_edtf(date.last).rpartition("/")[2]
    data: dict[str, Any] = {"start": None if start == OPEN else start, "end": None if end == OPEN else end}
    if date.high >= FUTURE:
        data["open"] = True
    return data


def _computed_age(born: FuzzyDate, date: FuzzyDate) -> dict[str, Any]:
    """Return the age that follows from the birth a template states beside another date; nothing if that is open or comes first."""
    if not (born.is_bounded and date.is_bounded):
        return {}
    least, most = gap_years(born, date)
    if least < 0:
        return {}
    data: dict[str, Any] = {"years": least} if least == most else {"min": least, "max": most}
    return {"age": data | {"at": format_edtf(date, point=True), "born": format_edtf(born, point=True), "computed": True}}


_PLACES = frozenset(("raw", "source", "date_source", "date_text"))


def plain_value(data: dict[str, Any]) -> dict[str, Any]:
    """Return a value without places and without what its field says as well: how `values` shows the items of a list."""
    plain: dict[str, Any] = {}
    for key, entry in data.items():
        if isinstance(entry, dict):  # an age, a birth
            plain[key] = {inner: part for inner, part in entry.items() if inner not in _PLACES}
        elif key == "items":
            plain[key] = [plain_value(item) for item in entry]
        else:
            plain[key] = entry
    return {key: entry for key, entry in plain.items() if key not in _PLACES}


def value_from_dict(data: dict[str, Any], raw: str, read_place: PlaceReader, path: Path) -> Value:
    """Return the value of a checked object; its `raw` is the field's, or the item's own. Raises InputError for a bad date or place."""
    raw = data.get("raw", raw)
    span = read_place(data["source"], (*path, "source"), raw)
    value = Value(ValueKind(data["kind"]), raw, data["text"], span)
    if value.kind in _DATED or (value.kind is ValueKind.EVENT and "edtf" in data):
        date_span = read_place(data["date_source"], (*path, "date_source"), None) if "date_source" in data else span
        value.date = date_from_dict(data, data.get("date_text", value.text), date_span, path)
    value.data = payload_from_dict(value.kind, data, span)
    if value.kind is ValueKind.NUMBER:
        value.number, value.unit_text = data.get("value"), data.get("unit_text")
    elif value.kind is ValueKind.AGE:
        value.age = _age_from_dict(data, span, read_place, path)
    value.target = data.get("url", data.get("target"))
    value.note = data.get("note")
    value.complete = not data.get("partial", False)
    if value.kind is ValueKind.LIST:
        value.marker = data["marker"]
        value.items = tuple(value_from_dict(item, "", read_place, (*path, "items", index)) for index, item in enumerate(data["items"]))
    if value.kind is not ValueKind.AGE and "age" in data and "computed" not in data["age"]:
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
    return Age(low, high, data.get("text", ""), place, unit, "approximate" in data, "blank" in data, at.placed(place) if at else None)
