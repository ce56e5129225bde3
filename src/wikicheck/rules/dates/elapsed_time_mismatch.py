"""A time said to have passed between two dates that they do not have between them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wikicheck.article.facts.prose import ProseParagraph, Sentence
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, Precision, must_agree
from wikicheck.values.count_words import COUNT, read_count

_LATER = lazy_pattern(
    rf"\b(?P<about>about|around|some|almost|nearly|over|more than|just over|just under|roughly|exactly)?[ \xa0]?"
    rf"(?P<count>an?|(?:a[ \xa0])?few|several|{COUNT})[ \xa0](?P<unit>days?|weeks?|months?|years?|decades?)[ \xa0]later,?[ \xa0](?:in|on)[ \xa0]$",
    re.IGNORECASE,
)
# "Five years and 26 days later": the unit before is counted, too.
_COMPOUND = lazy_pattern(r"\b(?:days?|weeks?|months?|years?|decades?)(?:,|,?[ \xa0]and)[ \xa0]$", re.IGNORECASE)
_VAGUE = {"few": (2, 8), "a few": (2, 8), "several": (2, 12)}
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
_EXACT = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_OTHER = lazy_pattern(r"\b(?:respectively|had|previously|earlier|since|by)\b")
_REACH = 48


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Look for "two years later, in 1992" and hold it against the dates told before."""
    if " later" not in paragraph.text.plain or len(paragraph.dates) < 2:
        return
    for sentence in paragraph.sentences:
        if " later" not in sentence.masked:
            continue
        for date in sentence.dates[:2]:  # with more before it, nobody can tell which is meant
            if not _is_exact(date):
                continue
            start = date.span.start - sentence.start
            match = _LATER.search(sentence.masked, max(0, start - _REACH), start)
            if match is not None and not _COMPOUND.search(sentence.masked, 0, match.start("count")):
                yield from _judge(ctx, sentence, match, date)


def _is_exact(date: FuzzyDate) -> bool:
    return date.kind is DateKind.POINT and date.precision in _EXACT and not date.approximate and date.exists


def _judge(ctx: Context, sentence: Sentence, match: "re.Match[str]", date: FuzzyDate) -> Iterator[Finding]:
    before = [other for other in sentence.dates if other.span.end <= sentence.start + match.start()]
    if sentence.index and not before:
        before = sentence.paragraph.sentences[sentence.index - 1].dates
    if sentence.index and any(not _is_exact(other) for other in before):
        return
    if len(before) != 1 or _OTHER.search(sentence.masked, 0, match.start()):
        return  # which of them is meant, nobody can tell
    bounds = _bounds(match)
    if bounds is None or not must_agree(date, _later(before[0], *bounds)).is_contradiction:
        return
    start = sentence.start
    words = sentence.masked[match.start("count") : match.end()].rpartition("later")[0] + "later"
    message = f"“{words}” is said of {date.text}, but the date before it is {before[0].text}."
    first, last = before[0].span, date.span
    yield ctx.finding(
        sentence.span(start + match.start("count"), last.end),
        message,
        related=[(sentence.span(*first), before[0].text)],
        evidence=(("before", sentence.span(*first), before[0]), ("after", sentence.span(*last), date), message),
    )


def _bounds(match: "re.Match[str]") -> tuple[float, float] | None:
    """Return how many days at least and at most the words mean; generous, as people count."""
    words, unit = match["count"].lower().replace("\xa0", " "), match["unit"].lower().rstrip("s")
    vague = _VAGUE.get(words)
    if vague is not None:
        return (1 if unit == "day" else vague[0] - 1) * _DAYS[unit], (vague[1] + 1) * _DAYS[unit]
    count = 1 if words in {"a", "an"} else read_count(words)
    if count is None:
        return None
    slack = 2 if unit == "decade" and count == 1 else 1
    if match["about"]:
        slack = max(1, round(count / 8) + 1)
    if unit == "decade":
        return (count * 10 - 2 * count) * _DAYS["year"], (count * 10 + 2 * count) * _DAYS["year"]
    if unit == "day":
        return count - 1.0, count + 1.0
    return (count - slack) * _DAYS[unit], (count + slack) * _DAYS[unit]


def _later(date: FuzzyDate, least: float, most: float) -> FuzzyDate:
    """Return the date moved by so many days, at least and at most."""
    return replace(date, low=date.low + int(least), high=date.high + round(most))


def _life(*sentences: str) -> str:
    return "'''Ann Lee''' is a potter.\n\n== Life ==\n" + " ".join(sentences)


RULE = Rule(
    name="elapsed-time-mismatch",
    group=Group.DATES,
    severity=Severity.WARNING,
    on=ProseParagraph,
    check=check,
    what="“Two years later, in 1999” does not fit the date told before.",
    why="One of the dates, or the time between them, is wrong.",
    needs=frozenset({Need.PROSE}),
    catalogue="R57",
    good=(
        Good(_life("She left Oslo in 1990.", "Two years later, in 1992, she came back.")),
        Good(_life("She left Oslo in 1990.", "Two years later, in 1993, she came back.")),
        Good(_life("She left Oslo in August 2004.", "A few months later, in January 2005, she came back.")),
        Good(_life("She left Oslo in 1990.", "A decade later, in 1999, she came back.")),
        Good(_life("She left Oslo in 1990 and Lund in 1995.", "Two years later, in 1992, she came back.")),
        Good(_life("She left Oslo in the 1980s.", "Two years later, in 1999, she came back.")),
        Good(_life("She left Oslo on 5 May 1990.", "Three days later, on 8 May 1990, she came back.")),
        Good(_life("She left Oslo on 9 April 1940.", "Five years and 26 days later, on 5 May 1945, she came back.")),
        Good(_life("She left Oslo in March 1950.", "Ten years, two months and a day later, in May 1960, she came back.")),
        Good(_life("She left Oslo in 1990.", "She had two sons later, in 1999.")),
        Good(_life("She left Oslo in 1990.", "Bo Ek wrote: “Two years later, in 1999, she came back.”")),
        Good(_life("Some thirty years later, in 1990, she came back.")),
        Good(_life("She left Oslo in 1960.", "Some thirty years later, in 1987, she came back.")),
    ),
    bad=(
        Bad(_life("She left Oslo in 1990.", "⟦Two years later, in 1999⟧, she came back."), message="the date before it is 1990"),
        Bad(_life("She left Oslo in June 2004.", "⟦A few months later, in January 2006⟧, she came back.")),
        Bad(_life("She left Oslo on 5 May 1990.", "⟦Three days later, on 18 May 1990⟧, she came back.")),
        Bad(_life("She left Oslo in 1990 and came back ⟦five years later, in 1989⟧.")),
        Bad("= Ann Lee =\n\nAnn Lee is a potter.\n\n== Life ==\n\nShe left Oslo in 1990. ⟦Ten years later, in 2010⟧, she came back."),
    ),
)
