"""Totals of a career that its spells do not add up to."""

from collections.abc import Iterator

from wikicheck.article import Field, Infobox, ValueKind
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity

_TOTALS = (("total_caps", "caps", "clubs"), ("total_goals", "goals", "clubs"))


def check(box: Infobox, ctx: Context) -> Iterator[Finding]:
    """Add up caps and goals of the spells at clubs, if every spell has its number."""
    for total_key, key, club_key in _TOTALS:
        total = box.get(total_key)
        stated = _number(total) if total is not None else None
        if total is None or stated is None:
            continue
        spells = [field for field in box.fields if field.key == key and field.index is not None]
        clubs = {field.index for field in box.fields if field.key == club_key and field.index is not None and not field.is_empty}
        numbers = {field.index: _number(field) for field in spells if field.index in clubs}
        if len(numbers) < 2 or numbers.keys() != clubs or any(number is None for number in numbers.values()):
            continue
        summed = sum(number for number in numbers.values() if number is not None)
        if summed != stated:
            parts = " + ".join(str(numbers[index]) for index in sorted(numbers, key=lambda index: index or 0))
            message = f"{key} of the spells add up to {summed} ({parts}), {total.name} says {stated}."
            related = [(field.value_span, f"{field.name}: {field.text.plain}") for field in spells if field.index in clubs]
            yield ctx.finding(total.value_span, message, related=related)


def _number(field: Field) -> int | None:
    """Return the whole number that a field states, in brackets or not; None for anything else, an unknown one among it."""
    text = field.text.plain.strip()
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    if field.value.kind not in {ValueKind.NUMBER, ValueKind.TEXT, ValueKind.DATE} or not field.value.complete:
        return None
    text = text.replace(",", "")
    return int(text) if text.isdecimal() and len(text) < 6 else None


def _player(fields: str) -> str:
    return f"{{{{Infobox football biography|name=Ann Lee\n{fields}\n}}}}\n'''Ann Lee''' is a footballer."


RULE = Rule(
    name="career-total-mismatch",
    group=Group.SPORTS,
    severity=Severity.ERROR,
    on=Infobox,
    check=check,
    what="The total of appearances or goals is not the sum of those of the spells.",
    why="A spell was brought up to date and the total was not.",
    needs=frozenset({Need.INFOBOX}),
    catalogue="R30",
    good=(
        Good(_player("|clubs1=A|caps1=10|goals1=3\n|clubs2=B|caps2=15|goals2=2\n|totalcaps=25|totalgoals=5")),
        Good(_player("|clubs1=A|caps1=10|goals1=(3)\n|clubs2=B|caps2=15|goals2=(2)\n|totalcaps=25|totalgoals=(5)")),
        Good(_player("|clubs1=A|caps1=?\n|clubs2=B|caps2=15\n|totalcaps=30")),
        Good(_player("|clubs1=A|caps1=10\n|clubs2=B\n|totalcaps=30")),
        Good(_player("|clubs1=A|caps1=10\n|clubs2=B|caps2=15\n|totalcaps=25\n|nationalteam1=N|nationalcaps1=7")),
        Good(_player("|clubs1=A|caps1=10+\n|clubs2=B|caps2=15\n|totalcaps=30")),
        Good(_player("|clubs1=A|caps1=10\n|totalcaps=30")),
    ),
    bad=(
        Bad(
            _player("|clubs1=A|caps1=10\n|clubs2=B|caps2=15\n|totalcaps=⟦30⟧"),
            message="caps of the spells add up to 25 (10 + 15), totalcaps says 30",
            severity=Severity.ERROR,
        ),
        Bad(_player("|clubs1=A|caps1=10|goals1=(3)\n|clubs2=B|caps2=15|goals2=(2)\n|totalcaps=25|totalgoals=⟦(6)⟧"), message="3 + 2"),
    ),
)
