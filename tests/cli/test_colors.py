"""When the output is painted: the option, then FORCE_COLOR, NO_COLOR, then whether it is a terminal."""

import os
import subprocess
import sys

import pytest

from wikicheck.cli.colors import use_colors

ESCAPE = "\x1b["
AS_OF = ("--as-of", "2026-11-24")


class Terminal:
    def __init__(self, answer):
        self.isatty = lambda: answer


@pytest.mark.parametrize(
    ("choice", "settings", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),  # only when not empty, says no-color.org
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "xterm"}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_what_decides(choice, settings, terminal, expected, monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal(terminal))
    assert use_colors(choice, to_file=False) is expected


def test_files_are_painted_only_when_asked_for(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert not use_colors("auto", to_file=True)
    assert use_colors("always", to_file=True)


def test_without_standard_output_nothing_is_painted(monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setattr(sys, "stdout", None)
    assert not use_colors("auto", to_file=False)


@pytest.mark.parametrize("output_format", ["full", "concise"])
def test_pipes_get_no_colours(output_format, articles, run):
    arguments = ("validate", *AS_OF, "--output-format", output_format, "--statistics")
    plain = run(*arguments).stdout
    assert ESCAPE not in plain
    assert ESCAPE in run(*arguments, env={"FORCE_COLOR": "1"}).stdout
    assert ESCAPE in run(*arguments, "--color", "always", env={"NO_COLOR": "1"}).stdout
    assert run(*arguments, "--color", "never", env={"FORCE_COLOR": "1"}).stdout == plain


@pytest.mark.parametrize("output_format", ["json", "jsonl", "github"])
def test_machines_never_get_colours(output_format, articles, run):
    assert ESCAPE not in run("validate", *AS_OF, "--output-format", output_format, "--color", "always").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no pseudo-terminals")
@pytest.mark.parametrize(
    ("settings", "expected"), [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)]
)
def test_terminals_get_colours(settings, expected, articles, environ):
    master, slave = os.openpty()
    command = [sys.executable, "-m", "wikicheck", "validate", *AS_OF, "wrong.wiki"]
    done = subprocess.run(command, cwd=articles, env=environ(**settings), stdout=slave, stderr=subprocess.PIPE, check=False, timeout=120)
    os.close(slave)
    shown = os.read(master, 10_000).decode()
    os.close(master)
    assert done.returncode == 1
    assert "birth-mismatch-lead" in shown
    assert (ESCAPE in shown) is expected
