"""Fields as they were written: in order, doubled, empty or absent, each with its source beside what it says."""

import pytest

from wikicheck.article.reading import read_article


def _box(inside: str, form: str = "wikitext") -> dict:
    text = "{{Infobox person\n" + inside + "\n}}\nAnn was here." if form == "wikitext" else f"= Ann =\n\n{inside}\n\nAnn was here."
    return read_article(text, form=form).to_dict()["infoboxes"][0]


@pytest.mark.parametrize(
    ("inside", "form", "names", "doubles"),
    [
        ("| b = 1\n| a = 2\n| b = 3", "wikitext", ["b", "a", "b"], {0: [2]}),
        ("| a = 1\n| a = 1", "wikitext", ["a", "a"], {0: [1]}),
        ("| a = 1\n| a = 2\n| a = 3", "wikitext", ["a", "a", "a"], {0: [1, 2]}),
        ("| a = 1\n| b = 2\n| b = 3\n| a = 4", "wikitext", ["a", "b", "b", "a"], {0: [3], 1: [2]}),
        ("| a =\n| a = 1", "wikitext", ["a", "a"], {0: [1]}),
        ("| a = 1\n| a = <!-- 2 -->", "wikitext", ["a", "a"], {0: [1]}),
        ("- Born: 1970\n- Died: 1990\n- Born: 1971", "plain", ["Born", "Died", "Born"], {0: [2]}),
    ],
)
def test_order_and_doubles(inside: str, form: str, names: list[str], doubles: dict[int, list[int]]):
    fields = _box(inside, form)["fields"]
    assert [field["name"] for field in fields] == names
    assert {number: field["duplicates"] for number, field in enumerate(fields) if "duplicates" in field} == doubles


@pytest.mark.parametrize(
    "inside",
    [
        "| a = 1\n| b = 1",
        "| office1 = A\n| office2 = A",
        "| a = 1 <!--\n| a = 2 -->",
        "| a = {{nowrap|x|a=2}}",
        "| a = 1\n| a_2 = 1",
        "| a = 1<ref>| a = 2</ref>",
    ],
)
def test_what_is_no_double(inside: str):
    assert not any("duplicates" in field for field in _box(inside)["fields"])


@pytest.mark.parametrize(
    ("inside", "form"),
    [
        ("| a =", "wikitext"),
        ("| a = \n| b = 1", "wikitext"),
        ("|a=|b=1", "wikitext"),
        ("| a = <!-- nothing yet -->", "wikitext"),
        ("| a = <!-- one --> <!-- two -->", "wikitext"),
        ("- a:\n- b: 1", "plain"),
    ],
)
def test_what_is_empty(inside: str, form: str):
    first = _box(inside, form)["fields"][0]
    assert (first["name"], first["raw"], first["empty"]) == ("a", "", True)
    assert not {"value", "text"} & set(first)


@pytest.mark.parametrize("value", ["0", "no", "-", "{{nbsp}}", "&nbsp;", "<br />", "{{mystery}}", "<nowiki />"])
def test_what_is_not_empty(value: str):
    (field,) = _box(f"| a = {value}")["fields"]
    assert field["raw"] == value
    assert "empty" not in field


def test_what_is_absent_is_absent():
    assert [field["name"] for field in _box("| b = 1\n<!-- | a = 2 -->")["fields"]] == ["b"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("''[[Lake|the lake]]''", "the lake"),
        ("{{nowrap|5 km}}", "5 km"),
        ("{{birth date|1970|1|2|df=y}}", "2 January 1970"),
        ("a<ref>b</ref>", "a"),
        ("a <!-- b --> c", "a c"),
        ("a&nbsp;b", "a\u00a0b"),
        ("* a\n* b", "a\nb"),
        ("{{plainlist|\n* a\n* b\n}}", "a\nb"),
    ],
)
def test_the_source_stands_beside_what_it_says(raw: str, text: str):
    (field,) = _box(f"| a = {raw}")["fields"]
    assert (field["raw"], field["text"]) == (raw, text)


@pytest.mark.parametrize(("inside", "raw"), [("| a = b <!-- c -->", "b"), ("| a =   b  \n", "b"), ("| a = <!-- c --> b", "b")])
def test_what_stands_around_a_value_is_none_of_its_source(inside: str, raw: str):
    assert _box(inside)["fields"][0]["raw"] == raw
