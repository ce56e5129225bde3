"""What the lead says of birth and death: in the bracket after the subject's name, else in a sentence "X was born on …".

A bracket after another bold name than the subject's does not count, nor does one that comes after the verb.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.lead_bracket import DatedEvent, Event, read_bracket
from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.tables import read_words
from wikicheck.article.page import Form
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.page import Article
    from wikicheck.article.text import Text
    from wikicheck.values import Age, FuzzyDate

# The name with its titles, and the bracket, stand at the very start.
_LONGEST_NAME = 300
_LONGEST_BRACKET = 1_000
_MOST_PARAGRAPHS = 4
_MOST_BRACKETS = 4

_BRACKET = lazy_pattern(r"[()（）]")
_VERB = lazy_pattern(r"\b(?:is|was|are|were|has|had|became|served|refers?|comprises?|consists?|worked|lived|played)\b")
_TOKEN = lazy_pattern(r"\w+(?:[’'.-]\w+)*")
_DISAMBIGUATOR = lazy_pattern(r"\s*\([^()]*\)\s*$")
_AND_NAME = lazy_pattern(r"(?:\band\b|&)\s+[^\W\d_]")
_KNOWN_AS = lazy_pattern(r"\b(?:or|as|called|simply|alias|born|née?)[\s\xa0]+[\"“‘']?$")
_KIN_OF = lazy_pattern(r"\b(?:mother|father|wife|widow|husband|son|daughter|brother|sister|parents?|partner|twin)\s+(?:of|to)\b")
_ENGLISH = frozenset({"en", "simple"})
_VITAL = lazy_pattern(r"\d|\bborn\b|\bage")


class LeadFact(NamedTuple):
    """A vital date of the lead. The span of the date is its place in the source."""

    event: Event
    date: "FuzzyDate"
    complete: bool


class Lead:
    """What the lead says of somebody's life.

    `says_born` is true where a word or sign for birth or death stands with a date, so that a person is meant and no war.
    `people` counts the names that such a bracket follows. `bold` are the names in bold before the first verb.
    """

    __slots__ = ("ages", "bold", "facts", "people", "says_born")

    def __init__(self) -> None:
        self.facts: list[LeadFact] = []
        self.ages: list[tuple[Age, str]] = []
        self.says_born = False
        self.people = 0
        self.bold: tuple[str, ...] = ()

    def of(self, event: Event) -> list[LeadFact]:
        """Return the facts about one event."""
        return [fact for fact in self.facts if fact.event is event]


@lru_cache(maxsize=256)
def name_tokens(name: str) -> frozenset[str]:
    """Return the words of a name without its disambiguator, without marks, case and punctuation."""
    from wikicheck.values import name_key

    return frozenset(key for key in map(name_key, _TOKEN.findall(_DISAMBIGUATOR.sub("", name.replace("_", " ")))) if key)


def find_brackets(text: str, end: int) -> list[tuple[int, int]]:
    """Return the outermost pairs of round brackets that open before `end`: the offsets inside of them."""
    found: list[tuple[int, int]] = []
    depth = start = 0
    for match in _BRACKET.finditer(text, 0, min(len(text), end + _LONGEST_BRACKET)):
        if match[0] in "(（":
            if not depth:
                if match.start() >= end:
                    break
                start = match.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found.append((start, match.start()))
    return found


def read_lead(article: "Article") -> Lead:
    """Read the first paragraphs of an article."""
    lead = Lead()
    texts = [paragraph.text for paragraph in article.lead.paragraphs if paragraph.role == "prose"][:_MOST_PARAGRAPHS]
    tokens = name_tokens(article.title) if article.title else frozenset()
    for text in texts:
        if _Opening(lead, text, tokens, article.language, flattened=article.form is Form.PLAIN).read():
            break
    if texts and article.language in _ENGLISH and not (lead.of(Event.BIRTH) and lead.of(Event.DEATH)):
        from wikicheck.article.facts.lead_sentence import read_sentences

        read_sentences(lead, texts, tokens)
    return lead


class _Opening:
    """Reads the brackets that stand between the subject's name and the first verb."""

    __slots__ = ("_bold", "_brackets", "_end", "_flattened", "_language", "_lead", "_plain", "_text", "_tokens")

    def __init__(self, lead: Lead, text: "Text", tokens: frozenset[str], language: str, *, flattened: bool) -> None:
        self._lead = lead
        self._text = text
        self._plain = text.plain
        self._tokens = tokens
        self._language = language
        self._flattened = flattened
        self._brackets = brackets = find_brackets(text.plain, _LONGEST_NAME)
        self._end = end = _name_end(text.plain, brackets)
        self._bold = [span for span in text.bold if span.start < end and not any(start <= span.start < stop for start, stop in brackets)]

    def read(self) -> bool:
        """Fill the lead; return whether this is the paragraph that names the subject."""
        plain = self._plain
        if not _names_subject(plain[: self._end], self._bold, self._tokens, plain):
            return False
        self._lead.bold = tuple(plain[span.start : span.end].strip() for span in self._bold)
        before = 0
        for start, stop in self._brackets[:_MOST_BRACKETS]:
            if start > self._end:
                break
            if _VITAL.search(plain, start, stop):
                self._read_vitals(start, stop, before)
            before = stop + 1
        return True

    def _read_vitals(self, start: int, stop: int, before: int) -> None:
        lead, text = self._lead, self._text
        reading = read_bracket(self._plain[start:stop], language=self._language, flattened=self._flattened)
        if not reading.events and not reading.ages:
            return
        if self._is_other_name(before, start):
            lead.people += bool(reading.events)
            return
        if lead.people and {event.event for event in reading.events} & {fact.event for fact in lead.facts}:
            return  # a second bracket after the same name adds what the first left out, and nothing else
        lead.people = max(lead.people, int(bool(reading.events)))
        lead.says_born = lead.says_born or reading.says_born
        whole = not _has_loss(text, start, stop)
        lead.facts.extend(place_event(event, text, start, complete=whole) for event in reading.events)
        for age, about in reading.ages:
            lead.ages.append((age._replace(span=text.span(start + age.span.start, start + age.span.end)), about))

    def _is_other_name(self, before: int, start: int) -> bool:
        """Say whether the bracket at `start` follows another name than the subject's."""
        near = [span for span in self._bold if before <= span.start < start]
        if before and near and self._is_second_name(near, before):
            return False
        if before and (near or _AND_NAME.search(self._plain, before, start)):
            return True
        if len(near) < 2:
            return False
        if _KIN_OF.search(self._plain, near[0].end, near[-1].start):
            return True
        first, last = (name_tokens_of(self._plain[span.start : span.end]) for span in (near[0], near[-1]))
        return bool(first & self._tokens) and not last & self._tokens

    def _is_second_name(self, near: list[Span], before: int) -> bool:
        """Say whether one name follows a bracket that had no date, and is the title's or said to be the subject's as well."""
        between = self._plain[before : near[0].start]
        if self._lead.people or len(near) > 1 or _AND_NAME.search(f"{between}X") or _KIN_OF.search(between):
            return False
        return bool(name_tokens_of(self._plain[slice(*near[0])]) & self._tokens or _KNOWN_AS.search(between))


def place_event(event: DatedEvent, text: "Text", offset: int, *, complete: bool) -> LeadFact:
    """Return an event as a fact of the lead, its date placed in the source; `offset` is where the text read began."""
    return LeadFact(event.event, place_date(event.date, text, offset), complete and event.complete)


def _has_loss(text: "Text", start: int, stop: int) -> bool:
    """Say whether something is missing from the bracket that may have been a date: a template nobody could read."""
    harmless = read_words("life", "harmless_templates")
    for loss in text.losses:
        name = loss.name.casefold().replace("_", " ").strip()
        if (
            start <= loss.offset <= stop
            and name not in harmless
            and not name.startswith(("lang-", "ipa", "lang ", "cite ", "efn", "respell"))
        ):
            return True
    return False


def _name_end(plain: str, brackets: list[tuple[int, int]]) -> int:
    """Return where the first verb outside of brackets stands; the name and its brackets come before it."""
    for match in _VERB.finditer(plain, 0, _LONGEST_NAME + _LONGEST_BRACKET):
        if not any(start <= match.start() < stop for start, stop in brackets):
            return match.start()
    return min(len(plain), brackets[0][1] + 1) if brackets else 0


def _names_subject(region: str, bold: list[Span], tokens: frozenset[str], plain: str) -> bool:
    """Say whether the words before the verb are the subject's name: the title's words, or bold print at the start."""
    if not region.strip():
        return False
    words = name_tokens_of(region)
    if tokens & words:
        return True
    if any(not token.isascii() and token in region.casefold() for token in tokens):
        return True
    if bold:
        return bold[0].start < 60
    return bool(tokens & name_tokens_of(plain[:_LONGEST_NAME])) if tokens else region[0].isupper()


def name_tokens_of(text: str) -> frozenset[str]:
    """Return the words of a short text in the form of `name_tokens`, brackets and all."""
    from wikicheck.values import name_key

    return frozenset(key for key in map(name_key, _TOKEN.findall(text)) if key)
