"""Which rules are on."""

import pytest

from wikicheck.engine import select_rules, suggest
from wikicheck.rulekit import Group
from wikicheck.rules import entries
from wikicheck.text import ConfigError


def names(select=None, ignore=()):
    return [entry.name for entry in select_rules(select, ignore)]


ALL_NAMES = sorted(entries())
WORKS = sorted(name for name, entry in entries().items() if entry.group == "works")
ON = sorted(name for name, entry in entries().items() if entry.default)


def test_without_a_word_the_default_rules_are_on_by_name():
    assert names() == ON
    assert names(select=None, ignore=[]) == ON


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["works"], [], WORKS),
        (["works-undated"], [], ["works-undated"]),
        (["works-undated", "age-blank"], [], ["age-blank", "works-undated"]),
        (["works-undated", "works-undated", "works"], [], WORKS),
        (["ALL"], [], ALL_NAMES),
        ([], [], []),
        (["ALL"], ["works"], [name for name in ALL_NAMES if name not in WORKS]),
        (["works"], ["works-undated"], [name for name in WORKS if name != "works-undated"]),
        # the more specific wins, and of two alike the one that takes away
        (["works-undated"], ["works"], ["works-undated"]),
        (["works-undated"], ["ALL"], ["works-undated"]),
        (["works"], ["ALL"], WORKS),
        (["works-undated"], ["works-undated"], []),
        (["works"], ["works"], []),
        (["ALL"], ["ALL"], []),
        (["ALL", "works-undated"], ["works"], [name for name in ALL_NAMES if name not in WORKS or name == "works-undated"]),
        # a group that has no rule yet is a group all the same
        (["style"], [], []),
        (None, ["ALL"], []),
        (None, ["works"], [name for name in ON if name not in WORKS]),
        (None, ["works-undated"], [name for name in ON if name != "works-undated"]),
    ],
)
def test_names_groups_and_all(select, ignore, expected):
    assert names(select, ignore) == expected


@pytest.mark.parametrize("word", ["all", "All", "Works", "works_undated", "", "works-undate", "R03", "birth after death"])
def test_unknown_word_is_refused(word):
    for chosen in ({"select": [word]}, {"ignore": [word]}):
        with pytest.raises(ConfigError, match="no rule or group is called"):
            select_rules(**chosen)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("works-undate", "; did you mean 'works-undated'?"),
        ("Works-Undated", "; did you mean 'works-undated'?"),
        ("works_undated", "; did you mean 'works-undated'?"),
        ("Works", "; did you mean 'works'?"),
        ("all", "; did you mean 'ALL'?"),
        ("cross article", "; did you mean 'cross-article'?"),
        ("xyzzy", ""),
        ("", ""),
    ],
)
def test_nearest_word_is_suggested_as_it_is_written(word, near):
    assert suggest(word, [*entries(), *Group, "ALL"]) == near
