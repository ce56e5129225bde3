"""`wc:within`: dates that lie in a period, or between two others."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wikicheck.schema.vocabulary.keys import are_keys, are_records, keys_of, records
from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.reading import Dated, iter_items, read_dated, read_dates

if TYPE_CHECKING:
    from wikicheck.values import FuzzyDate

_NEEDED = frozenset(("date",))
_POSSIBLE = frozenset(("date", "in", "from", "until"))
# Of more dates, against more periods, nothing is said.
_MOST_PAIRS = 10_000


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each date outside; every date of a list is looked at for itself."""
    if not isinstance(instance, Mapping):
        return
    for record in records(limit):
        periods = read_dates(instance, record["in"]) if "in" in record else None
        start = _first(read_dates(instance, record["from"])) if "from" in record else None
        end = _last(read_dates(instance, record["until"])) if "until" in record else None
        for key in keys_of(record["date"]):
            for dated in _dates(instance, key):
                breach = (periods and _outside_all(dated, periods)) or _outside(dated, start, end)
                if breach:
                    yield breach


def _dates(instance: Mapping[str, Any], key: str) -> list[Dated]:
    if key not in instance:
        return []
    found = [read_dated(value, path) for value, path in iter_items(instance[key], (key,))]
    return [dated for dated in found if dated is not None]


def _first(dates: list[Dated] | None) -> Dated | None:
    return min(dates, key=lambda dated: dated.date.soft_low) if dates else None


def _last(dates: list[Dated] | None) -> Dated | None:
    return max(dates, key=lambda dated: dated.date.soft_high) if dates else None


def _is_outside(date: "FuzzyDate", start: "FuzzyDate | None", end: "FuzzyDate | None") -> bool:
    from wikicheck.values import Verdict, must_lie_in

    return must_lie_in(date, start, end) is Verdict.DEFINITE


def _outside_all(dated: Dated, periods: list[Dated]) -> Breach | None:
    if len(periods) > _MOST_PAIRS or not all(_is_outside(dated.date, period.date, period.date) for period in periods):
        return None
    period = periods[0]
    words = f"«{dated.path[0]}» {dated.shown} is outside «{period.path[0]}» {period.shown}"
    return Breach(words, dated.path, (period.path,))


def _outside(dated: Dated, start: Dated | None, end: Dated | None) -> Breach | None:
    from wikicheck.values import slip_words

    for bound, side in ((start, "before"), (end, "after")):
        limits = (bound.date, None) if bound is start and bound is not None else (None, None if bound is None else bound.date)
        if bound is not None and _is_outside(dated.date, *limits):
            words = f"«{dated.path[0]}» {dated.shown} is {side} «{bound.path[0]}» {bound.shown}{slip_words(bound.date, dated.date)}"
            return Breach(words, dated.path, (bound.path,))
    return None


def _is_usable(limit: Any) -> bool:
    return are_records(limit, _NEEDED, _POSSIBLE) and all(
        len(record) > 1 and are_keys(record["date"]) and all(isinstance(record[name], str) for name in record if name != "date")
        for record in records(limit)
    )


WITHIN = Keyword(_check, _is_usable)
