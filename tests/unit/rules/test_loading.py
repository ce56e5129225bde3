"""Finding rules and loading them: a file that is no proper rule stops the run, with its name."""

import sys
from types import ModuleType

import pytest

from wikicheck import rules
from wikicheck.rulekit import Group, Need, Rule, RuleEntry
from wikicheck.rules import entries, load_rule, read_rule
from wikicheck.text import RuleError


def test_every_entry_of_the_index_is_what_its_file_says():
    for name, entry in entries().items():
        rule = load_rule(name)
        assert isinstance(rule, Rule)
        assert entry == RuleEntry(
            rule.name,
            rule.group.value,
            rule.severity.value,
            rule.on.__name__,
            f"wikicheck.rules.{entry.group.replace('-', '_')}.{name.replace('-', '_')}",
            tuple(sorted(need.value for need in rule.needs)),
            rule.vital,
            tuple(sorted(rule.uses)),
            rule.default,
            rule.preview,
            rule.reads_text,
        )
        assert rule.group in Group
        assert rule.needs <= set(Need)


def test_rules_come_in_the_order_of_their_names():
    assert list(entries()) == sorted(entries())


@pytest.fixture
def module(monkeypatch):
    made = ModuleType("some_rule")
    made.__file__ = "rules/some_rule.py"
    monkeypatch.setitem(sys.modules, "some_rule", made)
    return made


def test_file_without_a_rule_is_named(module):
    with pytest.raises(RuleError, match="some_rule has no RULE") as caught:
        read_rule("some_rule")
    assert caught.value.path == "rules/some_rule.py"
    module.RULE = "a rule"
    with pytest.raises(RuleError, match="some_rule has no RULE"):
        read_rule("some_rule")


def test_file_with_another_rule_is_named(module):
    module.RULE = load_rule("works-unsorted")
    assert read_rule("some_rule") is module.RULE
    with pytest.raises(RuleError, match="some_rule holds the rule works-unsorted, not works-undated"):
        read_rule("some_rule", "works-undated")


def test_unknown_rule():
    with pytest.raises(KeyError):
        rules.load_rule("no-such-rule")
