"""Works without a year in a list that gives years."""

from collections.abc import Iterator

from wikicheck.article.facts.works import WorksGroup
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity

_FEWEST_DATED = 2
_MOST_NAMED = 5
# A list of four and more that dates less than half of its works looks unfinished.
_FEWEST_FOR_WARNING = 4


def check(group: WorksGroup, ctx: Context) -> Iterator[Finding]:
    """Report once for each list which works have no year."""
    undated = [work for work in group.items if work.is_undated]
    dated = len(group.items) - len(undated)
    if not undated or dated < _FEWEST_DATED:
        return
    total = len(group.items)
    names = ", ".join(f"“{work.title}”" for work in undated[:_MOST_NAMED]) + (" …" if len(undated) > _MOST_NAMED else "")
    message = f"{len(undated)} of {total} works {'has' if len(undated) == 1 else 'have'} no year: {names}."
    severity = Severity.WARNING if total >= _FEWEST_FOR_WARNING and 2 * len(undated) > total else Severity.INFO
    related = [(work.span, f"“{work.title}”") for work in undated[1:]]
    yield ctx.finding(undated[0].span, message, severity=severity, related=related)


def _list(*items: str) -> str:
    return "'''Ann Lee''' (born 1950) is a writer.\n\n== Works ==\n" + "".join(f"* {item}\n" for item in items)


RULE = Rule(
    name="works-undated",
    group=Group.WORKS,
    severity=Severity.INFO,
    on=WorksGroup,
    check=check,
    what="Some works of a list have no year while the others do.",
    why="Without a year their place in the list cannot be judged.",
    needs=frozenset({Need.WORKS}),
    catalogue="R87",
    good=(
        Good(_list("''One'' (2001)", "''Two'' (2004)", "''Three'' (2009)")),
        Good(_list("''One''", "''Two''", "''Three''")),
        Good(_list("''One'' (2001)", "''Two'' (2004)", "''Three'' (forthcoming)")),
        Good(_list("''One'' (2001)", "''Two'' (c. 2004)", "''Three'' (1990s)")),
    ),
    bad=(
        Bad(_list("''One'' (2001)", "''⟦Two⟧''", "''Three'' (2009)"), message="1 of 3 works has no year: “Two”", severity=Severity.INFO),
        Bad(_list("''One'' (2001)", "''⟦Two⟧''", "''Three'' (2009)", "''Four''", "''Five''"), message="3 of 5", severity=Severity.WARNING),
    ),
)
