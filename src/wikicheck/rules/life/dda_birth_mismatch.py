"""A death template that assumes another birth date than the infobox gives."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.vital import Place
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import iter_mismatch


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the birth date inside the death template with the birth field."""
    vitals = article.vitals
    words = "The death template reckons with a birth of {at}, the birth field says {against}{slip}."
    yield from iter_mismatch(ctx, vitals.birth_at(Place.TEMPLATE), vitals.birth_at(Place.INFOBOX), words)


RULE = Rule(
    name="dda-birth-mismatch",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="The birth date given inside a death-and-age template contradicts the birth field of the infobox.",
    why="The age shown is reckoned from the one, the birth shown is the other.",
    needs=frozenset({Need.BIRTH, Need.INFOBOX}),
    vital=True,
    doubts=frozenset({"birth"}),
    catalogue="R02",
    good=(
        Good("{{Infobox person|birth_date={{birth date|1950|3|2}}|death_date={{death date and age|2001|5|4|1950|3|2}}}}"),
        Good("{{Infobox person|birth_date=1950|death_date={{death date and age|df=yes|2001|5|4|1950|3|2}}}}"),
        Good("{{Infobox person|birth_date={{circa|1950}}|death_date={{death year and age|2001|1950}}}}"),
        Good("{{Infobox person|birth_date=2 March 1950|death_date={{death date and age|2001|5|4|1950||}}}}"),
    ),
    bad=(
        Bad(
            "{{Infobox person|birth_date={{birth date|1950|3|2}}|death_date=⟦{{death date and age|2001|5|4|1951|3|2}}⟧}}",
            message="reckons with a birth of",
            severity=Severity.ERROR,
        ),
        Bad("{{Infobox person|birth_date=1950|death_date=⟦{{death year and age|2001|1905}}⟧}}"),
        Bad(
            "{{Infobox person|birth_date={{birth date|1702|5|3}}|death_date=⟦{{death date and age|1760|1|1|1702|5|14}}⟧}}",
            severity=Severity.INFO,
        ),
    ),
)
