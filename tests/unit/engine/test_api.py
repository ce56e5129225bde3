"""`parse` and `check`, as other programs call them."""

import datetime
import inspect

import pytest

import wikicheck
from wikicheck.engine import read_as_of, read_configuration, today
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
    [
        (wikicheck.parse, ["title", "form", "lang", "site", "config"]),
        (wikicheck.check, ["as_of", "select", "ignore", "base", "preview", "evidence", "config", "path"]),
    ],
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


CONFIGURATION = """
lang = "de"
[schemas]
"Infobox weapon" = "weapon.json"
"swords/*" = "weapon.json"
[tables.templates]
Day = "start date"
"""


@pytest.fixture
def configuration(tmp_path):
    (tmp_path / "weapon.json").write_text('{"wc:order": ["added", "removed"]}', encoding="utf-8")
    (tmp_path / "wikicheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path / "wikicheck.toml"


def box(name="Infobox weapon", removed="1754"):
    return "{{" + name + "|added={{Day|2019|3|12}}|removed=" + removed + "}}\n'''Ember''' ist ein Schwert."


def test_a_configuration_file_counts_for_both_questions(configuration):
    article = wikicheck.parse(box(), config=str(configuration))
    assert (article.language, article.infoboxes[0].get("added").value.date.year) == ("de", 2019)
    assert wikicheck.parse(box(), config=str(configuration), lang="nl").language == "nl"
    assert wikicheck.parse(box(), config=str(configuration), site="frwiki").language == "fr"
    for text in (box(), article):
        (finding,) = wikicheck.check(text, config=str(configuration))
        assert finding.message == "«removed» 1754 is before «added» 12. März 2019"
    assert wikicheck.check(article) == []
    read = read_configuration(str(configuration))
    assert len(wikicheck.check(box(), config=read)) == 1


def test_patterns_count_where_the_path_is_given(configuration):
    text = box("Infobox settlement")
    assert wikicheck.check(text, config=str(configuration)) == []
    assert wikicheck.check(text, config=str(configuration), path=str(configuration.parent / "axes/a.wiki")) == []
    assert len(wikicheck.check(text, config=str(configuration), path=str(configuration.parent / "swords/a.wiki"))) == 1


def test_both_versions_of_an_edit_are_held_against_the_chosen_schemas(configuration):
    assert wikicheck.check(box(), base=box(), config=str(configuration)) == []
    assert len(wikicheck.check(box(), base=box(removed="2020"), config=str(configuration))) == 1


def test_a_configuration_that_makes_no_sense(tmp_path):
    with pytest.raises(ConfigError, match="no such file"):
        wikicheck.parse("x", config=str(tmp_path / "no.toml"))
