"""In which order keys stand."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article.facts.work_item import read_work
from wikicheck.article.facts.works_order import alternative_order, chain_of, direction, normal_title, order_of

KEYS = st.lists(st.integers(0, 9), max_size=9)


def longest(keys, *, descending):
    """The length of a longest chain, by trying all."""
    signed = [-key for key in keys] if descending else keys
    for size in range(len(keys), 0, -1):
        if any(list(some) == sorted(some) for some in combinations(signed, size)):
            return size
    return 0


@given(KEYS, st.booleans())
def test_chain_is_a_longest_one(keys, descending):
    chain = chain_of(keys, descending=descending)
    kept = [keys[index] for index in chain]
    assert chain == sorted(set(chain))
    assert kept == sorted(kept, reverse=descending)
    assert len(chain) == longest(keys, descending=descending)


@given(KEYS)
def test_order_leaves_nothing_out(keys):
    order = order_of(keys)
    assert sorted(order.chain + order.moved) == list(range(len(keys)))


@pytest.mark.parametrize(
    ("keys", "way", "moved"),
    [
        ([], "ascending", ()),
        ([1990], "ascending", ()),
        ([1990, 1990, 1990], "ascending", ()),
        ([1990, 1995, 2000], "ascending", ()),
        ([2000, 1995, 1990], "descending", ()),
        ([1990, 2009, 2001, 2004], "ascending", (1,)),
        ([2000, 1995, 2005, 1980], "descending", (2,)),
        ([1990, 1980, 1985], "ascending", (0,)),
    ],
)
def test_direction(keys, way, moved):
    assert direction(keys) == way
    assert order_of(keys).moved == moved


def test_a_long_list_takes_one_pass():
    keys = [(index * 7919) % 10_007 for index in range(10_000)]
    assert len(chain_of(keys)) > 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Salt Road", "salt road"),
        ("A Salt-Road!", "Salt Road"),
        ("L’Étranger", "étranger"),
        ("Ｓalt", "salt"),
        ("Dear Reader: A Look", "Dear Reader - A Look"),
    ],
)
def test_same_title(one, other):
    assert normal_title(one) == normal_title(other)


@pytest.mark.parametrize(("one", "other"), [("Salt Road", "Salt Roads"), ("Salt 1", "Salt 2"), ("The", "A"), ("시를 품고", "시를 넘다")])
def test_other_title(one, other):
    assert normal_title(one) != normal_title(other)


def works(text, *items):
    return [read_work(text(item), leads_with_year=False) for item in items]


@pytest.mark.parametrize(
    ("items", "by"),
    [
        (("''Apples'' (1990)", "''Bread'' (1980)", "''The Cake'' (1985)", "''Dates'' (1970)"), "title"),
        (("''Trio'', Op. 1 (1990)", "''Song'', Op. 2 (1980)", "''Duo'', Op. 5 (1985)"), "number"),
        (("''Salt'', vol. 1 (1990)", "''Bread'', vol. 2 (1980)", "''Apples'', vol. 3 (1985)"), "number"),
        (("''Q'' (1990)", "''B'' (1995)", "''Z'' (1999)", "''Y'' (1980)", "''X'' (1985)", "''C'' (1989)"), "runs"),
        (("''Q'' (1990)", "''B'' (1980)", "''Z'' (1985)", "''A'' (1970)"), None),
        (("''B'' (1990)", "''A'' (1980)"), None),
    ],
)
def test_other_orders(text, items, by):
    assert alternative_order(works(text, *items)) == by


def test_sorted_by_another_column(text):
    group = works(text, "''Q'' (1990)", "''B'' (1980)", "''Z'' (1985)", "''A'' (1995)")
    for work, role in zip(group, ("Actor", "Actor", "Director", "Director"), strict=True):
        work.cells = (role,)
    assert alternative_order(group) == "column"
