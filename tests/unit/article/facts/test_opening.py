"""How articles begin."""

import pytest

from wikicheck.article.facts.opening import read_opening
from wikicheck.article.reading import read_article


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("'''Ann Lee''' (born 1970) is a potter.", "Ann Lee", "is"),
        ("'''Ann Lee''' (born 1970; her father is a judge) was a potter.", "Ann Lee", "was"),
        ("'''Ann Lee''', who is a sister of Eva, was a potter.", "Ann Lee", "was"),
        ("Sir '''Ann Lee''' was a potter.", "Ann Lee", "was"),
        ("= Ann Lee =\n\nAnn Lee (1920 – 1999) was a potter.", "Ann Lee", "was"),
        ("= Ann Lee =\n\nAnn Lee, also known as Eva Lee, was a potter.", "Ann Lee", "was"),
        ("{{Infobox person|name=x}}\n\n'''The Pots''' are a band.", "The Pots", "are"),
    ],
)
def test_opening(text: str, name: str, verb: str) -> None:
    opening = read_opening(read_article(text))
    assert opening is not None
    assert (opening.name, opening.verb) == (name, verb)
    assert opening.text.plain[slice(*opening.name_span)].strip() == name
    assert opening.text.plain[slice(*opening.verb_span)] == verb
    assert opening.predicate.startswith(" a")


@pytest.mark.parametrize(
    "text", ["", "Is it a potter?", "'''Ann Lee''' (born 1970).", "x" * 700 + " is a potter.", "== History ==\nIt is old."]
)
def test_no_opening(text: str) -> None:
    assert read_opening(read_article(text)) is None
