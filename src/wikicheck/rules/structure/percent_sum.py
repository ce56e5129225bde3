"""Shares of one whole that do not add up to a hundred percent."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.shares import Partition, read_partitions
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity

_FEWEST_WITHOUT_TOTAL = 4
# Further off, the shares are of several wholes, or one answers more than once.
_MOST = 120
_WHOLE = 100


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Add up the shares of each column, list and field that looks like the parts of one whole."""
    for partition in read_partitions(article):
        yield from _judge(ctx, partition)


def _judge(ctx: Context, partition: Partition) -> Iterator[Finding]:
    total, parts = partition.total, partition.parts
    if total is not None:
        if abs(total.percent - _WHOLE) > 1 or abs(partition.sum - total.percent) <= partition.tolerance:
            return
        span, severity, stated = total.span, Severity.WARNING, f", the total says {total.text}"
    else:
        if len(parts) < _FEWEST_WITHOUT_TOTAL or not _WHOLE + partition.tolerance < partition.sum <= _MOST:
            return  # less than a hundred: others are left out
        span, severity, stated = parts[0].span, Severity.INFO, ""
    message = f"The {len(parts)} shares under “{partition.label}” add up to {partition.sum:g} %{stated}."
    if len(parts) <= 12:
        message = f"{message[:-1]}: {' + '.join(f'{part.percent:g}' for part in parts)}."
    related = [(part.span, part.text) for part in parts if part.span != span][:12]
    yield ctx.finding(span, message, severity=severity, related=related, evidence=(message,))


def _table(*rows: str, header: str = "%") -> str:
    body = "".join(f"|-\n| {row}\n" for row in rows)
    return f"'''Lund''' is a town.\n\n== People ==\n{{| class=wikitable\n! Faith !! {header}\n{body}|}}\n"


RULE = Rule(
    name="percent-sum",
    group=Group.STRUCTURE,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="Shares of one whole do not add up to a hundred percent.",
    why="One of the shares, or the total, is mistyped.",
    needs=frozenset({Need.SOURCE}),
    catalogue="R33",
    good=(
        Good(_table("A || 60%", "B || 30%", "C || 10%", "Total || 100%")),
        Good(_table("A || 33%", "B || 33%", "C || 33%", "Total || 100%")),
        # others are left out
        Good(_table("A || 40%", "B || 20%", "C || 10%", "D || 5%")),
        # more than one answer
        Good(_table("A || 80%", "B || 70%", "C || 40%", "D || 5%")),
        Good(_table("A || 40%", "B || 40%", "C || 20%", "D || 10%", header="% speaking it")),
        Good(_table("A || 40%", "B || 40%", "C || 20%", "D || 10%", header="Growth rate")),
        Good(_table("A || 60", "B || 30", "C || 10", "D || 20", header="Votes")),
        Good(_table("A || 60%", "B || 30%", "of which C || 20%", "D || 10%", "Total || 100%")),
        Good("== People ==\n* A: 50%\n* B: 30%, of which C 10%\n* D: 20%\n* E: 10%"),
    ),
    bad=(
        Bad(
            _table("A || 60%", "B || 30%", "C || 20%", "Total || ⟦100%⟧"),
            message="add up to 110 %, the total says 100%: 60 + 30 + 20",
            severity=Severity.WARNING,
        ),
        Bad(_table("A || ⟦50⟧", "B || 31", "C || 20", "D || 9", header="Percentage"), message="add up to 110", severity=Severity.INFO),
        Bad("{{Infobox settlement|ethnic_groups=⟦60%⟧ A, 30% B, 10% C, 9% D}}\n'''Lund''' is a town."),
        Bad("= Lund =\n\nLund is a town.\n\n== Faiths ==\n- A: ⟦60%⟧\n- B: 30%\n- C: 10%\n- D: 9%"),
    ),
)
