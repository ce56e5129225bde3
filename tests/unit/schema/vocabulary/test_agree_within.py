import pytest

_AGREE = ["one", "two"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("1901", "1910"), ("5 May 1950", "June 1950"), ("c. 1900", "1950"), ("12 km", "13 km"), ("12", "13"), ("1901; 1903", "1902; 1904")],
)
def test_fields_that_cannot_mean_the_same_disagree(judge, first, second):
    (breach,) = judge("wc:agree", _AGREE, one=first, two=second)
    assert (breach.path[0], breach.related[0][0]) == ("two", "one")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1901", "3 May 1901"),
        ("1914–1918", "1916"),
        ("c. 1900", "1901"),
        ("1901; 1903", "1903"),
        ("1901?", "1910"),
        ("14 March 1800", "26 March 1800"),  # one day in two calendars
        ("12 km", "12,000 m"),
        ("100 mi", "161 km"),
        ("5 ft 10 in", "178 cm"),
        ("12 km", "12 kg"),
        ("12–14", "20"),
        ("about 12", "20"),
        ("12", "Oslo"),
        ("12", ""),
        ("20 °C", "300 K"),
    ],
)
def test_fields_that_may_mean_the_same_agree(judge, first, second):
    assert judge("wc:agree", _AGREE, one=first, two=second) == []


def test_the_disagreement_names_both(judge):
    (breach,) = judge("wc:agree", _AGREE, one="1901", two="1910")
    assert breach.message == "«two» 1910 contradicts «one» 1901 (digits transposed)"


@pytest.mark.parametrize(("date", "period"), [("1920", "1914–1918"), ("3 May 1913", "1914–1918"), ("1890", "after 1900")])
def test_a_date_outside_a_period_is_wrong(judge, date, period):
    (breach,) = judge("wc:within", {"date": "refit", "in": "duty"}, refit=date, duty=period)
    assert breach.message == f"«refit» {date} is outside «duty» {period}"
    assert (breach.path, breach.related) == (("refit",), (("duty",),))


@pytest.mark.parametrize(
    ("date", "period"),
    [
        ("1916", "1914–1918"),
        ("1914", "5 August 1914 – 1918"),
        ("1930", "1914–present"),
        ("c. 1919", "1914–1918"),
        ("1920", "1914–1918; 1939–1945; 1920"),
        ("1920", "the war"),
        ("once", "1914–1918"),
        ("1920", ""),
    ],
)
def test_a_date_that_may_be_in_the_period_is_right(judge, date, period):
    assert judge("wc:within", {"date": "refit", "in": "duty"}, refit=date, duty=period) == []


def test_dates_lie_between_two_others(judge):
    limit = {"date": ["refit", "renamed"], "from": "laid", "until": "scrapped"}
    found = judge("wc:within", limit, laid="1910", scrapped="1950", refit="1909", renamed="3 May 1961")
    assert [breach.message for breach in found] == [
        "«refit» 1909 is before «laid» 1910 (one year apart)",
        "«renamed» 3 May 1961 is after «scrapped» 1950",
    ]
    assert [breach.related for breach in found] == [(("laid",),), (("scrapped",),)]
    assert judge("wc:within", limit, laid="1910", scrapped="1950", refit="1910", renamed="1950") == []
    assert len(judge("wc:within", limit, laid="1910", refit="1909", renamed="1951")) == 1


def test_every_date_of_a_list_is_looked_at(judge):
    limit = {"date": "term_start", "until": "last"}
    found = judge("wc:within", limit, term_start1="1901", term_start2="someday", term_start3="1955", last="1950")
    assert [breach.path for breach in found] == [("term_start", "items", 2)]


def test_several_periods_are_stated_in_a_list(judge):
    limit = [{"date": "refit", "from": "laid"}, {"date": "refit", "until": "scrapped"}]
    assert len(judge("wc:within", limit, laid="1910", scrapped="1950", refit="1960")) == 1
