"""One event that infobox, lead and categories date: which of them stands against the others, and whether both may be right."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.rulekit.context import Context
from wikicheck.rulekit.finding import Finding
from wikicheck.rulekit.mismatch import slip_words, year_fix
from wikicheck.text import Severity
from wikicheck.values import Slip, classify_slip, must_agree
from wikicheck.values.comparison import Verdict

if TYPE_CHECKING:
    import re

    from wikicheck.article.facts.stated import Stated
    from wikicheck.article.facts.vital import VitalFact

# What hardly ever is chance: two years that are both told of may still be one and the same.
TELLING_SLIPS = frozenset({Slip.TRANSPOSED, Slip.CENTURY})
_MOST_RELATED = 5


class Disagreement(NamedTuple):
    """A fact that contradicts another place. `is_outvoted`: the two other places agree with each other.

    `others` are the facts of the same place, which say the same or are alternatives; `is_stray` is a category beside others that agree.
    """

    at: "VitalFact"
    against: "VitalFact"
    others: "list[VitalFact]"
    is_outvoted: bool = False
    is_stray: bool = False
    third: "VitalFact | None" = None

    @property
    def verdict(self) -> Verdict:
        """How surely the two contradict each other."""
        return must_agree(self.at.date, self.against.date)


def find_disagreements(stated: "Stated") -> list[Disagreement]:
    """Return what of the places that date an event contradicts the others."""
    from wikicheck.article.facts.stated import agree
    from wikicheck.article.facts.vital import Place

    places = [facts for place in (Place.INFOBOX, Place.LEAD, Place.CATEGORY) if (facts := stated.at(place))]
    if len(places) < 2:
        return []
    found: list[Disagreement] = []
    at_odds = [(one, other) for one in range(len(places)) for other in range(one + 1, len(places)) if not agree(places[one], places[other])]
    if len(places) == 3 and len(at_odds) == 2:
        odd = next(place for place in range(3) if all(place in pair for pair in at_odds))
        first, second = (_first(places[place]) for place in range(3) if place != odd)
        found.append(Disagreement(_first(places[odd]), first, places[odd], is_outvoted=True, third=second))
    else:
        for one, other in at_odds[:2]:
            against = _first(places[one])
            found.append(Disagreement(_nearest(places[other], against), against, places[other]))
    categories = stated.at(Place.CATEGORY)
    if categories and not any(disagreement.at.place is Place.CATEGORY for disagreement in found):
        found += _find_strays(categories, [fact for facts in places if facts is not categories for fact in facts], stated)
    return found


def _first(facts: "list[VitalFact]") -> "VitalFact":
    return next((fact for fact in facts if fact.complete), facts[0])


def _nearest(facts: "list[VitalFact]", against: "VitalFact") -> "VitalFact":
    """Return the fact that is most likely meant to say the same as one of another place."""
    return min((fact for fact in facts if fact.complete), key=lambda fact: abs(fact.date.low - against.date.low), default=facts[0])


def _find_strays(categories: "list[VitalFact]", others: "list[VitalFact]", stated: "Stated") -> Iterator[Disagreement]:
    """Yield categories that disagree with all other places while another category agrees."""
    from wikicheck.article.facts.stated import agree

    agreeing = [fact for fact in categories if agree([fact], others)]
    strays = [fact for fact in categories if not agree([fact], others) and not agree([fact], agreeing)] if agreeing else []
    if len({fact.date.year for fact in strays}) == 1:  # several are the stages of a history
        is_outvoted = bool(stated.boxes and stated.lead)
        yield Disagreement(strays[0], _first(others), strays, is_outvoted=is_outvoted, is_stray=True, third=_first(agreeing))


def is_explained(ctx: Context, disagreement: Disagreement, words: "re.Pattern[str]") -> bool:
    """Say whether the article tells, in some words, why two places may both be right; two years that look like a slip never are."""
    from wikicheck.article.facts.stated import is_told_of

    at, against = disagreement.at, disagreement.against
    if classify_slip(at.date, against.date) in TELLING_SLIPS:
        return False
    return any(is_told_of(ctx.article, None, fact, words) for fact in (at, against))


def judge_disagreement(
    disagreement: Disagreement, is_told: "Callable[[VitalFact, bool], bool]", *, outvoted_is_sure: bool, two_are_sure: bool
) -> Severity | None:
    """Return how bad a disagreement is, None where both places may be right.

    `is_told` says whether the article tells of the year of a fact elsewhere (True: in whatever words). With `outvoted_is_sure`, what two
    other places contradict is reported even then; with `two_are_sure`, two places that contradict each other are an error by themselves.
    """
    from wikicheck.article.facts.vital import Place

    at, against = disagreement.at, disagreement.against
    slip = classify_slip(at.date, against.date)
    if slip is Slip.OLD_NEW_STYLE:
        return Severity.INFO
    lone = disagreement.is_outvoted or disagreement.is_stray
    told = is_told(at, disagreement.is_stray) and (lone or is_told(against, disagreement.is_stray))
    if told:
        kept = slip in TELLING_SLIPS or (outvoted_is_sure and disagreement.is_outvoted and not disagreement.is_stray)
        return Severity.WARNING if kept and not disagreement.is_stray else None
    if disagreement.verdict is not Verdict.DEFINITE:  # of "c. 1890" a category has to make one year
        return None if Place.CATEGORY in {at.place, against.place} else Severity.WARNING
    if disagreement.is_stray:
        return Severity.ERROR if disagreement.is_outvoted else Severity.WARNING
    sure = disagreement.is_outvoted or (two_are_sure and slip is not Slip.OFF_BY_ONE_YEAR)
    return Severity.ERROR if sure else Severity.WARNING


def make_finding(ctx: Context, disagreement: Disagreement, severity: Severity, done: str) -> Finding:
    """Return the finding of a disagreement; `done` is the word for the event in the message: "founded"."""
    from wikicheck.article.facts.vital import Place

    at, against, third = disagreement.at, disagreement.against, disagreement.third
    slip = slip_words(at.date, against.date)
    if at.place is Place.CATEGORY:
        message = f"{at.label} contradicts the {against.place}: {done} {against.date.words}{slip}."
    elif at.place is Place.LEAD:
        message = f"The lead says {done} {at.date.words}, but {against.statement}{slip}."
    else:
        message = f"{at.label} says {at.date.words}, but {against.statement}{slip}."
    related = [(against.span, against.words)]
    if third is not None and third.span != against.span:
        related.append((third.span, third.words))
    related += [(fact.span, fact.words) for fact in disagreement.others if fact is not at and fact.complete][:_MOST_RELATED]
    fix = None
    if at.place is Place.CATEGORY and disagreement.is_outvoted and not disagreement.is_stray:
        fix = year_fix(ctx, at, against, third)
    return ctx.finding(at.span, message, severity=severity, related=related, fix=fix, evidence=(at, against, third, disagreement.verdict))
