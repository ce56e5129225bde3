"""What every language reads: the cases stand in `date_edtf_by_language.tsv`, at least five shapes and a near miss for each."""

from collections import Counter
from pathlib import Path

import pytest

from wikicheck.values import format_edtf, read_date
from wikicheck.values.languages import _ALIASES, LANGUAGES, vocabulary

CASES = []
for line in (Path(__file__).parent / "date_edtf_by_language.tsv").read_text("utf-8").splitlines():
    if line.startswith("@"):
        language = line[1:]
    elif line and not line.startswith("#"):
        CASES.append((language, *line.split("\t")))


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_date_is_read(language, text, expected):
    date = read_date(text, lang=language)
    assert (format_edtf(date) if date else "-") == expected
    assert date is None or date.text == text[date.span.start : date.span.end]


def test_every_language_has_cases():
    read = Counter(language for language, _, expected in CASES if expected != "-")
    missed = Counter(language for language, _, expected in CASES if expected == "-")
    older = set("ar de en es fr it ja ko nl pl pt ru zh".split())  # their cases stand in date_texts_by_language.tsv
    assert set(read) | older >= LANGUAGES
    assert min(read.values()) >= 5
    assert set(missed) == set(read)


@pytest.mark.parametrize(("alias", "language"), _ALIASES.items())
def test_codes_of_wikis_lead_to_the_tables_of_their_languages(alias, language):
    assert language in LANGUAGES
    assert vocabulary(alias).language == vocabulary(f"{alias}-x").language == language
