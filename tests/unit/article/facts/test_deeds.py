"""Doings that the running text dates, and shares of one whole."""

import pytest

from wikicheck.article.facts.shares import read_partitions
from wikicheck.article.reading import read_article

LEAD = "'''Ann Lee''' (born 1950) is a potter. She makes bowls.\n\n== Life ==\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She married Bo Ek in 1970.", [("married", "Bo Ek", "1970")]),
        ("In May 1970, Lee married the painter Bo Ek.", [("married", "Bo Ek", "May 1970")]),
        ("After graduating from Oslo School in 1972, she taught.", [("graduated", "Oslo School", "1972")]),
        ("She moved to Oslo in 1970 and joined the Red Kiln in 1975.", [("moved", "Oslo", "1970"), ("joined", "Red Kiln", "1975")]),
        ("Her marriage to Bo Ek in 1970 was short.", [("married", "Bo Ek", "1970")]),
        ("She was elected mayor of Lund in 1990.", [("elected", "mayor of Lund", "1990")]),
        ("The Red Kiln Society was founded in 1960.", [("founded", "", "1960")]),
        # somebody else, or no exact date, or no deed
        ("Her brother married Siv Dahl in 1970.", []),
        ("She married Bo Ek in the 1970s.", []),
        ("She married Bo Ek around 1970.", []),
        ("She never married Bo Ek in 1970.", []),
        ("She married Bo Ek again in 1990.", []),
        ("She married Bo Ek, who had left Oslo in 1960.", []),
        ("She was elected in 1990.", []),
        ("She wrote that “she married Bo Ek in 1970, as we all know”.", []),
    ],
)
def test_deeds(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    article = read_article(LEAD + sentence, title="Ann Lee")
    assert [(deed.verb, deed.object, deed.date.text) for deed in article.deeds] == expected


def test_deed_knows_its_places() -> None:
    article = read_article(LEAD + "She was born in Oslo on 5 May 1950.", title="Ann Lee")
    (deed,) = article.deeds
    assert article.source.slice(deed.date_span) == "5 May 1950"
    assert article.source.slice(deed.span) == "born"
    assert deed.place == "Oslo"
    assert deed.once


def test_partition_of_a_table() -> None:
    article = read_article("== People ==\n{|\n! A !! %\n|-\n| x || 50.5%\n|-\n| y || 30%\n|-\n| z || 19,5%\n|-\n| Total || 100%\n|}\n")
    (partition,) = read_partitions(article)
    assert [part.percent for part in partition.parts] == [50.5, 30.0, 19.5]
    assert partition.total is not None
    assert article.source.slice(partition.total.span) == "100%"
