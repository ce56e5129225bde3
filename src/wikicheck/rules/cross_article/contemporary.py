"""People whom an article ties to each other, but who cannot have met."""

from collections.abc import Iterator
from typing import TypeAlias

from wikicheck.article.facts.library import Linked
from wikicheck.article.facts.profile import Mention, Profile, Term, Tie
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.values import FuzzyDate, must_not_precede
from wikicheck.values.comparison import Verdict

_PARENTS = frozenset({"father", "mother", "parent"})
# A child may be born ten months after its father's death.
_AFTER_DEATH = 310
_WORDS = {"spouse": "a spouse", "child": "a child", "teacher": "a teacher", "student": "a student", "founder": "a founder"}


# What is impossible in words, the date of the other article, and that of this one.
_Fault: TypeAlias = tuple[str, Mention, Mention | None]


def check(linked: Linked, ctx: Context) -> Iterator[Finding]:
    """Compare the life of each person named with that of the subject, or with the term or founding that he is named for."""
    own = linked.profile
    for tie, other in linked.iter_ties("spouse", "child", "father", "mother", "parent", "teacher", "student", "founder"):
        if not tie.is_plain or not other.is_person or linked.is_told_before(tie, other):
            continue
        fault = _fault(tie, own, other)
        if fault is not None:
            yield _finding(tie, fault, own, other, ctx)
    for term in own.terms:
        yield from _iter_terms(term, linked, ctx)


def _after(one: Mention | None, other: Mention | None, slack: int = 0) -> bool:
    """Say whether one surely came after the other, by more than so many days."""
    if one is None or other is None or one.date is None or other.date is None:
        return False
    return must_not_precede(other.date, one.date) is Verdict.DEFINITE and one.date.soft_low - other.date.soft_high > slack


def _fault(tie: Tie, own: Profile, other: Profile) -> "_Fault | None":
    """Return what is impossible in words, with the date of the other article and that of this one."""
    if tie.relation == "founder":
        return _fault_of_founder(own, other)
    if tie.relation == "child":
        return _fault_of_child(own, other, ("was born before the subject", "was born after the subject's death"), own_is_parent=True)
    if tie.relation in _PARENTS:
        return _fault_of_child(other, own, ("was born after the subject", "died before the subject's birth"), own_is_parent=False)
    if _after(own.birth, other.death) and other.death is not None:
        return "died before the subject's birth", other.death, own.birth
    if _after(other.birth, own.death) and other.birth is not None:
        return "was born after the subject's death", other.birth, own.death
    return None


def _fault_of_founder(own: Profile, other: Profile) -> "_Fault | None":
    if _after(other.birth, own.founded) and other.birth is not None:
        return "was born after it was founded", other.birth, own.founded
    if _after(own.founded, other.death, 365) and other.death is not None:
        return "died before it was founded", other.death, own.founded
    return None


def _fault_of_child(parent: Profile, child: Profile, words: tuple[str, str], *, own_is_parent: bool) -> "_Fault | None":
    """Return what is wrong where the parent was born after the child, or had died long before its birth."""
    birth = child.birth
    for said, of_parent, fault in (
        (words[0], parent.birth, _after(parent.birth, birth)),
        (words[1], parent.death, _after(birth, parent.death, _AFTER_DEATH)),
    ):
        if fault and birth is not None and of_parent is not None:
            return (said, birth, of_parent) if own_is_parent else (said, of_parent, birth)
    return None


def _iter_terms(term: Term, linked: Linked, ctx: Context) -> Iterator[Finding]:
    """Yield a predecessor who was born after the term began, a successor who died before it ended."""
    for tie, date in ((term.predecessor, term.start), (term.successor, term.end)):
        other = linked.library.find(tie.target) if tie is not None else None
        if tie is None or date is None or other is None or not tie.is_plain or not other.is_person or term.is_acting:
            continue
        fault = _fault_of_term(tie, date, term, other)
        if fault is not None:
            yield _finding(tie, fault, linked.profile, other, ctx)


def _fault_of_term(tie: Tie, date: FuzzyDate, term: Term, other: Profile) -> "_Fault | None":
    at = term.where._replace(date=date)
    if tie.relation == "predecessor" and _after(other.birth, at) and other.birth is not None:
        return f"was born after the term began ({date.text})", other.birth, at
    if tie.relation == "successor" and _after(at, other.death) and other.death is not None:
        return f"died before the term ended ({date.text})", other.death, at
    return None


def _finding(tie: Tie, fault: _Fault, own: Profile, other: Profile, ctx: Context) -> Finding:
    words, theirs, ours = fault
    role = _WORDS.get(tie.relation, f"the {tie.relation}")
    message = f"{tie.label}, named as {role}, {words}: {theirs.words} there{f', {ours.words} here' if ours is not None else ''}."
    related = [(other.path, theirs)]
    if ours is not None:
        related.append(("", ours))
    return ctx.finding_at(tie.where, message, related=related, reason=f"{other.title} {words}")


_DAN = "{{Infobox person|birth_date=1900|death_date=1950|spouse=%s}}\n'''Dan Ek''' was a potter."
_ANN = ("Ann Lee", "{{Infobox person|birth_date=%s|death_date=%s}}\n'''Ann Lee''' was a potter.")


def _beside(born: str, died: str) -> tuple[tuple[str, str], ...]:
    return ((_ANN[0], _ANN[1] % (born, died)),)


RULE = Rule(
    name="contemporary",
    group=Group.CROSS_ARTICLE,
    severity=Severity.WARNING,
    on=Linked,
    check=check,
    what="Somebody named as spouse, parent, child, teacher, founder, predecessor or successor cannot have been it: the lives do not meet.",
    why="The link leads to somebody of the same name, or a date in one of the articles is wrong.",
    default=False,
    catalogue="R100",
    good=(
        Good(_DAN % "[[Ann Lee]]", title="Dan Ek", others=_beside("1905", "1980")),
        Good(_DAN % "[[Ann Lee]]", title="Dan Ek", others=_beside("c. 1951", "1980")),
        Good(_DAN % "[[Ann Lee (singer)|Ann Lee]]", title="Dan Ek", others=_beside("1960", "1980")),
        Good(_DAN % "Ann Lee", title="Dan Ek", others=_beside("1960", "1980")),
        Good(
            "{{Infobox person|birth_date=May 1950|father=[[Ann Lee]]}}\n'''Dan Ek''' was a potter.",
            title="Dan Ek",
            others=_beside("1900", "1949"),
        ),
        Good(
            "{{Infobox person|birth_date=1950|children=[[Ann Lee]] (stepdaughter)}}\n'''Dan Ek''' is a potter.",
            title="Dan Ek",
            others=_beside("1949", "1990"),
        ),
        Good(
            "{{Infobox officeholder|birth_date=1900|office=Mayor|term_start=1950|term_end=1960|successor=''Vacant'', then [[Ann Lee]]}}\n'''Dan Ek''' was a mayor.",
            title="Dan Ek",
            others=_beside("1910", "1955"),
        ),
        Good(
            "{{Infobox officeholder|birth_date=1900|office=Mayor|term_start=1950|term_end=1960|predecessor=[[Ann Lee]]}}\n'''Dan Ek''' was a mayor.",
            title="Dan Ek",
            others=_beside("1800", "1855"),
        ),
    ),
    bad=(
        Bad(
            _DAN % "⟦[[Ann Lee]]⟧",
            title="Dan Ek",
            others=_beside("1960", "1980"),
            message="Ann Lee, named as a spouse, was born after the subject's death: birth_date: 1960 there, death_date: 1950 here",
        ),
        Bad(
            "{{Infobox person|birth_date=1950|mother=⟦[[Ann Lee]]⟧}}\n'''Dan Ek''' is a potter.",
            title="Dan Ek",
            others=_beside("1900", "1945"),
            message="died before the subject's birth",
        ),
        Bad(
            "{{Infobox person|birth_date=1950|children=⟦[[Ann Lee]]⟧}}\n'''Dan Ek''' is a potter.",
            title="Dan Ek",
            others=_beside("1940", "1990"),
        ),
        Bad(
            "{{Infobox officeholder|birth_date=1900|office=Mayor|term_start=1950|term_end=1960|successor=⟦[[Ann Lee]]⟧}}\n'''Dan Ek''' was a mayor.",
            title="Dan Ek",
            others=_beside("1910", "1955"),
            message="died before the term ended (1960)",
        ),
        Bad(
            "{{Infobox company|founded=1850|founder=⟦[[A. Lee|Lee]]⟧}}\n'''Ek Works''' is a company.",
            title="Ek Works",
            others=(*_beside("1860", "1910"), ("A. Lee", "#REDIRECT [[Ann Lee]]")),
            message="Lee, named as a founder, was born after it was founded",
        ),
    ),
)
