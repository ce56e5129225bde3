"""The example of a wiki's own schemas is a wiki: its files, run as they stand on the page."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = ("FORCE_COLOR", "GITHUB_ACTIONS", "NO_COLOR", "PYTHONIOENCODING", "WIKICHECK_CONFIG")
FILES = re.compile(r"^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUNS = re.compile(r"^    \$ wikicheck (.+)\n((?:    .*\n|\n(?=    ))+)", re.MULTILINE)


@pytest.fixture(scope="module")
def page(repository: Path) -> str:
    return (repository / "docs/own-schemas.md").read_text(encoding="utf-8")


@pytest.fixture
def wiki(page: str, tmp_path: Path) -> Path:
    """A folder with the files of the page."""
    for name, text in FILES.findall(page):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def run(wiki: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS} | {"PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "wikicheck", *arguments]
    return subprocess.run(command, cwd=wiki, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120)


def test_the_page_has_all_files_and_runs(page):
    assert page.count("```") == 2 * len(FILES.findall(page))
    assert [name.rpartition(".")[2] for name, _ in FILES.findall(page)] == ["json", "toml", "wiki", "wiki"]
    assert page.count("$ wikicheck") == len(RUNS.findall(page)) == 2


def test_what_is_shown_is_printed(page, wiki):
    for shown, output in RUNS.findall(page):
        done = run(wiki, *shlex.split(shown), "--as-of", "2026-11-24")
        assert done.returncode == 1
        assert done.stdout + done.stderr == re.sub(r"^    ", "", output, flags=re.MULTILINE)


def test_the_findings_of_the_schema_are_there_in_json_too(wiki):
    (wiki / "parsed.jsonl").write_text(run(wiki, "parse", "--format", "jsonl", "articles").stdout, encoding="utf-8")
    found = [
        run(wiki, "validate", path, "--as-of", "2026-11-24", "--output-format", "concise", "-q").stdout
        for path in ("articles", "parsed.jsonl")
    ]
    assert found[0].count("error schema") == 3
    assert found[0] == found[1]


def test_without_the_configuration_there_is_nothing_to_say(wiki):
    done = run(wiki, "validate", "--isolated", "articles")
    assert (done.returncode, done.stdout) == (0, "")
