"""An age of today that stands in wikitext as a number, and not as a template that counts on."""

from collections.abc import Iterator
from re import IGNORECASE
from typing import TYPE_CHECKING

from wikicheck.article import Article, Form
from wikicheck.article.facts.vital import Place
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import age_between, format_age_range
from wikicheck.values.calendar import civil
from wikicheck.values.fuzzy_date import day_date

if TYPE_CHECKING:
    from wikicheck.article.facts.vitals import StatedAge
    from wikicheck.article.infobox import Field
    from wikicheck.values import FuzzyDate

_DATED = lazy_pattern(
    r"\b(?:as[ \xa0]of|in|on|by|since|at)[ \xa0](?:\w+[ \xa0]){0,2}\d{4}|\bat[ \xa0]death\b|\{\{[ \xa0_]*as[ _]of", IGNORECASE
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the ages beside the birth date in infoboxes."""
    vitals = article.vitals
    if article.form is not Form.WIKITEXT or vitals.deaths or vitals.dead:
        return
    for stated in vitals.ages:
        if stated.about != "birth" or stated.place is not Place.INFOBOX or stated.age.years is None:
            continue
        field = _field(article, stated)
        if field is None or any(call.span.overlaps(stated.age.span) for call in field.templates) or _DATED.search(field.raw):
            continue
        birth = vitals.birth
        if birth is None or not birth.complete or not birth.date.is_bounded:
            yield ctx.finding(stated.age.span, "Age is fixed text and will go stale.")
            continue
        years = age_between(birth.date, day_date(*civil(ctx.as_of)))
        now = format_age_range(years.least, years.most)
        message = f"Age is fixed text and will go stale; {birth.date.text} now gives {now}."
        fix = _fix(article, ctx, field, stated, birth.date)
        yield ctx.finding(stated.age.span, message, related=[(birth.span, birth.words)], fix=fix)


def _field(article: Article, stated: "StatedAge") -> "Field | None":
    for box in article.iter_infoboxes():
        for field in box.fields:
            if field.value_span.contains(stated.age.span):
                return field
    return None


def _fix(article: Article, ctx: Context, field: "Field", stated: "StatedAge", birth: "FuzzyDate") -> Fix | None:
    """Return the template for a date and an age that are all there is in the field, where the age is one the date can have given."""
    start = birth.start
    if start is None or birth.approximate or not field.value_span.contains(birth.span) or start.year < 1:
        return None
    rest = article.source.slice(field.value_span)
    if "".join(rest.split()) != "".join(f"{article.source.slice(birth.span)}{article.source.slice(stated.age.span)}".split()):
        return None
    years = stated.age.years
    first, last = (day_date(*civil(day)) for day in ctx.frozen_window(article.latest_stated_day(ctx.as_of)))
    if years is None or years.least > age_between(birth, last).most or years.most < age_between(birth, first).least:
        return None  # the age or the date is wrong, and a template would hide it
    if birth.low == birth.high:
        by_day = "|df=y" if article.source.slice(birth.span)[:1].isdecimal() else ""
        written = f"{{{{birth date and age|{start.year}|{start.month}|{start.day}{by_day}}}}}"
    elif birth.year is not None and birth.precision == "year":
        written = f"{{{{birth year and age|{start.year}}}}}"
    else:
        return None
    return Fix(Applicability.SUGGESTED, f"write {written}", (Edit(field.value_span, written),))


def _box(birth: str, more: str = "") -> str:
    return f"{{{{Infobox person|birth_date={birth}{more}}}}}\n'''Ann Lee''' is a potter."


RULE = Rule(
    name="age-frozen",
    group=Group.AGES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The age of a living person is typed as a number, which nobody will count on.",
    why="It is wrong from the next birthday on; the birth templates reckon it anew each day.",
    needs=frozenset({Need.BIRTH, Need.INFOBOX, Need.SOURCE}),
    uses=frozenset({"birth"}),
    catalogue="R52",
    good=(
        Good(_box("{{birth date and age|1970|5|5}}")),
        Good(_box("{{birth date|1970|5|5}} (age {{age|1970|5|5}})")),
        Good(_box("5 May 1970")),
        Good(_box("5 May 1970 (age 50 as of 2020)")),
        Good(_box("5 May 1970 (aged 31)", "|death_date=3 June 2001")),
        Good(_box("1970 (aged 31)") + "\n\n[[Category:2001 deaths]]"),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 5 May 1970 (age 56)\n\nAnn Lee is a potter."),
    ),
    bad=(
        Bad(
            _box("5 May 1970 ⟦(age 56)⟧"),
            fixed=_box("{{birth date and age|1970|5|5|df=y}}"),
            message="Age is fixed text and will go stale; 5 May 1970 now gives 56",
            severity=Severity.WARNING,
        ),
        Bad(_box("May 5, 1970 ⟦(age 56)⟧"), fixed=_box("{{birth date and age|1970|5|5}}")),
        Bad(_box("1970 ⟦(age 56)⟧"), fixed=_box("{{birth year and age|1970}}")),
        Bad(_box("5 May 1970 ⟦(age 61)⟧"), fixed=_box("5 May 1970 (age 61)")),
        Bad(_box("{{birth date|1970|5|5}} ⟦(age 56)⟧"), message="will go stale"),
    ),
)
