"""Academic degrees that were taken in an order, or at an age, in which nobody takes them."""

from collections.abc import Iterator
from itertools import combinations

from wikicheck.article import Article
from wikicheck.article.facts.milestones import Degree
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.values import FuzzyDate, age_between, format_age_range, must_not_precede

_DOCTOR = 3
_YOUNGEST_DOCTOR = 17
# More degrees are a list of other people's.
_MOST = 30
_WORDS = {1: "bachelor's degree", 2: "master's degree", 3: "doctorate"}


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the degrees with each other, the doctorate with the birth and with the year of the thesis."""
    degrees = article.milestones.degrees[:_MOST]
    wrong = set()
    for one, other in combinations(degrees, 2):
        lower, higher = (one, other) if one.level < other.level else (other, one)
        if lower.level == higher.level or not must_not_precede(higher.date, lower.date).is_contradiction or _differ(lower, higher):
            continue
        if lower.span not in wrong and higher.span not in wrong:
            wrong |= {lower.span, higher.span}
            words = f"{_WORDS[lower.level]} ({lower.name}) {lower.date.text}, after the {_WORDS[higher.level]} ({higher.name}) {higher.date.text}"
            message = f"{words[0].upper()}{words[1:]}{slip_words(lower.date, higher.date)}."
            yield ctx.finding(
                lower.span,
                message,
                related=[(higher.span, f"{higher.label}: {higher.name}, {higher.date.text}")],
                evidence=(_read(lower), _read(higher)),
            )
    doctorates = [degree for degree in degrees if degree.level == _DOCTOR and degree.span not in wrong]
    for degree in doctorates:
        finding = _too_young(ctx, degree)
        if finding is not None:
            yield finding
    yield from _iter_thesis(article, ctx, doctorates)


def _differ(lower: Degree, higher: Degree) -> bool:
    """Say whether two degrees are in different subjects: a second course of study."""
    return bool(lower.field and higher.field and lower.field.split()[0] != higher.field.split()[0])


def _too_young(ctx: Context, degree: Degree) -> Finding | None:
    birth = ctx.article.vitals.birth
    if birth is None or "birth" in ctx.doubted or not (birth.complete and birth.date.is_bounded and degree.date.is_bounded):
        return None
    if must_not_precede(degree.date, birth.date).is_contradiction and degree.label == "the text":
        return None  # an act before the birth
    years = age_between(birth.date, degree.date, soft=True)
    if years.most >= _YOUNGEST_DOCTOR:
        return None
    given = age_between(birth.date, degree.date)
    if given.most < 0:
        words = f"before the birth, {birth.date.text}"
    else:
        words = f"at the age of {format_age_range(max(0, given.least), given.most)}: born {birth.date.text}"
    message = f"Doctorate ({degree.name}) {degree.date.text}, {words}{slip_words(birth.date, degree.date)}."
    return ctx.finding(degree.span, message, related=[(birth.span, birth.words)], evidence=(birth, _read(degree)))


def _iter_thesis(article: Article, ctx: Context, doctorates: list[Degree]) -> Iterator[Finding]:
    """Yield the year of the thesis where it is more than a year from each doctorate."""
    for box in article.iter_infoboxes():
        field = box.get("thesis_year")
        dates = field.dates if field is not None else []
        if field is None or len(dates) != 1 or dates[0].year is None:
            continue
        thesis = dates[0]
        years = [degree.date.year for degree in doctorates if degree.date.year is not None]
        if years and all(abs(year - dates[0].year) > 1 for year in years):
            nearest = doctorates[0]
            message = (
                f"Thesis of {thesis.text}, but the doctorate ({nearest.name}) is of {nearest.date.text}{slip_words(thesis, nearest.date)}."
            )
            related = [(nearest.span, f"{nearest.label}: {nearest.name}, {nearest.date.text}")]
            yield ctx.finding(thesis.span, message, related=related, evidence=((field.name, thesis.span, thesis), _read(nearest)))


def _read(degree: Degree) -> tuple[str, Span, FuzzyDate]:
    """Return a degree and its date as evidence."""
    return f"{degree.label}: {degree.name}", degree.span, degree.date


def _life(education: str, text: str = "", more: str = "") -> str:
    box = f"{{{{Infobox scientist|birth_date=1970|education={education}{more}}}}}"
    return f"{box}\n'''Ann Lee''' is a botanist.\n\n== Life ==\n{text}"


RULE = Rule(
    name="degree-order",
    group=Group.LIFE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A bachelor's degree is dated after the master's or the doctorate, a doctorate in childhood, or a thesis in another year than the doctorate.",
    why="Years of degrees are easily exchanged, or taken from the wrong line of a source.",
    needs=frozenset({Need.PERSON}),
    uses=frozenset({"birth"}),
    catalogue="R68",
    reads_text=True,
    good=(
        Good(_life("[[Lund University]] (BSc, 1990; PhD, 1994)")),
        Good(_life("[[Lund University]] (BSc, 1990)<br>[[Uppsala]] (PhD, 1990)")),
        Good(_life("", "Lee received a PhD in 1994. She was given an honorary master's degree in 1990.")),
        Good(_life("", "Lee received an honorary doctorate in 1980. She earned a BSc in 1992.")),
        Good(_life("", "Lee earned a master's degree in botany in 1994. She received a BA in history in 1999.")),
        Good(_life("Lund (PhD, 1994)", "In 1999, Lee began a second career and earned a BA in 2002.")),
        Good(_life("Lund (MA, 1973)", "In 1981, Lee went back to Lund and took another BA in 1984.")),
        Good(_life("Lund (PhD, 1994)", "Her son earned a BA in 2002.")),
        Good(_life("Lund (PhD, 1994)<br>Uppsala (MBA, 2001)")),
        Good(_life("Lund (BSc, 1990; PhD, 1994)", more="|thesis_year=1993")),
        Good(_life("Lund (PhD, 1990)")),
        Good(_life("Lund (1986–1990, BSc; 1990–1994, PhD)")),
    ),
    bad=(
        Bad(
            _life("[[Lund University]] (BSc, ⟦1994⟧)<br>[[Uppsala]] (PhD, 1990)"),
            message="Bachelor's degree (BSc) 1994, after the doctorate (PhD) 1990",
            severity=Severity.WARNING,
        ),
        Bad(_life("Lund (MSc, 1992; PhD, ⟦1980⟧)").replace("1992", "⟦1992⟧").replace("⟦1980⟧", "1980"), message="after the doctorate"),
        Bad(_life("Lund (PhD, ⟦1984⟧)"), message="at the age of 13–14: born 1970"),
        Bad(_life("Lund (PhD, 1999)", more="|thesis_year=⟦1996⟧"), message="Thesis of 1996, but the doctorate (PhD) is of 1999"),
        Bad(_life("", "She received a B.A. in ⟦1994⟧ and a Ph.D. in 1991."), message="Bachelor's degree (B.A.) 1994"),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 1970\n- Education: Lund (PhD, ⟦1979⟧)\n\nAnn Lee is a botanist."),
    ),
)
