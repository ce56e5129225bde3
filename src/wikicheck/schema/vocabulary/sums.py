"""`wc:sum`: a total and its parts."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from wikicheck.schema.vocabulary.amounts import Amount, read_amounts
from wikicheck.schema.vocabulary.keys import are_keys, are_records, keys_of, records
from wikicheck.schema.vocabulary.keyword import Breach, Keyword

_NEEDED = frozenset(("total", "parts"))
_POSSIBLE = frozenset(("total", "parts", "tolerance"))
# So many parts are named in a message and as related places.
_MOST_NAMED = 12


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each total that its parts do not make, if all of them are there and exact."""
    if not isinstance(instance, Mapping):
        return
    for record in records(limit):
        totals = read_amounts(instance, record["total"])
        found = [read_amounts(instance, key) for key in keys_of(record["parts"])]
        parts = [amount for amounts in found for amount in amounts or ()]
        if totals is not None and len(totals) == 1 and None not in found and all(part.unit == totals[0].unit for part in parts):
            breach = _judge(totals[0], parts, record.get("tolerance"))
            if breach is not None:
                yield breach


def _judge(total: Amount, parts: list[Amount], tolerance: float | None) -> Breach | None:
    from wikicheck.values.sums import adds_up

    summed = sum((part.value for part in parts), Decimal(0))
    if tolerance is not None:
        if abs(total.value - summed) <= Decimal(repr(tolerance)) * total.scale:
            return None
    elif adds_up(total.value / total.scale, [summed / total.scale], sum((part.slack for part in parts), total.slack) / total.scale):
        return None
    words = f"«{total.path[0]}» says {total.shown}, but {_added(parts)} make {_written(summed / total.scale, total.unit_text)}"
    return Breach(words, total.path, tuple(part.path for part in parts[:_MOST_NAMED]))


def _added(parts: list[Amount]) -> str:
    if len(parts) > _MOST_NAMED:
        return f"its {len(parts)} parts"
    return " + ".join(f"«{part.path[0]}» {part.shown}" for part in parts)


def _written(value: Decimal, unit_text: str) -> str:
    rounded = value.quantize(Decimal("0.001")).normalize() if abs(value) < 10**20 else value
    return f"{rounded:,f} {unit_text}".rstrip()


def _is_usable(limit: Any) -> bool:
    return are_records(limit, _NEEDED, _POSSIBLE) and all(
        isinstance(record["total"], str) and are_keys(record["parts"]) and _is_tolerance(record.get("tolerance", 0))
        for record in records(limit)
    )


def _is_tolerance(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e30


SUM = Keyword(_check, _is_usable)
