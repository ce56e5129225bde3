"""Judging one article: what follows from another finding is held back, and a rule that fails is our fault."""

import gc
from types import SimpleNamespace

import pytest

from wikicheck.article import Article
from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, checking, select_rules, unavailable_rules
from wikicheck.rulekit import parse_day
from wikicheck.rules import entries, load_rule
from wikicheck.text import ConfigError, RuleError

AS_OF = parse_day("2026-11-24")
# The lead's birth contradicts the infobox, and so would the age, the event and the work reckoned from it.
CASCADE = """{{Infobox person
| name = Ida Brandt
| birth_date = 2 May 1921
| death_date = 3 June 1950 (aged 79)
}}
'''Ida Brandt''' (2 May 1871 – 3 June 1950) was a Danish surveyor.

== Life ==
Brandt moved to Skagen in 1899.

== Works ==
* ''Maps of Skagen'' (1900)
* ''Maps of Thy'' (1901)
* ''Maps of Fur'' (1902)
"""
DOUBTED = ["birth-mismatch-lead"]


def found(text, select=None, ignore=(), **reading):
    return check_article(read_article(text, **reading), as_of=AS_OF, rules=select_rules(select, ignore))


def names(findings):
    return [finding.rule for finding in findings]


def test_what_follows_from_a_doubtful_birth_is_held_back_and_counted():
    findings = found(CASCADE)
    assert names(findings) == DOUBTED
    number, _, words = findings[0].note.partition(" ")
    assert int(number) >= 3
    assert words == "dependent checks skipped"


def test_without_the_doubt_the_same_rules_speak():
    agreeing = CASCADE.replace("2 May 1871", "2 May 1921")
    findings = found(agreeing)
    assert {"age-mismatch", "event-before-birth", "works-before-birth"} <= set(names(findings))
    assert all(finding.note is None for finding in findings)


def test_to_leave_the_first_rule_out_brings_nothing_else_up():
    assert names(found(CASCADE, ignore=["birth-mismatch-lead"])) == []
    assert names(found(CASCADE, select=["age-mismatch", "works"])) == []


@pytest.mark.parametrize("name", sorted(entries().keys() - {"too-many-findings"}))  # which counts those of others
def test_one_rule_alone_says_what_it_says_among_all(name):
    for example in load_rule(name).bad:
        text, _ = example.unmarked()
        article = read_article(text, title=example.title, form=example.form, language=example.language)
        day = parse_day(example.as_of)
        everything = check_article(article, as_of=day)
        alone = check_article(article, as_of=day, rules=select_rules([name, "too-many-findings"]))
        assert [finding[:5] for finding in alone] == [finding[:5] for finding in everything if finding.rule in {name, "too-many-findings"}]


def test_findings_are_sorted_by_place():
    findings = found("{{Infobox person|birth_date=30 February 1990}}\n'''Ann Lee''' () was a potter.<ref>Lee")
    assert names(findings) == ["invalid-calendar-date", "empty-parens", "unclosed-ref"]


def test_findings_that_look_alike_have_ordinals_and_so_different_fingerprints():
    findings = found("'''Ann Lee''' () was a potter () in Oslo ().", select=["empty-parens"])
    assert [finding.ordinal for finding in findings] == [1, 2, 3]
    assert len({finding.fingerprint for finding in findings}) == 3


@pytest.mark.parametrize(("language", "judged"), [("en", True), ("simple", True), ("de", False), ("und", False)])
def test_other_languages_are_read_and_only_their_syntax_is_judged(language, judged):
    findings = found(CASCADE + "<ref>Lee", language=language)
    assert names(findings) == ([*DOUBTED, "unclosed-ref"] if judged else ["unclosed-ref"])


@pytest.mark.parametrize("title", ["Talk:Ida Brandt", "Template:Ida Brandt", "User:Ida Brandt/Drafts"])
def test_pages_that_are_no_articles_are_read_and_only_their_syntax_is_judged(title):
    article = read_article(CASCADE + "<ref>Lee", title=title)
    assert article.kind == "other"
    assert article.infoboxes
    assert names(check_article(article, as_of=AS_OF)) == ["unclosed-ref"]


def test_no_rule_is_a_choice():
    assert found(CASCADE, select=[]) == []


@pytest.mark.parametrize("rule", ["birth-mismatch-lead", "works-unsorted"])
def test_rule_that_fails_is_named_and_the_collector_goes_on(rule, monkeypatch):
    def fail(part, ctx):
        raise ZeroDivisionError("by zero")

    def load(name, real=load_rule):
        broken = real(name)
        if name != rule:
            return broken
        return SimpleNamespace(name=broken.name, severity=broken.severity, doubts=broken.doubts, check=fail)

    monkeypatch.setattr(checking, "load_rule", load)
    with pytest.raises(RuleError, match=rf"the rule {rule} failed: ZeroDivisionError: by zero"):
        found(CASCADE)
    assert gc.isenabled()


def test_what_wikicheck_raises_on_purpose_is_not_wrapped(monkeypatch):
    def fail(part, ctx):
        raise ConfigError("wrong")

    broken = SimpleNamespace(name="some-rule", severity="error", doubts=frozenset(), check=fail)
    monkeypatch.setattr(checking, "load_rule", lambda _: broken)
    with pytest.raises(ConfigError, match=r"^wrong$"):
        found(CASCADE)


def read_back(text):
    return Article.from_dict(read_article(text).to_dict())


def test_article_read_back_is_judged_by_what_it_has():
    article = read_back(CASCADE.replace("3 June 1950 (aged 79)", "3 June 1870") + "<ref>Lee")
    findings = check_article(article, as_of=AS_OF)
    assert names(findings) == ["birth-after-death", "unclosed-ref"]
    assert (findings[0].line, findings[0].column) == (4, 16)


def test_rules_that_an_article_read_back_is_too_poor_for_are_named():
    assert unavailable_rules(read_article(CASCADE), select_rules()) == []
    missing = unavailable_rules(read_back(CASCADE), select_rules())
    assert missing == sorted(missing)
    assert {"birth-mismatch-lead", "empty-parens", "weekday-mismatch"} <= set(missing)
    # these go by fields, lists and categories, or by what reading the text had to say
    assert not {"birth-after-death", "works-unsorted", "schema", "unclosed-ref", "too-many-findings"} & set(missing)
    assert unavailable_rules(read_back(CASCADE), select_rules(["works-unsorted"])) == []
