"""Which findings an edit brought, which it fixed, and which were there before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article.reading import read_article
from wikicheck.engine import read_as_of, select_rules
from wikicheck.engine.checking import judge_article
from wikicheck.engine.edit_checking import check_edit

DAY = read_as_of("2026-11-24")
WRONG = (
    "{{Infobox person|name=Ann Lee|birth_date=12 May 1970}}\n'''Ann Lee''' (born 12 May 1971) is a potter ().\n\n== Life ==\nShe lives.\n"
)
WORKS = "'''Ann Lee''' (born 1950) is a writer.\n\n== Works ==\n* ''One'' (2001)\n* ''Two'' (2009)\n* ''Three'' (2004)\n* ''Four'' (2006)\n"


def outcome(base, head, select=None):
    rules = select_rules(select)
    found = check_edit(read_article(base), read_article(head), as_of=DAY, rules=rules)
    return [finding.rule for finding in found.findings], found.fixed, found.unchanged


@pytest.mark.parametrize("text", [WRONG, WORKS, "", "{{", "''"])
def test_no_edit_brings_nothing(text):
    rules, fixed, _ = outcome(text, text)
    assert (rules, fixed) == ([], 0)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "<!-- a\nb\nc -->\n" + text,
        lambda text: text + "\nMore.\n",
        lambda text: text.replace("She lives.", "She lives in Lund, and has a dog."),
        lambda text: text.replace("is a potter ()", "is a tall potter ()"),
        lambda text: text.replace("name=Ann Lee", "name = Ann Lee\n|occupation = Potter\n"),
    ],
)
def test_an_edit_elsewhere_brings_nothing(change):
    assert outcome(WRONG, change(WRONG)) == ([], 0, 2)


def test_moved_text_is_no_new_finding():
    head = WRONG.replace(" ()", "") + "\n== More ==\nShe is a potter ().\n"
    assert outcome(WRONG, head) == ([], 0, 2)


def test_the_second_of_two_alike_is_new():
    head = WRONG.replace("She lives.", "She lives ().")
    found = check_edit(read_article(WRONG), read_article(head), as_of=DAY)
    assert [(finding.rule, finding.line) for finding in found.findings] == [("empty-parens", 5)]
    before = WRONG.replace("\n\n==", "\n\nThe potter () was the first.\n\n==")
    found = check_edit(read_article(WRONG), read_article(before), as_of=DAY)
    assert [(finding.rule, finding.line) for finding in found.findings] == [("empty-parens", 4)]


def test_what_is_mended_is_counted():
    assert outcome(WRONG, WRONG.replace("1971", "1970")) == ([], 1, 1)
    assert outcome(WRONG, WRONG.replace(" ()", "")) == ([], 1, 1)


def test_another_contradiction_in_its_place_is_new():
    assert outcome(WRONG, WRONG.replace("12 May 1971", "12 May 1917"), "birth-mismatch-lead") == (["birth-mismatch-lead"], 1, 0)
    # the words at the place are the same, but what they contradict is not
    assert outcome(WRONG, WRONG.replace("12 May 1970", "12 May 1917"), "birth-mismatch-lead") == (["birth-mismatch-lead"], 1, 0)


def test_a_list_that_grows_keeps_its_finding():
    head = WORKS.replace("* ''Two''", "* ''Two and a half'' (2003)\n* ''Two''").replace(
        "* ''Four'' (2006)\n", "* ''Four'' (2006)\n* ''Five'' (2010)\n"
    )
    assert outcome(WORKS, head) == ([], 0, 1)


def test_what_was_held_back_before_is_nothing_new():
    # the age contradicts the dates; while these contradict each other that is not said
    before = (
        "{{Infobox person|name=Ann Lee|birth_date=1950|death_date=1990 (aged 60)}}\n'''Ann Lee''' (born 1951, died 1990) was a potter.\n"
    )
    after = before.replace("1951", "1950")
    assert outcome(before, after) == ([], 1, 1)
    assert outcome(after, before)[0] == ["edit-partial-date-change"]
    assert outcome(after, before, "life,ages")[0] == ["birth-mismatch-lead"]


def test_edit_rule_says_better_what_another_one_says_too():
    base = WRONG.replace("1971", "1970")
    assert outcome(base, base.replace("birth_date=12 May 1970", "birth_date=12 May 1917"))[0] == ["edit-partial-date-change"]
    assert outcome(base, base.replace("birth_date=12 May 1970", "birth_date=12 May 1917"), "life")[0] == ["birth-mismatch-lead"]


def test_edit_rules_need_two_versions():
    article = read_article(WRONG)
    rules = select_rules("edit")
    assert {rule.name for rule in rules} >= {"edit-partial-date-change", "edit-death-partial"}
    assert judge_article(article, as_of=DAY, rules=rules).findings == []


PIECES = [
    "'''Ann Lee''' (born 12 May 1970) is a potter. ",
    "'''Ann Lee''' (born 1971 – 1999) was a potter. ",
    "{{Infobox person|name=Ann Lee|birth_date=12 May 1970}}\n",
    "{{Infobox person|name=Ann Lee|birth_date=12 May 1907|death_date=1905}}\n",
    "\n== Works ==\n* ''One'' (2001)\n* ''Two'' (2009)\n* ''Three'' (2004)\n* ''Four''\n",
    "\n* ''One'' (2001)\n",
    "It was () there. ",
    "{{unclosed ",
    "<ref>unclosed ",
    "On 31 June 1999, she left. ",
    "\n[[Category:1970 births]]\n[[Category:Living people]]\n",
    "\n\n",
]
articles = st.lists(st.sampled_from(PIECES), max_size=7).map("".join)


@settings(max_examples=120, deadline=None)
@given(base=articles, head=articles)
def test_new_findings_are_findings_of_the_head_and_all_is_counted(base, head):
    old, new, rules = read_article(base), read_article(head), select_rules()
    found = check_edit(old, new, as_of=DAY, rules=rules)
    after = judge_article(new, as_of=DAY, rules=rules, base=old).findings
    assert [finding for finding in after if finding in found.findings] == found.findings
    assert found.unchanged + len(found.findings) <= len(after)
    assert found.fixed <= len(judge_article(old, as_of=DAY, rules=rules).findings)
    assert check_edit(new, new, as_of=DAY, rules=rules).findings == []
