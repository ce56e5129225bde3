"""One event in the places of an article that date it: fields of infoboxes, the lead, categories."""

from typing import TYPE_CHECKING

from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, find_dates, must_agree
from wikicheck.values.fuzzy_date import year_date

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article

_YEAR = lazy_pattern(r"(?<![\w.,$£€-])(?:1[0-9]|20)\d\d(?![\w%])")
_LONGEST_FIELD = 600


class Stated:
    """What each place says of the date of one event.

    Several facts of one place are alternatives: a film has the dates of several countries, a company those of its forerunners.
    `box_is_whole` is false where a field for it could not be read: then nobody knows whether it disagrees.
    """

    __slots__ = ("box_is_whole", "boxes", "categories", "lead")

    def __init__(self) -> None:
        self.boxes: list[VitalFact] = []
        self.lead: list[VitalFact] = []
        self.categories: list[VitalFact] = []
        self.box_is_whole = True

    def at(self, place: Place) -> list[VitalFact]:
        """Return what can be compared of one place."""
        if place is Place.INFOBOX:
            return self.boxes if self.box_is_whole else []
        facts = self.lead if place is Place.LEAD else self.categories
        return facts if any(fact.complete for fact in facts) else []

    @property
    def best(self) -> list[VitalFact]:
        """What the first place says that can be compared: infobox, lead, categories."""
        return next((facts for place in (Place.INFOBOX, Place.LEAD, Place.CATEGORY) if (facts := self.at(place))), [])

    def add_field(self, what: str, field: "Field", language: str) -> None:
        """Add the dates of a field. Years beside them ("as the Lee Works until 1911") are alternatives, too."""
        values = [*field.value.iter_values()]
        text = field.text
        if any(not value.complete for value in values) or len(text.plain) > _LONGEST_FIELD:
            self.box_is_whole = False
        dates = [value.date for value in values if value.date is not None and value.date.kind is not DateKind.FLORUIT]
        if not dates:
            dates = [place_date(date, text) for date in find_dates(text.plain[:_LONGEST_FIELD], lang=language)]
        known = [VitalFact(what, Place.INFOBOX, field.name, date, date.span) for date in dates if date.kind is not DateKind.YEARLY]
        self.boxes += known
        for match in _YEAR.finditer(text.plain[:_LONGEST_FIELD]):
            year = year_date(int(match[0]), text=match[0], span=text.span(*match.span()))
            if not any(_covers(fact.date, year) for fact in known):
                self.boxes.append(VitalFact(what, Place.INFOBOX, field.name, year, year.span, complete=False))


def _covers(date: FuzzyDate, year: FuzzyDate) -> bool:
    return not must_agree(date, year).is_contradiction


def agree(some: "Iterable[VitalFact]", others: "Iterable[VitalFact]") -> bool:
    """Say whether a fact of one place can mean the same as one of the other."""
    others = list(others)
    return any(not must_agree(fact.date, other.date).is_contradiction for fact in some for other in others)


def is_told_of(article: "Article", stated: Stated | None, fact: VitalFact, words: "re.Pattern[str] | None") -> bool:
    """Say whether the article tells elsewhere what happened in the year of a fact.

    That is in a field, or in a sentence with one of the words (without words, in any).

    Elsewhere is where `stated` does not have the fact from; without it, anywhere.

    Then two dates may both be right: a film was shown at a festival before it was released, a company had a forerunner.
    """
    facts = (*stated.boxes, *stated.lead) if stated is not None else ()
    places = [other.span for other in facts if other.place is fact.place and other.date.year == fact.date.year]
    year = fact.date.year
    if year is None or year < 1:
        return True
    digits = str(year)
    for field in (field for box in article.iter_infoboxes() for field in box.fields if stated is not None):
        if digits in field.raw and not any(field.span.overlaps(place) for place in places) and digits in field.text.plain:
            return True
    if not article.has_source:
        return False
    for paragraph in article.prose.paragraphs:
        if digits not in paragraph.text.plain:
            continue
        for sentence in paragraph.sentences:
            if (
                digits in sentence.masked
                and (words is None or words.search(sentence.masked))
                and not any(sentence.span().overlaps(place) for place in places)
            ):
                return True
    return False
