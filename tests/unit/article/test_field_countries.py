"""Countries that a field names by a template of their flag or their code."""

import pytest

from wikicheck.article import Value
from wikicheck.article.reading import read_article


def _value(raw: str, language: str = "en") -> Value:
    text = "{{Infobox settlement\n| country = " + raw + "\n}}\nIt is here."
    return read_article(text, form="wikitext", language=language).infoboxes[0].fields[0].value


@pytest.mark.parametrize(
    ("raw", "language", "text"),
    [
        ("{{flag|France}}", "en", "France"),
        ("{{flagcountry|France}}", "en", "France"),
        ("{{flagu|France}}", "en", "France"),
        ("{{flagicon|FRA}} [[France]]", "en", "France"),
        ("{{flag icon|France}} France", "en", "France"),
        ("{{FRA}}", "en", "France"),
        ("{{GER}}, {{flag|France}}", "en", "Germany, France"),
        ("{{FRA}}", "de", "Frankreich"),
        ("{{fb|FRA}}", "en", "France"),
    ],
)
def test_countries(raw: str, language: str, text: str):
    assert _value(raw, language).text == text


@pytest.mark.parametrize(
    ("raw", "target"), [("{{flag|France}}", "France"), ("{{flagicon|FRA}} [[France]]", "France"), ("{{flagu|France}}", None)]
)
def test_where_flags_lead(raw: str, target: str | None):
    value = _value(raw)
    assert (value.target if value.kind == "link" else None) == target


@pytest.mark.parametrize("raw", ["{{Fra}}", "{{XQZ}}", "{{mystery|FRA}}"])
def test_what_is_no_country(raw: str):
    value = _value(raw)
    assert ("France" in value.text, value.complete) == (False, False)
