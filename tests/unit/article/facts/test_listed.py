"""Dates of lists, tables, headings and sources, read only where the source looks suspicious."""

import pytest

from wikicheck.article.facts.listed import impossible_days, iter_cited_dates, iter_listed_dates, reversed_years
from wikicheck.article.reading import read_article


@pytest.mark.parametrize(
    "text", ["31 June 1999", "June 31, 1999", "on 31\xa0Nov 1999", "30 February", "Feb 30", "35 May 1999", "* 32 March"]
)
def test_a_day_that_its_month_lacks_is_suspicious(text):
    (place,) = impossible_days(text)
    assert text[place] in "32"


@pytest.mark.parametrize(
    "text", ["31 May 1999", "30 June", "131 June", "1931 June", "June 1931", "31, June", "31 Junes", "29 February 1999", "May 31"]
)
def test_other_numbers_are_not(text):
    assert impossible_days(text) == []


@pytest.mark.parametrize("text", ["(1994–1989)", "2005-2004", "* 1801–1788: Mayor"])
def test_years_in_the_wrong_order_are_suspicious(text):
    (place,) = reversed_years(text)
    assert text[place].isdigit()


@pytest.mark.parametrize(
    "text", ["1989–1994", "1994–1994", "2000–1400", "21994–1989", "1994–19890", "1994–1989-3", "1994–89", "1994 – 1989", "x1994–1989"]
)
def test_other_pairs_of_numbers_are_not(text):
    assert reversed_years(text) == []


def test_only_what_stands_at_suspicious_places_is_read():
    source = (
        "'''Oslo''' is a city.\n\n== Mayors ==\n* Ann (1994–1989)\n* Bo (1990–1995)\n"
        "{|\n| Cy || 1988–1981\n|-\n| Di || 1988–1991\n|}\n\n== Late, 1999–1990 ==\nText."
    )
    article = read_article(source, form="wikitext", language="en")
    found = [(date.text, article.source.slice(span)) for date, span, _ in iter_listed_dates(article, reversed_years(source))]
    assert found == [("1999–1990", "== Late, 1999–1990 =="), ("1994–1989", "1994–1989"), ("1988–1981", "1988–1981")]


def test_dates_of_sources_are_found_at_their_places():
    source = "'''Oslo''' is a city.<ref>{{cite web|title=A|url=http://a.example|date=3 May 1999|access-date=31 June 2012}}</ref>"
    article = read_article(source, form="wikitext", language="en")
    assert [article.source.slice(date.span) for date in iter_cited_dates(article, impossible_days(source))] == ["31 June 2012"]
    assert list(iter_cited_dates(article, [])) == []


def test_captions_and_the_text_of_references_are_read():
    source = "'''Oslo''' is a city.<ref>Oslo Post, 31 June 2012.</ref>\n\n[[File:A.jpg|thumb|Fair, 31 April 2007]]\n"
    article = read_article(source, form="wikitext", language="en")
    suspects = impossible_days(source)
    assert [article.source.slice(date.span) for date in iter_cited_dates(article, suspects)] == ["31 June 2012"]
    assert [article.source.slice(span) for _, span, _ in iter_listed_dates(article, suspects)] == ["31 April 2007"]
