"""What articles of a run say against each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article.facts.profile import normal_title, read_profile
from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, select_rules
from wikicheck.engine.across import Gathering, check_across, rules_across
from wikicheck.rulekit import parse_day
from wikicheck.rules import load_rule
from wikicheck.text import RuleError

AS_OF = parse_day("2026-11-24")
RULES = select_rules("cross-article")
ANN = "{{Infobox person|birth_date=1930|spouse=[[Cy Dahl]]}}\n'''Ann Lee''' was a potter."
CY = "{{Infobox person|birth_date=1830|death_date=1899|spouse=[[Ann Lee]]}}\n'''Cy Dahl''' was a potter."


def run(articles, rules=RULES, **settings):
    read = [(path, read_article(text, title=title)) for path, title, text in articles]
    return check_across(read, as_of=AS_OF, rules=rules, **settings)


def test_the_group_is_off_unless_selected():
    assert [entry for entry in select_rules() if entry.group == "cross-article"] == []
    assert rules_across(select_rules("ALL")) == RULES
    assert len(RULES) >= 5
    assert check_article(read_article(ANN, title="Ann Lee"), as_of=AS_OF, rules=RULES) == []


@pytest.mark.parametrize("order", [1, -1])
def test_a_contradiction_is_told_once_at_the_first_path(order):
    articles = [("a.wiki", "Ann Lee", ANN), ("c.wiki", "Cy Dahl", CY)][::order]
    ((path, (finding,)),) = run(articles)
    assert (path, finding.rule, finding.line) == ("a.wiki", "contemporary", 1)
    assert ANN[finding.span.start : finding.span.end] == "[[Cy Dahl]]"
    theirs, ours = finding.related
    assert (theirs.path, theirs.line, theirs.message) == ("c.wiki", 1, "death_date: 1899")
    assert CY[theirs.span.start : theirs.span.end] == "1899"
    assert (ours.path, ours.message) == (None, "birth_date: 1930")


def test_redirects_lead_on_and_doubled_titles_nowhere():
    linked = ANN.replace("[[Cy Dahl]]", "[[c. Dahl|Cy]]")
    redirect = ("r.wiki", "C. Dahl", "#REDIRECT [[Cy Dahl]]")
    cy = ("c.wiki", "Cy Dahl", CY.replace("|spouse=[[Ann Lee]]", ""))
    assert [path for path, _ in run([("a.wiki", "Ann Lee", linked), redirect, cy])] == ["a.wiki"]
    assert run([("a.wiki", "Ann Lee", linked), redirect, cy, ("c2.wiki", "Cy Dahl", CY)]) == []
    circle = [redirect, ("r2.wiki", "Cy Dahl", "#REDIRECT [[C. Dahl]]")]
    assert run([("a.wiki", "Ann Lee", linked), *circle]) == []


def test_evidence_names_the_other_article():
    ((_, (finding,)),) = run([("a.wiki", "Ann Lee", ANN), ("c.wiki", "Cy Dahl", CY)], evidence=True)
    assert [statement.place for statement in finding.evidence.statements] == ["here", "c.wiki", "here"]
    assert finding.evidence.statements[1].earliest == "1899-01-01"
    assert finding.evidence.conclusion == "Cy Dahl died before the subject's birth"


def not_expected(path, error):
    raise AssertionError(path) from error


def test_rule_that_fails_on_an_article_leaves_the_other_rules_and_articles(monkeypatch):
    broken = next(entry for entry in RULES if entry.name == "parent-child-mutual")

    def fail(part, ctx):
        raise ValueError("broken")

    monkeypatch.setattr(
        "wikicheck.engine.across.load_rule", lambda name: load_rule(name)._replace(check=fail) if name == broken.name else load_rule(name)
    )
    gathering, failed = Gathering(AS_OF), []
    for path, title, text in (("a.wiki", "Ann Lee", ANN), ("c.wiki", "Cy Dahl", CY)):
        gathering.add(path, read_article(text, title=title), RULES)
    findings = list(gathering.judge(lambda path, error: failed.append((path, str(error)))))
    assert failed == [(path, "the rule parent-child-mutual failed: ValueError: broken") for path in ("a.wiki", "c.wiki")]
    assert [(path, [finding.rule for finding in found]) for path, found in findings] == [("a.wiki", ["contemporary"])]
    with pytest.raises(RuleError, match="parent-child-mutual failed"):
        run([("a.wiki", "Ann Lee", ANN), ("c.wiki", "Cy Dahl", CY)])


def test_only_the_rules_of_an_article_judge_it():
    gathering = Gathering(AS_OF)
    gathering.add("a.wiki", read_article(ANN, title="Ann Lee"), [])
    gathering.add("c.wiki", read_article(CY, title="Cy Dahl"), RULES)
    assert list(gathering.judge(not_expected)) == []


def test_what_is_no_article_or_has_no_title_has_no_profile():
    assert read_profile(read_article(ANN), "a.wiki") is None
    assert read_profile(read_article(ANN, title="Talk:Ann Lee"), "a.wiki") is None
    assert read_profile(read_article("#REDIRECT [[Category:Lees]]", title="Lees"), "a.wiki") is None


def test_titles_have_one_form():
    assert normal_title(" ann_Lee  (potter)") == "Ann Lee (potter)"
    assert normal_title("") == ""


@given(st.lists(st.sampled_from(["[[Ann Lee]]", "[[Cy Dahl]]", "(b. 1950)", "\n", "|", "{{", "}}", "1900", "''", "(", "* "]), max_size=12))
@settings(max_examples=100, deadline=None)
def test_nothing_breaks_it(pieces):
    value = "".join(pieces)
    fields = "".join(f"\n|{key}={value}" for key in ("spouse", "children", "father", "predecessor", "term_start", "birth_date", "founder"))
    text = f"{{{{Infobox officeholder|office=Mayor{fields}}}}}\n'''Ann Lee''' was a mayor.\n\n== Works ==\n* {value}"
    for path, findings in run([("a.wiki", "Ann Lee", text), ("c.wiki", "Cy Dahl", text.replace("Ann Lee", "Cy Dahl"))]):
        assert path in {"a.wiki", "c.wiki"}
        assert all(finding.related for finding in findings)
