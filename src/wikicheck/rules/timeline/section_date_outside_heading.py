"""A date outside of the years that the heading of its section gives."""

from collections.abc import Iterator
from dataclasses import replace
from re import IGNORECASE

from wikicheck.article import Section
from wikicheck.article.facts.heading_years import heading_years
from wikicheck.article.facts.timeline import Anchor, anchors_of
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, gap_years, must_lie_in
from wikicheck.values.calendar import add_years

# What looks ahead, or joins two times.
_AHEAD = lazy_pattern(
    r"\b(?:later|until|till|eventually|would|subsequently|afterwards?|finally|again|after|still|years[ \xa0]on|to[ \xa0]this[ \xa0]day"
    r"|re-?(?:issued|released|mastered|united|printed)|posthumous\w*|anniversary|retrospective\w*|since)\b",
    IGNORECASE,
)
_MARGIN = 1


def check(section: Section, ctx: Context) -> Iterator[Finding]:
    """Look for the one date that opens a sentence on the subject and lies more than a year outside."""
    article = ctx.article
    years = heading_years(section.title, article.language) if section.level else None
    if years is None or years.approximate:
        return
    paragraphs = article.prose.in_section(section)
    if not any("In " in paragraph.text.plain or "On " in paragraph.text.plain for paragraph in paragraphs):
        return
    anchors = anchors_of(paragraphs, as_of=ctx.as_of)
    start, end = _widened(years), _widened(years) if years.is_bounded else None
    outside = [anchor for anchor in anchors if must_lie_in(anchor.date, start, end).is_contradiction]
    if len(outside) != 1:
        return  # a slip is one point; more of them, and the heading is not meant so strictly
    anchor = outside[0]
    first, last = paragraphs[0].sentences[0], paragraphs[-1].sentences[-1]
    if anchor.sentence in (first, last) or _AHEAD.search(anchor.sentence.masked) or not article.subject.is_subject_of(anchor.sentence):
        return  # the first and the last sentence often lead over from one time to the next
    message = f"{anchor.date.text} lies {_distance(anchor, years)} the years of this section, “{section.title}”."
    yield ctx.finding(anchor.span, message, related=[(section.heading_span, f"“{section.title}”")])


def _widened(years: FuzzyDate) -> FuzzyDate:
    high = add_years(years.high, _MARGIN) if years.is_bounded else years.high
    return replace(years, low=add_years(years.low, -_MARGIN), high=high)


def _distance(anchor: Anchor, years: FuzzyDate) -> str:
    before = gap_years(anchor.date, years).least
    gap, side = (before, "before") if before > 0 else (gap_years(years, anchor.date).least, "after")
    return f"{gap} year{'s' if gap != 1 else ''} {side}" if gap > 0 else side


def _career(*sentences: str, heading: str = "1990–1995: Start") -> str:
    return f"'''Ann Lee''' (born 1968) is a singer.\n\n== Career ==\n\n=== {heading} ===\n" + " ".join(sentences)


_FIRST, _LAST = "She sang in bars.", "Her fame grew."

RULE = Rule(
    name="section-date-outside-heading",
    group=Group.TIMELINE,
    severity=Severity.WARNING,
    on=Section,
    check=check,
    what="One sentence of a section opens with a date that lies more than a year outside of the years in its heading.",
    why="The date is mistyped, or the sentence belongs elsewhere.",
    needs=frozenset({Need.PROSE}),
    catalogue="R43",
    good=(
        Good(_career(_FIRST, "In 1993, she moved to Rome.", _LAST)),
        Good(_career(_FIRST, "In 1996, she moved to Rome.", _LAST)),
        Good(_career("In 1986, she moved to Rome.", "In 1991, she sang.", _LAST)),
        Good(_career(_FIRST, "In 1991, she sang.", "In 2003, she moved to Rome.")),
        Good(_career(_FIRST, "In 2003, she later moved to Rome.", _LAST)),
        Good(_career(_FIRST, "In 2003, she still sang the song until her voice broke.", _LAST)),
        Good(_career(_FIRST, "In 1983, she had moved to Rome.", _LAST)),
        Good(_career(_FIRST, "In 2003, the bar was torn down.", _LAST)),
        Good(_career(_FIRST, "By 2003, she moved to Rome.", _LAST)),
        Good(_career(_FIRST, "In 2003, she moved to Rome.", "In 2005, she sang.", _LAST)),
        Good(_career(_FIRST, "In 2003, she moved to Rome.", _LAST, heading="1990–present: Start")),
        Good(_career(_FIRST, "In 2003, she moved to Rome.", _LAST, heading="1998 World Cup")),
    ),
    bad=(
        Bad(_career(_FIRST, "In ⟦2003⟧, she moved to Rome.", _LAST), message="2003 lies 7 years after the years of this section"),
        Bad(
            _career(_FIRST, "In 1992, she sang.", "On ⟦5 May 1939⟧, Lee moved to Rome.", _LAST, heading="Start (1990–1995)"),
            message="before",
        ),
        Bad(_career(_FIRST, "In ⟦1957⟧, she moved to Rome.", _LAST, heading="1990–present: Start"), message="before"),
        Bad(
            "= Ann Lee =\n\nAnn Lee (born 1968) is a singer.\n\n== 1990s ==\n\nShe sang in bars. In ⟦1949⟧, she moved to Rome. Her fame grew."
        ),
    ),
)
