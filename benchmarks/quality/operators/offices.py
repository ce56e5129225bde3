"""Terms, reigns and spells of infoboxes, broken in one of their dates."""

import random
from collections.abc import Callable, Iterator

from benchmarks.quality.mutation import Operator, replaced, replaced_within

from wikicheck.article import Article
from wikicheck.article.facts.periods import Period, PeriodKind, names_somebody
from wikicheck.article.facts.spells import has_spells_in_turn, is_side_spell, spells_of
from wikicheck.article.facts.vital import VitalFact
from wikicheck.text import Span
from wikicheck.values import FuzzyDate

_SENIOR = frozenset({PeriodKind.CLUB, PeriodKind.NATIONAL})


def _with_year(article: Article, date: FuzzyDate | None, year: int) -> Iterator[str]:
    """Yield the text with another year in one date."""
    if date is not None and date.year is not None and date.year >= 1000:
        broken = replaced_within(article, date.span, str(date.year), str(year))
        if broken is not None:
            yield broken


def _exchanged(article: Article, one: Span, other: Span) -> Iterator[str]:
    """Yield the text with two pieces exchanged."""
    if one.start > other.start:
        one, other = other, one
    text = article.source.text
    if one.end <= other.start and text[one.start : one.end] != text[other.start : other.end]:
        yield (
            text[: one.start] + text[other.start : other.end] + text[one.end : other.start] + text[one.start : one.end] + text[other.end :]
        )


def _exchange_ends(article: Article, _chance: random.Random) -> Iterator[str]:
    for period in article.periods:
        start, end = period.start, period.end
        if start is not None and end is not None and start.high < end.low:
            written = article.source.slice(end.span)
            if period.is_split or len(written) == len(article.source.slice(start.span)):  # "1958–86" cannot be turned round
                yield from _exchanged(article, start.span, end.span)


def _vital(article: Article, what: str) -> VitalFact | None:
    vitals = article.vitals
    fact = vitals.birth if what == "birth" else vitals.death
    return fact if article.subject.is_person and vitals.is_single and fact is not None and fact.date.year is not None else None


def _before_birth(article: Article, chance: random.Random) -> Iterator[str]:
    birth = _vital(article, "birth")
    for period in article.periods if birth is not None and birth.date.year is not None else ():
        yield from _with_year(article, period.start, birth.date.year - chance.choice((3, 10, 30)))


def _after_death(article: Article, chance: random.Random) -> Iterator[str]:
    death = _vital(article, "death")
    for period in article.periods if death is not None and death.date.year is not None else ():
        if period.kind not in _SENIOR:
            yield from _with_year(article, period.end, death.date.year + chance.choice((3, 10, 30)))


def _incumbent(article: Article, _chance: random.Random) -> Iterator[str]:
    for period in article.periods:
        named = any(names_somebody(period.fields.get(key)) for key in ("successor", "succeeded_by"))
        held = period.kind is PeriodKind.OFFICE and period.is_split and named and "acting" not in period.marks
        if held and period.end is not None and period.end_field is not None:
            yield replaced(article, period.end_field.value_span, "Incumbent")


def _early(kinds: frozenset[PeriodKind], years: int) -> Callable[[Article, random.Random], Iterator[str]]:
    """Let the subject begin at an age of so many years."""

    def mutate(article: Article, _chance: random.Random) -> Iterator[str]:
        birth = _vital(article, "birth")
        for period in article.periods if birth is not None and birth.date.year is not None else ():
            if period.kind in kinds and not period.marks:
                yield from _with_year(article, period.start, birth.date.year + years)

    return mutate


def _spells(article: Article) -> Iterator[list[Period]]:
    for spells in spells_of(article):
        if has_spells_in_turn(spells[0].box) and spells[0].kind is PeriodKind.CLUB and not any(map(is_side_spell, spells)):
            yield spells


def _exchange_spells(article: Article, chance: random.Random) -> Iterator[str]:
    for spells in _spells(article):
        if len(spells) > 3:
            first = chance.randrange(len(spells) - 2)
            one, other = spells[first], spells[first + 2]
            if one.end is not None and other.start is not None and one.end.high < other.start.low:
                yield from _exchanged(article, one.span, other.span)


def _repeat_office(article: Article, _chance: random.Random) -> Iterator[str]:
    """Add a second term in the same office that begins in the first."""
    for period in article.periods:
        start, end, office = period.start, period.end, period.fields.get("office")
        if office is None or start is None or end is None or "acting" in period.marks or start.year is None or end.year is None:
            continue
        if end.year - start.year > 2:
            added = f"{office.raw}\n|office77={office.raw}|term_start77={start.year + 1}|term_end77={end.year + 2}"
            yield replaced(article, office.value_span, added)


def _crown_early(article: Article, _chance: random.Random) -> Iterator[str]:
    """Add a coronation before the reign."""
    for period in article.periods:
        field = period.start_field
        start = period.start.start if period.start is not None else None
        if "coronation" in period.fields:
            continue
        if period.kind is PeriodKind.REIGN and start is not None and field is not None and field.index is None:
            yield replaced(article, field.value_span, f"{field.raw}\n|coronation={start.year - 3}")


OPERATORS = (
    Operator("term-ends-exchanged", 1, ("term-reversed", "range-reversed"), _exchange_ends),
    Operator("term-before-birth", 1, ("term-outside-life",), _before_birth),
    Operator("term-after-death", 1, ("term-outside-life",), _after_death),
    Operator("term-end-made-incumbent", 1, ("incumbent-with-end",), _incumbent),
    Operator("debut-as-child", 2, ("debut-age",), _early(_SENIOR, 7)),
    Operator("spells-exchanged", 2, ("club-spell-order",), _exchange_spells),
    Operator("office-held-twice-at-once", 2, ("office-order",), _repeat_office),
    Operator("crowned-early", 2, ("reign-coronation",), _crown_early),
    Operator("office-as-child", 2, ("office-min-age",), _early(frozenset({PeriodKind.OFFICE}), 9)),
)
