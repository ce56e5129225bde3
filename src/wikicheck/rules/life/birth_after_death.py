"""Somebody who died before being born."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of
from wikicheck.values import classify_slip, describe_slip, gap_years, must_not_precede

# No longer life is known; a death that a century's change brings within it was probably meant.
_LONGEST_LIFE = 123


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the best statements of birth and death."""
    birth, death = article.vitals.birth, article.vitals.death
    if birth is None or death is None or not (birth.complete and death.complete):
        return
    verdict = must_not_precede(death.date, birth.date)
    severity = severity_of(verdict)
    if severity is None:
        return
    message = f"Died {death.date.text} before being born {birth.date.text}{_likely_slip(birth, death)}."
    yield ctx.finding(death.span, message, severity=severity, related=[(birth.span, birth.words)], evidence=(birth, death, verdict))


def _likely_slip(birth: VitalFact, death: VitalFact) -> str:
    slip = classify_slip(birth.date, death.date)
    if slip is not None:
        return f" ({describe_slip(slip)})"
    return " (a century off?)" if 0 <= gap_years(birth.date, death.date).most + 100 <= _LONGEST_LIFE else ""


RULE = Rule(
    name="birth-after-death",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="The death date lies before the birth date.",
    why="One of the two is wrong, and every age reckoned from them with it.",
    needs=frozenset({Need.BIRTH, Need.DEATH}),
    vital=True,
    doubts=frozenset({"birth", "death"}),
    catalogue="R03",
    good=(
        Good("{{Infobox person|birth_date=c. 63 BC|death_date=AD 14}}"),
        Good("{{Infobox person|birth_date=63 BC|death_date=14 BC}}"),
        Good("{{Infobox person|birth_date=5 May 1950|death_date=5 May 1950}}"),
        Good("{{Infobox person|birth_date=1961|death_date=1961}}"),
        Good("{{Infobox person|birth_date=fl. 1390|death_date=1380}}"),
        Good("{{Infobox person|birth_date={{birth date|1950|3|2}}|death_date={{death date and age|2001|5|4|1950|3|2}}}}"),
    ),
    bad=(
        Bad("{{Infobox person|birth_date=1961|death_date=⟦1916⟧}}", message="Died 1916 before being born 1961", severity=Severity.ERROR),
        Bad("{{Infobox person|birth_date=5 May 1950|death_date=⟦4 May 1950⟧}}", severity=Severity.ERROR),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: c. 1970–1971\n- Died: ⟦3 May 1969⟧\n\nAnn Lee was a potter.", severity=Severity.WARNING),
        Bad("'''Ann Lee''' (12 May 1950 – ⟦3 June 1899⟧) was a potter. She lived in Oslo.", message="a century off?"),
    ),
)
