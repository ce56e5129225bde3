"""A decade or century, and a year outside of it, in one breath."""

from collections.abc import Iterator
from re import IGNORECASE

from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, Precision, must_agree

_DECADES = frozenset({Precision.DECADE, Precision.CENTURY})
# "the 1960s hit, released in 1972", "a 1960s song written in 1972": the noun behind the decade is what the year dates.
_DATED_NOUN = lazy_pattern(
    r"(?:-|[ \xa0])(?:[a-z][\w-]*[ \xa0]){0,3}?[a-z][\w-]*,?[ \xa0](?:first[ \xa0]|originally[ \xa0])?"
    r"(?:released|published|written|recorded|composed|built|erected|founded|established|produced|painted|directed|filmed|premiered|completed"
    r"|designed|opened|issued|printed)[ \xa0](?:in|on)[ \xa0](?:early[ \xa0]|late[ \xa0]|mid-?)?$"
)
# A year in brackets behind the noun: "a 19th-century church (1925)", so written.
_BRACKETED = lazy_pattern(r"(?:-|[ \xa0])(?:[a-z][\w-]*[ \xa0]){0,3}?[a-z][\w-]*[ \xa0]\($")
# "In the 1990s she moved to Oslo in 1985": nothing that begins another clause or dates another thing stands between.
_ONE_CLAUSE = lazy_pattern(r",?[ \xa0][^,;:()\ufffc–—]{1,90}[ \xa0]in[ \xa0]$")
_OTHER_CLAUSE = lazy_pattern(
    r"\b(?:who|whom|whose|which|what|how|had|that|when|where|while|after|before|since|until|till|from|to[ \xa0]the[ \xa0](?:early|late|mid|\d)|between|and|but|or|as|than|if|because"
    r"|although|though|like|unlike|beginning|starting|following|dating|back|compared|versus|including|until)\b|['’]s[ \xa0]\w+$",
    IGNORECASE,
)
_REDUCED = lazy_pattern(
    r"(?<!was)(?<!were)(?<!been)(?<!had)(?<!has)[ \xa0](?!moved|returned|died|settled|retired)[a-z]+(?:ed|en|ilt|ade|own|ung|ten|orn)[ \xa0]in[ \xa0]$"
)
# What stands behind a word ("built in the 1850s, it burned in 1965") dates that word.
_OPENS = lazy_pattern(r"(?:In|During|(?:[.,;:]|\b(?:and|but))[ \xa0](?:in|during))[ \xa0]the[ \xa0](?:early[ \xa0]|late[ \xa0]|mid-)?$")


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Look at each decade or century that the next year does not lie in."""
    masked = paragraph.masked
    if "0s" not in masked and "century" not in masked:
        return
    for before, after in zip(paragraph.dates, paragraph.dates[1:], strict=False):
        if before.precision not in _DECADES or not _is_year(after) or before.kind is not DateKind.POINT:
            continue
        if not must_agree(before, after).is_contradiction:
            continue
        between = masked[before.span.end : after.span.start]
        if _is_one_noun(masked, between, after) or _is_one_clause(masked, between, before):
            message = f"{after.text} does not lie in “{before.text}”, which tells of the same."
            yield ctx.finding(paragraph.span(*after.span), message, related=[(paragraph.span(*before.span), before.text)])


def _is_year(date: FuzzyDate) -> bool:
    return date.kind is DateKind.POINT and not date.approximate and date.precision in {Precision.YEAR, Precision.MONTH, Precision.DAY}


def _is_one_noun(masked: str, between: str, after: FuzzyDate) -> bool:
    if _DATED_NOUN.fullmatch(between):
        return True
    return masked[after.span.end : after.span.end + 1] == ")" and bool(_BRACKETED.fullmatch(between))


def _is_one_clause(masked: str, between: str, before: FuzzyDate) -> bool:
    start = before.span.start
    if not _OPENS.search(masked[max(0, start - 24) : start]) or not _ONE_CLAUSE.fullmatch(between):
        return False
    return "." not in between and not _OTHER_CLAUSE.search(between) and not _REDUCED.search(between)


RULE = Rule(
    name="decade-year-conflict",
    group=Group.TIMELINE,
    severity=Severity.INFO,
    on=ProseParagraph,
    check=check,
    what="One clause, or one noun, has a decade or century and a year that does not lie in it.",
    why="One of the two is mistyped.",
    needs=frozenset({Need.PROSE}),
    catalogue="R98",
    good=(
        Good("She sang the 1960s hit, released in 1967, at home."),
        Good("In the 1990s, she moved to Oslo in 1995."),
        Good("In the 1990s, she moved into a house built in 1925."),
        Good("In the 1990s, she ran the firm, founded in 1925."),
        Good("In the 1990s, she sold what she had bought in 1985."),
        Good("In the 1990s, she moved to Oslo, and in 2005 she left."),
        Good("In the 1990s, her 1985 book was printed again."),
        Good("In the 19th century the church burned. In 1925, it was built again."),
        Good("It is a 19th-century church (1825), and that a 19th-century poet (1925 edition)."),
        Good("She wrote from the 1960s until 1985, and in the 1970s as in 1965."),
        Good("In the 1980s, rents were higher than in 1975."),
        Good("The 1900s style, born in 1955, is known."),
        Good("Built in the 1850s, it was pulled down in 1965."),
        Good("A quarrel begun in the 1780s was settled in 1815, and a dance popular in the 1920s came back in 1960."),
        Good("Set in the 1790s, the novel tells of a woman born in 1770."),
    ),
    bad=(
        Bad("She sang the 1960s hit, released in ⟦1972⟧, at home.", message="1972 does not lie in “1960s”", severity=Severity.INFO),
        Bad("In the 1990s, she moved to Oslo in ⟦1985⟧."),
        Bad("Later, in the 1990s, she moved to Oslo in ⟦1985⟧."),
        Bad("The 19th-century church (⟦1925⟧) is of brick."),
        Bad("= Salten =\n\nSalten is a town. During the 1950s the port was sold in ⟦May 1935⟧."),
    ),
)
