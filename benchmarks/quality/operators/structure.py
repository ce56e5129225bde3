"""Sections and categories, broken in one place."""

import random
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.quality.mutation import Operator

from wikicheck.article import Article, Form
from wikicheck.article.facts.sections import appendix_ranks


def _exchange_appendices(article: Article, _chance: random.Random) -> Iterator[str]:
    """Exchange two appendices that follow each other and have a fixed order."""
    text = article.source.text
    sections = [section for section in article.sections if section.level == 2 and not section.children]
    for one, other in pairwise(sections):
        ranks = appendix_ranks(one.title), appendix_ranks(other.title)
        if (
            len(ranks[0]) == len(ranks[1]) == 1
            and 2 <= ranks[0][0] < ranks[1][0]
            and one.span.end == other.span.start
            and other.span.end < len(text)
        ):
            first, second = text[one.span.start : one.span.end], text[other.span.start : other.span.end]
            yield text[: one.span.start] + second.rstrip() + "\n\n" + first.rstrip() + "\n\n" + text[other.span.end :]
            return


def _repeat_category(article: Article, chance: random.Random) -> Iterator[str]:
    if article.form is Form.WIKITEXT and article.categories:
        category = chance.choice(article.categories)
        yield f"{article.source.text.rstrip()}\n[[Category:{category.name}]]\n"


def _skip_level(article: Article, chance: random.Random) -> Iterator[str]:
    """Put a subheading two levels deeper than it was."""
    if article.form is not Form.WIKITEXT:
        return
    sections = [
        section
        for section in article.sections
        if section.level == 3 and section.path and article.source.slice(section.heading_span).strip()
    ]
    if sections:
        span = chance.choice(sections).heading_span
        heading = article.source.slice(span)
        text = article.source.text
        yield text[: span.start] + heading.replace("===", "=====") + text[span.end :]


OPERATORS = (
    Operator("appendices-exchanged", 1, ("appendix-order",), _exchange_appendices),
    Operator("category-repeated", 2, ("duplicate-category",), _repeat_category),
    Operator("heading-level-skipped", 2, ("heading-level-skip",), _skip_level),
)
