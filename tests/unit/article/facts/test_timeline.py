"""The dates that a section tells its events by."""

import pytest

from wikicheck.article.facts.timeline import anchors_of, is_back_shifted
from wikicheck.values.calendar import day_number

ANCHORS = [
    ("In 1990, he left.", ["1990"]),
    ("In 1990 he left.", ["1990"]),
    ("On 5 May 1990, he left.", ["5 May 1990"]),
    ("On May 5, 1990, he left.", ["May 5, 1990"]),
    ("In May 1990, he left.", ["May 1990"]),
    ("In early 1990, he left.", ["early 1990"]),
    ("In the spring of 1990, he left.", ["spring of 1990"]),
    ("In 1990, the mill burnt.", ["1990"]),
    ("In 1990, he left. In 1995, he returned.", ["1990", "1995"]),
    ("“In 1990, he left.", ["1990"]),
    # not at the start, or not a step
    ("He left in 1990.", []),
    ("By 1990, he had a mill.", []),
    ("From 1990, he lived in Lund.", []),
    ("Since 1990, he has lived in Lund.", []),
    ("Until 1990, he lived in Lund.", []),
    ("In the 1990s, he left.", []),
    ("In the late 19th century, he left.", []),
    ("In about 1990, he left.", []),
    ("As of 1990, he lived there.", []),
    ("In his 1990 book, he said no.", []),
    ("In the 1990 election, he won.", []),
    ("In 1990–1995, he lived in Lund.", []),
    ("In 1990 and 1995, he won.", []),
    ("In Lund in 1990, he left.", []),
    # looking back, speech, others
    ("In 1990, he had moved to Lund.", []),
    ("In 1990, he had a mill.", ["1990"]),
    ("In 1990, he previously worked in Lund.", []),
    ("In 1990, he said that it was over.", []),
    ("In 1990, he recalled the war.", []),
    ("In 1990, his son was born.", []),
    ("In 1990, his father sold the mill.", []),
    ("In 1990, Olaf Vik sold the mill.", []),
    ("Years before, he had lived in Lund. In 1980, he left it.", []),
    ("In 2031, he left.", []),
]


def section_of(builder, *paragraphs):
    builder.prose("'''Bo Berg''' (born 1950) is a painter. He lives in Lund.").section(2, "Life").prose(*paragraphs)
    article = builder.build("Bo Berg")
    return article, article.prose.in_section(article.sections[1])


@pytest.mark.parametrize(("prose", "dates"), ANCHORS)
def test_anchors(builder, prose, dates):
    article, paragraphs = section_of(builder, prose)
    anchors = anchors_of(paragraphs, subject=article.subject, as_of=day_number(2026, 11, 24))
    assert [anchor.date.text for anchor in anchors] == dates
    for anchor in anchors:
        assert article.source.slice(anchor.span) == anchor.date.text
        assert anchor.date.text in anchor.sentence.text


def test_only_the_paragraph_that_looks_back_is_left_out(builder):
    _, paragraphs = section_of(builder, "He had been a clerk. In 1980, he left.", "In 1990, he returned.")
    assert [anchor.date.text for anchor in anchors_of(paragraphs)] == ["1990"]


def test_without_a_subject_nobody_is_somebody_else(builder):
    _, paragraphs = section_of(builder, "In 1990, Olaf Vik sold the mill.")
    assert [anchor.date.text for anchor in anchors_of(paragraphs)] == ["1990"]


def test_the_future_counts_where_no_day_is_given(builder):
    _, paragraphs = section_of(builder, "In 2031, he left.")
    assert [anchor.date.text for anchor in anchors_of(paragraphs)] == ["2031"]


def test_in_the_article_on_a_town_everything_counts(builder):
    builder.infobox("settlement", "Infobox town", name="Lund").prose("'''Lund''' is a town.").section(2, "History")
    article = builder.prose("In 1990, Olaf Vik built a mill. In 1995, the mill burnt.").build("Lund")
    paragraphs = article.prose.in_section(article.sections[1])
    assert [anchor.date.text for anchor in anchors_of(paragraphs, subject=article.subject)] == ["1990", "1995"]


@pytest.mark.parametrize(
    "text", ["He had moved.", "He had already been ill.", "It was originally a mill.", "He was born in Lund.", "Years before, he left."]
)
def test_back_shift(text):
    assert is_back_shifted(text)


@pytest.mark.parametrize(
    "text", ["He had a mill.", "He had two sons.", "He had his portrait painted.", "He left.", "Having left, he died."]
)
def test_no_back_shift(text):
    assert not is_back_shifted(text)
