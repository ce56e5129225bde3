"""An office that is said to be held still, and to have ended."""

from collections.abc import Iterator

from wikicheck.article import Field
from wikicheck.article.facts.periods import Period, PeriodKind, names_somebody, says_no
from wikicheck.article.facts.tables import find_phrases
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.values import must_not_precede
from wikicheck.values.calendar import civil
from wikicheck.values.fuzzy_date import day_date


def check(period: Period, ctx: Context) -> Iterator[Finding]:
    """Hold what says that a term goes on against its end and its successor."""
    if period.kind not in {PeriodKind.OFFICE, PeriodKind.REIGN} or "elect" in period.marks:
        return
    incumbent = _incumbent(period)
    if incumbent is not None and period.end is not None:
        verdict = must_not_precede(day_date(*civil(ctx.as_of)), period.end)
        if verdict.value == "holds":
            message = f"Marked incumbent ({incumbent[1]}), but the term ended {period.end.text}."
            related = [(period.end.span, f"{_end_name(period)}: {period.end.text}")]
            evidence = ((incumbent[1], incumbent[0], "incumbent"), (_end_name(period), period.end.span, period.end))
            yield ctx.finding(incumbent[0], message, related=related, evidence=evidence)
        return
    # beside a crown, a successor may be the heir
    successor = _successor(period) if period.kind is PeriodKind.OFFICE else None
    if successor is None or period.end is not None or period.start is None or "acting" in period.marks:
        return
    who = successor.text.plain.strip().split("\n")[0][:60]
    if period.is_ongoing and period.end_field is not None:
        field = period.end_field
        words = field.text.plain.strip()[:40] if period.is_split else period.text
        message = f"{field.name} says {words}, but {successor.name} names {who}."
        yield ctx.finding(field.value_span, message, related=[(successor.value_span, f"{successor.name}: {who}")])
    elif period.is_split or period.start_field is None or period.start_field.key != "term_start":
        return
    elif "term" not in period.fields and not _other_end(period):
        message = (
            f"{successor.name} names {who}, but no {_end_name(period)} is given: the term that began {period.start.text} reads as going on."
        )
        yield ctx.finding(successor.value_span, message, related=[(period.start.span, period.words)])


def _incumbent(period: Period) -> tuple[Span, str] | None:
    """Return where the box says that the office is held still, and in which words."""
    field = period.fields.get("incumbent")
    if field is not None and not says_no(field):
        return field.value_span, f"{field.name}: {field.text.plain.strip()[:40]}"
    ending = period.end_field
    if ending is not None and period.is_split and period.end is not None and "incumbent" in ending.text.plain.lower()[:200]:
        return ending.value_span, f"{ending.name}: {ending.text.plain.strip()[:40]}"
    status = period.fields.get("status")
    if status is not None and find_phrases(status.text.plain[:60], "periods", "ongoing"):
        return status.value_span, f"{status.name}: {status.text.plain.strip()[:40]}"
    return None


def _successor(period: Period) -> Field | None:
    for key in ("successor", "succeeded_by"):
        field = period.fields.get(key)
        if field is not None and names_somebody(field) and field.value.complete:
            return field
    return None


def _end_name(period: Period) -> str:
    if period.end_field is not None:
        return period.end_field.name
    return f"term_end{period.number}" if period.number > 1 or period.label.endswith("1") else "term_end"


def _other_end(period: Period) -> bool:
    """Say whether the box gives the end in another way, or leaves it open on purpose."""
    return any(key in period.fields for key in ("term_end", "ended", "end_date", "reign_end", "prior_term"))


def _official(fields: str) -> str:
    return f"{{{{Infobox officeholder|name=Ann Lee\n{fields}\n}}}}\n'''Ann Lee''' is a mayor."


RULE = Rule(
    name="incumbent-with-end",
    group=Group.OFFICES,
    severity=Severity.WARNING,
    on=Period,
    check=check,
    what="An office is said to be held still, but its term has ended or a successor is named.",
    why="The term ended and the infobox was brought up to date in one place only.",
    needs=frozenset({Need.PERIODS}),
    catalogue="R24",
    good=(
        Good(_official("|office=Mayor of Hamar|term_start=2003|term_end=Incumbent")),
        Good(_official("|office=Mayor of Hamar|term_start=2003|term_end=Incumbent|successor=[[Bo Berg]] (elect)")),
        Good(_official("|office=Mayor of Hamar|term_start=2003|term_end=Incumbent|successor=''Office abolished''")),
        Good(_official("|office=Mayor of Hamar|term_start=2003|term_end=2009|successor=[[Bo Berg]]")),
        Good(_official("|office=Mayor of Hamar|term_start=2003|successor=Bo Berg (designate)")),
        Good(_official("|office=Mayor of Hamar|term_start=2003|incumbent=no|term_end=2009")),
        Good(_official("|office=Mayor of Hamar|term_start=2003|incumbent=yes|term_end=31 December 2027")),
        Good(_official("|office=Mayor of Hamar|term=2003–2009|term_start=2003|successor=[[Bo Berg]]")),
        Good(
            _official(
                "|office1=Mayor|term_start1=2003|term_end1=Incumbent\n|office2=Teacher|term_start2=1999|term_end2=2003|successor2=[[Bo Berg]]"
            )
        ),
        Good(_official("|office=Mayor|term_start=2003|term_end={{some date|2009}}|successor=[[Bo Berg]]")),
        Good(
            "{{Infobox royalty|name=Ann I|reign=2003–present|successor=[[Bo, Crown Prince]] (heir presumptive)}}\n'''Ann I''' is a queen."
        ),
    ),
    bad=(
        Bad(
            _official("|office=Mayor of Hamar|term_start=2003|term_end=⟦Incumbent⟧|successor=[[Bo Berg]]"),
            message="but successor names Bo Berg",
        ),
        Bad(_official("|office=Mayor of Hamar|term_start=2003|incumbent=⟦yes⟧|term_end=2009"), message="but the term ended 2009"),
        Bad(_official("|office2=Mayor|term_start2=2003|term_end2=⟦present⟧|successor2=Bo Berg"), severity=Severity.WARNING),
        Bad(_official("|office=Mayor of Hamar|term_start=2003|successor=⟦[[Bo Berg]]⟧"), message="no term_end is given"),
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Office: Mayor of Hamar\n- In office: ⟦2003–present⟧\n- Succeeded by: Bo Berg\n\nAnn Lee is a mayor."
        ),
    ),
)
