"""Numbers, measures, sums of money, lengths of time and ages in fields, with what stands beside them."""

import pytest

from wikicheck.article import Value, ValueKind
from wikicheck.article.reading import read_article


def value_of(name: str, raw: str, language: str = "en") -> Value:
    text = f"{{{{Infobox thing\n| name = X\n| {name} = {raw}\n}}}}\n'''X''' is a thing.\n"
    return read_article(text, form="wikitext", language=language).infoboxes[0].fields[1].value


def amount(value: Value) -> object:
    """Value, or the two ends of a range, of the payload of a value."""
    data = value.data
    if value.kind is ValueKind.DURATION:
        return data.seconds if data.seconds is not None else (data.low_seconds, data.high_seconds)
    return data.value if data.value is not None else (data.low, data.high)


NUMBERS = [
    ("population_total", "1,432", 1432, None),
    ("population_total", "1,432 (2006)", 1432, "2006"),
    ("population_total", "1,432 <small>(2006)</small>", 1432, "2006"),
    ("population_total", "1,432 (2006 census)", 1432, "2006 census"),
    ("population_total", "1,432 (2006)<ref>A book.</ref>", 1432, "2006"),
    ("population_total", "1,432 (city) (2006)", 1432, "city; 2006"),
    ("population_total", "1,432<br />(2006)", 1432, "2006"),
    ("population_total", "1,432, as of 2006", 1432, "as of 2006"),
    ("population_total", "1,432 as of 31 May 2006", 1432, "as of 31 May 2006"),
    ("population_total", "1,432 in 2006", 1432, "in 2006"),
    ("population_total", "1,432 2006 census", 1432, "2006 census"),
    ("population_total", "1,432 est.", 1432, None),
    ("population_total", "1,234,567 {{increase}}", 1234567, None),
    ("population_total", "{{decrease}} 1,234,567", 1234567, None),
    ("population_total", "{{steady}} 1,234,567 (2006)", 1234567, "2006"),
    ("population_total", "▲ 1,234,567", 1234567, None),
    ("population_total", "1,234,567 ▼", 1234567, None),
    ("population_total", "1.2&nbsp;million (metro)", 1200000, "metro"),
    ("population_total", "about 1,400", 1400, None),
    ("population_total", "10,000–12,000", (10000, 12000), None),
    ("population_total", "{{formatnum:1234567}}", 1234567, None),
    ("population_total", "{{formatnum:1234567}} (2010)", 1234567, "2010"),
    ("population_total", "{{nts|1234}}", 1234, None),
    ("population_total", "Town: 1,432", 1432, "Town"),
    ("population_total", "(town) 1,432", 1432, "town"),
    ("population_total", "2006: 1,432", 1432, "2006"),
    ("num_episodes", "24 (list of episodes)", 24, "list of episodes"),
    ("num_episodes", "[[List of X episodes|24]]", 24, None),
    ("num_episodes", "24 episodes", 24, None),
    ("children", "3", 3, None),
    ("children", "3 (two sons)", 3, "two sons"),
    ("hits", "12", 12, None),
    ("hits", "-12", -12, None),
    ("hits", "−12", -12, None),
    ("hits", "0", 0, None),
    ("hits", "3.5", 3.5, None),
    ("hits", "3.0", 3, None),
    ("hits", "1,234,567.25", 1234567.25, None),
    ("hits", "5 ± 1", 5, None),
]


@pytest.mark.parametrize(("name", "raw", "number", "note"), NUMBERS)
def test_numbers(name, raw, number, note):
    value = value_of(name, raw)
    assert (value.kind, amount(value), value.note) == (ValueKind.NUMBER, number, note)
    assert value.number == (number if not isinstance(number, tuple) else None)
    assert value.complete


def test_estimates_are_approximate():
    for raw in ("est. 4,500", "4,500 (est.)", "4,500 est.", "4,500 (estimate)"):
        assert value_of("population_total", raw).data.approximate, raw
    assert not value_of("population_total", "4,500 (2006)").data.approximate


def test_what_is_counted():
    value = value_of("capacity", "1,200 season tickets")
    assert (value.number, value.unit_text) == (1200, "season tickets")
    assert value_of("capacity", "1,200").unit_text is None


@pytest.mark.parametrize(
    ("language", "raw", "number"),
    [
        ("de", "1.234", 1234),
        ("de", "1.234,5", 1234.5),
        ("fr", "1 234,5", 1234.5),
        ("fr", "1&nbsp;234", 1234),
        ("fr", "891.7", 891.7),
        ("sv", "12 345", 12345),
        ("pl", "1 234", 1234),
        ("es", "1.234.567", 1234567),
        ("fa", "۱۲۳", 123),
    ],
)
def test_numbers_of_other_languages(language, raw, number):
    assert value_of("foo", raw, language).number == number


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("foo", "007"),
        ("foo", "1/2"),
        ("foo", "10:30"),
        ("foo", "192.168.0.1"),
        ("foo", "3rd"),
        ("foo", "No. 3"),
        ("foo", "DE3"),
        ("foo", "12A"),
        ("foo", "Windows 10"),
        ("foo", "10 and more of them"),
        ("foo", "[[24 (series)|24]]"),
        ("name", "1984"),
        ("label", "4AD"),
        ("known_for", "1984"),
        ("birth_date", "–2014"),
        ("population_total", "12 May 2010"),
        ("population_total", "unknown"),
        ("postal_code", "12345"),
    ],
)
def test_what_is_no_number(name, raw):
    assert value_of(name, raw).kind is not ValueKind.NUMBER


QUANTITIES = [
    ("height", "170 cm", 170, "cm", None),
    ("height", "1.70 m (5 ft 7 in)", 1.7, "m", None),
    ("height", "5 ft 10 in (178 cm)", 70, "[in_i]", None),
    ("height", "{{convert|170|cm|ftin}}", 170, "cm", None),
    ("height", "{{height|ft=5|in=10}}", 70, "[in_i]", None),
    ("height", "{{height|m=1.83}}", 1.83, "m", None),
    ("height", "170 cm (barefoot)", 170, "cm", "barefoot"),
    ("height", "170 cm<ref>A book.</ref>", 170, "cm", None),
    ("height", "about {{convert|170|cm}}", 170, "cm", None),
    ("height", "{{nowrap|{{convert|170|cm}}}}", 170, "cm", None),
    ("height", "{{convert|170|cm}} (barefoot)", 170, "cm", "barefoot"),
    ("weight", "80 kg", 80, "kg", None),
    ("weight", "{{cvt|80|kg|lb}}", 80, "kg", None),
    ("weight", "(men) 80 kg", 80, "kg", "men"),
    ("wheelbase", "Estate: 2,140 mm", 2140, "mm", "Estate"),
    ("wheelbase", "Estate: {{convert|2140|mm|in}}", 2140, "mm", "Estate"),
    ("area_total", "7.41 km<sup>2</sup>", 7.41, "km2", None),
    ("area_total", "{{convert|7.41|km2|abbr=on}}", 7.41, "km2", None),
    ("area_total", "7.41 km² (2.86 sq mi)", 7.41, "km2", None),
    ("area_km2", "467.63", 467.63, "km2", None),
    ("elevation_m", "34", 34, "m", None),
    ("height_in", "11", 11, "[in_i]", None),
    ("weight_st", "12", 12, "[stone_av]", None),
    ("elevation_ft", "1,200", 1200, "[ft_i]", None),
    ("population_density_km2", "3,812", 3812, "/km2", None),
    ("population_density_sq_mi", "37.9", 37.9, "/[mi_i]2", None),
    ("area total sq mi", "37.9", 37.9, "[mi_i]2", None),
    ("area land sq mi", "37.9", 37.9, "[mi_i]2", None),
    ("density sq mi", "37.9", 37.9, "/[mi_i]2", None),
    ("elevation", "34–115 m", (34, 115), "m", None),
    ("elevation", "{{convert|34|-|115|m|ft}}", (34, 115), "m", None),
    ("depth", "{{convert|3|m|abbr=on}} (mean)", 3, "m", "mean"),
    ("temperature", "−5 °C", -5, "Cel", None),
    ("share", "12.5%", 12.5, "%", None),
    ("debt", "16.2% of GDP (2012)", 16.2, "%", "of GDP; 2012"),
    ("foo", "12 km", 12, "km", None),
    ("foo", "▲ 12 km", 12, "km", None),
    ("foo", "{{val|5|1|u=kg}}", 5, "kg", None),
    ("foo", "ca. 12 km", 12, "km", None),
]


@pytest.mark.parametrize(("name", "raw", "number", "unit", "note"), QUANTITIES)
def test_quantities(name, raw, number, unit, note):
    value = value_of(name, raw)
    assert (value.kind, amount(value), value.data.unit, value.note) == (ValueKind.QUANTITY, number, unit, note)


def test_dimensions():
    assert value_of("size", "210 × 297 mm").data.dimensions == (210, 297)


def test_what_the_brackets_give_in_other_units():
    (other,) = value_of("height", "170 cm (67 in)").data.converted
    assert (other.value, other.unit) == (67, "[in_i]")


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("label", "50 Cent"),
        ("name", "12 m"),
        ("foo", "2-door saloon"),
        ("foo", "12 boroughs"),
        ("foo", "Albert II, 5th Prince"),
        ("birth_place", "12 Mile"),
        ("founded", "12 m"),
        ("foo", "Route 12 km marker"),
    ],
)
def test_what_is_no_quantity(name, raw):
    assert value_of(name, raw).kind is not ValueKind.QUANTITY


MONEY = [
    ("budget", "$12.5 million", 12500000, "USD", None),
    ("budget", "US$12.5 million", 12500000, "USD", None),
    ("budget", "US$150–180 million", (150000000, 180000000), "USD", None),
    ("budget", "{{US$|5 million}}", 5000000, "USD", None),
    ("budget", "{{US$|5 million}} (2010)", 5000000, "USD", "2010"),
    ("budget", "{{INR}}12 [[crore]]", 120000000, "INR", None),
    ("budget", "{{currency|5 million|EUR}}", 5000000, "EUR", None),
    ("budget", "€3 million", 3000000, "EUR", None),
    ("budget", "£3,500", 3500, "GBP", None),
    ("budget", "$10 million (estimated)", 10000000, "USD", "estimated"),
    ("gross", "$2,345,678<ref>A book.</ref>", 2345678, "USD", None),
    ("gross", "$1.5 million (domestic)", 1500000, "USD", "domestic"),
    ("revenue", "{{increase}} [[US$]]10.5 billion (2012)", 10500000000, "USD", "2012"),
    ("revenue", "{{profit}} {{US$|30.08 billion}} (2016)", 30080000000, "USD", "2016"),
    ("revenue", "▲ €1.2 billion (FY 2020)", 1200000000, "EUR", "FY 2020"),
    ("revenue", "US$1.2 billion in 2020", 1200000000, "USD", "in 2020"),
    ("gdp_nominal", "$181.71 billion", 181710000000, "USD", None),
    ("gdp", "$130.4 billion (PPP) (2012 est.)", 130400000000, "USD", "PPP; 2012 est."),
    ("foo", "$5", 5, "USD", None),
    ("foo", "€147 billion (2018)", 147000000000, "EUR", "2018"),
]


@pytest.mark.parametrize(("name", "raw", "number", "currency", "note"), MONEY)
def test_money(name, raw, number, currency, note):
    value = value_of(name, raw)
    assert (value.kind, amount(value), value.data.currency, value.note) == (ValueKind.MONEY, number, currency, note)


@pytest.mark.parametrize(("raw", "year"), [("$5 million (2012)", 2012), ("$5 million (FY 2012)", 2012), ("$5 million (US)", None)])
def test_the_year_of_money(raw, year):
    assert value_of("budget", raw).data.year == year


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("budget", "unknown"),
        ("budget", "low"),
        ("name", "$5"),
        ("label", "A$AP 12"),
        ("foo", "12 boroughs"),
        ("budget", "10,000,000"),
    ],
)
def test_what_is_no_money(name, raw):
    assert value_of(name, raw).kind is not ValueKind.MONEY


DURATIONS = [
    ("runtime", "92 minutes", 5520, None),
    ("runtime", "1 h 32 min", 5520, None),
    ("runtime", "92 min.", 5520, None),
    ("runtime", "92 minutes (theatrical)", 5520, "theatrical"),
    ("runtime", "22–24 minutes", (1320, 1440), None),
    ("runtime", "{{duration|h=1|m=30}}", 5400, None),
    ("runtime", "approx. 45 minutes", 2700, None),
    ("length", "39:13", 2353, None),
    ("length", "1:02:03", 3723, None),
    ("length", "{{duration|m=3|s=45}}", 225, None),
    ("length", "3:45 (single)", 225, "single"),
    ("length", "45 min", 2700, None),
    ("duration", "3:45", 225, None),
    ("duration", "half an hour", 1800, None),
]


@pytest.mark.parametrize(("name", "raw", "seconds", "note"), DURATIONS)
def test_durations(name, raw, seconds, note):
    value = value_of(name, raw)
    assert (value.kind, amount(value), value.note) == (ValueKind.DURATION, seconds, note)
    assert value.text


@pytest.mark.parametrize(
    ("name", "raw", "kind"),
    [
        ("length", "120 m", ValueKind.QUANTITY),
        ("length", "{{convert|120|m|ft}}", ValueKind.QUANTITY),
        ("runtime", "92", ValueKind.NUMBER),
        ("foo", "3:45", ValueKind.TEXT),
        ("foo", "{{duration|m=3|s=45}}", ValueKind.DURATION),
        ("score", "3:2", ValueKind.TEXT),
    ],
)
def test_only_some_keys_ask_for_lengths_of_time(name, raw, kind):
    assert value_of(name, raw).kind is kind


@pytest.mark.parametrize(
    ("name", "raw", "low", "high"),
    [
        ("age", "54", 54, 54),
        ("age", "54 years", 54, 54),
        ("age", "54 years old", 54, 54),
        ("age", "aged 54", 54, 54),
        ("age", "(aged 54)", 54, 54),
        ("age", "(aged 53–54)", 53, 54),
        ("foo", "(aged 54)", 54, 54),
        ("birth_date", "(age 54)", 54, 54),
    ],
)
def test_ages(name, raw, low, high):
    value = value_of(name, raw)
    assert value.kind is ValueKind.AGE
    assert (value.age.low, value.age.high) == (low, high)


@pytest.mark.parametrize(("name", "raw"), [("age", "1,200"), ("age", "old"), ("age", "5–10 [[Gyr]]"), ("foo", "54 years")])
def test_what_is_no_age(name, raw):
    assert value_of(name, raw).kind is not ValueKind.AGE


OTHERS = [
    # what has a known unit is measured and not counted, whatever the key asks for
    ("population_total", "10 km", ValueKind.QUANTITY),
    ("attendance", "90 kg", ValueKind.QUANTITY),
    ("population_total", "1,200 dwellings", ValueKind.NUMBER),
    # a decade is not 1,970 seconds, nothing is counted in centuries by their number
    ("height", "1970s", ValueKind.DATE),
    ("population_total", "20th century", ValueKind.DATE),
    ("height", "70 s", ValueKind.QUANTITY),
    ("population_total", "20 centuries", ValueKind.NUMBER),
    # a date where an amount was asked for is still a date
    ("population_total", "5 May 1970", ValueKind.DATE),
    ("budget", "May 1970", ValueKind.DATE),
    ("height", "before 1200", ValueKind.INTERVAL),
    ("length", "since 1990", ValueKind.INTERVAL),
    # a number is what was asked for
    ("population_total", "1970", ValueKind.NUMBER),
    ("population_total", "c. 1970", ValueKind.NUMBER),
    # and a key that asks for words gets them
    ("name", "5 May 1970", ValueKind.TEXT),
]


@pytest.mark.parametrize(("name", "raw", "kind"), OTHERS)
def test_what_else_stands_where_an_amount_is_asked_for(name, raw, kind):
    assert value_of(name, raw).kind is kind
