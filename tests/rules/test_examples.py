"""The examples of every rule are its tests."""

from typing import Any

import pytest

from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, select_rules
from wikicheck.rulekit import Bad, Good, Span, parse_day
from wikicheck.rules import entries, load_rule
from wikicheck.text import SourceText, apply_edits


def _cases() -> list[Any]:
    cases = []
    for name in entries():
        rule = load_rule(name)
        for kind, examples in (("good", rule.good), ("bad", rule.bad)):
            cases += [pytest.param(name, example, id=f"{name}-{kind}-{number}") for number, example in enumerate(examples, 1)]
    return cases


def _check(name: str, example: Good | Bad, text: str | bytes) -> tuple[list[Any], SourceText]:
    article = read_article(text, title=example.title, form=example.form, language=example.language)
    rules = [*select_rules(), *select_rules([name])]
    findings = check_article(article, as_of=parse_day(example.as_of), rules=sorted(set(rules)))
    return [finding for finding in findings if finding.rule == name], article.source


@pytest.mark.parametrize(("name", "example"), _cases())
def test_example(name: str, example: Good | Bad) -> None:
    if isinstance(example, Good):
        findings, _ = _check(name, example, example.text)
        assert [(finding.span, finding.message) for finding in findings] == []
        return
    text, spans = example.unmarked()
    assert spans, "a bad example marks what must be reported"
    findings, source = _check(name, example, text)
    reported = sorted({finding.span for finding in findings})
    assert [source.slice(span) for span in reported] == [source.slice(Span(*span)) for span in spans], [f.message for f in findings]
    assert reported == spans
    if example.message is not None:
        assert example.message in findings[0].message
    if example.severity is not None:
        assert {finding.severity for finding in findings} == {example.severity}
    if example.fixed is not None:
        edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
        assert apply_edits(source.text, edits) == example.fixed


@pytest.mark.parametrize("name", list(entries()))
def test_rule_has_near_misses(name: str) -> None:
    rule = load_rule(name)
    assert rule.bad
    assert len(rule.good) >= len(rule.bad)
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
