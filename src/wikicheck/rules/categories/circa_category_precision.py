"""A births category that is more exact than the birth date, or less."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.values import DateKind, Precision, must_agree
from wikicheck.values.calendar import civil

_OPEN = frozenset({DateKind.BEFORE, DateKind.AFTER, DateKind.FLORUIT})


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare how exactly infobox or lead, and the category, give the year of birth."""
    vitals = article.vitals
    stated = [fact for fact in vitals.births if fact.place in {Place.INFOBOX, Place.LEAD} and fact.complete]
    categories = [fact for fact in vitals.births if fact.place is Place.CATEGORY]
    if not stated or not categories or vitals.birth_missing:
        return
    if any(must_agree(fact.date, category.date).is_contradiction for fact in stated for category in categories):
        return
    is_exact = any(_is_exact(fact) for fact in stated)
    if is_exact and all(category.date.year is None for category in categories):
        exact = next(fact for fact in stated if _is_exact(fact))
        message = f"{categories[0].label} is less exact than the {exact.place}: born {exact.date.text}."
        yield ctx.finding(categories[0].span, message, related=[(exact.span, exact.words)])
    elif not is_exact:
        vague = next((fact for fact in stated if _is_vague(fact)), None)
        single = next((category for category in categories if category.date.year is not None), None)
        if vague is not None and single is not None and len(categories) == 1:
            message = f"{single.label} names one year, but the {vague.place} leaves it open: born {vague.date.text}."
            note = "Category:Year of birth uncertain, or a category of the decade, says so"
            yield ctx.finding(single.span, message, related=[(vague.span, vague.words)], note=note)


def _is_exact(fact: VitalFact) -> bool:
    date = fact.date
    return date.year is not None and not date.approximate and date.kind is DateKind.POINT and not date.flags


def _is_vague(fact: VitalFact) -> bool:
    """Say whether a birth is approximate or lies in one of several years."""
    date = fact.date
    if date.kind in _OPEN or not date.is_bounded or date.precision is Precision.CENTURY:
        return False
    return date.approximate or civil(date.low).year < civil(date.high).year


def _life(born: str, category: str, more: str = "") -> str:
    return f"'''Ann Lee''' (born {born}) was a potter.\n\n{category}\n[[Category:Potters]]{more}"


RULE = Rule(
    name="circa-category-precision",
    group=Group.CATEGORIES,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="The births category names one year although the birth is approximate or spans years, or a decade although the year is known.",
    why="Readers of categories take the year for certain, or miss one that is.",
    needs=frozenset({Need.BIRTH, Need.CATEGORIES}),
    uses=frozenset({"birth"}),
    catalogue="R94",
    good=(
        Good(_life("1470", "[[Category:1470 births]]")),
        Good(_life("c. 1470", "[[Category:1470s births]]")),
        Good(_life("c. 1470", "[[Category:1470 births]]", "\n[[Category:Year of birth uncertain]]")),
        Good(_life("before 1470", "[[Category:1469 births]]")),
        Good(_life("1470 or 1471", "[[Category:1470s births]]")),
        Good(_life("1470", "[[Category:1470s births]]", "\n[[Category:1470 births]]")),
        Good(_life("15th century", "[[Category:15th-century births]]")),
        Good(_life("c. 1470", "[[Category:1440 births]]")),
    ),
    bad=(
        Bad(
            _life("c. 1470", "⟦[[Category:1470 births]]⟧"),
            message="Category:1470 births names one year, but the lead leaves it open: born c. 1470",
            severity=Severity.INFO,
        ),
        Bad(_life("1470 or 1471", "⟦[[Category:1470 births]]⟧")),
        Bad(_life("5 May 1970", "⟦[[Category:1970s births]]⟧"), message="Category:1970s births is less exact than the lead"),
        Bad("{{Infobox person|birth_date=1470–1472}}\n'''Ann Lee''' was a potter.\n\n⟦[[Category:1471 births]]⟧"),
    ),
)
