"""Every real article is read to its last cell, and nothing that readers do not see stays in its text."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from wikicheck.article import Article, Form, ListBlock, PageKind, Paragraph, Table, Text
from wikicheck.article.wikitext.reader import WikitextReader
from wikicheck.text import SourceText

# Sets of English articles of one time and kind; the others are pages of many wikis and forms.
ENGLISH = ("enwiki-l", "strus", "camchenry-wikidump", "wikipedia-client")


def open_article(path: Path, title: str | None, language: str) -> Article:
    source = SourceText.from_bytes(path.read_bytes())
    return Article(source, WikitextReader(source, title=title, language=language), form=Form.WIKITEXT, title=title, language=language)


def rows_of(corpus_root: Path) -> Iterator[dict[str, str]]:
    with (corpus_root / "MANIFEST.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if (corpus_root / "articles" / row["file"]).suffix == ".wiki" and (corpus_root / "articles" / row["file"]).is_file():
                yield row


def texts_of(article: Article) -> Iterator[Text]:
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, ListBlock):
                yield from (item.text for item in block.walk())
            elif isinstance(block, Table):
                yield from (cell.text for row in block.rows for cell in row)
    for infobox in article.iter_infoboxes():
        yield from (field.text for field in infobox.fields)


@pytest.fixture(scope="module")
def articles(corpus_root: Path) -> list[tuple[str, Article]]:
    return [(row["file"], open_article(corpus_root / "articles" / row["file"], row["title"], row["lang"])) for row in rows_of(corpus_root)]


def test_every_page_is_read_to_the_end(articles: list[tuple[str, Article]]):
    assert len(articles) > 400
    for name, article in articles:
        length = len(article.source.text)
        for text in texts_of(article):
            assert text.plain == text.plain.strip(" \t\n\r"), name
            assert text.links is not None
            start, end = text.span(0, len(text.plain))
            assert 0 <= start <= end <= length, name
        for infobox in article.iter_infoboxes():
            for field in infobox.fields:
                assert article.source.slice(field.value_span) == field.raw, name
                assert field.templates is not None
                assert field.value is not None
        for part in (article.categories, article.references, article.hatnotes, article.links, article.diagnostics):
            assert part is not None
        assert article.default_sort is None or article.default_sort.name is not None
        assert article.sections[-1].span.end == length, name


def test_copied_letters_are_those_of_the_source(articles: list[tuple[str, Article]]):
    for name, article in articles[::7]:
        source = article.source.text
        for text in texts_of(article):
            for offset in range(0, len(text.plain), 5):
                start, end = text.span(offset, offset + 1)
                assert start < end, name
                if end - start == 1 and source[start].isalnum():
                    assert source[start] == text.plain[offset], (name, source[start - 20 : end + 20])


def test_prose_is_free_of_markup(articles: list[tuple[str, Article]]):
    paragraphs = marked = 0
    for name, article in articles:
        if name.startswith(ENGLISH) and article.kind is PageKind.ARTICLE:
            for section in article.sections:
                for paragraph in section.paragraphs:
                    paragraphs += 1
                    marked += any(mark in paragraph.text.plain for mark in ("{{", "}}", "[[", "]]", "''", "<ref", "<!--", "thumb|"))
    assert paragraphs > 5_000
    assert marked <= paragraphs / 1_000


def test_other_pages_are_no_articles(corpus_root: Path, articles: list[tuple[str, Article]]):
    kinds = [article.kind for name, article in articles if name.startswith("nonarticle/")]
    assert kinds.count(PageKind.ARTICLE) <= len(kinds) / 10
    articles_of_english = [article.kind for name, article in articles if name.startswith(ENGLISH)]
    assert articles_of_english.count(PageKind.OTHER) == 0
