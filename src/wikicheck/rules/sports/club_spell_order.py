"""Spells at clubs that stand out of order, or overlap."""

from collections.abc import Iterator, Sequence

from wikicheck.article import Article
from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.article.facts.spells import are_of_one_club, has_spells_in_turn, is_football, is_side_spell, spells_of
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.values import must_not_precede
from wikicheck.values.comparison import gap_years

_MOST_SPELLS = 60
# Years that somebody is lent for.
_LOAN = 2
# Of many spells, this share may stand elsewhere before the list is taken for one in another order.
_MOST_OUT = 0.34


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the spells of each box: in order of time, one after the other."""
    for spells in spells_of(article):
        box = spells[0].box
        if len(spells) > _MOST_SPELLS or not has_spells_in_turn(box):
            continue
        dated = [spell for spell in spells if spell.start is not None]
        moved = _out_of_order(dated, strict=is_football(box))
        for spell in moved:
            yield _misplaced(spell, dated, moved, ctx)
        if is_football(box) and spells[0].kind is PeriodKind.CLUB:
            yield from _overlaps([spell for spell in dated if spell not in moved and not is_side_spell(spell)], ctx)


def _precedes(one: Period, other: Period) -> bool:
    """Say whether one spell surely begins before the other."""
    return one.start is not None and other.start is not None and must_not_precede(one.start, other.start).is_contradiction


def _out_of_order(spells: Sequence[Period], *, strict: bool) -> list[Period]:
    """Return the spells outside the longest chain in order of time; none where the list has another order."""
    best: list[list[int]] = []
    for position, spell in enumerate(spells):
        chain: list[int] = []
        for before in range(position):
            if len(best[before]) > len(chain) and not _precedes(spell, spells[before]):
                chain = best[before]
        best.append([*chain, position])
    longest: list[int] = max(best, key=len, default=[])
    kept = set(longest)
    moved = [spell for position, spell in enumerate(spells) if position not in kept]
    if len(spells) == 2 and not strict:
        return []
    if len(moved) > max(1, _MOST_OUT * len(spells)) or (len(spells) == 2 and moved and is_side_spell(moved[0])):
        return []
    return moved


def _misplaced(spell: Period, spells: Sequence[Period], moved: Sequence[Period], ctx: Context) -> Finding:
    position = spells.index(spell)
    before = next((other for other in reversed(spells[:position]) if _precedes(spell, other) and other not in moved), None)
    after = next((other for other in spells[position + 1 :] if _precedes(other, spell) and other not in moved), None)
    other = before or after
    assert other is not None  # noqa: S101 - it is outside the chain for one of the two
    if before is not None:
        words = f"stands after {_named(before)}, but begins earlier"
    else:
        words = f"stands before {_named(other)}, but begins later"
    hint = slip_words(spell.start, other.start) if spell.start is not None and other.start is not None else ""
    message = f"{_named(spell)} {words}{hint}."
    evidence = tuple((one.label, one.start.span, one.start) for one in (spell, other) if one.start is not None)
    return ctx.finding(spell.span, message, related=[(other.span, other.words)], evidence=evidence)


def _overlaps(spells: Sequence[Period], ctx: Context) -> Iterator[Finding]:
    for position, spell in enumerate(spells[:-1]):
        following = spells[position + 1]
        if spell.end is None or following.start is None or spell.end is spell.start or are_of_one_club(spell, following):
            continue
        if spell.start is not None and must_not_precede(spell.end, spell.start).is_contradiction:
            continue  # which is another slip
        if following.end is not None and following.end.low <= spell.end.high and gap_years(following.start, following.end).least < _LOAN:
            continue  # within the other, as a loan is
        if gap_years(following.start, spell.end, soft=True).least >= 1:
            message = f"{_named(spell)} overlaps {_named(following)} by more than a season."
            evidence = ((spell.label, spell.end.span, spell.end), (following.label, following.start.span, following.start))
            yield ctx.finding(following.span, message, related=[(spell.span, spell.words)], evidence=evidence)


def _named(spell: Period) -> str:
    return f"{spell.words} ({spell.name[:40]})" if spell.name else spell.words


def _player(fields: str, kind: str = "football biography") -> str:
    return f"{{{{Infobox {kind}|name=Ann Lee\n{fields}\n}}}}\n'''Ann Lee''' was a player."


RULE = Rule(
    name="club-spell-order",
    group=Group.SPORTS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A spell at a club stands out of the order of time, or overlaps the next by more than a season.",
    why="A year of the spell is wrong, or it stands in the wrong place.",
    needs=frozenset({Need.PERIODS}),
    catalogue="R64",
    good=(
        Good(_player("|years1=1999–2001|clubs1=Brann\n|years2=2001–2004|clubs2=Viking")),
        Good(_player("|years1=1999–2005|clubs1=Brann\n|years2=2001|clubs2=→ Viking (loan)\n|years3=2005–2008|clubs3=Lyn")),
        Good(_player("|years1=1999–2005|clubs1=Brann\n|years2=2001–2003|clubs2=Viking (loan)\n|years3=2005–2008|clubs3=Lyn")),
        Good(_player("|years1=1999–2005|clubs1=Brann\n|years2=2001–2002|clubs2=Viking\n|years3=2005–2008|clubs3=Lyn")),
        Good(_player("|years1=1999–2005|clubs1=Brann 2\n|years2=2001–2008|clubs2=Brann")),
        Good(_player("|years1=1999–2005|clubs1=Lyn B\n|years2=2001–2008|clubs2=Viking")),
        Good(_player("|years1=1999–2002|clubs1=Brann\n|years2=2001–2004|clubs2=Viking")),
        Good(_player("|years1=1999–2002|clubs1=Brann\n|years2=?|clubs2=Viking\n|years3=2002–2005|clubs3=Lyn")),
        Good(_player("|years1=1999–2002|clubs1=Brann\n|years2=2002–2003|clubs2=Lyn\n|years3=2002–2005|clubs3=Viking")),
        Good(_player("|years1=1999–2004|clubs1=Brann|manageryears1=1990–1995|managerclubs1=Lyn\n|years2=2004–2006|clubs2=Viking")),
        Good(_player("|years1=2008–2010|club1=Kent\n|years2=2005–2009|club2=Essex\n|years3=2006|club3=Surrey", "cricketer")),
        Good(_player("|years1=2009–2011|team1=A\n|years2=2005–2009|team2=B\n|years3=2003–2005|team3=C", "basketball biography")),
        Good(_player("|teams=\n* Bears (1990–1995)\n* Lions (1995–1999)\n* Hawks (2000)\nAs coach\n* Bears (1993–1994)", "MLB biography")),
        Good(_player("|pastteams=\n* Bears (1990–1995)\n* Lions (1995–1999)\n* Bears (2000)", "NFL biography")),
    ),
    bad=(
        Bad(
            _player("|years1=1999–2003|clubs1=Brann\n|years2=⟦2001–2004⟧|clubs2=Viking"),
            message="years1: 1999–2003 (Brann) overlaps years2: 2001–2004 (Viking) by more than a season",
            severity=Severity.WARNING,
        ),
        Bad(
            _player(
                "|years1=1999–2001|clubs1=Brann\n|years2=2001–2004|clubs2=Viking\n|years3=⟦1996–1997⟧|clubs3=Lyn\n|years4=2006–2008|clubs4=Odd"
            ),
            message="stands after years2: 2001–2004 (Viking), but begins earlier",
        ),
        Bad(
            _player("|years1=⟦2009–2011⟧|clubs1=Brann\n|years2=2001–2004|clubs2=Viking\n|years3=2004–2008|clubs3=Lyn"),
            message="begins later",
        ),
        Bad(
            _player(
                "|years1=1999–2001|team1=A\n|years2=⟦2010–2012⟧|team2=B\n|years3=2003–2005|team3=C\n|years4=2005|team4=D",
                "basketball biography",
            )
        ),
        Bad(_player("|pastteams=\n* Bears (1990–1995)\n* Lions (⟦1985–1989⟧)\n* Hawks (2000)\n* Bears (2001)", "NFL biography")),
    ),
)
