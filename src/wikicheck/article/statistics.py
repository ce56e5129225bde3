"""How much there is of what in an article."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.blocks import ListBlock, Paragraph
from wikicheck.article.table import Table

if TYPE_CHECKING:
    from wikicheck.article.page import Article

# Languages written without blanks between words, whose words nobody counts by blanks.
_SOLID = frozenset("ja zh yue wuu lzh th lo km my bo dz".split())


class Statistics(NamedTuple):
    """Counts. `words`, `characters` and `links` are those of the running text; `words` is None where a language has no blanks between them.

    `sections` does not count the lead, `lists` and `tables` only outermost ones.
    """

    words: int | None
    characters: int
    paragraphs: int
    sections: int
    lists: int
    tables: int
    links: int
    images: int
    references: int
    categories: int


def count_parts(article: "Article") -> Statistics:
    """Return how much there is of what."""
    words = characters = paragraphs = lists = tables = links = 0
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                if block.role == "prose":
                    text = block.text
                    paragraphs += 1
                    characters += len(text.plain)
                    words += len(text.plain.split())
                    links += len(text.links)
            elif isinstance(block, ListBlock):
                lists += 1
            elif isinstance(block, Table):
                tables += 1
    solid = article.language.partition("-")[0] in _SOLID
    return Statistics(
        words=None if solid else words,
        characters=characters,
        paragraphs=paragraphs,
        sections=sum(1 for section in article.sections if section.level),
        lists=lists,
        tables=tables,
        links=links,
        images=len(article.images),
        references=len(article.references),
        categories=len(article.categories),
    )
