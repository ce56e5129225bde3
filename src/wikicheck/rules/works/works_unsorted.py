"""A list of works with one out of place."""

from collections.abc import Iterator
from itertools import pairwise

from wikicheck.article.facts.works import FORTHCOMING, Order, Work, WorksGroup, alternative_order, order_of
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span

_FEWEST = 3
# Up to this share of works out of place is a slip; more, and the list stands in another order or in none.
_SLIPS = 0.15
# In a shorter list any two could be exchanged.
_FEWEST_FOR_EXCHANGE = 6
# Taking two works that were exchanged to where they belong moves the two, or those between them.
_MOST_MOVED_BY_EXCHANGE = 4
# Works of several years whose other years are tried; more are in no list that is nearly in order.
_MOST_TRIED = 40


def check(group: WorksGroup, ctx: Context) -> Iterator[Finding]:
    """Compare the sort keys of one group with the longest run in order, up or down."""
    dated = [work for work in group.items if work.key is not None]
    keys = [work.key for work in dated if work.key is not None]
    if len(dated) < _FEWEST or len(set(keys)) < 2 or 2 * len(dated) < len(group.items):
        return  # too few, or a list that is not told by its years
    order = order_of(keys)
    if not order.moved or _stands_by_other_years(dated, keys, order):
        return
    few = len(order.moved) == 1 or len(order.moved) <= _SLIPS * len(dated) or _are_exchanged(keys, order)
    other = alternative_order(group.items)
    if other is not None and not (few and other == "runs"):
        return
    if few:
        fix = _fix(ctx, group, dated, order) if len(order.moved) == 1 else None
        for position in order.moved:
            yield _finding(ctx, dated, position, order, fix)
    else:
        work = dated[order.moved[0]]
        message = f"The list is not in order of date: {len(order.moved)} of {len(dated)} dated works would have to move."
        yield ctx.finding(work.title_span, message, severity=Severity.INFO)


def _stands_by_other_years(dated: list[Work], keys: list[int], order: Order) -> bool:
    """Say whether the list is in order if some works go by another of their years: that of print, of the translation, the last of a series."""
    several = [position for position, work in enumerate(dated) if len(_years(work)) > 1]
    for position in several[:_MOST_TRIED]:
        for year in _years(dated[position]):
            tried = order_of([*keys[:position], year, *keys[position + 1 :]])
            if len(tried.moved) < len(order.moved):
                keys, order = [*keys[:position], year, *keys[position + 1 :]], tried
        if not order.moved:
            return True
    return False


def _are_exchanged(keys: list[int], order: Order) -> bool:
    """Say whether two works have changed places and nothing else is out of order."""
    if len(keys) < _FEWEST_FOR_EXCHANGE or len(order.moved) > _MOST_MOVED_BY_EXCHANGE:
        return False
    in_order = sorted(keys, reverse=order.descending)
    return sum(one != other for one, other in zip(keys, in_order, strict=True)) == 2


def _years(work: Work) -> list[int]:
    """Return all years of a work, the last year of a range as well."""
    return sorted({day.year for date in work.years for day in (date.start, date.end) if day is not None})


def _year(work: Work) -> str:
    return "forthcoming" if work.key == FORTHCOMING else str(work.key)


def _finding(ctx: Context, dated: list[Work], position: int, order: Order, fix: Fix | None) -> Finding:
    work = dated[position]
    before = dated[position - 1] if position else None
    after = dated[position + 1] if position + 1 < len(dated) else None
    sides = []
    if before is not None:
        sides.append(f"after “{before.title}” ({_year(before)})")
    if after is not None:
        sides.append(f"before “{after.title}” ({_year(after)})")
    direction = "newest first" if order.descending else "oldest first"
    message = f"“{work.title}” ({_year(work)}) is out of order: it stands {' and '.join(sides)} in a list that has the {direction}."
    related = [(other.title_span, f"“{other.title}” ({_year(other)})") for other in (before, after) if other is not None]
    return ctx.finding(work.title_span, message, related=related, fix=fix)


def _line(ctx: Context, work: Work) -> Span | None:
    """Return the whole line a work stands on, its line end included; None if it has no line to itself."""
    source = ctx.article.source
    line = ctx.line(work.span)
    if line != source.position(work.span.end).line or line >= source.line_count:
        return None
    return Span(source.line_starts[line - 1], source.line_starts[line])


def _fix(ctx: Context, group: WorksGroup, dated: list[Work], order: Order) -> Fix | None:
    """Return the move of one line to where its year belongs, if every work of the group has a line to itself."""
    if group.is_table or not ctx.article.has_source:
        return None
    lines = [_line(ctx, work) for work in group.items]
    places = [line for line in lines if line is not None]
    if len(places) < len(lines) or any(one.end != other.start for one, other in pairwise(places)):
        return None
    (position,) = order.moved
    work = dated[position]
    key = work.key or 0
    kept = [dated[at] for at in order.chain]
    later = [other for other in kept if other.key is not None and ((other.key < key) if order.descending else (other.key > key))]
    line = places[group.items.index(work)]
    target = places[group.items.index(later[0])].start if later else places[-1].end
    text = ctx.article.source.slice(line)
    if line.start <= target <= line.end:
        return None
    return Fix(Applicability.SUGGESTED, f"move “{work.title}” to its year", (Edit(line, ""), Edit(Span(target, target), text)))


def _list(*items: str) -> str:
    return "'''Ann Lee''' (born 1950) is a writer.\n\n== Works ==\n" + "".join(f"* {item}\n" for item in items) + "\nMore.\n"


RULE = Rule(
    name="works-unsorted",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=WorksGroup,
    check=check,
    what="A list of works that stands in order of date but for one, or a few, of them.",
    why="Readers follow a career down the list; a work out of place was added at the wrong line or has a wrong year.",
    needs=frozenset({Need.WORKS}),
    catalogue="R18",
    good=(
        Good(_list("''One'' (2001)", "''Two'' (2004)", "''Three'' (2009)")),
        Good(_list("''One'' (2009)", "''Two'' (2004)", "''Three'' (2001)")),
        # a year as a title, where italics are lost
        Good("= Ann Lee =\n\nAnn Lee (born 1930) is a writer.\n\n== Novels ==\n\n- One (1965)\n- 1984 (1970)\n- Two (1974)\n"),
        Good(_list("''One'' (2001)", "''Two''", "''Three'' (2004)", "''Four''", "''Five'' (2009)")),
        Good(_list("''One'' (Japanese 2009, English 2010)", "''Two'' (2009)", "''Three'' (2012)")),
        Good(_list("''One'' (2001; English 1999)", "''1984'' (2000)", "''Three'' (2004)")),
        Good(_list("''Ashes'' (2004)", "''Birds'' (2001)", "''Clay'' (2009)", "''Dust'' (1999)", "''Earth'' (2005)")),
        Good(_list("''One'' (2001)", "''Two'' (2004)") + "\n'''Poems'''\n* ''Three'' (1999)\n* ''Four'' (2000)\n* ''Five'' (2002)"),
        Good(_list("''One'' (2001)", "''Two'' (2004)", "''Three'' (2009)", "''Four'' (forthcoming)")),
        Good(_list("''One'' (2001)", "''Two'' (2004)", "''Three'' (1971, printed in 2006)", "''Four'' (2009)")),
        Good(_list("''One'' (2001)", "''Two'' (2008)", "''Three'' (2002–2009)", "''Four'' (2010)")),
        Good(_list("''One'' (2001)", "''Two'' (2004)", "modern edition: ''Two'' (1999)", "''Three'' (2009)")),
        Good(_list("''One''", "''Two'' (2009)", "''Three''", "''Four'' (2004)", "''Five''", "''Six''", "''Seven'' (2011)")),
        Good("'''Ann Lee''' (born 1950) is a writer.\n\n== Books about Ann Lee ==\n* ''One'' (2001)\n* ''Two'' (1999)\n* ''Three'' (2004)"),
    ),
    bad=(
        Bad(  # "Two" and "Four" have changed places
            _list("''One'' (2001)", "''⟦Four⟧'' (2008)", "''⟦Three⟧'' (2004)", "''Two'' (2002)", "''Five'' (2009)", "''Six'' (2010)"),
        ),
        Bad(
            _list("''One'' (2001)", "''⟦Two⟧'' (2009)", "''Three'' (2004)", "''Four'' (2006)"),
            fixed=_list("''One'' (2001)", "''Three'' (2004)", "''Four'' (2006)", "''Two'' (2009)"),
            message="after “One” (2001) and before “Three” (2004)",
        ),
        Bad(
            "= Ann Lee =\n\nAnn Lee (born 1950) is a writer.\n\n==Works==\n- One (2009)\n- ⟦Two⟧ (2014)\n- Three (2012)\n\n",
            message="(2014)",
        ),
        Bad(_list("''One'' (2001)", "''Two'' (2004)", "''⟦Three⟧'' (1971, printed in 1976)", "''Four'' (2009)"), message="(1971)"),
        Bad(
            _list(
                "''One'' (2001)",
                "''⟦Two⟧'' (2013)",
                "''Three'' (2005)",
                "''Four'' (2006)",
                "''Five'' (2009)",
                "''⟦Six⟧'' (2003)",
                "''Seven'' (2015)",
            ),
            severity=Severity.WARNING,
        ),
        Bad(
            _list("''⟦Clay⟧'' (2004)", "''Ashes'' (2001)", "''Earth'' (2009)", "''Birds'' (1999)", "''Dust'' (2005)", "''Fire'' (2000)"),
            severity=Severity.INFO,
        ),
    ),
)
