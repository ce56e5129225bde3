"""How many findings of a page are kept: a hundred of a rule, a thousand in all, the worst first."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, select_rules
from wikicheck.engine.limits import MOST_PER_PAGE, MOST_PER_RULE, limit_findings
from wikicheck.rulekit import Context, Finding, Severity, Span

PAGE = read_article("x" * 20_000)
CTX = Context(PAGE, 0, "too-many-findings", Severity.WARNING)


def find(rule, *places, severity=Severity.WARNING):
    return [Context(PAGE, 0, rule, severity).finding(Span(place, place + 1), "Wrong.") for place in places]


def limit(findings, chosen=("too-many-findings",)):
    return limit_findings(sorted(findings, key=lambda finding: (finding.span, finding.rule)), set(chosen), CTX)


def counts(findings):
    return {rule: sum(finding.rule == rule for finding in findings) for rule in sorted({finding.rule for finding in findings})}


@pytest.mark.parametrize("number", [0, 1, MOST_PER_RULE])
def test_few_are_all_kept(number):
    findings = find("a", *range(number))
    assert limit(findings) == findings


def test_of_one_rule_a_hundred_are_kept_and_the_others_counted_where_they_begin():
    kept = limit(find("a", *range(MOST_PER_RULE + 2)) + find("b", 5_000))
    assert counts(kept) == {"a": MOST_PER_RULE, "b": 1, "too-many-findings": 1}
    (notice,) = [finding for finding in kept if finding.rule == "too-many-findings"]
    assert notice.span == Span(MOST_PER_RULE, MOST_PER_RULE + 1)
    assert notice.message == "Too many findings on this page: 2 more of a not shown."
    assert [finding.span for finding in kept] == sorted(finding.span for finding in kept)


def test_rest_is_dropped_without_a_word_where_the_rule_is_off():
    assert counts(limit(find("a", *range(MOST_PER_RULE + 2)), chosen=())) == {"a": MOST_PER_RULE}


def test_of_a_page_a_thousand_are_kept():
    findings = [finding for number in range(12) for finding in find(f"r{number:02}", *range(number, 1_200, 12))]
    kept = limit(findings)
    assert len(kept) == MOST_PER_PAGE + 1
    (notice,) = [finding for finding in kept if finding.rule == "too-many-findings"]
    assert notice.message.startswith("Too many findings on this page: 16 more of r00, ")


def test_error_is_not_dropped_for_what_is_less_bad():
    noise = [finding for number in range(10) for finding in find(f"r{number}", *range(number, 1_000, 10), severity=Severity.INFO)]
    (error,) = find("z", 19_000, severity=Severity.ERROR)
    kept = limit([*noise, error])
    assert error in kept
    assert len(kept) == MOST_PER_PAGE + 1
    assert [finding.span for finding in kept] == sorted(finding.span for finding in kept)


def test_page_that_is_full_of_slips_is_judged_all_the_same():
    text = "H<sub>2O. " * 200 + "<ref>Lee"
    found = check_article(read_article(text), as_of=0)
    assert counts(found) == {"too-many-findings": 1, "unclosed-ref": 1, "unclosed-tag": MOST_PER_RULE}
    assert all(isinstance(finding, Finding) for finding in found)
    alone = check_article(read_article(text), as_of=0, rules=select_rules(["unclosed-tag"]))
    assert counts(alone) == {"unclosed-tag": MOST_PER_RULE}
