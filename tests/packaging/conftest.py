"""The distributions that the packaging tests look into: built once, or the ones that were built to be published."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def build(repository: Path, kind: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(folder), str(repository)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="session")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that WIKICHECK_WHEEL names, or one built now."""
    named = os.environ.get("WIKICHECK_WHEEL")
    return Path(named).resolve() if named else build(repository, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def sdist(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(repository, "sdist", tmp_path_factory.mktemp("sdist"))
