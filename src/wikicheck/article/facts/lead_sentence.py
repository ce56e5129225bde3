"""Sentences of the lead that state birth or death: "X was born on 5 May 1970 in …", "He died in Oslo in 2001"."""

from re import IGNORECASE, Match
from typing import TYPE_CHECKING

from wikicheck.article.facts.lead_bracket import DatedEvent, Event
from wikicheck.article.facts.sentences import split_sentences
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.facts.lead import Lead
    from wikicheck.article.text import Text
    from wikicheck.values import FuzzyDate

_MENTIONS = lazy_pattern(r"\b[Bb]orn\b|\bdied\b")
# The verb right after the subject: brackets and short additions between commas may stand between.
_BORN = lazy_pattern(r"(?:[\s\xa0]*\([^()]*\))?(?:(?:,[^,.;]{1,60},)?[\s\xa0]+was|,)[\s\xa0]+born\b")
_DIED = lazy_pattern(r"(?:[\s\xa0]*\([^()]*\))?(?:,[^,.;]{1,60},)?[\s\xa0]+(?:later[\s\xa0]|then[\s\xa0]|also[\s\xa0])?died\b")
_AND_DIED = lazy_pattern(r"\band[\s\xa0](?:he[\s\xa0]|she[\s\xa0]|they[\s\xa0])?died\b")
_BORN_FIRST = lazy_pattern(r"Born\b")
_PRONOUN = lazy_pattern(r"(?:He|She)\b")
_NAME = lazy_pattern(
    r"(?:(?:Sir|Dame|Lord|Lady|Dr\.?|Saint|St\.)[\s\xa0])?[^\W\d_][\w’'.-]*(?:[\s\xa0](?:[^\W\d_a-z][\w’'.-]*|de|van|von|der|al|bin|of|the|da|di|du|del))*"
)
# Words after which a date tells of something else than the birth or death.
_TURN = lazy_pattern(
    r"\b(?:after|before|when|while|where|who|whom|whose|which|since|until|during|because|and|but|as|following|later|earlier|moved|raised|grew)\b"
    r"|[;:]|['’]s\s+(?:death|birth)",
    IGNORECASE,
)
_FURTHEST = 120


def read_sentences(lead: "Lead", texts: "list[Text]", tokens: frozenset[str]) -> None:
    """Add birth and death from sentences about the subject, where the bracket did not give them."""
    for text in texts:
        plain = text.plain
        if not _MENTIONS.search(plain):
            continue
        for start, end in split_sentences(plain):
            if _MENTIONS.search(plain, start, end):
                _read_sentence(lead, text, start, end, tokens)


def _read_sentence(lead: "Lead", text: "Text", start: int, end: int, tokens: frozenset[str]) -> None:
    plain = text.plain
    born: int | None = None
    died: int | None = None
    subject = _subject(plain, start, end, tokens)
    if _BORN_FIRST.match(plain, start):
        born = start + 4
    elif subject:
        match = _BORN.match(plain, subject.end(), end)
        born = match.end() if match else None
        match = _DIED.match(plain, subject.end(), end)
        died = match.end() if match else None
        if born is not None:
            match = _AND_DIED.search(plain, born, end)
            died = match.end() if match else None
    if born is not None:
        _add(lead, text, Event.BIRTH, born, end if died is None else died)
    if died is not None:
        _add(lead, text, Event.DEATH, died, end)


def _subject(plain: str, start: int, end: int, tokens: frozenset[str]) -> Match[str] | None:
    """Return the subject's name or a pronoun at the start of a sentence."""
    match = _PRONOUN.match(plain, start, end)
    if match:
        return match
    match = _NAME.match(plain, start, min(end, start + _FURTHEST))
    if match and tokens:
        from wikicheck.article.facts.lead import name_tokens_of

        words = name_tokens_of(match[0])
        if words and (words <= tokens or tokens <= words):
            return match
    return None


def _add(lead: "Lead", text: "Text", event: Event, at: int, end: int) -> None:
    if lead.of(event):
        return
    date = _date_after(text.plain, at, end)
    if date is None:
        return
    from wikicheck.article.facts.lead import place_event
    from wikicheck.values import DateKind

    whole = not text.lost_within(at, date.span.end) and date.kind in {DateKind.POINT, DateKind.ONE_OF, DateKind.BEFORE, DateKind.AFTER}
    lead.facts.append(place_event(DatedEvent(event, date), text, 0, complete=whole))
    lead.says_born = True
    lead.people = max(lead.people, 1)


def _date_after(plain: str, at: int, end: int) -> "FuzzyDate | None":
    """Return the first date after "born" or "died", if nothing but places and names stands between; its span is into `plain`."""
    from wikicheck.values import find_dates

    stop = min(end, at + _FURTHEST)
    dates = sorted(find_dates(plain[at:stop]), key=lambda date: date.span)
    if not dates or _TURN.search(plain, at, at + dates[0].span.start):
        return None
    return dates[0].moved(at)
