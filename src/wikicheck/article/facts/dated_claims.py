"""The date of one event in the several places that give it: infobox, lead, category and running text.

Births and deaths come from `vitals`; a founding, an opening or a release from fields, names of categories and sentences about the subject.
So two versions of an article can be compared place by place.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate
from wikicheck.values.fuzzy_date import year_date

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import ProseParagraph
    from wikicheck.article.page import Article


class _Event(NamedTuple):
    """How an event is dated: by which canonical keys of fields, which words close before or behind its date, which categories."""

    keys: tuple[str, ...] = ()
    before: str = ""
    behind: str = ""
    category: str = ""


_EVENTS = {
    "birth": _Event(before="born"),
    "death": _Event(before="died"),
    "founding": _Event(
        ("founded", "established", "formed", "formation"),
        "founded|established|formed",
        category=r"(\d{4}) establishments(?: .*)?|.* (?:established|founded|formed) in (\d{4})",
    ),
    "opening": _Event(("opened", "opened_date", "opening"), "opened|inaugurated", category=r".* opened in (\d{4})"),
    "completion": _Event(("completed", "built"), "completed|built", category=r".* completed in (\d{4})"),
    "release": _Event(
        ("released", "release_date", "published", "publication_date"),
        "released|published|premiered",
        r"(?:[\w-]+[ \xa0]){0,5}(?:film|album|novel|song|single|book|play|game)",
        r"(\d{4}) (?:[a-z-]+ ){0,3}(?:films|albums|novels|books|songs|singles|plays|games)|.* released in (\d{4})",
    ),
    "launch": _Event(("launched", "launch_date"), "launched", category=r".* launched in (\d{4})"),
    "closure": _Event(
        ("dissolved", "closed", "closed_date"),
        "dissolved|closed|disbanded|demolished",
        category=r"(\d{4}) disestablishments(?: .*)?|.* (?:disestablished|closed|demolished) in (\d{4})",
    ),
}
_EVENT_OF_KEY = {key: name for name, event in _EVENTS.items() for key in event.keys}
# So far from its date a word may stand: in "founded by two brothers from the town of Lund, which in 1990" it is too far.
_REACH = 24
_LONGEST_CATEGORY = 200
_NUMBER = lazy_pattern(r"\d+")


class DatedClaim(NamedTuple):
    """A date that one place gives for an event. `place` is "infobox", "lead", "category" or "prose", `label` what messages call it."""

    event: str
    place: str
    label: str
    date: FuzzyDate
    span: Span
    complete: bool = True

    @property
    def slot(self) -> str:
        """What it has in common with the claim that stood there in another version: the place, of a category the name without the year."""
        return self.place if self.place != "category" else _NUMBER.sub("#", self.label)


def read_dated_claims(article: "Article") -> dict[tuple[str, str], list[DatedClaim]]:
    """Return what infobox, lead and categories say of each event, by event and slot."""
    claims: dict[tuple[str, str], list[DatedClaim]] = {}
    for claims_of in (_iter_vital, _iter_fields, _iter_categories, _iter_lead):
        for claim in claims_of(article):
            claims.setdefault((claim.event, claim.slot), []).append(claim)
    return claims


def iter_prose_claims(article: "Article", event: str) -> Iterator[DatedClaim]:
    """Yield what sentences about the subject below the lead say of an event."""
    if article.has_source and event in _EVENTS:
        for paragraph in article.prose.paragraphs:
            if not paragraph.is_lead:
                yield from _iter_sentences(article, paragraph, event, "prose")


def _iter_vital(article: "Article") -> Iterator[DatedClaim]:
    vitals = article.vitals
    if not (article.subject.is_person and vitals.is_single):
        return
    for fact in (*vitals.births, *vitals.deaths, *vitals.baptisms, *vitals.burials):
        if fact.place.value != "template":  # it stands in the same field as the death
            date = fact.date
            if fact.place.value == "category":  # "1970 births"
                date = date.placed(fact.span, date.text.rpartition(" ")[0])
            yield DatedClaim(fact.what, fact.place.value, fact.label, date, fact.span, fact.complete)


def _iter_fields(article: "Article") -> Iterator[DatedClaim]:
    if len(article.infoboxes) != 1:
        return
    for field in article.infoboxes[0].fields:
        event = _EVENT_OF_KEY.get(field.key)
        if event is not None and len(field.dates) == 1:
            date = field.dates[0]
            complete = all(value.complete for value in field.value.iter_values())
            yield DatedClaim(event, "infobox", field.name, date, date.span, complete)


def _iter_categories(article: "Article") -> Iterator[DatedClaim]:
    for category in article.categories:
        name = category.name.replace("_", " ")[:_LONGEST_CATEGORY]
        if not any(char.isdigit() for char in name):
            continue
        for event, pattern in _category_patterns():
            match = pattern.fullmatch(name)
            if match:
                year = next(group for group in match.groups() if group)
                date = year_date(int(year), text=year, span=category.span)
                yield DatedClaim(event, "category", f"Category:{name}", date, category.span)


def _iter_lead(article: "Article") -> Iterator[DatedClaim]:
    if not article.has_source:
        return
    for paragraph in article.prose.paragraphs:
        if paragraph.is_lead:
            for event in _EVENTS:
                if event not in {"birth", "death"}:
                    yield from _iter_sentences(article, paragraph, event, "lead")


def _iter_sentences(article: "Article", paragraph: "ProseParagraph", event: str, place: str) -> Iterator[DatedClaim]:
    before, behind = _word_patterns(event)
    masked = paragraph.masked
    if not paragraph.dates or not (before.search(masked) or (behind and behind.search(masked))):
        return
    for sentence in paragraph.sentences:
        is_first = place == "lead" and sentence.index == 0 and paragraph is article.prose.paragraphs[0]
        dates = [date for date in sentence.dates if date.kind is DateKind.POINT and date.is_bounded]
        for date in dates:
            start, end = date.span
            # the words have to stand between this date and the ones beside it
            others = [other for other in sentence.dates if other is not date]
            first = max([sentence.start, *(other.span.end for other in others if other.span.end <= start)])
            last = min([sentence.end, *(other.span.start for other in others if other.span.start >= end)])
            told = before.search(masked, max(first, start - _REACH - 12), start)
            near = told is not None and start - told.end() <= _REACH
            if not near and not (behind and behind.match(masked, end + 1, last)):
                continue
            if is_first or article.subject.is_subject_of(sentence):
                yield DatedClaim(event, place, "lead" if place == "lead" else "the text", date, sentence.span(start, end))


@cache
def _word_patterns(event: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    words = _EVENTS[event]
    behind = re.compile(rf"(?:{words.behind})\b", re.IGNORECASE) if words.behind else None
    return re.compile(rf"\b(?:{words.before})\b", re.IGNORECASE), behind


@cache
def _category_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(event.category, re.IGNORECASE)) for name, event in _EVENTS.items() if event.category)
