"""What an article on a work says of its release, its recording, and the end of a series."""

from functools import cached_property
from typing import TYPE_CHECKING

from wikicheck.article.facts.event_categories import read_work_category
from wikicheck.article.facts.lead_events import EventWords, iter_lead_sentences, read_lead_events
from wikicheck.article.facts.stated import Stated
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.text import lazy_pattern
from wikicheck.values.fuzzy_date import year_date

if TYPE_CHECKING:
    from wikicheck.article.page import Article

_KEYS = {
    "released": "release",
    "publication_date": "release",
    "first_aired": "release",
    "premiered": "release",
    "premiere": "release",
    "premiere_date": "release",
    "airdate": "release",
    "last_aired": "ending",
    "recorded": "recording",
}
# Types of infoboxes, and the last words of categories that date works of that type.
_TYPES = {
    "film": ("films", "shorts"),
    "television": ("debuts", "films", "episodes", "specials", "miniseries", "ovas"),
    "album": ("albums", "eps", "soundtracks", "mixtapes", "recordings"),
    "song": ("songs", "singles"),
    "book": (
        "novels", "books", "stories", "poems", "plays", "novellas", "essays",
        "debuts", "collections", "manga", "works", "anthologies", "memoirs", "autobiographies",
        "novel", "comics"
    ),
    "video game": ("games",),
    "musical composition": ("compositions", "operas", "ballets", "musicals", "songs"),
}  # fmt: skip
_ALL = frozenset(word for words in _TYPES.values() for word in words) - {"works", "series", "debuts", "compositions"}
_ENDS = lazy_pattern(r"\w+(?= (?:by|from|in|about|of|based)\b)|\w+$")
_ENDING = "endings"
_WORK = (
    r"(?:films?|movie|documentary|short|picture|feature|album|EP|record|soundtrack|compilation|mixtape|song|single|ballad|track|book|novel|novella"
    r"|story|poem"
    r"|memoir|autobiography|biography|play|musical|opera|anthology|comedy|drama|thriller|western|video[ \xa0]game|game"
    r"|sequel|prequel|remake|adaptation"
    r"|series|sitcom|miniseries|show|serial)"
)
# "is a 1999 American drama film": the year of the work itself, no preposition before its noun.
_YEAR_OF_WORK = lazy_pattern(
    r"\b(?:is|was|are)[ \xa0](?:an?|the|his|her|their)[ \xa0](?:(?:[a-z]+|[A-Z][a-z]+)[ \xa0]){0,2}?"
    rf"(?P<year>1[5-9]\d\d|20\d\d)[ \xa0-](?:(?!(?:of|by|in|on|from|based|about|to|that|which)\b)[\w'’&/.-]+,?[ \xa0]){{0,9}}?{_WORK}\b"
)
_WORDS = {
    "release": EventWords(
        "released|published|issued|premi[eè]red|broadcast|aired|shown",
        "premi[eè]red|debuted|aired|ran|premiering|debuting",
        regions_matter=True,
    ),
    "ending": EventWords("cancelled", "ended|concluded"),
}


# "''Salt'' (1853) is a poem": the year behind the name.
_YEAR_BEHIND_NAME = lazy_pattern(r"[^()]{1,120}\((?P<year>1[5-9]\d\d|20\d\d)\)[^.()]{0,60}?\b(?:is|was|are)\b")


class Release:
    """The dates of a work, each event with what every place says of it."""

    def __init__(self, article: "Article") -> None:
        self._article = article
        self.released = Stated()
        self.recorded = Stated()
        self.ended = Stated()
        self.types: set[str] = set()
        if article.subject.is_person:
            return
        events = {"release": self.released, "recording": self.recorded, "ending": self.ended}
        is_of_other = False
        for box in article.iter_infoboxes():
            if box.type and box.type not in _TYPES:
                is_of_other = True
                continue
            self.types |= {box.type} - {""}
            for field in box.fields:
                what = _KEYS.get(field.key)
                if what is not None and not field.is_empty:
                    events[what].add_field(what, field, article.language)
        if not is_of_other or self.types:
            self._read_categories()
        if self.released.boxes or self.released.categories:
            self._read_lead()

    @cached_property
    def is_of_work(self) -> bool:
        """Say whether the article is about a work with a date."""
        return bool(self.released.boxes or self.released.categories)

    def _read_categories(self) -> None:
        nouns = {noun for type_ in self.types for noun in _TYPES[type_]} if self.types else _ALL
        years: list[VitalFact] = []
        decades: list[VitalFact] = []
        for category in self._article.categories:
            found = read_work_category(category)
            if found is None:
                continue
            fact, rest = found
            match = _ENDS.search(rest)
            word = match[0] if match else ""
            if word in nouns:
                (years if fact.date.year is not None else decades).append(fact)
            elif word == _ENDING and "television" in self.types:
                self.ended.categories.append(fact)
        self.released.categories = years or decades  # "2010s films" says nothing that "2011 films" does not

    def _read_lead(self) -> None:
        article = self._article
        lead = self.released.lead
        first = next(iter_lead_sentences(article), None) if article.has_source else None
        match = (_YEAR_OF_WORK.search(first.masked) or _YEAR_BEHIND_NAME.match(first.masked)) if first is not None else None
        if first is not None and match is not None:
            start, end = first.start + match.start("year"), first.start + match.end("year")
            span = first.span(start, end)
            date = year_date(int(match["year"]), text=match["year"], span=span)
            lead.append(VitalFact("release", Place.LEAD, "lead", date, span, complete=not first.paragraph.text.lost_within(start, end)))
        lead += read_lead_events(article, "release", _WORDS["release"])
        self.ended.lead = []


def read_release(article: "Article") -> Release:
    """Return what an article says of the release of its subject."""
    return Release(article)
