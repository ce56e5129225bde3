"""Trying a schema on examples."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import load_schema
from wikicheck.schema.documents import Schema
from wikicheck.schema.trying import expected, fault_of, is_object_of_fields, try_article, try_object

GOOD = "{{Infobox person\n| birth_date = 4 May 1871\n}}"
BAD = GOOD.replace("4 May 1871", "[[Oslo]]")


def _try(text, schema=None):
    return try_article(read_article(text, form="wikitext", language="en"), schema or load_schema("person"))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("valid.wiki", "valid"), ("Invalid_two.json", "invalid"), ("valid", "valid"), ("not_valid.wiki", None), ("notes.txt", None)],
)
def test_names_say_what_is_expected(name, wanted):
    assert expected(name) == wanted


def test_articles():
    assert fault_of(_try(GOOD), "valid") is None
    assert fault_of(_try(BAD), "invalid") is None
    assert fault_of(_try(GOOD), "invalid") == "nothing is wrong with it by the schema"
    assert fault_of(_try(BAD), "valid") == "2:16: «birth_date» should be a date, but “Oslo” is a link"


@pytest.mark.parametrize("text", ["Words.", "{{Infobox film\n| name = A\n}}"])
def test_an_article_that_the_schema_is_not_for_fails_both_ways(text):
    assert "nothing in it" in (fault_of(_try(text), "valid") or "")
    assert "nothing in it" in (fault_of(_try(text), "invalid") or "")


def test_a_schema_without_types_is_for_every_box():
    schema = Schema("own", {"required": ["name"]})
    assert _try("{{Infobox film\n| name = A\n}}", schema).judged == 1
    assert len(_try("{{Infobox film\n| year = 1901\n}}", schema).violations) == 1


def test_a_box_of_a_type_that_nobody_knows_is_what_the_schema_is_of():
    schema = Schema("own", {"wc:types": ["weapon"], "required": ["calibre"]})
    assert len(_try("{{Infobox zorb\n| name = A\n}}", schema).violations) == 1
    assert _try("{{Infobox film\n| name = A\n}}", schema).judged == 0


def test_articles_as_wholes():
    schema = Schema("own", {"wc:target": "article", "properties": {"categories": {"minItems": 1}}, "required": ["categories"]})
    assert fault_of(_try("A. [[Category:B]]", schema), "valid") is None
    assert _try("A.", schema).violations[0].startswith("1:1: ")


def test_objects_of_fields():
    data = {"birth_date": {"kind": "link", "text": "Oslo", "raw": "[[Oslo]]"}}
    assert is_object_of_fields(data)
    assert not is_object_of_fields({"schema": "wikicheck.article/1", "infoboxes": []})
    assert fault_of(try_object(data, load_schema("person")), "invalid") is None
    assert "/birth_date" in (fault_of(try_object(data, load_schema("person")), "valid") or "")
    assert fault_of(try_object({}, load_schema("person")), "valid") is None
