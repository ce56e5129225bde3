"""One date that breaks an otherwise chronological section."""

from collections.abc import Iterator

from wikicheck.article import Section
from wikicheck.article.facts.sections import is_narrative
from wikicheck.article.facts.timeline import Anchor, anchors_of
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.values import gap_years

# Fewer dates than that show no order, and a section with more than a quarter out of order is told by theme.
_FEWEST = 4
# A section with more is a chronicle; every date of it would have to be held against every other.
_MOST = 300
_OPENINGS = ("In ", "On ", "In\xa0", "On\xa0")
_CHRONOLOGICAL = 0.75
# A smaller step back is more often a glance back than a slip.
_LEAST_YEARS = 5


def check(section: Section, ctx: Context) -> Iterator[Finding]:
    """Look for exactly one opening date outside the longest run in order."""
    article = ctx.article
    if not is_narrative(section):
        return
    paragraphs = article.prose.in_section(section)
    if sum(paragraph.text.plain.count(word) for paragraph in paragraphs for word in _OPENINGS) < _FEWEST:
        return  # cheaper than to look for the sentences
    anchors = anchors_of(paragraphs, subject=article.subject, as_of=ctx.as_of)
    if not _FEWEST <= len(anchors) <= _MOST:
        return
    chain = _longest_chain(anchors)
    if len(anchors) - len(chain) != 1 or len(chain) < _CHRONOLOGICAL * len(anchors):
        return
    (position,) = set(range(len(anchors))) - set(chain)
    before = anchors[position - 1] if position else None
    after = anchors[position + 1] if position + 1 < len(anchors) else None
    yield from _judge(ctx, anchors[position], before, after)


def _longest_chain(anchors: list[Anchor]) -> list[int]:
    """Return the positions of the longest run in which no date is definitely before the one it follows."""
    best: list[tuple[int, int]] = []  # length of the longest chain that ends here, and the position before
    for position, anchor in enumerate(anchors):
        fits = [(best[earlier][0], earlier) for earlier in range(position) if anchors[earlier].date.low <= anchor.date.high]
        length, earlier = max(fits, default=(0, -1))
        best.append((length + 1, earlier))
    position = max(range(len(best)), key=lambda at: best[at][0])
    chain = []
    while position >= 0:
        chain.append(position)
        position = best[position][1]
    return chain[::-1]


def _judge(ctx: Context, outlier: Anchor, before: Anchor | None, after: Anchor | None) -> Iterator[Finding]:
    distances = []
    if before is not None and before.date.low > outlier.date.high:
        distances.append(gap_years(outlier.date, before.date).least)
    if after is not None and after.date.high < outlier.date.low:
        distances.append(gap_years(after.date, outlier.date).least)
    if not distances or min(distances) < _LEAST_YEARS:
        return
    year = outlier.date.year
    first = before.date.start.year if before and before.date.start else None
    last = after.date.end.year if after and after.date.end else None
    repair = _repair(year, first, last, ctx.as_of_year) if year is not None else None
    sides = [anchor.date.text for anchor in (before, after) if anchor is not None]
    message = f"{outlier.date.text} stands {'between ' + ' and '.join(sides) if len(sides) == 2 else 'beside ' + sides[0]}"
    message += f"; was {repair} meant?" if repair is not None else "; the other dates of the section are in order."
    related = [(anchor.span, anchor.date.text) for anchor in (before, after) if anchor is not None]
    places = (("before it", before), ("here", outlier), ("after it", after))
    evidence = [(words, anchor.span, anchor.date) for words, anchor in places if anchor is not None]
    severity = Severity.WARNING if repair is not None else Severity.INFO
    yield ctx.finding(outlier.span, message, severity=severity, related=related, evidence=evidence)


def _repair(year: int, first: int | None, last: int | None, newest: int) -> int | None:
    """Return the year that one slip of the pen makes of a year between the two others, the nearest to them; None if none does."""
    if not 1000 <= year <= 9999:
        return None
    low, high = first if first is not None else (last or 0) - 20, min(last if last is not None else (first or 0) + 20, newest)
    fitting = [meant for meant in _slips(year) if low <= meant <= high]
    return min(fitting, key=lambda meant: (abs(meant - low) + abs(high - meant), meant), default=None)


def _slips(year: int) -> Iterator[int]:
    yield year - 100
    yield year + 100
    digits = str(year)
    for place in range(3):
        yield int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])
    for place in range(4):
        for digit in "0123456789":
            yield int(digits[:place] + digit + digits[place + 1 :])


def _life(*sentences: str, heading: str = "Life") -> str:
    return f"'''Ann Lee''' (born 1950) is a potter.\n\n== {heading} ==\n" + " ".join(sentences)


RULE = Rule(
    name="timeline-outlier",
    group=Group.TIMELINE,
    severity=Severity.WARNING,
    on=Section,
    check=check,
    what="Exactly one dated statement of a section that is told in order stands out of order, by five years or more.",
    why="The year is probably mistyped; where one slip of the pen explains it, the message says which.",
    needs=frozenset({Need.PROSE}),
    catalogue="R57",
    good=(
        Good(_life("In 1981, she left.", "In 1984, she came back.", "In 1987, she taught.", "In 1990, she retired.")),
        Good(_life("In 1981, she left.", "In 1984, she came back.", "In 1983, she taught.", "In 1990, she retired.")),
        Good(
            _life(
                "In 1981, she left.",
                "In 1990, she came back.",
                "In 1972, she had taught in Oslo.",
                "In 1992, she retired.",
                "In 1995, she wrote.",
            )
        ),
        Good(_life("In 1981, she left.", "In 1971, she won a prize.", "In 1990, she taught.", "In 1960, she lived in Oslo.")),
        Good(_life("In 1981, she left.", "In 1984, she came back.", "By 1897, Oslo was a city.", "In 1990, she retired.")),
        Good(_life("In 1981, she left.", "In 1984, she came back.", "In 1897, she won.", "In 1990, she retired.", heading="Legacy")),
        Good("'''Ann Lee''' (born 1950) is a potter. In 1981, she left. In 1984, she came. In 1897, she won. In 1990, she retired."),
    ),
    bad=(
        Bad(
            _life("In 1981, she left.", "In 1984, she came back.", "In ⟦1897⟧, the fair closed.", "In 1990, she retired.").replace(
                "(born 1950) ", ""
            ),
            message="was 1987 meant?",
            severity=Severity.WARNING,
        ),
        Bad(
            "'''Oslo''' is a city.\n\n== History ==\nIn 1850, a wall was built. In 1860, it fell. In ⟦1720⟧, a school opened. In 1870, it burned. In 1875, a port came.",
            severity=Severity.INFO,
        ),
    ),
)
