"""Shares in percent that parts of one whole have: a column of a table, the items of a list, the lines of an infobox field."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.blocks import ListBlock
from wikicheck.article.table import Cell, Table
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.page import Article
    from wikicheck.article.text import Text

_FEWEST = 3
_MOST = 200
_CELL = lazy_pattern(r"(\d{1,3}(?:[.,]\d{1,3})?)[ \xa0]?%?")
_IN_TEXT = lazy_pattern(r"(?<![\d.,–<>~+/-])(\d{1,3}(?:\.\d{1,3})?)[ \xa0]?%")
_HEADER = lazy_pattern(
    r"(?:vote[ \xa0]?|in[ \xa0])?(?:%|percent(?:age)?|per[ \xa0]cent|share)(?:[ \xa0]\(%\))?(?:[ \xa0](?:of"
    r"|share)\b[\w\s\xa0]{0,40})?(?:[ \xa0]?%)?",
    2,
)
# What is no part of one whole: growth, rates, parts of parts.
_NO_PARTS = lazy_pattern(
    r"change|growth|rate|turnout|swing|increase|±|gdp|world|per capita|speak|language|literacy|win|unemploy|total %"
    r"|of total world|approv",
    2,
)
_TOTAL = lazy_pattern(r"(?:grand[ \xa0])?(?:totals?|sum|overall|all)\b", 2)
_SUBTOTAL = lazy_pattern(r"sub-?total|majority|turnout|electorate|registered|rejected|invalid|blank|of which|including|swing", 2)
_ASIDE = lazy_pattern(
    r"of which|includ|speak|language|literacy|rate\b|growth|increase|decrease|up to|at least|over\b|about half|unemploy", 2
)


class Share(NamedTuple):
    """One share in percent, with the number of its decimals and its place in the source."""

    percent: float
    decimals: int
    text: str
    span: Span


class Partition(NamedTuple):
    """Shares that make one whole. `total` is the share that a row "Total" states, `label` the heading they stand under."""

    parts: list[Share]
    total: Share | None
    label: str

    @property
    def sum(self) -> float:
        """What the parts add up to."""
        return sum(part.percent for part in self.parts)

    @property
    def tolerance(self) -> float:
        """How far off rounding may take it: 2, and half of the last digit for each part."""
        coarsest = min((part.decimals for part in self.parts), default=0)
        return 2 + len(self.parts) * 0.5 * 10.0**-coarsest


def read_partitions(article: "Article") -> Iterator[Partition]:
    """Yield what looks like the shares of one whole, in the order of the text."""
    if "%" not in article.source.text and "ercent" not in article.source.text:
        return
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            if field.raw.count("%") >= _FEWEST and not _NO_PARTS.search(field.name):
                yield from _of_lines(field.text, field.name)
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield from _of_table(block)
            elif isinstance(block, ListBlock) and len(block.items) >= _FEWEST:
                shares = [_only_share(item.text, 0, len(item.text.plain)) for item in block.items]
                found = [share for share in shares if share is not None]
                if len(found) == len(shares) <= _MOST:
                    yield Partition(found, None, section.title)


def _of_lines(text: "Text", label: str) -> Iterator[Partition]:
    """Yield the shares of a field, each on a line or behind a comma of its own."""
    plain = text.plain
    if _ASIDE.search(plain) or ("(" in plain and plain.count("%") > plain.count("\n") + plain.count(",") + 1):
        return
    shares = [Share(float(match[1]), _decimals(match[1]), match[0], text.span(*match.span())) for match in _IN_TEXT.finditer(plain[:4_000])]
    parted = all(
        any(sign in plain[one.end() : other.start()] for sign in "\n,;•·") for one, other in pairwise(_IN_TEXT.finditer(plain[:4_000]))
    )
    if len(shares) == plain.count("%") >= _FEWEST and parted:
        yield Partition(shares, None, label)


def _only_share(text: "Text", start: int, end: int) -> Share | None:
    plain = text.plain[start:end]
    if plain.count("%") != 1 or len(plain) > 120 or _ASIDE.search(plain):
        return None
    match = _IN_TEXT.search(plain)
    return Share(float(match[1]), _decimals(match[1]), match[0], text.span(*match.span())) if match else None


def _decimals(digits: str) -> int:
    return len(digits.replace(",", ".").partition(".")[2])


def _of_table(table: Table) -> Iterator[Partition]:
    rows = table.rows
    if len(rows) <= _FEWEST or len(rows) > _MOST:
        return
    caption = table.caption.plain if table.caption else ""
    for column, cell in enumerate(rows[0]):
        header = " ".join(cell.text.plain.split())
        is_percent = _HEADER.fullmatch(header) is not None
        if _NO_PARTS.search(header) or _NO_PARTS.search(caption) or not (is_percent or header):
            continue
        yield from _of_column(rows, column, header, is_percent=is_percent)


def _of_column(rows: list[list[Cell]], column: int, header: str, *, is_percent: bool) -> Iterator[Partition]:
    parts: list[Share] = []
    whole = True
    for row in rows[1:]:
        if len(row) <= column or len(set(map(id, row))) == 1:
            parts, whole = [], True  # a heading over the rows below it
            continue
        cell = row[column]
        label = " ".join(row[0].text.plain.split()) if row[0] is not cell else ""
        match = _CELL.fullmatch(cell.text.plain.strip())
        if _SUBTOTAL.match(label) or (match is None and cell.text.plain.strip() not in {"", "-", "–", "—"}):
            whole = False
            continue
        if match is None or not (is_percent or "%" in match[0]):
            continue
        digits = match[1].replace(",", ".")
        start = cell.text.plain.find(match[0])
        share = Share(float(digits), _decimals(digits), match[0], cell.text.span(start, start + len(match[0])))
        if _TOTAL.match(label):
            if whole and len(parts) >= _FEWEST:
                yield Partition(parts, share, header)
            return
        parts.append(share)
    if is_percent and whole and len(parts) > _FEWEST:
        yield Partition(parts, None, header)
