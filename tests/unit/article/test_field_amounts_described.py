"""Amounts with words behind them, raised figures, tolerances, and templates of numbers that other Wikipedias have."""

import pytest

from wikicheck.article import Value, ValueKind
from wikicheck.article.reading import read_article


def value_of(name: str, raw: str, language: str = "en") -> Value:
    text = f"{{{{Infobox thing\n| name = X\n| {name} = {raw}\n}}}}\n'''X''' is a thing.\n"
    return read_article(text, form="wikitext", language=language).infoboxes[0].fields[1].value


def amount(value: Value) -> object:
    data = value.data
    return data.value if data.value is not None else (data.low, data.high)


@pytest.mark.parametrize(
    ("name", "raw", "number", "unit", "note"),
    [
        ("displacement", "4,310 tonnes full load", 4310, "t", "full load"),
        ("displacement", "4,310 t, full load", 4310, "t", "full load"),
        ("displacement", "4,310 long tons (4,379 t) standard", 4310, "[lton_av]", "standard"),
        ("displacement", "{{convert|4310|LT|t}} standard", 4310, "[lton_av]", "standard"),
        ("speed", "21 knots surfaced", 21, "[kn_i]", "surfaced"),
        ("speed", "21 knots (39 km/h) on the surface", 21, "[kn_i]", "on the surface"),
        ("height", "4 m at the shoulder", 4, "m", "at the shoulder"),
        ("height", "5 ft tall", 5, "[ft_i]", "tall"),
        ("height", "12 in long", 12, "[in_i]", "long"),
        ("elevation", "120 m a.s.l.", 120, "m", "a.s.l."),
        ("elevation", "120 metres above [[sea level]]", 120, "m", "above sea level"),
        ("elevation", "{{convert|120|m|ft}} AMSL", 120, "m", "AMSL"),
        ("length", "3.5 miles long", 3.5, "[mi_i]", "long"),
        ("mass", "12.3 kg empty", 12.3, "kg", "empty"),
    ],
)
def test_quantities_with_words_behind(name, raw, number, unit, note):
    value = value_of(name, raw)
    assert (value.kind, amount(value), value.data.unit, value.note) == (ValueKind.QUANTITY, number, unit, note)


@pytest.mark.parametrize(
    ("raw", "number", "currency", "note"),
    [
        ("$7 per share", 7, "USD", "per share"),
        ("$12.99/month", 12.99, "USD", "/month"),
        ("US$5 million, domestic", 5000000, "USD", "domestic"),
        ("5 billion yen in total", 5000000000, "JPY", "in total"),
        ("€5 million net", 5000000, "EUR", "net"),
        ("NIS 5 million", 5000000, "ILS", None),
        ("$5 bil", 5000000000, "USD", None),
        ("¥500万", 5000000, "JPY", None),
        ("R$ 5 milhões", 5000000, "BRL", None),
        ("{{INR convert|500|c}}", 5000000000, "INR", None),
        ("${{Formatprice|1234567}}", 1230000, "USD", None),
        ("{{increaseNeutral}} $5 million", 5000000, "USD", None),
    ],
)
def test_money_with_words_behind(raw, number, currency, note):
    value = value_of("revenue", raw)
    assert (value.kind, amount(value), value.data.currency, value.note) == (ValueKind.MONEY, number, currency, note)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("height", "12 in total"),
        ("height", "5 in each"),
        ("population_total", "5 kg of rice"),
        ("population_total", "120 people in 5 villages"),
        ("revenue", "$5 gazillions and more of 7"),
        ("revenue", "$5 milliards-or-so"),
        ("revenue", "5 million tickets"),
        ("displacement", "5,252 tons full load"),  # long, short or metric
    ],
)
def test_words_behind_that_are_no_notes(name, raw):
    assert value_of(name, raw).kind not in {ValueKind.QUANTITY, ValueKind.MONEY}


@pytest.mark.parametrize(
    ("raw", "number", "unit"),
    [
        ("5 × 10<sup>−7</sup> g/cm<sup>3</sup>", 5e-7, "g/cm3"),
        ("1.5×10<sup>6</sup> km", 1500000, "km"),
        ("1.989×10{{sup|30}} kg", 1.989e30, "kg"),
        ("5.97{{x10^|24}} kg", 5.97e24, "kg"),
        ("4<sup>1</sup>/<sub>2</sub> in", 4.5, "[in_i]"),
        ("3 kg m<sup>−3</sup>", 3, "kg.m-3"),
        ("12 km<sup>2</sup>", 12, "km2"),
        ("½ mile", 0.5, "[mi_i]"),
        ("{{val|6.6|e=-34|u=J.s}}", 6.6e-34, "J.s"),
    ],
)
def test_raised_figures(raw, number, unit):
    value = value_of("x", raw)
    assert (value.kind, amount(value), value.data.unit) == (ValueKind.QUANTITY, number, unit)


@pytest.mark.parametrize(("raw", "number"), [("10<sup>6</sup>", 1000000), ("2 × 10<sup>−3</sup>", 0.002), ("½", 0.5), ("10^6", 1000000)])
def test_raised_figures_of_numbers(raw, number):
    value = value_of("x", raw)
    assert (value.kind, value.number) == (ValueKind.NUMBER, number)


def test_the_readable_text_keeps_its_figures():
    assert value_of("x", "5 × 10<sup>−7</sup> g").text == "5 × 10−7 g"


@pytest.mark.parametrize("raw", ["1,234<sup>1</sup>", "5<sup>2</sup>", "12<sup>th</sup>"])
def test_marks_and_powers_are_no_figures(raw):
    assert value_of("x", raw).kind is ValueKind.TEXT


@pytest.mark.parametrize(
    ("raw", "number", "tolerance"),
    [
        ("(5 ± 0.5) kg", 5, 0.5),
        ("(5.0 ± 0.5) × 10<sup>3</sup> kg", 5000, 500),
        ("1.25(3) kg", 1.25, 0.03),
        ("1.25(13)×10^6 kg", 1250000, 130000),
        ("5 ± 0.5 kg", 5, 0.5),
    ],
)
def test_tolerances(raw, number, tolerance):
    data = value_of("x", raw).data
    assert (data.value, data.tolerance, data.unit) == (number, tolerance, "kg")


@pytest.mark.parametrize(
    ("raw", "metres"),
    [("5-10", 1.778), ("6–2", 1.8796), ("5'10", 1.778), ("5'10\"", 1.778), ("1 m 78", 1.78), ("1m78", 1.78), ("5′ 10″ (178 cm)", 1.778)],
)
def test_how_tall_people_are(raw, metres):
    assert value_of("height", raw).data.si.value == metres


@pytest.mark.parametrize(("name", "raw"), [("x", "5-10"), ("height", "10-12"), ("height", "5-12"), ("height", "1.5-2")])
def test_ranges_are_not_feet_and_inches(name, raw):
    assert value_of(name, raw).kind is ValueKind.NUMBER


@pytest.mark.parametrize(
    ("language", "raw", "number", "unit"),
    [
        ("en", "{{pop density|1000|500|km2}}", 2, "/km2"),
        ("en", "{{Population density|12,345|3.4|sqmi|km2}}", 3600, "/[mi_i]2"),
        ("en", "{{hands|15.2}}", 15.5, "[hd_i]"),
        ("en", "{{convert|15.2|hand}}", 15.5, "[hd_i]"),
        ("en", "1,000 dunams", 1000, "10.ar"),
        ("de", "{{Höhe|1234|DE-NN|link=true}}", 1234, "m"),
        ("de", "{{FmtNum|1234.5}} km²", 1234.5, "km2"),
        ("fr", "{{Taille|m=1,78}}", 1.78, "m"),
        ("es", "{{unidad|1234,5|km|2}}", 1234.5, "km2"),
        ("es", "{{altura|m=1.78}}", 1.78, "m"),
        ("pt", "{{fmtn|1234.5|km²}}", 1234.5, "km2"),
        ("it", "{{M|1234,5|u=km²}}", 1234.5, "km2"),
        ("uk", "1234,5 км²", 1234.5, "km2"),
        ("uk", "5 тис. км²", 5000, "km2"),
        ("gl", "3.834 hab/km²", 3834, "/km2"),
        ("ca", "3.834 hab/km²", 3834, "/km2"),
    ],
)
def test_quantities_of_other_templates_and_languages(language, raw, number, unit):
    value = value_of("area", raw, language)
    assert (value.kind, amount(value), value.data.unit) == (ValueKind.QUANTITY, number, unit)


@pytest.mark.parametrize(
    ("language", "raw", "text"),
    [
        ("de", "{{Höhe|1234|DE-NHN}}", "1234 m ü. NHN"),
        ("de", "{{Höhe|12345.5|CH}}", "12.345,5 m ü. M."),
        ("en", "{{pop density|1000|500|km2}}", "2.0/km² (5.2/sq mi)"),
        ("en", "{{pop density|1234|567|km2|sqmi|prec=0}}", "2/km² (6/sq mi)"),
        ("en", "{{Formatprice|1234567}}", "1.23 million"),
        ("en", "{{Format price|1.2}}", "1.20"),
        ("en", "{{Format price|1000000}}", "1 million"),
        ("en", "{{Format price|98765432109876}}", "98.8 trillion"),
        ("en", "{{Format price|456.789|0}}", "457"),
        ("en", "{{hands|15.2}}", "15.2 hands (62 in; 157 cm)"),
        ("en", "{{solar mass|1.5}}", "1.5 M☉"),
        ("ru", "{{число|1234567}}", "1\xa0234\xa0567"),
        ("en", "{{LSE|ABC}}", "LSE: ABC"),
    ],
)
def test_what_these_templates_show(language, raw, text):
    assert value_of("x", raw, language).text == text


@pytest.mark.parametrize("raw", ["{{pop density|x|500}}", "{{pop density|1000|0}}", "{{Formatprice|x}}", "{{pop density}}"])
def test_templates_without_their_figures_are_unread(raw):
    value = value_of("x", raw)
    assert value.kind in {ValueKind.TEMPLATE, ValueKind.TEXT}
    assert not value.complete


def test_a_density_where_a_number_was_asked_for():
    value = value_of("population_density", "120 per km²")
    assert (value.kind, value.data.value, value.data.unit) == (ValueKind.QUANTITY, 120, "/km2")


def test_a_conversion_in_two_lines_is_one_value():
    value = value_of("x", "{{convert|5|km|mi|disp=br}}")
    assert (value.kind, value.data.value) == (ValueKind.QUANTITY, 5)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("{{IPA|/leɪk/}}", "/leɪk/"),
        ("{{IPA|fr|lak}}", "[lak]"),
        ("{{IPA-fr|lak}}", "[lak]"),
        ("{{IPAc-en|l|eɪ|k}}", "/leɪk/"),
    ],
)
def test_a_pronunciation_that_is_all_of_a_field(raw, text):
    value = value_of("pronunciation", raw)
    assert (value.kind, value.text) == (ValueKind.TEXT, text)


@pytest.mark.parametrize(
    ("name", "raw", "scheme", "values"),
    [
        ("iso_code", "AUT, AT", "iso3166", ["AUT", "AT"]),
        ("iso_code", "FR-75", "iso3166", ["FR-75"]),
        ("traded_as", "NYSE: ABC", "ticker", ["NYSE:ABC"]),
        ("traded_as", "{{NYSE|ABC}}<br>{{LSE|ABC}}", "ticker", ["NYSE:ABC", "LSE:ABC"]),
    ],
)
def test_identifiers(name, raw, scheme, values):
    found = list(value_of(name, raw).iter_values())
    assert [(value.data.scheme, value.data.value) for value in found] == [(scheme, value) for value in values]


@pytest.mark.parametrize(
    ("raw", "target", "text"),
    [
        ("{{flag|USA}}", "United States", "USA"),
        ("{{flagcountry|GBR}}", "United Kingdom", "United Kingdom"),
        ("{{flag|State of Israel|name=Israel}}", "State of Israel", "Israel"),
    ],
)
def test_flags(raw, target, text):
    value = value_of("x", raw)
    assert (value.kind, value.target, value.text) == (ValueKind.LINK, target, text)


@pytest.mark.parametrize(
    ("name", "raw", "number"),
    [
        ("goals", "(45)", 45),
        ("caps", "(3)", 3),
        ("children", "Two", 2),
        ("children", "three", 3),
        ("net_income", "(US$−5 million)", -5000000),
        ("net_income", "{{decrease}} (US$−5 million)", -5000000),
    ],
)
def test_numbers_in_brackets_and_in_words(name, raw, number):
    assert amount(value_of(name, raw)) == number


def test_a_number_in_words_keeps_its_note():
    value = value_of("children", "three (two sons)")
    assert (value.kind, value.number, value.note) == (ValueKind.NUMBER, 3, "two sons")


@pytest.mark.parametrize(
    ("name", "raw"), [("net_income", "(US$5 million)"), ("children", "None"), ("children", "two or so"), ("x", "Two"), ("spouse", "(45)")]
)
def test_what_is_no_number_in_brackets_or_words(name, raw):
    assert value_of(name, raw).kind is ValueKind.TEXT


@pytest.mark.parametrize(
    ("language", "raw", "number", "currency"),
    [
        ("zh", "新台幣500萬元", 5000000, "TWD"),
        ("zh", "人民幣5億元", 500000000, "CNY"),
        ("zh", "500万元", 5000000, "CNY"),
        ("pt", "5 milhões de reais", 5000000, "BRL"),
        ("pl", "1,5 miliona złotych", 1500000, "PLN"),
        ("tr", "5 milyon TL", 5000000, "TRY"),
        ("tr", "5 milyon dolar", 5000000, "USD"),
        ("uk", "5 млн доларів США", 5000000, "USD"),
        ("hu", "5 millió Ft", 5000000, "HUF"),
        ("cs", "5 milionů dolarů", 5000000, "USD"),
        ("es", "5 millones de libras", 5000000, "GBP"),
    ],
)
def test_money_of_other_languages(language, raw, number, currency):
    value = value_of("revenue", raw, language)
    assert (value.kind, amount(value), value.data.currency) == (ValueKind.MONEY, number, currency)


def test_money_is_never_read_as_a_measure():
    assert value_of("revenue", "5 million TL").kind is ValueKind.TEXT  # liras, and no teralitres
    assert value_of("debt", "16.2%").kind is ValueKind.QUANTITY


@pytest.mark.parametrize(
    ("raw", "number", "unit"),
    [
        ("938.27 MeV/c<sup>2</sup>", 938.27, "MeV/[c]2"),
        ("{{val|938.27|ul=MeV/c2}}", 938.27, "MeV/[c]2"),
        ("5 cfs", 5, "[cft_i]/s"),
        ("0.6 W/(m·K)", 0.6, "W/(m.K)"),
        ("16.2 hands", 16.5, "[hd_i]"),
        ("5 quintals", 5, "dt"),
    ],
)
def test_more_units(raw, number, unit):
    value = value_of("x", raw)
    assert (value.kind, amount(value), value.data.unit) == (ValueKind.QUANTITY, number, unit)


@pytest.mark.parametrize(
    ("box", "name", "raw", "unit"),
    [
        ("Chembox Properties", "MeltingPtC", "235", "Cel"),
        ("Chembox Properties", "BoilingPtC", "300 to 310", "Cel"),
        ("Infobox airport", "elevation-f", "13", "[ft_i]"),
        ("Infobox airport", "r1-length-f", "12,079", "[ft_i]"),
        ("Infobox airport", "r1-length-m", "3,682", "m"),
    ],
)
def test_units_that_a_letter_of_the_name_gives(box, name, raw, unit):
    text = f"{{{{{box}\n| {name} = {raw}\n}}}}\n'''X''' is a thing.\n"
    assert read_article(text, form="wikitext", language="en").infoboxes[0].fields[0].value.data.unit == unit


@pytest.mark.parametrize(("raw", "feet"), [("6'", 6), ("6′", 6)])
def test_feet_alone(raw, feet):
    data = value_of("height", raw).data
    assert (data.value, data.unit) == (feet, "[ft_i]")
