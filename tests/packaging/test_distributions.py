"""What is built holds what it should, and works with nothing of the source tree beside it."""

import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import HeaderParser
from pathlib import Path

import pytest

import wikicheck

ARTICLE = """{{Infobox person
| name = Ida Brandt
| birth_date = {{birth date|1871|5|2|df=y}}
}}
'''Ida Brandt''' (born 2 May 1871) was a Danish surveyor.
"""


def files_below(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in found}


def test_wheel_holds_the_package_and_the_schemas_and_nothing_else(wheel: Path, repository: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = {f"wikicheck/{name}" for name in files_below(repository / "src/wikicheck")}
    schemas = {f"wikicheck/schemas/{name}" for name in files_below(repository / "schemas")}
    assert names == package | schemas
    assert "wikicheck/py.typed" in names
    assert "wikicheck/schemas/article.schema.json" in names


def test_wheel_says_what_pyproject_says(wheel: Path, repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    archive = zipfile.ZipFile(wheel)
    (info,) = {name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name}
    metadata = HeaderParser().parsestr(archive.read(f"{info}/METADATA").decode("utf-8"))
    assert metadata["Version"] == project["version"]
    assert metadata["Requires-Python"] == project["requires-python"]
    names = {re.match(r"[\w-]+", requirement).group() for requirement in metadata.get_all("Requires-Dist", [])}
    assert names == {"click", "jsonschema", "jsonschema-rs", "mwclient", "mwparserfromhell", "pathspec", "platformdirs", "python-stdnum"}
    assert "wikicheck = wikicheck.cli:main" in archive.read(f"{info}/entry_points.txt").decode("utf-8")
    assert "MIT License" in archive.read(f"{info}/licenses/LICENSE").decode("utf-8")


def test_version_of_the_package_is_the_one_in_pyproject(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert wikicheck.__version__ == importlib.metadata.version("wikicheck") == project["version"]


@pytest.mark.parametrize("folder", ["src", "schemas", "fixtures", "tests", "tools", "benchmarks", "docs"])
def test_sdist_holds_the_source_tree(folder: str, sdist: Path, repository: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {member.name.split("/", 1)[1] for member in archive.getmembers() if member.isfile()}
    assert {f"{folder}/{name}" for name in files_below(repository / folder)} <= names
    assert not [name for name in names if name.startswith(".venv/") or "__pycache__" in name]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel as installed; its dependencies are those of this environment."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(folder), str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def run_installed(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def test_installed_wheel_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    done = run_installed(installed, tmp_path, "-c", "import wikicheck; print(wikicheck.__file__)")
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_installed_wheel_validates_an_article_with_its_own_schemas(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "Ida_Brandt.wiki").write_text(ARTICLE, encoding="utf-8")
    done = run_installed(installed, tmp_path, "-m", "wikicheck", "validate", "--output-format", "json", "Ida_Brandt.wiki")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["findings"] == []


def test_installed_wheel_reports_a_contradiction(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "Ida_Brandt.wiki").write_text(ARTICLE.replace("born 2 May 1871", "born 2 May 1878"), encoding="utf-8")
    done = run_installed(installed, tmp_path, "-m", "wikicheck", "validate", "--output-format", "json", "Ida_Brandt.wiki")
    findings = json.loads(done.stdout)["findings"]
    assert [(finding["rule"], finding["line"]) for finding in findings] == [("birth-mismatch-lead", 5)], done.stderr


def test_where_a_built_wheel_is_under_test_it_is_what_the_tests_import(repository: Path) -> None:
    from_source_tree = Path(wikicheck.__file__).is_relative_to(repository / "src")
    assert not (from_source_tree and "WIKICHECK_WHEEL" in os.environ)
