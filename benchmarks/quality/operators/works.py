"""Lists of works, broken in one item."""

import random
import re
from collections.abc import Iterator

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, replaced_within, slip

from wikicheck.article import Article
from wikicheck.article.facts.works import FORTHCOMING, Work, WorksGroup


def _groups(article: Article) -> list[WorksGroup]:
    return [group for group in article.works if not group.is_table]


def _exchange(article: Article, chance: random.Random) -> Iterator[str]:
    """Exchange two items that are years apart, of a list in order."""
    for group in _groups(article)[:MOST_PLACES]:
        dated = [work for work in group.items if work.key is not None and work.key < FORTHCOMING]
        keys = [work.key or 0 for work in dated]
        if len(dated) < 4 or keys != sorted(keys):
            continue
        pairs = [(one, other) for one in range(len(dated)) for other in range(one + 2, len(dated)) if keys[other] - keys[one] > 2]
        pairs = [(one, other) for one, other in pairs if keys[one] < keys[one + 1] and keys[other - 1] < keys[other]]
        lines = [_line_of(article, work) for work in dated]
        pairs = [(one, other) for one, other in pairs if lines[one] is not None and lines[other] is not None]
        if pairs:
            one, other = chance.choice(pairs)
            yield _with_exchanged_lines(article, lines[one] or (0, 0), lines[other] or (0, 0))


def _with_exchanged_lines(article: Article, one: tuple[int, int], other: tuple[int, int]) -> str:
    text = article.source.text
    return text[: one[0]] + text[slice(*other)] + text[one[1] : other[0]] + text[slice(*one)] + text[other[1] :]


def _repeat(article: Article, chance: random.Random) -> Iterator[str]:
    """Write an item a second time behind itself, as a line of its own."""
    for group in _groups(article)[:MOST_PLACES]:
        lines = [line for work in group.items if (line := _line_of(article, work)) is not None]
        if len(lines) >= 3:
            start, end = chance.choice(lines)
            text = article.source.text
            yield text[:end] + "\n" + text[start:end] + text[end:]


def _line_of(article: Article, work: Work) -> tuple[int, int] | None:
    """Return where the line of an item begins and ends, if it is a line with a marker, a title and a year."""
    text = article.source.text
    start = text.rfind("\n", 0, work.span.start) + 1
    end = text.find("\n", work.span.end)
    end = len(text) if end < 0 else end
    is_item = re.match(r"[*#-]\s*\S", text[start:end]) is not None
    return (start, end) if is_item and work.key is not None and len(work.title) > 3 else None


def _before_birth(article: Article, chance: random.Random) -> Iterator[str]:
    birth = article.vitals.birth
    if birth is None or birth.date.year is None:
        return
    for group in _groups(article)[:MOST_PLACES]:
        works = [work for work in group.items if len(work.years) == 1 and work.years[0].year is not None]
        if works:
            date = chance.choice(works).years[0]
            broken = replaced_within(article, date.span, str(date.year), str(birth.date.year - 5 - chance.randrange(20)))
            if broken is not None:
                yield broken


def _undate(article: Article, _chance: random.Random) -> Iterator[str]:
    """Take the years away from two items of a dated list."""
    for group in _groups(article)[:1]:
        dated = [work for work in group.items if work.years]
        if len(dated) < 4 or len(dated) < len(group.items):
            continue
        text = article.source.text
        for work in sorted(dated[1:3], key=lambda work: work.span, reverse=True):
            for date in reversed(work.years):
                start, end = date.span
                if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
                    start, end = start - 1, end + 1
                text = text[:start] + text[end:]
        yield text


def _prose_year(article: Article, chance: random.Random) -> Iterator[str]:
    """Change the year of an item whose title the prose dates by the same year in brackets."""
    titles = {work.title: work for group in article.works for work in group.items if len(work.years) == 1 and len(work.title.split()) > 1}
    found = 0
    for paragraph in article.prose.paragraphs:
        plain = paragraph.text.plain
        for title, work in titles.items():
            year = work.years[0].year
            at = plain.find(f"{title} ({year})") if year is not None else -1
            if at >= 0 and year is not None:
                place = paragraph.span(at + len(title) + 2, at + len(title) + 6)
                if article.source.slice(place) == str(year):
                    yield replaced(article, place, str(slip(year, chance)))
                    found += 1
                    if found == MOST_PLACES:
                        return


OPERATORS = (
    Operator("works-exchanged", 1, ("works-unsorted",), _exchange),
    Operator("work-repeated", 1, ("works-duplicate",), _repeat),
    Operator("work-before-birth", 1, ("works-before-birth",), _before_birth),
    Operator("work-year-in-prose", 1, ("works-prose-year-mismatch",), _prose_year),
    Operator("works-undated", 3, ("works-undated",), _undate),
)
