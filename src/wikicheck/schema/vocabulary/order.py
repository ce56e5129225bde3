"""`wc:order`: fields in the order of time."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.schema.vocabulary.keys import is_list_of_keys, key_lists
from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.reading import Dated, read_dates


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each field that lies before one that is named before it: the last of its dates before the first of the other's."""
    if not isinstance(instance, Mapping):
        return
    for keys in key_lists(limit):
        stated = [dates for key in keys if (dates := read_dates(instance, key)) is not None]
        for place, later in enumerate(stated):
            breach = next((found for earlier in reversed(stated[:place]) if (found := _contradiction(earlier, later)) is not None), None)
            if breach is not None:
                yield breach


def _contradiction(earlier: list[Dated], later: list[Dated]) -> Breach | None:
    from wikicheck.values import Verdict, must_not_precede, slip_words

    first = min(earlier, key=lambda dated: dated.date.soft_low)
    last = max(later, key=lambda dated: dated.date.soft_high)
    if must_not_precede(last.date, first.date) is not Verdict.DEFINITE:
        return None
    words = f"«{last.path[0]}» {last.shown} is before «{first.path[0]}» {first.shown}{slip_words(first.date, last.date)}"
    return Breach(words, last.path, (first.path,))


ORDER = Keyword(_check, is_list_of_keys)
