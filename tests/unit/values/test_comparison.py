import pytest

from wikicheck.values import FuzzyDate, Gap, Verdict, day_number, gap_years, must_agree, must_lie_in, must_not_precede, read_date
from wikicheck.values.fuzzy_date import year_date

AS_OF = day_number(2026, 11, 24)


def date(text: str) -> FuzzyDate:
    return read_date(text, as_of=AS_OF)


@pytest.mark.parametrize(
    ("death", "birth", "verdict"),
    [
        ("1916", "1961", Verdict.DEFINITE),
        ("1999", "1970", Verdict.HOLDS),
        ("1970", "1970", Verdict.UNKNOWN),
        ("12 May 1970", "12 May 1970", Verdict.HOLDS),
        ("1970", "12 May 1970", Verdict.UNKNOWN),
        ("1970", "c. 1971", Verdict.LIKELY),
        ("c. 1970", "1973", Verdict.DEFINITE),
        ("c. 1970", "1972", Verdict.LIKELY),
        ("AD 14", "c. 63 BC", Verdict.HOLDS),
        ("before 1650", "1640", Verdict.UNKNOWN),
        ("before 1650", "1651", Verdict.DEFINITE),
        ("after 1650", "1700", Verdict.UNKNOWN),
        ("1999–present", "1970", Verdict.HOLDS),
        ("present", "1970", Verdict.UNKNOWN),
    ],
)
def test_not_preceding(death, birth, verdict):
    assert must_not_precede(date(death), date(birth)) is verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("12 May 1970", "1970", Verdict.HOLDS),
        ("12 May 1970", "12 May 1971", Verdict.DEFINITE),
        ("c. 1970–1971", "1972", Verdict.LIKELY),
        ("c. 1970–1971", "1974", Verdict.DEFINITE),
        ("1869 or 1870", "1870", Verdict.HOLDS),
        ("1869 or 1872", "1870", Verdict.DEFINITE),
        ("1340 or 1345", "c. 1342", Verdict.LIKELY),
        ("2009 and 2012", "2010", Verdict.DEFINITE),
        ("1999–2002, 2005–2008", "2006", Verdict.HOLDS),
        ("12/03/1985", "12 March 1985", Verdict.HOLDS),
        ("12/03/1985", "3 December 1985", Verdict.HOLDS),
        ("12/03/1985", "12 May 1985", Verdict.DEFINITE),
        ("25 December 1642 (NS 4 January 1643)", "4 January 1643", Verdict.HOLDS),
        ("25 December 1642 (NS 4 January 1643)", "25 December 1642", Verdict.HOLDS),
        ("25 December 1642 (NS 4 January 1643)", "1643", Verdict.HOLDS),
        ("11 February 1731/32", "11 February 1731", Verdict.HOLDS),
        ("11 February 1731/32", "1732", Verdict.HOLDS),
        ("1731/32", "1732", Verdict.HOLDS),
        ("1731/32", "1733", Verdict.DEFINITE),
        ("31 April 2001", "30 April 2001", Verdict.HOLDS),
        ("1940s", "1948", Verdict.HOLDS),
        ("19th century", "1900", Verdict.HOLDS),
    ],
)
def test_agreeing(one, other, verdict):
    assert must_agree(date(one), date(other)) is verdict
    assert must_agree(date(other), date(one)) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("1985", Verdict.HOLDS),
        ("1960", Verdict.DEFINITE),
        ("2000", Verdict.DEFINITE),
        ("c. 1969", Verdict.LIKELY),
        ("1970", Verdict.UNKNOWN),
        ("1960s", Verdict.DEFINITE),
    ],
)
def test_lying_within_a_life(text, verdict):
    assert must_lie_in(date(text), date("12 May 1970"), date("3 June 1999")) is verdict


def test_lying_within_what_is_open():
    assert must_lie_in(date("1985"), None, None) is Verdict.HOLDS
    assert must_lie_in(date("1985"), date("1990"), None) is Verdict.DEFINITE
    assert must_lie_in(date("1985"), None, date("1980")) is Verdict.DEFINITE


def test_gaps():
    assert gap_years(date("c. 1970–1971"), date("24 November 2026")) == Gap(54, 56)
    assert gap_years(date("c. 1970–1971"), date("24 November 2026"), soft=True) == Gap(52, 58)
    assert gap_years(year_date(1970), year_date(1970)) == Gap(-1, 0)
    assert gap_years(date("after 1970"), date("1999")) == Gap(-(10**9), 29)
    assert gap_years(date("before 1970"), date("1999")).most == 10**9


def test_verdicts_that_are_reported():
    assert [verdict for verdict in Verdict if verdict.is_contradiction] == [Verdict.DEFINITE, Verdict.LIKELY]
