"""Births, deaths and ages of one person, broken where they are stated twice."""

import random
import re
from collections.abc import Iterator

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, replaced_within, slip

from wikicheck.article import Article
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.values import DateKind, age_between, must_agree


def _has_partner(fact: VitalFact, facts: list[VitalFact]) -> bool:
    """Say whether the same is stated somewhere else, so that a slip contradicts it."""
    return any(
        other.place is not fact.place and other.complete and not must_agree(fact.date, other.date).is_contradiction for other in facts
    )


def _shift_years(what: str, place: Place) -> "Operator":
    def mutate(article: Article, chance: random.Random) -> Iterator[str]:
        facts = article.vitals.of(what)
        for fact in facts:
            year = fact.date.year
            if fact.place is place and fact.complete and year is not None and year >= 1000 and _has_partner(fact, facts):
                broken = replaced_within(article, fact.span, str(year), str(slip(year, chance)))
                if broken is not None:
                    yield broken

    where = "death template" if place is Place.TEMPLATE else place.value
    return Operator(f"{what}-year-{where.replace(' ', '-')}", 1, _EXPECTED[what, place], mutate)


_EXPECTED = {
    ("birth", Place.INFOBOX): ("birth-mismatch-lead", "birth-category-mismatch", "dda-birth-mismatch", "birth-after-death"),
    ("birth", Place.TEMPLATE): ("dda-birth-mismatch",),
    ("birth", Place.LEAD): ("birth-mismatch-lead", "birth-category-mismatch", "birth-after-death"),
    ("birth", Place.CATEGORY): ("birth-category-mismatch",),
    ("death", Place.INFOBOX): ("death-mismatch-lead", "death-category-mismatch", "birth-after-death"),
    ("death", Place.LEAD): ("death-mismatch-lead", "death-category-mismatch", "birth-after-death"),
    ("death", Place.CATEGORY): ("death-category-mismatch",),
}


def _shift_days(what: str, rule: str) -> Operator:
    """Change the day of the month in the lead where the infobox has one, too."""

    def mutate(article: Article, chance: random.Random) -> Iterator[str]:
        lead = next((fact for fact in article.vitals.of(what) if fact.place is Place.LEAD and fact.complete), None)
        box = next((fact for fact in article.vitals.of(what) if fact.place is Place.INFOBOX and fact.complete), None)
        if lead is None or box is None or not (lead.date.low == lead.date.high == box.date.low == box.date.high):
            return
        day = re.search(r"\b\d{1,2}\b", article.source.slice(lead.span))
        if day is not None:
            number = int(day.group())
            other = chance.choice([one for one in range(1, 29) if abs(one - number) > 1])
            start = lead.span.start + day.start()
            yield replaced(article, lead.span._replace(start=start, end=start + len(day.group())), str(other))

    return Operator(f"{what}-day-lead", 1, (rule,), mutate)


def _exchange_vitals(article: Article, _chance: random.Random) -> Iterator[str]:
    births = [fact for fact in article.vitals.births if fact.place is Place.LEAD and fact.complete]
    deaths = [fact for fact in article.vitals.deaths if fact.place is Place.LEAD and fact.complete]
    if births and deaths and births[0].span.end <= deaths[0].span.start and births[0].date.high < deaths[0].date.low:
        text, birth, death = article.source.text, births[0].span, deaths[0].span
        yield (
            text[: birth.start]
            + text[death.start : death.end]
            + text[birth.end : death.start]
            + text[birth.start : birth.end]
            + text[death.end :]
        )


def _add_living(article: Article, _chance: random.Random) -> Iterator[str]:
    if article.has_source and article.form.value == "wikitext" and article.vitals.death is not None and not article.vitals.living:
        yield f"{article.source.text}\n[[Category:Living people]]\n"


def _change_age(article: Article, chance: random.Random) -> Iterator[str]:
    if article.vitals.birth is None:
        return
    for stated in article.vitals.ages[:MOST_PLACES]:
        years = stated.age.years
        piece = article.source.slice(stated.age.span)
        if years is not None and years.least == years.most and piece.count(str(years.least)) == 1:
            yield replaced(article, stated.age.span, piece.replace(str(years.least), str(years.least + chance.choice((3, -3, 5, 10, -10)))))


def _write_age(article: Article, chance: random.Random, *, blank: bool) -> Iterator[str]:
    """Write an age in words behind the date of a death in the infobox, as text does where no template reckons: a wrong one, or none."""
    vitals = article.vitals
    fact = next((fact for fact in vitals.deaths if fact.place is Place.INFOBOX and fact.complete), None)
    birth = vitals.birth
    if fact is None or birth is None or not (birth.complete and birth.date.is_bounded and fact.date.is_bounded):
        return
    years = age_between(birth.date, fact.date).least + chance.choice((4, 10, -9))
    end = article.source.text.find("\n", fact.span.start)
    field = article.source.text[fact.span.start : end] if end > 0 else "{{"
    if "aged" not in field and field.count("{{") == 0:
        words = " (aged )" if blank else f" (aged {years})"
        yield article.source.text[: fact.span.end] + words + article.source.text[fact.span.end :]


def _write_wrong_age(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _write_age(article, chance, blank=False)


def _write_blank_age(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _write_age(article, chance, blank=True)


def _blank_age(article: Article, _chance: random.Random) -> Iterator[str]:
    for stated in article.vitals.ages[:MOST_PLACES]:
        piece = article.source.slice(stated.age.span)
        blank = re.sub(r"\d+(?:[–-]\d+)?", "", piece)
        if blank != piece and re.fullmatch(r"\((?:age|aged)\s*\)", blank):
            yield replaced(article, stated.age.span, blank)


def _in_future(article: Article, chance: random.Random) -> Iterator[str]:
    for fact in (*article.vitals.births, *article.vitals.deaths)[:MOST_PLACES]:
        year = fact.date.year
        if fact.place in {Place.INFOBOX, Place.LEAD} and fact.complete and year is not None and fact.date.kind is DateKind.POINT:
            broken = replaced_within(article, fact.span, str(year), str(2100 + chance.randrange(100)))
            if broken is not None:
                yield broken


OPERATORS = (
    *(_shift_years(*key) for key in _EXPECTED),
    _shift_days("birth", "birth-mismatch-lead"),
    _shift_days("death", "death-mismatch-lead"),
    Operator("birth-and-death-exchanged", 1, ("birth-after-death", "birth-mismatch-lead", "death-mismatch-lead"), _exchange_vitals),
    Operator("living-and-dead", 1, ("living-and-dead",), _add_living),
    Operator("age-changed", 1, ("age-mismatch",), _change_age),
    Operator("age-blanked", 1, ("age-blank",), _blank_age),
    Operator("age-written-wrong", 1, ("age-mismatch",), _write_wrong_age),
    Operator("age-written-blank", 1, ("age-blank",), _write_blank_age),
    Operator("vital-date-in-future", 1, ("date-in-future",), _in_future),
)
