import pytest

from wikicheck.values import money_template_wording, read_template_money


@pytest.mark.parametrize(
    ("source", "shown", "value", "currency"),
    [
        ("{{US$|5 million}}", "US$5 million", 5000000, "USD"),
        ("{{USD|1234567}}", "US$1,234,567", 1234567, "USD"),
        ("{{US$|123.45}}", "US$123.45", 123.45, "USD"),
        ("{{US$|100|long=no}}", "$100", 100, "USD"),
        ("{{US$|100|link=yes}}", "US$100", 100, "USD"),
        ("{{INR|12345}}", "₹12,345", 12345, "INR"),
        ("{{INR|5 crore}}", "₹5 crore", 50000000, "INR"),
        ("{{Indian Rupee|5 lakh}}", "₹5 lakh", 500000, "INR"),
        ("{{£|1,200}}", "£1,200", 1200, "GBP"),
        ("{{GBP|5}}", "£5", 5, "GBP"),
        ("{{€|3.5 million}}", "€3.5 million", 3500000, "EUR"),
        ("{{EUR|100}}", "€100", 100, "EUR"),
        ("{{AUD|50}}", "A$50", 50, "AUD"),
        ("{{A$|50}}", "A$50", 50, "AUD"),
        ("{{CAD|50}}", "C$50", 50, "CAD"),
        ("{{NZD|50}}", "NZ$50", 50, "NZD"),
        ("{{JPY|300 million}}", "¥300 million", 300000000, "JPY"),
        ("{{¥|5}}", "¥5", 5, "JPY"),
        ("{{CNY|5}}", "CN¥5", 5, "CNY"),
        ("{{Philippine peso|100}}", "₱100", 100, "PHP"),
        ("{{PHP|5}}", "₱5", 5, "PHP"),
        ("{{SGD|5}}", "S$5", 5, "SGD"),
        ("{{NOK|5 million}}", "NOK 5 million", 5000000, "NOK"),
        ("{{SEK|1000}}", "SEK 1,000", 1000, "SEK"),
        ("{{CHF|10}}", "CHF 10", 10, "CHF"),
        ("{{KRW|5000}}", "₩5,000", 5000, "KRW"),
        ("{{currency|12345|USD}}", "US$12,345", 12345, "USD"),
        ("{{currency|5|GBP}}", "£5", 5, "GBP"),
        ("{{currency|5|rmb}}", "CN¥5", 5, "CNY"),
        ("{{currency|amount=5|code=EUR}}", "€5", 5, "EUR"),
        ("{{currency|5 million}}", "US$5 million", 5000000, "USD"),
        ("{{INRConvert|12|c}}", "₹12 crore", 120000000, "INR"),
        ("{{INRConvert|500}}", "₹500", 500, "INR"),
        ("{{INRConvert|3|lc}}", "₹3 lakh crore", 3000000000000, "INR"),
        ("{{FXConvert|GBR|5|b}}", "£5 billion", 5000000000, "GBP"),
        ("{{FXConvert|JPN|500|m}}", "¥500 million", 500000000, "JPY"),
    ],
)
def test_money_of_templates(call, source, shown, value, currency):
    assert money_template_wording(call(source)) == shown
    money = read_template_money(call(source))
    assert (money.value, money.currency, money.text, money.year) == (value, currency, shown, None)


def test_ranges_and_years(call):
    money = read_template_money(call("{{US$|1.2–1.5 million}}"))
    assert (money.value, money.low, money.high) == (None, 1200000, 1500000)
    money = read_template_money(call("{{US$|100|1966}}"))
    assert (money.value, money.year, money.text) == (100, 1966, "US$100")  # what it is worth today is worked out elsewhere
    assert read_template_money(call("{{INR|100|year=1990}}")).year == 1990
    assert read_template_money(call("{{US$|about 5 million}}")) is None


def test_amounts_in_the_way_of_the_language(call):
    assert read_template_money(call("{{EUR|1.234,5}}"), lang="de").value == 1234.5
    assert read_template_money(call("{{EUR|5 Millionen}}"), lang="de").value == 5000000


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{US$}}", "US$"),
        ("{{€}}", "€"),
        ("{{US$|x}}", "US$x"),
        ("{{currency|5|XYZ}}", None),
        ("{{currency}}", None),
        ("{{FXConvert|XXX|5|b}}", None),
        ("{{FXConvert}}", None),
        ("{{INRConvert}}", None),
        ("{{To USD|5|GBR}}", None),  # worked out from today's rates
        ("{{inflation|US|5|1990}}", None),
        ("{{Format price|1234567}}", None),
        ("{{convert|5|km}}", None),
    ],
)
def test_what_states_no_amount(call, source, shown):
    assert money_template_wording(call(source)) == shown
    assert read_template_money(call(source)) is None
