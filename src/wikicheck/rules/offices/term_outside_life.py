"""A term, reign, spell or other period of a life that lies outside it."""

from collections.abc import Iterator

from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.values import FuzzyDate, must_not_precede
from wikicheck.values.comparison import gap_years

# Who dies in the middle of a season is listed with all of it.
_SEASONS = frozenset({PeriodKind.CLUB, PeriodKind.PROVINCE, PeriodKind.AMATEUR, PeriodKind.YOUTH, PeriodKind.COLLEGE, PeriodKind.NATIONAL})
# What was recorded or written before a death comes out after it.
_WORK = frozenset({PeriodKind.ACTIVE, PeriodKind.CAREER})

# Days in which an office is declared vacant, or handed over.
_FORMALITY = 32


def check(period: Period, ctx: Context) -> Iterator[Finding]:
    """Hold both ends of one period against birth and death."""
    vitals = ctx.article.vitals
    if "posthumous" in period.marks:
        return
    birth, death = vitals.birth, vitals.death
    if birth is not None and birth.date.is_bounded:
        for date in (period.start, period.end):
            if date is not None and (found := _before_birth(period, date, birth, ctx)) is not None:
                yield found
                return
    if death is not None and death.date.is_bounded:
        yield from _after_death(period, death, ctx)


def _before_birth(period: Period, date: FuzzyDate, birth: VitalFact, ctx: Context) -> Finding | None:
    verdict = must_not_precede(date, birth.date)
    severity = severity_of(verdict)
    if severity is None:
        return None
    words = "begins before" if date is period.start else "ends before"
    what = f" ({period.name[:60]})" if period.name else ""
    message = f"{period.words}{what} {words} the birth: {birth.date.text}{slip_words(date, birth.date)}."
    evidence = (birth, (period.label, date.span, date), verdict)
    return ctx.finding(date.span, message, severity=severity, related=[(birth.span, birth.words)], evidence=evidence)


def _after_death(period: Period, death: VitalFact, ctx: Context) -> Iterator[Finding]:
    for date in (period.start, period.end):
        if date is None or (date is period.end and date is not period.start and period.kind in _SEASONS):
            continue
        verdict = must_not_precede(death.date, date)
        severity = severity_of(verdict)
        if severity is None:
            continue
        late = gap_years(death.date, date).least < 1 if period.kind in _WORK else date.low - death.date.high < _FORMALITY
        if late:
            severity = Severity.INFO
        words = "begins after" if date is period.start else "ends after"
        what = f" ({period.name[:60]})" if period.name else ""
        message = f"{period.words}{what} {words} the death: {death.date.text}{slip_words(date, death.date)}."
        evidence = (death, (period.label, date.span, date), verdict)
        yield ctx.finding(date.span, message, severity=severity, related=[(death.span, death.words)], evidence=evidence)
        return


def _person(fields: str, kind: str = "person") -> str:
    return f"{{{{Infobox {kind}|name=Ann Lee|birth_date=5 May 1930|death_date=6 June 1990\n{fields}\n}}}}\n'''Ann Lee''' was a mayor."


RULE = Rule(
    name="term-outside-life",
    group=Group.OFFICES,
    severity=Severity.ERROR,
    on=Period,
    check=check,
    what="A term, reign, career, service, spell or time at a school begins before the birth or ends after the death.",
    why="A date of the period is wrong, or that of the birth or death.",
    needs=frozenset({Need.PERIODS, Need.PERSON}),
    uses=frozenset({"birth", "death"}),
    catalogue="R23",
    good=(
        Good(_person("|office=Mayor|term_start=1988|term_end=1990", "officeholder")),
        Good(_person("|office=Mayor|term_start=1988|term_end=6 June 1990", "officeholder")),
        Good(_person("|rank=General (posthumous, 1994)\n|serviceyears=1950–1990", "military person")),
        Good(_person("|office=Honorary mayor (posthumous)|term_start=1994|term_end=1995", "officeholder")),
        Good(_person("|reign=5 May 1930 – 6 June 1990|succession=Queen of Thule", "royalty")),
        Good(_person("|years_active=1950–1990")),
        Good(_person("|years_active=1950–present")),
        Good(_person("|years1=1989–91|clubs1=Brann", "football biography")),
        Good(_person("|alma_mater=[[University of Oslo]] (BA, 1952; hon. doctorate, 1995)")),
        Good(_person("|alma_mater=[[University of Oslo]] (est. 1811)")),
        Good(_person("|education=[[University of Oslo]] (founded as Royal Frederick University)")),
        Good("{{Infobox person|name=Ann Lee|birth_date=c. 1930|death_date=1990|years_active=1930–1980}}\n'''Ann Lee''' was a potter."),
        Good(
            "{{Infobox musical artist|name=The Lees|background=group_or_band|years_active=1950–2003}}\n'''The Lees''' were a band. Ann Lee (1930–1990) sang."
        ),
        Good("{{Infobox officeholder|name=Ann Lee|birth_date=after 1650|term_start=1640|office=Mayor}}\n'''Ann Lee''' was a mayor."),
    ),
    bad=(
        Bad(
            _person("|office=Mayor|term_start=1988|term_end=⟦1994⟧", "officeholder"),
            message="term_start: 1988–1994 (Mayor) ends after the death: 6 June 1990",
            severity=Severity.ERROR,
        ),
        Bad(_person("|office2=Mayor|term_start2=⟦1903⟧|term_end2=1988", "officeholder"), message="begins before the birth: 5 May 1930"),
        Bad(_person("|reign=1960 – ⟦1999⟧|succession=Queen of Thule", "royalty"), severity=Severity.ERROR),
        Bad(_person("|years_active=⟦1905⟧–1980"), message="years_active: 1905–1980 begins before"),
        Bad(_person("|years_active=1950–⟦1991⟧"), severity=Severity.INFO),
        Bad(_person("|office=Mayor|term_start=1988|term_end=⟦9 June 1990⟧", "officeholder"), severity=Severity.INFO),
        Bad(_person("|serviceyears=1950–⟦1998⟧", "military person")),
        Bad(_person("|years1=⟦1995⟧–1997|clubs1=Brann", "football biography"), message="begins after the death"),
        Bad(_person("|alma_mater=[[University of Oslo]] (BA, ⟦1925⟧)"), message="before the birth"),
        Bad(
            "{{Infobox person|name=Ann Lee|birth_date=c. 1930|years_active=⟦1929⟧–1980}}\n'''Ann Lee''' was a potter.",
            severity=Severity.WARNING,
        ),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 5 May 1930\n- Died: 6 June 1990\n- Years active: 1950–⟦1999⟧\n\nAnn Lee was a potter."),
    ),
)
