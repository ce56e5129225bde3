"""A category the page is put in twice."""

from collections.abc import Iterator

from wikicheck.article import Article, Category
from wikicheck.rulekit import Applicability, Bad, Context, Finding, Fix, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.removal import delete_line


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the names of the categories, first letter, underscores and sort keys aside."""
    seen: dict[str, Category] = {}
    for category in article.categories:
        name = " ".join(category.name.replace("_", " ").split())
        first = seen.setdefault(name[:1].upper() + name[1:], category)
        if first is not category:
            message = f"The page is already in Category:{name} (line {ctx.line(first.span)})."
            yield ctx.finding(category.span, message, related=[(first.span, f"Category:{name}")], fix=_fix(article, first, category))


def _fix(article: Article, first: Category, category: Category) -> Fix | None:
    if not article.has_source:
        return None
    # MediaWiki sorts by the last of them: to delete that is only safe where the first says the same
    applicability = Applicability.SAFE if first.sort_key == category.sort_key else Applicability.SUGGESTED
    return Fix(applicability, "delete the second", (delete_line(article.source.text, category.span),))


RULE = Rule(
    name="duplicate-category",
    group=Group.CATEGORIES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The page is put in one category twice.",
    why="The second says nothing new; if its sort key differs, the first is without effect (CheckWiki error 17).",
    needs=frozenset({Need.CATEGORIES}),
    catalogue="R84",
    good=(
        Good("'''Oslo''' is a city.\n\n[[Category:Cities]]\n[[Category:Capitals]]"),
        Good("'''Oslo''' is a city.\n\n[[Category:Cities in Norway]]\n[[Category:Cities in norway]]"),
        Good("'''Oslo''' is a city.\n\n<!-- [[Category:Cities]] -->\n[[Category:Cities]]"),
        Good("'''Oslo''' is a city. See [[:Category:Cities]].\n\n[[Category:Cities]]"),
        Good("'''Oslo''' is a city.\n\n[[Category:Cities]]\n<includeonly>[[Category:Cities]]</includeonly>"),
        Good("'''Oslo''' is a city.\n\n<nowiki>[[Category:Cities]]</nowiki>\n[[Category:Cities]]"),
    ),
    bad=(
        Bad(
            "'''Oslo''' is a city.\n\n[[Category:Cities]]\n⟦[[Category:Cities]]⟧\n[[Category:Capitals]]",
            fixed="'''Oslo''' is a city.\n\n[[Category:Cities]]\n[[Category:Capitals]]",
            message="line 3",
        ),
        Bad(
            "'''Oslo''' is a city.\n\n[[Category:Cities in Norway]]\n[[Category:Capitals]] ⟦[[category:cities_in Norway]]⟧",
            fixed="'''Oslo''' is a city.\n\n[[Category:Cities in Norway]]\n[[Category:Capitals]] ",
        ),
        Bad(
            "'''Oslo''' is a city.\n\n[[Category:Cities]]\n⟦[[Category:Cities|*]]⟧",
            fixed="'''Oslo''' is a city.\n\n[[Category:Cities]]",
        ),
    ),
)
