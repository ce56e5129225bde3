"""docs/quality.md says what the rules find in the fixtures today."""

import subprocess
import sys
from pathlib import Path


def test_the_page_is_current_for_the_fixtures(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.quality", "--check"], cwd=repository, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
