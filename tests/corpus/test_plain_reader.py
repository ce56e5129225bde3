"""Both forms told apart, languages named and the plain form read on all real articles."""

import csv
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from wikicheck.article import Form, ListBlock
from wikicheck.article.detection import detect_form, looks_like_article
from wikicheck.article.languages import plain_language, wikitext_language
from wikicheck.article.reading import read_article
from wikicheck.text import SourceText


class Page(NamedTuple):
    path: Path
    title: str
    language: str

    @property
    def source(self) -> SourceText:
        return SourceText.from_bytes(self.path.read_bytes())


@pytest.fixture(scope="module")
def pages(corpus_root) -> list[Page]:
    with (corpus_root / "MANIFEST.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = [Page(corpus_root / "articles" / row["file"], row["title"], row["lang"]) for row in rows]
    return [page for page in found if page.path.is_file()]


@pytest.fixture(scope="module")
def plain_pages(pages) -> list[Page]:
    return [page for page in pages if page.path.suffix == ".txt"]


def test_forms_are_told_apart(corpus_root):
    wrong = []
    for path in sorted(
        [*corpus_root.glob("articles/**/*.wiki"), *corpus_root.glob("articles/**/*.txt"), *corpus_root.glob("edits/**/*.wiki")]
    ):
        expected = Form.WIKITEXT if path.suffix == ".wiki" else Form.PLAIN
        if detect_form(SourceText.from_bytes(path.read_bytes()).text) is not expected:
            wrong.append(path)
    assert wrong == []


def test_plain_articles_are_recognised_in_folders(plain_pages):
    assert [page.path for page in plain_pages if not looks_like_article(page.source.text)] == []


def test_languages(pages):
    """English is called English and nothing else is; a hundred others come out right but for their closest relatives."""
    articles = [page for page in pages if "nonarticle" not in page.path.parts and page.language not in {"commons", "mul"}]
    english, wrong = [], []
    for page in articles:
        text = page.source.text
        told = plain_language(text) if page.path.suffix == ".txt" else wikitext_language(text)
        expected = "en" if page.language == "simple" else page.language
        if told != expected:
            wrong.append((page.path.name, expected, told))
            if "en" in {told, expected}:
                english.append(page.path.name)
    # a page of test tables in Latin, and an English page that the list calls Russian
    assert set(english) <= {"en__Tables.wiki", "wikipedia-client__Innopolis.txt"}
    assert len(wrong) < 0.04 * len(articles), wrong


def test_plain_articles(plain_pages):
    assert len(plain_pages) >= 40
    for page in plain_pages:
        article = read_article(page.source, file_name=page.path.name)
        text = article.source.text
        assert article.form is Form.PLAIN
        assert article.language == "en"
        assert article.infoboxes == []  # extracts have none
        assert article.lead.paragraphs, page
        sections = article.sections
        assert sections[0].span.start == 0
        assert sections[-1].span.end == len(text)
        assert all(one.span.end == other.span.start for one, other in pairwise(sections))
        # every line that begins and ends with "=" is a heading: no section is lost
        marked = [
            line.strip(" =\r")
            for line in text.split("\n")
            if line.strip().startswith("=") and line.strip().endswith("=") and line.strip("= ")
        ]
        titles = [section.title for section in sections[1:]]
        assert titles == marked[len(marked) - len(titles) :]
        assert len(marked) - len(titles) == (1 if article.title and text.lstrip().startswith("=") else 0)
        for section in sections:
            for block in section.blocks:
                for part in block.walk() if isinstance(block, ListBlock) else [block]:
                    assert part.text.plain.strip()
                    words = part.text.plain.split()
                    assert words[0] in text[slice(*part.span)]
                    assert words[-1] in text[slice(*part.span)]


def test_spaced_corpus_has_titles_and_sections(plain_pages):
    spaced = [page for page in plain_pages if "wikitext2" in page.path.parts]
    assert len(spaced) >= 20
    for page in spaced:
        article = read_article(page.source)
        assert article.title
        assert len(article.sections) > 1
        assert {section.level for section in article.sections[1:]} <= {2, 3, 4, 5}


def test_the_first_article(seed_root):
    (path,) = sorted(seed_root.glob("*.txt"))
    article = read_article(path.read_bytes(), file_name=path.name)
    place = article.source.position
    assert article.title == article.source.line_text(1).strip("= ")
    (box,) = article.infoboxes
    assert (box.type, box.caption) == ("person", article.title)
    assert [(field.key, *place(field.value_span.start)) for field in box.fields] == [
        ("birth_date", 4, 9),
        ("birth_place", 5, 15),
        ("occupation", 6, 15),
    ]
    born, _, occupation = box.fields
    assert [(value.kind, value.complete) for value in (born.value, occupation.value)] == [("date", True), ("list", True)]
    (date,) = born.dates
    assert [tuple(place(offset)) for offset in date.span] == [(4, 9), (4, 21)]
    assert born.value.age is not None
    assert born.value.age.blank
    assert tuple(place(born.value.age.span.start)) == (4, 22)
    assert len(occupation.value.items) == 3
    assert [(section.level, place(section.span.start).line) for section in article.sections] == [(0, 1), (2, 10), (2, 26), (2, 33)]
    assert place(article.lead.body_span.start).line == 8
    assert [len(section.paragraphs) for section in article.sections] == [1, 7, 0, 0]
    assert [[len(block.items) for block in section.lists] for section in article.sections] == [[], [], [5], [3]]
