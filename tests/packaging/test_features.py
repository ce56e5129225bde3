"""The page on features promises nothing that is not tested: each row names tests that are there, and enough of them."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PAGE = "docs/features.md"
FEWEST_CASES, FEWEST_NEAR_MISSES = 5, 1
MARKS = ("✓", "~", "✗", "–")
TOOLS = ["WTF", "DBP", "IBP", "WTP", "MPH", "WXT", "WEX", "WME"]
_CELL = re.compile(r"\[(✓|~)\]\(\.\./(tests/[\w/]+\.py)\)")
_TEST = re.compile(r"\[`(test_\w+)`\]\(\.\./(tests/[\w/]+\.py)\)")

Test = tuple[str, str]


class Evidence(NamedTuple):
    """The tests of a row, as pairs of file and function."""

    cases: list[Test]
    near_misses: list[Test]


def iter_rows(page: str, head: str) -> Iterator[list[str]]:
    """Yield the cells of the rows of all tables whose head begins so."""
    inside = False
    for line in page.split("\n"):
        if not line.startswith("|"):
            inside = False
        elif line.startswith(head):
            inside = True
        elif inside and not line.startswith("| ---"):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def read_tests(cell: str) -> list[Test]:
    return [(path, name) for name, path in _TEST.findall(cell)]


@pytest.fixture(scope="module")
def page(repository: Path) -> str:
    return (repository / PAGE).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def features(page: str) -> list[list[str]]:
    return list(iter_rows(page, "| feature | wikicheck |"))


@pytest.fixture(scope="module")
def tested(page: str) -> dict[str, Evidence]:
    rows = list(iter_rows(page, "| feature | cases |"))
    assert len({row[0] for row in rows}) == len(rows)
    return {feature: Evidence(read_tests(cases), read_tests(near)) for feature, cases, near in rows}


@pytest.fixture(scope="module")
def collected(tested: dict[str, Evidence], repository: Path) -> Counter[Test]:
    """How many cases each test function has in the files that the page names."""
    files = sorted({path for row in tested.values() for path, _ in (*row.cases, *row.near_misses)})
    assert [path for path in files if not (repository / path).is_file()] == []
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *files]
    done = subprocess.run(command, cwd=repository, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    found: Counter[Test] = Counter()
    for line in done.stdout.split("\n"):
        path, separator, name = line.partition("::")
        if separator:
            found[path, name.partition("[")[0]] += 1
    return found


def test_every_row_has_a_mark_for_every_tool(features: list[list[str]]) -> None:
    assert len(features) > 50
    for feature, wikicheck, *others, _ in features:
        assert len(others) == len(TOOLS), feature
        assert _CELL.fullmatch(wikicheck) or wikicheck in {"✗", "–"} or re.fullmatch(r"\d.+/s", wikicheck), feature
        assert all(other in MARKS or re.fullmatch(r"\d.+/s|fast", other) for other in others), feature


def test_rows_are_told_once(features: list[list[str]]) -> None:
    assert [feature for feature, count in Counter(row[0] for row in features).items() if count > 1] == []


def test_what_is_claimed_has_tests_and_nothing_else_has(features: list[list[str]], tested: dict[str, Evidence]) -> None:
    claimed = {row[0]: match[2] for row in features if (match := _CELL.fullmatch(row[1])) is not None}
    assert list(claimed) == list(tested)
    for feature, path in claimed.items():
        assert path in {file for file, _ in tested[feature].cases}, feature


def test_named_tests_exist(tested: dict[str, Evidence], collected: Counter[Test]) -> None:
    named = {test for row in tested.values() for test in (*row.cases, *row.near_misses)}
    assert sorted(test for test in named if not collected[test]) == []


def test_each_row_has_enough_cases_and_near_misses(tested: dict[str, Evidence], collected: Counter[Test]) -> None:
    too_few = {}
    for feature, (cases, near_misses) in tested.items():
        counts = tuple(sum(collected[test] for test in set(tests)) for tests in (cases, near_misses))
        if counts[0] < FEWEST_CASES or counts[1] < FEWEST_NEAR_MISSES or set(cases) & set(near_misses):
            too_few[feature] = counts
    assert too_few == {}


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | [✓](../tests/x.py) | `b | c` |", ["a", "[✓](../tests/x.py)", "`b", "c`"]),
        ("| a |  | c |", ["a", "", "c"]),
    ],
)
def test_rows_are_read_cell_by_cell(row: str, cells: list[str]) -> None:
    assert list(iter_rows("| head |\n| --- |\n" + row + "\n\n| other |", "| head")) == [cells]


@pytest.mark.parametrize(
    "cell", ["[`test_a`](../src/a.py)", "`test_a`", "[test_a](../tests/a.py)", "[`a`](../tests/a.py)", "[`test_a`](tests/a.py)"]
)
def test_what_names_no_test(cell: str) -> None:
    assert read_tests(cell) == []
