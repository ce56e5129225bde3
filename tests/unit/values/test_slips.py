import pytest

from wikicheck.values import Slip, classify_slip, describe_slip, read_date

CASES = [
    ("1967", "1976", Slip.TRANSPOSED),
    ("1798", "1978", Slip.TRANSPOSED),
    ("1985", "1995", Slip.ONE_DIGIT),
    ("1885", "1985", Slip.CENTURY),
    ("1985", "1986", Slip.OFF_BY_ONE_YEAR),
    ("1999", "2000", Slip.OFF_BY_ONE_YEAR),
    ("999 AD", "1000", Slip.OFF_BY_ONE_YEAR),
    ("1901", "1910", Slip.TRANSPOSED),
    ("1985", "1998", None),
    ("1985", "1985", None),
    ("3 May 1970", "5 March 1970", Slip.DAY_MONTH_SWAPPED),
    ("5 May 1970", "5 May 1970", None),
    ("12 May 1970", "21 May 1970", Slip.TRANSPOSED),
    ("12 May 1970", "22 May 1970", Slip.ONE_DIGIT),
    ("12 May 1970", "13 May 1970", Slip.ONE_DIGIT),
    ("2 May 1970", "12 May 1970", None),
    ("12 May 1970", "12 May 1971", Slip.OFF_BY_ONE_YEAR),
    ("12 May 1967", "12 May 1976", Slip.TRANSPOSED),
    ("12 May 1870", "12 May 1970", Slip.CENTURY),
    ("12 May 1970", "13 June 1971", None),
    ("12 May 1970", "12 June 1970", None),
    ("May 1970", "May 1971", Slip.OFF_BY_ONE_YEAR),
    ("May 1970", "June 1971", None),
    ("May 1970", "12 May 1971", Slip.OFF_BY_ONE_YEAR),
    ("12 May 1970", "1971", Slip.OFF_BY_ONE_YEAR),
    ("25 December 1642", "4 January 1643", Slip.OLD_NEW_STYLE),
    ("11 February 1732", "22 February 1732", Slip.OLD_NEW_STYLE),
    ("25 October 1917", "7 November 1917", Slip.OLD_NEW_STYLE),
    ("1 May 1929", "12 May 1929", Slip.OLD_NEW_STYLE),
    ("1 May 1930", "12 May 1930", None),
    ("1 May 1929", "10 May 1929", None),
    ("1 May 1929", "15 May 1929", None),
    ("44 BC", "43 BC", None),
    ("1970–1972", "1973", None),
    ("before 1970", "1971", None),
    ("1980s", "1990s", None),
]


@pytest.mark.parametrize(("one", "other", "slip"), CASES)
def test_slips(one, other, slip):
    assert classify_slip(read_date(one), read_date(other)) == slip
    assert classify_slip(read_date(other), read_date(one)) == slip


def test_every_slip_has_a_case_and_words_of_its_own():
    assert {slip for _, _, slip in CASES} == {*Slip, None}
    assert len({describe_slip(slip) for slip in Slip}) == len(Slip)
