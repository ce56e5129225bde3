"""One work that is listed twice."""

from collections.abc import Iterator

from wikicheck.article.facts.works import Work, WorksGroup, normal_title
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span


def check(group: WorksGroup, ctx: Context) -> Iterator[Finding]:
    """Compare the works of one group by title and year."""
    seen: dict[str, list[Work]] = {}
    for work in group.items:
        title = normal_title(work.title)
        if not title:
            continue
        same = [other for other in seen.get(title, []) if _is_same(work, other)]
        if same:
            message = f"“{work.title}” is listed twice (lines {ctx.line(same[0].span)} and {ctx.line(work.span)})."
            yield ctx.finding(work.span, message, related=[(same[0].span, "listed before")], fix=_fix(ctx, group, work, same[0]))
        elif title in seen and not group.is_table and _is_dated_anew(work, seen[title][0]) and title not in _own_names(ctx):
            other = seen[title][0]
            message = f"“{work.title}” is listed for {work.key} and, in line {ctx.line(other.span)}, for {other.key}; is one a new edition?"
            yield ctx.finding(work.span, message, severity=Severity.INFO, related=[(other.span, f"“{other.title}” ({other.key})")])
        seen.setdefault(title, []).append(work)


def _is_same(work: Work, other: Work) -> bool:
    if work.cells or other.cells:
        return work.key == other.key and work.cells == other.cells
    return work.key == other.key and work.qualifier == other.qualifier and _years(work) == _years(other)


def _years(work: Work) -> list[tuple[int, int]]:
    return [(date.low, date.high) for date in work.years]


def _is_dated_anew(work: Work, other: Work) -> bool:
    return work.key is not None and other.key is not None and work.key != other.key and work.qualifier == other.qualifier


def _own_names(ctx: Context) -> set[str]:
    """Return the names of the subject as titles: records are called after those who made them, and more than one may be."""
    return {normal_title(name) for name in ctx.article.subject.names}


def _fix(ctx: Context, group: WorksGroup, work: Work, other: Work) -> Fix | None:
    """Return the deletion of the later line, if both lines are alike to the letter."""
    source = ctx.article.source
    if group.is_table or not ctx.article.has_source:
        return None
    lines = ctx.line(work.span), ctx.line(other.span)
    if source.line_text(lines[0]) != source.line_text(lines[1]) or source.position(work.span.end).line != lines[0]:
        return None
    start = source.line_starts[lines[0] - 1]
    end = source.line_starts[lines[0]] if lines[0] < source.line_count else len(source.text)
    return Fix(Applicability.SAFE, "delete the second line", (Edit(Span(start, end), ""),))


def _list(*items: str) -> str:
    return "'''Ann Lee''' (born 1950) is a writer.\n\n== Works ==\n" + "".join(f"* {item}\n" for item in items)


RULE = Rule(
    name="works-duplicate",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=WorksGroup,
    check=check,
    what="The same work stands twice in one list.",
    why="Counts made from the list are wrong; often one of the two was meant to be another work.",
    needs=frozenset({Need.WORKS}),
    catalogue="R19",
    good=(
        # two albums called after the band
        Good(
            "'''The Lees''' are a band.\n\n== Discography ==\n* ''The Lees'' (1979)\n* ''Ashes'' (1984)\n* ''The Lees'' (2001)",
            title="The Lees (band)",
        ),
        Good(_list("''Ashes'' (2003)", "''Ashes and Clay'' (2003)")),
        Good(_list("''Ashes'' vol. 1 (2003)", "''Ashes'' vol. 2 (2003)")),
        Good(
            "'''Ann Lee''' (born 1950) is an actor.\n\n== Films ==\n=== As actor ===\n* ''Ashes'' (2003)\n\n=== As director ===\n* ''Ashes'' (2003)"
        ),
        Good(_list("''Ashes'' (2003)", "''Embers'' (2003)")),
    ),
    bad=(
        Bad(
            _list("''Ashes'' (2003)", "''Birds'' (2004)", "''⟦Ashes'' (2003)⟧"),
            fixed=_list("''Ashes'' (2003)", "''Birds'' (2004)"),
            message="is listed twice (lines 4 and 6)",
            severity=Severity.WARNING,
        ),
        Bad(_list("''The Ashes'' (2003)", "''⟦Ashes'' (2003)⟧", "''Birds'' (2004)"), severity=Severity.WARNING),
        Bad(_list("''Ashes'' (2003)", "''Birds'' (2004)", "''⟦Ashes'' (2010)⟧"), message="new edition", severity=Severity.INFO),
    ),
)
