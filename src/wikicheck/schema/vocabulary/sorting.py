"""`wc:sorted`: a list that stands in the order of its dates."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.reading import Dated, is_partial, items_of, read_date_value, read_dated

if TYPE_CHECKING:
    from wikicheck.values import FuzzyDate

_DIRECTIONS = frozenset(("ascending", "descending"))


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each date that contradicts the direction, seen from the one before it; what has no certain date is passed over."""
    direction, by = (limit, None) if isinstance(limit, str) else (limit["direction"], limit.get("by"))
    is_descending = direction == "descending"
    for one, other in pairwise(_dates(instance, by)):
        first, second = (other, one) if is_descending else (one, other)
        if _is_behind(first.date, second.date):
            words = f"in «», {other.shown} stands behind {one.shown} in a list that has the {'newest' if is_descending else 'oldest'} first"
            yield Breach(words, other.path, (one.path,) if one.path != other.path else ())


def _dates(instance: Any, by: str | None) -> list[Dated]:
    items = items_of(instance)
    if items is None:
        return _members(instance)
    before = ("items",) if isinstance(instance, Mapping) else ()
    found = []
    for place, item in enumerate(items):
        path = (*before, place)
        if by is None:
            found.append(read_dated(item, path))
        elif isinstance(item, Mapping) and by in item:
            found.append(read_dated(item[by], (*path, by)))
    return [dated for dated in found if dated is not None]


def _members(value: Any) -> list[Dated]:
    """Return the dates of a value that is several dates and no list: "1990; 1985; 2000"."""
    from wikicheck.values import DateKind, format_edtf

    date = None if is_partial(value) or not isinstance(value, Mapping) else read_date_value(value)
    if date is None or date.kind is not DateKind.SET:
        return []
    return [Dated(part, (), format_edtf(part)) for part in date.parts]


def _is_behind(first: "FuzzyDate", second: "FuzzyDate") -> bool:
    """Say whether a date that should be first is not: periods may go by their beginnings as well as by their ends."""
    from wikicheck.values import Verdict, must_not_precede

    beginnings = must_not_precede(second.first, first.first)
    return beginnings is Verdict.DEFINITE and must_not_precede(second.last, first.last) is Verdict.DEFINITE


def _is_usable(limit: Any) -> bool:
    if isinstance(limit, Mapping):
        is_known = limit.keys() <= {"direction", "by"} and isinstance(limit.get("by", ""), str)
        return is_known and _is_direction(limit.get("direction"))
    return _is_direction(limit)


def _is_direction(word: Any) -> bool:
    return isinstance(word, str) and word in _DIRECTIONS


SORTED = Keyword(_check, _is_usable)
