"""A section with nothing in it."""

from collections.abc import Iterator

from wikicheck.article import Article, Form, Section
from wikicheck.article.facts.sections import REFERENCES_RANK, appendix_ranks
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

# What a reader does not see at its place, comments apart: line breaks, categories, sort keys, settings, links to other languages.
_UNSEEN = lazy_pattern(
    r"<br[^<>]{0,20}>|\[\[[ ]?(?:[Cc]ategory|[a-z]{2,3}):[^\[\]]{0,300}\]\]"
    r"|\{\{[ ]?(?:DEFAULTSORT|[Dd]efaultsort|[Uu]se[ ][A-Za-z ]{1,40})[:|}][^{}]{0,300}\}?\}?|__[A-Z]{3,20}__"
)
# A longer text has something in it that is seen, and need not be cleaned to know it.
_LONGEST_UNSEEN = 20_000


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look for level-2 headings with neither text nor subheadings before the next heading."""
    if article.form is not Form.WIKITEXT:
        return  # a flattened text has lost lists, tables and templates, and with them whole sections
    for section in article.sections:
        if section.level == 2 and not section.children and _is_empty(section, article):
            yield ctx.finding(section.heading_span, f"The section “{section.title}” is empty.")


def _is_empty(section: Section, article: Article) -> bool:
    body = article.source.slice(section.body_span).strip()
    if len(body) > _LONGEST_UNSEEN:
        return False
    if body and not (body.startswith("<!--") or _UNSEEN.match(body)):
        return False  # cheaper than to look at all of it
    if _UNSEEN.sub("", _without_comments(body)).strip():
        return False
    # footnotes without a place of their own are shown at the end of the page
    return not (REFERENCES_RANK in appendix_ranks(section.known_title) and bool(article.references))


def _without_comments(body: str) -> str:
    first, *others = body.split("<!--")
    return first + "".join(part[part.find("-->") + 3 :] if "-->" in part else part for part in others)


RULE = Rule(
    name="empty-section",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A section has neither text nor subsections.",
    why="Readers are sent to a place where nothing is said; what stood there may have been lost (CheckWiki error 84).",
    needs=frozenset({Need.SOURCE}),
    catalogue="R82",
    good=(
        Good("'''Oslo''' is a city.\n\n== History ==\nIt is old.\n\n== Sport ==\nIt has clubs."),
        Good("'''Oslo''' is a city.\n\n== History ==\n\n=== Middle Ages ===\nIt burned.\n\n== Sport ==\nIt has clubs."),
        Good("'''Oslo''' is a city.\n\n== History ==\n{{empty section|date=May 2019}}\n\n== Sport ==\nIt has clubs."),
        Good("'''Oslo''' is a city.\n\n== Squad ==\n{{Oslo FC squad}}\n\n== Sport ==\nIt has clubs."),
        Good("'''Oslo''' is a city.\n\n== Map ==\n[[File:Oslo.png|thumb]]\n\n== Sport ==\nIt has clubs."),
        Good("'''Oslo''' is a city.<ref>Lee, p. 5</ref>\n\n== References ==\n\n[[Category:Cities]]"),
        Good("'''Oslo''' is a city.\n\n<!-- == History == -->\n== Sport ==\nIt has clubs."),
        Good("= Oslo =\n\nOslo is a city.\n\n== Districts ==\n\n== Sport ==\n\nIt has clubs."),
    ),
    bad=(
        Bad("'''Oslo''' is a city.\n\n⟦== History ==⟧\n\n== Sport ==\nIt has clubs.", message="“History” is empty"),
        Bad("'''Oslo''' is a city.\n\n⟦== History ==⟧\n<!-- to be written -->\n<br />\n\n== Sport ==\nIt has clubs."),
        Bad("'''Oslo''' is a city.\n\n⟦== External links ==⟧\n\n{{DEFAULTSORT:Oslo}}\n[[Category:Cities]]\n[[Category:Capitals]]"),
    ),
)
