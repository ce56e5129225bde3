import pytest

from wikicheck.schema.vocabulary import KEYWORDS, Circumstances, judged_under
from wikicheck.values.calendar import day_number

_AT_DEATH = {"age": "age", "born": "birth_date", "at": "death_date"}
_TODAY = {"age": "age", "born": "birth_date"}


def _age(number, **more):
    return {"kind": "age", "years": number, "text": str(number), **more}


def _date(edtf):
    return {"kind": "date", "edtf": edtf, "precision": "day" if edtf.count("-") == 2 else "year", "text": edtf}


def _check(limit, **instance):
    return list(KEYWORDS["wc:ageOf"].check(limit, instance))


@pytest.mark.parametrize("age", [49, 52])
def test_an_age_that_nobody_born_then_has_is_wrong(age):
    (breach,) = _check(_AT_DEATH, age=_age(age), birth_date=_date("1950"), death_date=_date("2001-05-03"))
    assert breach.message == f"«age» says {age}, but from «birth_date» 1950 to «death_date» 2001-05-03 it is 50–51"
    assert (breach.path, breach.related) == (("age",), (("birth_date",), ("death_date",)))


@pytest.mark.parametrize(
    "instance",
    [
        {"age": _age(50), "birth_date": _date("1950"), "death_date": _date("2001-05-03")},
        {"age": _age(51), "birth_date": _date("1950"), "death_date": _date("2001-05-03")},
        {"age": _age(60, approximate=True), "birth_date": _date("1950"), "death_date": _date("2001-05-03")},
        {"age": _age(60, blank=True), "birth_date": _date("1950"), "death_date": _date("2001-05-03")},
        {"age": _age(60, partial=True), "birth_date": _date("1950"), "death_date": _date("2001-05-03")},
        {"age": {"kind": "age", "min": 40, "max": 51}, "birth_date": _date("1950"), "death_date": _date("2001-05-03")},
        {"age": {"kind": "text", "text": "old"}, "birth_date": _date("1950"), "death_date": _date("2001-05-03")},
        {"age": _age(60), "birth_date": _date("1950")},
        {"age": _age(60), "death_date": _date("2001-05-03")},
        {"age": _age(60), "birth_date": _date("2010"), "death_date": _date("2001-05-03")},  # that is another matter
        {"age": _age(60), "birth_date": _date("../1950"), "death_date": _date("2001-05-03")},
        {"age": 51, "birth_date": "1950", "death_date": "2001-05-03"},
        {"birth_date": _date("1950"), "death_date": _date("2001-05-03")},
    ],
)
def test_an_age_that_may_be_right_is(instance):
    assert _check(_AT_DEATH, **instance) == []


def test_an_age_may_stand_beside_the_date(seen):
    instance = seen(birth_date="1950", death_date="3 May 2001 (aged 55)")
    (breach,) = KEYWORDS["wc:ageOf"].check({"age": "death_date", "born": "birth_date", "at": "death_date"}, instance)
    assert breach.message == "«death_date» says (aged 55), but from «birth_date» 1950 to «death_date» 3 May 2001 (aged 55) it is 50–51"
    assert breach.related == (("birth_date",),)


def test_an_age_that_a_template_reckons_is_not_doubted(seen):
    instance = seen(birth_date="1900", death_date="{{death date and age|2001|5|3|1950|1|2}}")
    assert list(KEYWORDS["wc:ageOf"].check({"age": "death_date", "born": "birth_date", "at": "death_date"}, instance)) == []


def test_without_an_end_the_day_of_judgement_counts():
    values = {"age": _age(45), "birth_date": _date("1950-01-02")}
    assert _check(_TODAY, **values) == []  # no day is given
    with judged_under(Circumstances(day_number(2026, 11, 24))):
        (breach,) = _check(_TODAY, **values)
        assert breach.message == "«age» says 45, but from «birth_date» 1950-01-02 to 2026-11-24 it is 76"
        assert _check(_TODAY, age=_age(76), birth_date=_date("1950-01-02")) == []
        # an age that names its own day is held against that
        assert _check(_TODAY, age=_age(45, at="1995-06-01"), birth_date=_date("1950-01-02")) == []
        assert len(_check(_TODAY, age=_age(46, at="1995-06-01"), birth_date=_date("1950-01-02"))) == 1
