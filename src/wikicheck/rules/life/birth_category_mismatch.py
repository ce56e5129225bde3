"""A category of births that contradicts the article."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import iter_category_mismatch


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare each category of births with the infobox, or with the lead where the infobox gives none that can be read whole."""
    return iter_category_mismatch(ctx, "birth", "born")


RULE = Rule(
    name="birth-category-mismatch",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A category such as “1949 births” contradicts the birth date of the infobox or the lead.",
    why="Lists by year are made from categories, so the subject stands in the wrong one.",
    needs=frozenset({Need.BIRTH, Need.CATEGORIES}),
    vital=True,
    doubts=frozenset({"birth"}),
    catalogue="R06",
    good=(
        Good("{{Infobox person|birth_date={{birth date|1948|3|2}}}}\n'''Ann Lee''' was a potter.\n\n[[Category:1948 births]]"),
        Good("{{Infobox person|birth_date=c. 1948}}\n'''Ann Lee''' was a potter.\n\n[[Category:1940s births]]"),
        Good("{{Infobox person|birth_date=63 BC}}\n'''Ann Lee''' was a potter.\n\n[[Category:63 BC births]]"),
        Good("{{Infobox person|birth_date=1948}}\n'''Ann Lee''' was a potter.\n\n<nowiki>[[Category:1949 births]]</nowiki>"),
        Good("{{Infobox person|birth_date=1948}}\n'''Ann and Bo Lee''' are potters.\n\n[[Category:1948 births]]\n[[Category:1949 births]]"),
        Good("{{Infobox person|birth_date=1850}}\n'''Ann Lee''' was a potter.\n\n[[Category:19th-century births]]"),
        Good("{{Infobox person|birth_date={{mystery}} 1948}}\n'''Ann Lee''' was a potter.\n\n[[Category:1949 births]]"),
    ),
    bad=(
        Bad(
            "{{Infobox person|birth_date=2 March 1948}}\n'''Ann Lee''' was a potter.\n\n⟦[[Category:1949 births|Lee, Ann]]⟧",
            message="Category:1949 births contradicts the infobox: born 2 March 1948",
        ),
        Bad(
            "{{Infobox person|birth_date=1948}}\n'''Ann Lee''' (born 2 March 1948) is a potter.\n\n⟦[[Category:1984 births]]⟧",
            fixed="{{Infobox person|birth_date=1948}}\n'''Ann Lee''' (born 2 March 1948) is a potter.\n\n[[Category:1948 births]]",
            message="transposed",
        ),
        Bad("'''Ann Lee''' (born 2 March 1948) is a potter.\n\n⟦[[Category:1950s births]]⟧", message="contradicts the lead"),
        Bad(
            "{{Infobox person|birth_date={{mystery}} 1948}}\n'''Ann Lee''' (born 2 March 1948) is a potter.\n\n⟦[[Category:1949 births]]⟧",
            message="contradicts the lead",
        ),
        Bad(
            "{{Infobox person|birth_date=1948}}\n'''Ann Lee''' (born 2 March 1948) is a potter.\n\n[[Category:1948 births]]\n⟦[[Category:1984 births]]⟧",
            message="contradicts the infobox",
        ),
    ),
)
