"""Traps in values, by their numbers: dates, numbers, quantities, lists in fields (8 to 14)."""

import pytest


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        pytest.param("{{birth date|df=y|1970|1|1}}", "1970-01-01", id="8-named-first"),
        pytest.param("{{birth date|1970|January|1}}", "1970-01-01", id="8-month-by-name"),
        pytest.param("{{birth date|year=1970|month=1|day=1}}", "1970-01-01", id="8-all-named"),
        pytest.param("{{birth date|1970|1| |}}", "1970-01", id="8-no-day"),
        pytest.param("{{birth date and age2|2000|1|1|1970|1|2}}", "1970-01-02", id="8-birth-second"),
        pytest.param("{{death date and age|1852|11|27|1815|12|10}}", "1852-11-27", id="9-death-first"),
        pytest.param("25 December 1642 {{small|([[Old Style and New Style dates|NS]] 4 January 1643)}}", "1642-12-25", id="10"),
        pytest.param("c. 1970–71", "1970~/1971~", id="11-circa-of-a-range"),
        pytest.param("1970/71", "1970/1971", id="11-slash"),
        pytest.param("1970-1", "1970/1971", id="11-one-digit"),
        pytest.param("fl. 1390", "1390", id="11-floruit"),
        pytest.param("by 1500", "../1500", id="11-by"),
        pytest.param("before 1200", "../1200", id="11-before"),
        pytest.param("5th century BC", "-04XX", id="11-century"),
        pytest.param("10/01/2007", "[2007-01-10,2007-10-01]", id="11-never-guess"),
        pytest.param("44 BC", "-0043", id="11-era"),
    ],
)
def test_dates(said, value: str, edtf: str):
    assert said("birth_date", value) == edtf


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        pytest.param("1999–2002, 2005–present", "{1999..2002,2005..}", id="11-two-spans"),
        pytest.param("since 1990", "1990/..", id="11-since"),
        pytest.param("c. 1970–71", "1970~/1971", id="11-circa"),
    ],
)
def test_spans_of_years(said, value: str, edtf: str):
    assert said("years_active", value) == edtf


def test_both_calendars_are_kept(read):
    """10: the day by the old calendar and the one by the new."""
    text = "{{Infobox person|birth_date=25 December 1642 {{small|([[Old Style and New Style dates|NS]] 4 January 1643)}}}}\ntext"
    (field,) = read(text)["infoboxes"][0]["fields"]
    assert [(part["edtf"], part["qualifiers"]) for part in field["value"]["parts"]] == [
        ("1642-12-25", ["old-style"]),
        ("1643-01-04", ["new-style"]),
    ]
    assert field["links"] == [{"target": "Old Style and New Style dates", "text": "NS"}]


def test_both_triples_of_a_death(read):
    """9: the first is the death, the second the birth, and the age follows from both."""
    (field,) = read("{{Infobox person|death_date={{death date and age|1852|11|27|1815|12|10}}}}\ntext")["infoboxes"][0]["fields"]
    assert (field["value"]["born"]["edtf"], field["value"]["age"]["years"]) == ("1815-12-10", 36)


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        pytest.param("1,234.5", "en", 1234.5, id="12-english"),
        pytest.param("1.234,5", "de", 1234.5, id="12-german"),
        pytest.param("1\u00a0234,5", "fr", 1234.5, id="12-french"),
        pytest.param("−5", "en", -5, id="12-minus"),
        pytest.param("{{formatnum:1234567}}", "en", 1234567, id="12-formatnum"),
        pytest.param("12.5 million", "en", 12_500_000, id="12-scale"),
        pytest.param("≈ 3", "en", 3, id="12-about"),
        pytest.param("3–5", "en", ("number", 3, 5), id="12-range"),
        pytest.param("5 ± 1", "en", ("number", 5, 1), id="12-tolerance"),
        pytest.param("{{val|5|1|u=kg}}", "en", ("quantity", 5, 1, "kg"), id="12-val"),
        pytest.param("1,432 <small>(2006)</small>", "en", ("number", 1432, "2006"), id="12-note"),
        pytest.param("5 ft 10 in (178 cm)", "en", ("quantity", 70, "[in_i]"), id="13-text"),
        pytest.param("{{convert|5|ft|10|in|cm}}", "en", ("quantity", 70, "[in_i]"), id="13-convert"),
        pytest.param("{{height|ft=5|in=10}}", "en", ("quantity", 70, "[in_i]"), id="13-height"),
        pytest.param("{{convert|3|-|5|km}}", "en", ("quantity", 3, 5, "km"), id="13-range"),
        pytest.param("{{cvt|3|km}}", "en", ("quantity", 3, "km"), id="13-cvt"),
        pytest.param("210 × 297 mm", "en", ("quantity", [210, 297], "mm"), id="13-dimensions"),
    ],
)
def test_amounts(said, value: str, language: str, expected: object):
    assert said("size", value, language=language) == expected


@pytest.mark.parametrize(
    ("value", "items"),
    [
        pytest.param("\n* a\n** b", ["a", "b"], id="14-next-line"),
        pytest.param("* a\n* b", ["a", "b"], id="14-same-line"),
        pytest.param("\n* a\n\n* b", ["a", "b"], id="15-blank-line"),
        pytest.param("\n*{{cite web|url=http://x.example|title=T}}\n* b", ['"T".', "b"], id="15-citation-alone"),
        pytest.param("* <nowiki>*</nowiki> a\n* b", ["* a", "b"], id="16-nowiki"),
    ],
)
def test_lists(said, value: str, items: list[str]):
    assert said("works", value) == items


def test_a_list_leaves_the_next_field_alone(fields):
    """14: the bar behind the last item is none of its text."""
    assert fields("{{Infobox person| works =\n* a\n** b\n|next=c}}\ntext") == [("works", ["a", "b"]), ("next", "c")]
