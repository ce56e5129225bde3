from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wikicheck.text import Span
from wikicheck.values import (
    FUTURE,
    PAST,
    DateFlag,
    DateKind,
    FuzzyDate,
    Precision,
    Verdict,
    civil,
    classify_slip,
    day_number,
    find_dates,
    format_date,
    format_edtf,
    format_interval,
    gap_years,
    must_agree,
    must_lie_in,
    must_not_precede,
    read_date,
    read_edtf,
    read_leading_date,
    weekday_beside,
)
from wikicheck.values.calendar import add_years, days_in_month, full_years, julian_day_number, month_end, weekday
from wikicheck.values.fuzzy_date import choice_date, day_date, month_date, range_date, season_date, year_date

LANGUAGES = st.sampled_from("en de fr es it pt nl ru pl ja ko zh ar xx".split())
YEARS = st.integers(-9_990, 9_990)
DAYS = st.integers(day_number(-12_000), day_number(12_000))

# Pieces that dates are made of, in any order, so that the readers meet more than random letters.
PIECES = st.sampled_from(
    "1985 1970 12 5 44 1066 548 2004 99 0 00 31 10,000 1,500 19850 May January Mar. may March Monday Sun c. ca. circa about probably "
    "? (?) ~ – - — / , ; . : ( ) [ ] O.S. N.S. BC B.C. AD CE s 's 1990s 19th th century centuries millennium early mid late first half "
    "quarter of the in spring winter or and to until since by before after from between either fl. present unknown present, now turn "
    "年 月 日 昭和 紀元前 元 년 월 일 1985年 3月 XIX siècle siglo 12/03/1985 1985-03-12 km people € $ No. \n \u00a0 \t é".split(" ")
)
DATE_LIKE = st.lists(PIECES, max_size=14).flatmap(lambda pieces: st.sampled_from((" ", "", "  ")).map(lambda glue: glue.join(pieces)))
TEXTS = st.text(max_size=60) | DATE_LIKE


def day_dates():
    return st.builds(day_date, YEARS, st.integers(0, 13), st.integers(0, 32))


def month_dates():
    return st.builds(month_date, YEARS, st.integers(1, 12))


def points():
    plain = day_dates() | month_dates() | st.builds(year_date, YEARS) | st.builds(season_date, YEARS, st.integers(1, 4))
    return st.builds(lambda date, approximate: replace(date, approximate=approximate), plain, st.booleans())


def one_sided():
    before = st.builds(lambda date: replace(date, low=PAST, kind=DateKind.BEFORE), points())
    return before | st.builds(lambda date: replace(date, high=FUTURE, kind=DateKind.AFTER), points())


def dates():
    ranges = st.builds(range_date, points(), points())
    choices = st.builds(lambda members, kind: choice_date(tuple(members), kind), st.lists(points() | ranges, min_size=2, max_size=4),
                        st.sampled_from([DateKind.SET, DateKind.ONE_OF]))  # fmt: skip
    return points() | ranges | choices | one_sided()


def spans_slice_back(text: str, date: FuzzyDate) -> None:
    assert text[slice(*date.span)] == date.text
    assert date.low <= date.high
    assert date.soft_low <= date.low
    assert date.high <= date.soft_high
    for part in date.parts:
        assert date.span.contains(part.span) or not part.text
        if part.text:
            spans_slice_back(text, part)


@given(TEXTS, LANGUAGES, st.none() | DAYS)
def test_reading_any_text(text, language, as_of):
    for date in (read_date(text, lang=language, as_of=as_of), read_leading_date(text, lang=language, as_of=as_of)):
        if date is not None:
            spans_slice_back(text, date)
            assert format_date(date)
            assert format_interval(date)


@given(TEXTS, LANGUAGES, st.none() | DAYS)
def test_finding_dates_in_any_text(text, language, as_of):
    last = 0
    for date in find_dates(text, lang=language, as_of=as_of):
        spans_slice_back(text, date)
        assert date.span.start >= last
        assert "\n" not in date.text
        last = date.span.end
        assert weekday_beside(text, date, lang=language) in {None, *range(7)}


@given(TEXTS, LANGUAGES)
def test_what_is_read_in_prose_is_the_same_in_a_longer_text(text, language):
    lone = [(date.text, date.low, date.high) for date in find_dates(text, lang=language)]
    longer = find_dates(f"xyzzy xyzzy.\n{text}\nxyzzy", lang=language)
    assert [(date.text, date.low, date.high) for date in longer] == lone


@given(DATE_LIKE, LANGUAGES)
def test_a_leading_date_is_a_whole_date_by_itself(text, language):
    date = read_leading_date(text, lang=language)
    if date is not None and not text[date.span.end :].strip():
        whole = read_date(text, lang=language)
        assert whole is not None
        assert (whole.low, whole.high) == (date.low, date.high)


@given(dates())
def test_edtf_round_trips(date):
    again = read_edtf(format_edtf(date))
    assert again is not None
    assert (again.low, again.high) == (date.low, date.high)
    assert format_edtf(again) == format_edtf(date)
    if not date.parts:
        assert again.approximate == date.approximate


@given(st.integers(-(10**8), 10**8))
def test_years_of_five_figures_and_more_round_trip(year):
    date = year_date(year)
    again = read_edtf(format_edtf(date))
    assert (again.low, again.high) == (date.low, date.high)


@given(TEXTS, LANGUAGES)
def test_what_is_read_from_text_round_trips_as_edtf(text, language):
    for date in [read_date(text, lang=language), *find_dates(text, lang=language)]:
        if date is None:
            continue
        for point in (False, True):
            again = read_edtf(format_edtf(date, point=point))
            assert again is not None
            assert (again.low, again.high) == (date.low, date.high)


@given(st.text(alphabet="0123456789-/.,~?%XY[]{}", max_size=24) | st.text(max_size=12))
def test_reading_edtf_never_fails_and_is_exact(text):
    date = read_edtf(text)
    if date is not None:
        assert date.text == text
        assert date.low <= date.high
        assert read_edtf(format_edtf(date)) is not None


@given(DAYS)
def test_day_numbers_round_trip(number):
    year, month, day = civil(number)
    assert day_number(year, month, day) == number
    assert 1 <= day <= days_in_month(year, month)
    assert civil(month_end(year, month) + 1).day == 1
    assert weekday(number + 1) == (weekday(number) + 1) % 7
    assert julian_day_number(year, month, day) - number == year // 100 - year // 400 - 2 - (
        (month <= 2) * ((year // 100 - year // 400) - ((year - 1) // 100 - (year - 1) // 400))
    )


@given(DAYS, st.integers(-300, 300))
def test_years_are_added_by_the_calendar(number, count):
    assert full_years(number, add_years(number, count)) == count


@given(dates(), dates())
def test_agreeing_is_symmetric_and_reflexive(one, other):
    assert must_agree(one, other) == must_agree(other, one)
    assert must_agree(one, one) is Verdict.HOLDS


@given(dates(), dates())
def test_only_one_of_two_can_be_surely_first(one, other):
    both = (must_not_precede(one, other), must_not_precede(other, one))
    assert both != (Verdict.DEFINITE, Verdict.DEFINITE)
    assert not (both[0].is_contradiction and both[1].is_contradiction)
    if both[0].is_contradiction:
        assert both[1] is Verdict.HOLDS or one.high > other.low


@given(dates(), dates())
def test_a_contradiction_of_order_is_one_of_equality(one, other):
    if must_not_precede(one, other) is Verdict.DEFINITE:
        assert must_agree(one, other).is_contradiction


@given(dates(), dates(), dates())
def test_lying_between_is_not_preceding_either_end(date, start, end):
    verdict = must_lie_in(date, start, end)
    parts = {must_not_precede(date, start), must_not_precede(end, date)}
    assert (verdict is Verdict.HOLDS) == (parts == {Verdict.HOLDS})
    assert (verdict is Verdict.DEFINITE) == (Verdict.DEFINITE in parts)
    assert must_lie_in(date, None, None) is Verdict.HOLDS


@given(dates(), dates())
def test_gaps_are_ordered_and_soft_ones_wider(one, other):
    gap, soft = gap_years(one, other), gap_years(one, other, soft=True)
    assert soft.least <= gap.least <= gap.most <= soft.most


@given(points(), points())
def test_slips_are_symmetric(one, other):
    assert classify_slip(one, other) == classify_slip(other, one)
    assert classify_slip(one, one) is None


@given(st.builds(year_date, st.integers(1000, 2100)), st.sampled_from("%d, c. %d, (%d), in %d.".split(", ")))
def test_years_are_found_wherever_they_are_read(date, form):
    year = civil(date.low).year
    (found,) = find_dates(form % year)
    assert (found.low, found.high) == (date.low, date.high)


@given(
    st.integers(1000, 2099), st.integers(1, 12), st.integers(1, 31), st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{y}-{n:02}-{d:02}"])
)
def test_days_are_read_as_written(year, month, day, form):
    name = "January February March April May June July August September October November December".split()[month - 1]
    text = form.format(y=year, m=name, n=month, d=day)
    date, (found,) = read_date(text), find_dates(f"on {text}.")
    assert date.text == found.text == text
    assert (date.low, date.high) == (found.low, found.high)
    assert date.precision is Precision.DAY
    if day <= days_in_month(year, month):
        assert date.low == date.high == day_number(year, month, day)
    elif (year, month, day) != (1712, 2, 30) and year >= 1582:
        assert DateFlag.INVALID in date.flags


@given(dates(), st.integers(0, 1000))
def test_a_moved_date_is_the_same_date(date, offset):
    placed = replace(date, span=Span(3, 5))
    assert placed.moved(offset).span == Span(3 + offset, 5 + offset)
    assert must_agree(placed.moved(offset), date) is Verdict.HOLDS
