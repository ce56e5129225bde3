"""Lists of works side by side, one with the oldest first and one with the newest."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.works import WorksGroup, order_of
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity

_FEWEST = 3


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the directions of the lists that are strictly in order, under one heading or its parts."""
    sorted_groups: dict[str, list[tuple[WorksGroup, bool]]] = {}
    for group in article.works:
        keys = [work.key for work in group.items if work.key is not None]
        if len(keys) < _FEWEST or len(set(keys)) < _FEWEST:
            continue
        order = order_of(keys)
        if not order.moved:
            path = group.section.known_path
            sorted_groups.setdefault(path[0], []).append((group, order.descending))
    for groups in sorted_groups.values():
        descending = [group for group, down in groups if down]
        ascending = [group for group, down in groups if not down]
        if descending and ascending:
            odd, other = (descending, ascending) if len(descending) <= len(ascending) else (ascending, descending)
            words = ("newest", "oldest") if odd is descending else ("oldest", "newest")
            message = f"{_name(odd[0])} has the {words[0]} first, {_name(other[0])} the {words[1]}."
            yield ctx.finding(odd[0].items[0].title_span, message, related=[(other[0].items[0].title_span, _name(other[0]))])


def _name(group: WorksGroup) -> str:
    return f"“{group.label or group.heading}”"


def _works(*lists: tuple[str, tuple[int, ...]]) -> str:
    parts = "".join(
        f"\n=== {name} ===\n" + "".join(f"* ''{name} {number}'' ({year})\n" for number, year in zip("ABCDE", years, strict=False))
        for name, years in lists
    )
    return f"'''Ann Lee''' (born 1930) is a writer.\n\n== Works ==\n{parts}"


RULE = Rule(
    name="works-mixed-direction",
    group=Group.WORKS,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="Two lists of works under one heading are sorted in opposite directions.",
    why="Readers take the direction of the first list for that of all.",
    needs=frozenset({Need.WORKS}),
    catalogue="R88",
    good=(
        Good(_works(("Novels", (1960, 1970, 1980)), ("Poems", (1961, 1962, 1990)))),
        Good(_works(("Novels", (1980, 1970, 1960)), ("Poems", (1990, 1980, 1970)))),
        Good(_works(("Novels", (1960, 1970, 1980)), ("Poems", (1990, 1980)))),  # two can stand in either order by chance
        Good(_works(("Novels", (1960, 1970, 1980)), ("Poems", (1990, 1960, 1980)))),
        Good(_works(("Novels", (1960, 1970, 1980)), ("Poems", (1990, 1990, 1990)))),
    ),
    bad=(
        Bad(
            _works(("Novels", (1960, 1970, 1980)), ("Poems", (1990, 1980, 1970))).replace("''Poems A''", "''⟦Poems A⟧''"),
            message="“Poems” has the newest first, “Novels” the oldest",
            severity=Severity.INFO,
        ),
        Bad(
            _works(("Novels", (1990, 1980, 1970)), ("Poems", (1990, 1980, 1970)), ("Plays", (1960, 1970, 1980, 1990))).replace(
                "''Plays A''", "''⟦Plays A⟧''"
            ),
            message="“Plays” has the oldest first",
        ),
    ),
)
