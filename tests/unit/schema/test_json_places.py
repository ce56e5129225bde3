"""Where things stand in a JSON text."""

import pytest

from wikicheck.schema.json_places import JsonPlaces

TEXT = '{"a": [1, {"b\\"": "x, y"}],\n "c": {}, "c": null}'


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ((), TEXT),
        (("a",), '[1, {"b\\"": "x, y"}]'),
        (("a", 0), "1"),
        (("a", 1), '{"b\\"": "x, y"}'),
        (("a", 1, 'b"'), '"x, y"'),
        (("c",), "null"),
    ],
)
def test_values(path, shown):
    start, end = JsonPlaces(TEXT).value(path)
    assert TEXT[start:end] == shown


def test_names_have_their_quotation_marks_and_items_have_none():
    places = JsonPlaces(TEXT)
    start, end = places.name(("a", 1, 'b"'))
    assert TEXT[start:end] == '"b\\""'
    assert places.name(("a", 0)) == places.value(("a", 0))


def test_a_path_that_leads_nowhere_ends_where_it_still_led():
    places = JsonPlaces(TEXT)
    assert places.value(("a", 7, "x")) == places.value(("a",))


def test_a_name_that_is_there_twice_is_told():
    assert [(path, TEXT[start:end]) for path, (start, end) in JsonPlaces(TEXT).doubles] == [(("c",), '"c"')]


def test_depth_costs_no_stack():
    deep = "[" * 5_000 + "]" * 5_000
    assert JsonPlaces(deep).value((0,) * 3) == (3, 9_997)
