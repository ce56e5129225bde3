"""Values of the instance, as `parse` prints them, read back for the keywords that compare them."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.schema.vocabulary.keyword import Path
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.values import FuzzyDate

_LONGEST_SHOWN = 60
_PLAIN = lazy_pattern(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
# What makes a date more than its EDTF string.
_QUALIFYING = frozenset(("qualifiers", "form", "earliest", "latest", "parts"))


class Dated(NamedTuple):
    """A date that is part of a value, `shown` as it is written; `path` leads to it from the object that has the value."""

    date: "FuzzyDate"
    path: Path
    shown: str


def show(value: Any) -> str:
    """Return a value as readers see it, white space folded and cut where it gets long."""
    text = value.get("text") or value.get("raw") if isinstance(value, Mapping) else value
    folded = " ".join(str(text if text is not None else "").split())
    return folded if len(folded) <= _LONGEST_SHOWN else folded[: _LONGEST_SHOWN - 1].rstrip() + "…"


def is_partial(value: Any) -> bool:
    """Say whether part of a value could not be read."""
    return isinstance(value, Mapping) and bool(value.get("partial"))


def iter_items(value: Any, path: Path = ()) -> Iterator[tuple[Any, Path]]:
    """Yield the values of a list, however deep, or the value itself, each with the path to it."""
    waiting: list[tuple[Any, Path]] = [(value, path)]
    while waiting:
        here, way = waiting.pop()
        items = items_of(here)
        if items is None:
            yield here, way
        else:
            before = (*way, "items") if isinstance(here, Mapping) else way
            waiting += reversed([(item, (*before, place)) for place, item in enumerate(items)])


def items_of(value: Any) -> list[Any] | None:
    """Return the items of a list; None for what is no list."""
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping) and value.get("kind") == "list" and isinstance(value.get("items"), list):
        items: list[Any] = value["items"]
        return items
    return None


def read_dates(instance: Mapping[str, Any], key: str) -> list[Dated] | None:
    """Return the dates of a member, several for a list; None where it is missing or where any of them is partial or no certain date."""
    if key not in instance or is_partial(instance[key]):
        return None
    found = [read_dated(value, path) for value, path in iter_items(instance[key], (key,))]
    dates = [dated for dated in found if dated is not None]
    return dates if dates and len(dates) == len(found) else None


def read_dated(value: Any, path: Path) -> Dated | None:
    """Return the date of one value; None for what is partial, no date, or one of which its writer is not certain."""
    if is_partial(value):
        return None
    date = read_date_value(value)
    return None if date is None else Dated(date, path, show(value))


def read_date_value(value: Any) -> "FuzzyDate | None":
    """Return the date that a value is: with the bounds it was read with, or a whole number of four figures as a year.

    An active date ("fl. 1390") says nothing of when anything began or ended, and of "1950?" its writer is not sure.
    """
    if isinstance(value, str):
        return _build({"edtf": value})
    if not isinstance(value, Mapping):
        return _build({"edtf": str(value)}) if type(value) is int and 1000 <= value <= 9999 else None
    if isinstance(value.get("edtf"), str):
        return _build(value)
    written = str(value.get("text", "")).strip()
    is_year = value.get("kind") == "number" and "approximate" not in value and len(written) == 4 and written.isdecimal()
    return _build({"edtf": written}) if is_year and written.isascii() and written[0] != "0" else None


def _build(data: Mapping[str, Any]) -> "FuzzyDate | None":
    plain = _build_plain(data)
    if plain is not None:
        return plain
    from wikicheck.article.json.dates import date_from_dict
    from wikicheck.text import InputError, Span
    from wikicheck.values import DateFlag, DateKind, Precision, read_edtf

    date: FuzzyDate | None
    try:
        date = date_from_dict(dict(data), "", Span(0, 0), ()) if "precision" in data else read_edtf(data["edtf"])
    except (InputError, ValueError, TypeError, KeyError, AttributeError, OverflowError):  # what `parse` would never print
        return None
    if date is None or date.kind is DateKind.FLORUIT or DateFlag.UNCERTAIN in date.flags:
        return None
    # of a form that allows another reading only those count whose interval has both
    is_one_reading = DateFlag.LOOSE in date.flags and not date.parts and date.precision is not Precision.CENTURY
    return None if is_one_reading else date


def _build_plain(data: Mapping[str, Any]) -> "FuzzyDate | None":
    """Return a date that is a year, month or day and nothing else, as nearly all are, in a tenth of the time."""
    match = _PLAIN.fullmatch(data["edtf"])
    if match is None or not _QUALIFYING.isdisjoint(data):
        return None
    from wikicheck.values.calendar import exists
    from wikicheck.values.fuzzy_date import day_date, month_date, year_date

    year, month, day = (int(piece or 1) for piece in match.groups())
    precision = "year" if match[2] is None else "month" if match[3] is None else "day"
    if data.get("precision", precision) != precision or not exists(year, month, day):
        return None
    return year_date(year) if precision == "year" else month_date(year, month) if precision == "month" else day_date(year, month, day)
