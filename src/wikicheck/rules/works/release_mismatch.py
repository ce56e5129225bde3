"""A release that infobox, lead and categories date differently."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.stated import Stated, is_told_of
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.agreement import find_disagreements, is_explained, judge_disagreement, make_finding
from wikicheck.text import lazy_pattern

# Words of sentences that tell of another date a work may go by.
_TOLD = lazy_pattern(
    r"\b(?:releas\w+|premi[eè]r\w+|publish\w+|publication|aired|broadcast|festival|serial\w+|screened|shown|recorded|complet\w+|filmed|shot|produced"
    r"|written|wrote|issued|debut\w*|copyright\w*)\b",
    2,
)

_SHOWN_EARLIER = lazy_pattern(r"\b(?:festivals?|serial\w+|preview\w*|pilot|copyright\w*|limited)\b", 2)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold release and end of a work in each place against the others."""
    release = article.release
    if not release.is_of_work:
        return
    yield from _check(article, ctx, release.released, "released")
    if release.ended.categories:
        yield from _check(article, ctx, release.ended, "ended")


def _check(article: Article, ctx: Context, stated: Stated, done: str) -> Iterator[Finding]:
    def is_told(fact: VitalFact, in_any_words: bool) -> bool:  # noqa: FBT001 - what the judge asks
        return is_told_of(article, stated, fact, None if in_any_words else _TOLD)

    for found in find_disagreements(stated):
        if done != "ended" and not found.is_outvoted and is_explained(ctx, found, _SHOWN_EARLIER):
            continue
        severity = judge_disagreement(found, is_told, outvoted_is_sure=True, two_are_sure=True)
        if severity is not None:
            yield make_finding(ctx, found, severity, done)


def _film(released: str, lead: str, *categories: str) -> str:
    names = "".join(f"\n[[Category:{name}]]".replace("[[Category:⟦", "⟦[[Category:").replace("⟧]]", "]]⟧") for name in categories)
    return f"{{{{Infobox film|name=Salt|released={released}}}}}\n'''''Salt''''' {lead}\n{names}"


RULE = Rule(
    name="release-mismatch",
    group=Group.WORKS,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="Infobox, lead and categories date the release of a work differently.",
    why="One of them was corrected, or mistyped, and the others were forgotten.",
    vital=True,
    doubts=frozenset({"release"}),
    needs=frozenset({Need.THING}),
    catalogue="R27",
    reads_text=True,
    good=(
        Good(_film("{{Film date|1999|3|12}}", "is a 1999 Norwegian drama film by Ann Lee.", "1999 films", "1990s drama films")),
        # festival and general release
        Good(_film("{{Film date|1998|9|4|Lund|1999|3|12|Norway}}", "is a 1998 film.", "1999 films")),
        Good(_film("12 March 1999", "is a 1998 film. It was first shown at a festival in Lund in 1998.")),
        Good(_film("12 March 1999", "is a 1999 film based on the 1962 novel by Bo Berg.", "1999 films")),
        Good(_film("12 March 1999", "is the sequel of the 1994 film Pepper.", "1999 films", "Films set in 1905")),
        Good(_film("12 March 1999", "is an adaptation of a 1962 novel. It was dubbed for its release in Japan in 2001.", "1999 films")),
        Good(_film("12 March 1999", "is a film that was released in the United States in 2001.", "1999 films")),
        Good(_film("12 March 1999", "is a film. It was re-released in 2009.", "1999 films")),
        Good(
            "{{Infobox book|pub_date=1850}}\n'''''Salt''''' is a novel by Ann Lee, serialised from 1849 and published in 1850.\n[[Category:1850 novels]]"
        ),
        Good(
            "{{Infobox album|released=3 May 2001|recorded=1999}}\n'''''Salt''''' is an album by Ann Lee, recorded in 1999.\n[[Category:2001 albums]]"
        ),
        Good(
            "{{Infobox television|first_aired=1995 (pilot); 14 November 1997|last_aired=2005}}\n'''''Salt''''' is a series.\n[[Category:1997 television series debuts]]"
        ),
        Good(_film("{{foo|1998}}", "is a 1999 film.")),
        Good("= Salt =\n\nSalt\n- Release date: 12 March 1999\n\nSalt is a 1999 Norwegian drama film."),
    ),
    bad=(
        Bad(
            _film("12 March 1999", "is a ⟦1998⟧ Norwegian drama film directed by Ann Lee.", "1999 films"),
            message="The lead says released 1998, but released says 12 March 1999 (one year apart)",
            severity=Severity.ERROR,
        ),
        Bad(
            _film("{{Film date|1999|3|12}}", "is a 1999 film.", "⟦1989 films⟧", "1990s drama films"),
            fixed=_film("{{Film date|1999|3|12}}", "is a 1999 film.", "1999 films", "1990s drama films"),
            message="Category:1989 films contradicts the infobox: released March 12, 1999",
            severity=Severity.ERROR,
        ),
        Bad(
            _film("⟦12 March 1989⟧", "is a 1999 film.", "1999 films"),
            message="released says 12 March 1989, but the lead says 1999",
            severity=Severity.ERROR,
        ),
        Bad(_film("12 March 1999", "is a film by Ann Lee.", "⟦1989 films⟧"), severity=Severity.ERROR),
        Bad(_film("12 March 1999", "is a film by Ann Lee.", "1999 drama films", "⟦1996 films⟧"), severity=Severity.WARNING),
        Bad(
            "{{Infobox album|released=3 May 2001}}\n'''''Salt''''' is the third album by Ann Lee, released on ⟦3 May 2010⟧ by Lee Records."
        ),
        Bad("{{Infobox book|pub_date=1945}}\n'''''Salt''''' is a novel by Ann Lee. It was first published in ⟦1954⟧."),
        Bad(
            "{{Infobox television|first_aired=1997|last_aired=2005}}\n'''''Salt''''' is a series.\n⟦[[Category:1987 television series debuts]]⟧"
        ),
        Bad(
            "{{Infobox television|first_aired=1997|last_aired=2005}}\n'''''Salt''''' is a series.\n⟦[[Category:2015 television series endings]]⟧"
        ),
        Bad(
            "{{Infobox television|first_aired=9 May 1997|last_aired=2005}}\n'''''Salt''''' is a series. It ran from ⟦9 May⟧ to 3 June 1979.",
            message="The lead says released 9 May (1979), but first_aired says 9 May 1997 (digits transposed)",
        ),
        Bad("= Salt =\n\nSalt\n- Release date: 12 March 1999\n\nSalt is a ⟦1996⟧ Norwegian drama film."),
        Bad("'''''Salt''''' (1853) is a poem by Ann Lee.\n⟦[[Category:1835 poems]]⟧"),
    ),
)
