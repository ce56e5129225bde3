"""Periods of a life that infoboxes date: terms of office, reigns, spells at clubs, national teams, service, careers, years at school.

They stand in one field (`reign`, `years3`), in two (`term_start2`, `term_end2`), behind the names of a list (`teams`), or in brackets
behind a school. What could not be read whole gives no period, so that no rule compares it.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.tables import find_phrases, read_table
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, find_dates
from wikicheck.values.fuzzy_date import year_date

if TYPE_CHECKING:
    from wikicheck.article.infobox import Field, Infobox, Value
    from wikicheck.article.page import Article

_TABLE = "periods"
_MARKS = ("acting", "elect", "posthumous")
_MARKS_OF_PLAYERS = ("loan", "reserve", "posthumous")
# Fields whose words are about the period.
_BESIDE = ("term_label", "termlabel", "reign_type", "status")
_BRACKET = lazy_pattern(r"\(([^()]{1,200})\)")
_LOAN = lazy_pattern(r"\s*(?:→|↳|->|\(loan|&rarr;)")
# A year behind a school that is not that of the subject.
_NOT_SCHOOLING = lazy_pattern(r"\bhon(?:orary|oris|\.)|\b(?:est\.|established|founded|renamed|formerly|now|since|merged|closed)", 2)
# From such a line on, a list of teams is about what came after playing.
_NO_PLAYER = lazy_pattern(r"[^()]{0,30}\b(?:manager|coach|coaching|executive|broadcaster|umpire|administrator|front office)\b", 2)
_YEAR = lazy_pattern(r"1\d{3}|20\d\d")
# More lines of a list than any career has are not looked at.
_MOST_ITEMS = 200
_NO = frozenset({"no", "n", "false", "0", "none", "-", "–", "—"})


class PeriodKind(StrEnum):
    """What somebody did in a period."""

    OFFICE = "office"
    REIGN = "reign"
    CLUB = "club"
    PROVINCE = "province"
    AMATEUR = "amateur"
    YOUTH = "youth"
    COLLEGE = "college"
    NATIONAL = "national"
    MANAGER = "manager"
    CAREER = "career"
    ACTIVE = "active"
    SERVICE = "service"
    EDUCATION = "education"


# In other boxes than those of people, `year` and the like date something else.
_OF_ALL_BOXES = frozenset({PeriodKind.OFFICE, PeriodKind.REIGN})
_OF_PLAYERS = frozenset({PeriodKind.CLUB, PeriodKind.PROVINCE, PeriodKind.YOUTH, PeriodKind.COLLEGE, PeriodKind.AMATEUR})


class Bound(NamedTuple):
    """One end of a period: the date (None: not given, or not read whole), and whether words say that it goes on."""

    date: FuzzyDate | None
    field: "Field | None" = None
    ongoing: bool = False
    complete: bool = True


class Period:
    """One period. `start` and `end` are None where they are not given; `is_ongoing` says that "present" or "Incumbent" stands there.

    `number` is what its fields share (0: none), `fields` are they by key, `name` is the office or club as readers see it ("" unknown).
    `marks` has "acting", "elect", "loan", "reserve" and "posthumous" where words say so. `places` are the spans of start and end
    in the source, and `is_split` says whether the two stand in fields of their own.
    """

    __slots__ = ("box", "end", "end_field", "fields", "is_ongoing", "kind", "marks", "name", "number", "start", "start_field")

    def __init__(self, kind: PeriodKind, box: "Infobox", number: int, fields: "dict[str, Field]") -> None:
        self.kind = kind
        self.box = box
        self.number = number
        self.fields = fields
        self.name = ""
        self.start: FuzzyDate | None = None
        self.end: FuzzyDate | None = None
        self.start_field: Field | None = None
        self.end_field: Field | None = None
        self.is_ongoing = False
        self.marks: frozenset[str] = frozenset()

    @property
    def is_split(self) -> bool:
        """Say whether start and end stand in fields of their own."""
        return self.start_field is not None and self.end_field is not None and self.start_field is not self.end_field

    @property
    def is_of_list(self) -> bool:
        """Say whether it stands behind a name in a list of teams, where coaches are too."""
        return self.start_field is not None and _kind_of(self.start_field.key) in {("list", kind) for kind in PeriodKind}

    @property
    def span(self) -> Span:
        """Where it stands in the source: what is dated, from its first date to its last."""
        places = [date.span for date in (self.start, self.end) if date is not None]
        if not places or self.is_split:
            field = self.start_field or self.end_field
            return places[0] if places else (field.value_span if field is not None else self.box.span)
        return Span(min(place.start for place in places), max(place.end for place in places))

    @property
    def label(self) -> str:
        """The name of its field, of two the first, as written."""
        field = self.start_field or self.end_field
        return field.name.strip() if field is not None else self.kind.value

    @property
    def text(self) -> str:
        """The period as written: "1990–1995", "5 May 1990 – present"."""
        start = self.start.text if self.start is not None else "?"
        if self.start is not None and self.start is self.end:
            return start
        end = "present" if self.is_ongoing else "" if self.end is None else self.end.text
        return f"{start}–{end}" if len(start) + len(end) < 10 else f"{start} – {end}".rstrip(" –")

    @property
    def words(self) -> str:
        """Its field and what that says."""
        return f"{self.label}: {self.text}"


def read_periods(article: "Article") -> list[Period]:
    """Return the periods that the infoboxes of an article date, box by box, in the order of their fields."""
    periods: list[Period] = []
    for box in article.iter_infoboxes():
        found = list(_BoxReader(box, article.language).read())
        if found and box.type != "person" and not article.subject.is_person:
            found = [period for period in found if period.kind in _OF_ALL_BOXES]
        periods += found
    return periods


@lru_cache(maxsize=1)
def _kinds_of_keys() -> dict[str, tuple[str, PeriodKind]]:
    """Return which key says what: ("span", kind), ("list", kind), ("school", kind), ("start" or "end", kind)."""
    table = read_table(_TABLE)
    known: dict[str, tuple[str, PeriodKind]] = {}
    for kind, keys in table["spans"].items():
        known.update(dict.fromkeys(keys, ("span", PeriodKind(kind))))
    for kind, keys in table["lists"].items():
        known.update(dict.fromkeys(keys, ("list", PeriodKind(kind))))
    known.update(dict.fromkeys(table["schools"], ("school", PeriodKind.EDUCATION)))
    for kind, pairs in table["pairs"].items():
        for start, end in pairs:
            known[start], known[end] = ("start", PeriodKind(kind)), ("end", PeriodKind(kind))
    return known


def _kind_of(key: str) -> tuple[str, PeriodKind] | None:
    """Return what a key says; of keys that no table has, such as `ru_clubyears`, by how they end."""
    known = _kinds_of_keys().get(key)
    if known is None and key.endswith("years"):
        stem = key.removesuffix("years").rstrip("_").rpartition("_")[2]
        for start, kind in read_table(_TABLE)["stems"]:
            if stem.startswith(start):
                return "span", PeriodKind(kind)
    return known


class _BoxReader:
    """Reads the periods of one box."""

    def __init__(self, box: "Infobox", language: str) -> None:
        self._box = box
        self._language = language
        self._groups: dict[int, dict[str, Field]] = {}

    def read(self) -> Iterator[Period]:
        wanted = [(field, *known) for field in self._box.fields if field.raw and (known := _kind_of(field.key)) is not None]
        if not wanted:
            return
        with_one = {field.key for field in self._box.fields if field.index == 1 and field.raw}
        for field in self._box.fields:
            if field.raw:
                number = field.index if field.index is not None else int(field.key not in with_one)
                self._groups.setdefault(number, {})[field.key] = field
        paired: set[int] = set()
        for field, part, kind in wanted:
            number = field.index if field.index is not None else int(field.key not in with_one)
            fields = self._groups[number]
            if fields.get(field.key) is not field:
                continue  # a later field of the same name counts
            if part == "span":
                yield from self._read_span(field, kind, number, fields)
            elif part == "list":
                yield from self._read_list(field, kind, number, fields)
            elif part == "school":
                yield from self._read_school(field, number, fields)
            elif id(field) not in paired:
                yield from self._read_pair(kind, number, fields, paired)

    def _read_pair(self, kind: PeriodKind, number: int, fields: "dict[str, Field]", paired: set[int]) -> Iterator[Period]:
        for start_key, end_key in read_table(_TABLE)["pairs"][kind.value]:
            start_field, end_field = fields.get(start_key), fields.get(end_key)
            fresh = [field for field in (start_field, end_field) if field is not None and id(field) not in paired]
            if not fresh or (start_field is None and end_key != "term_end") or (end_field is None and start_key == "enthroned"):
                continue
            paired.update(id(field) for field in fresh)
            start, end = self._read_bound(start_field), self._read_bound(end_field)
            if not (start.complete and end.complete) or (start.date is None and end.date is None):
                continue
            yield self._period(kind, number, fields, start, end)

    def _read_bound(self, field: "Field | None") -> Bound:
        if field is None:
            return Bound(None)
        values = list(field.value.iter_values())
        dates = [value for value in values if value.date is not None]
        if len(dates) == 1 and dates[0].complete and len(values) == 1:
            date = dates[0].date
            usable = date is not None and date.kind is DateKind.POINT and date.is_bounded and date.exists
            ongoing = date is not None and date.kind is DateKind.OPEN
            return Bound(date if usable else None, field, ongoing=ongoing, complete=usable or ongoing)
        if dates or not all(value.complete for value in values):
            return Bound(None, field, complete=False)
        year = _bare_year(values[0]) if len(values) == 1 else None
        if year is not None:
            return Bound(year, field)
        text = field.text.plain.strip()
        return Bound(None, field, ongoing=bool(find_phrases(text[:100], _TABLE, "ongoing")), complete=len(text) < 100)

    def _read_span(self, field: "Field", kind: PeriodKind, number: int, fields: "dict[str, Field]") -> Iterator[Period]:
        values = list(field.value.iter_values())
        names = self._items_of(kind, fields, len(values)) if len(values) > 1 else []
        for position, value in enumerate(values):
            stated = value.date or _bare_year(value)
            if stated is None or not value.complete:
                continue
            for date in _members(stated):
                bounds = _bounds_of(date, field)
                if bounds is not None:
                    period = self._period(kind, number, fields, *bounds, note=value.text)
                    if names:
                        period.name = names[position].text.strip()
                    yield period

    def _items_of(self, kind: PeriodKind, fields: "dict[str, Field]", count: int) -> "list[Value]":
        """Return the names beside a list of years, where there are as many of them."""
        stems = [field for key, field in fields.items() if key.endswith(("clubs", "team", "teams", "club"))]
        for key in (*read_table(_TABLE)["names"].get(kind.value, ()), *(field.key for field in stems)):
            named = fields.get(key)
            if named is not None:
                items = list(named.value.iter_values())
                if len(items) == count:
                    return items
        return []

    def _read_list(self, field: "Field", kind: PeriodKind, number: int, fields: "dict[str, Field]") -> Iterator[Period]:
        """Read `[[Team]] (1990–1995)`, item by item."""
        text = field.text
        if "(" not in text.plain:
            return
        start = 0
        for line in text.plain.split("\n", _MOST_ITEMS)[:_MOST_ITEMS]:
            name = line.partition("(")[0]
            if "(" not in line and _NO_PLAYER.match(line):
                break
            for bracket in _BRACKET.finditer(line):
                for date in find_dates(bracket[1], lang=self._language)[:5]:
                    for member in _members(place_date(date, text, start + bracket.start(1))):
                        bounds = _bounds_of(member, field)
                        if bounds is not None and not any(loss.span.overlaps(text.span(start, start + len(line))) for loss in text.losses):
                            period = self._period(kind, number, fields, *bounds, note=line)
                            period.name = name.strip(" *•·–")
                            yield period
            start += len(line) + 1

    def _read_school(self, field: "Field", number: int, fields: "dict[str, Field]") -> Iterator[Period]:
        """Read the dates in brackets behind schools and degrees."""
        text = field.text
        if "(" not in text.plain or not _YEAR.search(text.plain):
            return
        for bracket in _BRACKET.finditer(text.plain):
            before = text.plain[max(0, bracket.start() - 80) : bracket.end()].rpartition("\n")[2]
            if _NOT_SCHOOLING.search(before) or not _YEAR.search(bracket[1]):
                continue
            for date in find_dates(bracket[1], lang=self._language)[:5]:
                for member in _members(place_date(date, text, bracket.start(1))):
                    bounds = _bounds_of(member, field)
                    if bounds is not None:
                        yield self._period(PeriodKind.EDUCATION, number, fields, *bounds, note=before)

    def _period(self, kind: PeriodKind, number: int, fields: "dict[str, Field]", start: Bound, end: Bound, note: str = "") -> Period:
        period = Period(kind, self._box, number, fields)
        period.start, period.start_field = start.date, start.field
        period.end, period.end_field = end.date, end.field
        period.is_ongoing = end.ongoing
        named = next((fields[key] for key in read_table(_TABLE)["names"].get(kind.value, ()) if key in fields), None)
        name = named.text.plain if named is not None else ""
        period.name = " ".join(name[:300].split())
        said = [name[:300], note[:300]]
        # what stands in one field with others is about all of them
        ends = () if start.field is end.field else (start.field, end.field)
        beside = (*ends, *(fields.get(key) for key in _BESIDE))
        said += [field.text.plain[:200] for field in beside if field is not None]
        words = " ; ".join(said)
        marks = _MARKS_OF_PLAYERS if kind in _OF_PLAYERS else _MARKS
        period.marks = frozenset(mark for mark in marks if find_phrases(words, _TABLE, mark))
        if kind in _OF_PLAYERS and (_LOAN.match(name) or _LOAN.match(note)):
            period.marks |= {"loan"}
        return period


def _bare_year(value: "Value") -> FuzzyDate | None:
    """Return the year that a value is which was read as a number."""
    text = value.text.strip()
    return year_date(int(text), text=text, span=value.span) if _YEAR.fullmatch(text) else None


def _members(date: FuzzyDate) -> tuple[FuzzyDate, ...]:
    return date.parts if date.kind is DateKind.SET else (date,)


def _bounds_of(date: FuzzyDate, field: "Field") -> tuple[Bound, Bound] | None:
    """Return the two ends of what one field dates; None where it dates no period."""
    if not date.exists:
        return None
    if date.kind is DateKind.POINT and date.is_bounded:
        return Bound(date, field), Bound(date, field)
    if date.kind is DateKind.RANGE and len(date.parts) == 2:
        start, end = date.parts
        if start.kind is DateKind.POINT and end.kind is DateKind.POINT and start.is_bounded and end.is_bounded:
            return Bound(start, field), Bound(end, field)
    if date.kind is DateKind.OPEN and date.parts and date.parts[0].kind is DateKind.POINT and date.parts[0].is_bounded:
        return Bound(date.parts[0], field), Bound(None, field, ongoing=len(date.parts) > 1)
    return None


def says_no(field: "Field") -> bool:
    """Say whether a field that is a switch is off."""
    return field.text.plain.strip().lower() in _NO


def names_somebody(field: "Field | None") -> bool:
    """Say whether a field for a successor names one, and not that there is none ("Office abolished") or only one to come ("elect")."""
    if field is None:
        return False
    text = field.text.plain[:200]
    return bool(text.strip(" –—-?")) and not any(find_phrases(text, _TABLE, words) for words in ("vacancy", "elect", "acting"))
