"""In which order a list of works stands: by year, up or down, or by something else. Pure functions on keys and titles."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.facts.work_item import Work

_ARTICLE = lazy_pattern(r"(?:the|an?|der|die|das|le|la|les|el|los|las|il|lo)\s+|l['’]")
_NOT_LETTERS = lazy_pattern(r"[\W_]+")
_NUMBER = lazy_pattern(
    r"\b(?:op(?:us)?|no|nr|bwv|k|kv|hob|d|s|rv|wwv|vol(?:ume)?|part|book|band|tome|episode|season|symphony no|#)\.?\s*(\d{1,4})", 2
)
_ROMAN = lazy_pattern(r"\b(?:vol(?:ume)?|part|book|band)\.?\s+([ivxl]+)\b", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


class Order(NamedTuple):
    """How the dated works of a group stand: `chain` are the positions of a longest run in order, `moved` those outside of it.

    Positions count the keys that were given.
    """

    descending: bool
    chain: tuple[int, ...]
    moved: tuple[int, ...]


def chain_of(keys: Sequence[int], *, descending: bool = False) -> list[int]:
    """Return the positions of a longest subsequence that never goes down (or, `descending`, never up)."""
    signed = [-key for key in keys] if descending else list(keys)
    ends: list[int] = []  # the least last key of a chain of each length, with where it stands
    places: list[int] = []
    before: list[int] = [-1] * len(signed)
    for index, key in enumerate(signed):
        length = bisect_right(ends, key)
        before[index] = places[length - 1] if length else -1
        if length == len(ends):
            ends.append(key)
            places.append(index)
        else:
            ends[length] = key
            places[length] = index
    chain: list[int] = []
    at = places[-1] if places else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    chain.reverse()
    return chain


def order_of(keys: Sequence[int]) -> Order:
    """Return the better of both directions; ascending if they are equally good."""
    up, down = chain_of(keys), chain_of(keys, descending=True)
    descending = len(down) > len(up)
    chain = down if descending else up
    kept = set(chain)
    return Order(descending, tuple(chain), tuple(index for index in range(len(keys)) if index not in kept))


def direction(keys: Sequence[int]) -> str:
    """Return "ascending" or "descending", whichever fits better."""
    return "descending" if order_of(keys).descending else "ascending"


def normal_title(title: str) -> str:
    """Return what two writings of one title have in common: letters and digits without case, without a first article."""
    folded = unicodedata.normalize("NFKC", title).casefold().strip()
    match = _ARTICLE.match(folded)
    if match and match.end() < len(folded):
        folded = folded[match.end() :]
    return _NOT_LETTERS.sub(" ", folded).strip()


def alternative_order(works: "Sequence[Work]") -> str | None:
    """Return by what else than years a list is sorted: "title", "number", "column" or "runs"; None if by nothing that shows.

    `works` are all works of a group, dated or not.
    """
    dated = [work for work in works if work.key is not None]
    titles = [normal_title(work.title) for work in works]
    if len(titles) >= 3 and (titles == sorted(titles) or _nearly_sorted(titles)):
        return "title"
    numbers = [_number(work) for work in works]
    known = [number for number in numbers if number is not None]
    if len(known) >= 3 and 2 * len(known) >= len(works) and known == sorted(known) and len(set(known)) > 1:
        return "number"
    for column in range(max((len(work.cells) for work in works), default=0)):
        cells = [work.cells[column].casefold() if column < len(work.cells) else "" for work in works]
        if len(set(cells)) > 1 and all(cells) and (cells == sorted(cells) or _grouped(cells)):
            return "column"
    keys = [work.key for work in dated if work.key is not None]
    if len(keys) >= 6 and min(_runs(keys), _runs([-key for key in keys])) * 3 <= len(keys):
        return "runs"
    return None


def _nearly_sorted(titles: list[str]) -> bool:
    """Say whether a long list of titles is alphabetical but for one in ten."""
    if len(titles) < 8:
        return False
    ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
    return len(chain_of([ranks[title] for title in titles])) * 10 >= len(titles) * 9


def _grouped(cells: list[str]) -> bool:
    """Say whether equal cells stand together, in groups of two and more: the list is sorted by that column first."""
    changes = sum(one != other for one, other in pairwise(cells))
    return changes + 1 == len(set(cells)) and len(set(cells)) * 2 <= len(cells)


def _runs(keys: list[int]) -> int:
    """Return of how many ascending runs a list is made."""
    return 1 + sum(later < earlier for earlier, later in pairwise(keys))


def _number(work: "Work") -> int | None:
    text = f"{work.prefix} {work.title} {work.qualifier}"
    match = _NUMBER.search(text)
    if match:
        return int(match[1])
    match = _ROMAN.search(text)
    return _roman(match[1].lower()) if match else None


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))
