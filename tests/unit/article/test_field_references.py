"""Which footnotes a field carries, and which it does not."""

import pytest

from wikicheck.article.reading import read_article

REST = "\n}}\nAnn<ref name=z>last</ref> was here.{{reflist|refs=<ref name=k>listed</ref>}}"


def _citations(value: str) -> list[str]:
    data = read_article("{{Infobox person\n| a = " + value + REST, form="wikitext").to_dict()
    names = {note["id"]: note.get("text") for note in data["references"]}
    return [names[key] for key in data["infoboxes"][0]["fields"][0].get("citations", [])]


@pytest.mark.parametrize(
    ("value", "notes"),
    [
        ("b<ref>one</ref>", ["one"]),
        ("b<ref>one</ref><ref>two</ref>", ["one", "two"]),
        ("b<ref name=z />", ["last"]),
        ("b<ref name=k />", ["listed"]),
        ("b{{r|z|k}}", ["last", "listed"]),
        ("b{{efn|note}}", ["note"]),
        ("b{{sfn|Lee|2000|p=5}}", ["Lee 2000, p. 5"]),
        ("{{birth date|1970|1|1}}<ref>one</ref>", ["one"]),
        ("{{nowrap|b<ref>one</ref>}}", ["one"]),
        ("* b<ref>one</ref>\n* c<ref>two</ref>", ["one", "two"]),
        ("{{plainlist|\n* b<ref>one</ref>\n* c\n}}", ["one"]),
        ("5 km<ref>one</ref> (3 mi)", ["one"]),
    ],
)
def test_notes_of_a_field(value: str, notes: list[str]):
    assert _citations(value) == notes


@pytest.mark.parametrize(
    "value", ["b", "b<!-- <ref>one</ref> -->", "b<nowiki><ref>one</ref></nowiki>", "b{{citation needed}}", "b [1]", "b\u00b9"]
)
def test_what_is_no_note_of_a_field(value: str):
    assert _citations(value) == []
