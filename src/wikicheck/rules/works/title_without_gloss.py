"""A title in another script with nothing that readers of English can read."""

import unicodedata
from collections.abc import Iterator

from wikicheck.article.facts.works import Work, WorksGroup
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

_DATED_BRACKET = lazy_pattern(r"\([^()]*\d{3,4}[^()]*\)")
_FEWEST_LATIN = 3


def check(group: WorksGroup, ctx: Context) -> Iterator[Finding]:
    """Report titles without a Latin letter where at least half of the others of the list have some."""
    bare = [work for work in group.items if _is_bare(work)]
    if not bare or 2 * (len(group.items) - len(bare)) < len(group.items) - 1 or len(group.items) < 2:
        return
    # a work that is listed twice is another rule's finding
    for work in {work.title: work for work in reversed(bare)}.values():
        message = f"“{work.title}” has no translation or romanisation; {len(group.items) - len(bare)} of {len(group.items)} works have a title in Latin letters."
        yield ctx.finding(work.title_span, message, evidence=(("the title", work.title_span, work.title),))


def _is_bare(work: Work) -> bool:
    """Say whether an item has letters of another script and none that are Latin, but for what dates it."""
    if work.title.isascii():
        return False
    letters = [char for char in _DATED_BRACKET.sub("", work.text.plain) if char.isalpha()]
    latin = sum(_is_latin(char) for char in letters)
    return len(letters) - latin >= 2 and latin < _FEWEST_LATIN


def _is_latin(char: str) -> bool:
    return char.isascii() or unicodedata.name(char, "").startswith("LATIN")


def _list(*items: str) -> str:
    return "'''Ann Lee''' (born 1950) is a writer.\n\n== Works ==\n" + "".join(f"* {item}\n" for item in items)


RULE = Rule(
    name="title-without-gloss",
    group=Group.WORKS,
    severity=Severity.INFO,
    on=WorksGroup,
    check=check,
    what="A title in another script stands without translation or romanisation among titles that have one.",
    why="Most readers of an English article cannot read it.",
    needs=frozenset({Need.WORKS}),
    catalogue="R91",
    good=(
        Good(_list("''A road'' (길) (2001)", "''A house'' (집) (2004)")),
        Good(_list("길 위에 (2001)", "집 안에 (2004)", "''A house'' (집) (2009)", "강가에 (2011)")),
        Good(_list("''Où es-tu'' (2001)", "''Größe'' (2004)")),
    ),
    bad=(
        Bad(_list("''A road'' (길) (2001)", "⟦길 위에⟧ (Seoul 2004)", "''A house'' (2009)"), message="2 of 3 works have"),
        Bad(_list("''A road'' (2001)", "''⟦Белый дом⟧'' (2004)"), severity=Severity.INFO),
        Bad(_list("''A road'' (2001)", "''⟦Белый дом⟧'' (2004)", "''Белый дом'' (2004)", "''A house''"), message="2 of 4 works have"),
    ),
)
