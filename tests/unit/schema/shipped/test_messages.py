"""What is said, and where, of values that are wrong by the schemas of things."""

import pytest

_MESSAGES = [
    ("Infobox film", "released = [[Lantern Pictures]]", "«released» should be a date, but “Lantern Pictures” is a link"),
    ("Infobox film", "runtime = Norwegian", "«runtime» should be a length of time, but “Norwegian” is none"),
    ("Infobox film", "budget = 12 May 1994", "«budget» should be a sum of money, but “12 May 1994” is a date"),
    ("Infobox book", "isbn = Skerry Press", "«isbn» should be an identifier, but “Skerry Press” is none"),
    ("Infobox album", "artist = 12 May 1960", "«artist» should be a name, but “12 May 1960” is a date"),
    ("Infobox company", "num_employees = -400", "«num_employees» should be at least 0, but is -400"),
    (
        "Infobox company",
        "isin = US4592001015",
        "«isin» should be an identifier whose check digit is right, but “US4592001015” is an identifier",
    ),
    ("Infobox settlement", "area_total = 12 kg", "«area_total» should be an area, but “12 kg” is a quantity"),
    ("Infobox settlement", "coordinates = Askvika", "«coordinates» should be coordinates, but “Askvika” is none"),
    ("Infobox country", "HDI = 73.6", "«HDI» should be at most 1, but is 73.6"),
    ("Infobox country", "drives_on = asphalt", "«drives_on» should be left or right, but “asphalt” is none"),
    ("Infobox mountain", "elevation_m = 29032", "«elevation_m» should be a length from −11,000 to 9,000 m, but “29032” is a quantity"),
    ("Infobox river", "basin_size = 21 km", "«basin_size» should be an area, but “21 km” is a quantity"),
    (
        "Taxobox",
        "status = G5 | status_system = IUCN3.1",
        "«status» should be a code of the IUCN, such as LC, NT, VU, EN, CR, EW, EX or DD, but “G5” is none",
    ),
    ("Chembox", "CASNo = 50000", "«CASNo» should be a CAS number such as 50-00-0, but “50000” is a number"),
    ("Chembox", "CASNo = 50-00-1", "«CASNo» should be an identifier whose check digit is right, but “50-00-1” is an identifier"),
    ("Infobox language", "iso3 = Askvikan", "«iso3» should be a code of three letters, but “Askvikan” is none"),
]


@pytest.mark.parametrize(("template", "line", "message"), _MESSAGES)
def test_the_message(judge, template, line, message):
    assert [violation.message for violation in judge(template, line)] == [message]


_ORDER = [
    ("Infobox ship career", "Ship laid down = 12 May 1902 | Ship launched = 3 June 1901", "Ship launched", "Ship laid down"),
    ("Infobox ship career", "Ship launched = 1905 | Ship commissioned = 1903", "Ship commissioned", "Ship launched"),
    ("Infobox ship career", "Ship commissioned = 1905 | Ship decommissioned = 1895", "Ship decommissioned", "Ship commissioned"),
    ("Infobox aircraft type", "first flight = 12 May 1940 | introduction = 1938", "introduction", "first flight"),
    ("Infobox aircraft type", "introduction = 1940 | retired = 1904", "retired", "introduction"),
    ("Infobox building", "start_date = 1931 | completion_date = 1913", "completion_date", "start_date"),
    ("Infobox building", "start_date = June 1931 | opened_date = May 1931", "opened_date", "start_date"),
    ("Infobox election", "previous_year = 2004 | election_date = 5 May 2000", "election_date", "previous_year"),
    ("Infobox election", "election_date = 5 May 2004 | next_year = 2000", "next_year", "election_date"),
    ("Infobox software", "released = 1999 | latest_release_date = 1989", "latest_release_date", "released"),
    ("Infobox award", "year = 1929 | last_awarded = 1919", "last_awarded", "year"),
]


@pytest.mark.parametrize(("template", "lines", "later", "earlier"), _ORDER)
def test_dates_out_of_order(judge, template, lines, later, earlier):
    (violation,) = judge(template, lines)
    assert violation.field.name == later
    assert violation.message.startswith(f"«{later}» ")
    assert f"is before «{earlier}»" in violation.message


@pytest.mark.parametrize(
    ("template", "lines"),
    [
        ("Infobox ship career", "Ship laid down = May 1902 | Ship launched = 1902 | Ship commissioned = 1902"),
        ("Infobox ship career", "Ship laid down = 1903 | Ship launched = unknown | Ship commissioned = c. 1902"),
        ("Infobox ship career", "Ship ordered = 1903 | Ship laid down = 1902"),
        ("Infobox ship career", "Ship launched = 1902 | Ship commissioned = 1903–1906, 1914 | Ship decommissioned = 1906<br />1919"),
        ("Infobox aircraft type", "first flight = 12 May 1940 | introduction = 1940 | retired = Still flown"),
        ("Infobox building", "start_date = 1928 | completion_date = 1933 | opened_date = 1932"),
        ("Infobox building", "start_date = 1928 | opened_date = 1911 (first house)<br />1930"),
        ("Infobox election", "previous_year = 1996 | election_date = 5 May 2000 | next_year = 2004"),
        ("Infobox election", "previous_year = 2000 (May) | election_date = 5 November 2000 | next_year = TBD"),
        ("Infobox software", "released = {{start date|1999|5}} | latest_release_date = 1999"),
        ("Infobox award", "year = 1929 | last_awarded = 1929"),
    ],
)
def test_dates_that_may_be_in_order(judge, template, lines):
    assert judge(template, lines) == []


def test_the_value_itself_is_pointed_at(judge):
    (violation,) = judge("Infobox election", "percentage1 = 49.5% | percentage2 = 495%")
    assert violation.field.name == "percentage2"
    assert violation.field.raw == "495%"


def test_a_field_without_a_value_is_no_field(judge):
    assert judge("Infobox film", "released = | runtime = | budget = <!-- to be found -->") == []
