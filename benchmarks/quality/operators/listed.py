"""Dates outside of infobox and running text, and statements that come twice, broken in one place."""

import random
import re
from collections.abc import Iterator

from benchmarks.quality.mutation import Operator

from wikicheck.article import Article, Form

_DAY = re.compile(r"(?m)^[*#|!][^\n\"“”']{0,200}?\b(\d{1,2}) (?:April|June|September|November) (?:1[5-9]|20)\d\d\b")
_ACCESSED = re.compile(r"access-?date *= *(\d{1,2}) (?:April|June|September|November) 20\d\d")
_SPAN = re.compile(r"(?m)^[*#] ?(?:\[\[[^\[\]|\n]+\]\]|[A-Z][\w .]{2,40}) \((1[5-9]\d\d)(–)(1[5-9]\d\d|20\d\d)\)")
_OPENING = re.compile(
    r"(?m)^In (1[89]\d\d|20[01]\d), (?:the|[A-Z][a-z]+) [^\n.;]{0,40}?\b(?:was|were|became|opened|bought|sold|won|moved|began)\b"
)
_TITLE_COORDINATES = re.compile(r"(?i)\{\{coord\|(\d{1,2})\|(\d{1,2})\|\d[\d.]*\|[NS]\|[^{}]*display *= *[^{}|]*title")
_BIRTH_CATEGORY = re.compile(r"\[\[Category:(\d{4}) births(?:\|[^\]\n]*)?\]\]")


def _put(article: Article, pattern: re.Pattern[str], new: str, chance: random.Random, *, group: int = 1) -> Iterator[str]:
    """Yield the text with a group of one match of a pattern replaced."""
    text = article.source.text
    if article.form is not Form.WIKITEXT or not (matches := list(pattern.finditer(text))):
        return
    match = chance.choice(matches)
    yield text[: match.start(group)] + new + text[match.end(group) :]


def _listed_day(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _put(article, _DAY, "31", chance)


def _cited_day(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _put(article, _ACCESSED, "31", chance)


def _title_minutes(article: Article, chance: random.Random) -> Iterator[str]:
    yield from _put(article, _TITLE_COORDINATES, "75", chance, group=2)


def _listed_span(article: Article, chance: random.Random) -> Iterator[str]:
    """Exchange the years of a life or a term in a list."""
    text = article.source.text
    matches = [match for match in _SPAN.finditer(text) if match[1] < match[3]] if article.form is Form.WIKITEXT else []
    if matches:
        match = chance.choice(matches)
        yield f"{text[: match.start(1)]}{match[3]}{match[2]}{match[1]}{text[match.end(3) :]}"


def _next_century(article: Article, chance: random.Random) -> Iterator[str]:
    """Put a year that opens a sentence of what was done a hundred years later, or two."""
    text = article.source.text
    if matches := list(_OPENING.finditer(text)):
        match = chance.choice(matches)
        year = int(match[1]) + (100 if match[1] > "1960" else 200)
        yield f"{text[: match.start(1)]}{year}{text[match.end(1) :]}"


def _second_birth(article: Article, _chance: random.Random) -> Iterator[str]:
    """Add a category of another year of birth, where the lead says the year."""
    text = article.source.text
    matches = list(_BIRTH_CATEGORY.finditer(text))
    if article.form is Form.WIKITEXT and len(matches) == 1 and f"{matches[0][1]}" in "".join(map(str, article.subject.lead.facts)):
        yield f"{text[: matches[0].end()]}\n[[Category:{int(matches[0][1]) + 2} births]]{text[matches[0].end() :]}"


OPERATORS = (
    Operator("impossible-day-in-list", 1, ("invalid-calendar-date",), _listed_day),
    Operator("impossible-access-date", 1, ("invalid-calendar-date",), _cited_day),
    Operator("range-reversed-in-list", 1, ("range-reversed",), _listed_span),
    Operator("next-century-opens-sentence", 1, ("date-in-future",), _next_century),
    Operator("second-birth-category", 1, ("birth-category-mismatch", "category-contradiction"), _second_birth),
    Operator("coordinates-of-page-out-of-range", 2, ("coordinate-hemisphere",), _title_minutes),
)
