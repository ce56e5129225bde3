"""Findings on standard output, all else on standard error; pipes that close, disks that are full, encodings that know few letters."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

AS_OF = ("--as-of", "2026-11-24")


def test_output_is_findings_and_nothing_else(articles, run):
    done = run("validate", *AS_OF, "--output-format", "json", "missing.wiki", ".")
    assert len(json.loads(done.stdout)["findings"]) >= 3
    assert done.stderr.startswith("error: missing.wiki: no such file or folder\nFound 1 error, ")
    assert done.stderr.endswith(" of 4 files; 1 file could not be checked (as of 2026-11-24).\n")


def test_clean_run_says_how_many_files_it_saw_and_as_of_when(articles, run):
    done = run("validate", *AS_OF, "clean.wiki")
    assert (done.stdout, done.stderr) == ("", "All checks passed: 1 file (as of 2026-11-24).\n")


def test_quiet_says_findings_and_errors_only(articles, run):
    done = run("validate", *AS_OF, "-q", "clean.wiki")
    assert (done.stdout, done.stderr) == ("", "")
    done = run("validate", *AS_OF, "-q", "--output-format", "concise", "wrong.wiki", "missing.wiki")
    assert done.stdout.count("\n") == 1
    assert done.stderr == "error: missing.wiki: no such file or folder\n"


def test_what_is_not_judged_is_no_clean_article_without_a_word(articles, call):
    done = call("validate", *AS_OF, "--lang", "de", "wrong.wiki", "clean.wiki")
    assert done.returncode == 0
    note, summary = done.stderr.splitlines()
    assert note == "note: only the markup of 2 files was checked: there are no rules for their language (de)"
    assert summary == "All checks passed: 2 files (as of 2026-11-24)."
    assert call("validate", *AS_OF, "--lang", "de", "wrong.wiki").stderr.startswith("note: only the markup of 1 file was checked: ")
    assert call("validate", *AS_OF, "-q", "--lang", "de", "wrong.wiki").stderr == ""


def test_standard_input_is_read_and_has_the_name_it_is_given(wrong, run):
    done = run("validate", *AS_OF, "--output-format", "concise", "-", input=wrong)
    assert done.returncode == 1
    assert done.stdout.startswith("-:5:24: error birth-mismatch-lead: ")
    done = run("validate", *AS_OF, "--output-format", "concise", "--stdin-filename", "maps/Ida_Brandt.wiki", "-", input=wrong)
    assert done.stdout.startswith("maps/Ida_Brandt.wiki:5:24: error birth-mismatch-lead: ")


def test_title_of_standard_input_comes_from_the_name_it_is_given(wrong, run):
    assert "name" not in json.loads(run("parse", "-", input=wrong).stdout)
    assert json.loads(run("parse", "--stdin-filename", "maps/Ida_Brandt.wiki", "-", input=wrong).stdout)["name"] == "Ida Brandt"
    assert json.loads(run("parse", "--title", "Ida", "-", input=wrong).stdout)["name"] == "Ida"


def closing_pipe(arguments, folder, environ):
    """Run with a standard output whose reader takes one line and goes."""
    process = subprocess.Popen(
        [sys.executable, "-m", "wikicheck", *arguments],
        cwd=folder,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    return process.wait(timeout=120), said


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is another error on this system")
@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", *AS_OF, "--output-format", "concise"),
        ("validate", *AS_OF, "--output-format", "full"),
        ("validate", *AS_OF, "--output-format", "jsonl"),
        ("parse", *AS_OF),
        ("parse", "--format", "tree"),
    ],
)
def test_reader_that_goes_away_is_no_error(wrong, environ, arguments, tmp_path):
    for number in range(300):
        (tmp_path / f"{number:03}.wiki").write_text(wrong * 3, encoding="utf-8")
    status, said = closing_pipe(arguments, tmp_path, environ())
    assert said == b""
    assert status == (0 if arguments[0] == "parse" else 1)  # what was found until then counts


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    "arguments",
    [("validate", *AS_OF, "-q"), ("parse",), ("rules",), ("rule", "works-unsorted"), ("--version",), ("--help",), ("validate", "--help")],
)
def test_full_disk_is_one_line(arguments, articles, run):
    with Path("/dev/full").open("wb") as full:
        done = run(*arguments, stdout=full)
    assert done.returncode == 2
    assert done.stderr == "error: cannot write to standard output: no space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams_change_nothing_else(environ, closed, articles):
    command = f'exec "$0" -m wikicheck validate --as-of 2026-11-24 wrong.wiki {closed}'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable], cwd=articles, env=environ(), capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes a stream")
def test_closed_standard_input_is_unreadable(environ, articles):
    command = 'exec "$0" -m wikicheck validate - <&-'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable], cwd=articles, env=environ(), capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: -: standard input is closed\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
@pytest.mark.parametrize("output_format", ["full", "concise"])
def test_letters_that_the_terminal_does_not_know_are_escaped(wrong, encoding, output_format, tmp_path, run):
    text = wrong.replace("was a Danish surveyor", "() was 日本 \U0001f600 “Danish”")
    (tmp_path / "Idå 日本.wiki").write_text(text, encoding="utf-8")
    done = run("validate", *AS_OF, "--output-format", output_format, text=False, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert done.returncode == 1, done.stderr
    shown = done.stdout.decode(encoding)
    assert ("日本.wiki" if encoding == "utf-16" else r"\u65e5\u672c.wiki") in shown


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_formats_for_machines_are_utf_8_whatever_the_terminal_is(wrong, encoding, tmp_path, run):
    (tmp_path / "Idå.wiki").write_text(wrong + "日本 \U0001f600\n", encoding="utf-8")
    settings = {"text": False, "env": {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}}
    assert (
        json.loads(run("validate", *AS_OF, "--output-format", "json", **settings).stdout.decode("utf-8"))["findings"][0]["path"]
        == "Idå.wiki"
    )
    assert "file=Idå.wiki," in run("validate", *AS_OF, "--output-format", "github", **settings).stdout.decode("utf-8")
    assert "日本 \U0001f600" in run("parse", **settings).stdout.decode("utf-8")


@pytest.mark.parametrize(
    "arguments", [("parse",), ("parse", "--format", "tree"), ("validate", *AS_OF), ("validate", *AS_OF, "--output-format", "json")]
)
def test_bytes_that_are_not_utf_8_are_findings(wrong, arguments, tmp_path, run):
    (tmp_path / "a.wiki").write_bytes(wrong.encode().replace(b"Danish", b"D\xe6nish \xed\xa0\x80"))
    done = run(*arguments)
    assert "invalid-utf8" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way on this system")
@pytest.mark.parametrize("command", ["validate", "parse"])
def test_ctrl_c_ends_with_130_and_leaves_no_half_file(environ, command, tmp_path):
    (tmp_path / "out").write_text("old", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "wikicheck", command, "-o", "out", "-"],
        cwd=tmp_path,
        env=environ(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) == 1 and time.monotonic() < deadline:  # until it has opened its output and waits for input
        time.sleep(0.02)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    output, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert output == b""
    assert b"Traceback" not in said
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("out", "old")]


def test_same_bytes_every_time(articles, run):
    for arguments in [
        ("validate", *AS_OF),
        ("validate", *AS_OF, "--output-format", "json"),
        ("parse", *AS_OF),
        ("rules", "--output-format", "json"),
    ]:
        first = run(*arguments, env={"PYTHONHASHSEED": "1"})
        assert first.stdout == run(*arguments, env={"PYTHONHASHSEED": "2"}).stdout
        assert first.stdout
