"""What follows from an article on a given day: birth, death, age, the works with their sort keys, the dated statements of the prose."""

from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.article.facts.vital import Place
from wikicheck.article.facts.work_item import FORTHCOMING
from wikicheck.text import Span
from wikicheck.values import DateKind, FuzzyDate, age_between
from wikicheck.values.calendar import civil
from wikicheck.values.fuzzy_date import day_date

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import ProseParagraph
    from wikicheck.article.facts.vital import VitalFact
    from wikicheck.article.facts.works import WorksGroup
    from wikicheck.article.page import Article


class AgeRange(NamedTuple):
    """An age in full years, at least and at most; the padded ends give "c." its play."""

    low: int
    high: int
    padded_low: int
    padded_high: int


class Statement(NamedTuple):
    """A date in the running text that is no vital date, and the sentence around it. `span` and `sentence` are places in the source."""

    date: FuzzyDate
    span: Span
    sentence: Span
    section: str
    is_as_of: bool


class Derived:
    """What follows from an article on the day `as_of` (a day number).

    `age` is the age at death, or on the day `as_of` for somebody of whose death nothing is said; None where it cannot be reckoned.
    `written_age` is the age of the living in the window from the latest day that the article names (`written_after`) to `as_of`:
    whenever a flattened text was made, an age in it lies in there.
    """

    __slots__ = ("_article", "age", "as_of", "birth", "death", "is_living", "statements", "works", "written_after", "written_age")

    def __init__(self, article: "Article", as_of: int) -> None:
        self._article = article
        self.as_of = as_of
        self.birth: VitalFact | None = None
        self.death: VitalFact | None = None
        self.is_living: bool | None = None
        self.age: AgeRange | None = None
        self.written_after: int | None = None
        self.written_age: AgeRange | None = None
        self.works: list[WorksGroup] = article.works
        self.statements: list[Statement] = []

    def to_dict(self) -> dict[str, Any]:
        """Return it as data for JSON."""
        from wikicheck.article.facts.derived_json import derived_to_dict

        return derived_to_dict(self, self._article)


def age_at(birth: FuzzyDate, reference: FuzzyDate, until: FuzzyDate | None = None) -> AgeRange | None:
    """Return the age at a date, or anywhere from it to `until`, of somebody born at `birth`.

    None where an end of a date is open, or the age would be negative.
    """
    last = until or reference
    if not (birth.is_bounded and reference.is_bounded and last.is_bounded) or DateKind.FLORUIT in {birth.kind, reference.kind}:
        return None
    low, high = age_between(birth, reference).least, age_between(birth, last).most
    padded_low, padded_high = age_between(birth, reference, soft=True).least, age_between(birth, last, soft=True).most
    return AgeRange(low, high, padded_low, padded_high) if low >= 0 else None


def derive(article: "Article", as_of: int) -> Derived:
    """Return what follows from an article on a day."""
    derived = Derived(article, as_of)
    if article.has_source:
        vital = [fact.span for fact in (*article.vitals.births, *article.vitals.deaths) if fact.place is Place.LEAD]
        derived.statements = [
            statement
            for paragraph in article.prose.paragraphs
            for statement in _statements(paragraph)
            if not any(statement.span.overlaps(span) for span in vital)
        ]
    if not article.subject.is_person or not article.vitals.is_single:
        return derived
    vitals = article.vitals
    birth, death = vitals.birth, vitals.death
    derived.birth, derived.death = birth, death
    if vitals.deaths or vitals.dead:
        derived.is_living = False
    elif vitals.living:
        derived.is_living = True
    if birth is None:
        return derived
    if death is not None:
        derived.age = age_at(birth.date, death.date)
    elif derived.is_living is not False:
        today = day_date(*civil(as_of))
        derived.age = age_at(birth.date, today)
        derived.written_after = article.latest_stated_day(as_of)
        if derived.written_after is not None:
            derived.written_age = age_at(birth.date, day_date(*civil(derived.written_after)), today)
    return derived


def _statements(paragraph: "ProseParagraph") -> list[Statement]:
    found: list[Statement] = []
    if paragraph.dates:
        for sentence in paragraph.sentences:
            found.extend(
                Statement(date, paragraph.span(*date.span), sentence.span(), paragraph.section.title, paragraph.is_as_of(date))
                for date in sentence.dates
            )
    return found


def work_key(key: int | None) -> int | str | None:
    """Return a sort key for JSON: a year (0 is 1 BC), "forthcoming", or None."""
    return "forthcoming" if key == FORTHCOMING else key
