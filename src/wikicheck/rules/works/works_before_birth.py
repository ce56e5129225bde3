"""A work that is older than its author."""

from collections.abc import Iterator

from wikicheck.article.facts.works import WorksGroup
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, gap_years, must_not_precede

# Younger children have been filmed and recorded, but have written no books.
_YOUNGEST_AUTHOR = 8
_WRITTEN = lazy_pattern(
    r"\b(?:books?|novels?|novellas?|poems?|poetry|short stor\w+|plays|essays|publications|bibliography|writings|non-?fiction)\b", 2
)


def check(group: WorksGroup, ctx: Context) -> Iterator[Finding]:
    """Compare the latest year of each work with the birth."""
    birth = ctx.article.vitals.birth
    if birth is None or not birth.complete or not birth.date.is_bounded:
        return
    is_written = bool(_WRITTEN.search(group.heading) or (group.label and _WRITTEN.search(group.label)))
    for work in group.items:
        if not work.years:
            continue
        latest = max(work.years, key=lambda date: date.high)
        if latest.kind not in {DateKind.POINT, DateKind.RANGE}:
            continue
        verdict = must_not_precede(latest, birth.date)
        severity = severity_of(verdict)
        words = "is older than its author"
        if severity is None and is_written and gap_years(birth.date, latest, soft=True).most < _YOUNGEST_AUTHOR:
            severity, words = Severity.WARNING, "would be the work of a child"
        if severity is not None:
            message = f"“{work.title}” ({latest.text}) {words}, born {birth.date.text}."
            evidence = (birth, (f"“{work.title}”", latest.span, latest), verdict if verdict.is_contradiction else f"it {words}")
            yield ctx.finding(latest.span, message, severity=severity, related=[(birth.span, birth.words)], evidence=evidence)


def _works(heading: str, *items: str) -> str:
    return f"{{{{Infobox person|birth_date=1970}}}}\n'''Ann Lee''' is an artist.\n\n== {heading} ==\n" + "".join(
        f"* {item}\n" for item in items
    )


RULE = Rule(
    name="works-before-birth",
    group=Group.WORKS,
    severity=Severity.ERROR,
    on=WorksGroup,
    check=check,
    what="A listed work is dated before the birth of its author, or a book within the first years of a life.",
    why="The year of the work or of the birth is wrong, or the work is by somebody else.",
    needs=frozenset({Need.BIRTH, Need.WORKS}),
    uses=frozenset({"birth"}),
    catalogue="R17",
    good=(
        Good(_works("Novels", "''One'' (1996)", "''Two'' (1999)")),
        Good(_works("Films", "''One'' (1973)", "''Two'' (1999)")),
        Good(_works("Translations", "''Faust'' (1808; translated 1999)", "''Two'' (2001)")),
        Good(_works("Novels", "''1961'' (1996)", "''Two'' (1999)")),
    ),
    bad=(
        Bad(_works("Novels", "''One'' (⟦1961⟧)", "''Two'' (1999)"), message="is older than its author, born 1970", severity=Severity.ERROR),
        Bad(_works("Novels", "''One'' (⟦1975⟧)", "''Two'' (1999)"), message="of a child", severity=Severity.WARNING),
    ),
)
