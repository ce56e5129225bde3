"""What the README shows is what happens."""

import os
import re
import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

AS_OF = "2026-11-24"
SETTINGS = ("FORCE_COLOR", "GITHUB_ACTIONS", "NO_COLOR", "PYTHONIOENCODING")


@pytest.fixture(scope="module")
def readme(repository: Path) -> str:
    return (repository / "README.md").read_text(encoding="utf-8")


def run(*arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS} | {"PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_shown_run_prints_what_is_shown(readme, repository):
    ((shown, output),) = re.findall(r"^    \$ wikicheck (.+)\n((?:    .*\n|\n(?=    ))+)", readme, re.MULTILINE)
    done = run("-m", "wikicheck", *shlex.split(shown), "--as-of", AS_OF, folder=repository)
    assert done.returncode == 1
    assert done.stdout + done.stderr == re.sub(r"^    ", "", output, flags=re.MULTILINE)


def test_shown_program_prints_what_is_shown(readme, tmp_path):
    ((program, output),) = re.findall(r"^```python\n(.+?)^```\n\nprints\n\n((?:    [^\n]*\n)+)", readme, re.MULTILINE | re.DOTALL)
    done = run("-c", program, folder=tmp_path)
    assert done.stdout == re.sub(r"^    ", "", output, flags=re.MULTILINE)


@pytest.mark.parametrize("command", ["parse", "validate"])
def test_every_option_is_explained(command, readme):
    section = readme.partition(f"\n## {command.capitalize()}\n")[2].partition("\n## ")[0]
    table = "\n".join(line.partition("|")[2].partition(" |")[0] for line in section.splitlines() if line.startswith("| `-"))
    explained = set(re.findall(r"(?<![\w-])-{1,2}[a-z][a-z-]*", table))
    for option in import_module(f"wikicheck.cli.{command}").command.params:
        if option.name != "paths":
            assert explained & set(option.opts), option.opts
    assert explained <= {name for option in import_module(f"wikicheck.cli.{command}").command.params for name in option.opts}


def test_links_lead_to_files(readme, repository):
    for page in (repository / "README.md", repository / "CONTRIBUTING.md", *(repository / "docs").rglob("*.md")):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
