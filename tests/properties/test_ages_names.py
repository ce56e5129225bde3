"""What holds of ages and names whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.values.ages import age_between, birth_from_age, find_ages, find_stated_ages
from wikicheck.values.calendar import day_number, full_years
from wikicheck.values.fuzzy_date import DateKind, FuzzyDate, Precision, range_date
from wikicheck.values.name_variants import find_name_variants, suggest_spelling
from wikicheck.values.names import NameSource, find_names, name_key, spelling

AGE_TEXT = st.lists(
    st.sampled_from(
        [
            "(",
            ")",
            "age",
            "aged",
            "Age",
            "c.",
            " ",
            "\u00a0",
            "–",
            "-",
            "54",
            "8",
            "120",
            "years",
            "months",
            "old",
            "at the age of",
            "twelve",
            "twenty-one",
            "-year-old",
            "his",
            "son",
            ",",
            ".",
            "over",
            "or",
            "'s",
            "ans",
            "歳",
            "\n",
            "was",
        ]
    ),
    max_size=25,
).map("".join)
NAME_TEXT = st.lists(
    st.sampled_from(
        [
            "Anna",
            "Holm",
            "Min-ho",
            "Min-Ho",
            "MIN",
            "J.",
            "R.",
            "van",
            "de",
            "al-",
            "d'",
            "O'Brien",
            "The",
            "In",
            "President",
            "É",
            "łÓ",
            "é",
            " ",
            " ",
            "\u00a0",
            "-",
            "\u2011",
            "'s",
            "’",
            ".",
            ",",
            "\n",
            "(",
            "born",
            "also spelled",
            "young",
            "Park",
        ]
    ),
    max_size=30,
).map("".join)
SMALL_DAYS = st.integers(day_number(-500), day_number(2100))


@given(st.one_of(st.text(max_size=200), AGE_TEXT))
def test_ages_slice_back(text):
    for age in find_ages(text):
        assert text[age.span.start : age.span.end] == age.text
        assert age.blank == (age.low is None and age.high is None)
        assert age.low is None or age.high is None or 0 <= age.low <= age.high
        assert age.years is None or 0 <= age.years.least <= age.years.most
    for stated in find_stated_ages(text):
        assert text[stated.age.span.start : stated.age.span.end] == stated.age.text
        assert not stated.age.blank


@given(st.one_of(st.text(max_size=200), NAME_TEXT))
def test_names_slice_back_and_follow_each_other(text):
    last = 0
    for use in find_names(text):
        assert text[use.span.start : use.span.end] == use.text
        assert last <= use.span.start < use.span.end
        assert "\n" not in use.text
        last = use.span.end


@given(st.lists(st.tuples(st.one_of(st.text(max_size=80), NAME_TEXT), st.sampled_from(NameSource)), max_size=5))
def test_variants_share_a_key_and_differ_in_spelling(bags):
    uses = [use for origin, (text, source) in enumerate(bags) for use in find_names(text, source=source, origin=origin)]
    for variants in find_name_variants(uses, [text for text, _ in bags]):
        assert variants.others
        preferred = variants.preferred
        for other in variants.others:
            assert spelling(other.text) != spelling(preferred.text)
            assert name_key(preferred.text).endswith(name_key(other.text)) or name_key(other.text).endswith(name_key(preferred.text))
            for use in other.uses:
                span, _ = suggest_spelling(use, preferred)
                assert use.span.start <= span.start < span.end == use.span.end


@given(st.one_of(st.text(max_size=80), NAME_TEXT))
def test_spelling_and_key_are_stable(text):
    for use in find_names(text):
        assert name_key(spelling(use.text)) == name_key(use.text)
        assert spelling(spelling(use.text)) == spelling(use.text)


def day(number: int) -> FuzzyDate:
    return FuzzyDate("", (0, 0), number, number, Precision.DAY)


@given(SMALL_DAYS, SMALL_DAYS, SMALL_DAYS, SMALL_DAYS)
def test_ages_between_intervals_hold_for_every_day_in_them(birth, birth_width, reference, reference_width):
    birth_low, birth_high = sorted((birth, birth_width))
    low, high = sorted((reference, reference_width))
    gap = age_between(range_date(day(birth_low), day(birth_high)), range_date(day(low), day(high)))
    assert gap.least <= gap.most
    for one in (birth_low, birth_high, (birth_low + birth_high) // 2):
        for other in (low, high, (low + high) // 2):
            assert gap.least <= full_years(one, other) <= gap.most


@given(SMALL_DAYS, st.integers(0, 120), st.integers(0, 3))
def test_births_from_ages_give_the_ages_back(at, low, width):
    born = birth_from_age(low, low + width, day(at))
    assert born.kind is DateKind.RANGE
    assert age_between(day(born.low), day(at)).most == low + width
    assert age_between(day(born.high), day(at)).least == low
    assert full_years(born.low - 1, at) > low + width
    assert full_years(born.high + 1, at) < low


@pytest.mark.parametrize(
    "piece",
    ["Aa ", "Aa-", "A.", "A. ", "(age ", "aged 5 ", "Aa de ", "Aa'", "at the age of ", "Min-ho ", "(aged c. ", " ", "his son aged "],
)
def test_long_runs_are_read_to_the_end(piece):
    text = piece * 20_000
    find_ages(text)
    find_stated_ages(text)
    uses = find_names(text)
    find_name_variants(uses, [text])
    assert all(text[use.span.start : use.span.end] == use.text for use in uses[:50])
