"""What categories say of birth, death and being alive: "1970 births", "1940s deaths", "19th-century births", "Living people"."""

from re import IGNORECASE
from typing import TYPE_CHECKING

from wikicheck.article.facts.tables import read_words
from wikicheck.article.facts.vital import Marker, Place, VitalFact
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, Precision
from wikicheck.values.fuzzy_date import century_date, year_date, years_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wikicheck.article.page import Category

# The number comes first in most languages' names, and so a name without one is dismissed at a glance.
_NUMBER = lazy_pattern(r"\d")
_YEARS = lazy_pattern(r"(?<!\w)(?P<number>\d{1,4})(?P<kind>(?:st|nd|rd|th)[- ]century|s)?(?P<era>[ ]BCE?|[ ](?:AD|CE))?(?!\d)", IGNORECASE)
_SPACES = lazy_pattern(r"[\s_]+")


class CategoryFacts:
    """The vital facts and markers of an article's categories, in order."""

    __slots__ = ("birth_missing", "births", "death_missing", "deaths", "living")

    def __init__(self) -> None:
        self.births: list[VitalFact] = []
        self.deaths: list[VitalFact] = []
        self.living: list[Marker] = []
        self.birth_missing: list[Marker] = []
        self.death_missing: list[Marker] = []


def read_category_date(number: int, kind: str, era: str, text: str) -> FuzzyDate | None:
    """Return the years that "1970", "1940s", "19th-century" (with or without BC) stand for; None for a year no calendar has.

    A century is the hull of both conventions: the 19th is 1800 to 1900.
    """
    before_christ = era.strip().upper().startswith("B")
    if not kind:
        return year_date(1 - number if before_christ else number, text=text) if number else None
    if kind.lower() != "s":
        return century_date(number, before_christ=before_christ, text=text) if number else None
    if number % 10:
        return None
    first, last = max(number, 1), number + 9  # as a category, "1900s births" is a decade and no century
    if before_christ:
        first, last = 1 - last, 1 - first
    return years_date(first, last, Precision.DECADE, text=text)


def read_categories(categories: "Iterable[Category]") -> CategoryFacts:
    """Return what the categories of an article state."""
    facts = CategoryFacts()
    for category in categories:
        name = _SPACES.sub(" ", category.name).strip()
        lowered = name.lower()
        if lowered in read_words("categories", "living"):
            facts.living.append(Marker(f"Category:{name}", category.span))
        elif lowered in read_words("categories", "birth_missing"):
            facts.birth_missing.append(Marker(f"Category:{name}", category.span))
            if "(living people)" in lowered:
                facts.living.append(Marker(f"Category:{name}", category.span))
        elif lowered in read_words("categories", "death_missing"):
            facts.death_missing.append(Marker(f"Category:{name}", category.span))
        elif _NUMBER.search(name):
            _read_year(facts, name, category)
    return facts


def _read_year(facts: CategoryFacts, name: str, category: "Category") -> None:
    match = _YEARS.search(name)
    if not match:
        return
    form = f"{name[: match.start()]}#{name[match.end() :]}".lower()
    for what, found in (("birth", facts.births), ("death", facts.deaths)):
        if form in read_words("categories", what):
            date = read_category_date(int(match["number"]), match["kind"] or "", match["era"] or "", name)
            if date is not None:
                found.append(VitalFact(what, Place.CATEGORY, f"Category:{name}", date.placed(category.span), category.span))
