"""Rules on trial: off, unless `--preview` or the configuration says otherwise."""

import pytest

from wikicheck.rules import added_rule, load_rule

NAME = "empty-parens-on-trial"


@pytest.fixture(autouse=True)
def on_trial(tmp_path):
    (tmp_path / "a.wiki").write_text("'''Ida''' was a surveyor () in Lund.\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    with added_rule(load_rule("empty-parens")._replace(name=NAME, preview=True), "somewhere"):
        yield


def rules(done):
    return [line.split(": ")[1].split(" ")[1] for line in done.stdout.splitlines()]


def test_off_unless_asked_for(call):
    arguments = ("validate", "--output-format", "concise", "a.wiki")
    assert rules(call(*arguments)) == ["empty-parens"]
    assert rules(call(*arguments, "--preview")) == ["empty-parens", NAME]


def test_configuration_may_ask_and_the_option_goes_before_it(call, tmp_path):
    arguments = ("validate", "--output-format", "concise", "a.wiki")
    (tmp_path / "wikicheck.toml").write_text("preview = true\n", encoding="utf-8")
    assert rules(call(*arguments)) == ["empty-parens", NAME]
    assert rules(call(*arguments, "--no-preview")) == ["empty-parens"]


def test_naming_one_is_not_enough_and_that_is_said(call):
    done = call("validate", "--output-format", "concise", "--select", f"{NAME},empty-parens", "a.wiki")
    assert rules(done) == ["empty-parens"]
    assert f"note: on trial, and off without --preview: {NAME}\n" in done.stderr


def test_list_and_page_say_so(call):
    assert "(on trial, off without --preview)" in call("rules").stdout
    assert "on trial, off without --preview" in call("rule", NAME).stdout
