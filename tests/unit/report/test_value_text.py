"""Values of fields as one line of text."""

import pytest

from wikicheck.report.value_text import format_value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"kind": "text", "text": "x"}, "x"),
        ({"kind": "date", "edtf": "1871~", "text": "c. 1871"}, "1871~"),
        ({"kind": "number", "value": 1234.5, "text": "1,234.5"}, "1234.5"),
        ({"kind": "number", "min": 3, "max": 5, "text": "3–5"}, "3..5"),
        ({"kind": "number", "min": 3, "text": "over 3"}, "over 3"),
        ({"kind": "quantity", "value": 170, "unit": "cm", "text": "170 cm"}, "170 cm"),
        ({"kind": "quantity", "dimensions": [210, 297], "unit": "mm", "text": "210 × 297 mm"}, "210 x 297 mm"),
        ({"kind": "money", "value": 5000000, "currency": "USD", "text": "$5 million"}, "5000000 USD"),
        ({"kind": "coordinates", "latitude": 51.5, "longitude": -0.12, "text": "…"}, "51.5,-0.12"),
        ({"kind": "duration", "iso8601": "PT3M45S", "text": "3:45"}, "PT3M45S"),
        ({"kind": "url", "url": "https://example.org", "text": "site"}, "https://example.org"),
        ({"kind": "image", "file": "A.jpg", "text": ""}, "A.jpg"),
        ({"kind": "identifier", "scheme": "issn", "value": "0317-8471", "text": "ISSN 0317-8471"}, "0317-8471"),
        (
            {"kind": "list", "items": [{"kind": "text", "text": "a"}, {"kind": "date", "edtf": "1990", "text": "1990"}], "text": "a; 1990"},
            "a; 1990",
        ),
    ],
)
def test_values(value, text):
    assert format_value(value) == text
