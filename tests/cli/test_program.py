"""The command itself: version, help, names of commands, and what becomes of our own errors."""

import json
import re
from importlib import import_module

import click
import pytest

import wikicheck
from wikicheck.cli import main
from wikicheck.report.formats import FORMATS, TEXT_FORMATS
from wikicheck.text import RuleError, Severity

TEXT = "'''Ida Brandt''' (born 2 May 1871) was a Danish surveyor.\n"


@pytest.fixture(autouse=True)
def _articles(tmp_path):
    (tmp_path / "a.wiki").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.wiki").write_text(TEXT, encoding="utf-8")


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version(option, run):
    done = run(option)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"wikicheck {wikicheck.__version__}\n", "")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option, run):
    done = run(option)
    assert done.returncode == 0
    assert re.findall(r"^  ([a-z]+) ", done.stdout.partition("Commands:")[2], re.MULTILINE) == [
        "parse",
        "validate",
        "rules",
        "rule",
        "schema",
        "site",
    ]


@pytest.mark.parametrize("command", ["parse", "validate", "check", "rules", "rule", "schema", "site"])
def test_every_command_explains_itself(command, call):
    done = call(command, "-h")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: wikicheck {command} ")
    assert done.stdout == call(command, "--help").stdout


@pytest.mark.parametrize("command", ["parse", "validate", "rules", "rule", "schema", "site"])
def test_every_option_is_explained_or_lists_its_choices(command):
    for option in import_module(f"wikicheck.cli.{command}").command.params:
        if isinstance(option, click.Option):
            assert option.help or isinstance(option.type, click.Choice), option.name


def test_choices_are_those_of_the_floors_below():
    validate = import_module("wikicheck.cli.validate")
    assert FORMATS == validate._FORMATS
    assert TEXT_FORMATS == validate._TEXT_FORMATS
    ranks = {severity.value: severity.rank for severity in Severity}
    assert {name: rank for name, rank in validate._THRESHOLDS.items() if name != "never"} == ranks
    assert validate._THRESHOLDS["never"] > max(ranks.values())


def fail_on(name, error):
    def fail(*arguments, **settings):
        if settings.get("file_name", "").endswith(name):
            raise error
        return REAL(*arguments, **settings)

    REAL = import_module("wikicheck.article.reading").read_article  # noqa: N806 - the one that is replaced
    return fail


@pytest.mark.parametrize("command", ["parse", "validate"])
@pytest.mark.parametrize("error", [IndexError("list index\nout of range"), RecursionError("too deep"), MemoryError(), AssertionError()])
def test_fault_of_ours_is_one_line_and_the_other_articles_go_on(command, error, call, monkeypatch):
    monkeypatch.setattr("wikicheck.article.reading.read_article", fail_on("a.wiki", error))
    done = call(command, "--as-of", "2026-11-24", *(("--output-format", "json") if command == "validate" else ()))
    assert done.returncode == 2
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert line.startswith(f"error: a.wiki: wikicheck itself failed ({type(error).__name__}: ")
    assert line.endswith("; please report it with the article and the output of --verbose")
    assert "Traceback" not in done.stderr
    assert '"files": 1' in done.stdout if command == "validate" else '"path":"b.wiki"' in done.stdout


def test_verbose_shows_where(call, monkeypatch):
    monkeypatch.setattr("wikicheck.article.reading.read_article", fail_on("a.wiki", IndexError("out of range")))
    done = call("validate", "--verbose")
    assert "Traceback (most recent call last):" in done.stderr
    assert "IndexError: out of range" in done.stderr
    assert "raise error" in done.stderr
    assert "the output of --verbose" not in done.stderr


def test_rule_that_fails_is_one_line_and_the_other_articles_go_on(call, monkeypatch):
    checking = import_module("wikicheck.engine.checking")
    seen = []

    def fail_once(article, real=checking.judge_article, **settings):
        seen.append(article)
        if len(seen) == 1:
            raise RuleError("the rule birth-after-death failed: KeyError: 'x'")
        return real(article, **settings)

    monkeypatch.setattr(checking, "judge_article", fail_once)
    done = call("validate", "--as-of", "2026-11-24")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        (
            "error: a.wiki: wikicheck itself failed (the rule birth-after-death failed: KeyError: 'x'); "
            "please report it with the article and the output of --verbose"
        ),
        "Nothing found in 1 file; 1 file could not be checked (as of 2026-11-24).",
    ]


def test_fault_outside_of_any_article_is_one_line_too(call, monkeypatch):
    def fail(*arguments, **settings):
        raise KeyError("x")

    monkeypatch.setattr("wikicheck.engine.select_rules", fail)
    done = call("validate")
    assert done.returncode == 2
    assert done.stderr.startswith("error: wikicheck itself failed (KeyError: 'x'); please report it")
    assert done.stderr.count("\n") == 1


def test_interrupt_ends_with_130(call, monkeypatch):
    def interrupt(*arguments, **settings):
        raise KeyboardInterrupt

    monkeypatch.setattr("wikicheck.article.reading.read_article", interrupt)
    assert call("validate").returncode == 130
    assert call("parse").returncode == 130


def test_caller_may_handle_errors_itself(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(click.UsageError):
        main.main(["validate", "--no-such-option"], standalone_mode=False)
    assert main.main(["validate", "--as-of", "2026-11-24", "-q"], standalone_mode=False) == 0


@pytest.mark.parametrize(
    ("output_format", "place"),
    [
        ("json", "wikicheck.article.json.writing.article_to_dict"),
        ("jsonl", "wikicheck.article.json.writing.article_to_dict"),
        ("tree", "wikicheck.report.outline.format_outline"),
    ],
)
def test_article_that_cannot_be_printed_is_one_line_and_the_others_are(output_format, place, call, monkeypatch):
    home, _, name = place.rpartition(".")
    real = getattr(import_module(home), name)
    seen = []

    def fail_once(article, *arguments, **settings):
        seen.append(article)
        if len(seen) == 1:
            raise IndexError("out of range")
        return real(article, *arguments, **settings)

    monkeypatch.setattr(place, fail_once)
    done = call("parse", "--format", output_format)
    assert done.returncode == 2
    assert done.stderr.startswith("error: a.wiki: wikicheck itself failed (IndexError: out of range); ")
    assert "b.wiki" in done.stdout
    assert "a.wiki" not in done.stdout
    if output_format == "json":
        assert [data["path"] for data in json.loads(done.stdout)] == ["b.wiki"]
