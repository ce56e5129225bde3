"""What headings say."""

import pytest

from wikicheck.article.facts.sections import (
    appendix_ranks,
    is_afterlife,
    is_appendix,
    is_background,
    is_bibliography,
    is_narrative,
    is_plot,
    is_works,
)


def section_at(builder, *path):
    for level, title in enumerate(path, start=2):
        builder.section(level, title)
    return builder.reader.sections[-1]


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Works", 1),
        ("Selected publications", 1),
        ("Discography", 1),
        ("See also", 2),
        ("SEE ALSO", 2),
        ("See  also:", 2),
        ("Notes", 3),
        ("References", 3),
        ("Notes & references", 3),
        ("Works cited", 3),
        ("Sources", 3),
        ("Further reading", 4),
        ("External links", 5),
        ("External Links", 5),
        ("Bibliography", None),
        ("Further reading and external links", None),
        ("References in fiction", None),
        ("Early life", None),
        ("", None),
    ],
)
def test_headings_with_one_rank(title, rank):
    ranks = appendix_ranks(title)
    assert (ranks[0] if len(ranks) == 1 else None) == rank


def test_a_bibliography_can_be_either():
    assert appendix_ranks("Bibliography") == (1, 3)
    assert appendix_ranks("Life") == ()


@pytest.mark.parametrize("path", [("References",), ("References", "Printed"), ("See also",), ("Notes", "Explanatory notes")])
def test_appendices_reach_down(builder, path):
    assert is_appendix(section_at(builder, *path))


@pytest.mark.parametrize("path", [("Life",), ("Works",), ("Bibliography",), ("Life", "Sources of his fortune"), ("Discography",)])
def test_no_appendices(builder, path):
    assert not is_appendix(section_at(builder, *path))


@pytest.mark.parametrize(
    "path",
    [
        ("Works",),
        ("Selected works",),
        ("List of works",),
        ("Published works", "Novels"),
        ("Works", "1990s"),
        ("Bibliography",),
        ("Discography", "With the Lund Trio"),
        ("Career", "Films"),
        ("Filmography", "Television"),
        ("Works for organ",),
        ("Short stories",),
        ("Works on paper",),
    ],
)
def test_works(builder, path):
    assert is_works(section_at(builder, *path))


@pytest.mark.parametrize(
    "path",
    [
        ("Works on Ann Lee",),
        ("Books about her",),
        ("Works", "Books about Lee"),
        ("Film career",),
        ("Early works and style",),
        ("In film",),
        ("In popular culture", "Films"),
        ("Legacy", "Books"),
        ("Public works",),
        ("Works cited",),
        ("Further reading", "Books"),
        ("Adaptations", "Television"),
        ("Life",),
        ("Secondary literature",),
        ("Critical studies", "Books"),
    ],
)
def test_no_works(builder, path):
    assert not is_works(section_at(builder, *path))


def test_some_words_mean_works_whatever_the_article_is_about(builder):
    assert is_works(section_at(builder, "Publications"), strict=True)
    assert not is_works(section_at(builder, "Buildings"), strict=True)
    assert is_works(section_at(builder, "Works", "Buildings"), strict=True)


@pytest.mark.parametrize(
    "path", [("Plot",), ("Plot summary",), ("Synopsis",), ("Plot", "Part one"), ("Characters",), ("Premise",), ("Fictional history",)]
)
def test_plots(builder, path):
    section = section_at(builder, *path)
    assert is_plot(section)
    assert not is_narrative(section)


@pytest.mark.parametrize(
    "path", [("Legacy",), ("Death and legacy",), ("Awards",), ("Awards and honours",), ("Reception",), ("Legacy", "Statues")]
)
def test_afterlife(builder, path):
    assert is_afterlife(section_at(builder, *path))


@pytest.mark.parametrize("path", [("Background",), ("Family",), ("Ancestry",), ("Origins",)])
def test_background(builder, path):
    assert is_background(section_at(builder, *path))


@pytest.mark.parametrize("path", [("Early life and family",), ("Family life",), ("Career",)])
def test_no_background(builder, path):
    assert not is_background(section_at(builder, *path))


@pytest.mark.parametrize("path", [("Early life",), ("Career",), ("History",), ("Later life and death",), ("Life", "Exile")])
def test_narrative(builder, path):
    assert is_narrative(section_at(builder, *path))


@pytest.mark.parametrize(
    "path", [("Geography",), ("Notable people",), ("Works",), ("Bibliography",), ("See also",), ("Awards",), ("Honours",), ("Legacy",)]
)
def test_no_narrative(builder, path):
    assert not is_narrative(section_at(builder, *path))


def test_the_lead_is_no_narrative(builder):
    assert not is_narrative(builder.reader.sections[0])


def test_bibliography_with_subsections(builder):
    assert is_bibliography(section_at(builder, "Bibliography", "Novels"))
    assert not is_bibliography(section_at(builder, "Works"))
