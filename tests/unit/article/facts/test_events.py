"""Which date of a sentence is that of what its subject does."""

import pytest

from wikicheck.article.facts.events import event_date, tells_of_afterlife, tells_of_forebears
from wikicheck.values.fuzzy_date import year_date


def prose(builder, text, *path):
    builder.prose("'''Bo Berg''' (born 1950) is a painter.")
    for level, title in enumerate(path or ("Life",), start=2):
        builder.section(level, title)
    return builder.prose(text).build("Bo Berg").prose


def sentence(builder, text, *path):
    return prose(builder, text, *path).paragraphs[-1].sentences[0]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 1925, he moved to Lima.", "1925"),
        ("In 1925 he moved to Lima.", "1925"),
        ("On 5 May 1925, he moved to Lima.", "5 May 1925"),
        ("He moved to Lima in 1925.", "1925"),
        ("He moved to Lima on 5 May 1925.", "5 May 1925"),
        ("On his return in 1925, he moved to Lima.", "1925"),
        ("In 1925, he sold a house of 1910.", "1925"),
        ("He moved to Lima in early 1925.", "early 1925"),
        ("He sold the 1910 house.", None),
        ("He moved to Lima in 1925 and left in 1930.", None),
        ("He had moved to Lima in 1925.", None),
        ("He moved to Lima (in 1925).", None),
        ("As of 1925, he lives in Lima.", None),
        ("In the 1920s, he moved to Lima.", None),
        ("In letters revealed in 2015, Berg wrote to his son.", None),
        ("In a film made in 2015, Berg speaks.", None),
        ("He moved to Lima.", None),
        # a participle that says when something else was done
        ("He edited the letters of Ek, killed in 1825.", None),
        ("He joined the society set up by Ek in 1832.", None),
        ("He appears in a book of tales, written in 1933.", None),
        ("He held the chair endowed in 1799.", None),
        # but these are what he did
        ("He was taught and raised by Ek in 1925.", "1925"),
        ("He studied in Lund, graduated in 1925.", "1925"),
        ("He sang, painted and later married in 1925.", "1925"),
        ("He was arrested in 1925.", "1925"),
        # what a text is about
        ("He wrote on the fire of Lima in 1825.", None),
        ("He sets the novel in 1814.", None),
        ("He wrote a book in 1925.", "1925"),
    ],
)
def test_event_date(builder, text, date):
    found = event_date(sentence(builder, text))
    assert (found.text if found else None) == date


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("He moved to Lima in 1925.", ("Life",), False),
        ("His father moved to Lima in 1925.", ("Life",), True),
        ("He moved to Lima in 1925.", ("Family",), True),
        ("The village was founded in 1925.", ("Life",), True),
    ],
)
def test_forebears(builder, text, path, expected):
    assert tells_of_forebears(sentence(builder, text, *path)) is expected


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("He moved to Lima in 1925.", ("Life",), False),
        ("He was buried in Lima in 1925.", ("Life",), True),
        ("He moved to Lima in 1925.", ("Legacy",), True),
        ("His letters were published in 1925.", ("Life",), True),
        ("In 1925, he won a prize.", ("Life",), True),
        ("In 1925, he won a prize. In 1930, he won another.", ("Life",), True),
        ("In 1925, he won a prize. In 1911, he moved to Lima.", ("Life",), False),
        ("In 1925, he was placed first. He had moved to Lima in 1911.", ("Life",), True),
        ("In 1925, a statue of him was made. In 1911, he moved to Lima.", ("Life",), True),
    ],
)
def test_afterlife(builder, text, path, expected):
    told = prose(builder, text, *path)
    assert tells_of_afterlife(told.paragraphs[-1].sentences[0], told, year_date(1920)) is expected
