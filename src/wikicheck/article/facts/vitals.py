"""What an article states of birth and death: in the infobox, in the lead, in categories; and the ages it states.

Silence is exact: a floruit is neither birth nor death, a day of disappearance or of being declared dead is no death, and what
could not be read whole is marked as incomplete, so that no rule compares it.
"""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.lead_bracket import Event
from wikicheck.article.facts.tables import find_phrases
from wikicheck.article.facts.vital import Marker, Place, VitalFact
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import Age, DateKind, FuzzyDate, must_agree
from wikicheck.values.fuzzy_date import choice_date

if TYPE_CHECKING:
    from wikicheck.article.infobox import Field, Infobox, Value
    from wikicheck.article.page import Article

# Canonical keys of infobox fields, and what they date.
_KEYS = {
    "birth_date": "birth",
    "death_date": "death",
    "baptism_date": "baptism",
    "baptised": "baptism",
    "baptized": "baptism",
    "baptism": "baptism",
    "christened": "baptism",
    "burial_date": "burial",
    "date_of_burial": "burial",
}


# "14 February 1804 (or 1805)": the bracket gives another date, which the value is not.
_ALTERNATIVE = lazy_pattern(r"\b(?:or|possibly|perhaps|alternatively)\b[^()]{0,40}\d")


_NAME_WORD = lazy_pattern(r"\w+")


class StatedAge(NamedTuple):
    """An age that an infobox field or the lead states; the age's span is its place in the source.

    `about` says what it is the age at: "birth" beside a birth date (the age today), "death" beside a death date, else "unknown".
    """

    age: Age
    label: str
    place: Place
    about: str


class Vitals:
    """The vital facts of an article, infobox first, then the birth that a death template states, lead, categories."""

    __slots__ = ("ages", "baptisms", "birth_missing", "births", "burials", "dead", "death_missing", "deaths", "is_single", "living")

    def __init__(self) -> None:
        self.births: list[VitalFact] = []
        self.deaths: list[VitalFact] = []
        self.baptisms: list[VitalFact] = []
        self.burials: list[VitalFact] = []
        self.ages: list[StatedAge] = []
        self.living: list[Marker] = []
        self.dead: list[Marker] = []
        self.birth_missing: list[Marker] = []
        self.death_missing: list[Marker] = []
        self.is_single = True

    @property
    def birth(self) -> VitalFact | None:
        """Best birth: the first complete one."""
        return next((fact for fact in self.births if fact.complete), None)

    @property
    def death(self) -> VitalFact | None:
        """Best death: the first complete one."""
        return next((fact for fact in self.deaths if fact.complete), None)

    def birth_at(self, place: Place) -> VitalFact | None:
        """Return the first birth that stands in that place, complete or not."""
        return next((fact for fact in self.births if fact.place is place), None)

    def death_at(self, place: Place) -> VitalFact | None:
        """Return the first death that stands in that place, complete or not."""
        return next((fact for fact in self.deaths if fact.place is place), None)

    def of(self, what: str) -> list[VitalFact]:
        """Return the list of facts of one kind: "birth", "death", "baptism" or "burial"."""
        return {"birth": self.births, "death": self.deaths, "baptism": self.baptisms, "burial": self.burials}[what]


def read_vitals(article: "Article") -> Vitals:
    """Return what an article states of birth and death."""
    vitals = Vitals()
    subject = article.subject
    boxes = list(article.iter_infoboxes())
    templates: list[VitalFact] = []
    for box in boxes:
        _read_box(vitals, templates, box)
    vitals.births += templates
    if subject.kind not in {"other", "fiction", "animal"} or subject.is_person:
        _read_lead(vitals, article)
    _read_categories(vitals, article)
    vitals.is_single = _is_single(vitals, article)
    return vitals


def _read_box(vitals: Vitals, templates: list[VitalFact], box: "Infobox") -> None:
    overridden = {field.duplicate_of for field in box.fields if field.duplicate_of is not None}
    vanished = box.get("disappeared_date")
    for position, field in enumerate(box.fields):
        what = _KEYS.get(field.key)
        if what is None or field.is_empty or position in overridden:
            continue
        fact = read_field(field, what)
        if fact is not None:
            if what == "death" and vanished is not None:
                fact = fact._replace(complete=False)  # the day a court named
            vitals.of(what).append(fact)
        for value in field.value.iter_values():
            _read_age(vitals, field, value, what)
            if value.born is not None and what == "death":
                label = f"birth in {field.name}"
                templates.append(VitalFact("birth", Place.TEMPLATE, label, value.born, value.span, complete=value.complete))


def _read_age(vitals: Vitals, field: "Field", value: "Value", what: str) -> None:
    if value.age is not None:
        about = what if what in {"birth", "death"} else "unknown"
        vitals.ages.append(StatedAge(value.age, field.name, Place.INFOBOX, about))


def read_field(field: "Field", what: str) -> VitalFact | None:
    """Return what an infobox field states; None where it states no date, or one that is no vital date (a floruit).

    Several dates in one field are alternatives. A death field that speaks of a disappearance, or of being declared dead,
    is incomplete, as is a birth field that speaks of a baptism, and so is one with anything that could not be read.
    """
    values = [value for value in field.value.iter_values() if value.date is not None]
    dates = [value.date for value in values if value.date is not None and value.date.kind is not DateKind.FLORUIT]
    if not dates:
        return None
    complete = all(value.complete and not _ALTERNATIVE.search(value.note or "") for value in values)
    date = dates[0]
    if len(dates) > 1:
        date, complete = _alternatives(dates), complete and all(other.kind is DateKind.POINT for other in dates)
    if date.kind in {DateKind.OPEN, DateKind.SET}:
        complete = False
    if what == "death" and find_phrases(field.text.plain, "life", "not_death"):
        complete = False
    if what == "birth" and find_phrases(field.text.plain, "life", "baptism"):
        complete = False  # the day of the baptism, or of either
    return VitalFact(what, Place.INFOBOX, field.name, date, date.span, complete)


def _alternatives(dates: list[FuzzyDate]) -> FuzzyDate:
    span = Span(min(date.span.start for date in dates), max(date.span.end for date in dates))
    return choice_date(tuple(dates), DateKind.ONE_OF, text=" or ".join(date.text for date in dates), span=span)


def _read_lead(vitals: Vitals, article: "Article") -> None:
    lead = article.subject.lead
    for fact in lead.facts:
        if fact.event in {Event.BIRTH, Event.DEATH, Event.BAPTISM, Event.BURIAL} and fact.date.kind is not DateKind.FLORUIT:
            what = fact.event.value
            vitals.of(what).append(VitalFact(what, Place.LEAD, "lead", fact.date, fact.date.span, fact.complete))
    vitals.ages.extend(StatedAge(age, "lead", Place.LEAD, about) for age, about in lead.ages)


def _read_categories(vitals: Vitals, article: "Article") -> None:
    facts = article.subject.categories
    vitals.births += facts.births
    vitals.deaths += facts.deaths
    vitals.living = facts.living
    vitals.birth_missing = facts.birth_missing
    vitals.death_missing = facts.death_missing
    vitals.dead = [*(Marker(fact.label, fact.span) for fact in facts.deaths), *facts.death_missing]
    vitals.dead.sort(key=lambda marker: marker.span)


def _is_single(vitals: Vitals, article: "Article") -> bool:
    """Say whether the facts can be those of one person."""
    subject = article.subject
    if subject.is_group:
        return False
    if not (vitals.births or vitals.deaths):
        return True
    if any(fact.place is Place.LEAD for fact in (*vitals.births, *vitals.deaths)) and subject.lead.people > 1:
        return False
    boxes = [box for box in article.infoboxes if any(inner.get("birth_date") for inner in box.walk())]
    if len(boxes) > 1:
        births = [fact.date for fact in vitals.births if fact.place is Place.INFOBOX]
        names = [frozenset(_NAME_WORD.findall(field.text.plain.lower())) for box in boxes if (field := box.get("name")) is not None]
        if any(not (name <= names[0] or name >= names[0]) for name in names[1:]):
            return False
        is_named = len(names) == len(boxes)  # the same name in each: then a date is wrong, and nobody else's
        if not is_named and any((date.low, date.high) != (births[0].low, births[0].high) for date in births):
            return False
    return not any(_has_two(facts, article) for facts in (vitals.births, vitals.deaths))


def _has_two(facts: list[VitalFact], article: "Article") -> bool:
    """Say whether categories name two years, as for two people.

    They do not where a single statement leaves open which ("1941 or 1942"), or where infobox and lead agree on one, or the lead
    of an article called after its subject alone says it: then a category is wrong.
    """
    stated = [fact.date for fact in facts if fact.place is Place.CATEGORY]
    if not any(must_agree(stated[0], other).is_contradiction for other in stated[1:]):
        return False
    others = [fact for fact in facts if fact.place in {Place.INFOBOX, Place.LEAD} and fact.complete]
    choices = [fact.date for fact in others if fact.date.kind is DateKind.ONE_OF]
    if any(all(not must_agree(choice, date).is_contradiction for date in stated) for choice in choices):
        return False
    places = [fact.place for fact in others]
    if places == [Place.LEAD]:
        agrees = any(not must_agree(others[0].date, date).is_contradiction for date in stated)
        return not (agrees and article.subject.lead.people == 1 and _is_called_in_lead(article))
    agreed = {*places} == {Place.INFOBOX, Place.LEAD} and len(others) == 2
    return not agreed or must_agree(others[0].date, others[1].date).is_contradiction


def _is_called_in_lead(article: "Article") -> bool:
    """Say whether the first name in bold is a fuller form of the title: "Ann Berit Lee" of "Ann Lee", "Clifford N. Lee" of "Cliff Lee"."""
    title = _NAME_WORD.findall(article.subject.base_title.lower())
    bold = _NAME_WORD.findall(article.subject.lead.bold[0].lower()) if article.subject.lead.bold else []
    return len(title) > 1 and "of" not in title and title[-1] in bold and title[0][0] == bold[0][0]
