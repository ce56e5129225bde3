"""What the exit code says: 0 nothing at or over --fail-on, 1 findings, 2 wrong use or something that was not checked."""

import builtins
import json
import os
import sys

import pytest

AS_OF = ("--as-of", "2026-11-24")

WORST = {"clean.wiki": 0, "notable.wiki": 1, "doubtful.wiki": 2, "wrong.wiki": 3}
THRESHOLD = {"info": 1, "warning": 2, "error": 3, "never": 4}


@pytest.mark.parametrize("name", WORST)
@pytest.mark.parametrize("fail_on", THRESHOLD)
def test_findings_at_or_over_the_threshold_fail(name, fail_on, articles, run):
    done = run("validate", *AS_OF, "--fail-on", fail_on, name)
    assert done.returncode == (1 if WORST[name] >= THRESHOLD[fail_on] else 0), done.stdout + done.stderr


@pytest.mark.parametrize(("name", "expected"), [("clean.wiki", 0), ("notable.wiki", 0), ("doubtful.wiki", 0), ("wrong.wiki", 1)])
def test_only_errors_fail_unless_told_otherwise(name, expected, articles, run):
    assert run("validate", *AS_OF, name).returncode == expected
    assert run("check", *AS_OF, name).returncode == expected


@pytest.mark.parametrize("output_format", ["full", "concise", "json", "jsonl", "github"])
def test_no_format_changes_the_exit_code(output_format, articles, run):
    arguments = ("validate", *AS_OF, "--output-format", output_format)
    assert run(*arguments, "wrong.wiki").returncode == 1
    assert run(*arguments, "clean.wiki").returncode == 0
    assert run(*arguments, "-q", "wrong.wiki").returncode == 1


def test_exit_zero_hides_findings_but_no_failure(articles, run):
    done = run("validate", *AS_OF, "--exit-zero", "wrong.wiki")
    assert done.returncode == 0
    assert "error[" in done.stdout
    assert run("validate", *AS_OF, "--exit-zero", "wrong.wiki", "missing.wiki").returncode == 2


def test_rules_that_are_left_out_do_not_fail(articles, run):
    assert run("validate", *AS_OF, "--ignore", "birth-mismatch-lead", "wrong.wiki").returncode == 0


@pytest.mark.parametrize("command", ["validate", "parse"])
@pytest.mark.parametrize("path", ["missing.wiki", "", "no/such/folder", "clean.wiki/below", "x" * 300])
def test_missing_path_is_one_line_and_the_others_are_still_read(command, path, articles, run):
    done = run(command, *AS_OF, path, "wrong.wiki")
    assert done.returncode == 2
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1
    assert errors[0].startswith(f"error: {path or repr(path)}: ")
    assert "Traceback" not in done.stderr
    assert "wrong.wiki" in done.stdout


@pytest.mark.parametrize("command", ["validate", "parse"])
@pytest.mark.parametrize("paths", [(), (".",), ("empty",), ("empty", ".")])
def test_nothing_to_do_fails(command, paths, tmp_path, run):
    (tmp_path / "empty").mkdir()
    (tmp_path / "shopping.txt").write_text("Buy bread.\n", encoding="utf-8")
    done = run(command, *AS_OF, *paths)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("error: nothing to ")
    assert done.stderr.count("\n") == 1


def test_lone_text_file_is_checked_without_being_named(tmp_path, run):
    text = "= Ida Brandt =\n\n- Born: 2 May 1871\n\nIda Brandt (born 2 May 1878) was a Danish surveyor.\n"
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    done = run("validate", *AS_OF, "--output-format", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith("article.txt:5:18: error birth-mismatch-lead: ")


def test_folder_in_place_of_a_file_and_file_that_cannot_be_opened(articles, run):
    (articles / "locked.wiki").mkdir()
    assert run("validate", *AS_OF, "clean.wiki", "locked.wiki").returncode == 0  # a folder without articles, beside an article
    assert run("validate", *AS_OF, "locked.wiki").returncode == 2


@pytest.mark.parametrize("name", ["clean.wiki", "wrong.wiki"])
def test_forbidden_file_is_one_line_and_the_others_are_still_read(name, articles, call, monkeypatch):
    def refuse(path, *arguments, real=builtins.open, **settings):
        if str(path).endswith(name):  # as it happens to all but the superuser
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **settings)

    monkeypatch.setattr(builtins, "open", refuse)
    done = call("validate", *AS_OF, "--output-format", "json")
    assert done.returncode == 2
    assert f"error: {name}: permission denied\n" in done.stderr
    assert json.loads(done.stdout)["files"] == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_named_pipe_is_not_waited_for(articles, run):
    os.mkfifo(articles / "pipe.wiki")
    assert run("validate", *AS_OF, "--exit-zero").returncode == 0
    done = run("validate", *AS_OF, "pipe.wiki")
    assert done.returncode == 2
    assert done.stderr == "error: pipe.wiki: not a regular file\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("validate", "--as-of", "24.11.2026"), "error: '24.11.2026' is no date; write it as 2026-11-24"),
        (("validate", "--as-of", "2024-13-01"), "error: '2024-13-01' is no date; write it as 2026-11-24"),
        (("validate", "--as-of", "20240101"), "error: '20240101' is no date; write it as 2026-11-24"),
        (("parse", "--as-of", "2026-02-30"), "error: '2026-02-30' is no date; write it as 2026-11-24"),
        (("validate", "--select", "birth-after-deth"), "did you mean 'birth-after-death'?"),
        (("validate", "--ignore", "dats"), "did you mean 'dates'?"),
        (("validate", "--select", ""), "error: --select and --ignore leave no rule to run"),
        (("validate", "--select", "dates", "--ignore", "dates"), "error: --select and --ignore leave no rule to run"),
        (("validate", "--select", "all"), "did you mean 'ALL'?"),
        (("validate", "--lang", "german", "clean.wiki", "wrong.wiki"), "error: 'german' is no language code; write it as en or pt-br"),
        (("parse", "--lang", "german", "."), "error: 'german' is no language code; write it as en or pt-br"),
        (("rule", "birth-after-deth"), "did you mean 'birth-after-death'?"),
        (("validate", "--title", "Ida", "clean.wiki", "wrong.wiki"), "error: --title is the title of one article"),
        (("parse", "--title", "Ida", "."), "error: --title is the title of one article"),
        (("validate", "-o", "no/such/folder/x"), "error: cannot write to no/such/folder/x: no such file or directory"),
        (("validate", "-o", "."), "error: cannot write to .: is a directory"),
        (("validate", "-o", ""), "error: cannot write to '': no such file or directory"),
    ],
)
def test_wrong_use_is_one_line(arguments, said, articles, run):
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "--no-such-option"),
        ("validate", "--output-format", "xml"),
        ("validate", "--fail-on", "fatal"),
        ("parse", "--form", "markdown"),
        ("frobnicate",),
        ("rule",),
        (),
    ],
)
def test_wrong_options_and_commands_are_told_how_to_get_help(arguments, run):
    done = run(*arguments)
    assert done.returncode == 2
    assert "Usage: wikicheck" in done.stderr
    assert "Traceback" not in done.stderr


def test_near_miss_of_a_command_is_told_what_may_be_meant(run):
    done = run("validat", "a.wiki")
    assert done.returncode == 2
    assert "No such command 'validat'. Did you mean 'validate'?\n" in done.stderr


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names of files are text on this system")
def test_names_that_are_not_utf_8_are_escaped_wherever_they_are_printed(tmp_path, wrong, run):
    (tmp_path / "caf\udce9.wiki").write_text(wrong, encoding="utf-8")
    for output_format in ("full", "concise", "json", "jsonl", "github"):
        for path in (".", b"caf\xe9.wiki"):
            done = run("validate", *AS_OF, "--output-format", output_format, path)
            assert done.returncode == 1, done.stderr
            assert r"caf\xe9.wiki" in done.stdout.replace("\\\\", "\\")
    assert json.loads(run("parse").stdout)["path"] == r"caf\xe9.wiki"
    done = run("validate", b"missing\xff.wiki")
    assert done.stderr == "error: missing\\xff.wiki: no such file or folder\n"
