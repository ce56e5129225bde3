"""Running the command as a shell would: a process of its own, with nothing of this terminal's settings."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from wikicheck.cli import main

# What a terminal or a CI service may have set, and what a test wants to set itself.
SETTINGS = ("CI", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_WORKSPACE", "NO_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "TERM")

CLEAN = """{{Infobox person
| name = Ida Brandt
| birth_date = {{birth date|1871|5|2|df=y}}
}}
'''Ida Brandt''' (born 2 May 1871) was a Danish surveyor.
"""
TEXTS = {
    "clean.wiki": CLEAN,
    # one error: the lead contradicts the infobox
    "wrong.wiki": CLEAN.replace("born 2 May 1871", "born 2 May 1878"),
    # one warning: brackets that lost their content
    "doubtful.wiki": CLEAN.replace("a Danish surveyor", "a Danish surveyor () in Skagen"),
    # one info: a work without a year
    "notable.wiki": CLEAN + "\n== Works ==\n* ''Maps of Skagen'' (1899)\n* ''Maps of Thy'' (1901)\n* ''Maps of Fur''\n",
}


def environment(**changes: str) -> dict[str, str]:
    """Return the environment of this process without what would change the output, and with `changes`."""
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return kept | {"PYTHONUTF8": "1"} | changes


@pytest.fixture
def environ() -> Callable[..., dict[str, str]]:
    """The environment of a shell that nobody has set up."""
    return environment


@pytest.fixture
def wrong() -> str:
    """The text of an article with one error, at 5:24."""
    return TEXTS["wrong.wiki"]


Run = Callable[..., subprocess.CompletedProcess[Any]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return what runs `wikicheck` in an empty folder, with text in and out (bytes with `text=False`)."""

    def run_wikicheck(*arguments: str | bytes, env: dict[str, str] | None = None, text: bool = True, **settings: Any) -> Any:
        settings = {"cwd": tmp_path, "capture_output": True, "timeout": 120} | settings
        if "stdout" in settings or "stderr" in settings:
            del settings["capture_output"]
            settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | settings
        if text:
            settings["encoding"] = "utf-8"
        command = [sys.executable, "-m", "wikicheck", *arguments]
        return subprocess.run(command, env=environment(**(env or {})), check=False, **settings)

    return run_wikicheck


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., SimpleNamespace]:
    """Return what runs `wikicheck` in an empty folder as `run` does, but in this process: many times as fast."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)

    def call_wikicheck(*arguments: str, cwd: Path = tmp_path, env: dict[str, str] | None = None, **settings: str) -> SimpleNamespace:
        capsysbinary.readouterr()
        with monkeypatch.context() as patch:
            patch.chdir(cwd)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(settings.get("input", "").encode())))
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            with pytest.raises(SystemExit) as stop:
                main.main(list(arguments))
        output, said = capsysbinary.readouterr()
        return SimpleNamespace(returncode=stop.value.code, stdout=output.decode(), stderr=said.decode())

    return call_wikicheck


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """The folder that commands run in, with one article of each sort."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path
