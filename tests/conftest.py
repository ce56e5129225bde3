"""What all tests share: the folders they read, and how hypothesis searches."""

import os
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parent.parent

# A slow machine is no fault of the code, so neither a deadline nor slow generation fails a test.
settings.register_profile("local", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("local"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the code says now into the golden files; read the difference")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the source tree."""
    return REPOSITORY


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def corpus_root() -> Path:
    """The folder of real articles, which are not part of the repository."""
    root = Path(os.environ.get("WIKICHECK_CORPUS") or REPOSITORY / "../shared/corpus").resolve()
    if not root.is_dir():
        pytest.skip(f"no real articles at {root}; WIKICHECK_CORPUS names their folder")
    return root


@pytest.fixture(scope="session")
def seed_root(corpus_root: Path) -> Path:
    """The folder of the article that the project began with, beside the real articles."""
    root = corpus_root.parent / "seed"
    if not root.is_dir():
        pytest.skip(f"no seed article at {root}")
    return root


@pytest.fixture(scope="session")
def hostile_cases(corpus_root: Path) -> dict[str, Callable[[int], str]]:
    """Hostile inputs by name: each function makes one whose length grows with its argument."""
    path = corpus_root.parent / "prototype" / "hostile_cases.py"
    if not path.is_file():
        pytest.skip(f"no hostile inputs at {path}")
    return runpy.run_path(str(path))["CASES"]
