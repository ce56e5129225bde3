"""A later edition that is older than the first."""

from collections.abc import Iterator

from wikicheck.article.facts.works import Work, WorksGroup
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

_SIGNS = ("dition", "ed.", "evised", "eprint", "eissue", "ransl", "xpanded", "nlarged", "aperback")
_EDITION = lazy_pattern(
    r"\b(?P<words>(?:(?:1st|[Ff]irst|[Oo]riginal|2nd|3rd|[4-9]th|1\dth|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Nn]ew|[Rr]evised|[Ee]xpanded|[Ee]nlarged|[Pp]aperback|[Rr]eprint|[Ll]ater|[Uu]pdated|[A-Z][a-z]+)[ \xa0]){0,2}"
    r"(?:[Ee]dition|[Ee]d\.|[Tt]ranslation|[Rr]evised|[Rr]eprint(?:ed)?|[Rr]e-?issued?|[Tt]ranslated|[Ee]xpanded|[Ee]nlarged))(?:[ \xa0]in)?[ \xa0,:(]{1,3}(?P<year>1[4-9]\d\d|20\d\d)(?!\d)"
)
_FIRST = lazy_pattern(r"\b(?:first|1st|original|princeps|limited)\b", 2)
_LATER = lazy_pattern(
    r"\b(?:2nd|3rd|\dth|second|third|fourth|fifth|new|revised|expanded|enlarged|reprint\w*|re-?issue\w*|later|updated|paperback)\b", 2
)


def check(group: WorksGroup, ctx: Context) -> Iterator[Finding]:
    """Compare the year of each edition named with the earliest other year of its item."""
    for work in group.items:
        if len(work.years) > 1 and any(sign in work.text.plain for sign in _SIGNS):
            yield from _check(work, ctx)


def _check(work: Work, ctx: Context) -> Iterator[Finding]:
    plain = work.text.plain
    years = {date.year for date in work.years if date.year is not None and not date.approximate}
    editions = {int(match["year"]): match for match in _EDITION.finditer(plain) if not _FIRST.search(match["words"])}
    others = years - editions.keys()
    if not others:
        return
    for year, match in editions.items():
        if year in years and year < min(others):
            span = work.text.span(match.start("year"), match.end("year"))
            first = next(date for date in work.years if date.year == min(others))
            severity = Severity.WARNING if _LATER.search(match["words"]) else Severity.INFO
            message = f"“{match['words']}” of {year} is older than the work itself ({first.text})."
            edition = next(date for date in work.years if date.year == year)
            evidence = (("the work", first.span, first), (match["words"], span, edition))
            related = [(first.span, f"“{work.title}” {first.text}")]
            yield ctx.finding(span, message, severity=severity, related=related, evidence=evidence)


def _list(*items: str) -> str:
    return "'''Ann Lee''' (born 1930) is a writer.\n\n== Works ==\n" + "".join(f"* {item}\n" for item in items)


RULE = Rule(
    name="edition-before-first",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=WorksGroup,
    check=check,
    what="A later edition of a work, or a translation, is dated before the work.",
    why="The two years were exchanged, or one is mistyped; a translation can come first where an author could not publish at home.",
    needs=frozenset({Need.WORKS}),
    catalogue="R74",
    good=(
        Good(_list("''Salt'' (1980; revised 1990)", "''Ash'' (1985)")),
        Good(_list("''Salt'' (1980), 2nd edition 1990", "''Ash'' (1985)")),
        Good(_list("''Salt'' (first edition 1980; 1990)", "''Ash'' (1985)")),
        Good(_list("''Salt'' (1990, a sequel of ''Ash'', 1980)", "''Ash'' (1980)")),
        Good(_list("''Salt'' (1990; revised edition forthcoming)")),
        Good(_list("''Salt'' (c. 1990; revised 1989)")),
    ),
    bad=(
        Bad(_list("''Salt'' (1990; revised ⟦1980⟧)", "''Ash'' (1995)"), message="“revised” of 1980 is older than the work itself (1990)"),
        Bad(_list("''Salt'' (1990), 2nd edition ⟦1980⟧", "''Ash'' (1995)"), severity=Severity.WARNING),
        # an author in exile
        Bad(_list("''Salt'' (1990; English translation ⟦1985⟧)", "''Ash'' (1995)"), severity=Severity.INFO),
    ),
)
