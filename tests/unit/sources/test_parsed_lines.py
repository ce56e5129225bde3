"""JSON lines, read a line at a time."""

import json

import pytest

from wikicheck.sources.parsed_lines import has_lines, iter_parsed_lines
from wikicheck.text import InputError


@pytest.mark.parametrize(("path", "lines"), [("a.jsonl", True), ("b/A.NDJSON", True), ("a.json", False), ("jsonl", False)])
def test_the_name_says_it(path, lines):
    assert has_lines(path) is lines


def test_each_line_is_an_article_or_an_error_that_names_it(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"name": "A\xc3\xa9"}\r\n\n[1]\n{"name": \n{"name": "B"}')
    found = list(iter_parsed_lines(str(path)))
    assert [entry.data["name"] for entry in found if not isinstance(entry, InputError)] == ["Aé", "B"]
    assert [entry.place for entry in found if not isinstance(entry, InputError)] == ["line 1", "line 5"]
    assert [str(entry).split(" is ")[0] for entry in found if isinstance(entry, InputError)] == ["line 3", "line 4"]


def test_what_cannot_be_read_is_an_error_as_a_value(tmp_path):
    (error,) = iter_parsed_lines(str(tmp_path / "none.jsonl"))
    assert isinstance(error, InputError)
    assert "cannot be read" in str(error)


def test_lines_are_read_one_by_one(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"number": number}) + "\n" for number in range(5)), "utf-8")
    found = iter_parsed_lines(str(path))
    assert next(found).data == {"number": 0}  # the generator has not run to the end
    assert sum(1 for _ in found) == 4
