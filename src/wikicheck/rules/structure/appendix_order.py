"""Appendices in an unusual order."""

from collections.abc import Iterator

from wikicheck.article import Article, Section
from wikicheck.article.facts.sections import WORKS_RANK, appendix_ranks
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Report the fewest level-2 sections that would have to move."""
    ranked = [(section, ranks) for section in article.sections if section.level == 2 and (ranks := appendix_ranks(section.known_title))]
    # works may stand anywhere in the body of articles that are not about a person
    if not article.subject.is_person:
        ranked = [(section, ranks) for section, ranks in ranked if ranks != (WORKS_RANK,)]
    kept = _longest_ordered([ranks for _, ranks in ranked])
    for index, (section, ranks) in enumerate(ranked):
        if index in kept:
            continue
        other, side = _neighbour(ranked, kept, index, max(ranks))
        if other is not None:
            message = f"“{section.title}” should come {side} “{other.title}”."
            yield ctx.finding(section.heading_span, message, related=[(other.heading_span, f"“{other.title}”")])


def _longest_ordered(ranks: list[tuple[int, ...]]) -> dict[int, int]:
    """Return the longest run of sections in order: position and the rank each was taken for.

    A heading that can be either of two appendices is taken for whichever fits. Of two as long runs, the one that leaves
    out the later section wins.
    """
    best: list[tuple[int, int, int, int | None]] = []  # (length, rank, position, index of the one before)
    for position, choices in enumerate(ranks):
        for rank in choices:
            before = [(length, -at) for at, (length, other, place, _) in enumerate(best) if other <= rank and place < position]
            length, at = max(before, default=(0, 1))
            best.append((length + 1, rank, position, -at if length else None))
    if not best:
        return {}
    index: int | None = max(range(len(best)), key=lambda at: (best[at][0], -at))
    kept: dict[int, int] = {}
    while index is not None:
        _, rank, position, index = best[index]
        kept[position] = rank
    return kept


def _neighbour(ranked: list[tuple[Section, tuple[int, ...]]], kept: dict[int, int], index: int, rank: int) -> tuple[Section | None, str]:
    """Return the section that the misplaced one should stand next to, and on which side of it."""
    earlier = [position for position in kept if position < index and kept[position] > rank]
    if earlier:
        return ranked[min(earlier)][0], "before"
    later = [position for position in kept if position > index and kept[position] < rank]
    return (ranked[max(later)][0], "after") if later else (None, "")


RULE = Rule(
    name="appendix-order",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="“See also”, references, “Further reading” and “External links” stand in another order than usual.",
    why="Readers look for them where every other article has them (Wikipedia:Manual of Style/Layout).",
    catalogue="R38",
    good=(
        Good(
            "'''Oslo''' is a city.\n\n== See also ==\n* [[Bergen]]\n\n== References ==\n{{reflist}}\n\n== External links ==\n* [http://example.org/ a]"
        ),
        Good("'''Oslo''' is a city.\n\n== Notes ==\na\n\n== References ==\nb\n\n== Sources ==\nc\n\n== Further reading ==\nd"),
        Good("'''Oslo''' is a city.\n\n== References ==\na\n\n== Notes ==\nb\n\n== External links ==\nc"),
        Good("'''Oslo''' is a city.\n\n== Bibliography ==\na\n\n== See also ==\nb\n\n== References ==\nc"),
        Good("'''Oslo''' is a city.\n\n== References ==\na\n\n== Bibliography ==\nb"),
        Good("'''Oslo''' is a city.\n\n== History ==\na\n\n=== See also ===\nb\n\n== References ==\nc"),
        Good("'''The Oaks''' are a band.\n\n== References ==\na\n\n== Discography ==\nb"),
    ),
    bad=(
        Bad(
            "'''Oslo''' is a city.\n\n== References ==\na\n\n⟦== See also ==⟧\nb\n\n== External links ==\nc",
            message="“See also” should come before “References”",
        ),
        Bad(
            "'''Oslo''' is a city.\n\n== See also ==\na\n\n⟦== External links ==⟧\nb\n\n== References ==\nc\n\n== Further reading ==\nd",
            message="after",
        ),
        Bad("'''Ann Lee''' (born 1970) is a writer.\n\n== See also ==\na\n\n⟦== Works ==⟧\n* ''One'' (1999)", message="before “See also”"),
    ),
)
