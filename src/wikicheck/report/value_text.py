"""Values of fields as one line of text that programs can read."""

from typing import Any


def format_value(value: dict[str, Any]) -> str:
    """Return a value of the article's JSON as text.

    A date is EDTF, a number has no grouping, a quantity is followed by its UCUM unit and an amount of money by its ISO 4217 code,
    coordinates are latitude and longitude in degrees, a duration is ISO 8601; items of a list have `; ` between them.
    """
    kind = value["kind"]
    if kind == "list":
        return "; ".join(cell for cell in map(format_value, value["items"]) if cell)
    if kind in {"date", "interval"}:
        return str(value["edtf"])
    if kind in {"number", "quantity", "money"}:
        return _format_amount(value) or str(value["text"])
    if kind == "coordinates":
        return f"{value['latitude']},{value['longitude']}"
    for key in ("url", "iso8601", "file"):
        if key in value:
            return str(value[key])
    return str(value["value"] if kind == "identifier" else value["text"])


def _format_amount(value: dict[str, Any]) -> str:
    unit = value.get("unit") or value.get("currency")
    if "value" in value:
        number = str(value["value"])
    elif "min" in value and "max" in value:
        number = f"{value['min']}..{value['max']}"
    elif "dimensions" in value:
        number = " x ".join(map(str, value["dimensions"]))
    else:
        return ""
    return f"{number} {unit}" if unit else number
