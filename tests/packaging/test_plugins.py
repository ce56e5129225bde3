"""A package with rules of its own, built and installed beside the wheel: its rules are listed, explained, run, and told apart."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "wikicheck-house-style"
version = "1.0"

[project.entry-points."wikicheck.rules"]
house = "house_style.rules"

[tool.hatch.build.targets.wheel]
packages = ["house_style"]
"""
RULE = '''
"""Exclamation marks."""

from wikicheck.article.facts.prose import Sentence
from wikicheck.rulekit import Bad, Good, Group, Need, Rule, Severity


def check(sentence, ctx):
    at = sentence.text.find("!")
    if at >= 0:
        start = sentence.start + at
        yield ctx.finding(sentence.span(start, start + 1), "An article does not shout.")


RULE = Rule(
    name="NAME",
    group=Group.STYLE,
    severity=Severity.ERROR,
    on=Sentence,
    check=check,
    what="An exclamation mark in running text.",
    why="It is no tone for an encyclopedia.",
    needs=frozenset({Need.PROSE}),
    good=(Good("She was a potter."),),
    bad=(Bad("She was a potter⟦!⟧"),),
)
'''
ARTICLE = "'''Ida Brandt''' (born 1871) was a surveyor!\n"


def build_and_install(folder: Path, name: str, *, target: Path, rule: str = RULE) -> None:
    source = folder / "source"
    (source / "house_style").mkdir(parents=True)
    (source / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (source / "house_style" / "__init__.py").write_text("", encoding="utf-8")
    (source / "house_style" / "rules.py").write_text(rule.replace("NAME", name), encoding="utf-8")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "dist"), str(source)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = (folder / "dist").iterdir()
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel)]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def run_beside(target: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(target), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "wikicheck", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120)


def install_ours(wheel: Path, target: Path) -> Path:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with our wheel and a plug-in."""
    target = install_ours(wheel, tmp_path_factory.mktemp("installed"))
    build_and_install(tmp_path_factory.mktemp("plugin"), "house-no-shouting", target=target)
    return target


def test_plugin_rule_judges_articles(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "ida.wiki").write_text(ARTICLE, encoding="utf-8")
    done = run_beside(installed, tmp_path, "validate", "--output-format", "json", "ida.wiki")
    findings = json.loads(done.stdout)["findings"]
    assert [(finding["rule"], finding["line"], finding["column"]) for finding in findings] == [("house-no-shouting", 1, 44)], done.stderr
    assert done.returncode == 1
    assert run_beside(installed, tmp_path, "validate", "--ignore", "house-no-shouting", "ida.wiki").returncode == 0
    assert run_beside(installed, tmp_path, "validate", "--select", "style", "ida.wiki").returncode == 1


def test_plugin_rule_is_listed_explained_and_tested(installed: Path, tmp_path: Path) -> None:
    assert "\nhouse-no-shouting " in run_beside(installed, tmp_path, "rules").stdout
    assert "An exclamation mark in running text." in run_beside(installed, tmp_path, "rule", "house-no-shouting").stdout
    done = run_beside(installed, tmp_path, "test-rules", str(installed / "house_style"))
    assert done.stdout.endswith("1 rule, 2 examples: 2 passed\n"), done.stderr


@pytest.mark.parametrize(
    ("name", "rule", "said"),
    [
        ("works-unsorted", RULE, "calls a rule 'works-unsorted', but so does wikicheck itself"),
        ("house-rule", "import no_such_module_here\n", "cannot be loaded: ModuleNotFoundError: No module named 'no_such_module_here'"),
    ],
)
def test_clash_or_broken_plugin_is_one_line_and_2(wheel: Path, tmp_path: Path, name: str, rule: str, said: str) -> None:
    target = install_ours(wheel, tmp_path / "installed")
    build_and_install(tmp_path / "plugin", name, target=target, rule=rule)
    (tmp_path / "ida.wiki").write_text(ARTICLE, encoding="utf-8")
    done = run_beside(target, tmp_path, "validate", "ida.wiki")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: the plug-in wikicheck-house-style (house = house_style.rules) {said}\n"
