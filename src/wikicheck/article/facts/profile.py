"""What one article says that others can contradict: its dates and its ties, without the article itself.

A run keeps the profiles of all its articles, so they hold dates, places and names, and nothing that holds on to a text.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.periods import PeriodKind
from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.tables import find_phrases
from wikicheck.article.facts.vital import Place
from wikicheck.article.page import PageKind
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, find_dates

if TYPE_CHECKING:
    from wikicheck.article.facts.periods import Period
    from wikicheck.article.facts.vital import VitalFact
    from wikicheck.article.facts.works import Work
    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article
    from wikicheck.article.text import Link

# Canonical keys of fields that name people, and what these are to the subject.
_RELATIONS = {
    "spouse": "spouse",
    "consort": "spouse",
    "children": "child",
    "issue": "child",
    "father": "father",
    "mother": "mother",
    "parents": "parent",
    "doctoral_advisor": "teacher",
    "academic_advisors": "teacher",
    "doctoral_students": "student",
    "notable_students": "student",
    "founder": "founder",
    "commander": "commander",
}
_OF_PEOPLE = frozenset(_RELATIONS.values()) - {"founder", "commander"}
_NOT_OWN = lazy_pattern(
    r"\b(?:adopt\w*|step[ -]?\w*|foster\w*|grand[ -]?\w*|god\w*|nephews?|nieces?|ward|in-law|great-\w+"
    r"|brothers?|sisters?|siblings?|cousins?|ancest\w+|descend\w+"
    r"|alleged\w*|disputed|possibly|unacknowledged|illegitimate|house|family|legend\w*|posthumous\w*)\b",
    re.IGNORECASE,
)
_ORDINAL = lazy_pattern(r"^(?:the\s)?\d{1,3}(?:st|nd|rd|th)\s", re.IGNORECASE)
_BEHIND = lazy_pattern(r"[\s\xa0]*\(([^()\n]{1,60})\)")
_BORN = lazy_pattern(r"(?:b\.|born)[\s\xa0]*", re.IGNORECASE)
_EXCERPT = 120
_MOST_TIES = 300
_WORK_TYPES = frozenset({"film", "album", "song", "book", "video game", "musical composition"})


class Mention(NamedTuple):
    """A place in an article and what it says. Lines and columns count from 1, ends are exclusive."""

    words: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    date: FuzzyDate | None = None


class Term(NamedTuple):
    """A term of office or a reign. `name` is the office as written, `office` the form in which two are compared.

    `predecessor` and `successor` are None where not exactly one article is linked.
    """

    name: str
    office: str
    is_acting: bool
    where: Mention
    start: FuzzyDate | None
    end: FuzzyDate | None
    predecessor: "Tie | None"
    successor: "Tie | None"


class Tie(NamedTuple):
    """A link to somebody or something, with what it is to the subject: "spouse", "child", "teacher", "work".

    `where.date` is what the article says of that one: the birth of a child, the year of a work. `is_plain` is false where words
    beside it qualify it ("adopted", "acting").
    """

    relation: str
    target: str
    label: str
    where: Mention
    is_plain: bool = True
    dates: tuple[FuzzyDate, ...] = ()


class Profile:
    """What one article says that others can contradict. `redirect` is where it leads if it is a redirect."""

    __slots__ = ("birth", "death", "fought", "founded", "is_person", "path", "redirect", "released", "terms", "ties", "title")

    def __init__(self, path: str, title: str) -> None:
        self.path = path
        self.title = title
        self.redirect: str | None = None
        self.is_person = False
        self.birth: Mention | None = None
        self.death: Mention | None = None
        self.founded: Mention | None = None
        self.fought: Mention | None = None
        self.released: tuple[Mention, ...] = ()
        self.terms: tuple[Term, ...] = ()
        self.ties: tuple[Tie, ...] = ()


def normal_title(title: str) -> str:
    """Return a title as links may write it in one form: blanks for underscores, a capital first."""
    title = " ".join(title.replace("_", " ").split())
    return title[:1].upper() + title[1:]


def read_profile(article: "Article", path: str) -> Profile | None:
    """Return the profile of an article; None where it has no title, or is neither article nor redirect."""
    if article.title is None:
        return None
    profile = Profile(path, normal_title(article.title))
    if article.kind is PageKind.REDIRECT:
        link = article.redirect
        profile.redirect = normal_title(link.target) if link is not None and link.namespace is None else None
        return profile if profile.redirect else None
    if article.kind not in {PageKind.ARTICLE, PageKind.LIST}:
        return None
    profile.is_person = article.subject.is_person and article.vitals.is_single
    if profile.is_person:
        profile.birth, profile.death = (_of_fact(article, fact) for fact in (article.vitals.birth, article.vitals.death))
        profile.terms = tuple(_iter_terms(article))
    elif article.infoboxes:
        _read_thing(profile, article)
    profile.ties = tuple(_iter_ties(article, profile))[:_MOST_TIES]
    return profile


def _read_thing(profile: Profile, article: "Article") -> None:
    type_ = article.infoboxes[0].type
    if type_ == "military conflict":
        field = article.infoboxes[0].get("date")
        dates = [value.date for value in field.value.iter_values() if value.date is not None] if field is not None else []
        if field is not None and len(dates) == 1 and field.value.complete and dates[0].is_bounded:
            profile.fought = mention(article, dates[0].span, f"{field.name}: {dates[0].text}", dates[0])
    elif type_ in _WORK_TYPES:
        facts = article.release.released.at(Place.INFOBOX)
        profile.released = tuple(found for fact in facts if (found := _of_fact(article, fact, whole=False)) is not None)
    else:
        facts = [fact for fact in article.founding.founded.at(Place.INFOBOX) if fact.complete]
        profile.founded = _of_fact(article, facts[0]) if len(facts) == 1 else None


def mention(article: "Article", span: Span, words: str, date: FuzzyDate | None = None) -> Mention:
    """Return a place in an article as data."""
    source = article.source
    start, end = source.position(span.start), source.position(span.end)
    excerpt = " ".join(source.text[span.start : min(span.end, span.start + _EXCERPT)].split()) if article.has_source else ""
    return Mention(words, span, start.line, start.column, end.line, end.column, excerpt, date)


def _of_fact(article: "Article", fact: "VitalFact | None", *, whole: bool = True) -> Mention | None:
    if fact is None or not fact.date.is_bounded or (whole and not fact.complete):
        return None
    return mention(article, fact.span, fact.words, fact.date)


def _iter_terms(article: "Article") -> Iterator[Term]:
    for period in article.periods:
        if period.kind in {PeriodKind.OFFICE, PeriodKind.REIGN} and period.name:
            office = _ORDINAL.sub("", " ".join(period.name.lower().split()))
            before = _neighbour(article, period, "predecessor", ("predecessor", "preceded_by"))
            after = _neighbour(article, period, "successor", ("successor", "succeeded_by"))
            where = mention(article, period.span, period.words)
            yield Term(period.name[:60], office, bool(period.marks & {"acting", "elect"}), where, period.start, period.end, before, after)


def _neighbour(article: "Article", period: "Period", relation: str, keys: tuple[str, ...]) -> Tie | None:
    """Return the one article that a field for predecessor or successor links; None where it links several, or none."""
    field = next((period.fields[key] for key in keys if key in period.fields), None)
    if field is None or "[[" not in field.raw:
        return None
    links = _links_of(field)
    if len(links) != 1:
        return None
    text = field.text.plain
    plain = not any(find_phrases(text[:300], "periods", words) for words in ("acting", "elect", "vacancy"))
    where = mention(article, field.value_span, f"{field.name}: {' '.join(text.split())[:80]}")
    return Tie(relation, normal_title(links[0].target), links[0].label, where, plain)


def _links_of(field: "Field") -> "list[Link]":
    return [link for link in field.text.links if link.namespace is None and link.target]


def _iter_ties(article: "Article", profile: Profile) -> Iterator[Tie]:
    for box in article.iter_infoboxes():
        for field in box.fields:
            relation = _RELATIONS.get(field.key)
            if relation is None or "[[" not in field.raw or (relation in _OF_PEOPLE) is not profile.is_person:
                continue
            for link in _links_of(field):
                yield _tie(article, relation, field, link)
    if profile.is_person:
        for group in article.works:
            for work in group.items:
                tie = _work_tie(article, work)
                if tie is not None:
                    yield tie


def _tie(article: "Article", relation: str, field: "Field", link: "Link") -> Tie:
    text = field.text
    line = text.plain[text.plain.rfind("\n", 0, link.start) + 1 :].partition("\n")[0][:300]
    behind = _BEHIND.match(text.plain, link.end)
    date = None
    if behind is not None and relation == "child":
        offset = behind.start(1)
        born = _BORN.match(behind[1])
        offset += born.end() if born is not None else 0
        dates = find_dates(text.plain[offset : behind.end(1)])
        if len(dates) == 1 and (born is not None or dates[0].kind is DateKind.RANGE):
            first = place_date(dates[0], text, offset).first
            date = first if first.kind is DateKind.POINT and first.is_bounded else None
    where = mention(article, date.span if date is not None else link.span, f"{field.name}: {link.label}", date)
    return Tie(relation, normal_title(link.target), link.label, where, not _NOT_OWN.search(line))


def _work_tie(article: "Article", work: "Work") -> Tie | None:
    """Return the article that a work of a list links by its title."""
    if not work.years or not work.title or work.is_forthcoming:
        return None
    for link in work.text.links:
        if link.namespace is None and link.fragment is None and link.label.strip(" '\"“”").lower() == work.title.strip(" '\"“”").lower():
            if not all(date.is_bounded for date in work.years):
                return None
            where = mention(article, work.years[0].span, f"{work.title} ({work.years[0].text})", work.years[0])
            return Tie("work", normal_title(link.target), work.title, where, dates=tuple(work.years))
    return None
