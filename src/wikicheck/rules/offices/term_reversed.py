"""A term, reign or spell that ends before it begins."""

from collections.abc import Iterator

from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.values import must_not_precede

# `range-reversed` looks at what stands in one field; of these, the field is the better part of the message.
_IN_ONE_FIELD = frozenset(
    {PeriodKind.OFFICE, PeriodKind.REIGN, PeriodKind.CLUB, PeriodKind.YOUTH, PeriodKind.NATIONAL, PeriodKind.MANAGER, PeriodKind.EDUCATION}
)


def check(period: Period, ctx: Context) -> Iterator[Finding]:
    """Compare the two ends of one period."""
    start, end = period.start, period.end
    if start is None or end is None or start is end or not (period.is_split or period.kind in _IN_ONE_FIELD):
        return
    verdict = must_not_precede(end, start)
    severity = severity_of(verdict)
    if severity is None or "acting" in period.marks:
        return
    first, last = period.start_field, period.end_field
    what = f"{period.name[:60]}: " if period.name and period.is_split else ""
    if period.is_split and first is not None and last is not None:
        message = f"{what}{last.name} {end.text} is before {first.name} {start.text}{slip_words(start, end)}."
        related = [(start.span, f"{first.name}: {start.text}")]
        evidence = ((first.name, start.span, start), (last.name, end.span, end), verdict)
        yield ctx.finding(end.span, message, severity=severity, related=related, evidence=evidence)
        return
    message = f"{period.label} ends ({end.text}) before it begins ({start.text}){slip_words(start, end)}."
    evidence = (("its beginning", start.span, start), ("its end", end.span, end), verdict)
    yield ctx.finding(period.span, message, severity=severity, evidence=evidence)


def _official(fields: str) -> str:
    return f"{{{{Infobox officeholder|name=Ann Lee\n{fields}\n}}}}\n'''Ann Lee''' was a mayor."


def _player(fields: str) -> str:
    return f"{{{{Infobox football biography|name=Ann Lee\n{fields}\n}}}}\n'''Ann Lee''' was a footballer."


RULE = Rule(
    name="term-reversed",
    group=Group.OFFICES,
    severity=Severity.ERROR,
    on=Period,
    check=check,
    what="A term of office, a reign or a spell at a club ends before it begins.",
    why="One of the two dates is wrong, or each stands in the other's field.",
    needs=frozenset({Need.PERIODS}),
    catalogue="R22",
    good=(
        Good(_official("|office=Mayor of Hamar|term_start=2003|term_end=2005")),
        Good(_official("|office=Mayor of Hamar|term_start=2005|term_end=2005")),
        Good(_official("|office=Mayor of Hamar|term_start=5 May 2005|term_end=Incumbent")),
        Good(_official("|office=Mayor of Hamar|term_start=5 May 2005|term_end=2005")),
        Good(_official("|office=Acting Mayor of Hamar|term_start=2005|term_end=2003")),
        Good(_official("|office=Mayor of Hamar|term_start=2005 (elect)|term_end=")),
        Good(_official("|office1=Mayor of Hamar|term_start1=2005|term_end1=2009\n|office2=Teacher|term_start2=1999|term_end2=2003")),
        Good(_official("|office=Mayor of Hamar|term_start={{start date|2003|5|1}}|term_end={{end date|2004|4|1}}")),
        Good(_official("|office=Mayor of Hamar|term_start=2005|term_end={{some date|2003}}")),
        Good(_player("|years1=2013–14|clubs1=Brann\n|years2=1999–2000|clubs2=Viking")),
        Good("{{Infobox royalty|name=Ann I|reign=63 BC – AD 14|succession=Queen of Thule}}\n'''Ann I''' was a queen."),
        Good("{{Infobox ice hockey player|name=Ann Lee|career_start=1999|career_end=2010}}\n'''Ann Lee''' was a player."),
    ),
    bad=(
        Bad(
            _official("|office=Mayor of Hamar|term_start=2005|term_end=⟦2003⟧"),
            message="Mayor of Hamar: term_end 2003 is before term_start 2005",
            severity=Severity.ERROR,
        ),
        Bad(
            _official("|office1=Mayor|term_start1=2005|term_end1=2009\n|office2=Teacher|term_start2=2003|term_end2=⟦1999⟧"),
            message="term_end2",
        ),
        Bad(_official("|office=Mayor of Hamar|term_start=5 May 1967|term_end=⟦5 May 1676⟧"), severity=Severity.ERROR),
        Bad(_official("|office=Mayor of Hamar|term_start=c. 2005|term_end=⟦2004⟧"), severity=Severity.WARNING),
        Bad(
            "{{Infobox royalty|name=Ann I|reign=⟦1320–1302⟧|succession=Queen of Thule}}\n'''Ann I''' was a queen.",
            message="reign ends (1302)",
        ),
        Bad(_player("|years1=⟦2014–2011⟧|clubs1=Brann\n|years2=2014–2016|clubs2=Viking"), message="years1 ends (2011)"),
        Bad(
            "{{Infobox ice hockey player|name=Ann Lee|career_start=1999|career_end=⟦1991⟧}}\n'''Ann Lee''' was a player.",
            message="career_end 1991 is before career_start 1999",
        ),
        Bad("= Ann Lee =\n\nAnn Lee\n- Office: Mayor of Hamar\n- In office: ⟦5 May 1995 – 6 June 1990⟧\n\nAnn Lee was a mayor."),
    ),
)
