import pytest

from wikicheck.values import read_number
from wikicheck.values.number_words import number_words


def told(text, language="en"):
    number = read_number(text, lang=language)
    return number and (number.value, number.low, number.high, number.tolerance, number.approximate)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("7", 7),
        ("1234", 1234),
        ("1,234", 1234),
        ("1,234.5", 1234.5),
        ("1,234,567", 1234567),
        ("1 234 567", 1234567),
        ("1\u00a0234.5", 1234.5),
        ("1\u202f234", 1234),
        ("1\u2009234", 1234),
        ("1'234.5", 1234.5),
        ("1’234", 1234),
        ("12,34,567", 1234567),
        ("1.234,5", 1234.5),
        ("1 234,5", 1234.5),
        ("1.234.567,25", 1234567.25),
        ("5 ³/₄", 5.75),
        ("5³⁄₄", 5.75),
        ("1,00,000", 100000),
        ("1.234.567", 1234567),
        ("12.50", 12.5),
        (".5", 0.5),
        ("0.5", 0.5),
        ("-5", -5),
        ("−5", -5),
        ("+5", 5),
        ("5½", 5.5),
        ("5 1/2", 5.5),
        ("½", 0.5),
        ("1.5×10^6", 1500000),
        ("1.5 × 10⁶", 1500000),
        ("6.67×10^-11", 6.67e-11),
        ("2×10⁻³", 0.002),
        ("1.5e6", 1500000),
        ("10^6", 1000000),
        ("٣٤٥", 345),
        ("１２３", 123),
    ],
)
def test_figures(text, value):
    assert told(text) == (value, None, None, None, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.5 million", 12500000),
        ("12.3 million", 12300000),
        ("1.2 billion", 1200000000),
        ("1.2 bn", 1200000000),
        ("3 thousand", 3000),
        ("2 hundred", 200),
        ("1.1 trillion", 1100000000000),
        ("5 lakh", 500000),
        ("5.5 lakhs", 550000),
        ("12 crore", 120000000),
        ("2 lakh crore", 2000000000000),
        ("3 hundred thousand", 300000),
        ("12k", 12000),
        ("1.2M", 1200000),
        ("5\u00a0million", 5000000),
    ],
)
def test_scale_words(text, value):
    assert told(text) == (value, None, None, None, False)


def test_scale_words_are_exact():
    assert read_number("12.3 million").value == 12300000
    assert isinstance(read_number("12.3 million").value, int)
    assert read_number("1.1 million").value == 1100000
    assert read_number("0.07 billion").value == 70000000
    assert isinstance(read_number("12.5").value, float)
    assert isinstance(read_number("9" * 30).value, float)  # more than a float holds exactly


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("about 3", 3),
        ("About 3", 3),
        ("around  40", 40),
        ("approx. 3", 3),
        ("approximately 1,000", 1000),
        ("c. 3", 3),
        ("ca. 3", 3),
        ("~3", 3),
        ("≈ 3", 3),
        ("roughly 2 million", 2000000),
        ("nearly 2 million", 2000000),
        ("an estimated 500", 500),
        ("500 (est.)", 500),
        ("500 approx.", 500),
    ],
)
def test_approximations(text, value):
    assert told(text) == (value, None, None, None, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3–5", 3, 5),
        ("3-5", 3, 5),
        ("3—5", 3, 5),
        ("3 – 5", 3, 5),
        ("3 to 5", 3, 5),
        ("between 3 and 5", 3, 5),
        ("from 3 to 5", 3, 5),
        ("−5 to −3", -5, -3),
        ("−5–−3", -5, -3),
        ("5–3", 5, 3),
        ("1.2–1.5 million", 1200000, 1500000),
        ("1.2 million – 1.5 million", 1200000, 1500000),
        ("900,000–1.2 million", 900000, 1200000),
        ("2 to 3 thousand", 2000, 3000),
        ("over 3", 3, None),
        ("more than 1.2 million", 1200000, None),
        ("at least 3", 3, None),
        ("3+", 3, None),
        ("1,432,000+", 1432000, None),
        ("5 or more", 5, None),
        ("> 5", 5, None),
        ("≥5", 5, None),
        ("up to 500", None, 500),
        ("under 500", None, 500),
        ("fewer than 20", None, 20),
        ("<5", None, 5),
    ],
)
def test_ranges_and_bounds_have_no_value(text, low, high):
    assert told(text) == (None, low, high, None, False)


def test_tolerances():
    assert told("5 ± 1") == (5, None, None, 1, False)
    assert told("5±0.25") == (5, None, None, 0.25, False)
    assert told("5 +/- 1") == (5, None, None, 1, False)
    assert told("1.2 ± 0.1 million") == (1200000, None, None, 100000, False)
    assert told("5 +0.3 −0.2") == (5, 4.8, 5.3, None, False)
    assert told("5 +0.3/−0.2") == (5, 4.8, 5.3, None, False)


def test_approximate_ranges():
    assert told("about 3–5") == (None, 3, 5, None, True)
    assert told("c. 1,000 to 2,000") == (None, 1000, 2000, None, True)


def test_people_may_be_counted():
    assert told("5,000 people") == (5000, None, None, None, False)
    assert told("about 5,000 inhabitants") == (5000, None, None, None, True)
    assert told("1.5 million speakers") == (1500000, None, None, None, False)
    assert told("5.000 Einwohner", "de") == (5000, None, None, None, False)
    assert told("5 тыс. человек", "ru") == (5000, None, None, None, False)
    assert told("約5万人", "ja") == (50000, None, None, None, True)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "1.234,5", 1234.5),
        ("de", "1.234", 1234),
        ("de", "1.234.567", 1234567),
        ("de", "1,5 Mio.", 1500000),
        ("de", "3 Milliarden", 3000000000),
        ("de", "2 Billionen", 2000000000000),
        ("de", "500 Tsd.", 500000),
        ("fr", "1\u202f234,5", 1234.5),
        ("fr", "1 234", 1234),
        ("fr", "1,5 million", 1500000),
        ("fr", "3 milliards", 3000000000),
        ("es", "1,5 millones", 1500000),
        ("es", "3 mil millones", 3000000000),
        ("es", "2 billones", 2000000000000),
        ("it", "1.234,5", 1234.5),
        ("it", "2 miliardi", 2000000000),
        ("pt", "2,3 milhões", 2300000),
        ("pt", "1 bilhão", 1000000000),
        ("nl", "1,5 miljoen", 1500000),
        ("pl", "10 tys.", 10000),
        ("pl", "1,5 mln", 1500000),
        ("ru", "1,5 млн", 1500000),
        ("ru", "2 миллиарда", 2000000000),
        ("ru", "1 234,5", 1234.5),
        ("ja", "1億2345万", 123450000),
        ("ja", "1億2,000万", 120000000),
        ("ja", "5千", 5000),
        ("zh", "1.5万", 15000),
        ("zh", "13亿", 1300000000),
        ("ko", "5천만", 50000000),
        ("ar", "٣٫٥", 3.5),
        ("ar", "1.5 مليون", 1500000),
        ("sv", "1,5 miljoner", 1500000),
        ("uk", "2 млн", 2000000),
        ("hi", "5 करोड़", 50000000),
        ("pt-br", "1.234", 1234),
    ],
)
def test_other_languages(language, text, value):
    assert told(text, language) == (value, None, None, None, False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "etwa 3"),
        ("fr", "environ 3"),
        ("es", "aproximadamente 3"),
        ("it", "circa 3"),
        ("pt", "cerca de 3"),
        ("nl", "ongeveer 3"),
        ("pl", "około 3"),
        ("ru", "около 3"),
        ("ja", "約3"),
        ("zh", "约3"),
        ("ko", "약 3"),
        ("ar", "حوالي 3"),
    ],
)
def test_approximations_of_other_languages(language, text):
    assert told(text, language) == (3, None, None, None, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "3 bis 5"),
        ("de", "zwischen 3 und 5"),
        ("fr", "3 à 5"),
        ("fr", "entre 3 et 5"),
        ("fr", "de 3 à 5"),
        ("es", "3 a 5"),
        ("es", "entre 3 y 5"),
        ("it", "da 3 a 5"),
        ("pt", "de 3 a 5"),
        ("nl", "3 tot 5"),
        ("pl", "od 3 do 5"),
        ("ru", "от 3 до 5"),
        ("ja", "3〜5"),
        ("zh", "3至5"),
        ("ar", "3 إلى 5"),
    ],
)
def test_ranges_of_other_languages(language, text):
    assert told(text, language) == (None, 3, 5, None, False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("-", "en"),
        ("–", "en"),
        ("n/a", "en"),
        ("five", "en"),
        ("007", "en"),  # a code
        ("030", "de"),
        ("00", "en"),
        ("1/2", "en"),  # a date perhaps
        ("2.", "en"),
        ("1..2", "en"),
        ("12,34", "en"),
        ("1 234,567", "en"),
        ("12.34,5", "en"),
        ("1,234.567,8", "en"),
        ("1.5", "de"),
        ("1,23", "en"),
        ("1,234,56", "en"),
        ("1 23", "en"),
        ("12 34", "en"),
        ("3,4,5", "en"),
        ("1 2", "en"),
        ("1,432 (2006)", "en"),  # the note is its reader's business
        ("1,234,567 (2011 census)", "en"),
        ("1,234 m", "en"),
        ("5 km", "en"),
        ("5 K", "en"),
        ("100%", "en"),
        ("3rd", "en"),
        ("1970s", "en"),
        ("3 x 5", "en"),
        ("over 9,000+", "en"),
        ("between 3", "en"),
        ("12345-6789", "en"),  # a code: it goes down
        ("978-3-16-148410-0", "en"),
        ("1e400", "en"),
        ("$5", "en"),
        ("5 apples", "en"),
        ("9" * 50, "en"),
        ("1" * 100_000, "en"),
        ("1,234 and 5,678", "en"),
    ],
)
def test_what_is_no_number(text, language):
    assert told(text, language) is None


def test_text_is_as_written():
    assert read_number("about 12.5 million").text == "about 12.5 million"


def test_words_of_a_language_without_a_table_are_the_signs_alone():
    assert told("1.234,5", "el") == (1234.5, None, None, None, False)
    assert told("5 million", "el") is None
    assert number_words("el").decimal == ","
    assert number_words("xx").decimal == "."
