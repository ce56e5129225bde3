"""Real pages that are there as wikitext and as a plain extract give the same article."""

import re

import pytest

from wikicheck.article.reading import read_article


@pytest.fixture(scope="module")
def both(corpus_root):
    """Reads a page in both forms, as JSON."""

    def read(wikitext: str, plain: str):
        texts = [
            ("wikitext", corpus_root / "articles/wikipedia-client" / wikitext),
            ("plain", corpus_root / "articles/textextracts" / plain),
        ]
        return [read_article(path.read_bytes(), form=form, language="en").to_dict() for form, path in texts]

    return read


def headings(article):
    return [(section["name"], section["level"], section["index"]) for section in article["sections"]]


def bare(abstract):
    """Return an abstract without its brackets, which hold what templates show, every space alike."""
    return " ".join(re.sub(r" ?\([^()]*\)", "", abstract).split())


@pytest.mark.parametrize(
    ("wikitext", "plain"),
    [
        ("en__Innopolis.wiki", "wikipedia-client__Innopolis.txt"),
        ("en__Sealand_Dynasty.wiki", "wikipedia-client__Sealand_Dynasty.txt"),
    ],
)
def test_sections_and_abstract_are_the_same(both, wikitext, plain):
    one, other = both(wikitext, plain)
    assert headings(one) == headings(other)
    assert len(headings(one)) > 1
    assert bare(one["abstract"]) == bare(other["abstract"])
    assert len(bare(one["abstract"])) > 100


def test_sections_of_two_revisions_are_the_same_as_far_as_both_have_them(both):
    """The extract is of another revision than the wikitext, which has three headings more."""
    one, other = both("en__Edsger_W._Dijkstra.wiki", "wikipedia-client__Edsger_Dijkstra.txt")
    names = [(name, level) for name, level, _ in headings(one)]
    shared = [(name, level) for name, level, _ in headings(other)]
    assert [heading for heading in names if heading in shared] == shared
    assert len(names) - len(shared) == 3
