"""An infobox and a lead that give different birth dates."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.vital import Place
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import iter_mismatch


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the birth date of the lead with that of the infobox."""
    vitals = article.vitals
    words = "The lead says born {at}, the infobox says {against}{slip}."
    yield from iter_mismatch(ctx, vitals.birth_at(Place.LEAD), vitals.birth_at(Place.INFOBOX), words)


RULE = Rule(
    name="birth-mismatch-lead",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="The infobox and the lead give birth dates that cannot both be true.",
    why="One of the two is wrong, and readers take whichever they see first.",
    needs=frozenset({Need.BIRTH, Need.INFOBOX, Need.PROSE}),
    vital=True,
    doubts=frozenset({"birth"}),
    catalogue="R04",
    good=(
        Good("{{Infobox person|name=Ann Lee|birth_date=1970}}\n'''Ann Lee''' (born 12 May 1970) is a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date={{circa|1470}}}}\n'''Ann Lee''' (c. 1470 – 1530) was a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date=23 April 1564}}\n'''Ann Lee''' (baptised 26 April 1564, died 1616) was a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date=1869}}\n'''Ann Lee''' (1869 or 1870 – 3 June 1931) was a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date=1970}}\n'''Ann Lee''' ({{mystery|x}}; born 1971) is a potter."),
        Good(
            "{{Infobox person|name=Ann Lee|birth_date=1970}}\n'''Ann Lee''' is a potter. Her teacher '''Bo Ek''' (born 1931) was one too."
        ),
        Good(
            "{{Infobox person|name=Ann Lee|birth_date=1970}}\n{{Infobox person|name=Bo Lee|birth_date=1980}}\n'''Ann Lee''' (born 1980) is a potter."
        ),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: c. 1970–1971\n\nAnn Lee (born c. 1971–1972) is a potter."),
    ),
    bad=(
        Bad(
            "{{Infobox person|name=Ann Lee|birth_date=12 May 1970}}\n'''Ann Lee''' (born ⟦12 May 1971⟧) is a potter.",
            message="The lead says born 12 May 1971, the infobox says 12 May 1970",
            severity=Severity.ERROR,
        ),
        Bad(
            "{{Infobox person|name=Ann Lee|birth_date={{birth date|1967|3|2}}}}\n'''Ann Lee''' (⟦2 March 1976⟧ – 2001) was a potter.",
            message="transposed",
        ),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: c. 1970\n\nAnn Lee (born ⟦c. 1973⟧) is a potter.", severity=Severity.WARNING),
        Bad(
            "{{Infobox person|name=Ann Lee|birth_date=3 May 1702}}\n'''Ann Lee''' (⟦14 May 1702⟧ – 1760) was a potter.",
            severity=Severity.INFO,
        ),
    ),
)
