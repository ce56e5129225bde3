import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.values.urls import is_url_template, read_template_url, read_url


def address(text, **options):
    found = read_url(text, **options)
    return None if found is None else found.address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://example.org", "http://example.org"),
        ("https://example.org/", "https://example.org/"),
        ("HTTPS://Example.org/A", "HTTPS://Example.org/A"),
        ("  https://example.org/a  ", "https://example.org/a"),
        ("http://example.org/?a=b&c=d#e", "http://example.org/?a=b&c=d#e"),
        ("http://example.org/a_(b)", "http://example.org/a_(b)"),
        ("http://example.org.", "http://example.org"),
        ("http://example.org/a,", "http://example.org/a"),
        ("http://example.org/a).", "http://example.org/a"),
        ("http://bücher.example/ä", "http://bücher.example/ä"),
        ("http://xn--bcher-kva.example/", "http://xn--bcher-kva.example/"),
        ("http://пример.испытание/", "http://пример.испытание/"),
        ("http://localhost:8080/x", "http://localhost:8080/x"),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("http://a_b.example.org/", "http://a_b.example.org/"),
        ("https://me:secret@example.org/", "https://me:secret@example.org/"),
        ("ftp://ftp.example.org/pub", "ftp://ftp.example.org/pub"),
        ("irc://irc.example.org/room", "irc://irc.example.org/room"),
        ("//example.org/x", "https://example.org/x"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("www.example.org", "http://www.example.org"),
        ("WWW.example.org/a", "http://WWW.example.org/a"),
        ("www.example.co.uk.", "http://www.example.co.uk"),
        ("[https://example.org A label]", "https://example.org"),
        ("[https://example.org]", "https://example.org"),
        ("[//example.org a]", "https://example.org"),
        ("<https://example.org>", "https://example.org"),
    ],
)
def test_an_address_is_read(text, expected):
    assert address(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "http://", "https:///a", "http:/example.org", "http://a b", "http://..", "http://-/", "example.org", "Dr.No", "St. Petersburg",
        "www", "www.", "www.x", "mailto:ann", "//", "[example.org x]", "[https://example.org", "see https://example.org", "1.5", "e.g.",
        "https://example.org https://example.com", "http://<x>", "12 May 1990", "[[Ann Lee]]",
    ],
)  # fmt: skip
def test_what_is_no_address_is_not_read(text):
    assert read_url(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("example.org", "http://example.org"),
        ("example.org/a?b=c", "http://example.org/a?b=c"),
        ("example.org:8080/a", "http://example.org:8080/a"),
        ("bücher.example", "http://bücher.example"),
        ("ann@example.org", "mailto:ann@example.org"),
        ("words", None),
        ("two words.org", None),
        ("1.5", None),
        ("v1.2.3", None),
    ],
)
def test_a_host_alone_is_one_where_an_address_is_meant(text, expected):
    assert address(text, bare=True) == expected


def test_the_label_is_the_text():
    assert read_url("[https://example.org A label]").text == "A label"
    assert read_url("[https://example.org]").text == "https://example.org"
    assert read_url("www.example.org").text == "www.example.org"


@pytest.mark.parametrize(
    ("source", "expected", "shown"),
    [
        ("{{URL|https://example.org}}", "https://example.org", "example.org"),
        ("{{url|example.org}}", "http://example.org", "example.org"),
        ("{{url|www.example.org/}}", "http://www.example.org/", "www.example.org"),
        ("{{URL|1=https://example.org/?a=b}}", "https://example.org/?a=b", "example.org/?a=b"),
        ("{{URL|https://example.org/?a=b}}", "https://example.org/?a=b", "example.org/?a=b"),
        ("{{URL|https://example.org/?a=b=c&d=e}}", "https://example.org/?a=b=c&d=e", "example.org/?a=b=c&d=e"),
        ("{{URL|example.org/?a=b|A label}}", "http://example.org/?a=b", "A label"),
        ("{{URL|https://example.org|A label}}", "https://example.org", "A label"),
        ("{{official website|https://example.org}}", "https://example.org", "example.org"),
        ("{{official website|url=https://example.org|name=Home}}", "https://example.org", "Home"),
        ("{{Official URL|http://example.org/a/}}", "http://example.org/a/", "example.org/a/"),
        ("{{official website|https://example.org/?id=5|mobile=x}}", "https://example.org/?id=5", "example.org/?id=5"),
        ("{{официальный сайт|example.org}}", "http://example.org", "example.org"),
        ("{{URL|[https://example.org A label]}}", "https://example.org", "A label"),
    ],
)
def test_a_template_of_an_address_is_read(call, source, expected, shown):
    found = read_template_url(call(source))
    assert (found.address, found.text) == (expected, shown)


@pytest.mark.parametrize(
    "source",
    [
        "{{URL}}",
        "{{URL|}}",
        "{{official website}}",
        "{{URL|none}}",
        "{{cite web|url=https://example.org}}",
        "{{URL|mobile=x}}",
        "{{coord|1|2}}",
    ],
)
def test_a_template_without_address_is_none(call, source):
    assert read_template_url(call(source)) is None


def test_url_templates_are_known_by_name():
    assert is_url_template("url")
    assert not is_url_template("cite web")


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_nothing_raises_on_any_text(text):
    for bare in (False, True):
        found = read_url(text, bare=bare)
        assert found is None or ":" in found.address


@pytest.mark.parametrize("piece", ["a.", "a-", ")", "http://", "[", "@", "a@", "x.y/"])
def test_long_hostile_text_is_no_address(piece):
    for text in (piece * 50_000, "http://" + piece * 50_000, "[http://" + piece * 50_000):
        assert read_url(text) is None
        assert read_url(text[:3_900], bare=True) is None or piece in {"a.", "a-", "x.y/", ")", "@", "a@", "http://"}
