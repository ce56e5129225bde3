"""Two articles that tell differently who followed whom in an office, and when."""

from collections.abc import Iterator

from wikicheck.article.facts.library import Linked
from wikicheck.article.facts.profile import Profile, Term, Tie
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.values import FuzzyDate, must_not_precede
from wikicheck.values.comparison import Verdict

# Days that handing over may take.
_HANDOVER = 60


def check(linked: Linked, ctx: Context) -> Iterator[Finding]:
    """Look for each term at that of the successor in the same office, and of the predecessor where he does not name the subject."""
    for term in linked.profile.terms:
        if term.is_acting:
            continue
        for tie in (term.successor, term.predecessor):
            if tie is not None and tie.is_plain:
                yield from _iter_edge(term, tie, linked, ctx)


def _iter_edge(term: Term, tie: Tie, linked: Linked, ctx: Context) -> Iterator[Finding]:
    other = linked.library.find(tie.target)
    if other is None or other is linked.profile or not other.is_person:
        return
    theirs = [one for one in other.terms if one.office == term.office]
    if not theirs or any(one.is_acting for one in theirs):
        return
    forward = tie.relation == "successor"
    back = [(one, answer) for one in theirs if (answer := one.predecessor if forward else one.successor) is not None]
    mutual = [one for one, answer in back if linked.library.find(answer.target) is linked.profile]
    if not mutual:
        if len(back) == len(theirs) and all(answer.is_plain and _is_known(answer, linked) for _, answer in back):
            yield _other_name(tie, back[0], linked.profile, other, ctx)
        return
    if forward and len(mutual) == 1 and len(theirs) == 1 and _overlap(term.end, mutual[0].start):
        at, their = term.end, mutual[0].start
        if at is not None and their is not None:
            message = f"The term as {term.name} ended {at.text} here, but that of the successor {tie.label} began {their.text} there."
            related = [(other.path, mutual[0].where), ("", tie.where)]
            yield ctx.finding_at(term.where, message, related=related, reason=f"one term ends {at.text}, the next begins {their.text}")


def _is_known(answer: Tie, linked: Linked) -> bool:
    """Say whether it is sure whom the other article names: an article of the run, and not a redirect that nobody has."""
    return linked.library.find(answer.target) is not None


def _overlap(end: FuzzyDate | None, start: FuzzyDate | None) -> bool:
    if end is None or start is None:
        return False
    return must_not_precede(start, end) is Verdict.DEFINITE and end.soft_low - start.soft_high > _HANDOVER


def _other_name(tie: Tie, back: tuple[Term, Tie], own: Profile, other: Profile, ctx: Context) -> Finding:
    _, answer = back
    message = f"{tie.label} is named as {tie.relation}, but that article names {answer.label} as {answer.relation} and not {own.title}."
    return ctx.finding_at(tie.where, message, related=[(other.path, answer.where)])


def _mayor(name: str, fields: str) -> str:
    return f"{{{{Infobox officeholder|name={name}|birth_date=1930|office=[[Mayor of Hamar]]\n{fields}\n}}}}\n'''{name}''' was a mayor."


_CY = ("Cy Dahl", "{{Infobox officeholder|birth_date=1930}}\n'''Cy Dahl''' was a mayor.")
_ANN = "|term_start=1990|term_end=%s|successor=%s"


def _bo(fields: str) -> tuple[tuple[str, str], ...]:
    return (("Bo Berg", _mayor("Bo Berg", fields)), _CY)


RULE = Rule(
    name="succession-edges",
    group=Group.CROSS_ARTICLE,
    severity=Severity.WARNING,
    on=Linked,
    check=check,
    what="Two articles tell differently who followed whom in an office, or the terms of one and the next overlap.",
    why="A date or a name in one of the infoboxes is wrong.",
    default=False,
    catalogue="R101",
    good=(
        Good(
            _mayor("Ann Lee", _ANN % ("1995", "[[Bo Berg]]")),
            title="Ann Lee",
            others=_bo("|term_start=1995|term_end=1997|predecessor=[[Ann Lee]]"),
        ),
        Good(
            _mayor("Ann Lee", _ANN % ("1 March 1995", "[[Bo Berg]]")),
            title="Ann Lee",
            others=_bo("|term_start=1 February 1995|term_end=1997|predecessor=[[Ann Lee]]"),
        ),
        Good(
            _mayor("Ann Lee", _ANN % ("1995", "[[Bo Berg]]")),
            title="Ann Lee",
            others=_bo("|term_start=1998|term_end=1999|predecessor=[[Cy Dahl]] (acting)"),
        ),
        Good(_mayor("Ann Lee", _ANN % ("1995", "[[Bo Berg]]")), title="Ann Lee", others=_bo("|term_start=1995|predecessor=''Vacant''")),
        Good(
            _mayor("Ann Lee", _ANN % ("1995", "[[Bo Berg]]")),
            title="Ann Lee",
            others=_bo("|term_start=1995|predecessor=[[Somebody unknown]]"),
        ),
        Good(
            _mayor("Ann Lee", _ANN % ("1995", "[[Bo Berg]]")),
            title="Ann Lee",
            others=(("Bo Berg", _mayor("Bo Berg", "|term_start=1993|predecessor=[[Cy Dahl]]").replace("Hamar", "Bergen")), _CY),
        ),
        Good(
            _mayor("Ann Lee", _ANN % ("1995", "[[Bo Berg]] (interim)")),
            title="Ann Lee",
            others=_bo("|term_start=1993|term_end=1997|predecessor=[[Cy Dahl]]"),
        ),
    ),
    bad=(
        Bad(
            _mayor("Ann Lee", "|term_start=⟦1990⟧|term_end=1995|successor=[[Bo Berg]]"),
            title="Ann Lee",
            others=_bo("|term_start=1993|term_end=1997|predecessor=[[Ann Lee]]"),
            message="ended 1995 here, but that of the successor Bo Berg began 1993 there",
        ),
        Bad(
            _mayor("Ann Lee", _ANN % ("1995", "⟦[[Bo Berg]]⟧")),
            title="Ann Lee",
            others=_bo("|term_start=1995|term_end=1997|predecessor=[[Cy Dahl]]"),
            message="but that article names Cy Dahl as predecessor and not Ann Lee",
        ),
        Bad(
            _mayor("Ann Lee", "|term_start=1990|term_end=1995|predecessor=⟦[[Bo Berg]]⟧"),
            title="Ann Lee",
            others=_bo("|term_start=1985|term_end=1990|successor=[[Cy Dahl]]"),
        ),
    ),
)
