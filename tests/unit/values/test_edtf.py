import pytest

from wikicheck.values import FUTURE, PAST, DateFlag, DateKind, Precision, day_number, format_edtf, read_date, read_edtf
from wikicheck.values.fuzzy_date import choice_date, day_date, month_date, range_date, year_date


@pytest.mark.parametrize(
    ("text", "span", "point"),
    [
        ("c. 1970–1971", "1970~/1971", "1970~/1971~"),
        ("c. 1830–1852", "1830~/1852", "1830~/1852~"),
        ("c. 1970 – c. 1971", "1970~/1971~", "1970~/1971~"),
        ("1970–1971", "1970/1971", "1970/1971"),
        ("1970?–1985", "1970?/1985", "1970?/1985?"),
        ("1340 or 1345", "[1340,1345]", "[1340,1345]"),
        ("1999–present", "1999/..", "1999/.."),
        ("before 1650", "../1650", "../1650"),
        ("c. 1970", "1970~", "1970~"),
    ],
)
def test_a_birth_is_a_point_and_a_reign_is_not(text, span, point):
    date = read_date(text)
    assert (format_edtf(date), format_edtf(date, point=True)) == (span, point)


@pytest.mark.parametrize(
    ("edtf", "low", "high", "precision", "kind"),
    [
        ("1985-03-12", (1985, 3, 12), (1985, 3, 12), Precision.DAY, DateKind.POINT),
        ("1985-03", (1985, 3, 1), (1985, 3, 31), Precision.MONTH, DateKind.POINT),
        ("1985", (1985, 1, 1), (1985, 12, 31), Precision.YEAR, DateKind.POINT),
        ("-0043", (-43, 1, 1), (-43, 12, 31), Precision.YEAR, DateKind.POINT),
        ("0000", (0, 1, 1), (0, 12, 31), Precision.YEAR, DateKind.POINT),
        ("Y-12345", (-12345, 1, 1), (-12345, 12, 31), Precision.YEAR, DateKind.POINT),
        ("197X", (1970, 1, 1), (1979, 12, 31), Precision.DECADE, DateKind.POINT),
        ("190X", (1900, 1, 1), (1909, 12, 31), Precision.DECADE, DateKind.POINT),
        ("18XX", (1800, 1, 1), (1900, 12, 31), Precision.CENTURY, DateKind.POINT),
        ("00XX", (1, 1, 1), (100, 12, 31), Precision.CENTURY, DateKind.POINT),
        ("-02XX", (-299, 1, 1), (-199, 12, 31), Precision.CENTURY, DateKind.POINT),
        ("1945-21", (1945, 2, 1), (1945, 11, 30), Precision.SEASON, DateKind.POINT),
        ("1944-24", (1943, 12, 1), (1945, 3, 31), Precision.SEASON, DateKind.POINT),
        ("1970/1971", (1970, 1, 1), (1971, 12, 31), Precision.YEAR, DateKind.RANGE),
        ("1970-05/1971-06-07", (1970, 5, 1), (1971, 6, 7), Precision.MONTH, DateKind.RANGE),
        ("{1999..2002,2005}", (1999, 1, 1), (2005, 12, 31), Precision.YEAR, DateKind.SET),
        ("[1340,1345]", (1340, 1, 1), (1345, 12, 31), Precision.YEAR, DateKind.ONE_OF),
    ],
)
def test_edtf_is_read_as_it_is_written(edtf, low, high, precision, kind):
    date = read_edtf(edtf)
    assert (date.low, date.high, date.precision, date.kind) == (day_number(*low), day_number(*high), precision, kind)
    assert format_edtf(date) == edtf


def test_open_ends():
    date = read_edtf("1999/..")
    assert (date.low, date.high, date.kind) == (day_number(1999), FUTURE, DateKind.OPEN)
    date = read_edtf("../1650")
    assert (date.low, date.high, date.kind) == (PAST, day_number(1651) - 1, DateKind.BEFORE)
    assert read_edtf("../..").is_bounded is False


@pytest.mark.parametrize(
    ("edtf", "approximate", "flags"),
    [
        ("1985~", True, set()),
        ("1985?", True, {DateFlag.UNCERTAIN}),
        ("1985%", True, {DateFlag.UNCERTAIN, DateFlag.CIRCA}),
        ("1985", False, set()),
    ],
)
def test_qualifiers(edtf, approximate, flags):
    date = read_edtf(edtf)
    assert (date.approximate, date.flags) == (approximate, flags)
    assert format_edtf(date) == edtf


@pytest.mark.parametrize(
    ("edtf", "low", "high"),
    [
        ("1985/", (1985, 1, 1), None),
        ("/1985", None, (1985, 12, 31)),
        ("[..1760-12-03]", None, (1760, 12, 3)),
        ("[1760-12..]", (1760, 12, 1), None),
        ("[1340]", (1340, 1, 1), (1340, 12, 31)),
        ("156X-12-25", (1560, 12, 25), (1569, 12, 25)),
        ("1999-XX", (1999, 1, 1), (1999, 12, 31)),
        ("1999-02-XX", (1999, 2, 1), (1999, 2, 28)),
        ("1984-1X", (1984, 10, 1), (1984, 12, 31)),
        ("2004?-06-11", (2004, 6, 11), (2004, 6, 11)),
        ("?2004-06-~11", (2004, 6, 11), (2004, 6, 11)),
        ("2001-34", (2001, 4, 1), (2001, 6, 30)),
        ("2001-41", (2001, 7, 1), (2001, 12, 31)),
        ("2001-25", (2001, 2, 1), (2001, 11, 30)),
        ("1950S2", (1900, 1, 1), (1999, 12, 31)),
        ("Y17E7", (170_000_000, 1, 1), (170_000_000, 12, 31)),
        ("Y-170000002S5", (-170_009_999, 1, 1), (-170_000_000, 12, 31)),
        ("199X/200X", (1990, 1, 1), (2009, 12, 31)),
        ("2004-06-XX/2004-07-03", (2004, 6, 1), (2004, 7, 3)),
    ],
)
def test_level_two_is_read_and_written_as_it_stood(edtf, low, high):
    date = read_edtf(edtf)
    assert date.low == (day_number(*low) if low else PAST)
    assert date.high == (day_number(*high) if high else FUTURE)
    assert DateFlag.NOTATION in date.flags
    assert format_edtf(date) == edtf
    again = read_edtf(format_edtf(date))
    assert (again.low, again.high, again.flags) == (date.low, date.high, date.flags)


def test_marks_of_parts_are_marks_of_the_date():
    assert read_edtf("2004~-06-11").flags == {DateFlag.NOTATION}
    assert read_edtf("2004-?06-11").flags == {DateFlag.NOTATION, DateFlag.UNCERTAIN}
    assert read_edtf("2004%-06-11").flags == {DateFlag.NOTATION, DateFlag.UNCERTAIN, DateFlag.CIRCA}
    assert all(read_edtf(text).approximate for text in ("2004~-06-11", "2004-06-~11", "1950S2"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1985 ",
        "c. 1985",
        *"85 1985-13 1985-00 1985-02-30 1985-3 1971/1970 1985-03-12T10:00 XXXX 198 19850 Y1985 Y12345-01".split(),
        *"[] / {} [1340,1345 1340,1345 c.1985 1985~~ .. 1985..1990 [..,..] 1985-42 XXXX-12-XX -19X 19X 197x １９８５".split(),
    ],
)
def test_what_is_no_edtf(text):
    assert read_edtf(text) is None


def test_what_has_no_edtf_of_its_own_is_an_interval():
    assert format_edtf(read_date("early 1990s")) == "1990/1993"
    assert format_edtf(read_date("1900s")) == "19XX"
    assert format_edtf(read_date("31 April 2001")) == "2001-04"
    assert format_edtf(read_date("1976–1967")) == "1967/1976"
    assert format_edtf(day_date(1500, 2, 29)) == "1500-02-28/1500-03-01"


def test_a_choice_within_a_set_is_its_hull():
    choice = choice_date((year_date(1340), year_date(1345)), DateKind.ONE_OF)
    assert format_edtf(choice_date((choice, year_date(1350)), DateKind.SET)) == "{1340..1345,1350}"


def test_the_ends_of_a_range_are_as_fine_as_they_were_stated():
    assert format_edtf(range_date(day_date(1970, 1, 1), year_date(1971))) == "1970-01-01/1971"
    assert format_edtf(range_date(month_date(1970, 1), month_date(1971, 12))) == "1970-01/1971-12"
