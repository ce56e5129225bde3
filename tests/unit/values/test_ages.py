from dataclasses import replace

import pytest

from wikicheck.values.ages import (
    Age,
    AgeForm,
    AgeUnit,
    age_between,
    birth_from_age,
    find_ages,
    find_stated_ages,
    format_age_range,
)
from wikicheck.values.calendar import PAST, day_number, full_years
from wikicheck.values.comparison import Gap
from wikicheck.values.fuzzy_date import DateKind, FuzzyDate, Precision, day_date, month_date, year_date


@pytest.mark.parametrize(
    ("text", "low", "high", "shown"),
    [
        ("(age 54)", 54, 54, "(age 54)"),
        ("(aged 54)", 54, 54, "(aged 54)"),
        ("(Age 54)", 54, 54, "(Age 54)"),
        ("(age\u00a054)", 54, 54, "(age\u00a054)"),
        ("(age: 54)", 54, 54, "(age: 54)"),
        ("12 May 1970 (aged 53–54) in Lund", 53, 54, "(aged 53–54)"),
        ("(aged 53-54)", 53, 54, "(aged 53-54)"),
        ("(aged 53 – 54)", 53, 54, "(aged 53 – 54)"),
        ("(aged 53–4)", 53, 54, "(aged 53–4)"),
        ("(age 75 or 76)", 75, 76, "(age 75 or 76)"),
        ("(aged 75/76)", 75, 76, "(aged 75/76)"),
        ("(aged 75 to 76)", 75, 76, "(aged 75 to 76)"),
        ("1970, age 54–55", 54, 55, "age 54–55"),
        ("(born 1970; age 54)", 54, 54, "age 54"),
        ("(died 2 May 2001, aged 54)", 54, 54, "aged 54"),
        ("(aged 54 years)", 54, 54, "(aged 54 years)"),
        ("(54 years old)", 54, 54, "(54 years old)"),
        ("(aged twenty-one)", 21, 21, "(aged twenty-one)"),
        ("(aged eighty)", 80, 80, "(aged eighty)"),
        ("(aged 0)", 0, 0, "(aged 0)"),
        ("(aged 123)", 123, 123, "(aged 123)"),
        ("(aged 80s)", 80, 89, "(aged 80s)"),
        ("(aged 54.", 54, 54, "aged 54"),
        ("(54 ans)", 54, 54, "(54 ans)"),
        ("(à 54 ans)", 54, 54, "(à 54 ans)"),
        ("(54–55 años)", 54, 55, "(54–55 años)"),
        ("(54歳)", 54, 54, "(54歳)"),
        ("(54 лет)", 54, 54, "(54 лет)"),
    ],
)
def test_reads_ages_in_fields(text, low, high, shown):
    (age,) = find_ages(text)
    assert (age.low, age.high, age.text, age.blank) == (low, high, shown, False)
    assert text[age.span.start : age.span.end] == shown


@pytest.mark.parametrize("text", ["(aged c. 80)", "(aged about 80)", "(age c.\u00a080)", "(aged approximately 80)", "(aged around 80)"])
def test_reads_rough_ages(text):
    (age,) = find_ages(text)
    assert (age.low, age.high, age.approximate) == (80, 80, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("(aged over 90)", 90, None), ("(aged at least 90)", 90, None), ("(aged under 20)", None, 20), ("(aged more than 100)", 100, None)],
)
def test_reads_limits(text, low, high):
    (age,) = find_ages(text)
    assert (age.low, age.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "unit", "years"),
    [
        ("(aged 3 months)", AgeUnit.MONTHS, (0, 0)),
        ("(aged 14 months)", AgeUnit.MONTHS, (1, 1)),
        ("(aged 9 days)", AgeUnit.DAYS, (0, 0)),
        ("(aged 6 weeks)", AgeUnit.WEEKS, (0, 0)),
        ("(aged 1 year)", AgeUnit.YEARS, (1, 1)),
    ],
)
def test_reads_units(text, unit, years):
    (age,) = find_ages(text)
    assert age.unit is unit
    assert age.years == years


@pytest.mark.parametrize(
    "text", ["(age –)", "(age )", "(age)", "(aged)", "(aged c. )", "(aged –)", "(age —)", "(age -)", "(age c. –)", "( aged – )", "(Age )"]
)
def test_finds_blank_ages(text):
    (age,) = find_ages(f"1970–1971 {text} in Lund")
    assert age.blank
    assert age.text == text
    assert (age.low, age.high, age.years) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bronze Age 2000 BC",
        "Age of Empires 2",
        "(age of the universe)",
        "(ages 5–12)",
        "(aged cheese)",
        "(aged 200)",
        "(aged 1,500)",
        "(age 2004)",
        "(aged 54.5)",
        "(aged 60–50)",
        "(Middle-aged 40)",
        "voltage 54",
        "(age of 12-tone music)",
        "()",
        "(–)",
        "(54)",
        "(54 anschläge)",
        "(engaged 54)",
    ],
)
def test_leaves_other_things_alone(text):
    assert find_ages(text) == []


def test_keeps_the_order_of_the_text():
    ages = find_ages("1900 (age ), died 1950 (aged 50), (30 ans)")
    assert [age.text for age in ages] == ["(age )", "(aged 50)", "(30 ans)"]


@pytest.mark.parametrize(
    ("text", "low", "form"),
    [
        ("In 1975, aged 15, he enlisted.", 15, AgeForm.AGED),
        ("He died in 1980 aged 75.", 75, AgeForm.AGED),
        ("He died in New York City, aged 75.", 75, AgeForm.AGED),
        ("She died on 3 May 1990, aged eighty-one.", 81, AgeForm.AGED),
        ("Aged 12, she moved to Lund.", 12, AgeForm.AGED),
        ("Lindqvist, aged 20, joined the navy in 1975.", 20, AgeForm.AGED),
        ("(died 1980, aged 75)", 75, AgeForm.AGED),
        ("At the age of twelve she left.", 12, AgeForm.AT_AGE),
        ("She left at age 12.", 12, AgeForm.AT_AGE),
        ("She left at the age of about 12.", 12, AgeForm.AT_AGE),
        ("He retired in 1990 at the age of ninety-nine.", 99, AgeForm.AT_AGE),
        ("As a 12-year-old, he sang in 1972.", 12, AgeForm.YEAR_OLD),
        ("He was a twelve-year-old in 1972.", 12, AgeForm.YEAR_OLD),
        ("He was 15 years old when the war began in 1939.", 15, AgeForm.YEARS_OLD),
        ("When she was only nine years old", 9, AgeForm.YEARS_OLD),
        ("at 15 years of age", 15, AgeForm.YEARS_OLD),
    ],
)
def test_reads_ages_of_the_subject(text, low, form):
    (stated,) = find_stated_ages(text)
    assert (stated.age.low, stated.age.high, stated.form, stated.is_others) == (low, low, form, False)
    assert text[stated.age.span.start : stated.age.span.end] == stated.age.text


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 his 12-year-old son died.",
        "the 12-year-old boy he met in 1980",
        "In 1980 John's 5-year-old was ill.",
        "Children aged 5 were admitted from 1980.",
        "His mother, aged 54, died in 1980.",
        "In 1980 he adopted Anna, aged 5.",
        "In 1980 he lost his father at the age of 12.",
        "men aged 18 and over",
        "Those aged 65 or older",
        "The school admits pupils aged 12.",
        "12-year-olds",
        "a class of 15-year-olds in 1980",
        "In 1980 his wife was 30 years old.",
    ],
)
def test_marks_ages_of_others(text):
    stated = find_stated_ages(text)
    assert len(stated) == 1
    assert stated[0].is_others


@pytest.mark.parametrize(
    "text",
    [
        "",
        "by the age of 12",
        "under the age of 12",
        "since the age of twelve",
        "the Age of Reason",
        "aged whisky",
        "at the age of consent",
        "in the age of 5G",
        "12 years ago",
    ],
)
def test_prose_without_a_stated_age(text):
    assert find_stated_ages(text) == []


def test_a_range_in_prose():
    (stated,) = find_stated_ages("He died in 1980, aged 53–54.")
    assert (stated.age.low, stated.age.high) == (53, 54)


@pytest.mark.parametrize(
    ("birth", "reference", "gap"),
    [
        (day_date(1950, 3, 4), day_date(2000, 2, 1), (49, 49)),
        (day_date(1950, 3, 4), day_date(2000, 3, 4), (50, 50)),
        (day_date(1950, 3, 4), year_date(2000), (49, 50)),
        (year_date(1950), year_date(2000), (49, 50)),
        (year_date(1970), day_date(2026, 11, 24), (55, 56)),
        (month_date(1970, 5), day_date(2020, 5, 20), (49, 50)),
        (day_date(2000, 2, 29), day_date(2001, 2, 28), (0, 0)),
        (day_date(2000, 2, 29), day_date(2001, 3, 1), (1, 1)),
        (year_date(-43), year_date(14), (56, 57)),
    ],
)
def test_age_between(birth, reference, gap):
    assert age_between(birth, reference) == Gap(*gap)


def test_age_between_with_play():
    birth = FuzzyDate("", year_date(1970).span, year_date(1970).low, year_date(1971).high, Precision.YEAR, approximate=True)
    assert age_between(birth, day_date(2026, 11, 24)) == Gap(54, 56)
    assert age_between(birth, day_date(2026, 11, 24), soft=True) == Gap(52, 58)


@pytest.mark.parametrize(
    ("low", "high", "at", "first", "last"),
    [
        (50, 50, day_date(2017, 12, 18), (1966, 12, 19), (1967, 12, 18)),
        (50, 50, year_date(2017), (1966, 1, 1), (1967, 12, 31)),
        (50, 52, year_date(2017), (1964, 1, 1), (1967, 12, 31)),
        (0, 0, day_date(2017, 12, 18), (2016, 12, 19), (2017, 12, 18)),
        (50, 50, month_date(2017, 5), (1966, 5, 2), (1967, 5, 31)),
        (1, 1, day_date(2000, 2, 29), (1998, 3, 1), (1999, 2, 28)),
        (20, 20, year_date(14), (-7, 1, 1), (-6, 12, 31)),
    ],
)
def test_birth_from_age(low, high, at, first, last):
    born = birth_from_age(low, high, at)
    assert (born.start, born.end) == (first, last)
    assert born.kind is DateKind.RANGE
    assert born.precision is Precision.YEAR


def test_birth_from_age_at_an_open_date():
    at = FuzzyDate("by 1990", year_date(1990).span, PAST, day_number(1990, 12, 31), Precision.YEAR, DateKind.BEFORE)
    born = birth_from_age(20, 20, at)
    assert born.low == PAST
    assert born.end == (1970, 12, 31)


def test_birth_from_age_keeps_circa():
    assert birth_from_age(20, 20, replace(year_date(1990), approximate=True)).approximate


@pytest.mark.parametrize("day", [day_number(2000, 2, 29), day_number(2001, 3, 1), day_number(1999, 12, 31), day_number(2004, 2, 28)])
@pytest.mark.parametrize("years", [0, 1, 4, 20])
def test_birth_from_age_is_the_exact_span(day, years):
    at = FuzzyDate("", year_date(2000).span, day, day, Precision.DAY)
    born = birth_from_age(years, years, at)
    assert full_years(born.low, day) == years
    assert full_years(born.high, day) == years
    assert full_years(born.low - 1, day) == years + 1
    assert full_years(born.high + 1, day) == years - 1


@pytest.mark.parametrize(("low", "high", "text"), [(54, 54, "54"), (54, 56, "54–56"), (0, 1, "0–1")])
def test_format_age_range(low, high, text):
    assert format_age_range(low, high) == text


def test_a_blank_age_has_no_years():
    assert Age(None, None, "(age )", year_date(2000).span, blank=True).years is None
