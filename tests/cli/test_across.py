"""Holding all articles of a run against each other, on the command line."""

import json

import pytest

ANN = "{{Infobox person|birth_date=1930|spouse=[[Cy Dahl]]}}\n'''Ann Lee''' was a potter.\n"
CY = "{{Infobox person|birth_date=1830|death_date=1899|spouse=[[Ann Lee]]}}\n'''Cy Dahl''' was a potter.\n"


@pytest.fixture(autouse=True)
def _articles(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))
    (tmp_path / ".git").mkdir()
    (tmp_path / "Ann Lee.wiki").write_text(ANN, encoding="utf-8")
    (tmp_path / "Cy Dahl.wiki").write_text(CY, encoding="utf-8")


def test_off_unless_selected(call):
    done = call("validate", "--output-format", "concise", "Ann Lee.wiki", "Cy Dahl.wiki")
    assert "contemporary" not in done.stdout


def test_selected(call):
    done = call("validate", "--select", "cross-article", "--fail-on", "warning", ".")
    assert done.returncode == 1
    assert "warning[contemporary]: Cy Dahl, named as a spouse, died before the subject's birth" in done.stdout
    assert " --> Ann Lee.wiki:1:41" in done.stdout
    assert "^^^^^^^^^^^" in done.stdout
    assert "= note: Cy Dahl.wiki:1:45: death_date: 1899" in done.stdout
    assert "Found 1 warning in 1 of 2 files" in done.stderr


def test_json_names_both_files(call):
    done = call("validate", "--select", "cross-article", "--output-format", "json", ".")
    data = json.loads(done.stdout)
    (finding,) = data["findings"]
    assert (data["files"], data["summary"]["files_with_findings"], finding["path"]) == (2, 1, "Ann Lee.wiki")
    assert [place["path"] for place in finding["related"]] == ["Cy Dahl.wiki", "Ann Lee.wiki"]


def test_a_file_with_other_findings_counts_once(call, tmp_path):
    (tmp_path / "Ann Lee.wiki").write_text(ANN + "She lived () there.\n", encoding="utf-8")
    done = call("validate", "--select", "cross-article,empty-parens", ".")
    assert "Found 2 warnings in 1 of 2 files" in done.stderr


def test_configuration(call, tmp_path):
    (tmp_path / "wikicheck.toml").write_text("cross-article = true\n", encoding="utf-8")
    assert "contemporary" in call("validate", "--output-format", "concise", ".").stdout
    assert "contemporary" not in call("validate", "--output-format", "concise", "--ignore", "cross-article", ".").stdout
    assert "contemporary" not in call("validate", "--output-format", "concise", "--ignore", "contemporary", ".").stdout
    assert "contemporary" not in call("validate", "--output-format", "concise", "--select", "dates", ".").stdout
    assert "contemporary" not in call("validate", "--output-format", "concise", "--isolated", ".").stdout
    (tmp_path / "wikicheck.toml").write_text("cross-article = 1\n", encoding="utf-8")
    done = call("validate", ".")
    assert done.returncode == 2
    assert "'cross-article' is neither true nor false" in done.stderr


def test_an_edit_is_judged_alone(call, tmp_path):
    (tmp_path / "old").mkdir()
    done = call("validate", "--select", "cross-article", "--base", "old", "Ann Lee.wiki", "Cy Dahl.wiki")
    assert "contemporary" not in done.stdout


def test_standard_input_has_no_lines_to_show(call):
    done = call("validate", "--select", "cross-article", "--title", "Ann Lee", "-", input=ANN)
    assert done.returncode == 0
