"""The bracket after the subject's name: when somebody was born, baptised, died and was buried.

English cue words, and the signs `*` and `†`. A year that belongs to a reign, an office or a time of activity is no vital date.
"""

from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from re import IGNORECASE, Pattern
from re import compile as compile_pattern
from typing import NamedTuple

from wikicheck.article.facts.tables import word_alternation
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import Age, DateFlag, DateKind, FuzzyDate, Precision, find_ages, find_dates
from wikicheck.values.fuzzy_date import choice_date, year_date

MASK = "\ufffc"

# Two years further apart than this, though "born" stands before them, are a whole life and not the play of a birth date.
WIDEST_BIRTH = 12


class Event(StrEnum):
    """What a date in the bracket is the date of; the values name the kinds of vital facts."""

    BIRTH = "birth"
    BAPTISM = "baptism"
    DEATH = "death"
    BURIAL = "burial"
    OTHER = "other"
    BARE = "bare"  # nothing said yet: a birth if a dash follows


class DatedEvent(NamedTuple):
    """A dated event. The span of the date is relative to the text that was read."""

    event: Event
    date: FuzzyDate
    complete: bool = True


class BracketReading(NamedTuple):
    """What a bracket says. `says_born` tells a cue word or sign for birth or death from a mere pair of years."""

    events: tuple[DatedEvent, ...]
    ages: tuple[tuple[Age, str], ...]  # with what they are the age at: "birth" (today) or "death"
    says_born: bool


_EVENTS = (Event.BIRTH, Event.BAPTISM, Event.DEATH, Event.BURIAL, Event.OTHER)
_DASH = lazy_pattern(r"(?:^|[\s\xa0)\]])[–—−-](?=[\s\xa0(\[]|$)|[–—](?=\d)|(?<=[\d.?)\]])[–—]|(?<=[\d.?)\]])-(?=$|[\d\s])|^\s*-|\sto\s*$")
_SEGMENT_END = lazy_pattern(r"[;(\[)\]（）；]")
_LETTER = lazy_pattern(r"[^\W\d_]")
_LATIN = lazy_pattern(r"[A-Za-zÀ-ÿ]")
_OPENS = lazy_pattern(r"(?:^|[,:)\]])[\s\xa0]*$")
_AFTER_BAPTISM = lazy_pattern(r"\s*\(\s*(?:bapti[sz]ed|baptism|bapt?\.|christened)", IGNORECASE)
_UNKNOWN = lazy_pattern(r"\?|\bunknown\b|\bunk\.|\bX{2,4}\b", IGNORECASE)
# The reader of dates stopped before the end of one: "30/33", "1250 or".
_GOES_ON = lazy_pattern(r"[/–-]\d|\s?(?:or|and|either)\b|\s?\?\s?\d")
# "(born Ann Lee; 5 May 1970)": the date behind the name is that of the birth.
_NAMED_AT_BIRTH = lazy_pattern(r"\b(?:born|née?|nee)\b[\s\xa0]+[^\W\d_]", IGNORECASE)
# "c. 980", which in running text would be no year.
_EARLY_YEAR = lazy_pattern(r"(?<!\w)(?:c\.|ca\.|circa)[\s\xa0]?\d{3}(?=[\s\xa0]*(?:$|[–—;,)?-]))")
_PRESENT = lazy_pattern(r"\b(?:present|date|now|today)\W*$", IGNORECASE)
# What a template that rendered to nothing leaves behind in flattened text.
_ARTEFACT = lazy_pattern(
    r"\(\s*[;,]?\s*\)|[,(:]\s*,|,\s*$|[\s\xa0]{2,}|\b(?:on|in|at|near|of|c\.)\s*(?:[,)]|$)|\b(?:born|died|b\.|d\.)\s*,", IGNORECASE
)


@lru_cache(maxsize=1)
def _cues() -> Pattern[str]:
    groups = "|".join(f"(?P<{event.value}>{word_alternation('life', event.value)})" for event in _EVENTS)
    return compile_pattern(rf"(?<!\w)(?:{groups})(?![^\W\d])", IGNORECASE)


def _segments(text: str) -> list[tuple[int, int]]:
    """Return the parts between semicolons that stand outside of inner brackets."""
    parts: list[tuple[int, int]] = []
    start = depth = 0
    for match in _SEGMENT_END.finditer(text):
        if match[0] in "([（":
            depth += 1
        elif match[0] in ")]）":
            depth = max(0, depth - 1)
        elif not depth:
            parts.append((start, match.start()))
            start = match.end()
    parts.append((start, len(text)))
    return parts


def _mask(text: str, spans: list[Span]) -> str:
    for start, end in spans:
        text = text[:start] + MASK * (end - start) + text[end:]
    return text


def read_bracket(text: str, *, language: str = "en", flattened: bool = False) -> BracketReading:
    """Read what stands between the brackets. In `flattened` text, gaps that dropped templates leave make a segment incomplete."""
    ages = find_ages(text)
    masked = _mask(text, [age.span for age in ages])
    dates = sorted(find_dates(masked, lang=language), key=lambda date: date.span)
    dates = _with_early_years(masked, dates)
    events: list[DatedEvent] = []
    says_born = named = False
    for start, end in _segments(masked):
        inside = [date for date in dates if start <= date.span.start < end]
        if inside:
            found, cued = _Segment(masked, start, end, named=named).read(inside)
            if flattened and _ARTEFACT.search(masked, start, end):
                found = [event._replace(complete=False) for event in found]
            events += found
            says_born = says_born or (cued and bool(found))
        else:
            named = named or bool(_NAMED_AT_BIRTH.search(masked, start, end))
    dead = any(event.event is Event.DEATH for event in events)
    stated = tuple((age, "death" if dead or _is_at_death(age) else "birth") for age in ages)
    return BracketReading(tuple(events), stated, says_born)


def _with_early_years(text: str, dates: list[FuzzyDate]) -> list[FuzzyDate]:
    """Add the years of "c. 980 – 22 June 1037" that only the place behind a name shows to be years."""
    early = [
        replace(year_date(int(match[0][-3:]), text=match[0], span=Span(*match.span())), approximate=True)
        for match in _EARLY_YEAR.finditer(text)
        if not any(date.span.start < match.end() and match.start() < date.span.end for date in dates)
    ]
    return sorted([*dates, *early], key=lambda date: date.span) if early else dates


def _is_at_death(age: Age) -> bool:
    return "aged" in age.text.lower()


def is_birth_interval(date: FuzzyDate) -> bool:
    """Say whether a range after "born" means one day between two dates, and not a life from one date to another."""
    if date.kind is not DateKind.RANGE or len(date.parts) != 2:
        return True
    first, last = date.parts[0].start, date.parts[1].end
    if first is None or last is None:
        return True
    if date.parts[0].precision in {Precision.DAY, Precision.MONTH} and date.parts[1].precision in {Precision.DAY, Precision.MONTH}:
        return first.year == last.year and (last.month - first.month) <= 1
    return 0 <= last.year - first.year <= WIDEST_BIRTH


class _Segment:
    """Reads one part of a bracket from left to right."""

    __slots__ = ("_at", "_bare", "_cued", "_end", "_found", "_named", "_range", "_state", "_text")

    def __init__(self, text: str, start: int, end: int, *, named: bool = False) -> None:
        self._text = text
        self._at = start
        self._end = end
        self._found: list[DatedEvent] = []
        self._state: Event | None = None
        self._bare: FuzzyDate | None = None
        self._range: FuzzyDate | None = None  # the range last taken for a birth and a death
        self._cued = False
        self._named = named  # a name at birth stands before this part

    def read(self, dates: list[FuzzyDate]) -> tuple[list[DatedEvent], bool]:
        for date in dates:
            self._take(date)
            self._at = max(self._at, date.span.end)
        if self._bare is not None and (self._named or _DASH.search(self._text[self._at : self._end])):
            self._cued = self._cued or self._named
            self._found.append(DatedEvent(Event.BIRTH, self._bare))
        return self._found, self._cued

    def _take(self, date: FuzzyDate) -> None:
        between = self._text[self._at : date.span.start]
        before = len(self._found)
        cue = self._cue(between)
        if date.kind is DateKind.FLORUIT:
            cue = Event.OTHER
        if cue is None and _AFTER_BAPTISM.match(self._text, date.span.end):
            cue = Event.BAPTISM
        if cue is not None:
            self._cued = self._cued or cue is not Event.OTHER
            self._settle_bare(between)
            self._add(cue, date)
        elif self._follows_dash(between, date):
            self._after_dash(between, date)
        elif self._state is None:
            self._add(Event.BARE if _opens(between) else Event.OTHER, date)
        elif self._found and not _LETTER.search(between):
            # a second date for the same event, without a word that says how the two belong together
            self._found[-1] = self._found[-1]._replace(complete=False)
        if len(self._found) > before and _GOES_ON.match(self._text, date.span.end):
            self._found[-1] = self._found[-1]._replace(complete=False)

    def _cue(self, between: str) -> Event | None:
        """Return what the last cue word before a date says, unless a dash parts the two."""
        cue = None
        at = 0
        for match in _cues().finditer(between):
            cue, at = Event(match.lastgroup or "other"), match.end()
        return None if cue is not None and _DASH.search(between, at) else cue

    def _follows_dash(self, between: str, date: FuzzyDate) -> bool:
        return bool(_DASH.search(between)) or self._text[max(0, date.span.start - 1) : date.span.start] in {"–", "—"}

    def _settle_bare(self, between: str) -> None:
        """Take a date with nothing said, before a dash and "died", for the birth."""
        if self._bare is not None and _DASH.search(between):
            self._found.append(DatedEvent(Event.BIRTH, self._bare))
        self._bare = None

    def _after_dash(self, between: str, date: FuzzyDate) -> None:
        state = self._state
        if state is None:  # "– 3 June 2001": whatever stood before is gone, unless it is said to be unknown
            self._found.append(DatedEvent(Event.DEATH, date, complete=bool(_UNKNOWN.search(between))))
            self._state = Event.DEATH
        elif state in {Event.BIRTH, Event.BAPTISM, Event.BARE}:
            self._settle_bare(between)
            self._found.append(DatedEvent(Event.DEATH, date))
            self._state = Event.DEATH
        elif self._range is not None and is_birth_interval(self._range):  # "1901–1902 – 1950"
            self._found[-2:] = [DatedEvent(Event.BIRTH, self._range), DatedEvent(Event.DEATH, date)]
            self._range = None

    def _add(self, event: Event, date: FuzzyDate) -> None:
        self._state = event
        if event is Event.OTHER:
            return
        if event in {Event.BIRTH, Event.BAPTISM, Event.BARE} and date.kind is DateKind.AFTER and date.parts and _is_unknown(date.parts[-1]):
            self._found.append(DatedEvent(Event.BIRTH if event is Event.BARE else event, date.parts[0]))
            return  # "1909 – ?": the death is what is not known
        if event is Event.BARE:
            self._add_bare(date)
        elif event in {Event.BIRTH, Event.BAPTISM} and not is_birth_interval(date):
            self._found.append(DatedEvent(event, date.parts[0]))
            self._found.append(DatedEvent(Event.DEATH, date.parts[1]))
            self._state = Event.DEATH
        else:
            self._found.append(DatedEvent(event, date, complete=date.kind not in {DateKind.OPEN, DateKind.SET}))

    def _add_bare(self, date: FuzzyDate) -> None:
        if date.kind is DateKind.RANGE and len(date.parts) == 2:
            if _is_alternative(date, self._text):
                self._bare = date
                return
            self._found.append(DatedEvent(Event.BIRTH, date.parts[0]))
            self._found.append(DatedEvent(Event.DEATH, _written_out(date.parts[1])))
            self._state = Event.DEATH
            self._range = date
        elif date.kind is DateKind.OPEN:
            if not _PRESENT.search(date.text) and date.parts:
                self._found.append(DatedEvent(Event.BIRTH, date.parts[0]))
            self._state = Event.OTHER
        elif date.kind is DateKind.ONE_OF and any(part.kind is DateKind.RANGE for part in date.parts):
            self._add_choice(date)
        elif date.kind is not DateKind.SET or DateFlag.DUAL_YEAR in date.flags:
            self._bare = date

    def _add_choice(self, date: FuzzyDate) -> None:
        """Take "1869 or 1870 – 1930 or 1931" for a birth in one of two years and a death in one of two."""
        at = next(index for index, part in enumerate(date.parts) if part.kind is DateKind.RANGE)
        life = date.parts[at]
        if any(part.kind is DateKind.RANGE for part in date.parts[at + 1 :]) or _is_alternative(life, self._text):
            self._bare = date
            return
        self._found.append(DatedEvent(Event.BIRTH, self._choice((*date.parts[:at], life.parts[0]))))
        self._found.append(DatedEvent(Event.DEATH, self._choice((life.parts[1], *date.parts[at + 1 :]))))
        self._state = Event.DEATH

    def _choice(self, dates: tuple[FuzzyDate, ...]) -> FuzzyDate:
        if len(dates) == 1:
            return dates[0]
        span = Span(dates[0].span.start, dates[-1].span.end)
        return choice_date(dates, DateKind.ONE_OF, text=self._text[slice(*span)], span=span)


def _is_unknown(date: FuzzyDate) -> bool:
    return bool(_UNKNOWN.fullmatch(date.text))


def _is_alternative(date: FuzzyDate, text: str) -> bool:
    """Say whether a range is one day or year of several, and no life: "70/69 BC", "between 25 August and 31 October 1451"."""
    between = text[date.parts[0].span.end : date.parts[1].span.start].strip()
    return between == "/" or date.text.lower().startswith("between")


def _written_out(date: FuzzyDate) -> FuzzyDate:
    """Write "90" of "1901–90" as 1990, for a message that shows it by itself."""
    return replace(date, text=str(date.year)) if date.text.isdecimal() and len(date.text) < 3 and (date.year or 0) >= 1000 else date


def _opens(between: str) -> bool:
    """Say whether nothing stands before a date but a name in another script, or words closed by a comma or colon."""
    return bool(_OPENS.search(between)) or not _LATIN.search(between)
