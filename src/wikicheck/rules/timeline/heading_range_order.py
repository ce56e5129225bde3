"""Headings with years that do not follow each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wikicheck.article import Article, Section
from wikicheck.article.facts.heading_years import heading_years
from wikicheck.article.facts.sections import is_appendix
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.values import FuzzyDate, gap_years, must_not_precede

_FEWEST = 3
# A longer run is an almanac, and comparing all with all would take long.
_MOST = 150


class _Dated(NamedTuple):
    section: Section
    years: FuzzyDate


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at each run of neighbouring headings under one parent that all carry years."""
    if sum(section.title[:1].isdigit() or section.title[-1:] in ")0123456789t" for section in article.sections) < _FEWEST:
        return  # cheaper than to look for dates in all headings
    tops = [section for section in article.sections if section.level and len(section.path) <= 1]
    for siblings in (tops, *(section.children for section in article.sections if section.level and len(section.children) >= _FEWEST)):
        for run in _runs(siblings, article.language):
            yield from _check_run(ctx, run)


def _runs(siblings: Sequence[Section], language: str) -> Iterator[list[_Dated]]:
    run: list[_Dated] = []
    for section in siblings:
        years = heading_years(section.title, language) if not is_appendix(section) else None
        if years is not None:
            run.append(_Dated(section, years))
            continue
        if _FEWEST <= len(run) <= _MOST:
            yield run
        run = []
    if _FEWEST <= len(run) <= _MOST:
        yield run


def _check_run(ctx: Context, run: list[_Dated]) -> Iterator[Finding]:
    kept = _longest_chain(run)
    if len(kept) == len(run) or len(kept) < len(_longest_chain(run[::-1])):
        return  # in order, or told backwards
    if len(run) - len(kept) > max(1, len(run) // 4) or not _follow_each_other([run[at] for at in kept]):
        return  # tracks that run beside each other, such as a career and a private life
    for at, (section, years) in enumerate(run):
        if at in kept:
            continue
        before = [run[other] for other in kept if other < at]
        other = next((dated for dated in reversed(before) if _starts_after(dated.years, years)), None)
        if other is None:
            other = next(run[place] for place in kept if place > at)
            message = f"“{section.title}” starts after the next heading, “{other.section.title}”."
        else:
            message = f"“{section.title}” starts before the heading above it, “{other.section.title}”."
        yield ctx.finding(section.heading_span, message, related=[(other.section.heading_span, f"“{other.section.title}”")])


def _starts_after(one: FuzzyDate, other: FuzzyDate) -> bool:
    return must_not_precede(other.first, one.first).is_contradiction


def _longest_chain(run: Sequence[_Dated]) -> list[int]:
    """Return the positions of the longest run in which none starts before the one that it follows; of two, that with the earlier ones."""
    best: list[tuple[int, int]] = []
    for position, (_, years) in enumerate(run):
        fits = [(best[at][0], -at) for at in range(position) if not _starts_after(run[at].years, years)]
        length, before = max(fits, default=(0, 1))
        best.append((length + 1, -before))
    position = max(range(len(best)), key=lambda at: best[at][0])
    chain = []
    while position >= 0:
        chain.append(position)
        position = best[position][1]
    return chain[::-1]


def _follow_each_other(run: list[_Dated]) -> bool:
    """Say whether each range begins where the one before it ends, give or take a year; one of many may reach further."""
    overlaps = sum(
        before.years.last.end is None or gap_years(after.years.first, before.years.last).least > 1 for before, after in pairwise(run)
    )
    return overlaps <= (len(run) > _FEWEST)


def _career(*headings: str) -> str:
    return "'''Ann Lee''' is a singer.\n\n== Career ==\n" + "".join(f"\n=== {heading} ===\nShe sang.\n" for heading in headings)


RULE = Rule(
    name="heading-range-order",
    group=Group.TIMELINE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="Headings that carry years are in order but for one, which starts before the heading above it.",
    why="The years are mistyped, or the section is in the wrong place.",
    catalogue="R42",
    good=(
        Good(_career("1990–1995: Start", "1996–2000: Fame", "2001–present: Return")),
        Good(_career("1990–1995: Start", "1993–2000: Fame", "1998–2005: Return")),
        Good(_career("Club career (1990–2005)", "Country (1994–2002)", "Coach (1988–1990)")),
        Good(_career("2001–2005: Return", "1996–2000: Fame", "1990–1995: Start")),
        Good(_career("2001–2005: Return", "1990–1995: Start")),
        Good(_career("1990–1995: Start", "2001–2005: Return", "Prizes", "1996–2000: Fame")),
        Good(_career("1998 World Cup", "1994 World Cup", "2002 World Cup")),
        Good(_career("c. 1990–1992: Start", "1991–1995: Fame", "1996–2000: Return")),
    ),
    bad=(
        Bad(
            _career("1990–1995: Start", "2001–2005: Return", "1996–2000: Fame").replace(
                "=== 1996–2000: Fame ===", "⟦=== 1996–2000: Fame ===⟧"
            ),
            message="starts before the heading above it, “2001–2005: Return”",
        ),
        Bad(
            _career("Start (1990–1995)", "Fame (1969–2000)", "Return (2001–2005)", "Late years (2006–present)").replace(
                "=== Fame (1969–2000) ===", "⟦=== Fame (1969–2000) ===⟧"
            )
        ),
        Bad(
            _career("1999: Start", "1991–1995: Fame", "1996–2000: Return", "2001–2010: Last years").replace(
                "=== 1999: Start ===", "⟦=== 1999: Start ===⟧"
            ),
            message="starts after the next heading",
        ),
        Bad(
            "= Oslo =\n\nOslo is a city.\n\n== 1850–1899 ==\n\nIt grew.\n\n== 1950–1999 ==\n\nIt grew.\n\n⟦== 1900–1949 ==⟧\n\nIt grew.\n\n"
            "== 2000–2020 ==\n\nIt grew."
        ),
    ),
)
