"""The examples of every rule are its tests."""

from typing import Any

import pytest

from wikicheck.engine import select_rules
from wikicheck.engine.example_testing import fault_of_example
from wikicheck.rulekit import Bad, Good
from wikicheck.rules import entries, load_rule


def _cases() -> list[Any]:
    cases = []
    for name in entries():
        rule = load_rule(name)
        for kind, examples in (("good", rule.good), ("bad", rule.bad)):
            cases += [pytest.param(name, example, id=f"{name}-{kind}-{number}") for number, example in enumerate(examples, 1)]
    return cases


@pytest.mark.parametrize(("name", "example"), _cases())
def test_example(name: str, example: Good | Bad) -> None:
    rules = sorted({*select_rules(preview=True), *select_rules([name], preview=True)})
    assert fault_of_example(name, example, rules) is None


@pytest.mark.parametrize("name", list(entries()))
def test_rule_has_near_misses(name: str) -> None:
    rule = load_rule(name)
    assert rule.bad
    assert len(rule.good) >= len(rule.bad)
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
