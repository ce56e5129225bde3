"""Somebody said to be living who would be older than anybody has become."""

from collections.abc import Iterator
from re import IGNORECASE

from wikicheck.article import Article
from wikicheck.article.facts.opening import read_opening
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values import age_between
from wikicheck.values.calendar import civil
from wikicheck.values.fuzzy_date import day_date

# Wikipedia takes nobody for living without a source who would be older than this.
_OLDEST_LIVING = 115
# The oldest age that is beyond doubt is 122.
_OLDEST = 123
_VERY_OLD = lazy_pattern(r"supercentenarian|centenarian|\boldest\b|longevity|oldest[ \xa0]living", IGNORECASE)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Reckon the age on the as-of date, where no death is stated and something says that the subject lives."""
    vitals = article.vitals
    birth = vitals.birth
    if birth is None or vitals.deaths or vitals.dead or not (birth.complete and birth.date.is_bounded):
        return
    today = day_date(*civil(ctx.as_of))
    years = age_between(birth.date, today).least
    if years <= _OLDEST_LIVING:
        return
    sign = _sign_of_life(article)
    if sign is None:
        return
    place, words = sign
    is_beyond = age_between(birth.date, today, soft=True).least > _OLDEST
    if not is_beyond and _is_known_for_age(article):
        return
    message = f"{words} at {years} or more: born {birth.date.text}, and no death is given as of {ctx.as_of_text}."
    note = None if vitals.death_missing else "if the death is not known, Category:Year of death missing says so"
    severity = Severity.ERROR if is_beyond else Severity.WARNING
    evidence = (birth, f"born {birth.date.text}, so at least {years} on {ctx.as_of_text}")
    yield ctx.finding(place, message, severity=severity, related=[(birth.span, birth.words)], note=note, evidence=evidence)


def _sign_of_life(article: Article) -> tuple[Span, str] | None:
    """Return what says that the subject lives: a category, an age of today beside the birth, a first sentence in the present tense."""
    vitals = article.vitals
    if vitals.living:
        return vitals.living[0].span, f"{vitals.living[0].label} lists the subject as living"
    for stated in vitals.ages:
        if stated.about == "birth" and not stated.age.blank:
            return stated.age.span, f"{stated.label} gives an age of today, so the subject is taken for living"
    if article.has_source and article.subject.lead.says_born and not article.subject.is_fiction:
        opening = read_opening(article)
        if opening is not None and opening.verb == "is" and "born" in opening.head:
            return opening.text.span(*opening.verb_span), "The first sentence speaks of the subject as living"
    return None


def _is_known_for_age(article: Article) -> bool:
    """Say whether the article is about somebody known for a great age, which others have verified."""
    if any(_VERY_OLD.search(category.name) for category in article.categories):
        return True
    return any(_VERY_OLD.search(paragraph.text.plain) for paragraph in article.lead.paragraphs[:4])


def _living(born: str, text: str = "is a potter") -> str:
    return f"'''Ann Lee''' (born {born}) {text}.\n\n[[Category:Living people]]"


RULE = Rule(
    name="living-too-old",
    group=Group.LIFE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The subject is listed as living, but would be older than 115 by the birth date.",
    why="The death was never entered, or the birth date is wrong.",
    needs=frozenset({Need.BIRTH}),
    uses=frozenset({"birth"}),
    catalogue="R40",
    reads_text=True,
    good=(
        Good(_living("1915")),
        Good(_living("5 May 1911")),
        Good(_living("1906", "is a potter and, since 2020, the oldest woman of Chile")),
        Good(_living("1906") + "\n[[Category:Chilean supercentenarians]]"),
        Good(_living("c. 1910")),
        Good("'''Ann Lee''' (1890 – 1960) was a potter."),
        Good("'''Ann Lee''' (born 1890) was a potter."),
        Good("'''Ann Lee''' (born 1890) is a potter.\n\n[[Category:Living people]]", as_of="1960-01-01"),
        Good("'''Ann Lee''' (born 1890) was a potter.\n\n[[Category:Year of death missing]]"),
    ),
    bad=(
        Bad(
            "'''Ann Lee''' (born 1890) is a potter.\n\n⟦[[Category:Living people]]⟧",
            message="Category:Living people lists the subject as living at 135 or more: born 1890",
            severity=Severity.ERROR,
        ),
        Bad("'''Ann Lee''' (born 1907) is a potter.\n\n⟦[[Category:Living people]]⟧", severity=Severity.WARNING),
        Bad("'''Ann Lee''' (born 5 May 1886) ⟦is⟧ a potter.", message="The first sentence speaks of the subject as living"),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 4 March 1890 ⟦(age 136)⟧\n\nAnn Lee paints.", severity=Severity.ERROR),
    ),
)
