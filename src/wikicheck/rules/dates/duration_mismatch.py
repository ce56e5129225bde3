"""A number of years that the two years beside it do not give."""

import re
from collections.abc import Iterator

from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values.count_words import COUNT, read_count

_ABOUT = (
    r"(?:(?P<about>about|around|approximately|some|nearly|almost|over|more than|roughly|just over|just under|close to|at least)[ \xa0])?"
)
_YEARS = rf"{_ABOUT}(?P<count>{COUNT})(?:[ \xa0](?:full|whole|long|consecutive|successive))?[ \xa0]years"
_SPAN = r"(?P<first>[12]\d{3})[ \xa0]?(?:to|until|till|and|through|–|-)[ \xa0]?(?P<last>[12]\d{3})(?![\d–-])"
# "for ten years, from 1990 to 2000", "for ten years (1990–2000)": what is counted stands right beside the span.
_COUNT_FIRST = lazy_pattern(
    rf"\bfor[ \xa0](?:the[ \xa0](?:next|following)[ \xa0])?{_YEARS},?[ \xa0]\(?(?:from|between|in)?[ \xa0]?{_SPAN}", re.IGNORECASE
)
# "from 1990 to 2000, for ten years", "(1990–2000), a period of ten years".
_SPAN_FIRST = lazy_pattern(
    rf"\b(?:from|between|\()[ \xa0]?{_SPAN}\)?,?[ \xa0]\(?(?:for|a[ \xa0](?:total|period|span|tenure|term)[ \xa0]of|or|lasting|spanning|i\.e\.)[ \xa0]{_YEARS}\b",
    re.IGNORECASE,
)
# What is broken off, or counted in other years than those of the calendar.
_BROKEN_OFF = lazy_pattern(
    r"\b(?:with|except|apart|season\w*|terms?|years later|intermittent\w*|non-?consecutive|school years?|a (?:year|month|week)|off and on|on and off|total of)\b"
)


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Look at the sentences that count years beside a span of two."""
    if "years" not in paragraph.text.plain:
        return
    for sentence in paragraph.sentences:
        text = sentence.masked
        if "years" not in text:
            continue
        for pattern in (_COUNT_FIRST, _SPAN_FIRST):
            for match in pattern.finditer(text):
                count, first, last = read_count(match["count"]), int(match["first"]), int(match["last"])
                if count is None or last <= first or _BROKEN_OFF.search(text):
                    continue
                slack = 1 if not match["about"] else max(1, round((last - first) / 10) + 1)
                if abs(last - first - count) <= slack:
                    continue
                start = sentence.start
                message = f"{first}–{last} is {last - first} years, the text says “{match['count']} years”."
                yield ctx.finding(
                    sentence.span(start + match.start("count"), start + match.end("count") + len(" years")),
                    message,
                    related=[(sentence.span(start + match.start("first"), start + match.end("last")), f"{first} to {last}")],
                )


def _life(sentence: str) -> str:
    return f"'''Ann Lee''' is a potter.\n\n== Life ==\n{sentence}"


RULE = Rule(
    name="duration-mismatch",
    group=Group.DATES,
    severity=Severity.WARNING,
    on=ProseParagraph,
    check=check,
    what="A number of years is not what the two years beside it give.",
    why="One of the years or the number is wrong.",
    needs=frozenset({Need.PROSE}),
    catalogue="R44",
    good=(
        Good(_life("She served for four years, from 1990 to 1994.")),
        Good(_life("She served for five years, from 1990 to 1994.")),
        Good(_life("She served for three years, from 1990 to 1994.")),
        Good(_life("She served for nearly thirty years, from 1970 to 1997.")),
        Good(_life("She taught for ten years, from 1980 to 2000, with long breaks.")),
        Good(_life("She played for ten seasons, from 1990 to 1994.")),
        Good(_life("For ten years she wrote. From 1990 to 1994 she taught.")),
        Good(_life("She sat for two four-year terms, from 1990 to 1998.")),
        Good(_life("Bo Ek wrote: “I served for ten years, from 1990 to 1994, and what years these were!”")),
    ),
    bad=(
        Bad(
            _life("She served for ⟦ten years⟧, from 1990 to 1994."),
            message="1990–1994 is 4 years, the text says “ten years”",
            severity=Severity.WARNING,
        ),
        Bad(_life("She taught for ⟦12 years⟧ (1990–1998).")),
        Bad(_life("From 1990 to 1994, for ⟦nine years⟧, she taught.")),
        Bad(_life("She served for about ⟦thirty years⟧, from 1970 to 1980.")),
        Bad("= Ann Lee =\n\nAnn Lee is a potter.\n\n== Life ==\n\nShe served between 1990 and 1994, a period of ⟦ten years⟧."),
    ),
)
