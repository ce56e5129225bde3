"""Marriages: of `{{marriage}}` and of text in the infobox, and of sentences about the subject. English.

Two bare years behind a name may be those of the spouse's life. They count as a marriage where they are few years apart, too few for
a life, where the last is cut short ("1957–70"), and where something else in the field is a marriage for one of these reasons.
A sentence counts where its subject is the article's, or "they" behind such a sentence, and one date plainly belongs to the verb.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.article.facts.binding import Standing
from wikicheck.article.facts.entries import Entry, dates_within, iter_boxes_fields, iter_entries
from wikicheck.article.facts.milestones import PROSE_LABEL, Marriage
from wikicheck.article.facts.sections import is_background, is_plot
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, gap_years
from wikicheck.values.fuzzy_date import year_date
from wikicheck.values.template_events import Event

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import ProseParagraph, Sentence
    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article
    from wikicheck.values import FuzzyDate

_KEYS = frozenset({"spouse"})
# Nobody who lived so few years was married.
_SHORTEST_LIFE = 20
_POSTHUMOUS = lazy_pattern(r"\bposthum", re.IGNORECASE)
_UNMARRIED = lazy_pattern(
    r"\b(?:partner|engaged|betrothed|fianc|affair|relationship|unmarried|common[ -]law|cohabit|not married)", re.IGNORECASE
)

_MARRIED = lazy_pattern(r"\b(?:re)?married\b|\bmarries\b|\bwed\b")
_TURN = lazy_pattern(
    r"\b(?:after|before|when|while|since|until|till|who|which|whose|where|because|although|though|but|as|following|later|earlier|divorced"
    r"|died|born|moved|met|remained|ended|separated|had|has|having|becoming|became|then|whom|daughters?|sons?|child(?:ren)?)\b|[;:]"
)
_NOT_HIS = lazy_pattern(
    r"\b(?:to[ \xa0]be[ \xa0]married|get(?:ting)?[ \xa0]married|posthum\w+|betroth\w+|engaged|proposed|planned|intend\w*|wanted|would|never"
    r"|not|reportedly|allegedly|rumou?r\w*|if|remained|was[ \xa0]already|were[ \xa0]already|film|novel|character|role|couple[ \xa0]who)\b",
    re.IGNORECASE,
)
_PLURAL = lazy_pattern(r"(?:[^,]{0,40},[ \xa0])?(?:They|they|The[ \xa0](?:couple|pair|two)|the[ \xa0](?:couple|pair|two))\b")
# "a niece of Bo Lee, who married in 1840"
_WHO = lazy_pattern(r"\b(?:who|whose)\b[^,;()]*$")
_OPENING_TURN = lazy_pattern(r"\b(?:before|after|when|while|whom?|which|whose|had|since)\b|;")
_ON = lazy_pattern(r"\b(?:in|on|from|between)[ \xa0]$|^[ \xa0]$")
_ITS_OWN_WORD = ("from ", "since ", "between ", "in ", "on ")
_OPENS = lazy_pattern(r"(?:^|[,;][ \xa0](?:and[ \xa0])?)(?:In|On|in|on)[ \xa0]$")
_SPOUSE = lazy_pattern(r"(?:His|Her)[ \xa0](?:[a-z]+[ \xa0]){0,4}?(?:wife|husband|spouse|partner|marriage)\b")
_LONGEST_REACH = 160
_MOST_BACK = 3


def read_marriages(article: "Article") -> list[Marriage]:
    """Return the marriages of an article's subject."""
    found: list[Marriage] = []
    for _, field in iter_boxes_fields(article, _KEYS):
        if any(sign.isdecimal() for sign in field.raw) and not _POSTHUMOUS.search(field.raw):
            found += _read_field(field, article.language)
    if article.has_source:
        for paragraph in article.prose.paragraphs:
            plain = paragraph.text.plain
            if ("married" in plain or "marries" in plain or " wed " in plain) and paragraph.dates:
                found += _iter_prose(article, paragraph)
    return found


def _read_field(field: "Field", language: str) -> list[Marriage]:
    found: list[Marriage] = []
    events: list[Span] = []
    for value in field.value.iter_values():
        event = value.data
        if isinstance(event, Event) and event.kind == "marriage":
            events.append(value.span)
            if value.complete:
                span = value.span
                found.append(Marriage(event.name or "", event.start, event.end, field.name, span, span, span, event.reason, has_words=True))
    text = field.text
    for entry in iter_entries(text.plain):
        span = text.span(entry.start, entry.end)
        if any(span.overlaps(other) for other in events):
            continue
        if not text.lost_within(entry.start, entry.end) and not _UNMARRIED.search(entry.text):
            marriage = _read_entry(field, entry, language)
            if marriage is not None:
                found.append(marriage)
    return found if any(_is_told(marriage) for marriage in found) else []


def _is_told(marriage: Marriage) -> bool:
    """Say whether the years of a marriage cannot be those of a life."""
    start, end = marriage.start, marriage.end
    if start is None or end is None or marriage.reason or marriage.has_words:
        return True
    return (end.text.isdecimal() and len(end.text) <= len("70")) or gap_years(start, end).most < _SHORTEST_LIFE


def _read_entry(field: "Field", entry: Entry, language: str) -> Marriage | None:
    bracket = entry.bracket
    if bracket is None or not entry.name:
        return None
    from wikicheck.values import read_marriage

    text = field.text
    span = text.span(entry.start + bracket[0], entry.start + bracket[1])
    event = read_marriage(entry.text, lang=language)
    if event is not None:
        return Marriage(event.name or "", event.start, event.end, field.name, span, span, span, event.reason, has_words=True)
    dates = dates_within(entry, *bracket, language)
    if len(dates) != 1 or dates[0].kind is not DateKind.RANGE or not dates[0].parts:
        return None
    inside = entry.text[bracket[0] : bracket[1]].strip()
    start, end = dates[0].parts[0], dates[0].parts[-1]
    if len(inside) > len(dates[0].text) + 1:
        return None
    return Marriage(entry.name, start, end, field.name, span, span, span)


def _iter_prose(article: "Article", paragraph: "ProseParagraph") -> Iterator[Marriage]:
    if is_background(paragraph.section) or is_plot(paragraph.section):
        return
    for sentence in paragraph.sentences:
        text = sentence.masked
        match = _MARRIED.search(text)
        if match is None or not sentence.dates or _NOT_HIS.search(text):
            continue
        date = _date_of(sentence, match)
        if date is None or _WHO.search(text[max(0, match.start() - _LONGEST_REACH) : match.start()]) or not is_of_couple(article, sentence):
            continue
        spans = [paragraph.span(*part.span) for part in (date.first, date.last)]
        whole = paragraph.span(*date.span)
        if date.kind is DateKind.RANGE and date.parts:
            start, end = date.parts[0].placed(spans[0]), date.parts[-1].placed(spans[1])
            yield Marriage("", start, end, PROSE_LABEL, whole, whole, whole, None, sentence)
        elif date.kind is DateKind.AFTER and date.start is not None:  # "since 2001"
            yield Marriage(
                "", year_date(date.start.year, text=date.text, span=whole), None, PROSE_LABEL, whole, whole, whole, None, sentence
            )
        elif date.kind is DateKind.POINT:
            yield Marriage("", date.placed(whole), None, PROSE_LABEL, whole, whole, whole, None, sentence)


def is_of_couple(article: "Article", sentence: "Sentence") -> bool:
    """Say whether a sentence is about the subject, or about "them" behind sentences of which one is about the subject."""
    subject = article.subject
    standing = subject.standing(sentence)
    if standing is Standing.SUBJECT:
        return True
    text = sentence.masked
    if not _PLURAL.match(text):
        return standing is Standing.NEUTRAL and any(f"{name} and " in text[:60] for name in subject.short_names)
    sentences = sentence.paragraph.sentences
    for before in reversed(sentences[max(0, sentence.index - _MOST_BACK) : sentence.index]):
        standing = subject.standing(before)
        if standing is Standing.SUBJECT or _SPOUSE.match(before.masked):
            return True
        if standing is Standing.OTHER:
            return False
    return False


def _date_of(sentence: "Sentence", verb: re.Match[str]) -> "FuzzyDate | None":
    """Return the date that belongs to the verb: the first behind it without a turn between, or the one that opens the sentence."""
    at = sentence.start + verb.end()
    paragraph = sentence.paragraph
    dates = [date for date in sentence.dates if not paragraph.is_bracketed(date)]
    if not dates:
        return None
    behind = next((date for date in dates if date.span.start >= at), None)
    ahead = [date for date in dates if date.span.start < at]
    opens = ahead[-1] if ahead and _OPENS.search(paragraph.masked[sentence.start : ahead[-1].span.start]) else None
    if behind is not None and opens is None:
        between = paragraph.masked[at : behind.span.start]
        if len(between) < _LONGEST_REACH and not _TURN.search(between) and (_ON.search(between) or behind.text.startswith(_ITS_OWN_WORD)):
            return behind
    if opens is not None:
        between = paragraph.masked[opens.span.end : sentence.start + verb.start()]
        return None if _OPENING_TURN.search(between) or len(between) > _LONGEST_REACH else opens
    return None
