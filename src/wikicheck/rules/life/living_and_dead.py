"""Somebody who is in a category of the living although the article gives a death."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the categories of the living against every statement of a death."""
    vitals = article.vitals
    deaths: list[tuple[Span, str]] = [(fact.span, fact.words) for fact in vitals.deaths if fact.complete]
    places = {span for span, _ in deaths}
    deaths += [(marker.span, marker.label) for marker in vitals.dead if marker.span not in places]
    if not deaths:
        return
    for marker in vitals.living:
        words = "; ".join(label for _, label in deaths)
        yield ctx.finding(marker.span, f"{marker.label} marks the subject as living, but a death is given ({words}).", related=deaths)


RULE = Rule(
    name="living-and-dead",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A category of living people stands together with a death date or a category of the dead.",
    why="Policies on living people apply or not by that category, and lists of the living and the dead are made from it.",
    needs=frozenset({Need.PERSON, Need.CATEGORIES}),
    vital=True,
    doubts=frozenset({"death"}),
    catalogue="R08",
    good=(
        Good("'''Ann Lee''' (born 1950) is a potter.\n\n[[Category:1950 births]]\n[[Category:Living people]]"),
        Good("'''Ann Lee''' (1950 – 2019) was a potter.\n\n[[Category:1950 births]]\n[[Category:2019 deaths]]"),
        Good("'''Ann Lee''' (1950 – 2019) was a potter.\n\n<!-- [[Category:Living people]] -->\n[[Category:2019 deaths]]"),
        Good("'''Ann Lee''' (1950 – 2019) was a potter.\n\nSee [[:Category:Living people]].\n\n[[Category:2019 deaths]]"),
        Good(
            "{{Infobox person|birth_date=1950}}\n'''Ann Lee''' (born 1950) is a potter. Her brother died in 2019.\n\n[[Category:Living people]]"
        ),
    ),
    bad=(
        Bad(
            "'''Ann Lee''' (born 1950) is a potter.\n\n[[Category:1950 births]]\n[[Category:2019 deaths]]\n⟦[[Category:Living people]]⟧",
            message="marks the subject as living",
        ),
        Bad("{{Infobox person|birth_date=1950|death_date=3 May 2019}}\n'''Ann Lee''' was a potter.\n\n⟦[[Category:Living people]]⟧"),
        Bad("'''Ann Lee''' (born 1950) was a potter.\n\n⟦[[Category:Living people]]⟧\n[[Category:Year of death missing]]"),
    ),
)
