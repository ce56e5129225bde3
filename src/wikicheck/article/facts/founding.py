"""What an article says of the founding, opening, completion and end of its subject: an organisation, a building, a place."""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from wikicheck.article.facts.event_categories import read_event_category
from wikicheck.article.facts.lead_events import EventWords, read_lead_events
from wikicheck.article.facts.stated import Stated
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind

if TYPE_CHECKING:
    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article

# Canonical keys of fields, and what they date.
_KEYS = {
    "founded": "founding",
    "established": "founding",
    "established_date": "founding",
    "created": "founding",
    "incorporated": "founding",
    "established_year": "founding",
    "airdate": "opening",
    "first_air_date": "opening",
    "first_airdate": "opening",
    "opened": "opening",
    "opening_date": "opening",
    "opening_year": "opening",
    "commenced": "opening",
    "launch_date": "opening",
    "launch": "opening",
    "completed": "completion",
    "built": "completion",
    "dissolved": "dissolution",
    "closed": "dissolution",
    "closing_date": "dissolution",
    "close_date": "dissolution",
    "closed_date": "dissolution",
    "date_closed": "dissolution",
    "year_closed": "dissolution",
    "ceased": "dissolution",
    "demolition_date": "dissolution",
    "demolished_date": "dissolution",
    "disbanded": "dissolution",
    "defunct": "dissolution",
    "disestablished": "dissolution",
    "demolished": "dissolution",
    "year_start": "founding",
    "year_end": "dissolution",
}
# Canonical keys that date a founding by some of their names only.
_BY_NAME = {"released": ("launch", "opening"), "first_aired": ("airdate", "opening")}
# What works and people have is theirs, and no founding.
_WORKS = frozenset(("film", "album", "song", "book", "video game", "software", "television", "musical composition", "artwork", "person"))
_GROUPS = frozenset(("musical artist",))

_WORDS = {
    "founding": EventWords(
        "founded|established|formed|created|incorporated|organi[sz]ed|chartered|instituted|constituted|set[ \xa0]up|started|launched",
        r"(?:its|their)[ \xa0](?:founding|foundation|establishment|formation|inception|incorporation)",
    ),
    "opening": EventWords(
        "opened|inaugurated|launched", "opened|launched|signed[ \xa0]on|went[ \xa0]on[ \xa0](?:the[ \xa0])?air|began[ \xa0]broadcasting"
    ),
    "completion": EventWords("completed|built|constructed|erected"),
    "dissolution": EventWords(
        "dissolved|disbanded|closed|abolished|liquidated|demolished|disestablished|shut[ \xa0]down|wound[ \xa0]up",
        "disbanded|closed|folded|ceased[ \xa0](?:operations?|trading|publication|to[ \xa0]exist)|broke[ \xa0]up"
        r"|went[ \xa0]out[ \xa0]of[ \xa0]business",
    ),
}
EVENTS = tuple(_WORDS)
_ANEW = lazy_pattern(
    r"\b(?:re-?(?:opened|opening|established|founded|formed|launched|united|built)|restored|revived|resumed)\b", re.IGNORECASE
)


class Founding:
    """The dates of an organisation, a building or a place, each event with what every place says of it."""

    def __init__(self, article: "Article") -> None:
        self._article = article
        self._events = {what: Stated() for what in EVENTS}
        if article.subject.is_person and not article.subject.is_group:
            return
        self._read_boxes()
        for category in article.categories:
            fact = read_event_category(category)
            if fact is not None:
                self._events[fact.what].categories.append(fact)

    def _read_boxes(self) -> None:
        article = self._article
        for box in article.iter_infoboxes():
            if box.type in _WORKS:
                continue
            for field in box.fields:
                if not field.is_empty:
                    what = _event_of(field)
                    if what is not None:
                        self._add_field(what, field, article.language)
                    elif field.key == "years_active" and box.type in _GROUPS:
                        self._read_active(field)

    def _add_field(self, what: str, field: "Field", language: str) -> None:
        """Add what a field dates; an end that was none in the end ("closed 1510, reopened 1595") is nobody's to compare."""
        if what == "dissolution" and _ANEW.search(field.text.plain):
            self._events[what].box_is_whole = False
        else:
            self._events[what].add_field(what, field, language)

    def _read_active(self, field: "Field") -> None:
        """Read from when to when a band was active: each beginning may be its founding, each end its end."""
        founding, dissolution = self._events["founding"], self._events["dissolution"]
        if not field.value.complete:
            founding.box_is_whole = dissolution.box_is_whole = False
        for date in field.dates:
            for part in date.parts if date.kind is DateKind.SET else (date,):
                if part.kind in {DateKind.RANGE, DateKind.OPEN} and len(part.parts) == 2:
                    founding.boxes.append(VitalFact("founding", Place.INFOBOX, field.name, part.parts[0], date.span))
                    if part.kind is DateKind.RANGE:
                        dissolution.boxes.append(VitalFact("dissolution", Place.INFOBOX, field.name, part.parts[1], date.span))
                else:
                    founding.box_is_whole = dissolution.box_is_whole = False

    def _with_lead(self, what: str) -> Stated:
        stated = self._events[what]
        stated.lead = read_lead_events(self._article, what, _WORDS[what]) if self.is_dated else []
        return stated

    @property
    def is_dated(self) -> bool:
        """Say whether an infobox or a category dates anything."""
        return any(stated.boxes or stated.categories for stated in self._events.values())

    @cached_property
    def founded(self) -> Stated:
        """When it was founded."""
        return self._with_lead("founding")

    @cached_property
    def opened(self) -> Stated:
        """When it was opened, or went on the air."""
        return self._with_lead("opening")

    @cached_property
    def completed(self) -> Stated:
        """When it was built."""
        return self._with_lead("completion")

    @cached_property
    def dissolved(self) -> Stated:
        """When it came to its end."""
        return self._with_lead("dissolution")

    @property
    def is_founded_anew(self) -> bool:
        """Say whether a founding is later than the end, or the lead tells of one."""
        if any(_ANEW.search(paragraph.text.plain) for paragraph in self._article.prose.paragraphs if paragraph.is_lead):
            return True
        ends = self.dissolved.best
        starts = (*self.founded.boxes, *self.founded.categories)
        return bool(ends) and any(start.date.high >= max(end.date.low for end in ends) for start in starts)


def _event_of(field: "Field") -> str | None:
    what = _KEYS.get(field.key)
    if what is None and field.key in _BY_NAME:
        start, event = _BY_NAME[field.key]
        return event if field.name.lower().startswith(start) else None
    return what


def read_founding(article: "Article") -> Founding:
    """Return what an article says of founding and end of its subject."""
    return Founding(article)
