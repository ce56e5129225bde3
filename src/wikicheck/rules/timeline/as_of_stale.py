"""A statement in the present tense that is dated years ago."""

import re
from collections.abc import Iterator

from wikicheck.article.facts.prose import ProseParagraph, Sentence
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, gap_years
from wikicheck.values.calendar import civil
from wikicheck.values.fuzzy_date import DateKind, day_date

# What was so that many years ago may be so no longer.
_STALE_YEARS = 5

_AS_OF = lazy_pattern(r"\bas (?:of|at)[ \xa0](?:(?:early|mid|late|the (?:start|end|beginning) of)[ \xa0-])?$", re.IGNORECASE)
_ANY_AS_OF = lazy_pattern(r"\b[Aa]s (?:of|at)[ \xa0]")
_HINTS = ("as of", "As of", "as at", "As at")
_PRESENT = lazy_pattern(
    r"\b(?:is|are|has|have|does|do|still|currently|remains?|continues?|stands?|lives?|holds?|works?|serves?|plays?|operates?|employs?|includes?|owns?|runs?)\b"
)


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Look for “as of” with a date that lies years back in a sentence that speaks of now."""
    plain = paragraph.text.plain
    if any(hint in plain for hint in _HINTS) and _ANY_AS_OF.search(plain):
        for sentence in paragraph.sentences:
            yield from _check_sentence(sentence, ctx)


def _check_sentence(sentence: Sentence, ctx: Context) -> Iterator[Finding]:
    text = sentence.masked
    if not _ANY_AS_OF.search(text) or not _PRESENT.search(text):
        return
    today = day_date(*civil(ctx.as_of))
    for date in sentence.dates:
        start = date.span.start - sentence.start
        match = _AS_OF.search(text[max(0, start - 32) : start])
        if match is None or date.kind is not DateKind.POINT or not date.is_bounded or not _PRESENT.search(_clause(text, start)):
            continue
        years = gap_years(date, today).most
        if years < _STALE_YEARS:
            continue
        span = sentence.span(date.span.start - len(match[0]), date.span.end)
        evidence = (("the sentence", sentence.span(*date.span), date), f"at least {years} full years before {ctx.as_of_text}")
        yield ctx.finding(span, f"“as of {date.text}” in the present tense: {_age(date, ctx)}.", evidence=evidence)


def _clause(text: str, at: int) -> str:
    """Return the part of a sentence between semicolons that `at` stands in."""
    end = text.find(";", at)
    return text[text.rfind(";", 0, at) + 1 : end if end >= 0 else len(text)]


def _age(date: FuzzyDate, ctx: Context) -> str:
    year = date.start.year if date.start else ctx.as_of_year
    words = f"{ctx.as_of_year - year} years before {ctx.as_of_text}"
    newest = ctx.article.latest_stated_day(ctx.as_of)
    if newest is not None and civil(newest).year > year:
        words += f", {civil(newest).year - year} before the newest date in the article ({civil(newest).year})"
    return words


RULE = Rule(
    name="as-of-stale",
    group=Group.TIMELINE,
    severity=Severity.INFO,
    on=ProseParagraph,
    check=check,
    what="A sentence in the present tense is dated “as of” a day five years ago or more.",
    why="It may no longer be so; somebody should look.",
    needs=frozenset({Need.PROSE}),
    catalogue="R92",
    good=(
        Good("'''Oslo''' is a city. As of 2024, it has many parks."),
        Good("'''Oslo''' is a city. As of 1950, it had few parks."),
        Good("'''Oslo''' is a city. It is green; as of 2013, it had few parks."),
        Good("'''Oslo''' is a city. It is as old of 1950 as of now."),
    ),
    bad=(
        Bad("'''Oslo''' is a city. ⟦As of 2013⟧, it still has few parks.", message="13 years before 2026-11-24"),
        Bad("'''Oslo''' is a city. It has, ⟦as of March 2015⟧, few parks. In 2020, one more was opened.", message="(2020)"),
    ),
)
