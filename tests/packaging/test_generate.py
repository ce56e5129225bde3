"""The driver of the generators: what it calls stale, and what it writes."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

PAGE, OTHER = Path("docs/page.md"), Path("docs/other.md")


@pytest.fixture(scope="module")
def driver(repository: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", repository / "tools/generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def generator(driver: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("pages")
    module.outputs = lambda: {PAGE: "one\n", OTHER: "två\n"}  # type: ignore[attr-defined]
    monkeypatch.setattr(driver, "import_module", {"pages": module}.__getitem__)
    return module


def test_what_is_missing_is_stale_and_checking_writes_nothing(driver: ModuleType, generator: ModuleType, tmp_path: Path) -> None:
    assert driver.generate(["pages"], tmp_path, write=False) == [PAGE, OTHER]
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_up_to_date_and_exact(driver: ModuleType, generator: ModuleType, tmp_path: Path) -> None:
    assert driver.generate(["pages"], tmp_path, write=True) == [PAGE, OTHER]
    assert (tmp_path / OTHER).read_bytes() == "två\n".encode()
    assert driver.generate(["pages"], tmp_path, write=False) == []


@pytest.mark.parametrize("content", [b"two\n", b"one\r\n", b"one\n\n", b"\xff\n", b""])
def test_any_other_byte_makes_a_file_stale(content: bytes, driver: ModuleType, generator: ModuleType, tmp_path: Path) -> None:
    driver.generate(["pages"], tmp_path, write=True)
    (tmp_path / PAGE).write_bytes(content)
    assert driver.generate(["pages"], tmp_path, write=False) == [PAGE]
    driver.generate(["pages"], tmp_path, write=True)
    assert (tmp_path / PAGE).read_bytes() == b"one\n"


def test_left_over_files_of_an_owned_kind_go(driver: ModuleType, generator: ModuleType, tmp_path: Path) -> None:
    generator.OWNS = ("docs/*.md",)  # type: ignore[attr-defined]
    driver.generate(["pages"], tmp_path, write=True)
    (tmp_path / "docs/old.md").write_text("old\n", encoding="utf-8")
    (tmp_path / "docs/kept.txt").write_text("kept\n", encoding="utf-8")
    assert driver.generate(["pages"], tmp_path, write=False) == [Path("docs/old.md")]
    driver.generate(["pages"], tmp_path, write=True)
    assert sorted(path.name for path in (tmp_path / "docs").iterdir()) == ["kept.txt", "other.md", "page.md"]
