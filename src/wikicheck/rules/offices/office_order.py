"""Terms in one office that overlap each other, or those of predecessor and successor."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wikicheck.article import Article, Field
from wikicheck.article.facts.neighbours import Neighbour, neighbours_of
from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, must_not_precede
from wikicheck.values.comparison import Verdict, gap_years

# What tells one seat from another of the same name.
_SEATS = (
    "constituency",
    "constituency_mp",
    "state",
    "district",
    "riding",
    "jr/sr",
    "jr/sr_and_state",
    "assembly",
    "parliament",
    "state_assembly",
    "state_house",
    "state_senate",
    "ambassador_from",
    "minister_from",
    "country",
    "place",
)
# Offices that several people, or one several times over, hold at once.
_SHARED = lazy_pattern(
    r"\b(?:member|delegate|councill?or|alderman|alderwoman|senator|representative|ambassador|envoy|minister without|professor|fellow|trustee|"
    r"director|commissioner|judge|justice|deputy|vice|assistant|secretary|minister|spokesperson|whip|chair\w*|president of (?:various|several))\b",
    2,
)
_MOST_TERMS = 40
# Days after which a term has surely begun too early: handing over takes time.
_HANDOVER = 60


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the terms in each office with each other, and with those of predecessor and successor."""
    offices: dict[tuple[str, ...], list[Period]] = {}
    for period in article.periods:
        if period.kind not in {PeriodKind.OFFICE, PeriodKind.REIGN} or "acting" in period.marks or period.start is None:
            continue
        yield from _neighbours(period, ctx)
        if period.name:
            offices.setdefault((period.kind.value, _plain(period.name), *(_seat(period.fields.get(key)) for key in _SEATS)), []).append(
                period
            )
    for terms in offices.values():
        if 1 < len(terms) <= _MOST_TERMS and len({id(term.box) for term in terms}) == 1:
            yield from _overlaps(terms, ctx)
            if len(terms) > 2:
                yield from _disorder(terms, ctx)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _seat(field: Field | None) -> str:
    return _plain(field.text.plain[:200]) if field is not None else ""


def _overlaps(terms: Sequence[Period], ctx: Context) -> Iterator[Finding]:
    for position, later in enumerate(terms):
        for other in terms[:position]:
            first, second = (other, later) if _begins_before(other, later) else (later, other)
            if first.end is None or second.start is None or _is_reversed(first) or _is_reversed(second):
                continue
            if _surely_after(first.end, second.start):
                message = f"{later.words} overlaps {other.words}: both as {later.name[:60]}."
                evidence = tuple(
                    (term.label, date.span, date) for term in (other, later) for date in (term.start, term.end) if date is not None
                )
                yield ctx.finding(later.span, message, related=[(other.span, other.words)], evidence=evidence)
                break


def _begins_before(one: Period, other: Period) -> bool:
    return one.start is not None and other.start is not None and one.start.low <= other.start.low


def _is_reversed(term: Period) -> bool:
    return term.start is not None and term.end is not None and must_not_precede(term.end, term.start).is_contradiction


def _surely_after(end: FuzzyDate, start: FuzzyDate) -> bool:
    """Say whether an end lies after a beginning on any reading, and by more than handing over takes."""
    return must_not_precede(start, end) is Verdict.DEFINITE and end.low - start.high > _HANDOVER


def _disorder(terms: Sequence[Period], ctx: Context) -> Iterator[Finding]:
    """Report the one term that stands out of the order, newest or oldest first, of all others."""
    steps = [_step(before, after) for before, after in pairwise(terms)]
    if 0 in steps or len(terms) < 4 or not (1 in steps and -1 in steps):
        return
    for position, term in enumerate(terms):
        rest = [*terms[:position], *terms[position + 1 :]]
        directions = {_step(before, after) for before, after in pairwise(rest)}
        if len(directions) == 1:
            other = terms[position - 1] if position else terms[1]
            order = "oldest" if 1 in directions else "newest"
            message = f"{term.words} stands out of order: the other terms as {term.name[:60]} are listed {order} first."
            yield ctx.finding(term.span, message, related=[(other.span, other.words)])
            return


def _step(before: Period, after: Period) -> int:
    if before.start is None or after.start is None:
        return 0
    if must_not_precede(after.start, before.start).is_contradiction:
        return -1
    return 1 if must_not_precede(before.start, after.start).is_contradiction else 0


def _neighbours(period: Period, ctx: Context) -> Iterator[Finding]:
    """Hold the dates that are written behind predecessor and successor against the term."""
    if _SHARED.search(period.name):
        return
    for neighbour in neighbours_of(period):
        theirs, ours, contradicts = _meeting(period, neighbour)
        if theirs is None or ours is None or not contradicts:
            continue
        who = neighbour.name[:60]
        if neighbour.is_before:
            message = f"{period.words} begins before that of the predecessor {who} ended: {theirs.text}{slip_words(ours, theirs)}."
        else:
            message = f"{period.words} ends after that of the successor {who} began: {theirs.text}{slip_words(ours, theirs)}."
        evidence = ((period.label, ours.span, ours), (neighbour.field.name, theirs.span, theirs))
        yield ctx.finding(ours.span, message, related=[(theirs.span, f"{neighbour.field.name}: {who} ({theirs.text})")], evidence=evidence)


def _meeting(period: Period, neighbour: Neighbour) -> tuple[FuzzyDate | None, FuzzyDate | None, bool]:
    """Return the date of theirs and that of ours that meet, and whether they cross by more than a year or surely by months."""
    theirs, ours = (neighbour.end, period.start) if neighbour.is_before else (neighbour.start, period.end)
    if theirs is None or ours is None:
        return theirs, ours, False
    early, late = (ours, theirs) if neighbour.is_before else (theirs, ours)
    return theirs, ours, _surely_after(late, early) and gap_years(early, late, soft=True).most >= 1


def _official(fields: str) -> str:
    return f"{{{{Infobox officeholder|name=Ann Lee\n{fields}\n}}}}\n'''Ann Lee''' was a mayor."


_FOUR = "|office1=Mayor|term_start1={}|term_end1={}\n|office2=Mayor|term_start2={}|term_end2={}\n|office3=Mayor|term_start3={}|term_end3={}"

RULE = Rule(
    name="office-order",
    group=Group.OFFICES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="Two terms in one office overlap, or one overlaps that of predecessor or successor, or stands out of order.",
    why="Nobody holds an office twice at once; a date of one of the terms is wrong.",
    needs=frozenset({Need.PERIODS}),
    catalogue="R65",
    good=(
        Good(_official("|office1=Mayor of Hamar|term_start1=2005|term_end1=2009\n|office2=Mayor of Hamar|term_start2=1999|term_end2=2003")),
        Good(_official("|office1=Mayor of Hamar|term_start1=2005|term_end1=2009\n|office2=Mayor of Hamar|term_start2=1999|term_end2=2005")),
        Good(
            _official("|office1=Mayor of Hamar|term_start1=2005|term_end1=2009\n|office2=Mayor of Bergen|term_start2=2003|term_end2=2007")
        ),
        Good(
            _official(
                "|office1=Mayor of Hamar|term_start1=2005|term_end1=2009\n|office2=Acting Mayor of Hamar|term_start2=2003|term_end2=2007"
            )
        ),
        Good(
            _official("|office1=Caretaker Mayor|term_start1=2005|term_end1=2009\n|office2=Caretaker Mayor|term_start2=2003|term_end2=2007")
        ),
        Good(
            _official(
                "|office1=Member of Parliament|constituency1=Hamar|term_start1=2005|term_end1=2009\n"
                "|office2=Member of Parliament|constituency2=Bergen|term_start2=2003|term_end2=2007"
            )
        ),
        Good(_official("|office=Mayor of Hamar|term_start=1 May 2005|term_end=2009|predecessor=Bo Berg (1999–2005)")),
        Good(_official("|office=Mayor of Hamar|term_start=1 May 2005|term_end=2009|predecessor=Bo Berg (acting until 2007)")),
        Good(
            _official("|office=Mayor of Hamar|term_start=2005|term_end=2009|predecessor=Bo Berg (born 1960)|successor=Cy Dahl (2009–2011)")
        ),
        Good(_official("|office=Co-ruler of Thule|term_start=2005|term_end=2009|predecessor=Bo Berg (1999–2008)")),
        Good(_official("|office=Joint secretary of the union|term_start=2005|term_end=2009|predecessor=Bo Berg (1999–2008)")),
        Good(_official(_FOUR.format(2017, 2019, 2013, 2015, 2009, 2011) + "\n|office4=Mayor|term_start4=2001|term_end4=2005")),
        Good(_official(_FOUR.format(2009, 2011, 2013, 2015, 2001, 2003) + "\n|office4=Mayor|term_start4=2005|term_end4=2007")),
    ),
    bad=(
        Bad(
            _official("|office1=Mayor of Hamar|term_start1=2005|term_end1=2009\n|office2=Mayor of Hamar|term_start2=⟦1999⟧|term_end2=2007"),
            message="term_start2: 1999–2007 overlaps term_start1: 2005–2009: both as Mayor of Hamar",
            severity=Severity.WARNING,
        ),
        Bad(
            _official("|office=Mayor of Hamar|term_start=⟦2005⟧|term_end=2009|predecessor=[[Bo Berg]] (1999–2008)"),
            message="begins before that of the predecessor Bo Berg ended: 2008",
        ),
        Bad(
            _official("|office=Mayor of Hamar|term_start=2005|term_end=⟦2019⟧|successor=[[Cy Dahl]] (2009–2013)"),
            message="ends after that of the successor Cy Dahl began: 2009",
        ),
        Bad(
            _official(_FOUR.format("⟦2003⟧", 2004, 2013, 2015, 2009, 2011) + "\n|office4=Mayor|term_start4=2005|term_end4=2007"),
            message="listed newest first",
        ),
    ),
)
