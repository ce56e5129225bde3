import copy
import json

import pytest

from wikicheck.article import Article
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, select_rules, unavailable_rules
from wikicheck.text import InputError, Span
from wikicheck.values import day_number

_TEXT = """\
{{Infobox person
| name = Ida
| birth_date = {{birth date|1871|5|2}}
| occupation = [[Poet]]<ref name=a>X</ref>
| website =
}}
'''Ida''' was a poet.
== Works ==
* ''One Thing'' (1900)
* ''Other [[Thing]]'' (1902)<ref name=a />
=== Late ===
* Three
== Notes ==
[[Category:1871 births]]
"""


@pytest.fixture
def article():
    return read_article(_TEXT, title="Ida")


@pytest.fixture
def back(article):
    return Article.from_dict(json.loads(json.dumps(article.to_dict())))


def test_it_says_that_it_has_no_source(article, back):
    assert article.has_source
    assert not back.has_source


def test_head_fields_sections_and_categories_are_the_same(article, back):
    for part in ("title", "language", "form", "kind", "categories", "default_sort", "diagnostics", "short_description"):
        assert getattr(back, part) == getattr(article, part)
    assert [(note.name, note.group, note.body, note.uses, note.kind) for note in back.references] == [
        (note.name, note.group, note.body, note.uses, note.kind) for note in article.references
    ]
    box, other = article.infoboxes[0], back.infoboxes[0]
    assert [(field.name, field.key, field.raw, field.span, field.name_span) for field in other.fields] == [
        (field.name, field.key, field.raw, field.span, field.name_span) for field in box.fields
    ]
    assert [(section.title, section.path, section.span) for section in back.sections] == [
        (section.title, section.path, section.span) for section in article.sections
    ]


def test_sections_are_a_tree_again(back):
    assert [[child.title for child in section.children] for section in back.sections] == [[], ["Late"], [], []]


def test_values_are_typed_again(back):
    box = back.infoboxes[0]
    birth = box.get("birth_date").value.date
    assert (birth.low, birth.high) == (day_number(1871, 5, 2),) * 2
    assert box.get("occupation").value.target == "Poet"
    assert box.fields[3].is_empty


def test_marks_and_exact_places_are_read_again(article, back):
    items = [list(side.sections[1].lists[0].walk()) for side in (article, back)]
    for item, other in zip(*items, strict=True):
        assert other.text.plain == item.text.plain
        assert other.text.italic == item.text.italic
        assert other.text.links == item.text.links
        assert other.text.citations == item.text.citations
        for start in range(len(item.text.plain)):
            assert other.text.span(start, start + 1) == item.text.span(start, start + 1)


def test_templates_of_fields_are_read_again(back):
    assert [call.name for call in back.infoboxes[0].get("birth_date").templates] == ["birth date"]


def test_the_plain_form_has_exact_places_too():
    article = read_article("= Ida =\n\n- Born: 2 May\n  1871\n\nIda.\n\n== Works ==\n- One (1900)\n  and more\n")
    back = Article.from_dict(article.to_dict())
    texts = [[side.infoboxes[0].fields[0].text, side.sections[1].lists[0].items[0].text] for side in (article, back)]
    for text, other in zip(*texts, strict=True):
        for start in range(len(text.plain)):
            assert other.span(start, start + 1) == text.span(start, start + 1)


def test_a_text_that_was_edited_is_taken_as_it_is(article):
    data = article.to_dict()
    item = data["sections"][1]["has_parts"][0]["items"][0]
    item["text"] = "Another thing"
    text = Article.from_dict(data).sections[1].lists[0].items[0].text
    assert text.plain == "Another thing"
    assert text.span(0, 7) == Span(item["source"]["start"], item["source"]["end"])


def test_a_value_that_was_edited_is_taken_as_it_is(article):
    data = article.to_dict()
    data["infoboxes"][0]["fields"][1]["value"]["edtf"] = "1950"
    assert Article.from_dict(data).infoboxes[0].get("birth_date").value.date.year == 1950


def test_rules_that_can_work_say_the_same():
    text = (
        _TEXT.replace("1871|5|2", "1871|2|30")
        .replace("(1902)", "(1890)")
        .replace("== Notes ==\n", "== Notes ==\n[[Category:1970 births]]\n")
    )
    article = read_article(text, title="Ida")
    back = Article.from_dict(article.to_dict())
    as_of = day_number(2026, 11, 24)
    off = set(unavailable_rules(back, select_rules()))
    rules = [entry for entry in select_rules() if entry.name not in off]
    found = check_article(article, as_of=as_of, rules=rules)
    assert found
    assert check_article(back, as_of=as_of, rules=rules) == found


_FAULTS = [
    (("schema",), "wikicheck.article/2", "/schema: "),
    (("format",), "html", "/format: "),
    (("kind",), None, "/kind: "),
    (("sections",), [], "/sections/0: "),
    (("sections", 0, "level"), 2, "/sections/0: "),
    (("sections", 1, "source", "line"), 2, "/"),
    (("infoboxes", 0, "fields", 1, "value"), None, "/infoboxes/0/fields/1/value: "),
    (("infoboxes", 0, "fields", 1, "raw"), "", "/infoboxes/0/fields/1/value: "),
    (("infoboxes", 0, "fields", 3, "raw"), "x", "/infoboxes/0/fields/3/value: "),
    (("infoboxes", 0, "fields", 1, "value", "edtf"), "soon", "/infoboxes/0/fields/1/value/edtf: "),
    (("infoboxes", 0, "fields", 1, "duplicates"), [1], "/infoboxes/0/fields/1/duplicates: "),
    (("infoboxes", 0, "fields", 1, "duplicates"), [10**12], "/infoboxes/0/fields/1/duplicates: "),
    (("infoboxes", 0, "fields", 1, "source", "end"), 10**12, "/infoboxes/0/fields/1/source: "),
    (("sections", 1, "has_parts", 0, "items", 0, "raw"), 7, "/sections/1/has_parts/0/items/0/raw: "),
]


@pytest.mark.parametrize(("path", "value", "start"), _FAULTS)
def test_what_is_wrong_is_named(article, path, value, start):
    data = copy.deepcopy(article.to_dict())
    here = data
    for key in path[:-1]:
        here = here[key]
    here[path[-1]] = value
    with pytest.raises(InputError) as caught:
        Article.from_dict(data)
    assert str(caught.value).startswith(start)


@pytest.mark.parametrize("data", [{}, [], None, "article", 7, {"schema": "wikicheck.article/1"}])
def test_what_is_no_article_is_refused(data):
    with pytest.raises(InputError):
        Article.from_dict(data)


def test_lists_in_lists_without_end_are_refused(article):
    data = article.to_dict()
    item = data["sections"][1]["has_parts"][0]["items"][0]
    nested = {"marker": "unordered", "items": [], "source": item["source"]}
    for _ in range(400):
        nested = {"marker": "unordered", "items": [{**item, "lists": [nested]}], "source": item["source"]}
    item["lists"] = [nested]
    with pytest.raises(InputError, match="nested too deep"):
        Article.from_dict(data)


def test_keys_that_are_not_known_are_passed_over(article):
    data = article.to_dict()
    data["later"] = {"x": 1}
    assert Article.from_dict(data).to_dict() == article.to_dict()


def test_the_deepest_list_of_a_page_comes_back():
    article = read_article("\n".join("*" * depth + " x" for depth in range(1, 80)), form="wikitext")
    data = article.to_dict()
    ARTICLE.check(data, (), strict=True)
    assert Article.from_dict(json.loads(json.dumps(data))).to_dict() == data
