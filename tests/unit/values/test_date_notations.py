"""Dates in notations that fields have and running text has not."""

import pytest

from wikicheck.values import (
    DateKind,
    Precision,
    Verdict,
    format_edtf,
    must_agree,
    must_not_precede,
    read_date,
    read_edtf,
    read_month_day,
    read_notation,
)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("194X", "194X"),
        ("194x", "194X"),
        ("19XX", "19XX"),
        ("19??", "19XX"),
        ("18--", "18XX"),
        ("1940/..", "1940/.."),
        ("../1940", "../1940"),
        ("1984-06?", "1984-06?"),
        ("1984-06-02~", "1984-06-02~"),
        ("1984%", "1984%"),
        ("1984~/2004-06", "1984~/2004-06"),
        ("2001-51/2003", None),
        ("[1667,1668]", "[1667,1668]"),
        ("{1960,1961-12}", "{1960,1961-12}"),
        ("XXXX-12-25", "XXXX-12-25"),
        ("19th c.", "18XX"),
        ("19th c", "18XX"),
        ("late 17th c.", "1660/1700"),
        ("5th cent. BC", "-04XX"),
        ("18th c. – 19th c.", "1700/1900"),
        ("1862 (uncertain)", "1862?"),
        ("May 1862 [?]", "1862-05?"),
        ("1863 (approx.)", "1863~"),
        ("1863 (est.)", "1863~"),
        ("Q3 2010", "2010-07/2010-09"),
        ("2010 Q1", "2010-01/2010-03"),
        ("2010Q4", "2010-10/2010-12"),
    ],
)
def test_notations(text, edtf):
    date = read_notation(text)
    assert (date and format_edtf(date)) == edtf
    if date is not None:
        assert date.text == text
        assert text[date.span.start : date.span.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19",
        "XX",
        "1",
        "12 c.",
        "c.",
        "19th cat.",
        "Q5 2010",
        "Q3",
        "abc (uncertain)",
        "(uncertain)",
        "12/13",
        "[a,b]",
        "1984-13~",
        "?" * 70,
        "200 (approx.) people",
    ],
)
def test_what_is_no_notation(text):
    assert read_notation(text) is None


def test_english_abbreviations_are_english_alone():
    assert read_notation("19th c.", lang="de") is None
    assert read_notation("194X", lang="de") is not None


@pytest.mark.parametrize(
    ("text", "lang", "edtf"),
    [
        ("25 December", "en", "XXXX-12-25"),
        ("December 25", "en", "XXXX-12-25"),
        ("December 25th", "en", "XXXX-12-25"),
        ("  1 May ", "en", "XXXX-05-01"),
        ("29 February", "en", "XXXX-02-29"),
        ("25. Dezember", "de", "XXXX-12-25"),
        ("25 décembre", "fr", "XXXX-12-25"),
        ("25 de diciembre", "es", "XXXX-12-25"),
        ("25 dicembre", "it", "XXXX-12-25"),
        ("25 de dezembro", "pt", "XXXX-12-25"),
        ("25 december", "nl", "XXXX-12-25"),
        ("25 grudnia", "pl", "XXXX-12-25"),
        ("25 декабря", "ru", "XXXX-12-25"),
        ("12月25日", "ja", "XXXX-12-25"),
        ("12月25日", "zh", "XXXX-12-25"),
        ("12월 25일", "ko", "XXXX-12-25"),
    ],
)
def test_days_without_a_year(text, lang, edtf):
    date = read_month_day(text, lang=lang)
    assert date is not None
    assert (format_edtf(date), date.kind, date.precision) == (edtf, DateKind.YEARLY, Precision.MONTHDAY)
    assert text[date.span.start : date.span.end] == text.strip() == date.text


@pytest.mark.parametrize(
    "text",
    ["", "Monday", "25", "30 February", "31 June", "12 May 1990", "May 1990", "25 December (observed)", "12 people", "c. 25 December"],
)
def test_what_is_no_day_of_the_year(text):
    assert read_month_day(text) is None


def test_day_without_a_year_contradicts_nothing():
    date, other = read_month_day("25 December"), read_date("1 May 1990")
    assert date.first is date.last is date
    assert date.exists
    assert not date.is_bounded
    assert must_agree(date, other) is Verdict.HOLDS
    assert {must_not_precede(date, other), must_not_precede(other, date)} == {Verdict.UNKNOWN}


def test_day_without_a_year_is_read_back():
    date = read_edtf("XXXX-02-29")
    assert (date.kind, date.parts[0].low) == (DateKind.YEARLY, read_date("29 February 2000").low)
    assert read_edtf("XXXX-02-30") is None
    assert read_edtf("XXXX-2-3") is None
