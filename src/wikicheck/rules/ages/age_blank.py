"""An age that is left blank beside the birth date it could be reckoned from."""

from collections.abc import Iterator

from wikicheck.article import Article, Form
from wikicheck.article.facts.vitals import StatedAge
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity
from wikicheck.values import FuzzyDate, age_between, format_age_range
from wikicheck.values.calendar import civil
from wikicheck.values.fuzzy_date import day_date

_DASHES = "–—-"


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Report each blank age, with the age that birth and death, or birth and the as-of date, give."""
    for stated in article.vitals.ages:
        if stated.age.blank:
            yield _finding(article, ctx, stated)


def _finding(article: Article, ctx: Context, stated: StatedAge) -> Finding:
    birth, death = article.vitals.birth, article.vitals.death
    message = f"Age is blank: “{stated.age.text}”."
    fix: Fix | None = None
    related = []
    if birth is None:
        message += " No birth date is given from which it could be reckoned."
    elif "birth" in ctx.doubted or not birth.complete:
        message += f" The birth date {birth.date.text} is in doubt, so no age is offered."
    elif death is not None and ("death" in ctx.doubted or not death.complete):
        message += f" The death date {death.date.text} is in doubt, so no age is offered."
    elif birth.date.is_bounded:
        reference = death.date if death else day_date(*civil(ctx.as_of))
        years = age_between(birth.date, reference)
        if reference.is_bounded and 0 <= years.least <= years.most:
            written = format_age_range(years.least, years.most)
            at = f"at death ({death.date.text})" if death else f"as of {ctx.as_of_text}"
            message += f" Born {birth.date.text} gives {written} {at}."
            fix = _fix(article, stated, written, birth.date, is_dead=death is not None)
        related.append((birth.span, birth.words))
    if any(dash in stated.age.text for dash in _DASHES) and article.form is Form.PLAIN:
        message += " The dash suggests that two age templates were dropped."
    evidence = ((stated.label, stated.age.span, stated.age.text), birth, death)
    return ctx.finding(stated.age.span, message, related=related, fix=fix, evidence=evidence)


def _fix(article: Article, stated: StatedAge, written: str, birth: FuzzyDate, *, is_dead: bool) -> Fix | None:
    start, end = stated.age.span
    source = article.source.text[start:end]
    if article.form is not Form.PLAIN or not (source.startswith("(") and source.endswith(")")):
        return None  # in wikitext a template belongs there, which keeps the age current
    about = "c. " if birth.approximate else ""
    content = f"({'aged' if is_dead else 'age'} {about}{written})"
    return Fix(Applicability.SUGGESTED, f"write {content}, or leave the bracket out", (Edit(stated.age.span, content),))


RULE = Rule(
    name="age-blank",
    group=Group.AGES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="An age is announced and left blank, as in “(age )”.",
    why="Readers see a gap; where a birth date stands beside it, the age can be reckoned.",
    needs=frozenset({Need.PERSON}),
    catalogue="R10",
    good=(
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1970 (age 55–56)\n\nAnn Lee is a potter."),
        Good("{{Infobox person|birth_date={{birth date and age|1970|3|2}}}}\n'''Ann Lee''' is a potter."),
        Good("{{Infobox person|birth_date=1970}}\n'''Ann Lee''' wrote ''The (Age)'' and paints."),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1970\n- Died: 2001 (aged 30–31)\n\nAnn Lee was a potter."),
    ),
    bad=(
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: 1970 ⟦(age )⟧\n\nAnn Lee is a potter.",
            fixed="= Ann Lee =\n\nAnn Lee\n- Born: 1970 (age 55–56)\n\nAnn Lee is a potter.",
            message="Born 1970 gives 55–56 as of 2026-11-24",
        ),
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: 1970\n- Died: 3 May 2001 ⟦(aged –)⟧\n\nAnn Lee was a potter.",
            fixed="= Ann Lee =\n\nAnn Lee\n- Born: 1970\n- Died: 3 May 2001 (aged 30–31)\n\nAnn Lee was a potter.",
            message="at death (3 May 2001)",
        ),
        Bad("{{Infobox person|birth_date=1970 ⟦(age )⟧}}\n'''Ann Lee''' is a potter.", message="gives 55–56"),
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: Oslo ⟦(age –)⟧\n- Occupation: Potter\n\nAnn Lee is a potter.", message="No birth date is given"
        ),
    ),
)
