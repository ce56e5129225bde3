import pytest

from wikicheck.text import read_package_table
from wikicheck.values import read_money
from wikicheck.values.money_words import currency_codes


def told(text, language="en"):
    money = read_money(text, lang=language)
    return money and (money.value, money.low, money.high, money.currency, money.approximate, money.year)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$5", 5, "USD"),
        ("$ 5", 5, "USD"),
        ("$5 million", 5000000, "USD"),
        ("US$12.5 million", 12500000, "USD"),
        ("US $5 million", 5000000, "USD"),
        ("U.S.$5", 5, "USD"),
        ("USD 100", 100, "USD"),
        ("100 USD", 100, "USD"),
        ("USD100", 100, "USD"),
        ("$5 million USD", 5000000, "USD"),
        ("$5 million (CAD)", 5000000, "CAD"),
        ("$5 million CAD", 5000000, "CAD"),
        ("$1,234.56", 1234.56, "USD"),
        ("$0.99", 0.99, "USD"),
        ("$5m", 5000000, "USD"),
        ("$5 M", 5000000, "USD"),
        ("£5bn", 5000000000, "GBP"),
        ("$5B", 5000000000, "USD"),
        ("$5.3 trillion", 5300000000000, "USD"),
        ("-$5 million", -5000000, "USD"),
        ("−$5", -5, "USD"),
        ("£1,200", 1200, "GBP"),
        ("€5", 5, "EUR"),
        ("5 €", 5, "EUR"),
        ("5€", 5, "EUR"),
        ("€5,-", 5, "EUR"),
        ("€ 3,5 Mio.", 3500000, "EUR"),
        ("5 million euros", 5000000, "EUR"),
        ("5 dollars", 5, "USD"),
        ("5 Canadian dollars", 5, "CAD"),
        ("5-million-dollar", 5000000, "USD"),
        ("A$5", 5, "AUD"),
        ("AU$10", 10, "AUD"),
        ("C$5.50", 5.5, "CAD"),
        ("CA$10", 10, "CAD"),
        ("NZ$10", 10, "NZD"),
        ("HK$10", 10, "HKD"),
        ("NT$10", 10, "TWD"),
        ("S$10", 10, "SGD"),
        ("R$10", 10, "BRL"),
        ("¥3 billion", 3000000000, "JPY"),
        ("₹12 crore", 120000000, "INR"),
        ("₹12,34,567", 1234567, "INR"),
        ("Rs. 5 lakh", 500000, "INR"),
        ("Rs 5,000", 5000, "INR"),
        ("500 rupees", 500, "INR"),
        ("CHF 10", 10, "CHF"),
        ("10 CHF", 10, "CHF"),
        ("5 Swiss francs", 5, "CHF"),
        ("SEK 5 million", 5000000, "SEK"),
        ("10 zł", 10, "PLN"),
        ("10 Kč", 10, "CZK"),
        ("DM 5", 5, "DEM"),
        ("₩5,000", 5000, "KRW"),
        ("5,000 won", 5000, "KRW"),
        ("₱100 million", 100000000, "PHP"),
        ("₦5", 5, "NGN"),
        ("RM 5", 5, "MYR"),
        ("R50 million", 50000000, "ZAR"),
        ("₽500", 500, "RUB"),
    ],
)
def test_amounts(text, value, currency):
    assert told(text) == (value, None, None, currency, False, None)


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("$1.2–1.5 million", 1200000, 1500000, "USD"),
        ("$1.2 million–$1.5 million", 1200000, 1500000, "USD"),
        ("$10–$20", 10, 20, "USD"),
        ("$50,000-$100,000", 50000, 100000, "USD"),
        ("$100–200 million", 100000000, 200000000, "USD"),
        ("between $5 and $10 million", 5000000, 10000000, "USD"),
        ("5 euros to 10 euros", 5, 10, "EUR"),
        ("₹5–7 crore", 50000000, 70000000, "INR"),
        ("over $5 million", 5000000, None, "USD"),
        ("$5 million+", 5000000, None, "USD"),
        ("up to £5,000", None, 5000, "GBP"),
    ],
)
def test_ranges(text, low, high, currency):
    assert told(text) == (None, low, high, currency, False, None)


def test_approximations():
    assert told("about $5 million") == (5000000, None, None, "USD", True, None)
    assert told("c. £5") == (5, None, None, "GBP", True, None)
    assert told("~€5 million") == (5000000, None, None, "EUR", True, None)
    assert told("$5 million (estimated)") == (5000000, None, None, "USD", True, None)


@pytest.mark.parametrize(
    "text", ["$25,000 (1970 dollars)", "$25,000 (1970 US dollars)", "$25,000 in 1970 dollars", "$25,000 (in 1970 dollars)"]
)
def test_the_year_of_the_prices(text):
    assert told(text) == (25000, None, None, "USD", False, 1970)


@pytest.mark.parametrize(
    ("language", "text", "value", "currency"),
    [
        ("de", "3,5 Mio. €", 3500000, "EUR"),
        ("de", "1.200 Euro", 1200, "EUR"),
        ("de", "5 Millionen US-Dollar", 5000000, "USD"),
        ("de", "20 Mrd. Euro", 20000000000, "EUR"),
        ("fr", "5 millions d'euros", 5000000, "EUR"),
        ("fr", "1,5 milliard d’euros", 1500000000, "EUR"),
        ("fr", "5 millions de dollars", 5000000, "USD"),
        ("fr", "12,50 €", 12.5, "EUR"),
        ("es", "5 millones de euros", 5000000, "EUR"),
        ("es", "US$ 5 millones", 5000000, "USD"),
        ("pt", "R$ 2 milhões", 2000000, "BRL"),
        ("pt", "R$ 1.234,56", 1234.56, "BRL"),
        ("it", "5 milioni di euro", 5000000, "EUR"),
        ("nl", "5 miljoen euro", 5000000, "EUR"),
        ("pl", "5 mln zł", 5000000, "PLN"),
        ("ru", "5 млн руб.", 5000000, "RUB"),
        ("ru", "1,5 млрд долларов", 1500000000, "USD"),
        ("ja", "5億円", 500000000, "JPY"),
        ("ja", "1億2000万円", 120000000, "JPY"),
        ("zh", "1.5亿元人民币", 150000000, "CNY"),
        ("zh", "5亿美元", 500000000, "USD"),
        ("zh", "¥100", 100, "CNY"),
        ("ko", "5억 원", 500000000, "KRW"),
        ("ar", "5 ملايين دولار", 5000000, "USD"),
        ("sv", "500 kr", 500, "SEK"),
        ("sv", "5 miljoner kronor", 5000000, "SEK"),
        ("da", "500 kr.", 500, "DKK"),
        ("no", "5 kroner", 5, "NOK"),
        ("cs", "5 Kč", 5, "CZK"),
        ("hu", "500 Ft", 500, "HUF"),
    ],
)
def test_other_languages(language, text, value, currency):
    assert told(text, language) == (value, None, None, currency, False, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "$",
        "US$",
        "five dollars",
        "5 kr",  # of which country?
        "3 million pesos",
        "5 francs",
        "$5 each",
        "$5 per year",
        "$25,000 (1970)",  # a note
        "$25,000 (2020 est.)",
        "€5 million (US$6 million)",
        "$5 and €6",
        "$5–€6",
        "$5 million (XYZ)",
        "£5 million USD",
        "5 all",
        "£3 10s",
        "5 km",
        "$5 × 3",
        "$007",
        "($5)",
        "5 cents",
        "$" * 1000,
        "$5" + " " * 1000,
    ],
)
def test_what_is_no_money_or_could_be_several(text):
    assert told(text) is None


def test_a_plain_dollar_gives_way_to_what_says_whose_it_is():
    assert told("$5 million MXN")[3] == "MXN"
    assert told("£5 GBP")[3] == "GBP"


def test_every_symbol_and_name_of_the_table_has_a_code_of_the_standard():
    table = read_package_table("wikicheck.values", "tables/currencies.json")
    codes = currency_codes()
    assert {"USD", "EUR", "DEM", "ZWL"} <= codes
    for part in ("symbols", "suffixes", "templates", "aliases", "countries"):
        assert set(table[part].values()) <= codes, part
    assert set(table["shown"]) <= codes
    for names in table["names"].values():
        assert set(names) <= codes
    for names in table["by_language"].values():
        assert set(names.values()) <= codes
