"""`parse` and `check`, as other programs call them."""

import datetime
import inspect

import pytest

import wikicheck
from wikicheck.engine import read_as_of, today
from wikicheck.rulekit import format_day
from wikicheck.text import ConfigError, InputError

WRONG = """{{Infobox person
| name = Ida Brandt
| birth_date = {{birth date|1871|5|2|df=y}}
}}
'''Ida Brandt''' (born 2 May 1878) was a Danish surveyor.
"""


def rules(*arguments, **settings):
    return [finding.rule for finding in wikicheck.check(*arguments, **settings)]


@pytest.mark.parametrize(
    ("function", "optional"),
    [(wikicheck.parse, ["title", "form", "lang", "site"]), (wikicheck.check, ["as_of", "select", "ignore", "base", "preview", "evidence"])],
)
def test_one_thing_is_given_by_position_and_all_else_by_name(function, optional):
    first, *others = inspect.signature(function).parameters.values()
    assert first.kind is first.POSITIONAL_OR_KEYWORD
    assert [parameter.name for parameter in others] == optional
    assert all(parameter.kind is parameter.KEYWORD_ONLY for parameter in others)


def test_text_bytes_and_articles_are_checked_alike():
    expected = wikicheck.check(WRONG)
    assert [(finding.rule, finding.line, finding.column) for finding in expected] == [("birth-mismatch-lead", 5, 24)]
    assert isinstance(expected[0], wikicheck.Finding)
    assert wikicheck.check(WRONG.encode()) == wikicheck.check(wikicheck.parse(WRONG)) == expected


@pytest.mark.parametrize("text", ["", b"", "\ud800", b"\xff", "\0", "{" * 1_000])
def test_any_text_is_an_article(text):
    article = wikicheck.parse(text)
    assert isinstance(article, wikicheck.Article)
    assert article.title is None
    assert isinstance(wikicheck.check(article), list)


def test_title_form_and_language_can_be_said():
    article = wikicheck.parse(WRONG, title="Ida Brandt", form="plain", lang="da")
    assert (article.title, article.form, article.language) == ("Ida Brandt", "plain", "da")


@pytest.mark.parametrize("settings", [{"form": "html"}, {"lang": "german"}, {"site": "german"}])
def test_wrong_use_of_parse_is_an_error(settings):
    with pytest.raises(ConfigError):
        wikicheck.parse(WRONG, **settings)


@pytest.mark.parametrize("settings", [{"as_of": "soon"}, {"as_of": "2026-02-30"}, {"select": ["life", "lives"]}, {"ignore": ["lives"]}])
def test_wrong_use_of_check_is_an_error(settings):
    with pytest.raises(ConfigError):
        wikicheck.check(WRONG, **settings)


@pytest.mark.parametrize("select", ["life", "dates, life", "birth-mismatch-lead", ["life"], ("ALL",), {"life"}])
def test_rules_are_selected_by_one_word_or_several(select):
    assert rules(WRONG, select=select) == ["birth-mismatch-lead"]


def test_rules_are_left_out():
    assert rules(WRONG, ignore="life") == rules(WRONG, ignore=["life"]) == rules(WRONG, select=[]) == []


def test_day_of_judgement():
    text = WRONG.replace("born 2 May 1878", "born 2 May 1871").replace("surveyor.", "surveyor. She was given a prize in 2030.")
    assert rules(text, as_of="2026-11-24") == rules(text, as_of=datetime.date(2026, 11, 24)) == ["date-in-future"]
    assert rules(text, as_of="2030-12-31") == []


def test_day_is_today_in_utc_unless_it_is_said():
    before = datetime.datetime.now(datetime.UTC).date().isoformat()
    found = format_day(read_as_of(None))
    after = datetime.datetime.now(datetime.UTC).date().isoformat()
    assert before <= found <= after
    assert today() >= read_as_of(before)


def test_base_leaves_what_the_edit_brought():
    base = "{{Infobox person|name=Ann Lee|birth_date=1970}}\n'''Ann Lee''' (born 1970) is a potter ().\n"
    head = base.replace("born 1970", "born 1907")
    found = [finding.rule for finding in wikicheck.check(head, base=base, as_of="2026-11-24")]
    assert found == ["edit-partial-date-change"]
    assert [finding.rule for finding in wikicheck.check(head, base=wikicheck.parse(base), as_of="2026-11-24")] == found
    assert wikicheck.check(head, base=head, as_of="2026-11-24") == []
    with pytest.raises(InputError, match="texts of both versions"):
        wikicheck.check(head, base=wikicheck.Article.from_dict(wikicheck.parse(base).to_dict()))


def test_evidence_on_demand():
    text = "{{Infobox person|name=Ann Lee|birth_date=1970}}\n'''Ann Lee''' (born 1907) is a potter.\n"
    (finding,) = wikicheck.check(text, as_of="2026-11-24")
    assert finding.evidence is None
    (finding,) = wikicheck.check(text, as_of="2026-11-24", evidence=True)
    assert [statement.edtf for statement in finding.evidence.statements] == ["1907", "1970"]


def test_rules_on_trial_are_off_unless_asked_for():
    from wikicheck.rules import added_rule, load_rule

    rule = load_rule("empty-parens")._replace(name="empty-parens-on-trial", preview=True)
    with added_rule(rule, "somewhere"):
        assert wikicheck.check("A () [[b]].", select="empty-parens-on-trial") == []
        assert [finding.rule for finding in wikicheck.check("A () [[b]].", select="empty-parens-on-trial", preview=True)] == [
            "empty-parens-on-trial"
        ]
