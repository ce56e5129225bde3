"""What is told twice, broken in one of the two places; counts and shares that no longer add up."""

import random
import re
from collections.abc import Iterator

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, replaced_within, slip

from wikicheck.article import Article
from wikicheck.article.facts.deeds import Deed
from wikicheck.article.facts.shares import read_partitions
from wikicheck.values import must_agree
from wikicheck.values.count_words import read_count


def _shift_deed(article: Article, chance: random.Random) -> Iterator[str]:
    """Change the year of a deed that the text tells with the same date somewhere else, or that infobox and lead date."""
    places = [deed for deed in article.deeds if _is_told_again(article, deed)]
    chance.shuffle(places)
    found = 0
    for deed in places:
        year = deed.date.year
        broken = replaced_within(article, deed.date_span, str(year), str(slip(year, chance))) if year is not None and year > 1000 else None
        if broken is not None:
            yield broken
            found += 1
        if found == MOST_PLACES:
            return


def _is_told_again(article: Article, deed: Deed) -> bool:
    others = [other.date for other in article.deeds if other is not deed and (other.verb, other.key) == (deed.verb, deed.key)]
    if not deed.key and not deed.actor and deed.verb in {"born", "died"} and article.subject.is_person and article.vitals.is_single:
        others += [fact.date for fact in article.vitals.of("birth" if deed.verb == "born" else "death") if fact.complete]
    return bool(others) and not any(must_agree(deed.date, date).is_contradiction for date in others)


def _change_share(article: Article, chance: random.Random) -> Iterator[str]:
    """Make one of the shares that add up to a hundred percent larger."""
    for partition in read_partitions(article):
        if abs(partition.sum - 100) > partition.tolerance or (partition.total is None and len(partition.parts) < 4):
            continue
        part = chance.choice(partition.parts)
        figures = part.text.rstrip("% \xa0")
        more = figures.replace(str(int(part.percent)), str(int(part.percent) + chance.choice((8, 9, 10, 12))), 1)
        broken = replaced_within(article, part.span, figures, more)
        if broken is not None:
            yield broken


def _change_count(article: Article, _chance: random.Random) -> Iterator[str]:
    """Change the number of children that stands before their names."""
    for paragraph in article.prose.paragraphs:
        for match in _COUNTED.finditer(paragraph.masked):
            count, names = read_count(match["count"]), re.split(r",? and |, ", match["names"])
            span = paragraph.span(*match.span("count"))
            if count == len(names) and article.source.slice(span) == match["count"]:
                yield replaced(article, span, "seven" if count != 7 else "two")


def _change_elapsed(article: Article, chance: random.Random) -> Iterator[str]:
    """Change the year behind "two years later, in"."""
    for paragraph in article.prose.paragraphs:
        for match in _ELAPSED.finditer(paragraph.masked):
            first, last, count = int(match["first"]), int(match["last"]), read_count(match["count"])
            if count is not None and abs(last - first - count) <= 1:
                span = paragraph.span(*match.span("last"))
                broken = replaced_within(article, span, str(last), str(last + chance.choice((10, 20, -10))))
                if broken is not None:
                    yield broken


_COUNTED = re.compile(
    r"\b(?P<count>two|three|four|five|six|seven) (?:children|sons|daughters|brothers|sisters|siblings)[:,] "
    r"(?P<names>[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)*,? and [A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[.;])"
)
_ELAPSED = re.compile(
    r"(?P<first>[12]\d{3})\b[^.\d]{0,200}[.,][^.\d]{0,40}?\b(?P<count>[A-Za-z]+) years? later, in (?P<last>[12]\d{3})\b", re.IGNORECASE
)

OPERATORS = (
    Operator("fact-told-twice", 2, ("fact-conflict-prose",), _shift_deed),
    Operator("share-changed", 1, ("percent-sum",), _change_share),
    Operator("children-miscounted", 2, ("count-mismatch",), _change_count),
    Operator("years-later-changed", 2, ("elapsed-time-mismatch",), _change_elapsed),
)
