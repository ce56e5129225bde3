"""Categories that date an event: "Companies established in 1967", "1967 establishments in Norway", "1999 drama films"."""

from typing import TYPE_CHECKING

from wikicheck.article.facts.categories import read_category_date
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.page import Category

_DATE = r"(?P<number>\d{1,4})(?P<kind>(?:st|nd|rd|th)[- ]century|s)?(?P<era>[ ]BCE?|[ ](?:AD|CE))?"
_FIRST = lazy_pattern(rf"{_DATE}[ ](?P<rest>.+)")
_LAST = lazy_pattern(rf".*[ ](?P<verb>\w+)[ ]in[ ](?:the[ ])?{_DATE}")
_SPACES = lazy_pattern(r"[\s_]+")
_LONGEST = 160

_VERBS = {
    "established": "founding",
    "founded": "founding",
    "formed": "founding",
    "incorporated": "founding",
    "opened": "opening",
    "inaugurated": "opening",
    "launched": "opening",
    "completed": "completion",
    "built": "completion",
    "constructed": "completion",
    "disestablished": "dissolution",
    "dissolved": "dissolution",
    "closed": "dissolution",
    "demolished": "dissolution",
    "defunct": "dissolution",
}
_NOUNS = {"establishments": "founding", "disestablishments": "dissolution", "openings": "opening"}


def read_event_category(category: "Category") -> VitalFact | None:
    """Return the founding, opening, completion or dissolution that a category dates; None for any other."""
    name = category.name
    if len(name) > _LONGEST or not ("established" in name or "establishments" in name or " in " in name):
        return None
    name = _SPACES.sub(" ", name).strip()
    match = _FIRST.fullmatch(name)
    if match:
        what = _NOUNS.get(match["rest"].partition(" ")[0].lower())
    else:
        match = _LAST.fullmatch(name)
        what = _VERBS.get(match["verb"].lower()) if match else None
    if match is None or what is None:
        return None
    date = read_category_date(int(match["number"]), match["kind"] or "", match["era"] or "", name)
    return VitalFact(what, Place.CATEGORY, f"Category:{name}", date.placed(category.span), category.span) if date is not None else None


def read_work_category(category: "Category") -> tuple[VitalFact, str] | None:
    """Return the year or decade that a category begins with, and the rest of its name in lower case; None for any other."""
    name = category.name
    if not name[:1].isdigit() or len(name) > _LONGEST:
        return None
    name = _SPACES.sub(" ", name).strip()
    match = _FIRST.fullmatch(name)
    date = read_category_date(int(match["number"]), match["kind"] or "", match["era"] or "", name) if match else None
    if match is None or date is None:
        return None
    return VitalFact("release", Place.CATEGORY, f"Category:{name}", date.placed(category.span), category.span), match["rest"].lower()
