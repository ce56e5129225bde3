"""Which documents are JSON, and what articles they hold."""

import json

import pytest

from wikicheck.sources.files import Document
from wikicheck.sources.parsed import ParsedArticle, is_parsed, iter_parsed
from wikicheck.text import InputError


def document(text, name="page"):
    return Document(name, text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"schema": "wikicheck.article/1"}', True),
        ('\ufeff \r\n{\n\t"name": 1}', True),
        ('[{"name": 1}]', True),
        ('{"a": 1}\n{"b": 2}\n', True),
        ('{"cut off', True),
        ("{{Infobox person}}", False),
        ('{| class="x"\n|}', False),
        ("[[File:A.jpg]]", False),
        ("[https://example.org]", False),
        ("", False),
        ("= Ida =", False),
        ("{}", False),
    ],
)
def test_content_decides(text, expected):
    assert is_parsed(document(text)) is expected


def test_article_that_begins_like_json_but_is_none_stays_an_article():
    assert not is_parsed(document('{"Heroes"} is a song.', "a.wiki"))
    assert is_parsed(document('{"name": 1}', "a.wiki"))
    assert not is_parsed(document('{"a": ' * 100_000, "a.wiki"))


@pytest.mark.parametrize("name", ["page.json", "pages.jsonl", "PAGE.JSON", "x/page.ndjson"])
def test_file_that_is_called_json_and_is_json_is_no_article(name):
    assert all(is_parsed(document(text, name)) for text in ("{}", "[]", " null\n", "[1, 2]", '"a"'))
    assert not any(is_parsed(document(text, name)) for text in ("", "Text.", "[[Text]]", "{" * 100_000))


def test_one_object_an_array_and_lines():
    first, second = {"name": "A"}, {"name": "日本"}
    assert list(iter_parsed(document(json.dumps(first, indent=2)))) == [ParsedArticle(first, "")]
    assert list(iter_parsed(document(json.dumps([first, second])))) == [
        ParsedArticle(first, "article 1"),
        ParsedArticle(second, "article 2"),
    ]
    lines = json.dumps(first) + "\r\n\n" + json.dumps(second, ensure_ascii=False)
    assert list(iter_parsed(document("\ufeff" + lines))) == [ParsedArticle(first, "line 1"), ParsedArticle(second, "line 3")]
    assert list(iter_parsed(document(json.dumps(first) + "\n"))) == [ParsedArticle(first, "")]


def errors(text):
    return [(str(found), found.path) if isinstance(found, InputError) else found for found in iter_parsed(document(text))]


def test_bad_line_is_a_value_and_the_others_are_read():
    found = errors('{"a": 1}\n{"b": \n[1]\n{"c": 3}\n')
    assert found[0] == ParsedArticle({"a": 1}, "line 1")
    assert found[1] == ("line 2 is no JSON: Expecting value (column 7)", "page")
    assert found[2] == ("line 3 is no JSON object, so it is no article that `wikicheck parse` printed", "page")
    assert found[3] == ParsedArticle({"c": 3}, "line 4")


def test_bad_first_line_of_lines_is_a_value_and_the_others_are_read():
    found = list(iter_parsed(document('{"a": \n{"b": 2}\n', "pages.jsonl")))
    assert str(found[0]) == "line 1 is no JSON: Expecting value (column 7)"
    assert found[1:] == [ParsedArticle({"b": 2}, "line 2")]


def test_number_that_is_too_long_is_one_plain_sentence():
    ((message, _),) = errors('{"a": ' + "1" * 10_000 + "}")
    assert message == "is no JSON: Exceeds the limit (4300 digits) for integer string conversion: value has 10000 digits"


def test_place_of_what_is_wrong_is_that_in_the_document():
    assert errors('{\n  "a": 1,\n  "b" 2\n}') == [("is no JSON: Expecting ':' delimiter (line 3, column 7)", "page")]


def test_empty_array_has_no_article():
    assert errors("[]") == []


@pytest.mark.parametrize(
    "text", ['{"a"', '{"a": 1e}', "[" * 100_000 + '{"', '{"a": ' * 100_000, '{"a": ' + "1" * 10_000 + "}", '{"a": \udc80}']
)
def test_broken_json_is_one_error(text):
    ((message, path),) = errors(text)
    assert "\n" not in message
    assert path == "page"
