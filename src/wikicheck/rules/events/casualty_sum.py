"""Killed, wounded and missing that do not add up to the total."""

from collections.abc import Iterator
from decimal import Decimal

from wikicheck.article import Field, Infobox
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values.count_words import read_count
from wikicheck.values.sums import adds_up

_PART = lazy_pattern(
    r"(?P<about>(?:about|around|approximately|approx\.|nearly|over|some|at least|more than|up to|est\.|estimated|c\.|~|≈|<|>)[ \xa0]?)?"
    r"(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?P<range>[–-]\d[\d,]*|\+)?[ \xa0](?:[a-z]+[ \xa0]){0,2}?"
    r"(?P<what>killed|dead|deaths|wounded|injured|missing|captured|prisoners|casualties|total|in total)\b"
)
_TOTALS = frozenset(("casualties", "total", "in total"))
_LOSSES = frozenset(("killed", "dead", "deaths"))
_KEYS = frozenset(("casualties", "casualties_total"))
# What counts people twice, or no people.
_OTHER = lazy_pattern(
    r"\b(?:of (?:whom|which|them)|including|civilians?|tanks?|aircraft|ships?|guns?|horses|or|unknown|per|claims?|claimed|sources?)\b"
)


def check(box: Infobox, ctx: Context) -> Iterator[Finding]:
    """Look at every field of casualties that states parts and a total."""
    for field in box.fields:
        if field.key in _KEYS and not field.is_empty:
            yield from _check_field(field, ctx)


def _check_field(field: Field, ctx: Context) -> Iterator[Finding]:
    plain = field.text.plain
    if _OTHER.search(plain) or field.text.losses:
        return
    parts: dict[str, int] = {}
    total: tuple[int, Span] | None = None
    for match in _PART.finditer(plain):
        number = read_count(match["number"])
        kind = "killed" if match["what"] in _LOSSES else match["what"]
        if number is None or match["range"] or match["about"] or kind in parts:
            return
        if kind in _TOTALS:
            if total is not None:
                return
            total = number, field.text.span(match.start("number"), match.end())
        else:
            parts[kind] = number
    if total is None or len(parts) < 2 or "killed" not in parts or not ({"wounded", "injured"} & parts.keys()):
        return
    summed = sum(parts.values())
    hurt = parts["killed"] + parts.get("wounded", parts.get("injured", 0))
    if total[0] == hurt or adds_up(Decimal(total[0]), map(Decimal, parts.values())):
        return
    words = " + ".join(f"{number:,} {what}" for what, number in parts.items())
    yield ctx.finding(total[1], f"{words} make {summed:,}, the total says {total[0]:,}.", related=[(field.value_span, words)])


def _battle(losses: str) -> str:
    return f"{{{{Infobox military conflict|conflict=Battle of Lee|date=3 May 1863|casualties1={losses}}}}}\nThe '''Battle of Lee''' was a battle."


RULE = Rule(
    name="casualty-sum",
    group=Group.EVENTS,
    severity=Severity.WARNING,
    on=Infobox,
    check=check,
    what="Killed, wounded and missing do not add up to the stated total.",
    why="One of the numbers was mistyped, or they come from different sources.",
    needs=frozenset({Need.THING, Need.INFOBOX}),
    catalogue="R78",
    good=(
        Good(_battle("100 killed<br>200 wounded<br>300 total")),
        Good(_battle("100 killed<br>200 wounded<br>50 captured<br>300 casualties")),
        Good(_battle("about 100 killed<br>200 wounded<br>400 total")),
        Good(_battle("100–150 killed<br>200 wounded<br>400 total")),
        Good(_battle("400 total, of whom 100 killed, 200 wounded")),
        Good(_battle("1,013 killed<br>2,046 wounded<br>3,100 total")),
        Good(_battle("100 killed<br>200 wounded")),
    ),
    bad=(
        Bad(
            _battle("100 killed<br>200 wounded<br>⟦400 total⟧"),
            message="100 killed + 200 wounded make 300, the total says 400",
            severity=Severity.WARNING,
        ),
        Bad(_battle("1,200 killed, 2,300 wounded, 500 missing, ⟦5,400 casualties⟧")),
    ),
)
