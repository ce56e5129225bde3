"""What is loaded when: start-up stays cheap because each command imports only its own needs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Runs code, then prints which modules it brought in.
REPORT = """
import sys
before = set(sys.modules)
try:
    {code}
except SystemExit as stop:
    if stop.code:
        raise
new = sorted(set(sys.modules) - before)
import json
print("\\n" + json.dumps(new))
"""

# Imports every module but the command line's, and notes what their import alone did.
IMPORT_ALL = """
import importlib, json, pkgutil, re, sys
import wikicheck
root = wikicheck.__path__[0]
compiled, opened = [], []

def noting_compile(*arguments, real=re.compile):
    frame = sys._getframe(1)
    if frame.f_code.co_filename.startswith(root):
        compiled.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
    return real(*arguments)

def note_opened(event, arguments):
    if event == "open" and str(arguments[0]).startswith(root) and not str(arguments[0]).endswith((".py", ".pyc")):
        opened.append(arguments[0])

re.compile = noting_compile
sys.addaudithook(note_opened)
waiting = [found for found in pkgutil.iter_modules(wikicheck.__path__, "wikicheck.") if found.name[10:] not in {"__main__", "cli"}]
names = []
while waiting:
    name = waiting.pop().name
    names.append(name)
    module = importlib.import_module(name)
    if hasattr(module, "__path__"):
        waiting += pkgutil.iter_modules(module.__path__, name + ".")
heavy = {"click", "jsonschema", "referencing", "attr", "attrs", "stdnum", "mwclient", "pathspec", "platformdirs", "requests"}
third_party = sorted({name.split(".")[0] for name in sys.modules} & heavy)
print(json.dumps({"modules": len(names), "compiled": compiled, "opened": opened, "third_party": third_party}))
"""


def run_python(code: str, folder: Path) -> str:
    # without -B, modules that were never compiled before would be seen writing their bytecode
    done = subprocess.run([sys.executable, "-B", "-c", code], cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def modules_of(code: str, folder: Path) -> set[str]:
    return set(json.loads(run_python(REPORT.format(code=code), folder)))


def modules_of_command(folder: Path, *arguments: str) -> set[str]:
    return modules_of(f"sys.argv = ['wikicheck', *{list(arguments)!r}]; from wikicheck.cli import main; main()", folder)


def third_party(modules: set[str]) -> set[str]:
    roots = {name.split(".")[0] for name in modules}
    return roots - set(sys.stdlib_module_names) - {"wikicheck", "colorama"}  # click takes colorama on Windows


def floors(modules: set[str]) -> set[str]:
    return {name.split(".")[1] for name in modules if name.startswith("wikicheck.")}


def test_importing_the_package_loads_nothing_else(tmp_path: Path) -> None:
    assert modules_of("import wikicheck", tmp_path) == {"wikicheck"}


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_load_click_and_the_command_line_only(option: str, tmp_path: Path) -> None:
    modules = modules_of_command(tmp_path, option)
    assert third_party(modules) == {"click"}
    assert floors(modules) == {"cli"}
    assert "importlib.metadata" not in modules  # as dear as click itself; the version is read without it


def test_listing_rules_does_not_load_json_schema(tmp_path: Path) -> None:
    modules = modules_of_command(tmp_path, "rules")
    assert "click" in third_party(modules)
    assert "jsonschema" not in third_party(modules)


def test_parsing_does_not_load_json_schema(tmp_path: Path) -> None:
    (tmp_path / "a.wiki").write_text("{{Infobox person\n| name = A\n}}\nText.\n", encoding="utf-8")
    modules = modules_of_command(tmp_path, "parse", "a.wiki")
    assert "article" in floors(modules)
    assert "jsonschema" not in third_party(modules)


def test_an_article_without_a_configuration_loads_nothing_to_read_one(tmp_path: Path) -> None:
    (tmp_path / "a.wiki").write_text("Sorrel is a [[herb]].\n[[Category:Herbs]]\n", encoding="utf-8")
    modules = modules_of_command(tmp_path, "parse", "a.wiki")
    assert not {"tomllib", "mwclient", "requests", "wikicheck.article.sites.profiles"} & modules
    if sys.platform == "linux" and not (Path.home() / ".config/wikicheck").exists():
        assert "platformdirs" not in modules


def test_validating_an_article_that_no_schema_applies_to_does_not_load_json_schema(tmp_path: Path) -> None:
    (tmp_path / "a.wiki").write_text("'''Sorrel''' is a herb.\n\n== Uses ==\nSoup.\n", encoding="utf-8")
    modules = modules_of_command(tmp_path, "validate", "--as-of", "2026-11-24", "a.wiki")
    assert "engine" in floors(modules)
    assert "jsonschema" not in third_party(modules)


def test_import_alone_compiles_no_pattern_reads_no_table_and_loads_no_heavy_library(tmp_path: Path) -> None:
    report = json.loads(run_python(IMPORT_ALL, tmp_path))
    assert report["modules"] > 8  # the floors are there
    assert report["compiled"] == []
    assert report["opened"] == []
    assert report["third_party"] == []
