"""What categories say of a life."""

import pytest

from wikicheck.article import Category
from wikicheck.article.facts.categories import read_categories
from wikicheck.text import Span


def read(*names):
    return read_categories([Category(name, None, Span(10 * index, 10 * index + 5)) for index, name in enumerate(names)])


def years(fact):
    return fact.date.start.year, fact.date.end.year


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("1970 births", 1970, 1970),
        ("1970_births", 1970, 1970),
        ("970 births", 970, 970),
        ("1970s births", 1970, 1979),
        ("1900s births", 1900, 1909),
        ("10s births", 10, 19),
        ("0s births", 1, 9),
        ("19th-century births", 1800, 1900),
        ("1st-century births", 1, 100),
        ("63 BC births", -62, -62),
        ("190s BC births", -198, -189),
        ("5th-century BC births", -499, -399),
        ("1970 Births", 1970, 1970),
        ("Geboren 1970", 1970, 1970),
        ("Naissance en 1970", 1970, 1970),
        ("Nacidos en 1970", 1970, 1970),
        ("Urodzeni w 1970", 1970, 1970),
        ("Родившиеся в 1970 году", 1970, 1970),
        ("1970年生", 1970, 1970),
        ("1970년 출생", 1970, 1970),
    ],
)
def test_births(name, first, last):
    facts = read(name)
    assert not facts.deaths
    (fact,) = facts.births
    assert years(fact) == (first, last)
    assert fact.what == "birth"
    assert fact.complete


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2001 deaths", 2001, 2001),
        ("2000s deaths", 2000, 2009),
        ("2001 suicides", 2001, 2001),
        ("44 BC deaths", -43, -43),
        ("Gestorben 2001", 2001, 2001),
        ("Décès en 2001", 2001, 2001),
        ("2001年没", 2001, 2001),
    ],
)
def test_deaths(name, first, last):
    facts = read(name)
    assert not facts.births
    (fact,) = facts.deaths
    assert years(fact) == (first, last)


@pytest.mark.parametrize(
    "name",
    [
        "1970 films",
        "1970 in Norway",
        "Deaths from cancer",
        "1970 establishments in Norway",
        "People from Lund",
        "Births in 1970 films",
        "12345 births",
        "0 births",
        "1975s births",
        "20th-century Norwegian writers",
        "Murder in 1970",
        "Suicides in Norway",
        "1970 births in Norway by county",
        "",
    ],
)
def test_neither(name):
    facts = read(name)
    assert not facts.births
    assert not facts.deaths


@pytest.mark.parametrize("name", ["Living people", "living people", "Living_people", "Possibly living people"])
def test_living(name):
    (marker,) = read(name).living
    assert marker.span == Span(0, 5)
    assert marker.label.startswith("Category:")


def test_missing_dates():
    facts = read("Year of birth missing", "Year of death unknown", "Year of birth missing (living people)")
    assert len(facts.birth_missing) == 2
    assert len(facts.death_missing) == 1
    assert len(facts.living) == 1


def test_labels_and_places():
    facts = read("Writers", "1970 births", "2001 deaths")
    assert facts.births[0].label == "Category:1970 births"
    assert facts.births[0].span == facts.births[0].date.span == Span(10, 15)
    assert facts.deaths[0].span == Span(20, 25)


def test_doubled_categories_are_kept():
    assert len(read("1970 births", "1971 births").births) == 2
