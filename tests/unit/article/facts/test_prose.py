"""The running text: what belongs to it, what is masked, and where things stand in the source."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article import Form, Item, ListBlock
from wikicheck.article.facts.prose import MASK, mask_text
from wikicheck.text import Span


@pytest.mark.parametrize(
    ("markup", "masked"),
    [
        ("She sold the boat in 1990.", "She sold the boat in 1990."),
        ("Her ''Mill of 1990'' burnt.", "Her · burnt."),
        ("Her “Mill of 1990” burnt.", "Her “·” burnt."),
        ('Her "Mill of 1990" burnt.', 'Her "·" burnt.'),
        ("Her «Mill of 1990» burnt.", "Her «·» burnt."),
        ("He said “the old mill is gone for good.” In 1990 he left.", "He said “·.” In 1990 he left."),
        ("Bo “Bobo” Berg paints.", "Bo “Bobo” Berg paints."),
        ("a so-called “good” mill", "a so-called “good” mill"),
        ('The boat was 5\'10" long in 1990 and 6" deep.', 'The boat was 5\'10" long in 1990 and 6" deep.'),
        ("See https://mill.example/1990/05 for more.", "See · for more."),
        ("See www.mill.example/1990.", "See ·."),
        ("It has ISBN 978-0-1990-1234-5.", "It has ·."),
        ("The file Mill_1990.jpg shows it.", "The file · shows it."),
        ("As of 1990, it stands.", "As of 1990, it stands."),
        ("An open “quotation in 1990.", "An open “quotation in 1990."),
    ],
)
def test_masks(text, markup, masked):
    assert re.sub(f"{MASK}+", "·", mask_text(text(markup))) == masked


@given(st.text(alphabet="aA 1\"“”‘’«».:/'(\n", max_size=120))
def test_a_mask_is_as_long_as_the_text(content):
    from wikicheck.article import Text

    plain = Text(content, [0], [0], [len(content)])
    masked = mask_text(plain)
    assert len(masked) == len(content)
    assert all(mark in {sign, MASK} for sign, mark in zip(content, masked, strict=True))


def paragraphs(article):
    return [paragraph.text.plain for paragraph in article.prose.paragraphs]


@pytest.mark.parametrize("heading", ["References", "Notes", "See also", "External links", "Further reading", "Sources"])
def test_appendices_are_not_in_it(builder, heading):
    builder.prose("The lead.").section(2, "Life").prose("A life.").section(2, heading).prose("A note.").section(3, "More").prose("More.")
    assert paragraphs(builder.build("Bo Berg")) == ["The lead.", "A life."]


def test_a_bibliography_is_looked_at(builder):
    builder.prose("'''Bo Berg''' (born 1950) is a poet.").section(2, "Bibliography").prose("He wrote three books.").list("''A'' (1990)")
    assert len(paragraphs(builder.build("Bo Berg"))) == 2


def test_a_bibliography_of_sources_is_not_in_it(builder):
    builder.prose("'''Lund''' is a town.").section(2, "Bibliography").prose("The following books were used.").list("''A'' (1990)")
    assert len(paragraphs(builder.build("Lund"))) == 1


@pytest.mark.parametrize("role", ["quote", "caption", "indent"])
def test_only_prose(builder, role):
    assert paragraphs(builder.prose("Not the article's own words of 1990.", role=role).build("Bo Berg")) == []


def test_lists_and_bold_lines_are_not_in_it(builder):
    builder.section(2, "Life").prose("'''Early years'''", "He '''left'''.")
    builder.block(ListBlock("unordered", Span(0, 0))).list("An item of 1990")
    assert paragraphs(builder.build("Bo Berg")) == ["He left."]


def test_dates_and_their_sentences(builder):
    article = builder.prose("He left in May 1990 and came back on 5 June 1991. In ''1984'' he wrote of 1985. Then nothing.").build(
        "Bo Berg"
    )
    (paragraph,) = article.prose.paragraphs
    assert [date.text for date in paragraph.dates] == ["May 1990", "5 June 1991", "1985"]
    first, second, third = paragraph.sentences
    assert [date.text for date in first.dates] == ["May 1990", "5 June 1991"]
    assert [date.text for date in second.dates] == ["1985"]
    assert third.dates == []
    assert (first.index, second.index) == (0, 1)
    assert article.source.slice(second.span(*second.dates[0].span)) == "1985"
    assert article.source.slice(second.span()) == "In ''1984'' he wrote of 1985."
    assert second.text == "In 1984 he wrote of 1985."
    assert second.masked == f"In {MASK * 4} he wrote of 1985."
    assert article.source.slice(paragraph.span(0, 7)) == "He left"


def test_where_a_date_stands(builder):
    (paragraph,) = builder.prose("As of 1990 (since 1985) it had been as of May 2001 a mill in 2002.").build("Lund").prose.paragraphs
    assert [(date.text, paragraph.is_as_of(date)) for date in paragraph.dates] == [
        ("1990", True),
        ("since 1985", False),
        ("May 2001", True),
        ("2002", False),
    ]
    assert [paragraph.is_bracketed(date) for date in paragraph.dates] == [False, True, False, False]


def test_lead_and_sections(builder):
    builder.prose("The lead.").section(2, "Life").prose("One fell.", "Two fell.").section(2, "Work").prose("All fell.")
    article = builder.build("Bo Berg")
    assert [paragraph.is_lead for paragraph in article.prose.paragraphs] == [True, False, False, False]
    assert [paragraph.text.plain for paragraph in article.prose.in_section(article.sections[1])] == ["One fell.", "Two fell."]


def test_an_empty_section(builder):
    article = builder.section(2, "Life").build("Bo Berg", form=Form.PLAIN)
    assert article.prose.paragraphs == []
    assert article.prose.in_section(article.sections[1]) == []


def test_items_are_no_paragraphs(text):
    assert Item(text("x"), "*", Span(0, 1)).role is None
