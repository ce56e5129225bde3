"""Two statements of one vital fact that have to agree: severity and wording, the same for all rules that compare them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.rulekit.context import Context
from wikicheck.rulekit.finding import Applicability, Finding, Fix
from wikicheck.text import Edit, Severity, Span
from wikicheck.values import Slip, classify_slip, must_agree, slip_words
from wikicheck.values.comparison import Verdict

if TYPE_CHECKING:
    from wikicheck.article.facts.vital import VitalFact

__all__ = ["iter_category_mismatch", "iter_mismatch", "severity_of", "slip_words", "year_fix"]


def severity_of(verdict: Verdict, slip: Slip | None = None) -> Severity | None:
    """Return how bad a contradiction is: None where there is none, info for one event in two calendars."""
    if not verdict.is_contradiction:
        return None
    if slip is Slip.OLD_NEW_STYLE:
        return Severity.INFO
    return Severity.ERROR if verdict is Verdict.DEFINITE else Severity.WARNING


def iter_mismatch(
    ctx: Context, at: "VitalFact | None", against: "VitalFact | None", words: str, *, fix: Fix | None = None
) -> Iterator[Finding]:
    """Yield a finding at the fact `at` if it contradicts the fact `against`; silent where either is missing or partial.

    `words` is the message, with {at} and {against} for the dates as written and {slip} for what may have happened.
    """
    if at is None or against is None or not (at.complete and against.complete):
        return
    verdict = must_agree(at.date, against.date)
    severity = severity_of(verdict, classify_slip(at.date, against.date))
    if severity is None:
        return
    message = words.format(at=at.date.text, against=against.date.text, slip=slip_words(at.date, against.date))
    related = [(against.span, against.words)]
    yield ctx.finding(at.span, message, severity=severity, related=related, fix=fix, evidence=(at, against, verdict))


def year_fix(ctx: Context, category: "VitalFact", infobox: "VitalFact | None", lead: "VitalFact | None") -> Fix | None:
    """Return the fix that puts the year of the infobox into a category, if the lead agrees with it; else None."""
    if infobox is None or lead is None or not (infobox.complete and lead.complete):
        return None
    year = infobox.date.year
    if year is None or year < 1 or lead.date.year != year or category.date.year is None:
        return None
    at = ctx.article.source.text.find(str(category.date.year), *category.span)
    if at < 0:
        return None
    edit = Edit(Span(at, at + len(str(category.date.year))), str(year))
    return Fix(Applicability.SUGGESTED, f"put {year} into the category, as infobox and lead have it", (edit,))


def iter_category_mismatch(ctx: Context, what: str, verb: str) -> Iterator[Finding]:
    """Yield a finding at each category of births or deaths that contradicts the infobox, or else the lead; only what was read whole counts.

    `what` is "birth" or "death", `verb` the word for it in the message: "born", "died".
    """
    from wikicheck.article.facts.vital import Place

    facts = ctx.article.vitals.of(what)
    infobox, lead = (next((fact for fact in facts if fact.place is place), None) for place in (Place.INFOBOX, Place.LEAD))
    against = next((fact for fact in (infobox, lead) if fact is not None and fact.complete), None)
    if against is None:
        return
    for fact in facts:
        if fact.place is Place.CATEGORY:
            words = f"{fact.label} contradicts the {against.place}: {verb} {{against}}{{slip}}."
            yield from iter_mismatch(ctx, fact, against, words, fix=year_fix(ctx, fact, infobox, lead))
