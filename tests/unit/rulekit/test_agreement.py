"""Which of three places stands against the others."""

import pytest

from wikicheck.article.facts.stated import Stated
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.rulekit import Severity
from wikicheck.rulekit.agreement import find_disagreements, judge_disagreement
from wikicheck.text import Span
from wikicheck.values.fuzzy_date import year_date


def stated(boxes=(), lead=(), categories=()):
    found = Stated()
    for name, place, years in (
        ("boxes", Place.INFOBOX, boxes),
        ("lead", Place.LEAD, lead),
        ("categories", Place.CATEGORY, categories),
    ):
        setattr(found, name, [VitalFact("founding", place, str(place), year_date(year), Span(year, year + 4)) for year in years])
    return found


def found(*args):
    return [
        (one.at.place, one.at.date.year, one.against.date.year, one.is_outvoted, one.is_stray) for one in find_disagreements(stated(*args))
    ]


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (([1976], [1976], [1976]), []),
        (([1976], [], []), []),
        (([1967], [1976], [1976]), [(Place.INFOBOX, 1967, 1976, True, False)]),
        (([1976], [1967], [1976]), [(Place.LEAD, 1967, 1976, True, False)]),
        (([1976], [1976], [1967]), [(Place.CATEGORY, 1967, 1976, True, False)]),
        (([1976], [1967], []), [(Place.LEAD, 1967, 1976, False, False)]),
        (([], [1976], [1967]), [(Place.CATEGORY, 1967, 1976, False, False)]),
        (([1919, 1990], [1990], [1919]), [(Place.CATEGORY, 1919, 1990, False, False)]),
        (([1976], [], [1976, 1967]), [(Place.CATEGORY, 1967, 1976, False, True)]),
        (([1976], [1976], [1976, 1967]), [(Place.CATEGORY, 1967, 1976, True, True)]),
        (([1976], [], [1976, 1967, 1947]), []),  # the stages of a history
    ],
)
def test_who_stands_against_whom(args, expected):
    assert found(*args) == expected


def judge(args, told=(), **sure):
    (one,) = find_disagreements(stated(*args))
    flags = {"outvoted_is_sure": False, "two_are_sure": False, **sure}
    return judge_disagreement(one, lambda fact, _: fact.date.year in told, **flags)


def test_outvoted_is_an_error_unless_the_year_is_told_of():
    args = ([1976], [1976], [1952])
    assert judge(args) is Severity.ERROR
    assert judge(args, [1952]) is None
    assert judge(args, [1952], outvoted_is_sure=True) is Severity.WARNING
    assert judge(([1976], [1976], [1967]), [1967]) is Severity.WARNING  # digits transposed


def test_two_places_are_a_warning_unless_both_years_are_told_of():
    args = ([1976], [1952], [])
    assert judge(args) is Severity.WARNING
    assert judge(args, [1976]) is Severity.WARNING
    assert judge(args, [1976, 1952]) is None
    assert judge(args, two_are_sure=True) is Severity.ERROR
    assert judge(([1976], [1977], []), two_are_sure=True) is Severity.WARNING
