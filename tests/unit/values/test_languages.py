import json
from importlib.resources import files

import pytest

import wikicheck.values
from wikicheck.values import find_dates, read_date
from wikicheck.values.languages import LANGUAGES, split_words, vocabulary

TABLES = files("wikicheck.values").joinpath("tables", "dates")


def test_every_table_is_listed():
    assert sorted(path.name.removesuffix(".json") for path in TABLES.iterdir()) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_is_whole(language):
    table = json.loads(TABLES.joinpath(f"{language}.json").read_text("utf-8"))
    assert "CLDR" in table["source"]
    assert table["language"] == language
    assert [len(table[key]) for key in ("months", "month_abbreviations", "weekdays", "weekday_abbreviations")] == [12, 12, 7, 7]
    assert all(table["months"])
    assert set(table) <= {
        "source", "language", "cased", "lower_only", "numeric_order", "day_dot", "romans", "months", "month_abbreviations", "weekdays",
        "weekday_abbreviations", "words", "ordinals", "reigns", "labels", "units", "introducers", "followers",
    }  # fmt: skip


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in {"ja", "ko", "zh"}])
def test_every_month_name_is_read(language):
    table = json.loads(TABLES.joinpath(f"{language}.json").read_text("utf-8"))
    for month, names in enumerate(zip(table["months"], table["month_abbreviations"], strict=True), 1):
        for name in [*names[0], *names[1]]:
            date = read_date(f"{name} 1985", lang=language)
            assert date is not None, name
            assert (date.start.month, date.end.month) == (month, month)
            assert [found.text for found in find_dates(f"x {name} 1985 x", lang=language)] == [f"{name} 1985"]


def test_a_language_is_known_with_its_region():
    assert vocabulary("pt-BR").language == vocabulary("PT_br").language == "pt"


def test_an_unknown_language_has_no_words():
    assert vocabulary("tlh").words == {}


def test_words_of_a_phrase():
    assert split_words("v. Chr.") == ["v", "chr"]
    assert split_words("av. J.-C.") == ["av", "jc"]
    assert split_words("jusqu’en") == split_words("jusqu'en")


def test_public_names_are_those_of_their_modules():
    for module, names in wikicheck.values._HOMES.items():
        for name in names.split():
            assert name in wikicheck.values.__all__
            assert getattr(wikicheck.values, name).__name__ if name not in {"PAST", "FUTURE"} else module == "calendar"
    assert sorted(wikicheck.values.__all__) == sorted(name for names in wikicheck.values._HOMES.values() for name in names.split())
    with pytest.raises(AttributeError):
        _ = wikicheck.values.no_such_name
