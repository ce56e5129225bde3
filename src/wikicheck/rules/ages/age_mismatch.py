"""A stated age that birth and death, or birth and the day of writing, do not give."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.vitals import StatedAge
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, format_day
from wikicheck.values import FuzzyDate, age_between, format_age_range
from wikicheck.values.calendar import civil
from wikicheck.values.comparison import Gap
from wikicheck.values.fuzzy_date import day_date


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold each age stated in infobox or lead against the vital dates."""
    vitals = article.vitals
    birth, death = vitals.birth, vitals.death
    if birth is None or not birth.complete or not birth.date.is_bounded:
        return
    if death is not None and not (death.complete and death.date.is_bounded):
        return
    if death is None and vitals.dead:
        return  # dead, nobody says since when
    for stated in vitals.ages:
        years = stated.age.years
        if years is None:
            continue
        severity, given = _judge(ctx, stated, years, birth.date, death.date if death else None)
        if severity is None:
            continue
        to = death.date.text if death else f"the time of writing (between {format_day(_window(ctx)[0])} and {ctx.as_of_text})"
        said = format_age_range(years.least, years.most)
        message = f"States age {said}, but {birth.date.text} to {to} gives {format_age_range(given.least, given.most)}."
        related = [(birth.span, birth.words)]
        if death:
            related.append((death.span, death.words))
        reckoning = f"from {birth.date.text} to {to} it is {format_age_range(given.least, given.most)} years, and the age stated is {said}"
        evidence = ((stated.label, stated.age.span, stated.age.text), birth, death, reckoning)
        yield ctx.finding(stated.age.span, message, severity=severity, related=related, evidence=evidence)


def _window(ctx: Context) -> tuple[int, int]:
    """Return the days on which the age may have been written down: an age is frozen in the text, the as-of date is not."""
    return ctx.frozen_window(ctx.article.latest_stated_day(ctx.as_of))


def _judge(ctx: Context, stated: StatedAge, years: Gap, birth: FuzzyDate, death: FuzzyDate | None) -> tuple[Severity | None, Gap]:
    if death is not None:
        given, soft = age_between(birth, death), age_between(birth, death, soft=True)
    elif stated.age.at is not None and stated.age.at.is_bounded:
        given, soft = age_between(birth, stated.age.at), age_between(birth, stated.age.at, soft=True)
    else:
        first, last = (day_date(*civil(day)) for day in _window(ctx))
        given = Gap(age_between(birth, first).least, age_between(birth, last).most)
        soft = Gap(age_between(birth, first, soft=True).least, age_between(birth, last, soft=True).most)
    slack = 2 if stated.age.approximate else 0
    low, high = years.least - slack, years.most + slack
    if low <= given.most and given.least <= high:
        return None, given
    if death is None and low - 1 <= given.most and given.least <= high + 1:
        return Severity.INFO, given  # the day it was written is not known
    return (Severity.ERROR if high < soft.least or low > soft.most else Severity.WARNING), given


RULE = Rule(
    name="age-mismatch",
    group=Group.AGES,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A stated age contradicts the birth and death dates, or for the living the birth date and the time of writing.",
    why="Age or date is wrong; often one was corrected and the other forgotten.",
    needs=frozenset({Need.BIRTH}),
    uses=frozenset({"birth", "death"}),
    catalogue="R09",
    reads_text=True,
    good=(
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 4 March 1950\n- Died: 1 February 2000 (aged 49)\n\nAnn Lee was a potter."),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: c. 1950\n- Died: 1 February 2000 (aged c. 52)\n\nAnn Lee was a potter."),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1970 (age 54)\n\nAnn Lee is a potter. In 2024, she moved to Oslo."),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1970–1971 (age 54–56)\n\nAnn Lee is a potter."),
        Good(
            "{{Infobox person|birth_date={{birth date|1950|3|4}}|death_date={{death date and age|2000|2|1|1950|3|4}}}}\n'''Ann Lee''' was a potter."
        ),
        Good("{{Infobox person|birth_date=29 February 1952|death_date=28 February 2001 (aged 48)}}\n'''Ann Lee''' was a potter."),
        # the age on the day that the template names, not today's
        Good(
            "{{Infobox person|birth_date={{birth based on age as of date|27|2009|11|3}}}}\n'''Ann Lee''' (born 1981 or 1982) is a potter. In 2024, she moved to Oslo."
        ),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1950 (age 70)\n- Died: unknown\n\nAnn Lee was a potter. She gave up in 2010."),
    ),
    bad=(
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: 4 March 1950\n- Died: 1 February 2000 ⟦(aged 50)⟧\n\nAnn Lee was a potter.",
            message="States age 50, but 4 March 1950 to 1 February 2000 gives 49",
            severity=Severity.ERROR,
        ),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: c. 1950\n- Died: 2000 ⟦(aged 52)⟧\n\nAnn Lee was a potter.", severity=Severity.WARNING),
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: 1970 ⟦(age 44)⟧\n\nAnn Lee is a potter. In 2024, she moved to Oslo.",
            message="but 1970 to the time of writing (between 2024-01-01 and 2026-11-24) gives 53–56",
            severity=Severity.ERROR,
        ),
        Bad("{{Infobox person|birth_date=5 May 1970 ⟦(age 57)⟧}}\n'''Ann Lee''' is a potter.", severity=Severity.INFO),
    ),
)
