"""Applying fixes: nothing but their spans changes, and what breaks something is not applied."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, read_as_of
from wikicheck.engine.fixing import applicable, fix_article, keeps_structure
from wikicheck.rulekit import Applicability, Context, Edit, Fix, Severity, Span
from wikicheck.text import SourceText

DAY = read_as_of("2026-11-24")
SAFE, SUGGESTED = Applicability.SAFE, Applicability.SUGGESTED


def rule(*changes, applicability=SAFE):
    """Return a check that finds each of some words, with the fix that puts others in their place."""

    def check(article):
        found = []
        for number, (words, content) in enumerate(changes):
            at = article.source.text.find(words)
            while at >= 0:
                span = Span(at, at + len(words))
                ctx = Context(article, DAY, f"rule-{number}", Severity.WARNING)
                fix = Fix(applicability, "do it", (Edit(span, content),))
                found.append(ctx.finding(span, f"{words} is wrong.", fix=fix))
                at = article.source.text.find(words, at + 1)
        return sorted(found, key=lambda finding: finding.span)

    return check


def fixed(text, check, *, unsafe=False):
    article = read_article(text)
    return fix_article(article, check(article), unsafe=unsafe, read=read_article, check=check)


def test_every_fix_is_applied():
    done = fixed("A teh b teh c.", rule(("teh", "the")))
    assert done.article.source.text == "A the b the c."
    assert (len(done.applied), done.findings, done.refused) == (2, [], [])


def test_suggested_fixes_wait_for_unsafe():
    check = rule(("teh", "the"), applicability=SUGGESTED)
    assert fixed("A teh.", check).article.source.text == "A teh."
    assert fixed("A teh.", check, unsafe=True).article.source.text == "A the."


def test_of_two_that_overlap_the_first_wins_and_the_other_follows_if_it_still_applies():
    done = fixed("A teh cta.", rule(("teh cta", "the cta"), ("cta", "cat")))
    assert done.article.source.text == "A the cat."
    assert len(done.applied) == 2
    done = fixed("A teh cta.", rule(("teh cta", "the dog"), ("cta", "cat")))
    assert done.article.source.text == "A the dog."


def test_fixes_that_beget_each_other_end():
    done = fixed("x", rule(("x", "y"), ("y", "x")))
    assert done.article.source.text in {"x", "y"}


def test_fix_that_mends_nothing_is_refused():
    done = fixed("A teh b.", rule(("teh", "teh teh")))
    assert (done.article.source.text, len(done.refused), done.applied) == ("A teh b.", 1, [])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A teh b.", "<ref>"),
        ("A teh [[b]].", "{{x|"),
        ("A [[b]] teh [[c]].", "]] [["),
        ("A.\n\n== B ==\nteh\nC.\n", "== D =="),
        ("A teh\n== B ==\nC.\n", "\n== D =="),
        ("A teh [[b]].", "<nowiki>"),
        ("A teh.\n\n== B ==\n\nC.\n", "<!--"),
        ("{{Infobox person|name=A|teh\n|birth_date=1970}}\nB.", "}}"),
        ("A<ref>b</ref> teh<ref>c</ref>.", "<!-- -->{{"),
    ],
)
def test_fix_that_breaks_the_markup_is_refused_and_the_others_are_applied(text, content):
    text += " A worng."
    done = fixed(text, rule(("teh", content), ("worng", "wrong")))
    assert done.article.source.text == text.replace("worng", "wrong")
    assert [finding.rule for finding in done.refused] == ["rule-0"]
    assert [finding.rule for finding in done.applied] == ["rule-1"]


def test_many_that_break_something_cost_a_bounded_number_of_readings():
    readings = []

    def read(text):
        readings.append(text)
        return read_article(text)

    text = "[[A]] " + "".join(f"teh{number}. " for number in range(300))
    check = rule(*((f"teh{number}.", "{{x|") for number in range(300)))
    article = read_article(text)
    done = fix_article(article, check(article), unsafe=True, read=read, check=check)
    assert done.article.source.text == text
    assert len(readings) <= 100


def test_more_than_a_page_may_report_is_fixed_in_one_go():
    readings = []

    def read(text):
        readings.append(text)
        return read_article(text)

    check = rule(("teh", "the"))
    article = read_article("[[A]] teh. " * 1_500)
    done = fix_article(article, check(article), unsafe=False, read=read, check=check)
    assert done.article.source.text == "[[A]] the. " * 1_500
    assert len(readings) == 1


def test_line_ends_are_those_of_the_article():
    done = fixed("A teh b.\r\nC.\r\n", rule(("teh", "the\nvery\r\nbig")))
    assert done.article.source.text == "A the\r\nvery\r\nbig b.\r\nC.\r\n"


def test_text_that_is_not_utf8_stays():
    check = rule(("teh", "the"))
    article = read_article(b"A teh \xff.")
    done = fix_article(article, check(article), unsafe=False, read=read_article, check=check)
    assert (done.applied, done.article) == ([], article)


def test_edits_of_one_fix_that_overlap_are_no_fix():
    article = read_article("A teh b.")
    ctx = Context(article, DAY, "some-rule", Severity.WARNING)
    for edits in [(Edit(Span(2, 5), "x"), Edit(Span(3, 4), "y")), (Edit(Span(5, 2), "x"),), ()]:
        finding = ctx.finding(Span(2, 5), "No.", fix=Fix(SAFE, "do it", edits))
        done = fix_article(article, [finding], unsafe=False, read=read_article, check=lambda _: [])
        assert (done.applied, done.article.source.text) == ([], "A teh b.")


def test_what_an_edit_covers_may_go():
    before = read_article("A [[b]]<ref>c</ref>.\n\n[[Category:D]]\n")
    text = before.source.text
    at = text.index("[[b]]")
    whole = Edit(Span(at, text.index(".")), "")
    assert keeps_structure(before, read_article(text.replace("[[b]]<ref>c</ref>", "")), [whole])
    assert not keeps_structure(before, read_article(text.replace("[[b]]<ref>c</ref>", "").replace("[[Category:D]]", "")), [whole])


def test_link_whose_label_is_edited_keeps_its_target():
    done = fixed("A [[Teh|teh]] b.", rule(("teh", "the")))
    assert done.article.source.text == "A [[Teh|the]] b."
    done = fixed("A [[teh]] b.", rule(("teh", "the")))
    assert (done.article.source.text, len(done.refused)) == ("A [[teh]] b.", 1)


PIECES = [
    "'''Ann Lee''' (born 12 May 1970) is a potter (). ",
    "{{Infobox person|name=Ann Lee|birth_date=12 May 1970|death_date=}}\n",
    "\n== Works ==\n* ''One'' (2001)\n* ''Two'' (2009)\n* ''Three'' (2004)\n* ''Four'' (2006)\n* ''One'' (2001)\n",
    "\n* ''One'' (2001)\n",
    "It was () there (; born 1970). ",
    "{{unclosed ",
    "<ref>unclosed () ",
    "\n[[Category:1971 births]]\n[[Category:1971 births]]\n",
    "\n\n",
    "\r\n",
    "() ",
    "\n= Ann =\n",
    "\n- Born: 1970 (age –)\n",
]


@settings(max_examples=150, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES), max_size=8).map("".join), unsafe=st.booleans())
def test_what_was_fixed_is_no_finding_any_more(text, unsafe):
    article = read_article(text)
    findings = check_article(article, as_of=DAY)
    done = fix_article(article, findings, unsafe=unsafe, read=read_article, check=lambda one: check_article(one, as_of=DAY))
    again = check_article(read_article(done.article.source.text), as_of=DAY)
    assert [(one.rule, one.span, one.message) for one in again] == [(one.rule, one.span, one.message) for one in done.findings]
    before, after = Counter(one.fingerprint for one in findings), Counter(one.fingerprint for one in again)
    if not any(applicable(one, unsafe=unsafe) for one in findings):
        assert done.article is article
    refused = {(one.rule, one.excerpt, one.message) for one in done.refused}
    left = [one for one in again if applicable(one, unsafe=unsafe) and (one.rule, one.excerpt, one.message) not in refused]
    assert left == []
    if done.applied:
        assert before != after
    assert all(unsafe or one.fix.applicability is SAFE for one in done.applied)
    assert isinstance(done.article.source, SourceText)
