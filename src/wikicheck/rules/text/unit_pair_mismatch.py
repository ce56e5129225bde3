"""A measure and the same in another unit beside it, which are not the same."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.article import Article, Text
from wikicheck.article.facts.measures import last_figure
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.values import Quantity

# "12 km (7.5 mi)", "5 ft 10 in (178 cm)": figures, units, and the same in a bracket.
_PAIR = lazy_pattern(
    r"(?<![\w.,(–−-])(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,4})?(?:[ \xa0-][^\W\d_][\w°²³/.]{0,14}){1,3}(?:[ \xa0]\d{1,2}[ \xa0](?:in|inches)\.?)?"
    r"[ \xa0]\((?:about |approx\. |approximately |c\. |~|≈)?(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,4})?[ \xa0-]?[^()\d]{1,20}(?:\d{1,2}[ \xa0](?:in|inches)\.?)?\)"
    r"|(?<![\w.,(–−-])[−-]?\d{1,4}(?:\.\d{1,2})?[ \xa0]?°[CF][ \xa0]\([−-]?\d{1,4}(?:\.\d{1,2})?[ \xa0]?°[CF]\)"
)
# A text without this has no pair: figures in a bracket that are no year.
_MAY_HAVE = lazy_pattern(r"[ \xa0]\((?:about |approx\. |approximately |c\. |~|≈|[−-])?\d(?!\d{3}[)–,;-])")
_TOLERANCE = 0.03
_ROUGH = 0.10
# So long is what stands before the bracket at most.
_LONGEST_FIRST = 80
_ABOUT = lazy_pattern(r"(?:about|around|approximately|approx\.|some|nearly|over|almost|roughly|c\.|~|≈)[ \xa0]$")
_COMPOUND = lazy_pattern(r"\d[ \xa0]?(?:[a-z]{1,6}\.?|['′]),?[ \xa0]$")
# Names that mean several units: long, short and metric tons, gallons of two countries, miles on land and at sea.
_VARIANTS = {"m3": (1.20095, 1 / 1.20095), "kg": (1.12, 1 / 1.12, 1.01605, 1 / 1.01605, 1.10231, 1 / 1.10231), "m": (1.15078, 1 / 1.15078)}


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at running text and at fields, for pairs that somebody typed; what a template works out is right."""
    for paragraph in article.prose.paragraphs:
        if " (" in paragraph.text.plain:
            yield from _check_text(paragraph.text, paragraph.masked, ctx)
    for box in article.iter_infoboxes():
        for field in box.fields:
            if not field.is_empty and " (" in field.text.plain:
                yield from _check_text(field.text, field.text.plain, ctx)


def _check_text(text: Text, plain: str, ctx: Context) -> Iterator[Finding]:
    bracket = _MAY_HAVE.search(plain)
    if bracket is None:
        return
    from wikicheck.values import read_quantity  # units are a thousand names, and most articles have no such pair

    for match in _PAIR.finditer(plain, max(0, bracket.start() - _LONGEST_FIRST)):
        span = text.span(*match.span())
        if ctx.article.source.slice(span) != match[0]:
            continue  # shown by a template, or with something in it that is not shown
        pair = read_quantity(match[0])
        if pair is None or pair.value is None or len(pair.converted) != 1 or pair.converted[0].value is None:
            continue
        before = plain[max(0, match.start() - 16) : match.start()]
        if _COMPOUND.search(before):
            continue  # "33 ft 6 in": the first part of the measure was not understood
        about = match[0].partition("(")[2][:1] in "ac~≈" or bool(_ABOUT.search(before))
        wanted = _wanted(pair, rough=about or pair.approximate)
        if wanted is None:
            continue
        opening = match.start() + match[0].index("(") + 1
        first, second = match[0].partition(" (")[0], plain[opening : match.end() - 1]
        shown = f"{_rounded(wanted, pair.converted[0].value)} {pair.converted[0].unit_text}"
        place = text.span(opening, match.end() - 1)
        fix = Fix(Applicability.SUGGESTED, f"write “{shown}”", (Edit(place, shown),))
        message = f"{first} is {shown}, not {second}."
        yield ctx.finding(place, message, related=[(text.span(match.start(), match.start() + len(first)), first)], fix=fix)


def _wanted(pair: "Quantity", *, rough: bool) -> float | None:
    """Return what the first amount is in the second unit, if the second is not that on any reading."""
    from wikicheck.values.unit_codes import read_ucum

    other = pair.converted[0]
    one_unit, other_unit = read_ucum(pair.unit), read_ucum(other.unit)
    if one_unit is None or other_unit is None or pair.value is None or other.value is None or one_unit.dimension != other_unit.dimension:
        return None
    factor = float(one_unit.factor) / float(other_unit.factor)
    difference = float(pair.value) * factor  # of "warmer by 5 °C (9 °F)"
    wanted = (float(pair.value) + float(one_unit.offset)) * factor - float(other_unit.offset)
    slack = max(
        last_figure(other.value, other.text),
        last_figure(pair.value, pair.text) / 2 * factor,
        abs(wanted) * (_ROUGH if rough else _TOLERANCE),
    )
    # "3 km (2 mi)" is rounded on both sides
    readings = (difference, *(wanted * variant for variant in (1.0, *_VARIANTS.get(one_unit.si, ()))))
    if any(abs(reading - float(other.value)) <= slack * 1.01 for reading in readings):
        return None
    return wanted


def _rounded(value: float, like: float) -> str:
    """Return a number with as many figures as another has, two at least."""
    step = last_figure(like)
    digits = 0 if step >= 1 else len(f"{step:.6f}".rstrip("0").partition(".")[2])
    if digits == 0 and abs(value) < 10:
        digits = 1
    return f"{value:,.{digits}f}"


def _town(sentence: str) -> str:
    return f"'''Blue Town''' is a town. {sentence}"


RULE = Rule(
    name="unit-pair-mismatch",
    group=Group.TEXT,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A measure and what stands beside it in another unit are not the same.",
    why="One of the two was mistyped, or converted the wrong way.",
    needs=frozenset({Need.SOURCE}),
    catalogue="R32",
    good=(
        Good(_town("The road is 10 km (6.2 mi) long.")),
        Good(_town("The road is 10 km (6 mi) long.")),
        Good(_town("The road is about 10 km (7 mi) long.")),
        Good(_town("The tower is 178 cm (5 ft 10 in) high.")),
        Good(_town("The ship carries 100 tons (102 tonnes) of salt.")),
        Good(_town("The ship carries 100 tons (91 tonnes) of salt.")),
        Good(_town("The tank holds 10 gallons (45 litres).")),
        Good(_town("The tank holds 10 gallons (38 litres).")),
        Good(_town("The island lies 10 miles (19 km) out at sea.")),
        Good(_town("The road is {{convert|10|km|mi}} long.")),
        Good(_town("It is 20 °C (68 °F) in May.")),
        # below zero, with either sign
        Good(_town("It was −31.2 °C (−24.2 °F) in May, and once −40 °F (−40 °C).")),
        Good(_town("It was -31.2 °C (-24.2 °F) in May, and −5.5 degrees Celsius (22.1 degrees Fahrenheit) in June.")),
        # degrees between two temperatures
        Good(_town("It is 5 °C (9 °F) warmer in May, and grew warmer by 1.5 degrees Celsius (2.7 degrees Fahrenheit).")),
        Good(_town("Its wings are 33 ft 6 in. (10.21 m) wide.")),
        Good(_town("It won 10 games (16 players took part).")),
    ),
    bad=(
        Bad(
            _town("The road is 10 km (⟦16 mi⟧) long."),
            fixed=_town("The road is 10 km (6.2 mi) long."),
            message="10 km is 6.2 mi, not 16 mi",
            severity=Severity.WARNING,
        ),
        Bad(_town("The house weighs 200 kg (⟦91 lb⟧).")),
        Bad(_town("It is 20 °C (⟦86 °F⟧) in May.")),
        Bad(
            _town("It is −20 °C (⟦−40 °F⟧) in May."), fixed=_town("It is −20 °C (-4.0 °F) in May."), message="−20 °C is -4.0 °F, not −40 °F"
        ),
        Bad(_town("The field has 100 acres (⟦400 ha⟧).")),
    ),
)
