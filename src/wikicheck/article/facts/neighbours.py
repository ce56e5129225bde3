"""Predecessors and successors that an infobox names beside a term, with the dates that stand behind their names."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.periods import Period
from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.tables import find_phrases
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, find_dates

if TYPE_CHECKING:
    from wikicheck.article.infobox import Field

_KEYS = (("predecessor", True), ("preceded_by", True), ("successor", False), ("succeeded_by", False))
_BRACKET = lazy_pattern(r"\(([^()]{4,60})\)\s*$")
# Years of a life and not of a term.
_LIFE = lazy_pattern(r"\b(?:born|died|b\.|d\.|since|until)(?:\b|\s)|[*†]", 2)
_LONGEST = 120


class Neighbour(NamedTuple):
    """Somebody who held an office before or after the subject. `start` and `end` are None where the box does not date them."""

    name: str
    is_before: bool
    field: "Field"
    start: FuzzyDate | None
    end: FuzzyDate | None


def neighbours_of(period: Period) -> Iterator[Neighbour]:
    """Yield predecessor and successor of a term, if the box names one of each, not only acting, and dates the term."""
    for key, is_before in _KEYS:
        field = period.fields.get(key)
        if field is None or "(" not in field.raw:
            continue
        text = field.text
        bracket = _BRACKET.search(text.plain[:_LONGEST])
        if bracket is None or len(text.plain) > _LONGEST or "\n" in text.plain.strip() or text.losses or _LIFE.search(bracket[1]):
            continue
        if find_phrases(text.plain, "periods", "acting") or find_phrases(text.plain, "periods", "elect"):
            continue
        dates = find_dates(bracket[1])
        if len(dates) != 1 or dates[0].kind is not DateKind.RANGE:
            continue
        start, end = place_date(dates[0], text, bracket.start(1)).parts
        if start.is_bounded and end.is_bounded and start.low <= end.high:
            yield Neighbour(text.plain[: bracket.start()].strip(), is_before, field, start, end)
