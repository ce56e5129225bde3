"""Shares of a whole that do not add up to it."""

from collections.abc import Iterator

from wikicheck.article import Article, Cell, Table
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern

_FEWEST = 4
# Sums outside of these are of something else than shares of one whole: several answers each, or a choice of the shares.
_LEAST, _MOST = 80.0, 120.0
_HEADER = lazy_pattern(
    r"(?:%|per ?cent(?:age)?|share|vote share|pct\.?)(?:[ \xa0](?:of[ \xa0])?(?:the[ \xa0])?(?:total|votes?|population|vote share))?", 2
)
_SHARE = lazy_pattern(r"(?P<number>\d{1,3}(?:[.,]\d{1,3})?)[ \xa0]?%?")
_TOTAL = lazy_pattern(r"(?:grand[ \xa0])?totals?|sum|all|overall|total[ \xa0](?:valid[ \xa0])?votes?|total[ \xa0]population", 2)
# Rows of a table of votes that are shares of something else.
_APART = lazy_pattern(
    r"\b(?:turn-?out|majority|swing|registered|electors?|electorate|invalid|rejected|blank|spoil\w+|abstention\w*|valid votes|hold|gain|quota)\b",
    2,
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the columns of shares of every table that has any."""
    text = article.source.text
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Table) and (text.find("%", *block.span) >= 0 or text.find("ercent", *block.span) >= 0):
                yield from _check_table(block, ctx)


def _check_table(table: Table, ctx: Context) -> Iterator[Finding]:
    rows = table.rows
    heads = [row for row in rows if row and all(cell.is_header for cell in row)]
    if len(heads) != 1 or rows[0] is not heads[0] or any(cell.rowspan > 1 or cell.colspan > 1 for row in rows for cell in row):
        return
    if any(len(row) != len(rows[0]) for row in rows):
        return
    for column, head in enumerate(rows[0]):
        if column and _HEADER.fullmatch(head.text.plain.strip()):
            yield from _check_column(rows[1:], column, head, ctx)


def _check_column(rows: list[list[Cell]], column: int, head: Cell, ctx: Context) -> Iterator[Finding]:
    shares: list[tuple[float, int]] = []
    total: tuple[float, Cell] | None = None
    for row in rows:
        name, cell = row[0].text.plain.strip(), row[column]
        match = _SHARE.fullmatch(cell.text.plain.strip())
        if _APART.search(name) or match is None or total is not None:
            return  # a row of another kind, one without a share, or one behind the total
        number = match["number"].replace(",", ".")
        if _TOTAL.fullmatch(name):
            total = float(number), cell
        else:
            shares.append((float(number), len(number.partition(".")[2])))
    if len(shares) < (2 if total else _FEWEST):
        return
    summed = sum(share for share, _ in shares)
    slack = max(2.0, len(shares) / 2 * 10.0 ** -min(places for _, places in shares))
    wanted = total[0] if total is not None else 100.0
    if (
        abs(summed - wanted) <= slack
        or (total is None and (summed < wanted or not _LEAST <= summed <= _MOST))
        or (total and abs(wanted - 100) > 1)
    ):
        return
    words = f"The {len(shares)} shares add up to {summed:.4g} %, {'the total says' if total else 'and not to'} {wanted:g} %."
    place = _words_of(total[1] if total is not None else head)
    severity = Severity.WARNING if total is not None else Severity.INFO
    yield ctx.finding(place, words, severity=severity, related=[(_words_of(rows[0][column]), "the first of the shares")])


def _words_of(cell: Cell) -> Span:
    return cell.text.span(0, len(cell.text.plain))


def _table(*shares: str, total: str = "", head: str = "%") -> str:
    rows = "".join(f"|-\n| {name} || {share}\n" for name, share in zip("ABCDEFGH", shares, strict=False))
    last = f"|-\n| Total || {total}\n" if total else ""
    return f"'''Blue Town''' is a town.\n\n== People ==\n{{| class=\"wikitable\"\n! Group !! {head}\n{rows}{last}|}}"


RULE = Rule(
    name="percent-sum",
    group=Group.TEXT,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The shares in a column do not add up to the whole.",
    why="A share was mistyped, or a row is missing or there twice.",
    needs=frozenset({Need.SOURCE}),
    catalogue="R33",
    good=(
        Good(_table("60", "30", "10", total="100")),
        Good(_table("60.2", "30.1", "9.8", total="100")),
        Good(_table("33", "33", "33", total="100")),
        Good(_table("60", "30", "5", "1")),
        Good(_table("60", "70", "50", "40")),
        Good(_table("60", "30", "20", head="Age")),
        Good(_table("60", "–", "20", total="100")),
        Good(_table("60", "30", "20")),
        Good(_table("60", "30", "20", total="110")),
    ),
    bad=(
        Bad(
            _table("60", "30", "20", total="⟦100⟧"), message="The 3 shares add up to 110 %, the total says 100 %", severity=Severity.WARNING
        ),
        Bad(_table("60.1%", "3.0%", "9.9%", total="⟦100.0%⟧")),
        Bad(_table("60", "30", "10", "11", head="⟦Percent⟧"), message="and not to 100 %", severity=Severity.INFO),
    ),
)
