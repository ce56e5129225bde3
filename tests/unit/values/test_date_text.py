from pathlib import Path

import pytest

from wikicheck.values import FUTURE, PAST, FuzzyDate, civil, day_number, find_dates, format_edtf, read_date, read_leading_date
from wikicheck.values.calendar import Civil

AS_OF = day_number(2026, 11, 24)
HERE = Path(__file__).parent


def iso(number: int) -> str:
    if number in {PAST, FUTURE}:
        return "-inf" if number == PAST else "+inf"
    year, month, day = civil(number)
    return f"{year}-{month:02}-{day:02}"


def described(date: FuzzyDate | None) -> tuple[str, ...]:
    if date is None:
        return ("-",)
    flags = sorted([*(["approximate"] if date.approximate else []), *(flag.value for flag in date.flags)])
    return (date.kind.value, iso(date.low), iso(date.high), date.precision.value, " ".join(flags) or ".", format_edtf(date))


def cases(name: str) -> list[tuple[str, str, tuple[str, ...]]]:
    language = "en"
    found = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("@"):
            language = line[1:]
        elif line and not line.startswith("#"):
            text, *expected = line.split("\t")
            found.append((language, text, tuple(expected)))
    return found


@pytest.mark.parametrize(("language", "text", "expected"), [*cases("date_texts.tsv"), *cases("date_texts_by_language.tsv")])
def test_a_text_is_read_as_the_table_says(language, text, expected):
    assert described(read_date(text, lang=language, as_of=AS_OF)) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [*cases("date_texts.tsv"), *cases("date_texts_by_language.tsv")])
def test_white_space_around_a_date_changes_nothing_but_its_place(language, text, expected):
    padded = read_date(f"  {text}\n", lang=language, as_of=AS_OF)
    assert described(padded) == expected
    if padded:
        assert f"  {text}\n"[slice(*padded.span)] == padded.text


def test_every_language_has_ten_cases():
    counts = {}
    for language, _, _ in cases("date_texts_by_language.tsv"):
        counts[language] = counts.get(language, 0) + 1
    assert all(counts[code] >= 10 for code in "de fr es it pt nl ru pl ja ko zh ar xx".split())


@pytest.mark.parametrize("empty", ["", " ", "\n", "\u00a0"])
def test_nothing_is_no_date(empty):
    assert read_date(empty) is None
    assert read_leading_date(empty) is None
    assert find_dates(empty) == []


def test_the_present_has_no_end_unless_the_as_of_date_is_known():
    assert read_date("1999–present").high == FUTURE
    assert read_date("1999–present", as_of=AS_OF).high == AS_OF
    assert read_date("1999–present", as_of=AS_OF).last.high == AS_OF


def test_a_bare_year_is_at_most_twenty_years_ahead():
    assert read_date("2046", as_of=AS_OF) is not None
    assert read_date("2047", as_of=AS_OF) is None
    assert read_date("12 May 2047", as_of=AS_OF) is not None
    assert read_date("2199") is not None
    assert read_date("2200") is None


def test_the_soft_bounds_of_circa():
    date = read_date("c. 1970–1971")
    assert (civil(date.low), civil(date.high)) == (Civil(1970, 1, 1), Civil(1971, 12, 31))
    assert (civil(date.soft_low), civil(date.soft_high)) == (Civil(1968, 1, 1), Civil(1973, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("c. 1750", 1745, 1755),
        ("c. 1450", 1440, 1460),
        ("c. AD 500", 475, 525),
        ("c. 44 BC", -68, -18),
        ("1750", 1750, 1750),
        ("1900?", 1898, 1902),
    ],
)
def test_circa_is_wider_the_longer_ago(text, first, last):
    date = read_date(text)
    assert (civil(date.soft_low), civil(date.soft_high)) == (Civil(first, 1, 1), Civil(last, 12, 31))


def test_one_circa_before_a_closed_up_range_covers_both_ends():
    assert [part.approximate for part in read_date("c. 1970–1971").parts] == [True, True]
    assert [part.approximate for part in read_date("c. 1450 – 1520").parts] == [True, False]
    assert [part.approximate for part in read_date("1450 – c. 1520").parts] == [False, True]


def test_the_parts_of_a_range_are_its_ends():
    text = "5–7 January 1979"
    first, last = read_date(text).parts
    assert (iso(first.low), first.text, text[slice(*first.span)]) == ("1979-01-05", "5", "5")
    assert (iso(last.low), last.text) == ("1979-01-07", "7 January 1979")


def test_a_day_in_both_calendars_keeps_both():
    date = read_date("22 February [O.S. 11 February] 1732")
    assert [iso(part.low) for part in date.parts] == ["1732-02-22", "1732-02-11"]
    date = read_date("4 January [O.S. 25 December] 1643")
    assert [iso(part.low) for part in date.parts] == ["1643-01-04", "1642-12-25"]
    date = read_date("25 December [N.S. 4 January] 1642")
    assert [iso(part.low) for part in date.parts] == ["1642-12-25", "1643-01-04"]
    date = read_date("11 February 1731/32")
    assert [iso(part.low) for part in date.parts] == ["1732-02-11", "1731-02-11"]
    assert date.first is date.last is date


@pytest.mark.parametrize(
    ("text", "leading"),
    [
        ("12 May 1970 (age 54)", "12 May 1970"),
        ("  12 May 1970, London", "12 May 1970"),
        ("12 May 1970 London", "12 May 1970"),
        ("1970 in Berlin", "1970"),
        ("c. 1970–1971 (age –)", "c. 1970–1971"),
        ("1999–2002, 2005–present (lead)", "1999–2002, 2005–present"),
        ("1999–present: singer", "1999–present"),
        ("the 1990s and after", "1990s"),
        ("May 1970 – unknown", "May 1970 – unknown"),
        ("44 BC, Rome", "44 BC"),
        ("12/03/1985 Rome", "12/03/1985"),
        ("1985-03-12, Rome", "1985-03-12"),
        ("5–7 January 1979\nRome", "5–7 January 1979"),
    ],
)
def test_the_date_a_value_begins_with(text, leading):
    date = read_leading_date(text)
    assert (date.text, text[slice(*date.span)]) == (leading, leading)


@pytest.mark.parametrize("text", ["London, 1970", "born 1970", "1500 people", "1985a", "(1970)", "12", "£1985", "1985–19905"])
def test_no_date_to_begin_with(text):
    assert read_leading_date(text) is None
