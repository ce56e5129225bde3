"""The dates a section tells its events by: those that open a sentence ("In 1990, …", "On 5 May 1990 …"). English.

What looks back, reports speech, or tells of somebody else is no step of the narrative.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.binding import Standing
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikicheck.article.facts.prose import ProseParagraph, Sentence
    from wikicheck.article.facts.subject import Subject

_OPENS = lazy_pattern(r"(?:In|On)[ \xa0](?:the[ \xa0])?$")
# "In the 1998 election", "In 2014 terms": the year belongs to the noun. "In 1990 he" and "In 1990 the" go on with the sentence.
_ATTRIBUTIVE = lazy_pattern(
    r"['’]s\b|-\w|[ \xa0](?:[A-Z]\w+[ \xa0](?:season|election|Olympics|Games|Cup|census|edition)"
    r"|season|election|census|edition|terms|dollars|prices)\b"
)
_EXACT = frozenset({Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR})
_BACK = lazy_pattern(
    r"\bhad[ \xa0](?!\d|(?:an?|the|his|her|its|their|no|some|many|several|two|three|four|five|six|to|little|only|more|about|over|one"
    r"|both|great|much|enough)\b)"
    r"|\b(?:previously|earlier|formerly|originally|prior[ \xa0]to|dating[ \xa0](?:from|back)|dates?[ \xa0]back|dated|born|since|ago"
    r"|hitherto|until[ \xa0]then)\b"
    r"|\bin[ \xa0](?:his|her|their|its)[ \xa0](?:youth|childhood|teens|twenties|infancy|early[ \xa0]years)\b|\byears?[ \xa0]before\b",
    re.IGNORECASE,
)
_SPEECH = lazy_pattern(
    r"\b(?:said|says|recalled|recalls|recounted|remembered|remembers|claimed[ \xa0]that|told|admitted|stated[ \xa0]that|wrote[ \xa0]that"
    r"|interview\w*|according[ \xa0]to|reminisced|described|explained[ \xa0]that|reflected|looking[ \xa0]back)\b",
    re.IGNORECASE,
)


class Anchor(NamedTuple):
    """A date that opens a sentence. The span of the date is an offset into the paragraph, `span` its place in the source."""

    date: FuzzyDate
    sentence: "Sentence"
    span: Span


def is_back_shifted(text: str) -> bool:
    """Say whether a sentence looks back behind the time of the narrative: "had moved", "previously", "born in", "since"."""
    return bool(_BACK.search(text))


def reports_speech(text: str) -> bool:
    """Say whether a sentence tells what somebody said or wrote, which dates the telling and not what is told."""
    return bool(_SPEECH.search(text))


def opening_date(sentence: "Sentence") -> FuzzyDate | None:
    """Return the date that a sentence opens with behind "In" or "On", exact to the year at least; None if it opens otherwise."""
    date = next(iter(sentence.dates), None)
    if date is None or date.kind is not DateKind.POINT or date.precision not in _EXACT or date.approximate:
        return None
    start = date.span.start - sentence.start
    text = sentence.masked
    if start > 24 or not _OPENS.fullmatch(text[:start].lstrip("\"“‘'([")):
        return None
    return None if _ATTRIBUTIVE.match(text, date.span.end - sentence.start) else date


def anchors_of(paragraphs: "Sequence[ProseParagraph]", *, subject: "Subject | None" = None, as_of: int | None = None) -> list[Anchor]:
    """Return the anchors of a section, in order; `paragraphs` are those of its own text.

    A paragraph whose first sentence looks back is left out as a whole. With a `subject` that is a person, sentences about
    somebody else are left out; with `as_of` (a day number), dates after it.
    """
    anchors: list[Anchor] = []
    for paragraph in paragraphs:
        if not paragraph.dates:
            continue
        sentences = paragraph.sentences
        if sentences and is_back_shifted(sentences[0].masked):
            continue
        for sentence in sentences:
            date = opening_date(sentence)
            if date is None or (as_of is not None and date.low > as_of):
                continue
            if is_back_shifted(sentence.masked) or reports_speech(sentence.masked):
                continue
            if subject is not None and subject.is_person and subject.standing(sentence) is Standing.OTHER:
                continue
            anchors.append(Anchor(date, sentence, paragraph.span(*date.span)))
    return anchors
