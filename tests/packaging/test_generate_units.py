"""The generator of the table of units, and what is said where the library that it asks is not installed."""

import importlib
import importlib.util
import sys
from pathlib import Path

import pytest


@pytest.fixture
def tools(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(repository / "tools"))
    for name in ("generate", "generate_units"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return repository / "tools"


def test_without_the_library_the_check_fails_with_one_line(
    tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pint", None)
    generate = importlib.import_module("generate")
    monkeypatch.setattr(generate, "GENERATORS", ("generate_units",))
    monkeypatch.setattr(sys, "argv", ["generate.py", "--check"])
    assert generate.main() == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("tools/generate_units.py needs pint: `pip install --group dev`")
    assert shown.err.count("\n") == 1


@pytest.mark.skipif(importlib.util.find_spec("pint") is None, reason="pint is installed with the development tools")
def test_the_table_is_what_the_library_says(tools: Path) -> None:
    generator = importlib.import_module("generate_units")
    ((path, content),) = generator.outputs().items()
    assert (tools.parent / path).read_text("utf-8") == content
