"""A category of deaths that contradicts the article."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import iter_category_mismatch


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare each category of deaths with the infobox, or with the lead where the infobox gives none that can be read whole."""
    return iter_category_mismatch(ctx, "death", "died")


RULE = Rule(
    name="death-category-mismatch",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A category such as “2002 deaths” contradicts the death date of the infobox or the lead.",
    why="Lists by year are made from categories, so the subject stands in the wrong one.",
    needs=frozenset({Need.DEATH, Need.CATEGORIES}),
    vital=True,
    doubts=frozenset({"death"}),
    catalogue="R07",
    good=(
        Good("{{Infobox person|death_date={{death date|2003|3|2}}}}\n'''Ann Lee''' was a potter.\n\n[[Category:2003 deaths]]"),
        Good("{{Infobox person|death_date=before 1650}}\n'''Ann Lee''' was a potter.\n\n[[Category:1640s deaths]]"),
        Good("{{Infobox person|death_date=2003}}\n'''Ann Lee''' was a potter.\n\n<!-- [[Category:2002 deaths]] -->"),
        Good("{{Infobox person|death_date=14 BC}}\n'''Ann Lee''' was a potter.\n\n[[Category:14 BC deaths]]"),
    ),
    bad=(
        Bad(
            "{{Infobox person|death_date=2 March 2003}}\n'''Ann Lee''' was a potter.\n\n⟦[[Category:2002 deaths]]⟧",
            message="Category:2002 deaths contradicts the infobox: died 2 March 2003",
        ),
        Bad(
            "{{Infobox person|death_date=1948}}\n'''Ann Lee''' (1900 – 2 March 1948) was a potter.\n\n⟦[[Category:1984 deaths]]⟧",
            fixed="{{Infobox person|death_date=1948}}\n'''Ann Lee''' (1900 – 2 March 1948) was a potter.\n\n[[Category:1948 deaths]]",
        ),
    ),
)
