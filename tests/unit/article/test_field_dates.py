"""Dates in fields: how fine they are, in which calendar, from when to when; and what is none of these."""

from typing import Any

import pytest

from wikicheck.article.reading import read_article


def _value(name: str, raw: str, language: str = "en") -> dict[str, Any]:
    text = f"{{{{Infobox person\n| {name} = {raw}\n}}}}\nAnn was here."
    return read_article(text, form="wikitext", language=language).to_dict()["infoboxes"][0]["fields"][0]["value"]


@pytest.mark.parametrize(
    ("raw", "language", "edtf", "precision"),
    [
        ("2 May 1970", "en", "1970-05-02", "day"),
        ("{{birth date|1970|5|2}}", "en", "1970-05-02", "day"),
        ("May 1970", "en", "1970-05", "month"),
        ("mai 1970", "fr", "1970-05", "month"),
        ("1970", "en", "1970", "year"),
        ("{{birth year|1970}}", "en", "1970", "year"),
        ("1970s", "en", "197X", "decade"),
        ("19th century", "en", "18XX", "century"),
        ("{{start date|1970|5}}", "en", "1970-05", "month"),
        ("spring 1970", "en", "1970-21", "season"),
    ],
)
def test_a_date_is_as_fine_as_it_is_stated(raw: str, language: str, edtf: str, precision: str):
    value = _value("birth_date", raw, language)
    assert (value["edtf"], value["precision"]) == (edtf, precision)


@pytest.mark.parametrize("raw", ["spring", "a Monday in May", "the nineties of his life", "19th hole", "70s disco", "mid"])
def test_what_is_no_date_has_no_precision(raw: str):
    value = _value("birth_date", raw)
    assert (value["kind"], "precision" in value) == ("text", False)


@pytest.mark.parametrize(
    ("raw", "edtf", "qualifiers"),
    [
        ("c. 1970", "1970~", ["approximate"]),
        ("circa 1970", "1970~", ["approximate"]),
        ("{{circa|1970}}", "1970~", ["approximate"]),
        ("1970?", "1970?", ["approximate", "uncertain"]),
        ("before 1200", "../1200", ["before"]),
        ("after 1200", "1200/..", ["after"]),
        ("fl. 1390", "1390", ["floruit"]),
        ("5th century BC", "-04XX", ["era"]),
        ("c. 500 BC", "-0499~", ["approximate", "era"]),
    ],
)
def test_doubt_is_kept(raw: str, edtf: str, qualifiers: list[str]):
    value = _value("birth_date", raw)
    assert (value["edtf"], value["qualifiers"]) == (edtf, qualifiers)


@pytest.mark.parametrize("raw", ["1970", "2 May 1970", "{{birth date|1970|5|2}}", "1970s", "19th century"])
def test_what_is_stated_flatly_has_no_doubt(raw: str):
    assert "qualifiers" not in _value("birth_date", raw)


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        ("25 December 1642 (NS 4 January 1643)", [("1642-12-25", "old-style"), ("1643-01-04", "new-style")]),
        ("25 December 1642 ({{small|[[Old Style and New Style dates|NS]]}} 4 January 1643)", None),
        ("2 February [O.S. 21 January] 1801", [("1801-02-02", "new-style"), ("1801-01-21", "old-style")]),
        ("2 February 1801 [O.S. 21 January 1801]", [("1801-02-02", "new-style"), ("1801-01-21", "old-style")]),
        ("2 February 1801 (O.S. 21 January 1801)", [("1801-02-02", "new-style"), ("1801-01-21", "old-style")]),
        ("{{OldStyleDate|2 February|1801|21 January}}", [("1801-02-02", "new-style"), ("1801-01-21", "old-style")]),
        ("21 January 1801 (Old Style)", None),
    ],
)
def test_both_calendars_are_kept(raw: str, parts: list[tuple[str, str]] | None):
    value = _value("birth_date", raw)
    if parts is None:
        assert value["kind"] == "date"
        assert {"old-style", "new-style"} & set(value["qualifiers"])
    else:
        assert [(part["edtf"], part["qualifiers"][0]) for part in value["parts"]] == parts


@pytest.mark.parametrize("raw", ["25 December 1642 (aged 4)", "25 December 1642, NS Canada", "4 January 1643 (Oslo)"])
def test_what_names_no_calendar_has_one_date(raw: str):
    value = _value("birth_date", raw)
    assert value["kind"] != "date" or not {"old-style", "new-style"} & set(value.get("qualifiers", ()))
    assert "parts" not in value


@pytest.mark.parametrize(
    ("raw", "edtf", "is_open"),
    [
        ("1990–1995", "1990/1995", False),
        ("1990–95", "1990/1995", False),
        ("May 1990 – June 1995", "1990-05/1995-06", False),
        ("2 May 1990 – 3 June 1995", "1990-05-02/1995-06-03", False),
        ("1990–present", "1990/..", True),
        ("1990–", "1990/..", True),
        ("since 1990", "1990/..", True),
        ("until 1995", "../1995", False),
        ("from 1990 to 1995", "1990/1995", False),
    ],
)
def test_spans_of_time(raw: str, edtf: str, *, is_open: bool):
    value = _value("years_active", raw)
    assert (value["kind"], value["edtf"], value.get("open", False)) == ("interval", edtf, is_open)


@pytest.mark.parametrize(
    ("raw", "edtf", "start", "end"),
    [
        ("1990–1995, 1998", "{1990..1995,1998}", "1990", "1998"),
        ("1990–95, 1999–2001", "{1990..1995,1999..2001}", "1990", "2001"),
        ("1990, 1999–present", "{1990,1999..}", "1990", None),
        ("1990–95, 1999–", "{1990..1995,1999..}", "1990", None),
        ("1990, 1992, 1999–", "{1990,1992,1999..}", "1990", None),
    ],
)
def test_several_spans_of_time_begin_with_the_first_and_end_with_the_last(raw: str, edtf: str, start: str, end: str | None):
    value = _value("years_active", raw)
    assert (value["edtf"], value["start"], value["end"], value.get("open", False)) == (edtf, start, end, end is None)


@pytest.mark.parametrize("raw", ["1990", "1990–now and then", "no. 1990–5 of 7", "present"])
def test_what_is_no_span_of_time(raw: str):
    assert _value("years_active", raw).get("edtf", "").count("/") == 0
