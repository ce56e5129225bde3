"""Dates in JSON: EDTF, what EDTF cannot say beside it, and the way back to the interval.

EDTF is ISO 8601-2; level 1, and of level 2 only sets (`[a,b]` one of them, `{a,b}` all of them), is what is written.
"""

from dataclasses import replace
from typing import Any

from wikicheck.article.json.pointer import Path, fault
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateFlag, DateKind, FuzzyDate, Precision, format_edtf, read_edtf
from wikicheck.values.calendar import FUTURE, PAST, civil, day_number, exists

OPEN = ".."

# Kinds that the EDTF string alone does not tell; they stand among the qualifiers.
_SAID_KINDS = {kind.value: kind for kind in (DateKind.BEFORE, DateKind.AFTER, DateKind.FLORUIT)}
QUALIFIERS = ("approximate", *_SAID_KINDS, *DateFlag)
DATE_KINDS = tuple(DateKind)

_DAY = lazy_pattern(r"(-?\d{4,9})-(\d\d)-(\d\d)")


def date_to_dict(date: FuzzyDate, *, point: bool = False) -> dict[str, Any]:
    """Return a date as EDTF with precision and qualifiers; `point` says that it is one moment, such as a birth.

    Where that does not say all of it ("early 1990s" is 199X but ends in 1993), the days of its two ends (`earliest`,
    `latest`; `..` is open), what sort of statement it is (`form`) or its `parts` are added.
    """
    data = _plain_dict(date, point=point)
    is_loose_century = date.precision is Precision.CENTURY and DateFlag.LOOSE in date.flags
    if date.kind is DateKind.POINT and not date.parts and "/" not in data["edtf"] and not is_loose_century:
        return data  # `format_edtf` writes such a string only for exactly its interval; most dates end here
    read = _build(data, date.text, date.span)
    if read is None or read.kind is not date.kind:
        data["form"] = date.kind.value
        read = _build(data, date.text, date.span)
    if read is None or not _same(read.parts, date.parts):
        data["parts"] = [date_to_dict(part) for part in date.parts]
        read = _build(data, date.text, date.span)
    if read is None or (read.low, read.high) != (date.low, date.high):
        data["earliest"], data["latest"] = _format_day(date.low), _format_day(date.high)
    return data


def _plain_dict(date: FuzzyDate, *, point: bool) -> dict[str, Any]:
    data: dict[str, Any] = {"edtf": format_edtf(date, point=point), "precision": date.precision.value}
    qualifiers = ["approximate"] if date.approximate else []
    if date.kind.value in _SAID_KINDS:
        qualifiers.append(date.kind.value)
    qualifiers += sorted(flag.value for flag in date.flags)
    if qualifiers:
        data["qualifiers"] = qualifiers
    return data


def _same(some: tuple[FuzzyDate, ...], others: tuple[FuzzyDate, ...]) -> bool:
    return len(some) == len(others) and all(
        (one.low, one.high, one.precision, one.kind, one.approximate, one.flags)
        == (other.low, other.high, other.precision, other.kind, other.approximate, other.flags)
        and _same(one.parts, other.parts)
        for one, other in zip(some, others, strict=True)
    )


def _format_day(number: int) -> str:
    if number <= PAST or number >= FUTURE:
        return OPEN
    year, month, day = civil(number)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def date_from_dict(data: dict[str, Any], text: str, span: Span, path: Path) -> FuzzyDate:
    """Return the date of a checked object, standing at `span`. Raises InputError for a string that is no EDTF."""
    for key in ("earliest", "latest"):
        if key in data and _read_day(data[key]) is None:
            raise fault((*path, key), "should be a day, as 1970-01-01, or ..")
    date = _build(data, text, span)
    if date is None:
        raise fault((*path, "edtf"), f"is no date in EDTF that wikicheck writes: {data['edtf'][:60]!r}")
    return date


def _build(data: dict[str, Any], text: str, span: Span) -> FuzzyDate | None:
    read = read_edtf(data["edtf"])
    low, high = _ends(data, read)
    if low is None or high is None or low > high:
        return None
    qualifiers = set(data.get("qualifiers", ()))
    said = [kind for name, kind in _SAID_KINDS.items() if name in qualifiers]
    kind = DateKind(data["form"]) if "form" in data else said[0] if said else read.kind if read else DateKind.POINT
    flags = frozenset(flag for flag in DateFlag if flag.value in qualifiers)
    date = FuzzyDate(text, span, low, high, Precision(data["precision"]), kind, "approximate" in qualifiers, (), flags)
    parts = _build_parts(data, date) if "parts" in data else _usual_parts(date, read)
    return None if parts is None else replace(date, parts=parts)


def _build_parts(data: dict[str, Any], date: FuzzyDate) -> tuple[FuzzyDate, ...] | None:
    built = [_build(part, date.text, date.span) for part in data["parts"]]
    parts = tuple(part for part in built if part is not None)
    return parts if len(parts) == len(built) else None


def _usual_parts(date: FuzzyDate, read: FuzzyDate | None) -> tuple[FuzzyDate, ...]:
    """Return the parts that a date of this kind and EDTF string nearly always has; others are written out."""
    if read is None or date.kind is DateKind.POINT:
        return ()
    if date.kind is DateKind.OPEN:
        start = replace(read, text=date.text, span=date.span, high=_end_of(read), kind=DateKind.POINT)
        return start, FuzzyDate(date.text, date.span, read.low, FUTURE, Precision.DAY, DateKind.OPEN)
    parts = [part.placed(date.span, date.text) for part in read.parts]
    if DateFlag.REVERSED in date.flags:
        parts.reverse()
    if DateFlag.ERA in date.flags:
        parts = [replace(part, flags=part.flags | {DateFlag.ERA}) for part in parts]
    if DateFlag.CIRCA_OF_RANGE in date.flags and parts:
        parts[-1] = replace(parts[-1], approximate=True, flags=parts[-1].flags | {DateFlag.CIRCA_OF_RANGE})
    return tuple(parts)


def _end_of(read: FuzzyDate) -> int:
    """Return the last day of what an open range starts with: EDTF gives its first day, and its precision."""
    start = read_edtf(read.text.partition("/")[0])
    return start.high if start else read.low


def _ends(data: dict[str, Any], read: FuzzyDate | None) -> tuple[int | None, int | None]:
    if "earliest" in data and "latest" in data:
        earliest, latest = _read_day(data["earliest"]), _read_day(data["latest"])
        return earliest, FUTURE if latest == PAST else latest
    return (read.low, read.high) if read else (None, None)


def _read_day(text: str) -> int | None:
    if text == OPEN:
        return PAST
    match = _DAY.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(piece) for piece in match.groups())
    return day_number(year, month, day) if exists(year, month, day) else None
