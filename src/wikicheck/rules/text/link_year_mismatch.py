"""A link that shows one year and leads to another."""

from collections.abc import Iterator

from wikicheck.article import Article, Link
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.text import lazy_pattern

# "1995 in film", "1998 FIFA World Cup"; not "2019–20 season", "1990s in film", "68th Academy Awards", "2001: A Space Odyssey", "1984 (novel)".
_YEAR_FIRST = lazy_pattern(r"(\d{4})(?=[ _](?!\())")
_WRITTEN = lazy_pattern(r"\[\[[ :_]{0,3}(\d{4})[ _][^\[\]|\n]{1,200}\|[ \xa0]?(\d{4})[ \xa0]?\]\]")
_RANGE = lazy_pattern(r"\d[–—/-]\d")
# Seasons, drafts and ceremonies are named for another year than that of the game, player or work.
_OTHER_YEAR = lazy_pattern(r"\b(?:season|draft|awards?|oscars|ceremony|prizes?|bowl|playoffs?|elections?|class|list|graduates?)\b", 2)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the year at the start of a link's target with a label that is nothing but a year."""
    if article.has_source and not any(match[1] != match[2] for match in _WRITTEN.finditer(article.source.text)):
        return  # cheaper than to read all links
    for link in article.links:
        if len(link.label) == 4 and link.label.isdecimal() and link.label.isascii() and link.target[:4] != link.label:
            yield from _check_link(ctx, link)


def _check_link(ctx: Context, link: Link) -> Iterator[Finding]:
    label, target = link.label, link.target
    match = _YEAR_FIRST.match(target)
    if match is None or _RANGE.search(target):
        return
    if abs(int(match[1]) - int(label)) == 1 and _OTHER_YEAR.search(target):
        return
    yield ctx.finding(link.span, f"The link shows {label} but leads to “{target}”{_slip(label, match[1])}.")


def _slip(label: str, year: str) -> str:
    if sorted(label) == sorted(year):
        return " (digits transposed?)"
    return " (one digit differs)" if sum(one != other for one, other in zip(label, year, strict=True)) == 1 else ""


RULE = Rule(
    name="link-year-mismatch",
    group=Group.TEXT,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="The text of a link is a year, and the page it leads to is about another year.",
    why="Either the year that readers see is wrong or the link is.",
    catalogue="R21",
    good=(
        Good("It won a prize in [[1987 in music|1987]]."),
        Good("He scored in [[2019–20 Premier League|2019]] and in [[2019–20 Premier League|2020]]."),
        Good("She was taken in the [[1998 NFL draft|1999]] season, and won the [[1998 Rose Bowl|1997]] title."),
        Good("It won at the [[68th Academy Awards|1995]] ceremony."),
        Good("It was shown in [[1995 in film|1996 or so]], see [[1995 in film|film]]."),
        Good("She read ''[[1984 (novel)|1949]]'' and saw [[2001: A Space Odyssey|1968]]."),
        Good("[[1960s in film|1965]] was a good year, and so was [[20th century|1966]]."),
    ),
    bad=(
        Bad("It came out in ⟦[[1987 in music|1978]]⟧.", message="The link shows 1978 but leads to “1987 in music” (digits transposed?)."),
        Bad("He played in ⟦[[1998 FIFA World Cup|1996]]⟧.", message="(one digit differs)"),
        Bad("* ''Salt'' (⟦[[2001 in film|2004]]⟧)\n* ''Bread'' ([[2002 in film|2002]])"),
        Bad("{{Infobox film|released={{plainlist|\n* ⟦[[1999 in film|1969]]⟧\n}}}}\n'''Salt''' is a film."),
    ),
)
