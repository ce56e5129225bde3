"""Conventions of the repository that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FOLDERS = (".ci", ".github", "benchmarks", "docs", "fixtures", "schemas", "src", "tests", "tools")
MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 60
EMPTY_WORDS = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
MACHINE_PATH = re.compile(r"(?<![\w.:])/(?:home|opt|root|Users|work)/\w|[A-Z]:\\{1,2}Users", re.ASCII)
NEIGHBOUR = ".." + "/shared"


def iter_files(repository: Path) -> Iterator[Path]:
    yield from (path for path in repository.iterdir() if path.is_file() and path.name not in {".git", ".coverage"})
    for folder in FOLDERS:
        for path in (repository / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


# The one hot loop over every piece of every text; its docstring says why it is one.
HOT_LOOPS = frozenset({"src/wikicheck/article/wikitext/rendered.py: assemble"})


def iter_code(repository: Path) -> Iterator[tuple[str, str]]:
    for path in iter_files(repository):
        if path.suffix == ".py":
            yield path.relative_to(repository).as_posix(), path.read_text(encoding="utf-8")


def test_files_and_functions_stay_short(repository: Path) -> None:
    long: list[str] = []
    for name, text in iter_code(repository):
        if (lines := text.count("\n")) > MOST_FILE_LINES:
            long.append(f"{name}: {lines} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                lines = node.end_lineno - node.lineno + 1
                if lines > MOST_FUNCTION_LINES and f"{name}: {node.name}" not in HOT_LOOPS:
                    long.append(f"{name}:{node.lineno} {node.name}: {lines} lines")
    assert long == []


def test_no_file_or_folder_has_a_name_that_says_nothing(repository: Path) -> None:
    names = (path.relative_to(repository) for path in iter_files(repository))
    assert [
        name.as_posix() for name in names if EMPTY_WORDS & {word for part in name.parts for word in re.split(r"\W|_", part.lower())}
    ] == []


def test_no_file_names_a_place_on_one_machine(repository: Path) -> None:
    found = []
    for path in iter_files(repository):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
            if MACHINE_PATH.search(line):
                found.append(f"{path.relative_to(repository).as_posix()}:{number}")
    assert found == []


def test_only_tests_and_contributors_know_the_folder_of_real_articles(repository: Path) -> None:
    names = {path.relative_to(repository).as_posix() for path in iter_files(repository) if NEIGHBOUR in path.read_text("utf-8", "replace")}
    assert {name for name in names if not name.startswith("tests/")} <= {"CONTRIBUTING.md"}


def test_every_package_module_is_loaded_from_a_folder_with_an_init_file(repository: Path) -> None:
    folders = {path.parent for path in (repository / "src/wikicheck").rglob("*.py")}
    assert [folder.as_posix() for folder in folders if not (folder / "__init__.py").is_file()] == []
