"""Dates of events in sentences of the lead about the subject. English.

"Founded in Lund in 1976, …", "is an album …, released on 5 May 1999", "It was opened in 1902".
"""

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikicheck.article.facts.prose import Sentence
    from wikicheck.article.page import Article

# So many sentences of the lead are looked at.
_MOST_SENTENCES = 8
# So far the date may stand behind the verb.
_REACH = 140
_LONGEST_SUBJECT = 160
_MOST_DATES = 12

_NOUNS = (
    "company|firm|corporation|business|bank|brand|airline|label|publisher|publication|newspaper|magazine|journal|station|channel|network|organi[sz]ation"
    "|association|society|institute|institution|foundation|agency|union|party|group|band|duo|trio|quartet|ensemble|orchestra|choir"
    "|school|college|university|academy|club|team|franchise|league|church|parish|monastery|abbey|museum|library|gallery|hospital|hotel|theat(?:re|er)"
    "|building|bridge|stadium|arena|airport|park|town|city|village|community|settlement|municipality|district|county|state|province"
    "|film|movie|documentary|episode|special|pilot|miniseries|manga|comic|anime|album|EP|record|song|single|track|soundtrack|book|novel|novella|story|poem|play|game|series|show|program(?:me)?|sitcom|opera|musical"
)
_NOUN_SUBJECT = lazy_pattern(
    rf"(?:The|This|(?<=,[ \xa0])the)[ \xa0](?:[a-z-]+[ \xa0])?(?:{_NOUNS})(?![\w-])"
    r"(?!['’]s)(?![ \xa0](?:of|that|which|who|by|on|in|from)\b)"
)
_BE = r"(?:is|was|were|are|has[ \xa0]been|have[ \xa0]been)"
_ADVERBS = r"(?:(?:[a-z]+ly|first|then|also|soon|later|jointly)[ \xa0]){0,2}"
# Between the subject and its verb, or between the verb and its date: something else is told of.
_TURN = lazy_pattern(
    r"\b(?:which|who|whom|whose|where|when|while|after|before|until|till|since|because|but|following|renamed|acquired|merged|moved|taken|bought"
    r"|based[ \xa0]on|successor|predecessor|subsidiary|division|owned|inspired|adapt\w+|anniversary)\b|[;:]"
)
_AFTER_VERB = lazy_pattern(
    r"\b(?:which|who|whom|whose|where|when|while|after|before|until|till|since|because|but|following|renamed|acquired|merged|moved|taken|bought"
    r"|successor|first|film|album|novel|series|and[ \xa0](?:was|is|has|had|then|later|re)\w*)\b|[;:]"
)
# What stands right before a date that says when; a month or a season may stand between.
_WHEN = lazy_pattern(
    r"(?:\b(?:in|on|from|between|around|circa|about|during|as[ \xa0]early[ \xa0]as|of|est\.?|year)|,|\()[ \xa0]?"
    r"(?:(?:about|around|early|mid|late|the[ \xa0](?:year|spring|summer|autumn|fall|winter|early|late|mid)(?:[ \xa0]of)?)[ \xa0-])?$"
)
_INITIAL = lazy_pattern(r"(?:In|On)[ \xa0]$")
_REGION = lazy_pattern(r"\b(?:in|throughout|across)[ \xa0](?:the[ \xa0])?[A-Z]")
# "a song from the album …, released in 1999": that is the album.
_FROM_ANOTHER = lazy_pattern(r"\b(?:from|for|on|off)\b[^,]{0,80}\b(?:album|EP|soundtrack|film|musical|record|series)\b")
_RELATIVE = lazy_pattern(r",?[ \xa0](?:which|that)[ \xa0]$")
_OTHER_NOUN = lazy_pattern(r"\b(?:by|of|to|for|with|from|in|at|on)\b")
_FIRST = lazy_pattern(r"\b(?:[Ff]irst|[Oo]riginally|[Ii]nitially)\b")


class EventWords(NamedTuple):
    """How an event is told: participles behind "was", and verbs that stand by themselves ("opened in", "premiered on")."""

    participles: str
    verbs: str = ""
    regions_matter: bool = False


class _Patterns(NamedTuple):
    any: "re.Pattern[str]"
    opening: "re.Pattern[str]"
    verb: "re.Pattern[str]"
    attribute: "re.Pattern[str]"
    bracket: "re.Pattern[str]"


@cache
def _patterns(words: EventWords) -> _Patterns:
    done = words.participles
    alone = rf"|(?<![\w-])(?:{words.verbs})" if words.verbs else ""
    either = f"{done}|{words.verbs}" if words.verbs else done
    return _Patterns(
        any=re.compile(rf"(?<![\w-])(?:est\.|(?:{either})\b)", re.IGNORECASE),
        opening=re.compile(rf"(?:(?:First|Originally|Initially|Formally|Officially)[ \xa0])?(?:{done})\b", re.IGNORECASE),
        verb=re.compile(rf"(?:\b{_BE}[ \xa0]{_ADVERBS}(?:[a-z]+ed[ \xa0]and[ \xa0])?(?:{done}){alone})\b"),
        attribute=re.compile(rf"(?<![\w-])(?:{either})\b"),
        bracket=re.compile(rf"\((?:{done}|est\.?)(?:[ \xa0](?:in|on))?[ \xa0]"),
    )


def iter_lead_sentences(article: "Article") -> "Iterator[Sentence]":
    """Yield the first sentences of the lead."""
    left = _MOST_SENTENCES
    for paragraph in article.prose.paragraphs:
        if not paragraph.is_lead or left <= 0:
            return
        yield from paragraph.sentences[:left]
        left -= len(paragraph.sentences)


def read_lead_events(article: "Article", what: str, words: EventWords) -> list[VitalFact]:
    """Return the dates that sentences about the subject give for an event.

    Not complete is a date of one country only, or one in whose sentence something could not be read.
    """
    found: list[VitalFact] = []
    if not article.has_source:
        return found
    patterns = _patterns(words)
    for number, sentence in enumerate(iter_lead_sentences(article)):
        if not sentence.dates or not patterns.any.search(sentence.masked):
            continue
        at = _find_verb(article, sentence, patterns, is_first=number == 0, is_work=words.regions_matter)
        while at is not None and len(found) < _MOST_DATES:
            date = _date_of(sentence, at)
            if date is None:
                break
            found.append(_fact_of(what, sentence, at, date, regions_matter=words.regions_matter))
            after = max(at, date.span.end - sentence.start)
            again = patterns.attribute.search(sentence.masked, after)  # "created in 988, formed in 1278"
            at = again.end() if again else None
    return found


def _fact_of(what: str, sentence: "Sentence", at: int, date: FuzzyDate, *, regions_matter: bool) -> VitalFact:
    between = sentence.masked[at : max(at, date.span.start - sentence.start)]
    regional = regions_matter and _REGION.search(between) is not None and not _FIRST.search(sentence.masked[:at])
    lost = sentence.paragraph.text.lost_within(min(sentence.start + at, date.span.start), date.span.end)
    span = sentence.span(*date.span)
    if date.text.startswith("est"):  # established, not estimated
        date = replace(date, approximate=False)
    return VitalFact(what, Place.LEAD, "lead", date.placed(span), span, complete=not (regional or lost))


def _find_verb(article: "Article", sentence: "Sentence", patterns: _Patterns, *, is_first: bool, is_work: bool) -> int | None:
    """Return where the verb ends that tells the event of the subject, as an offset into the sentence."""
    masked = sentence.masked
    match = patterns.opening.match(masked)
    if match:
        return match.end()
    if is_first:
        match = patterns.bracket.search(masked, 0, _LONGEST_SUBJECT)
        if match:
            return match.start() + 1 if "est" in match[0] else match.end() - 1  # "est. 1976" is read as one date
    match = patterns.verb.search(masked)
    if match and not _TURN.search(_without_relative(masked[: match.start()], is_work=is_work)):
        is_own = is_first or _NOUN_SUBJECT.search(masked, 0, match.start()) or article.subject.is_subject_of(sentence)
        if is_own:
            return match.end()
    if is_first:
        match = patterns.attribute.search(masked)
        if match and not _TURN.search(masked, 0, match.start()) and not _FROM_ANOTHER.search(masked, 0, match.start()):
            return match.end()
    return None


def _without_relative(before: str, *, is_work: bool) -> str:
    """Return the words before a verb without the "which" right before it, if that can only mean the subject.

    It does in "a firm which was founded" and "The school, which was founded", but not in "owned by a firm, which was founded";
    what was released is the work, whoever made it.
    """
    match = _RELATIVE.search(before)
    if match is None or not (is_work or not _OTHER_NOUN.search(before, 0, match.start())):
        return before
    return before[: match.start()]


def _date_of(sentence: "Sentence", at: int) -> FuzzyDate | None:
    """Return the date that a verb ending at `at` has: the first behind it, else the one the sentence opens with."""
    masked = sentence.masked
    dates = [date for date in sentence.dates if date.kind in {DateKind.POINT, DateKind.ONE_OF, DateKind.RANGE} and date.is_bounded]
    for date in dates:
        start = date.span.start - sentence.start
        if start < at:
            continue
        if start - at <= _REACH and not _AFTER_VERB.search(masked, at, start) and (_WHEN.search(masked, at, start) or start - at <= 1):
            return date.first if date.kind is DateKind.RANGE and date.text[:4].lower() == "from" else date
        break
    first = dates[0] if dates else None
    if first is not None and first.span.start - sentence.start <= 4 and _INITIAL.match(masked[: first.span.start - sentence.start]):
        return first
    return None


def begins_with_noun(text: str) -> bool:
    """Say whether words are about "the company", "the school" and nothing else of it ("the company's founder")."""
    return bool(_NOUN_SUBJECT.match(text[:1].upper() + text[1:]))
