"""Articles as a whole, held against schemas."""

import json

import pytest

from wikicheck.article import Article
from wikicheck.article.json.writing import article_members
from wikicheck.article.reading import read_article
from wikicheck.schema import Schema, SchemaChoices, check_article
from wikicheck.schema.pages import check_page, named_members
from wikicheck.text import Severity

TEXT = """{{Infobox person
| name = Ann Lee
}}
'''Ann Lee''' is a potter.

== Life ==
She was born in Oslo.

=== Youth ===
She drew.

== Works ==
* ''One'' (1990)

[[Category:Potters]] [[Category:Living people]]
"""
SECTION = {"contains": {"properties": {"name": {"const": "References"}}, "required": ["name"]}}


def read(text=TEXT):
    return read_article(text, form="wikitext", language="en", title="Ann Lee")


def schema(**root):
    return Schema("page", {"wc:target": "article", "type": "object"} | root)


def said(root, text=TEXT):
    return [(violation.path, violation.message, tuple(violation.span)) for violation in check_page(read(text), schema(**root))]


CASES = [
    ({"required": ["categories", "infoboxes"]}, []),
    ({"properties": {"infoboxes": {"maxItems": 1}, "categories": {"minItems": 2}}}, []),
    ({"required": ["coordinates"]}, [("", "the article lacks «coordinates»", (0, 1))]),
    (
        {"properties": {"categories": {"minItems": 3}}},
        [("/categories", "«categories» should have at least 3 values, but has 2", (0, 1))],
    ),
    ({"properties": {"sections": SECTION}}, [("/sections", "«sections» should have what its schema asks for, but has none", (0, 1))]),
    (
        {"properties": {"sections": SECTION | {"wc:expects": "a section “References”"}}},
        [("/sections", "«sections» should have a section “References”, but has none", (0, 1))],
    ),
    (
        {"properties": {"sections": {"items": {"properties": {"level": {"maximum": 2}}}}}},
        [("/sections/2/level", "«level» should be at most 2, but is 3", tuple(read().sections[2].heading_span))],
    ),
    (
        {"properties": {"infoboxes": {"items": {"properties": {"type": {"enum": ["film"]}}}}}},
        [("/infoboxes/0/type", "«type» should be “film”, but is “person”", (0, len("{{Infobox person")))],
    ),
    (
        {"properties": {"categories": {"items": {"required": ["sort_key"]}}}},
        [
            ("/categories/0", "“Potters” lacks «sort_key»", tuple(read().categories[0].span)),
            ("/categories/1", "“Living people” lacks «sort_key»", tuple(read().categories[1].span)),
        ],
    ),
    ({"properties": {"kind": {"const": "list"}}}, [("/kind", "«kind» should be “list”, but is “article”", (0, 1))]),
    ({"properties": {"description": True}, "required": ["description"]}, [("", "the article lacks «description»", (0, 1))]),
]


@pytest.mark.parametrize(("root", "violations"), CASES)
def test_what_is_wrong_with_an_article(root, violations):
    assert said(root) == violations


@pytest.mark.parametrize(("root", "violations"), CASES)
def test_the_same_of_an_article_read_back(root, violations):
    back = Article.from_dict(json.loads(json.dumps(read().to_dict())))
    assert [(found.path, found.message, tuple(found.span)) for found in check_page(back, schema(**root))] == violations


def test_severity_message_and_place_are_those_of_the_schema():
    asked = SECTION | {"wc:severity": "info", "wc:message": "Add  a section with the sources ({schema})."}
    (violation,) = check_page(read(), schema(title="Lives", properties={"sections": asked}))
    assert violation.message == "Add a section with the sources (Lives)."
    assert violation.severity is Severity.INFO
    assert violation.place == "page.schema.json#/properties/sections/contains"
    assert (violation.infobox, violation.field) == (None, None)


@pytest.mark.parametrize(
    ("root", "names"),
    [
        ({"properties": {"sections": {}}, "required": ["categories"]}, {"sections", "categories"}),
        ({"allOf": [{"properties": {"sections": {}}}, {"if": {"required": ["redirect_to"]}}]}, {"sections", "redirect_to"}),
        ({"dependentRequired": {"images": ["coordinates"]}}, {"images"}),
        ({}, set()),
        ({"additionalProperties": False}, None),
        ({"anyOf": [{"minProperties": 3}]}, None),
    ],
)
def test_members_that_a_schema_names(root, names):
    assert named_members(schema(**root)) == names


def test_only_named_members_are_built():
    article = read()
    whole = article.to_dict()
    cheap = {"schema", "name", "format", "in_language", "kind"}
    assert set(article_members(read(), frozenset())) == cheap
    assert set(article_members(read(), frozenset({"infoboxes"}))) == {*cheap, "infoboxes"}
    for names in (None, frozenset(whole), frozenset({"sections"}), frozenset({"categories"}), frozenset({"references", "abstract"})):
        members = article_members(read(), names)
        assert members == {name: whole[name] for name in members}
        assert names is None or {*names} & {*whole} <= {*members}
    assert article_members(read(), None) == whole


def test_infoboxes_and_the_whole_are_judged_by_what_is_chosen():
    boxes = Schema("box", {"required": ["caste"]})
    chosen = SchemaChoices(templates={"Infobox person": boxes}, categories={"Potters": schema(required=["coordinates"])})
    assert [violation.message for violation in check_article(read(), chosen.of(read()))] == [
        "“Infobox person” lacks «caste»",
        "the article lacks «coordinates»",
    ]
    assert list(check_article(read())) == []


def test_a_thing_is_said_once():
    root = {"allOf": [{"required": ["coordinates"]}, {"required": ["coordinates"]}]}
    assert said(root) == [("", "the article lacks «coordinates»", (0, 1))]


@pytest.mark.parametrize("text", ["", "\n", "{{", "#REDIRECT [[A]]", "== A ==\n" * 50])
def test_any_text_can_be_judged(text):
    assert said({"required": ["coordinates"], "properties": {"sections": {"items": {"required": ["x"]}}}}, text)
