import pytest

_SUM = {"total": "all", "parts": ["fire", "ice"]}


@pytest.mark.parametrize(
    ("whole", "fire", "ice"),
    [
        ("43", "12", "30"),
        ("430", "120", "300"),
        ("400", "100", "200"),
        ("3,100", "1,013", "2,246"),
        ("5 km", "1 km", "2,000 m"),
        ("$5 million", "$1 million", "$2 million"),
        ("2.6", "1.2", "1.9"),
        ("12,345", "12,000", "340"),
    ],
)
def test_a_total_that_its_parts_do_not_make_is_wrong(judge, whole, fire, ice):
    (breach,) = judge("wc:sum", _SUM, all=whole, fire=fire, ice=ice)
    assert breach.path == ("all",)
    assert breach.related == (("fire",), ("ice",))


@pytest.mark.parametrize(
    ("whole", "fire", "ice"),
    [
        ("42", "12", "30"),
        ("3,100", "1,013", "2,046"),  # rounded to hundreds
        ("2.6", "1.2", "1.3"),  # rounded parts
        ("2.5 million", "1.2 million", "1.4 million"),
        ("12,345", "12,000", "344"),  # large numbers are rounded, too
        ("3 km", "1 km", "2,000 m"),
        ("161 km", "60 mi", "40 mi"),
        ("201 km", "100.4 km", "100.4 km"),
        ("about 50", "12", "30"),
        ("50", "about 12", "30"),
        ("50", "10–12", "30"),
        ("50", "12", ""),
        ("50", "12", "some"),
        ("", "12", "30"),
        ("50", "{{foo}} 12", "30"),
        ("50 km", "12 kg", "30 kg"),
        ("50", "12 km", "30 km"),
        ("$50", "€12", "€30"),
        ("50 ± 2", "12", "30"),
    ],
)
def test_a_total_that_its_parts_may_make_is_right(judge, whole, fire, ice):
    assert judge("wc:sum", _SUM, all=whole, fire=fire, ice=ice) == []


def test_the_sum_is_reckoned_in_the_unit_of_the_total(judge):
    (breach,) = judge("wc:sum", _SUM, all="5 km", fire="1 km", ice="2,000 m")
    assert breach.message == "«all» says 5 km, but «fire» 1 km + «ice» 2,000 m make 3 km"


def test_the_parts_may_be_the_values_of_one_field(judge):
    (breach,) = judge("wc:sum", {"total": "all", "parts": "caps"}, all="43", caps1="12", caps2="30")
    assert breach.related == (("caps", "items", 0), ("caps", "items", 1))


def test_a_tolerance_counts_instead_of_rounding(judge):
    values = {"all": "45", "fire": "12", "ice": "30"}
    assert judge("wc:sum", _SUM | {"tolerance": 3}, **values) == []
    assert len(judge("wc:sum", _SUM | {"tolerance": 2}, **values)) == 1
    rounded = {"all": "3,100", "fire": "1,013", "ice": "2,046"}
    assert len(judge("wc:sum", _SUM | {"tolerance": 0}, **rounded)) == 1


def test_many_parts_are_counted_not_listed(judge):
    capss = {f"caps{number}": "1" for number in range(1, 21)}
    (breach,) = judge("wc:sum", {"total": "all", "parts": "caps"}, all="21", **capss)
    assert breach.message == "«all» says 21, but its 20 parts make 20"
