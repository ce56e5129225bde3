"""An organisation, building or place that came to its end before it began."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.values import must_not_precede


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the earliest beginning with the latest end, each of the first place that states it."""
    founding = article.founding
    if not (founding.is_dated and (founding.dissolved.boxes or founding.dissolved.categories)):
        return
    for stated, word in ((founding.founded, "Founded"), (founding.opened, "Opened"), (founding.completed, "Built")):
        first, last = _earliest(stated.best), _latest(founding.dissolved.best)
        if first is None or last is None:
            continue
        verdict = must_not_precede(last.date, first.date)
        severity = severity_of(verdict)
        if severity is not None:
            message = f"{word} {_said(first)}, after its end {_said(last)}{slip_words(first.date, last.date)}."
            yield ctx.finding(first.span, message, severity=severity, related=[(last.span, last.words)], evidence=(first, last, verdict))
            return


def _said(fact: VitalFact) -> str:
    return f"({fact.label})" if fact.place is Place.CATEGORY else fact.date.text


def _earliest(facts: list[VitalFact]) -> VitalFact | None:
    return min(facts, key=lambda fact: fact.date.soft_low, default=None)


def _latest(facts: list[VitalFact]) -> VitalFact | None:
    return max(facts, key=lambda fact: fact.date.soft_high, default=None)


def _box(fields: str, tail: str = "") -> str:
    return f"{{{{Infobox company|{fields}}}}}\n'''Lee Works''' was a maker of pots.{tail}"


RULE = Rule(
    name="founded-after-dissolved",
    group=Group.ORGANISATIONS,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A founding, opening or building is dated after the end.",
    why="The two dates were exchanged, or a year is mistyped.",
    vital=True,
    doubts=frozenset({"founding", "dissolution"}),
    needs=frozenset({Need.THING}),
    catalogue="R25",
    reads_text=True,
    good=(
        Good(_box("founded=1908|defunct=1980")),
        Good(_box("founded=1980|defunct=1980")),
        Good(_box("founded=1908<br>1990 (as Lee & Berg)|defunct=1980")),  # founded anew
        Good(_box("founded=1908|defunct=1950; 1980")),
        Good("{{Infobox former country|year_start=63 BC|year_end=14 BC}}\n'''Lee''' was a kingdom."),
        Good("{{Infobox former country|year_start=44 BC|year_end=AD 14}}\n'''Lee''' was a kingdom."),
        Good(_box("founded=1980|defunct={{foo}}")),
        Good("= Lee Works =\n\nLee Works\n- Founded: 1908\n- Defunct: 1980\n\nLee Works was a maker of pots."),
    ),
    bad=(
        Bad(_box("founded=⟦1980⟧|defunct=1908"), message="Founded 1980, after its end 1908", severity=Severity.ERROR),
        Bad(_box("founded=⟦c. 1981⟧|defunct=1980"), severity=Severity.WARNING),
        Bad("{{Infobox hotel|opening_date=⟦3 May 1950⟧|closing_date=1905}}\nThe '''Grand''' was a hotel."),
        Bad("= Lee Works =\n\nLee Works\n- Founded: ⟦1980⟧\n- Defunct: 1908\n\nLee Works was a maker of pots."),
        Bad(
            _box("founded=", "\n⟦[[Category:Companies established in 1980]]⟧\n[[Category:Companies disestablished in 1908]]"),
            message="Founded (Category:Companies established in 1980), after its end (Category:",
        ),
    ),
)
