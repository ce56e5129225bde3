"""Foundings, openings and ends in infobox, lead and categories."""

import pytest

from wikicheck.article.facts.event_categories import read_event_category
from wikicheck.article.facts.vital import Place
from wikicheck.article.page import Category
from wikicheck.article.reading import read_article
from wikicheck.text import Span


def founding(lead, box="founded=1990"):
    return read_article(f"{{{{Infobox company|{box}}}}}\n{lead}\n", title="Lee Works").founding


@pytest.mark.parametrize(
    "lead",
    [
        "'''Lee Works''', founded in 1976, is a maker of pots.",
        "'''Lee Works''' (founded 1976) is a maker of pots.",
        "'''Lee Works''' (est. 1976) is a maker of pots.",
        "'''Lee Works''' is a maker of pots that was founded by Ann Lee and Bo Berg in Oslo in 1976.",
        "'''Lee Works''' is a company. The firm was established by Ann Lee, a potter from Lund, on 3 May 1976.",
        "'''Lee Works''' is a company. Established in 1976, Lee Works makes pots.",
        "'''Lee Works''' is a company. Since its founding in 1976, it has made pots.",
        "'''Lee Works''' is a company which was incorporated on May 3, 1976.",
        "'''Lee Works''' is a football club in Kent. Founded in 1976, the club plays in the Kent League.",
        "'''Lee Works''' is a band. The band was formed in 1976 and broke up in 1980.",
        "'''Lee Works''' is a school in Lund. The school, which was founded in 1976, has 900 pupils.",
        "In 1976, '''Lee Works''' was founded by Ann Lee.",
        "'''Lee Works''' is a label started by Ann Lee in 1976.",
    ],
)
def test_lead_dates_the_founding(lead):
    (fact,) = founding(lead).founded.lead
    assert fact.date.year == 1976
    assert fact.complete
    assert not fact.date.approximate
    assert fact.place is Place.LEAD


@pytest.mark.parametrize(
    "lead",
    [
        "'''Lee Works''' is a maker of pots. It traces its origins to 1976.",
        "'''Lee Works''' is owned by Berg Holding, which was founded in 1976.",
        "'''Lee Works''' is a company. Its rival was founded in 1976.",
        "'''Lee Works''' is a company. It was re-founded in 1976.",
        "'''Lee Works''' is a company based in a town founded by monks, and moved in 1976.",
        "'''Lee Works''' is a subsidiary of a firm founded in 1976.",
        "'''Lee Works''' is a company. It was acquired in 1976 by Bo Berg.",
    ],
)
def test_other_dates_are_no_founding(lead):
    assert founding(lead).founded.lead == []


def test_two_verbs_of_one_sentence_have_their_dates():
    facts = founding("'''Lee Works''' is a state. Created under a charter in AD 988, the present state was formed in 1278.").founded.lead
    assert [fact.date.year for fact in facts] == [988, 1278]


@pytest.mark.parametrize(
    ("value", "years"),
    [
        ("1976", [1976]),
        ("{{start date and age|1976|5|3}}", [1976]),
        ("1888 (as A)<br>1911 (as B)", [1888, 1911]),
        ("Oslo, Norway (1911)", [1911]),
        ("1902, as the Lee Works", [1902]),
    ],
)
def test_box_dates_the_founding(value, years):
    stated = founding("'''Lee Works''' is a company.", f"founded={value}").founded
    assert [fact.date.year for fact in stated.boxes] == years
    assert stated.box_is_whole


def test_years_beside_a_date_are_alternatives():
    stated = founding("'''Lee Works''' is a company.", "founded={{start date and age|1911|6|16}} (as CTR; merged 1888)").founded
    assert [(fact.date.year, fact.complete) for fact in stated.boxes] == [(1911, True), (1888, False)]


def test_box_that_was_not_read_whole_says_nothing():
    stated = founding("'''Lee Works''' is a company founded in 1976.", "founded={{foo|1967}} 1967").founded
    assert stated.at(Place.INFOBOX) == []
    assert [fact.place for fact in stated.best] == [Place.LEAD]


@pytest.mark.parametrize(
    ("name", "what", "year"),
    [
        ("Companies established in 1967", "founding", 1967),
        ("1967 establishments in Norway", "founding", 1967),
        ("Companies_established_in_1967", "founding", 1967),
        ("Railway stations in Norway opened in 1900", "opening", 1900),
        ("Bridges completed in 1913", "completion", 1913),
        ("Airlines disestablished in 2009", "dissolution", 2009),
        ("2009 disestablishments in Norway", "dissolution", 2009),
    ],
)
def test_category_dates_an_event(name, what, year):
    fact = read_event_category(Category(name, None, Span(3, 9)))
    assert fact is not None
    assert (fact.what, fact.date.year, fact.span) == (what, year, Span(3, 9))


def test_category_of_a_century_spans_it():
    fact = read_event_category(Category("States established in the 18th century BC", None, Span(0, 1)))
    assert fact is not None
    assert (fact.date.start.year, fact.date.end.year) == (-1799, -1699)


@pytest.mark.parametrize(
    "name",
    [
        "Companies of Norway",
        "Companies formed by merger",
        "Novels set in 1984",
        "1967 births",
        "Films shot in Norway",
        "1903 introductions",
    ],
)
def test_other_categories_date_nothing(name):
    assert read_event_category(Category(name, None, Span(0, 1))) is None


def test_bands_begin_and_end_with_the_years_they_were_active():
    article = read_article(
        "{{Infobox musical artist|background=group_or_band|years_active=1992–1997, 2003–present}}\n'''The Lees''' are a band.",
        title="The Lees",
    )
    assert [fact.date.year for fact in article.founding.founded.boxes] == [1992, 2003]
    assert [fact.date.year for fact in article.founding.dissolved.boxes] == [1997]


def test_people_are_not_founded():
    article = read_article(
        "{{Infobox person|birth_date=1950}}\n'''Ann Lee''' founded a firm in 1976.\n[[Category:1976 establishments in Norway]]"
    )
    assert not article.founding.is_dated
