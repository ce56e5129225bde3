import json
import unicodedata
from importlib.resources import files

import pytest

import wikicheck.values
from wikicheck.values import find_dates, read_date
from wikicheck.values.languages import _NAMED_BY_HAND, LANGUAGES, fold_marks, read_language, split_words, vocabulary

ROLES = """
    circa circa_behind vague uncertain bc ad buddhist present until_present onward before before_behind until after after_behind
    from between between_behind either or and to floruit old_style new_style of the early early_behind mid mid_behind late
    late_behind spring summer autumn winter century century_dash millennium half third quarter later earlier turn decade
    decade_dash decade_dot decade_of decade_behind ordinal_mark ordinal_before unknown year_word year_mark day_word day_before
    month_before month_sign month_mark
"""
TABLES = files("wikicheck.values").joinpath("tables", "dates")
NAMES = files("wikicheck.values").joinpath("tables", "date_names")
NAMED = sorted(path.name.removesuffix(".json") for path in NAMES.iterdir())
SIZES = {"months": 12, "month_abbreviations": 12, "weekdays": 7, "weekday_abbreviations": 7}


def read_table(folder, language):
    return json.loads(folder.joinpath(f"{language}.json").read_text("utf-8"))


def test_every_table_is_listed():
    assert sorted(path.name.removesuffix(".json") for path in TABLES.iterdir()) == sorted(LANGUAGES)
    assert set(NAMED) == LANGUAGES - _NAMED_BY_HAND


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_table_is_whole(language):
    table = read_table(TABLES, language)
    assert "CLDR" in table["source"]
    assert table["language"] == language
    assert set(table) <= {
        "source", "language", "cased", "lower_only", "numeric_order", "day_dot", "year_dot", "year_first", "year_offset", "not_years",
        "bare_centuries", "romans", "months", "month_abbreviations", "weekdays", "weekday_abbreviations", "words", "ordinals",
        "reigns", "labels", "units", "introducers", "followers",
    }  # fmt: skip
    for key, size in SIZES.items():
        if key in table or (language not in NAMED and language != "war"):
            assert len(table[key]) == size, key
    assert unicodedata.is_normalized("NFC", TABLES.joinpath(f"{language}.json").read_text("utf-8"))


@pytest.mark.parametrize("language", NAMED)
def test_names_are_whole_and_say_how_they_are_made(language):
    table = read_table(NAMES, language)
    assert "CLDR" in table["source"]
    assert "generate_date_names" in table["generated"]
    assert table["language"] == language
    assert {key: len(table[key]) for key in SIZES} == SIZES
    assert all(table["months"]) or language == "vi"  # which counts its months
    assert all(table["words"][era] for era in ("bc", "ad"))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_role_is_one_that_readers_know(language):
    known = set(ROLES.split())
    for table in read_language(language):
        assert set(table.get("words", ())) <= known


@pytest.mark.parametrize("language", sorted(LANGUAGES - {"ja", "ko", "zh"}))
def test_every_month_name_is_read(language):
    for table in read_language(language):
        for month, names in enumerate(zip(table.get("months", ()), table.get("month_abbreviations", [[]] * 12), strict=False), 1):
            for name in [*names[0], *names[1]]:
                date = read_date(f"{name} 1985", lang=language)
                assert date is not None, name
                assert (date.start.month, date.end.month) == (month, month), name
                assert date.text == f"{name} 1985"
                assert [found.text for found in find_dates(f"x {name} 1985 x", lang=language)] == [f"{name} 1985"]


@pytest.mark.parametrize("language", ["hi", "bn", "ta", "te", "ml", "th", "fa"])
def test_words_with_combining_marks_are_given_back_as_written(language):
    name = next(name for name in vocabulary(language).words if any("\u1200" <= sign <= "\u166d" for sign in name))
    assert name not in {*read_table(NAMES, language)["words"]["bc"]}
    month = read_table(NAMES, language)["months"][1][0]
    date = read_date(f" 3 {month} 1985 ", lang=language)
    assert date.text == f"3 {month} 1985"
    assert date.span == (1, len(date.text) + 1)


def test_folding_keeps_places():
    text = "เมษายน é e\u0301 x"
    assert len(fold_marks(text)) == len(text)
    assert fold_marks("April") == "April"
    assert fold_marks("e\u0301").isalpha()


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
