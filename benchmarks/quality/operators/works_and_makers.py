"""Order and completeness of what is told of works and organisations, broken in one place."""

import random
import re
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, replaced_within

from wikicheck.article import Article, Form
from wikicheck.article.blocks import Paragraph
from wikicheck.article.facts.events import event_date
from wikicheck.article.facts.opening import read_opening
from wikicheck.article.facts.works import order_of
from wikicheck.text import Span

_BOOK_NUMBER = re.compile(r"ISBN ?[ |=] ?((?:97[89][- ]?)?\d[- ]?\d{2,7}[- ]?\d{2,6}[- ]?[\dX])(?![\dX-])", re.IGNORECASE)
_TYPE_CATEGORY = re.compile(
    r"\[\[Category:(?:\d{1,4}s? (?:BC )?(?:births|deaths)|Living people|Year of (?:birth|death)[^\]|]*|\d{4} [^\]|]*films)"
    r"(?:\|[^\]]*)?\]\]"
)
_ORGANISATIONS = frozenset(("company", "organization", "school", "university", "sports club"))


def _chain(article: Article, chance: random.Random) -> Iterator[str]:
    """Put the year of a neighbour in a chronology on the wrong side."""
    released = [fact.date.year for fact in article.release.released.boxes if fact.date.year]
    for box in article.iter_infoboxes():
        for key, sign in (("prev_year", 1), ("next_year", -1), ("previous_year", 1)):
            field = box.get(key)
            if field is not None and re.fullmatch(r"\d{4}", field.raw.strip()) and (released or key == "previous_year"):
                base = max(released) if released and sign > 0 else min(released or [int(field.raw.strip()) + 9])
                yield replaced(article, field.value_span, str(base + sign * (2 + chance.randrange(5))))


def _before_founding(article: Article, chance: random.Random) -> Iterator[str]:
    stated = article.founding.founded
    founded = [fact.date.year for fact in (*stated.boxes, *stated.lead, *stated.categories) if fact.date.year]
    if not founded or not any(box.type in _ORGANISATIONS for box in article.infoboxes):
        return
    found = 0
    for paragraph in article.prose.paragraphs:
        if paragraph.is_lead:
            continue
        for sentence in paragraph.sentences:
            date = event_date(sentence)
            if (
                date is None
                or date.year is None
                or not sentence.masked.startswith(("In ", "On "))
                or not article.subject.is_subject_of(sentence)
            ):
                continue
            broken = replaced_within(article, sentence.span(*date.span), str(date.year), str(min(founded) - 3 - chance.randrange(30)))
            if broken is not None and date.year >= min(founded) and stated.boxes:
                yield broken
                found += 1
                if found == MOST_PLACES:
                    return


def _tense(article: Article, _chance: random.Random) -> Iterator[str]:
    opening = read_opening(article)
    if opening is None or opening.verb != "was" or not any(box.type in _ORGANISATIONS for box in article.infoboxes):
        return
    ended = article.founding.dissolved
    if (ended.boxes or ended.categories) and re.match(r"[ \xa0]an?[ \xa0]", opening.predicate):
        yield replaced(article, opening.text.span(*opening.verb_span), "is")


def _ended_category(article: Article, chance: random.Random) -> Iterator[str]:
    ended = article.founding.dissolved
    for fact in ended.categories[:1]:
        if len(ended.boxes) == len(ended.categories) == 1 and fact.date.year:
            broken = replaced_within(article, fact.span, str(fact.date.year), str(fact.date.year + 3 + chance.randrange(9)))
            if broken is not None:
                yield broken


def _series(article: Article, _chance: random.Random) -> Iterator[str]:
    """Exchange first and last day of a series."""
    first, last = (
        [fact for fact in facts if fact.complete and fact.label.lower().startswith(word)]
        for facts, word in ((article.release.released.boxes, "first"), (article.release.ended.boxes, "last"))
    )
    if len(first) == len(last) == 1 and first[0].date.high < last[0].date.low and first[0].span.end <= last[0].span.start:
        text, one, other = article.source.text, first[0].span, last[0].span
        yield (
            text[: one.start] + text[other.start : other.end] + text[one.end : other.start] + text[one.start : one.end] + text[other.end :]
        )


def _filming(article: Article, chance: random.Random) -> Iterator[str]:
    released = [fact.date.year for fact in article.release.released.boxes if fact.date.year]
    if "film" not in article.release.types or not released:
        return
    for paragraph in article.prose.paragraphs:
        for match in re.finditer(
            r"(?:[Ff]ilming|[Pp]hotography|[Ss]hooting) (?:began|started|commenced|took place)[^.]{0,60}?\b(\d{4})\b", paragraph.text.plain
        ):
            span = paragraph.span(*match.span(1))
            if article.source.slice(span) == match[1]:
                yield replaced(article, span, str(max(released) + 2 + chance.randrange(9)))
                return


def _edition(article: Article, chance: random.Random) -> Iterator[str]:
    found = 0
    for group in article.works:
        for work in group.items:
            match = re.search(r"\b(?:revised|2nd|second|new|expanded) (?:ed\.|edition)[ ,]{1,2}(\d{4})", work.text.plain)
            years = [date.year for date in work.years if date.year is not None]
            if match is None or len(set(years)) != 2 or int(match[1]) != max(years):
                continue
            span = work.text.span(*match.span(1))
            if article.source.slice(span) == match[1] and found < MOST_PLACES:
                found += 1
                yield replaced(article, span, str(min(years) - 2 - chance.randrange(9)))


def _isbn(article: Article, chance: random.Random) -> Iterator[str]:
    """Change one digit of book numbers."""
    text = article.source.text
    places = list(_BOOK_NUMBER.finditer(text))
    places = [match for match in places if len(re.sub(r"[- ]", "", match[1])) in {10, 13}]
    for match in chance.sample(places, min(MOST_PLACES, len(places))):
        at = match.start(1) + 6 + chance.randrange(3)
        if text[at].isdigit():
            yield replaced(article, Span(at, at + 1), str((int(text[at]) + 1 + chance.randrange(8)) % 10))


def _census(article: Article, chance: random.Random) -> Iterator[str]:
    for box in article.infoboxes[:1]:
        for field in box.fields:
            if (
                field.key == "population_as_of"
                and (match := re.search(r"\b(?:19|20)\d\d\b", field.raw))
                and box.type in {"settlement", "region", "country"}
            ):
                start = field.value_span.start + match.start()
                if article.source.text[start : start + 4] == match[0]:
                    yield replaced(article, Span(start, start + 4), str(2040 + chance.randrange(60)))


def _direction(article: Article, _chance: random.Random) -> Iterator[str]:
    """Reverse one of two lists that are both in order."""
    groups = []
    for group in article.works:
        keys = [work.key for work in group.items if work.key is not None]
        if not group.is_table and len(set(keys)) >= 3 and len(keys) == len(group.items) and not order_of(keys).moved:
            groups.append((group, order_of(keys).descending))
    for group, descending in groups:
        if sum(down == descending and other.section.path[:1] == group.section.path[:1] for other, down in groups) >= 2:
            text = article.source.text
            spans = [work.span for work in group.items]
            if all(one.end <= other.start for one, other in pairwise(spans)):
                pieces = [text[: spans[0].start]]
                for at, span in enumerate(spans):
                    other = spans[-1 - at]
                    pieces += [
                        text[other.start : other.end],
                        text[span.end : spans[at + 1].start] if at + 1 < len(spans) else text[span.end :],
                    ]
                yield "".join(pieces)
                return


def _late_work(article: Article, chance: random.Random) -> Iterator[str]:
    death = article.vitals.death
    if death is None or death.date.year is None:
        return
    for group in article.works[:MOST_PLACES]:
        works = [work for work in group.items if len(work.years) == 1 and work.key is not None and work.key < death.date.year]
        if len(works) >= 3 and len(works) == len(group.items):
            date = chance.choice(works).years[0]
            broken = replaced_within(article, date.span, str(date.year), str(death.date.year + 3 + chance.randrange(9)))
            if broken is not None:
                yield broken


def _unlisted(article: Article, _chance: random.Random) -> Iterator[str]:
    """Let a sentence at the end of the lead speak of a work that no list has."""
    names = [group for group in article.works if any(word in group.heading.lower() for word in ("works", "bibliography", "books"))]
    if article.form is not Form.WIKITEXT or not article.subject.is_person or not names or not article.subject.surname:
        return
    paragraph = next((block for block in article.lead.blocks if isinstance(block, Paragraph) and block.role == "prose"), None)
    if paragraph is not None:
        at = paragraph.text.span(0, len(paragraph.text.plain)).end
        yield article.source.text[:at] + f" {article.subject.surname} published ''The Quince Orchard'' in 1999." + article.source.text[at:]


def _uncategorised(article: Article, _chance: random.Random) -> Iterator[str]:
    """Take away the categories of births, deaths and the living, or of a film's year."""
    text = article.source.text
    bare = _TYPE_CATEGORY.sub("", text)
    people = article.subject.kind == "person" and article.subject.is_person
    if bare != text and "[[Category:" in bare and (people or "film" in article.release.types) and "Category" in bare:
        yield bare


OPERATORS = (
    Operator("chronology-reversed", 1, ("chronology-chain",), _chain),
    Operator("organisation-acts-before-founding", 2, ("org-event-before-founding",), _before_founding),
    Operator("ended-organisation-is", 2, ("org-status",), _tense),
    Operator("ended-category-year", 2, ("org-status",), _ended_category),
    Operator("series-ends-before-start", 2, ("series-order",), _series),
    Operator("filming-late", 2, ("filming-after-release",), _filming),
    Operator("edition-early", 2, ("edition-before-first",), _edition),
    Operator("isbn-digit", 2, ("isbn-era",), _isbn),
    Operator("population-of-the-future", 2, ("census-as-of",), _census),
    Operator("works-reversed", 3, ("works-mixed-direction",), _direction),
    Operator("work-after-death", 3, ("works-after-death", "works-unsorted"), _late_work),
    Operator("work-unlisted", 3, ("work-in-prose-not-listed",), _unlisted),
    Operator("categories-of-type-dropped", 3, ("infobox-type-category",), _uncategorised),
)
