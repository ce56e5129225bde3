"""What values of the kinds beyond text, date and list say, as JSON: written, and read back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from wikicheck.article.infobox import Image, Value, ValueKind
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.infobox import Payload
    from wikicheck.article.text import Link
    from wikicheck.values import Coordinates, Duration, Event, FuzzyDate, Identifier, Money, Number, Quantity, TemplateCall


def payload_to_dict(value: Value) -> dict[str, Any]:
    """Return what `data` of a value says; empty for kinds that have none."""
    writer = _WRITERS.get(value.kind)
    return writer(value.data) if writer and value.data is not None else {}


def payload_from_dict(kind: ValueKind, data: dict[str, Any], span: Span) -> "Payload | None":
    """Return the `data` of a value from its checked object; None for kinds that have none. `span` is where the value stands."""
    reader = _READERS.get(kind)
    return reader(data, span) if reader else None


def _flags(**flags: bool) -> dict[str, Any]:
    return {name: True for name, flag in flags.items() if flag}


def _given(**entries: Any) -> dict[str, Any]:
    return {name: entry for name, entry in entries.items() if entry is not None}


def _amount(data: Any) -> dict[str, Any]:
    """Return the number of a number, a quantity or a sum of money: `value`, or `min` and `max`, or all three (5 +0.3 −0.2)."""
    return _given(value=data.value, min=data.low, max=data.high)


def _number(data: "Number") -> dict[str, Any]:
    return _amount(data) | _given(tolerance=data.tolerance) | _flags(approximate=data.approximate)


def _number_from(data: dict[str, Any], _span: Span) -> "Number":
    from wikicheck.values import Number

    return Number(data.get("value"), data.get("min"), data.get("max"), data.get("tolerance"), "approximate" in data, data["text"])


def _measure(data: Any) -> dict[str, Any]:
    """Return an amount with a unit: a quantity, or the same in SI units."""
    written = _amount(data) | ({"dimensions": list(data.dimensions)} if data.dimensions else {})
    return written | {"unit": data.unit}


def _quantity(data: "Quantity") -> dict[str, Any]:
    written = _measure(data) | {"unit_text": data.unit_text} | _given(tolerance=data.tolerance) | _flags(approximate=data.approximate)
    if data.si is not None:
        written["si"] = _measure(data.si)
    if data.parts:
        written["parts"] = [{"value": value, "unit": unit} for value, unit in data.parts]
    if data.converted:
        written["converted"] = [_measure(other) | {"unit_text": other.unit_text, "text": other.text} for other in data.converted]
    return written


def _quantity_from(data: dict[str, Any], span: Span) -> "Quantity":
    from wikicheck.values import Quantity

    return Quantity(
        value=data.get("value"),
        low=data.get("min"),
        high=data.get("max"),
        tolerance=data.get("tolerance"),
        approximate="approximate" in data,
        dimensions=tuple(data.get("dimensions", ())),
        unit=data["unit"],
        unit_text=data["unit_text"],
        parts=tuple((part["value"], part["unit"]) for part in data.get("parts", ())),
        converted=tuple(_quantity_from(other, span) for other in data.get("converted", ())),
        text=data["text"],
    )


def _money(data: "Money") -> dict[str, Any]:
    return _amount(data) | {"currency": data.currency} | _given(year=data.year) | _flags(approximate=data.approximate)


def _money_from(data: dict[str, Any], _span: Span) -> "Money":
    from wikicheck.values import Money

    amount = (data.get("value"), data.get("min"), data.get("max"))
    return Money(*amount, data["currency"], "approximate" in data, data.get("year"), data["text"])


def _coordinates(data: "Coordinates") -> dict[str, Any]:
    place = {"latitude": data.latitude, "longitude": data.longitude}
    more = _given(precision=data.precision, globe=data.globe, display=data.display, type=data.type)
    return place | more | _flags(out_of_range=not data.in_range)


def _coordinates_from(data: dict[str, Any], _span: Span) -> "Coordinates":
    from wikicheck.values import Coordinates

    more = {name: data.get(name) for name in ("precision", "globe", "display", "type")}
    in_range = "out_of_range" not in data
    return Coordinates(latitude=data["latitude"], longitude=data["longitude"], in_range=in_range, text=data["text"], **more)


def _duration(data: "Duration") -> dict[str, Any]:
    seconds = _given(seconds=data.seconds, min_seconds=data.low_seconds, max_seconds=data.high_seconds)
    return _given(iso8601=data.iso8601) | seconds | _flags(approximate=data.approximate)


def _duration_from(data: dict[str, Any], _span: Span) -> "Duration":
    from wikicheck.values import Duration

    seconds = {"seconds": data.get("seconds"), "low_seconds": data.get("min_seconds"), "high_seconds": data.get("max_seconds")}
    return Duration(iso8601=data.get("iso8601"), approximate="approximate" in data, text=data["text"], **seconds)


def _identifier(data: "Identifier") -> dict[str, Any]:
    return {"scheme": data.scheme, "value": data.value} | _given(valid=data.valid)


def _identifier_from(data: dict[str, Any], _span: Span) -> "Identifier":
    from wikicheck.values import Identifier

    return Identifier(data["scheme"], data["value"], data.get("valid"), data["text"])


def _edtf(date: "FuzzyDate | None") -> str | None:
    from wikicheck.values import format_edtf

    return format_edtf(date) if date is not None else None


def _event(data: "Event") -> dict[str, Any]:
    dates = {"start": _edtf(data.start), "end": _edtf(data.end)}
    return _given(name=data.name or None) | dates | _given(reason=data.reason or None, place=data.place or None, event=data.kind or None)


def _event_from(data: dict[str, Any], span: Span) -> "Event":
    from wikicheck.values import Event, read_edtf

    start, end = (read_edtf(data[side]) if data[side] is not None else None for side in ("start", "end"))
    return Event(
        name=data.get("name"),
        start=start.placed(span) if start else None,
        end=end.placed(span) if end else None,
        reason=data.get("reason"),
        place=data.get("place"),
        kind=data.get("event", ""),
        text=data["text"],
    )


def _link(data: "Link") -> dict[str, Any]:
    if data.namespace is None:
        return {} if data.fragment is None else {"fragment": data.fragment}
    return _given(fragment=data.fragment) | {"interwiki" if data.namespace.islower() else "namespace": data.namespace}


def _link_from(data: dict[str, Any], span: Span) -> "Link":
    from wikicheck.article.text import Link

    return Link(data["target"], data.get("fragment"), data["text"], data.get("namespace", data.get("interwiki")), span)


def image_to_dict(image: Image) -> dict[str, Any]:
    """Return what is said of a picture."""
    data: dict[str, Any] = {"file": image.file}
    if image.caption is not None:
        data["caption"] = image.caption
    if image.alt is not None:
        data["alt"] = image.alt
    data["options"] = list(image.options)
    return data


def _image_from(data: dict[str, Any], _span: Span) -> Image:
    return Image(data["file"], data.get("caption"), data.get("alt"), tuple(data["options"]))


def _template(data: "TemplateCall") -> dict[str, Any]:
    args = [_given(name=argument.name) | {"value": argument.value.strip()} for argument in data.arguments]
    return {"name": data.name, "args": args}


def _template_from(data: dict[str, Any], span: Span) -> "TemplateCall | None":
    from wikicheck.values import TemplateArgument, TemplateCall

    if "name" not in data:
        return None
    arguments = tuple(TemplateArgument(argument.get("name"), argument["value"], span) for argument in data.get("args", ()))
    return TemplateCall(data["name"], arguments, span)


_WRITERS: dict[ValueKind, Callable[[Any], dict[str, Any]]] = {
    ValueKind.NUMBER: _number,
    ValueKind.QUANTITY: _quantity,
    ValueKind.MONEY: _money,
    ValueKind.COORDINATES: _coordinates,
    ValueKind.DURATION: _duration,
    ValueKind.IDENTIFIER: _identifier,
    ValueKind.EVENT: _event,
    ValueKind.LINK: _link,
    ValueKind.IMAGE: image_to_dict,
    ValueKind.TEMPLATE: _template,
}

_READERS = cast(
    "dict[ValueKind, Callable[[dict[str, Any], Span], Payload | None]]",
    {
        ValueKind.NUMBER: _number_from,
        ValueKind.QUANTITY: _quantity_from,
        ValueKind.MONEY: _money_from,
        ValueKind.COORDINATES: _coordinates_from,
        ValueKind.DURATION: _duration_from,
        ValueKind.IDENTIFIER: _identifier_from,
        ValueKind.EVENT: _event_from,
        ValueKind.LINK: _link_from,
        ValueKind.IMAGE: _image_from,
        ValueKind.TEMPLATE: _template_from,
    },
)
