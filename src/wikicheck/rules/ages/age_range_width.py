"""An age stated more or less exactly than the dates allow."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.values import DateKind, FuzzyDate, age_between, format_age_range
from wikicheck.values.ages import AgeUnit
from wikicheck.values.calendar import civil, year_of
from wikicheck.values.comparison import Gap
from wikicheck.values.fuzzy_date import day_date

# Over so many years, birth dates are guesses, and nobody expects the age to follow each of them.
_WIDEST = 5
_SPREAD = frozenset({DateKind.RANGE, DateKind.ONE_OF})


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the width of each stated age with that of the age that the dates give."""
    vitals = article.vitals
    birth, death = vitals.birth, vitals.death
    if birth is None or not (birth.complete and birth.date.is_bounded) or birth.date.approximate:
        return
    if birth.date.kind is DateKind.ONE_OF and len({part.precision for part in birth.date.parts}) > 1:
        return  # the other year of "14 February 1804 or 1805" has the same day, but does not say so
    if death is not None and (not (death.complete and death.date.is_bounded) or death.date.approximate):
        return
    if death is None and vitals.dead:
        return
    for stated in vitals.ages:
        years = stated.age.years
        if (
            years is None
            or stated.age.approximate
            or stated.age.unit is not AgeUnit.YEARS
            or stated.age.high is None
            or stated.age.low is None
            or stated.age.at is not None  # the birth was reckoned from it
        ):
            continue
        given = _given(article, ctx, birth.date, death.date if death else None)
        if given is None or years.most < given.least or years.least > given.most:
            continue  # a contradiction, and none of width
        words = _judge(years, given, birth.date, is_dead=death is not None)
        if words is None:
            continue
        said, right = format_age_range(years.least, years.most), format_age_range(given.least, given.most)
        to = death.date.text if death else f"the time of writing (up to {ctx.as_of_text})"
        message = f"States age {said}, {words}: {birth.date.text} to {to} gives {right}."
        related = [(birth.span, birth.words)]
        if death:
            related.append((death.span, death.words))
        yield ctx.finding(stated.age.span, message, related=related)


def _given(article: Article, ctx: Context, birth: FuzzyDate, death: FuzzyDate | None) -> Gap | None:
    """Return the age at death, or for the living any that they had in the window in which the text may have been written."""
    if death is not None:
        return age_between(birth, death)
    first, last = ctx.frozen_window(article.latest_stated_day(ctx.as_of))
    return Gap(max(0, age_between(birth, day_date(*civil(first))).least), age_between(birth, day_date(*civil(last))).most)


def _judge(years: Gap, given: Gap, birth: FuzzyDate, *, is_dead: bool) -> str | None:
    """Return what is wrong with a width, None where nothing is: the age of the living is only as wide as the birth makes it."""
    width = years.most - years.least
    # of the living nobody knows the day of writing, but how far apart the two ends of the birth lie
    open_years = age_between(birth, birth).most + 1 if birth.low < birth.high else 0
    widest = given.most - given.least if is_dead else open_years
    if width > widest:
        return "wider than the dates leave open"
    # who takes the years of birth from that of death says "49 or 50" of somebody born in 1950 or 1951
    reckoned = year_of(birth.high) - year_of(birth.low)
    if width < min(widest, reckoned) and birth.kind in _SPREAD and widest <= _WIDEST:
        return "as if the birth were known more exactly than it is"
    return None


def _life(born: str, died: str, more: str = "") -> str:
    return f"= Ann Lee =\n\nAnn Lee\n- Born: {born}\n- Died: {died}\n\nAnn Lee was a potter.{more}"


def _living(born: str, more: str = "") -> str:
    return f"= Ann Lee =\n\nAnn Lee\n- Born: {born}\n\nAnn Lee is a potter.{more}"


RULE = Rule(
    name="age-range-width",
    group=Group.AGES,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="An age is stated as one number where the birth leaves several open, or as several where the dates leave only one.",
    why="Too narrow an age hides that the birth is uncertain; too wide a one loses what is known.",
    needs=frozenset({Need.BIRTH}),
    uses=frozenset({"birth", "death"}),
    catalogue="R53",
    reads_text=True,
    good=(
        # of the other year nobody says the day
        Good(
            "= Ann Lee =\n\nAnn Lee\n- Born: 14 February 1804 (or 1805)\n- Died: 29 February 1872 (aged 67 or 68)\n\nAnn Lee was a potter."
        ),
        Good(_living("1970–1971 (age 54–56)", " In 2026, she moved to Oslo.")),
        Good(_living("1970 (age 54–55)")),
        Good(_living("1970 (age 55)")),
        Good(_living("5 May 1970 (age 56)")),
        Good(_life("1950", "2000 (aged 49–50)")),
        Good(_life("1950", "2000 (aged 50)")),
        Good(_life("c. 1950", "2000 (aged 49)")),
        Good(_life("1950–1951", "2000 (aged c. 50)")),
        Good(_life("1950 or 1951", "2000 (aged 49 or 50)")),
        Good(_life("135 or 134 BC", "63 BC (aged 71 or 72)")),
        # the age on the day that the template names
        Good(
            "{{Infobox person|birth_date={{birth based on age as of date|40|2023|5|5}}}}\n'''Ann Lee''' is a potter.\n[[Category:Living people]]"
        ),
        Good(_life("1950", "4 May 2000 (aged 61)")),
        Good(_life("1920–1950", "2000 (aged 50)")),
    ),
    bad=(
        Bad(
            _living("1970–1971 ⟦(age 54)⟧", " In 2026, she moved to Oslo."),
            message="States age 54, as if the birth were known more exactly than it is",
            severity=Severity.INFO,
        ),
        Bad(_living("5 May 1970 ⟦(age 54–57)⟧"), message="wider than the dates leave open"),
        Bad(_life("5 May 1950", "3 June 2000 ⟦(aged 49–50)⟧"), message="gives 50"),
        Bad(_life("1950 or 1951", "3 June 2000 ⟦(aged 50)⟧"), message="gives 48–50"),
        Bad("{{Infobox person|birth_date=1950–1951|death_date=3 June 2000 ⟦(aged 49)⟧}}\n'''Ann Lee''' was a potter."),
    ),
)
