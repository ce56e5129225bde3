import pytest

from wikicheck.text import Span
from wikicheck.values.template import TemplateArgument, TemplateCall


def call(*arguments):
    return TemplateCall("x", tuple(TemplateArgument(name, value, Span(0, 0)) for name, value in arguments), Span(0, 0))


@pytest.mark.parametrize(
    ("arguments", "positional"),
    [
        ([], []),
        ([(None, " a "), (None, "b")], ["a", "b"]),
        ([("2", "b"), ("1", "a")], ["a", "b"]),
        ([(None, "a"), ("1", "b")], ["b"]),  # the last of a doubled name wins
        ([("3", "c")], ["", "", "c"]),
        ([("df", "y"), (None, "a"), ("mf", "n"), (None, "b")], ["a", "b"]),
        ([("0", "a"), ("100", "b")], []),
        ([("²", "a")], []),
    ],
)
def test_positional(arguments, positional):
    assert call(*arguments).positional() == positional


def test_named():
    assert call(("DF", " y "), ("1", "a"), (None, "b"), ("df", "n"), (" Lang ", "br")).named() == {"df": "n", "lang": "br"}
