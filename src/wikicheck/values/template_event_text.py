"""Marriages written out as their template shows them: `Ann Lee (m. 1990; div. 2001)`, `Ann Lee (1999–present)`."""

import re
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.fuzzy_date import DateKind, FuzzyDate
from wikicheck.values.template_events import Event, known_reason, read_event_date

_LONGEST = 250
_MOST_PARTS = 4
# A name, and one bracket at the end, in which stand the times.
_NAMED = lazy_pattern(r"(?P<name>[^()（）]{2,150}?)[ \u00a0]?[(（](?P<times>[^()（）]{3,90})[)）]")
_PARTED = lazy_pattern(r"[;,][ \u00a0]?(?=[^\W\d_])|;")
_WORD = lazy_pattern(r"(?P<word>[^\W\d_]{1,12})\.?\s?(?:in\s)?(?=[\d~]|c\.|ca\.|circa|about|before|after|[A-ZÀ-Þ]|$)")
_MARRIED = frozenset("m married mar wed vh verh heirat casado casada marié mariée sposato ślub oo ⚭ с брак г gift".split())
# A spouse who died may have been married or not said to be.
_OF_LIVES = frozenset(("died",))
_DEATH = lazy_pattern(r"(?:his|her|their|spouse's|husband's|wife's)[ \u00a0]death", re.IGNORECASE)


class _Times(NamedTuple):
    """What one part of the bracket says."""

    start: FuzzyDate | None = None
    end: FuzzyDate | None = None
    reason: str | None = None
    told: bool = False  # that the times are those of a marriage, and not those of a life


def read_marriage(text: str, *, lang: str = "en") -> Event | None:
    """Return the marriage that a text states and nothing else: a spouse, and when it began or ended.

    None where that is not all, and where nothing but two years stand behind the name: they may be those of the spouse's life.
    """
    text = text.strip()
    if len(text) > _LONGEST or text[-1:] not in {")", "）"}:
        return None
    match = _NAMED.fullmatch(text)
    if match is None or not any(sign.isdecimal() for sign in match["times"]):
        return None
    start = end = reason = None
    told = False
    for part in _PARTED.split(match["times"])[: _MOST_PARTS + 1]:
        times = _read_times(part.strip(), lang)
        if times is None:
            return None
        if (times.start and start) or (times.end and end) or (times.reason and reason):
            return None
        start, end, reason, told = start or times.start, end or times.end, reason or times.reason, told or times.told
    name = " ".join(match["name"].split()).rstrip(",")
    return Event(name, start, end, reason, None, "marriage", text) if name and told and (start or end) else None


def _read_times(part: str, lang: str) -> _Times | None:
    """Return what a part says: "m. 1990", "1915–1919", "div. 2001", "his death 2001"; None for anything else."""
    match = _DEATH.match(part)
    reason = match[0].replace("\u00a0", " ") if match else None
    if match is None:
        match = _WORD.match(part)
        reason = known_reason(match["word"]) if match else None
        if match and reason is None and match["word"].casefold() not in _MARRIED:
            match = None  # the name of a month
    told = match is not None and reason not in _OF_LIVES
    rest = part[match.end() if match else 0 :].strip()
    if not rest:
        return _Times(reason=reason, told=told) if reason else None
    date = read_event_date(rest, lang)
    if date is None:
        return None
    if reason:
        return _Times(None, date, reason, told) if not date.parts else None
    if date.kind is DateKind.OPEN and date.parts:
        return _Times(date.parts[0], told=True)
    if date.kind is DateKind.RANGE and date.parts:
        return _Times(date.parts[0], date.parts[-1], told=told)
    return _Times(date, told=told) if date.kind is DateKind.POINT else None
