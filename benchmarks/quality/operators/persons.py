"""Milestones of one life: marriages, children, degrees, awards, places of birth, ages and their templates."""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, replaced_within

from wikicheck.article import Article, Form
from wikicheck.article.facts.birthplaces import read_birthplaces
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.text import Span
from wikicheck.values import DateKind, FuzzyDate

_YEAR = re.compile(r"\d{4}")


def _persons(article: Article) -> bool:
    return article.subject.is_person and article.vitals.is_single


def _birth(article: Article) -> VitalFact | None:
    birth = article.vitals.birth if _persons(article) else None
    return birth if birth is not None and birth.complete and birth.date.year is not None and birth.date.year >= 1000 else None


def _death(article: Article) -> VitalFact | None:
    death = article.vitals.death if _persons(article) else None
    return death if death is not None and death.complete and death.date.year is not None else None


# Where a year stands, which year, and which to write instead.
_Change = tuple[Span, int | None, int]


def _with_years(article: Article, changes: Iterable[_Change]) -> Iterator[str]:
    """Yield the article with one year changed, for each that stands where it is said to."""
    for span, old, new in changes:
        broken = replaced_within(article, span, str(old), str(new)) if old else None
        if broken is not None:
            yield broken


def _years_from(fact: VitalFact | None, dated: Sequence[tuple[FuzzyDate | None, Span]], shift: Callable[[], int]) -> Iterator[_Change]:
    """Yield the changes that put dates so many years from a birth or a death."""
    year = fact.date.year if fact is not None else None
    for date, span in dated[:MOST_PLACES] if year is not None else ():
        if date is not None and year is not None:
            yield span, date.year, year + shift()


def _weddings(article: Article) -> list[tuple[FuzzyDate | None, Span]]:
    return [(marriage.start, marriage.start_span) for marriage in article.milestones.marriages] if _persons(article) else []


def _marry_before_birth(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _with_years(article, _years_from(_birth(article), _weddings(article), lambda: -chance.randrange(2, 30)))


def _marry_as_child(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _with_years(article, _years_from(_birth(article), _weddings(article), lambda: chance.randrange(2, 9)))


def _end_marriage_early(article: Article, chance: random.Random) -> Iterator[str]:
    changes = [
        (marriage.end_span, marriage.end.year, marriage.start.year - chance.randrange(2, 9))
        for marriage in article.milestones.marriages[:MOST_PLACES]
        if marriage.sentence is None and marriage.start is not None and marriage.end is not None
        if marriage.start.year and marriage.end.year and marriage.start.year < marriage.end.year
    ]
    yield from _with_years(article, changes if _persons(article) else ())


def _marry_after_death(article: Article, chance: random.Random) -> Iterator[str]:
    ends = [
        (marriage.end, marriage.end_span) if marriage.end is not None else (marriage.start, marriage.start_span)
        for marriage in (article.milestones.marriages if _persons(article) else ())
    ]
    yield from _with_years(article, _years_from(_death(article), ends, lambda: chance.randrange(3, 20)))


def _children(article: Article) -> list[tuple[FuzzyDate | None, Span]]:
    return [(child.date, child.span) for child in article.milestones.children] if _persons(article) else []


def _bear_child_early(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _with_years(article, _years_from(_birth(article), _children(article), lambda: chance.randrange(-20, 7)))


def _bear_child_after_death(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _with_years(article, _years_from(_death(article), _children(article), lambda: chance.randrange(2, 20)))


def _graduate_backwards(article: Article, chance: random.Random) -> Iterator[str]:
    degrees = article.milestones.degrees if _persons(article) else []
    changes = [
        (lower.span, lower.date.year, higher.date.year + chance.randrange(1, 9))
        for lower in degrees
        for higher in degrees
        if lower.level < higher.level and higher.date.year and lower.date.year and lower.date.year <= higher.date.year
    ]
    yield from _with_years(article, changes)


def _graduate_as_child(article: Article, chance: random.Random) -> Iterator[str]:
    degrees = article.milestones.degrees[:MOST_PLACES] if _persons(article) else []
    doctorates = [(degree.date, degree.span) for degree in degrees if degree.level == 3]
    yield from _with_years(article, _years_from(_birth(article), doctorates, lambda: chance.randrange(3, 15)))


def _award_child(article: Article, chance: random.Random) -> Iterator[str]:
    awards = [(award.date, award.span) for award in article.milestones.awards] if _persons(article) else []
    yield from _with_years(article, _years_from(_birth(article), awards, lambda: chance.randrange(-20, 8)))


def _award_dead(article: Article, chance: random.Random) -> Iterator[str]:
    death = _death(article)
    awards = article.milestones.awards[:MOST_PLACES] if death is not None else []
    earlier = [(award.date, award.span) for award in awards if death and (award.date.year or 9999) <= (death.date.year or 0)]
    yield from _with_years(article, _years_from(death, earlier, lambda: chance.randrange(3, 20)))


def _move_birthplace(article: Article, chance: random.Random) -> Iterator[str]:
    if not _persons(article):
        return
    box, told = read_birthplaces(article)
    if box is not None and told:
        yield replaced(article, box.span, chance.choice(("[[Maracaibo]]", "[[Yokohama]]", "[[Adelaide]]")))
        for place in told[:MOST_PLACES]:
            yield replaced(article, place.span, chance.choice(("Maracaibo", "Yokohama", "Adelaide")))


def _baptise_early(article: Article, _chance: random.Random) -> Iterator[str]:
    birth = _birth(article)
    if birth is None:
        return
    stated = [*article.vitals.baptisms, *article.milestones.rites][:MOST_PLACES]
    rites = [(rite.date, rite.span) for rite in stated if rite.date.year is not None and (rite.what == "baptism" or rite.date.year > 1000)]
    yield from _with_years(article, _years_from(birth, rites, lambda: -3))


def _count_on(article: Article, _chance: random.Random) -> Iterator[str]:
    if article.form is not Form.WIKITEXT or _death(article) is None:
        return
    text = article.source.text
    for box in article.infoboxes:
        for field in box.fields:
            if field.key == "birth_date" and re.match(r"\{\{[Bb]irth date\s*\|", field.raw):
                at = text.find("irth date", field.value_span.start)
                yield f"{text[:at]}irth date and age{text[at + 9 :]}"


def _drop_birth(article: Article, _chance: random.Random) -> Iterator[str]:
    """Leave the birth out of a template for death and age."""
    if article.form is not Form.WIKITEXT or not _persons(article):
        return
    for box in article.infoboxes:
        for field in box.fields:
            if field.key == "death_date":
                match = re.search(r"(\{\{[Dd]eath date and age(?:\|(?:mf|df)=\w+)?(?:\|\d+){3})(?:\|\d+){3}", field.raw)
                if match:
                    text = article.source.text
                    start = text.find(match[0], field.value_span.start)
                    yield text[:start] + match[1] + text[start + len(match[0]) :]


def _type_age(article: Article, _chance: random.Random) -> Iterator[str]:
    """Put a date and a number in the place of a template for birth and age."""
    birth = _birth(article)
    if (
        birth is None
        or article.form is not Form.WIKITEXT
        or birth.place is not Place.INFOBOX
        or article.vitals.deaths
        or article.vitals.dead
    ):
        return
    if article.source.slice(birth.span).startswith("{{") and birth.date.year:
        yield replaced(article, birth.span, f"{birth.date.text} (age {2024 - birth.date.year})")


def _born_earlier(article: Article, year: int) -> str:
    """Return the text with the year of birth a hundred years earlier wherever it is stated."""
    text = article.source.text
    for span in sorted({fact.span for fact in article.vitals.births}, reverse=True):
        text = text[: span.start] + text[span.start : span.end].replace(str(year), str(year - 100)) + text[span.end :]
    return text


def _list_as_living(article: Article, _chance: random.Random) -> Iterator[str]:
    """Take the birth a hundred years back wherever it is stated: the subject is listed as living still."""
    birth = _birth(article)
    if birth is None or not article.vitals.living or article.vitals.deaths or birth.date.year is None or birth.date.year < 1935:
        return
    yield _born_earlier(article, birth.date.year)


def _live_long(article: Article, _chance: random.Random) -> Iterator[str]:
    """Take the birth a hundred years back wherever it is stated."""
    birth, death = _birth(article), _death(article)
    if birth is None or death is None or birth.date.year is None or (death.date.year or 0) - birth.date.year < 30:
        return
    yield _born_earlier(article, birth.date.year)


def _start_in_cradle(article: Article, chance: random.Random) -> Iterator[str]:
    birth = _birth(article)
    if birth is None or birth.date.year is None:
        return
    for field in (field for box in article.infoboxes for field in box.fields if field.key == "years_active"):
        years = _YEAR.findall(field.raw)
        if years and field.dates and field.raw.count(years[0]) == 1:
            yield replaced(article, field.value_span, field.raw.replace(years[0], str(birth.date.year + chance.randrange(-9, 2))))


def _start_late(article: Article, chance: random.Random) -> Iterator[str]:
    keys = [work.key for group in article.works for work in group.items if work.key is not None and 1000 < work.key < 2030]
    for field in (field for box in article.infoboxes for field in box.fields if field.key == "years_active") if keys else ():
        years = _YEAR.findall(field.raw)
        if years and field.dates and "present" in field.raw and field.raw.count(years[0]) == 1 and int(years[0]) <= min(keys) + 1:
            yield replaced(article, field.value_span, field.raw.replace(years[0], str(min(keys) + chance.randrange(5, 12))))


def _make_circa(article: Article, _chance: random.Random) -> Iterator[str]:
    """Put "c." before the birth wherever the text states it, and leave the category."""
    facts = [fact for fact in article.vitals.births if fact.place in {Place.INFOBOX, Place.LEAD}]
    if not _persons(article) or not any(fact.place is Place.CATEGORY for fact in article.vitals.births):
        return
    if not facts or any(fact.date.approximate or fact.date.kind is not DateKind.POINT or not fact.complete for fact in facts):
        return
    text = article.source.text
    for span in sorted({fact.span for fact in facts}, reverse=True):
        year = next(fact.date.year for fact in facts if fact.span == span)
        text = f"{text[: span.start]}c. {year}{text[span.end :]}"
    yield text


def _widen_age(article: Article, _chance: random.Random) -> Iterator[str]:
    for stated in article.vitals.ages[:MOST_PLACES] if _birth(article) else ():
        years = stated.age.years
        piece = article.source.slice(stated.age.span)
        if years is not None and years.least == years.most and piece.count(str(years.least)) == 1 and not stated.age.approximate:
            yield replaced(article, stated.age.span, piece.replace(str(years.least), f"{years.least - 1}–{years.least + 1}"))


OPERATORS = (
    Operator("marriage-before-birth", 1, ("marriage-outside-life", "event-before-birth"), _marry_before_birth),
    Operator("marriage-ends-first", 1, ("marriage-outside-life", "range-reversed"), _end_marriage_early),
    Operator("marriage-after-death", 1, ("marriage-outside-life", "event-after-death"), _marry_after_death),
    Operator("baptism-before-birth", 1, ("baptism-burial-order",), _baptise_early),
    Operator("living-for-ever", 1, ("living-too-old",), _list_as_living),
    Operator("life-too-long", 1, ("lifespan-implausible", "age-mismatch", "dda-birth-mismatch"), _live_long),
    Operator("age-counts-on", 2, ("age-template-kind",), _count_on),
    Operator("age-without-birth", 2, ("age-template-kind",), _drop_birth),
    Operator("age-typed", 2, ("age-frozen",), _type_age),
    Operator("age-widened", 2, ("age-range-width",), _widen_age),
    Operator("active-in-cradle", 2, ("years-active-start",), _start_in_cradle),
    Operator("active-behind-works", 2, ("years-active-start",), _start_late),
    Operator("child-of-child", 2, ("children-parent-age",), _bear_child_early),
    Operator("child-of-dead", 2, ("children-parent-age",), _bear_child_after_death),
    Operator("marriage-of-child", 2, ("marriage-age",), _marry_as_child),
    Operator("degrees-reversed", 2, ("degree-order",), _graduate_backwards),
    Operator("doctor-as-child", 2, ("degree-order",), _graduate_as_child),
    Operator("award-to-child", 2, ("award-life", "event-before-birth"), _award_child),
    Operator("award-to-dead", 2, ("award-life", "event-after-death"), _award_dead),
    Operator("birth-made-circa", 3, ("circa-category-precision",), _make_circa),
    Operator("birthplace-moved", 3, ("birthplace-mismatch",), _move_birthplace),
)
