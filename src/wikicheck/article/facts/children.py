"""Children of the subject with their births: of the infobox, and of sentences such as "Their son Dan was born in 1990". English."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.article.facts.binding import Standing
from wikicheck.article.facts.entries import dates_within, iter_boxes_fields, iter_entries
from wikicheck.article.facts.marriages import is_of_couple
from wikicheck.article.facts.milestones import PROSE_LABEL, Child
from wikicheck.article.facts.sections import is_background, is_plot
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import ProseParagraph, Sentence
    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article
    from wikicheck.values import FuzzyDate

_KEYS = frozenset({"children", "issue"})
# A child that somebody took in, or a child's child, says nothing about the age of the subject.
_NOT_OWN = lazy_pattern(
    r"\b(?:adopt\w*|step[ -]?\w*|foster\w*|grand[ -]?\w*|godson|goddaughter|god[ -]?child\w*|nephews?|nieces?|surrogate\w*|ward"
    r"|in-law|great-\w+"
    r"|brothers?|sisters?|siblings?|cousins?|mother|father|parents|ancest\w+|descend\w+)\b",
    re.IGNORECASE,
)
_BORN = lazy_pattern(r"\b(?:b\.|born)[ \xa0]?(?:on[ \xa0]|in[ \xa0])?$|^$")
_WORD = lazy_pattern(r"\b(?:sons?|daughters?|child|children|twins?|boys?|girls?)\b")
_THEIR = lazy_pattern(
    r"(?:[^,.;]{0,50},[ \xa0])?(?:[Tt]heir|[Tt]he[ \xa0](?:couple|pair)['’]s|[Hh]is|[Hh]er"
    r"|[Aa])[ \xa0](?:[a-z-]+[ \xa0]){0,3}?(?:son|daughter|child|twins?|children|sons|daughters)\b"
    r"(?![ \xa0]of\b|['’])"
)
_HAD = lazy_pattern(
    r"\b(?:had|have|has|raised|fathered|with[ \xa0]whom[ \xa0](?:he|she)[ \xa0]had|became[ \xa0]the[ \xa0](?:father|mother"
    r"|parents)[ \xa0]of)[ \xa0]"
    r"(?:[\w-]+[ \xa0]){0,4}?(?:sons?|daughters?|child|children|twins)\b(?![ \xa0]of\b)"
)
_BIRTH_GIVEN = lazy_pattern(r"\bgave[ \xa0]birth[ \xa0]to\b")
_BORN_DATED = lazy_pattern(r"\bborn[ \xa0](?:[^.;()]{0,40}?[ \xa0])?(?:in|on)[ \xa0](?:(?:early|late|mid)[ \xa0-])?$")
_TURN = lazy_pattern(r"\b(?:died|after|before|when|while|since|until|married|divorced|who|which|moved|adopted)\b|;")
_NAME = lazy_pattern(r"[^\W\d_a-z][\w’'.-]*(?:[ \xa0][^\W\d_a-z][\w’'.-]*){0,3}")
_EARLY = lazy_pattern(r"\b(?:early|birth|childhood|youth|famil(?:y|ies)[ \xa0](?:background|history|of)|parents)\b", re.IGNORECASE)
_REACH = 80


def read_children(article: "Article") -> list[Child]:
    """Return the children of an article's subject whose births are dated."""
    found: list[Child] = []
    for _, field in iter_boxes_fields(article, _KEYS):
        if any(sign.isdecimal() for sign in field.raw) and not _NOT_OWN.search(field.raw):
            found += _iter_field(field, article.language)
    if article.has_source:
        for paragraph in article.prose.paragraphs:
            plain = paragraph.text.plain
            if not any(word in plain for word in ("son", "daughter", "child", "twins", "gave birth")) or not paragraph.dates:
                continue
            section = paragraph.section
            if not (is_background(section) or is_plot(section) or _EARLY.search(section.known_title)):
                found += _iter_prose(article, paragraph)
    return found


def _iter_field(field: "Field", language: str) -> Iterator[Child]:
    text = field.text
    for entry in iter_entries(text.plain):
        bracket = entry.bracket
        if bracket is None or text.lost_within(entry.start, entry.end):
            continue
        dates = dates_within(entry, *bracket, language)
        if not dates:
            continue
        date = dates[0]
        before = text.plain[entry.start + bracket[0] : date.span.start].strip()
        born = _birth_in(date, before)
        if born is not None:
            span = text.span(*born.span)
            yield Child(entry.name, born.placed(span), field.name, span)


def _birth_in(date: "FuzzyDate", before: str) -> "FuzzyDate | None":
    """Return the birth that a bracket states: "b. 1990", "born in 1990", "1990–2001"; a bare year is that of a birth or a death."""
    if date.kind is DateKind.RANGE and date.parts and not before:
        return date.parts[0]
    if date.kind in {DateKind.POINT, DateKind.OPEN} and before and _BORN.search(before.lower()):
        return date.parts[0] if date.kind is DateKind.OPEN and date.parts else date
    return None


def _iter_prose(article: "Article", paragraph: "ProseParagraph") -> Iterator[Child]:
    for sentence in paragraph.sentences:
        dates = sentence.dates
        if not dates or not _WORD.search(sentence.text) or _NOT_OWN.search(sentence.text):
            continue
        text = sentence.masked
        had = _HAD.search(text)
        their = _THEIR.match(text)
        birth = _BIRTH_GIVEN.search(text)
        anchor = had or their or birth
        if anchor is None or not _is_about_own(article, sentence, is_their=anchor is their):
            continue
        for date in dates:
            child = _child(sentence, date, anchor, is_birth=anchor is birth)
            if child is not None:
                yield child


def _is_about_own(article: "Article", sentence: "Sentence", *, is_their: bool) -> bool:
    """Say whether the children of a sentence are the subject's: it is about the subject, or goes on from sentences that are."""
    if is_of_couple(article, sentence):
        return True
    if not is_their:
        return False
    sentences = sentence.paragraph.sentences
    for before in reversed(sentences[: sentence.index]):
        if _THEIR.match(before.masked):
            continue
        if is_of_couple(article, before):
            return True
        if article.subject.standing(before) is Standing.OTHER:
            return False
    return False


def _child(sentence: "Sentence", date: "FuzzyDate", anchor: re.Match[str], *, is_birth: bool) -> Child | None:
    paragraph = sentence.paragraph
    plain = paragraph.masked
    at = sentence.start + anchor.start()
    born: FuzzyDate | None = None
    if paragraph.is_bracketed(date):
        opened = plain.rfind("(", 0, date.span.start)
        if opened > at:
            born = _birth_in(date, plain[opened + 1 : date.span.start].strip())
        name = _last_name(plain[max(at, opened - _REACH) : opened])
    else:
        between = plain[max(at, date.span.start - _REACH) : date.span.start]
        name = _last_name(plain[max(at, date.span.start - _REACH) : date.span.start].partition("born")[0])
        opens = date.span.start - sentence.start < 24 and re.fullmatch(r"(?:In|On)[ \xa0]", plain[sentence.start : date.span.start])
        if date.kind is not DateKind.POINT:
            return None
        if opens:
            rest = plain[date.span.end : sentence.end]
            if len(sentence.dates) == 1 and (is_birth or re.search(r"\bwas[ \xa0]born\b", rest)) and not _TURN.search(rest):
                born = date
        elif date.span.start > at and not _TURN.search(between):
            is_dated = _BORN_DATED.search(between) or (is_birth and re.search(r"\b(?:in|on)[ \xa0]$", between))
            born = date if is_dated else None
    if born is None:
        return None
    span = paragraph.span(*born.span)
    return Child(name, born.placed(span), PROSE_LABEL, span)


def _last_name(text: str) -> str:
    found = ""
    for match in _NAME.finditer(text):
        found = match[0]
    return found if found not in {"They", "Their", "The", "He", "She", "His", "Her", "In", "On", "A"} else ""
