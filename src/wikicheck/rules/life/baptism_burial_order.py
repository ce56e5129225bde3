"""A baptism before the birth, or a burial before the death or the birth."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.values import FuzzyDate, classify_slip, must_not_precede

# How messages call the two, and what each must not precede.
_ORDER = {"baptism": ("Baptised", ("birth",)), "burial": ("Buried", ("death", "birth"))}
_VERBS = {"birth": "born", "death": "died"}


class _Rite(NamedTuple):
    """A baptism or burial, wherever it is stated."""

    what: str
    date: FuzzyDate
    label: str
    span: Span


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold each baptism against the birth, each burial against death and birth."""
    vitals = article.vitals
    stated = [fact for fact in (*vitals.baptisms, *vitals.burials) if fact.complete]
    rites = [_Rite(fact.what, fact.date, fact.label, fact.span) for fact in stated]
    rites += [_Rite(rite.what, rite.date, rite.label, rite.span) for rite in article.milestones.rites]
    for rite in rites:
        words, earlier = _ORDER[rite.what]
        for what in earlier:
            fact = vitals.birth if what == "birth" else vitals.death
            finding = _compare(ctx, rite, words, fact) if fact is not None else None
            if finding is not None:
                yield finding
                break


def _compare(ctx: Context, rite: _Rite, words: str, fact: VitalFact) -> Finding | None:
    verdict = must_not_precede(rite.date, fact.date)
    severity = severity_of(verdict, classify_slip(rite.date, fact.date))
    if severity is None:
        return None
    message = f"{words} {rite.date.text}, but {_VERBS[fact.what]} {fact.date.text}{slip_words(rite.date, fact.date)}."
    return ctx.finding(
        rite.span,
        message,
        severity=severity,
        related=[(fact.span, fact.words)],
        doubts=frozenset({fact.what}),
        evidence=((rite.label, rite.span, rite.date), fact, verdict),
    )


def _box(born: str, died: str, more: str, text: str = "") -> str:
    return f"{{{{Infobox person|birth_date={born}|death_date={died}|{more}}}}}\n'''Ann Lee''' was a potter.\n\n== Life ==\n{text}"


RULE = Rule(
    name="baptism-burial-order",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A baptism is dated before the birth, or a burial before the death.",
    why="One of the two dates is wrong, or the two were exchanged.",
    needs=frozenset({Need.PERSON}),
    vital=True,
    catalogue="R49",
    reads_text=True,
    good=(
        Good(_box("10 May 1700", "1760", "baptised=14 May 1700")),
        Good(_box("10 May 1700", "1760", "baptised=10 May 1700")),
        Good(_box("1700", "1760", "baptised=14 May 1730")),
        Good(_box("1700", "3 June 1760", "burial_date=3 June 1760")),
        Good(_box("1700", "1760", "burial_date=5 June 1760")),
        Good("'''Ann Lee''' (baptised 5 March 1700, born 3 March 1700; died 1760) was a potter."),
        Good(_box("1700", "3 June 1760", "", "Lee was buried in Lund on 5 June 1760.")),
        Good(_box("1700", "3 June 1760", "", "Lee was reburied in Lund on 5 June 1740, it is said.")),
        Good(_box("1700", "3 June 1760", "", "Lee was buried in a church that burned down on 5 June 1740.")),
        Good(_box("1700", "3 June 1760", "", "Her father was buried in Lund on 5 June 1740.")),
    ),
    bad=(
        Bad(
            _box("10 May 1700", "1760", "baptised=⟦2 May 1700⟧"),
            message="Baptised 2 May 1700, but born 10 May 1700",
            severity=Severity.ERROR,
        ),
        Bad(_box("1700", "3 June 1760", "burial_date=⟦2 May 1760⟧"), message="Buried 2 May 1760, but died 3 June 1760"),
        Bad(_box("c. 1700", "1760", "baptised=⟦May 1699⟧"), severity=Severity.WARNING),
        Bad(_box("21 May 1700", "1760", "baptised=⟦10 May 1700⟧"), severity=Severity.INFO),
        Bad(_box("1700", "3 June 1760", "", "Lee was buried in Lund on ⟦5 June 1740⟧."), message="Buried 5 June 1740"),
        Bad("'''Ann Lee''' (born 3 March 1700, baptised ⟦1 March 1700⟧; died 1760) was a potter.", severity=Severity.ERROR),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 10 May 1700\n- Baptised: ⟦2 May 1700⟧\n\nAnn Lee was a potter."),
    ),
)
