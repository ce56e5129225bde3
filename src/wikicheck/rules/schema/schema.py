"""A field that the JSON Schema of its infobox does not allow."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.schema import check_article


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Check each infobox that has a schema, and the article as a whole if the wiki has chosen one for it."""
    for violation in check_article(article, ctx.schemas, as_of=ctx.as_of):
        yield ctx.finding(
            violation.span,
            violation.message,
            severity=violation.severity,
            related=violation.related,
            note=f"asked for by {violation.place}",
            evidence=(f"{violation.place} asks for it",),
        )


RULE = Rule(
    name="schema",
    group=Group.SCHEMA,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="An infobox field has a value that the schema of its infobox does not allow.",
    why="Whoever reads the data finds something else than the field is for.",
    needs=frozenset({Need.INFOBOX}),
    good=(
        Good("{{Infobox person|birth_date=12 May 1970|birth_place=[[Oslo]]|occupation=Potter}}\n'''Ann Lee''' is a potter."),
        Good("{{Infobox person|birth_date=unknown|occupation=|website=}}\n'''Ann Lee''' was a potter."),
        Good("{{Infobox book|author=Ann Lee|birth_date=7}}\n'''Far''' is a book."),
    ),
    bad=(
        Bad("{{Infobox person|birth_date=⟦7⟧}}\n'''Ann Lee''' is a potter.", severity=Severity.ERROR),
        Bad("{{Infobox person|name=Ann Lee|birth_place=⟦12 May 1970⟧}}\n'''Ann Lee''' is a potter."),
    ),
)
