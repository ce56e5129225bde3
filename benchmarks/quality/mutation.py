"""What breaks an article in one place, and what changes it without changing what it says."""

import hashlib
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.text import Span

# Per article and operator no more places are tried.
MOST_PLACES = 3


class Operator(NamedTuple):
    """One way to break an article. `mutate` yields texts, each broken in one place; `rules` are those that ought to say so.

    It looks for places where the article states the thing, so an article without one is not eligible.
    """

    name: str
    tier: int
    rules: tuple[str, ...]
    mutate: Callable[[Article, random.Random], Iterator[str]]


class Rewording(NamedTuple):
    """One way to change an article that changes nothing it says; None where there is nothing to change."""

    name: str
    rewrite: Callable[[Article, random.Random], str | None]


def dice(*words: str) -> random.Random:
    """Return a source of chance that gives the same for the same words, on every machine."""
    return random.Random(hashlib.sha256("\0".join(words).encode()).digest())  # noqa: S311 - no secret


def replaced(article: Article, span: Span, new: str) -> str:
    """Return the text of an article with another piece at a span."""
    text = article.source.text
    return text[: span.start] + new + text[span.end :]


def replaced_within(article: Article, span: Span, old: str, new: str) -> str | None:
    """Return the text with the only `old` inside a span replaced; None where it does not stand there exactly once."""
    piece = article.source.slice(span)
    if piece.count(old) != 1 or old == new:
        return None
    return replaced(article, span, piece.replace(old, new))


def slip(year: int, chance: random.Random, *, least: int = 2) -> int:
    """Return another year that a slip of the hand makes of one, at least so many years away."""
    digits = str(year)
    ways = [year + 100, year - 100, year + 10 * chance.choice((1, -1, 2, -2)), year + chance.choice((3, -3, 4, -4, 6, -6))]
    if digits[-1] != digits[-2]:
        ways += [int(digits[:-2] + digits[-1] + digits[-2])] * 3
    ways = [way for way in ways if abs(way - year) >= least and 1000 <= way <= 2026]
    return chance.choice(ways) if ways else year - 30
