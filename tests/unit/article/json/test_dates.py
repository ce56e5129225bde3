import json

import pytest

from wikicheck.article.json.dates import date_from_dict, date_to_dict
from wikicheck.text import InputError, Span
from wikicheck.values import find_dates

_WRITTEN = [
    "c. 1970–1971",
    "1914–18",
    "44 BC",
    "44–42 BC",
    "20 BC – AD 30",
    "early 1990s",
    "mid-19th century",
    "5th century BC",
    "3rd millennium BC",
    "before 1650",
    "since 1990",
    "1999–present",
    "12 May 1999 – present",
    "fl. 1390",
    "fl. 1390–1410",
    "30 February 1990",
    "1340 or 1345",
    "c. 1340 or c. 1345",
    "2004, 2006",
    "spring 1945",
    "winter 1944",
    "1731/32",
    "25 December 1642 [O.S. 4 January 1643]",
    "10/01/2007",
    "1971–1970",
    "1850–c. 1860",
    "possibly 1850",
    "late 1990s – early 2000s",
    "29 February 1500",
    "1900s",
    "5–7 January 1979",
]


def _facts(date):
    own = (date.low, date.high, date.precision, date.kind, date.approximate, date.flags)
    return own, [_facts(part) for part in date.parts]


@pytest.mark.parametrize("point", [True, False])
@pytest.mark.parametrize("written", _WRITTEN)
def test_a_date_comes_back_as_the_same_interval(written, point):
    dates = find_dates(written)
    assert dates
    for date in dates:
        data = date_to_dict(date, point=point)
        back = date_from_dict(json.loads(json.dumps(data)), date.text, date.span, ())
        assert date_to_dict(back, point=point) == data
        assert (back.text, back.span) == (date.text, date.span)
        # one "c." before a range covers a birth from end to end; which end it stood at is then no longer written
        assert _facts(back) == _facts(date)


def test_the_birth_between_two_years_is_one_point():
    (date,) = find_dates("c. 1970–1971")
    data = date_to_dict(date, point=True)
    assert data["edtf"] == "1970~/1971~"
    assert data["precision"] == "year"


@pytest.mark.parametrize(
    "written", ["12 March 1985", "March 1985", "1985", "1990s", "19th century", "spring 1945", "1914–18", "since 1990", "1999–present"]
)
def test_what_edtf_says_is_not_said_again(written):
    (date,) = find_dates(written)
    assert not {"earliest", "latest", "form", "parts"} & date_to_dict(date).keys()


@pytest.mark.parametrize(
    ("data", "pointer"),
    [
        ({"edtf": "soon", "precision": "day"}, "/at/edtf"),
        ({"edtf": "", "precision": "day"}, "/at/edtf"),
        ({"edtf": "1990-02-30", "precision": "day"}, "/at/edtf"),
        ({"edtf": "[" + "1990," * 5_000 + "1990]", "precision": "day"}, "/at/edtf"),
        ({"edtf": "1990", "precision": "year", "earliest": "1990", "latest": "1991-01-01"}, "/at/earliest"),
        ({"edtf": "1990", "precision": "year", "earliest": "1990-01-01", "latest": "1990-02-30"}, "/at/latest"),
        ({"edtf": "1990", "precision": "year", "earliest": "1990-01-02", "latest": "1990-01-01"}, "/at/edtf"),
        ({"edtf": "1990/1991", "precision": "year", "parts": [{"edtf": "x", "precision": "year"}]}, "/at/edtf"),
    ],
)
def test_what_is_no_date_is_named(data, pointer):
    with pytest.raises(InputError, match=f"^{pointer}: "):
        date_from_dict(data, "", Span(0, 0), ("at",))
