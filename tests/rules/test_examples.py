"""The examples of every rule are its tests."""

from typing import Any

import pytest

from wikicheck.article.reading import read_article
from wikicheck.engine import select_rules
from wikicheck.engine.across import check_across
from wikicheck.engine.checking import judge_article
from wikicheck.engine.edit_checking import check_edit
from wikicheck.engine.example_testing import fault_of_example
from wikicheck.rulekit import Bad, Good, parse_day
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
def test_findings_say_what_they_rest_on(name: str) -> None:
    rules = select_rules([name], preview=True)
    for example in load_rule(name).bad:
        text, _ = example.unmarked()
        head, day = read_article(text, title=example.title, form=example.form, language=example.language), parse_day(example.as_of)
        if example.others:
            others = [(title, read_article(other, title=title, language=example.language)) for title, other in example.others]
            findings = dict(check_across([("", head), *others], as_of=day, rules=rules, evidence=True))[""]
        elif example.base is not None:
            base = read_article(example.base, title=example.title, form=example.form, language=example.language)
            findings = check_edit(base, head, as_of=day, rules=rules, evidence=True).findings
        else:
            findings = judge_article(head, as_of=day, rules=rules, evidence=True).findings
        for finding in findings:
            assert finding.evidence is not None
            assert finding.evidence.conclusion
            assert finding.evidence.statements
            assert len({(one.place, one.span, one.text) for one in finding.evidence.statements}) == len(finding.evidence.statements)


@pytest.mark.parametrize("name", list(entries()))
def test_rule_has_near_misses(name: str) -> None:
    rule = load_rule(name)
    assert rule.bad
    assert len(rule.good) >= len(rule.bad)
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
