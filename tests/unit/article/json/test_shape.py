import pytest
from jsonschema import Draft202012Validator

from wikicheck.article.json.shape import (
    DEEPEST,
    Array,
    Either,
    Flag,
    Names,
    Null,
    Number,
    Record,
    String,
    Tagged,
    Truth,
    definitions,
    may,
    must,
)
from wikicheck.text import InputError

_ROUND = Record("Round", "A round thing.", {"shape": must(String("round"), "Shape."), "radius": must(Number(minimum=1), "Radius.")})
_SQUARE = Record(
    "Square", "A square thing.", {"shape": must(String("square"), "Shape."), "sides": may(Array(Number(whole=True)), "Sides.")}
)
_THING = Tagged("shape", {"round": _ROUND, "square": _SQUARE})
_BOX = Record(
    "Box",
    "A box.",
    {
        "name": must(String(), "Name."),
        "things": must(Array(_THING), "Things."),
        "lid": may(Either(String(), Null()), "Lid, or null."),
        "closed": may(Flag(), "It is closed."),
        "sealed": may(Truth(), "It is sealed, or not."),
        "counts": may(Names(Number(whole=True, minimum=0)), "Counts by name."),
    },
)

_GOOD = [
    {"name": "", "things": []},
    {"name": "a", "things": [{"shape": "round", "radius": 1.5}, {"shape": "square"}], "lid": None, "closed": True},
    {"name": "a", "things": [], "lid": "b", "sealed": False, "counts": {"x": 0}},
]

_BAD = [
    ([], "the document: should be an object, but is an array"),
    ({"things": []}, "/name: is missing"),
    ({"name": 1, "things": []}, "/name: should be a string, but is a number"),
    ({"name": "a", "things": {}}, "/things: should be an array, but is an object"),
    ({"name": "a", "things": [{"shape": "flat"}]}, "/things/0/shape: should be one of round, square"),
    ({"name": "a", "things": [{"shape": ["round"]}]}, "/things/0/shape: should be one of round, square"),
    ({"name": "a", "things": [None]}, "/things/0: should be an object, but is null"),
    ({"name": "a", "things": [{"shape": "round", "radius": 0}]}, "/things/0/radius: should be at least 1"),
    ({"name": "a", "things": [{"shape": "round", "radius": True}]}, "/things/0/radius: should be a number, but is a truth value"),
    ({"name": "a", "things": [{"shape": "square", "sides": [1, 2.5]}]}, "/things/0/sides/1: should be a whole number, but is 2.5"),
    ({"name": "a", "things": [], "closed": False}, "/closed: should be true, or absent"),
    ({"name": "a", "things": [], "lid": 4}, "/lid: should be a string, but is a number"),
    ({"name": "a", "things": [], "sealed": 1}, "/sealed: should be true or false, but is a number"),
    ({"name": "a", "things": [], "counts": {"a/b~": -1}}, "/counts/a~1b~0: should be at least 0"),
]


def _validator():
    return Draft202012Validator({**_BOX.schema(), "$defs": definitions(_BOX)})


@pytest.mark.parametrize("data", _GOOD)
def test_what_fits_passes_here_and_in_the_schema(data):
    _BOX.check(data, (), strict=True)
    assert _validator().is_valid(data)


@pytest.mark.parametrize(("data", "message"), _BAD)
def test_what_does_not_fit_is_named_by_its_pointer_and_refused_by_the_schema(data, message):
    with pytest.raises(InputError) as caught:
        _BOX.check(data, ())
    assert str(caught.value) == message
    assert not _validator().is_valid(data)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_is_finite(number):
    with pytest.raises(InputError, match="finite"):
        Number().check(number, ("a",))


def test_unknown_keys_are_passed_over_unless_strict():
    data = {"name": "a", "things": [], "later": 1}
    _BOX.check(data, ())
    assert _validator().is_valid(data)
    with pytest.raises(InputError, match=r"/later: is not described in Box"):
        _BOX.check(data, (), strict=True)


def test_nesting_without_end_is_refused():
    nest = Record("Nest", "A nest.", {})
    nest.properties["nests"] = may(Array(nest), "Nests in it.")
    data: dict = {}
    for _ in range(DEEPEST):
        data = {"nests": [data]}
    with pytest.raises(InputError, match="nested too deep"):
        nest.check(data, ())


def test_a_record_that_holds_itself_is_defined_once():
    nest = Record("Nest", "A nest.", {})
    nest.properties["nests"] = may(Array(nest), "Nests in it.")
    assert list(definitions(nest)) == ["Nest"]


def test_a_long_wrong_text_is_cut():
    with pytest.raises(InputError) as caught:
        String("a", "b").check("x" * 10_000, ("k",))
    assert len(str(caught.value)) < 200
