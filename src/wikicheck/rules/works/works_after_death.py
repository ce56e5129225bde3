"""Works that came out after their author's death and are not called posthumous."""

from collections.abc import Iterator

from wikicheck.article.facts.works import FORTHCOMING, WorksGroup
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import must_not_precede

# What comes out after a death as a matter of course: editions, releases, collections, what others made of the works.
_LATER = lazy_pattern(
    r"\b(?:editions?|edited|re-?issue\w*|re-?print\w*|re-?release\w*|re-?master\w*|translat\w+|collect\w+|complete|selected|anthology|compilation\w*|best|greatest"
    r"|live|archiv\w+|footage|letters and|dvd|box|restored|adapt\w+|based on|posthum\w+|after (?:his|her) death|others?|tribute\w*|documentar\w+|about|premi[eè]re\w*"
    r"|unveiled|completed|published by|reconstruct\w+|revised)\b|\beds?\.",
    2,
)


def check(group: WorksGroup, ctx: Context) -> Iterator[Finding]:
    """Compare the earliest year of each work with the death; a list most of which is later is one of such works."""
    death = ctx.article.vitals.death
    if death is None or not death.date.is_bounded:
        return
    heading = " ".join((*group.section.known_path, group.heading, group.label or ""))
    if _LATER.search(heading):
        return
    dated = [work for work in group.items if work.key is not None and work.key < FORTHCOMING and work.years]
    late = [
        work for work in dated if all(must_not_precede(death.date, date).is_contradiction for date in work.years) and not work.is_posthumous
    ]
    if 2 * len(late) > len(dated):
        return
    for work in late:
        if _LATER.search(work.text.plain):
            continue
        first = min(work.years, key=lambda date: date.low)
        message = f"“{work.title}” is dated {first.text}, after the death {death.date.text}, and not called posthumous."
        yield ctx.finding(first.span, message, related=[(death.span, death.words)])


def _list(*items: str, heading: str = "Works") -> str:
    return f"'''Ann Lee''' (1930 – 5 May 1980) was a writer. She lived in Lund.\n\n== {heading} ==\n" + "".join(
        f"* {item}\n" for item in items
    )


RULE = Rule(
    name="works-after-death",
    group=Group.WORKS,
    severity=Severity.INFO,
    on=WorksGroup,
    check=check,
    what="A work is dated after its author's death and is not called posthumous.",
    why="The year is mistyped, or readers should be told that the author did not live to see it.",
    needs=frozenset({Need.WORKS, Need.DEATH}),
    uses=frozenset({"death"}),
    catalogue="R89",
    good=(
        Good(_list("''One'' (1970)", "''Two'' (1975)", "''Letters'' (posthumous, 1995)")),
        Good(_list("''One'' (1970)", "''Two'' (1980)", "''Three'' (1974; new edition 1990)")),
        Good(_list("''One'' (1970)", "''Two'' (1975)", "''Collected Poems'' (1995)")),
        Good(_list("''One'' (1970)", "''Two'' (1975)", "''Three'', edited by Bo Berg (1995)")),
        Good(_list("''One'' (1970)", "''Two'' (1975)", "''Diaries 1950–1952'' (1995, ed. B. Berg)")),
        Good(_list("''One'' (1970)", "''Two'' (1975)", "''Songs'' (released on record 1995; reissued 1999)")),
        Good(_list("''One'' (1970)", "''Two'' (1995)", heading="Posthumous publications")),
        Good(_list("''One'' (1995)", "''Two'' (1997)", "''Three'' (1999)")),
    ),
    bad=(
        Bad(
            _list("''One'' (1970)", "''Two'' (1975)", "''Letters'' (⟦1995⟧)"),
            message="“Letters” is dated 1995, after the death 5 May 1980",
            severity=Severity.INFO,
        ),
        Bad("= Ann Lee =\n\nAnn Lee (1930 – 1980) was a writer. She lived in Lund.\n\n== Novels ==\n\n- One (1970)\n- Two (⟦1991⟧)\n"),
    ),
)
