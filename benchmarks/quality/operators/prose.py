"""Running text, broken in one sentence."""

import calendar
import random
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, replaced_within

from wikicheck.article import Article
from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.article.facts.sections import is_narrative
from wikicheck.article.facts.timeline import anchors_of, opening_date
from wikicheck.values import DateKind, FuzzyDate, Precision, civil, find_stated_ages

if TYPE_CHECKING:
    from wikicheck.text import Span

_DAY = re.compile(r"\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b")


def _impossible_day(article: Article, chance: random.Random) -> Iterator[str]:
    """Give a full date of the text a day that its month does not have."""
    days = []
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            if date.kind is DateKind.POINT and date.precision is Precision.DAY and date.low == date.high:
                span = paragraph.span(*date.span)
                written = _DAY.fullmatch(article.source.slice(span))
                if written is not None:
                    days.append((span, written))
    chance.shuffle(days)
    for span, written in days[:MOST_PLACES]:
        yield replaced(article, span, f"{chance.choice((31, 32)) if written[2] in _SHORT else 32} {written[2]} {written[3]}")


_SHORT = frozenset(("April", "June", "September", "November", "February"))


def _wrong_weekday(article: Article, chance: random.Random) -> Iterator[str]:
    """Put a weekday before a full date of the text, and not its own."""
    days = []
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            if date.kind is DateKind.POINT and date.low == date.high and isinstance(date.low, int):
                year, month, day = civil(date.low)
                before = paragraph.text.plain[max(0, date.span.start - 3) : date.span.start]
                if year > 1930 and before.lower() == "on ":
                    days.append((paragraph.span(*date.span), calendar.weekday(year, month, day)))
    chance.shuffle(days)
    for span, weekday in days[:MOST_PLACES]:
        wrong = calendar.day_name[(weekday + chance.randrange(1, 7)) % 7]
        yield replaced(article, span._replace(end=span.start), f"{wrong}, ")


def _reverse_range(article: Article, chance: random.Random) -> Iterator[str]:
    """Exchange the two years of a range in the text or in a field."""
    text = article.source.text
    places = []
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            span = paragraph.span(*date.span)
            if date.kind is DateKind.RANGE and re.fullmatch(r"[12]\d{3}[–-][12]\d{3}", text[span.start : span.end]):
                places.append(span)
    for box in article.iter_infoboxes():
        for field in box.fields:
            places += [
                date.span
                for date in field.dates
                if date.kind is DateKind.RANGE and re.fullmatch(r"[12]\d{3}[–-][12]\d{3}", text[date.span.start : date.span.end])
            ]
    chance.shuffle(places)
    for span in places[:MOST_PLACES]:
        piece = text[span.start : span.end]
        if int(piece[5:]) - int(piece[:4]) > 1:
            yield replaced(article, span, piece[5:] + piece[4] + piece[:4])


def _openings(article: Article) -> Iterator[tuple[FuzzyDate, ProseParagraph]]:
    for paragraph in article.prose.paragraphs:
        if not is_narrative(paragraph.section):
            continue
        for sentence in paragraph.sentences:
            date = opening_date(sentence)
            if date is not None and date.year is not None and article.subject.is_subject_of(sentence):
                yield date, paragraph


def _event_outside_life(article: Article, chance: random.Random, *, before: bool) -> Iterator[str]:
    fact = article.vitals.birth if before else article.vitals.death
    if fact is None or fact.date.year is None:
        return
    places = [(paragraph.span(*date.span), date.year) for date, paragraph in _openings(article)]
    chance.shuffle(places)
    for span, year in places[:MOST_PLACES]:
        other = fact.date.year - 8 - chance.randrange(40) if before else fact.date.year + 3 + chance.randrange(20)
        broken = replaced_within(article, span, str(year), str(other))
        if broken is not None and other < 2026:
            yield broken


def _before_birth(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _event_outside_life(article, chance, before=True)


def _after_death(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _event_outside_life(article, chance, before=False)


def _age_at_event(article: Article, chance: random.Random) -> Iterator[str]:
    """Change the age at which the subject did something in a year that is stated."""
    if article.vitals.birth is None:
        return
    found = 0
    for paragraph in article.prose.paragraphs:
        for sentence in paragraph.sentences:
            if len(sentence.dates) != 1 or not article.subject.is_subject_of(sentence):
                continue
            ages = [stated.age for stated in find_stated_ages(sentence.masked) if not stated.is_others]
            if len(ages) != 1 or ages[0].years is None:
                continue
            span = sentence.span(sentence.start + ages[0].span.start, sentence.start + ages[0].span.end)
            years = ages[0].years.least
            broken = replaced_within(article, span, str(years), str(years + chance.choice((4, 6, 10, -4))))
            if broken is not None:
                yield broken
                found += 1
            if found == MOST_PLACES:
                return


def _timeline(change: Callable[[int, random.Random], int]) -> Callable[[Article, random.Random], Iterator[str]]:
    """Return what changes the year of one of the dates that a section is told by, so that it leaves its neighbours."""

    def mutate(article: Article, chance: random.Random) -> Iterator[str]:
        for section in article.sections:
            if not is_narrative(section):
                continue
            anchors = anchors_of(article.prose.in_section(section), subject=article.subject)
            years = [anchor.date.year or 0 for anchor in anchors]
            if len(anchors) < 4 or years != sorted(years) or 0 in years:
                continue
            at = chance.randrange(1, len(anchors) - 1)
            other = change(years[at], chance)
            if not years[at - 1] - 6 < other < years[at + 1] + 6 and other <= 2026:
                broken = replaced_within(article, anchors[at].span, str(years[at]), str(other))
                if broken is not None:
                    yield broken

    return mutate


def _transposed(year: int, _chance: random.Random) -> int:
    digits = str(year)
    return int(digits[:2] + digits[3] + digits[2])


def _a_century_off(year: int, chance: random.Random) -> int:
    return year + chance.choice((100, -100))


def _decades_off(year: int, chance: random.Random) -> int:
    return year + chance.choice((10, -10, 20, -20))


def _empty_brackets(article: Article, chance: random.Random) -> Iterator[str]:
    """Take the inside of a bracket of the text away, as a template that was dropped does."""
    places = []
    for paragraph in article.prose.paragraphs:
        for match in re.finditer(r"(?<=[a-z] \()[A-Za-z][^()\[\]{}<>']{2,40}(?=\))", paragraph.text.plain):
            span = paragraph.span(*match.span())
            around = article.source.text[span.start - 1 : span.end + 1]
            if around == f"({match.group()})":
                places.append(span)
    chance.shuffle(places)
    for span in places[:MOST_PLACES]:
        yield replaced(article, span, "")


def _name_variant(article: Article, chance: random.Random) -> Iterator[str]:
    """Write a full name that the text has three times and more otherwise, once: with an accent, a hyphen, or another capital."""
    places: dict[str, list[Span]] = {}
    for paragraph in article.prose.paragraphs:
        for match in _FULL_NAME.finditer(paragraph.masked):
            span = paragraph.span(*match.span())
            if article.source.slice(span) == match[0]:
                places.setdefault(match[0], []).append(span)
    often = [name for name, spans in places.items() if len(spans) >= 3 and (name.startswith(article.subject.names) or "-" in name)]
    for name in often[:MOST_PLACES]:
        if "-" in name:
            head, _, tail = name.rpartition("-")
            other = f"{head}-{tail[0].swapcase()}{tail[1:]}"
        else:
            at = max(name.rfind(vowel) for vowel in _ACCENTS)
            other = name[:at] + _ACCENTS[name[at]] + name[at + 1 :] if at > 0 else name
        if other != name:
            yield replaced(article, chance.choice(places[name][1:]), other)


_FULL_NAME = re.compile(r"\b(?!The )[A-Z][a-z]+(?:[ -][A-Za-z][a-z]+)?[ -][A-Z][a-z]{2,}(?:-[A-Za-z][a-z]+)?\b")
_ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ö", "u": "ü"}


OPERATORS = (
    Operator("impossible-day", 1, ("invalid-calendar-date",), _impossible_day),
    Operator("wrong-weekday", 1, ("weekday-mismatch",), _wrong_weekday),
    Operator("range-reversed", 1, ("range-reversed", "term-reversed"), _reverse_range),
    Operator("event-before-birth", 1, ("event-before-birth", "award-life", "marriage-outside-life"), _before_birth),
    Operator("event-after-death", 1, ("event-after-death", "award-life", "marriage-outside-life"), _after_death),
    Operator("age-at-event", 1, ("age-at-event-mismatch",), _age_at_event),
    Operator("brackets-emptied", 1, ("empty-parens",), _empty_brackets),
    Operator("name-written-otherwise", 2, ("name-variant",), _name_variant),
    Operator("timeline-digits", 2, ("timeline-outlier",), _timeline(_transposed)),
    Operator("timeline-century", 2, ("timeline-outlier", "event-before-birth", "event-after-death"), _timeline(_a_century_off)),
    Operator("timeline-decades", 2, ("timeline-outlier", "event-before-birth", "event-after-death"), _timeline(_decades_off)),
)
