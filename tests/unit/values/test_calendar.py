import datetime

import pytest

from wikicheck.values.calendar import (
    Civil,
    add_years,
    civil,
    day_number,
    days_in_month,
    exists,
    full_years,
    is_leap,
    julian_day_number,
    month_end,
    weekday,
    year_of,
)


def test_day_numbers_are_those_of_the_standard_library_where_it_has_them():
    epoch = datetime.date(1970, 1, 1)
    for ordinal in range(1, 3_000_000, 997):
        day = datetime.date.fromordinal(ordinal)
        number = day_number(day.year, day.month, day.day)
        assert number == (day - epoch).days
        assert civil(number) == (day.year, day.month, day.day)
        assert weekday(number) == day.weekday()


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1752, 9, 3), (1752, 9, 14)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((1700, 2, 29), (1700, 3, 11)),
        ((-43, 3, 15), (-43, 3, 13)),
    ],
)
def test_julian_days(written, same):
    assert julian_day_number(*written) == day_number(*same)


@pytest.mark.parametrize(
    ("year", "gregorian", "julian"),
    [(1900, False, True), (2000, True, True), (1999, False, False), (0, True, True), (-3, False, False), (-4, True, True)],
)
def test_leap_years(year, gregorian, julian):
    assert (is_leap(year), is_leap(year, julian=True)) == (gregorian, julian)
    assert days_in_month(year, 2) == (29 if gregorian else 28)
    assert exists(year, 2, 29) is gregorian
    assert exists(year, 2, 29, julian=True) is julian


@pytest.mark.parametrize("day", [(1999, 13, 1), (1999, 0, 1), (1999, 6, 31), (1999, 6, 0), (2001, 2, 29)])
def test_days_no_calendar_has(day):
    assert not exists(*day)


def test_years_before_christ():
    assert civil(day_number(0, 12, 31) + 1) == Civil(1, 1, 1)
    assert year_of(day_number(-43, 3, 15)) == -43
    assert month_end(0, 2) == day_number(0, 2, 29)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ((1970, 5, 12), (2024, 5, 11), 53),
        ((1970, 5, 12), (2024, 5, 12), 54),
        ((2000, 2, 29), (2001, 2, 28), 0),
        ((2000, 2, 29), (2001, 3, 1), 1),
        ((2000, 2, 29), (2004, 2, 29), 4),
        ((2024, 5, 12), (1970, 5, 12), -54),
        ((-43, 3, 15), (14, 8, 19), 57),
        ((1970, 5, 12), (1970, 5, 12), 0),
    ],
)
def test_full_years_count_birthdays(start, end, years):
    assert full_years(day_number(*start), day_number(*end)) == years


def test_adding_years():
    assert civil(add_years(day_number(2000, 2, 29), 1)) == (2001, 3, 1)
