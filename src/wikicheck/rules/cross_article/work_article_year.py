"""A work that a list dates otherwise than its own article."""

from collections.abc import Iterator

from wikicheck.article.facts.library import Linked
from wikicheck.article.facts.profile import Mention, Tie
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.values import FuzzyDate, must_agree
from wikicheck.values.comparison import gap_years

# Years by which a release differs from country to country.
_MOST_APART = 1


def check(linked: Linked, ctx: Context) -> Iterator[Finding]:
    """Compare the years of each work in a list with the release in its article."""
    for tie, other in linked.iter_ties("work"):
        if other.released and not _agree(tie, other.released):
            first = min(other.released, key=lambda released: released.date.low if released.date is not None else 0)
            theirs, ours = first.date, tie.where.date
            if theirs is None or ours is None:
                continue
            message = f"{tie.label} is dated {ours.text} here, but its article says {theirs.text}{slip_words(ours, theirs)}."
            related = [(other.path, released) for released in other.released[:3]]
            yield ctx.finding_at(tie.where, message, related=related)


def _agree(tie: Tie, released: tuple[Mention, ...]) -> bool:
    return any(_are_near(date, place.date) for date in tie.dates for place in released if place.date is not None)


def _are_near(one: FuzzyDate, other: FuzzyDate) -> bool:
    if not must_agree(one, other).is_contradiction:
        return True
    early, late = (one, other) if one.low < other.low else (other, one)
    return gap_years(early, late, soft=True).least < _MOST_APART


def _films(line: str) -> str:
    return f"{{{{Infobox person|birth_date=1950}}}}\n'''Ann Lee''' is a director.\n\n== Filmography ==\n* ''[[First Snow]]'' (1999)\n* {line}\n* ''Rain'' (2012)"


def _film(released: str, template: str = "film") -> tuple[tuple[str, str], ...]:
    return (("Salt Road", f"{{{{Infobox {template}|name=Salt Road|released={released}}}}}\n'''''Salt Road''''' is a film."),)


RULE = Rule(
    name="work-article-year",
    group=Group.CROSS_ARTICLE,
    severity=Severity.WARNING,
    on=Linked,
    check=check,
    what="A list of works dates a work otherwise than the article on the work.",
    why="One of the two is wrong, or the link leads to another work of that title.",
    default=False,
    catalogue="R102",
    good=(
        Good(_films("''[[Salt Road]]'' (2001)"), title="Ann Lee", others=_film("5 May 2001")),
        Good(_films("''[[Salt Road]]'' (2001)"), title="Ann Lee", others=_film("5 May 2002")),
        Good(_films("''[[Salt Road]]'' (2001)"), title="Ann Lee", others=_film("{{film date|2001|9|1|Oslo|2003|2|1}}")),
        Good(_films("''[[Salt Road]]'' (2001; restored 2010)"), title="Ann Lee", others=_film("2010")),
        Good(_films("''[[Salt Road (2001 film)|Salt Road]]'' (2001)"), title="Ann Lee", others=_film("2010")),
        Good(_films("''Salt Road'' (2001)"), title="Ann Lee", others=_film("2010")),
        Good(_films("''Night on the [[Salt Road]]'' (2001)"), title="Ann Lee", others=_film("2010")),
        Good(_films("''[[Salt Road]]'' (2001)"), title="Ann Lee", others=_film("{{some date|2010}}")),
    ),
    bad=(
        Bad(
            _films("''[[Salt Road]]'' (⟦2001⟧)"),
            title="Ann Lee",
            others=_film("5 May 2010"),
            message="Salt Road is dated 2001 here, but its article says 5 May 2010",
        ),
        Bad(_films("''[[Salt Road]]'' (⟦2010⟧)"), title="Ann Lee", others=_film("2001", "album"), severity=Severity.WARNING),
    ),
)
