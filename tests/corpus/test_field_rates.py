"""The fields of real articles that name a date or an amount are read as one, but for few."""

import runpy
from pathlib import Path

import pytest

_LOOK = runpy.run_path(str(Path(__file__).with_name("unread_fields.py")))


@pytest.fixture(scope="module")
def seen(corpus_root):
    return _LOOK["look_at_all"](corpus_root)


@pytest.mark.parametrize(("what", "least"), [("date", 0.97), ("amount", 0.95)])
def test_most_are_read(seen, what, least):
    missed = [f"{entry.language} {entry.key} = {entry.raw[:60]}" for entry in seen if entry.what == what and entry.cause]
    assert len([entry for entry in seen if entry.what == what]) > 300
    assert _LOOK["rate"](seen, what) >= least, missed


def test_fields_of_articles_in_english_are_read(seen):
    english = [entry for entry in seen if entry.language == "en"]
    assert _LOOK["rate"](english, "date") >= 0.98
    assert _LOOK["rate"](english, "amount") >= 0.97
