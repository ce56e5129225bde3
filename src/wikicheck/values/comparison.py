"""Comparing dates that are known only as intervals. Rules use these functions and never compare day numbers.

Each answer has four values: a contradiction on the widest reading (`DEFINITE`), a contradiction on the reading as
written that only the play of "c." rescues (`LIKELY`), agreement (`HOLDS`), and not to be told (`UNKNOWN`).
"""

from enum import StrEnum
from typing import NamedTuple

from wikicheck.values.calendar import FUTURE, PAST, full_years
from wikicheck.values.fuzzy_date import DateKind, FuzzyDate


class Verdict(StrEnum):
    """What a comparison of two dates says."""

    DEFINITE = "definite"  # they contradict each other however they are read
    LIKELY = "likely"  # they contradict each other as written
    HOLDS = "holds"
    UNKNOWN = "unknown"

    @property
    def is_contradiction(self) -> bool:
        """Say whether something is to be reported."""
        return self in {Verdict.DEFINITE, Verdict.LIKELY}


_OF_MEMBERS = frozenset({DateKind.POINT, DateKind.ONE_OF, DateKind.SET})


class Gap(NamedTuple):
    """Full years between two dates, at least and at most."""

    least: int
    most: int


def must_not_precede(later: FuzzyDate, earlier: FuzzyDate) -> Verdict:
    """Judge the claim that `earlier` is not after `later`. The same day is in order."""
    if earlier.soft_low > later.soft_high:
        return Verdict.DEFINITE
    if earlier.low > later.high:
        return Verdict.LIKELY
    return Verdict.HOLDS if earlier.high <= later.low else Verdict.UNKNOWN


def _members(date: FuzzyDate) -> tuple[FuzzyDate, ...]:
    """Return what a date may mean: the members of a set or choice, the countings of Old and New Style."""
    return date.parts if date.kind in _OF_MEMBERS and date.parts else (date,)


def must_agree(one: FuzzyDate, other: FuzzyDate) -> Verdict:
    """Judge the claim that two dates mean the same. A coarser date agrees with every finer one inside it.

    Of a set or a choice one member has to agree.
    """
    likely = False
    for first in _members(one):
        for second in _members(other):
            if first.low <= second.high and second.low <= first.high:
                return Verdict.HOLDS
            likely = likely or (first.soft_low <= second.soft_high and second.soft_low <= first.soft_high)
    return Verdict.LIKELY if likely else Verdict.DEFINITE


def must_lie_in(date: FuzzyDate, start: FuzzyDate | None, end: FuzzyDate | None) -> Verdict:
    """Judge the claim that `date` lies between `start` and `end`; None leaves that side open."""
    before = must_not_precede(date, start) if start else Verdict.HOLDS
    after = must_not_precede(end, date) if end else Verdict.HOLDS
    for verdict in (Verdict.DEFINITE, Verdict.LIKELY, Verdict.UNKNOWN):
        if verdict in (before, after):
            return verdict
    return Verdict.HOLDS


def gap_years(start: FuzzyDate, end: FuzzyDate, *, soft: bool = False) -> Gap:
    """Return the full years from `start` to `end`, at least and at most; with `soft`, "c." is given its play.

    A threshold has to be tested against the end that favours the article.
    """
    if soft:
        least, most = (start.soft_high, end.soft_low), (start.soft_low, end.soft_high)
    else:
        least, most = (start.high, end.low), (start.low, end.high)
    return Gap(_years(*least), _years(*most))


def _years(start: int, end: int) -> int:
    # an open end has no calendar day; any gap across it is beyond every threshold
    if start <= PAST or end >= FUTURE:
        return 10**9
    if start >= FUTURE or end <= PAST:
        return -(10**9)
    return full_years(start, end)
