"""A child born when its parent was too young, too old, or dead."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.facts.milestones import Child
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.values import FuzzyDate, age_between, format_age_range, must_not_precede

# A father can have died before the birth: ten months, in days.
_PREGNANCY = 306


class _Bounds(NamedTuple):
    """Ages in full years: outside the inner two is improbable, outside the outer two impossible."""

    words: str
    impossible_young: int
    young: int
    old: int
    impossible_old: int
    days_after_death: int


_MOTHER = _Bounds("mother", 8, 10, 60, 70, 1)
_FATHER = _Bounds("father", 8, 11, 95, 100, _PREGNANCY)
_PARENT = _Bounds("parent", 8, 10, 95, 100, _PREGNANCY)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Reckon the age of the subject at the birth of each child, and hold it against the death."""
    children = article.milestones.children
    if not children:
        return
    birth, death = article.vitals.birth, article.vitals.death
    bounds = _bounds(article)
    for child in children:
        finding = _by_birth(ctx, child, birth, bounds) if birth is not None and "birth" not in ctx.doubted else None
        if finding is None and death is not None and "death" not in ctx.doubted:
            finding = _by_death(ctx, child, death, bounds)
        if finding is not None:
            yield finding


def _bounds(article: Article) -> _Bounds:
    pronouns = article.subject.pronouns if article.has_source else ()
    if pronouns == ("she",):
        return _MOTHER
    return _FATHER if pronouns == ("he",) else _PARENT


def _name(child: Child) -> str:
    return child.name or "The child"


def _by_birth(ctx: Context, child: Child, birth: VitalFact, bounds: _Bounds) -> Finding | None:
    if not (birth.complete and birth.date.is_bounded and child.date.is_bounded):
        return None
    related = [(birth.span, birth.words)]
    severity = severity_of(must_not_precede(child.date, birth.date))
    slip = slip_words(birth.date, child.date)
    if severity is not None:
        message = f"{_name(child)} was born {child.date.text}, before the {bounds.words}, born {birth.date.text}{slip}."
        return ctx.finding(child.span, message, severity=severity, related=related, evidence=(_read(child), birth))
    given, soft = age_between(birth.date, child.date), age_between(birth.date, child.date, soft=True)
    if soft.most < bounds.impossible_young or soft.least > bounds.impossible_old:
        severity = Severity.ERROR
    elif given.most < bounds.young or given.least > bounds.old:
        severity = Severity.WARNING
    else:
        return None
    age = format_age_range(max(0, given.least), given.most)
    message = f"{_name(child)} was born {child.date.text}, when the {bounds.words} was {age}: born {birth.date.text}{slip}."
    return ctx.finding(child.span, message, severity=severity, related=related, evidence=(_read(child), birth))


def _by_death(ctx: Context, child: Child, death: VitalFact, bounds: _Bounds) -> Finding | None:
    date = child.date
    if not (death.complete and death.date.is_bounded and date.is_bounded) or date.low <= death.date.soft_high + bounds.days_after_death:
        return None
    severity = severity_of(must_not_precede(death.date, date))
    if severity is None:
        return None
    message = f"{_name(child)} was born {date.text}, but the {bounds.words} died {death.date.text}{slip_words(date, death.date)}."
    return ctx.finding(child.span, message, severity=severity, related=[(death.span, death.words)], evidence=(_read(child), death))


def _read(child: Child) -> tuple[str, Span, FuzzyDate]:
    """Return the birth of a child as evidence."""
    return f"birth of {_name(child)}", child.span, child.date


def _life(children: str, text: str = "", words: str = "was a potter. She worked") -> str:
    box = f"{{{{Infobox person|birth_date=1950|death_date=3 May 2010|children={children}}}}}"
    return f"{box}\n'''Ann Lee''' {words} in Oslo.\n\n== Personal life ==\n{text}"


_HE = "was a potter. He worked"

RULE = Rule(
    name="children-parent-age",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A child was born before its parent could have children, too late in its parent's life, or after the death.",
    why="The year of the child's birth is wrong, or it is somebody else's child.",
    needs=frozenset({Need.BIRTH}),
    uses=frozenset({"birth"}),
    catalogue="R61",
    reads_text=True,
    good=(
        Good(_life("Dan (b. 1975)")),
        Good(_life("Dan (born 1962)")),
        Good(_life("Dan (born 2010)")),
        Good(_life("Dan (born January 2011)", words=_HE)),
        Good(_life("Dan (adopted; born 1956)")),
        Good(_life("Dan (born 1956), a stepson")),
        Good(_life("Dan (died 1953)")),
        Good(_life("2, and grandson Finn (born 2015)")),
        Good(_life("3 (by 1955)")),
        Good(_life("", "In 1990, Lee adopted a son, who was born in 1955.")),
        Good(_life("", "Her sister had a son, born in 1945.")),
        Good(_life("", "Lee was the son of Bo Ek (born 1920).")),
        Good(_life("", "She and her husband had two sons, Dan (born 1975) and Finn (born 1980).")),
        Good(_life("Dan (born 2013, by a surrogate)")),
    ),
    bad=(
        Bad(_life("Dan (b. ⟦1956⟧)"), message="Dan was born 1956, when the mother was 5–6: born 1950", severity=Severity.ERROR),
        Bad(_life("Dan (born ⟦1945⟧)"), message="before the mother, born 1950", severity=Severity.ERROR),
        Bad(_life("Dan (born ⟦June 2010⟧)"), message="but the mother died 3 May 2010", severity=Severity.ERROR),
        Bad(_life("Dan (born ⟦2012⟧)", words=_HE), message="but the father died 3 May 2010", severity=Severity.ERROR),
        Bad(_life("Dan (⟦1959⟧–2001)"), severity=Severity.WARNING),
        Bad(_life("", "Lee married Bo Ek in 1974. Their son Dan was born in ⟦1957⟧."), severity=Severity.ERROR),
        Bad(_life("", "She had two sons, Dan (born ⟦1857⟧) and Finn (born 1980)."), message="Dan was born 1857"),
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: 1950\n- Children: Dan (b. ⟦1952⟧), Finn\n\nAnn Lee was a potter.",
            message="when the parent was 1–2",
        ),
    ),
)
