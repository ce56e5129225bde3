"""`wc:agree`: fields that have to say the same, as far as each of them says it."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from wikicheck.schema.vocabulary.amounts import Amount, read_amounts
from wikicheck.schema.vocabulary.keys import is_list_of_keys, key_lists
from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.reading import Dated, read_dates

# Of longer lists nothing is said.
_MOST_PAIRS = 2_500


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each field that overlaps no value of one that is named before it."""
    if not isinstance(instance, Mapping):
        return
    for keys in key_lists(limit):
        present = [key for key in keys if key in instance]
        for place, key in enumerate(present):
            breach = next((found for other in present[:place] if (found := _contradiction(instance, other, key)) is not None), None)
            if breach is not None:
                yield breach


def _contradiction(instance: Mapping[str, Any], one: str, other: str) -> Breach | None:
    dates, other_dates = read_dates(instance, one), read_dates(instance, other)
    if dates is not None and other_dates is not None:
        return _between_dates(dates, other_dates)
    amounts, other_amounts = read_amounts(instance, one), read_amounts(instance, other)
    if amounts is not None and other_amounts is not None:
        return _between_amounts(amounts, other_amounts)
    return None


def _between_dates(some: list[Dated], others: list[Dated]) -> Breach | None:
    from wikicheck.values import Slip, Verdict, classify_slip, must_agree, slip_words

    if len(some) * len(others) > _MOST_PAIRS:
        return None
    for one, other in product(some, others):
        is_one_day = classify_slip(one.date, other.date) is Slip.OLD_NEW_STYLE
        if is_one_day or must_agree(one.date, other.date) is not Verdict.DEFINITE:
            return None
    return _breach(some[0], others[0], slip_words(some[0].date, others[0].date))


def _between_amounts(some: list[Amount], others: list[Amount]) -> Breach | None:
    if len(some) * len(others) > _MOST_PAIRS:
        return None
    for one, other in product(some, others):
        if one.unit != other.unit or one.value == other.value or abs(one.value - other.value) < one.slack + other.slack:
            return None
    return _breach(some[0], others[0], "")


def _breach(one: Dated | Amount, other: Dated | Amount, slip: str) -> Breach:
    words = f"«{other.path[0]}» {other.shown} contradicts «{one.path[0]}» {one.shown}{slip}"
    return Breach(words, other.path, (one.path,))


AGREE = Keyword(_check, is_list_of_keys)
