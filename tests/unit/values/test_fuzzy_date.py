import dataclasses

import pytest

from wikicheck.text import Span
from wikicheck.values import FUTURE, PAST, DateFlag, DateKind, Precision, civil, day_number, find_dates
from wikicheck.values.fuzzy_date import (
    century_date,
    choice_date,
    day_date,
    decade_date,
    month_date,
    range_date,
    season_date,
    year_date,
)


def bounds(date):
    return tuple(civil(date.low)), tuple(civil(date.high))


@pytest.mark.parametrize(
    ("date", "low", "high"),
    [
        (day_date(1970, 5, 12), (1970, 5, 12), (1970, 5, 12)),
        (day_date(1999, 6, 31), (1999, 6, 1), (1999, 6, 30)),
        (day_date(1999, 13, 1), (1999, 1, 1), (1999, 12, 31)),
        (day_date(1999, 6, 0), (1999, 6, 1), (1999, 6, 30)),
        (day_date(1500, 2, 29), (1500, 2, 28), (1500, 3, 1)),
        (day_date(1700, 2, 29), (1700, 2, 1), (1700, 2, 28)),
        (day_date(1712, 2, 30), (1712, 2, 28), (1712, 3, 1)),
        (month_date(1970, 2), (1970, 2, 1), (1970, 2, 28)),
        (month_date(1970, 13), (1970, 1, 1), (1970, 12, 31)),
        (year_date(-43), (-43, 1, 1), (-43, 12, 31)),
        (season_date(1945, 1), (1945, 2, 1), (1945, 11, 30)),
        (season_date(1945, 2), (1944, 12, 1), (1946, 2, 28)),
        (season_date(1945, 3), (1945, 3, 1), (1945, 12, 31)),
        (season_date(1944, 4), (1943, 12, 1), (1945, 3, 31)),
        (decade_date(1990), (1990, 1, 1), (1999, 12, 31)),
        (decade_date(1900), (1900, 1, 1), (1999, 12, 31)),
        (decade_date(440, before_christ=True), (-448, 1, 1), (-439, 12, 31)),
        (century_date(19), (1800, 1, 1), (1900, 12, 31)),
        (century_date(1), (1, 1, 1), (100, 12, 31)),
        (century_date(1, before_christ=True), (-99, 1, 1), (0, 12, 31)),
        (century_date(3, before_christ=True), (-299, 1, 1), (-199, 12, 31)),
        (century_date(2, scale=1000), (1000, 1, 1), (2000, 12, 31)),
    ],
)
def test_bounds(date, low, high):
    assert bounds(date) == (low, high)


def test_what_no_calendar_has_is_flagged():
    assert not day_date(1999, 6, 31).exists
    assert not day_date(1700, 2, 29).exists
    assert not month_date(1970, 13).exists
    assert day_date(1500, 2, 29).exists
    assert day_date(1712, 2, 30).exists
    assert not range_date(day_date(1999, 6, 31), year_date(2000)).exists


def test_a_range_whose_end_comes_first_is_flagged():
    assert DateFlag.REVERSED in range_date(year_date(1976), year_date(1967)).flags
    assert DateFlag.REVERSED not in range_date(day_date(1976, 5, 12), year_date(1976)).flags
    assert bounds(range_date(year_date(1976), year_date(1967))) == ((1967, 1, 1), (1976, 12, 31))


def test_first_and_last():
    one, other = year_date(1972), year_date(1970)
    assert (range_date(one, other).first, range_date(one, other).last) == (one, other)
    choice = choice_date((one, other), DateKind.SET)
    assert (choice.first, choice.last) == (other, one)
    assert choice.precision is Precision.YEAR
    assert one.first is one.last is one


@pytest.mark.parametrize(("year", "pad"), [(1990, 2), (1900, 2), (1899, 5), (1700, 5), (1699, 10), (1000, 10), (999, 25), (-43, 25)])
def test_the_play_of_circa_is_whole_calendar_years(year, pad):
    date = dataclasses.replace(month_date(year, 5), approximate=True)
    assert (civil(date.soft_low), civil(date.soft_high)) == ((year - pad, 1, 1), (year + pad, 12, 31))


def test_open_ends_have_no_play_and_no_year():
    date = dataclasses.replace(year_date(1970), low=PAST, approximate=True)
    assert (date.soft_low, date.start, date.year, date.is_bounded) == (PAST, None, None, False)
    assert civil(date.soft_high).year == 1972
    date = dataclasses.replace(year_date(1970), high=FUTURE)
    assert (date.soft_high, date.end, date.start) == (FUTURE, None, (1970, 1, 1))


def test_the_year_is_known_if_it_is_one():
    assert year_date(1970).year == day_date(1970, 5, 12).year == 1970
    assert range_date(year_date(1970), year_date(1971)).year is None


def test_moving_takes_the_parts_along_and_placing_does_not():
    date = range_date(year_date(1970, span=Span(0, 4)), year_date(1971, span=Span(5, 9)), span=Span(0, 9), text="1970–1971")
    moved = date.moved(10)
    assert [moved.span, *(part.span for part in moved.parts)] == [Span(10, 19), Span(10, 14), Span(15, 19)]
    placed = date.placed(Span(10, 19))
    assert [placed.span, *(part.span for part in placed.parts)] == [Span(10, 19), Span(0, 4), Span(5, 9)]
    assert placed.text == "1970–1971"


def test_dates_have_no_order_and_no_equality():
    with pytest.raises(TypeError):
        _ = year_date(1970) < year_date(1971)
    assert year_date(1970) != year_date(1970)
    assert day_number(1970) == year_date(1970).low


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It ran from 26 June to 20 August 2004.", ["26 June (2004)", "20 August 2004"]),
        ("The war of 1914–18.", ["1914", "18 (1918)"]),
        ("It fell in 44 BC.", ["44 BC"]),
        ("She came in c. 1970.", ["c. 1970"]),
        ("In the 1960s.", ["1960s"]),
    ],
)
def test_words_have_the_year(text, words):
    dates = [part for date in find_dates(text) for part in (date.parts if date.kind is DateKind.RANGE else (date,))]
    assert [date.words for date in dates] == words


def test_no_words_for_what_was_not_written():
    assert dataclasses.replace(day_date(1970, 5, 12), text="").words == ""
