"""Lengths of time in several units are durations whatever their key asks for."""

import pytest

from wikicheck.article.json.writing import article_to_dict
from wikicheck.article.reading import read_article


def read_value(written, *, key="walk", language="en"):
    source = f"{{{{Infobox person\n| name = Ann Lee\n| {key} = {written}\n}}}}\n'''Ann Lee''' was a potter."
    article = read_article(source.encode(), title="Ann Lee", language=language)
    return article_to_dict(article)["infoboxes"][0]["fields"][1]["value"]


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("en", "1 h 32 min", "PT1H32M"),
        ("en", "1h 32m", "PT1H32M"),
        ("en", "1 hr 32 mins", "PT1H32M"),
        ("en", "3 min 45 s", "PT3M45S"),
        ("en", "3 m 45 s", "PT3M45S"),
        ("en", "1 hour, 30 minutes and 5 seconds", "PT1H30M5S"),
        ("en", "3 d 4 h", "P3DT4H"),
        ("en", "2 years, 114 days", "P2Y114D"),
        ("en", "2 years, 3 months", "P2Y3M"),
        ("de", "1 Std. 32 Min.", "PT1H32M"),
        ("fr", "1 h 32 min", "PT1H32M"),
        ("hi", "2 घंटे 30 मिनट", "PT2H30M"),
        ("uk", "1 год 32 хв", "PT1H32M"),
        ("en", "{{duration|m=3|s=45}}", "PT3M45S"),
    ],
)
def test_compound_times(language, written, expected):
    value = read_value(written, language=language)
    assert (value["kind"], value["iso8601"]) == ("duration", expected)


@pytest.mark.parametrize("written", ["5 m 20 cm", "6 ft 2 in", "90 minutes", "92 min"])
def test_other_amounts_stay_quantities(written):
    assert read_value(written)["kind"] == "quantity"


@pytest.mark.parametrize("written", ["5 men 3 women", "1 horse 32 minks", "5 s 3", "Act 1 h 2"])
def test_what_is_no_length_of_time(written):
    assert read_value(written)["kind"] != "duration"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3:45", "PT3M45S"),
        ("1:02:03", "PT1H2M3S"),
        ("PT3M", "PT3M"),
        ("90 minutes", "PT1H30M"),
        ("two hours", "PT2H"),
        ("1½ hours", "PT1H30M"),
    ],
)
def test_where_the_key_asks_for_a_duration(written, expected):
    assert read_value(written, key="runtime")["iso8601"] == expected
