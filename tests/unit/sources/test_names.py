"""How paths are printed."""

import os
from pathlib import Path

import pytest

from wikicheck.sources.names import name_below, printable_name


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("articles/Ada Lovelace.wiki", "articles/Ada Lovelace.wiki"),
        ("記事/Café.wiki", "記事/Café.wiki"),
        ("caf\udce9.wiki", r"caf\xe9.wiki"),
        ("記\udcff\udcfe.wiki", r"記\xff\xfe.wiki"),
        ("half \ud83d.wiki", r"half \ud83d.wiki"),
        ("./a.wiki", "./a.wiki"),
    ],
)
def test_names_can_be_written_anywhere(path, printed):
    assert printable_name(path) == printed
    assert printed.encode("utf-8")


@pytest.mark.parametrize(
    ("folder", "before"),
    [
        (".", ""),
        ("./", ""),
        ("articles", "articles/"),
        ("./articles//", "articles/"),
        ("articles/./new/", "articles/new/"),
        ("..", "../"),
        ("../other", "../other/"),
        ("link/../other", "link/../other/"),
        ("...", ".../"),
    ],
)
def test_files_in_folders_are_named_from_the_current_folder(folder, before):
    assert name_below(folder) == before


def test_absolute_folders_are_named_from_the_current_folder_too(tmp_path, monkeypatch):
    tmp_path = Path(os.path.realpath(tmp_path))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert name_below(str(tmp_path / "here")) == ""
    assert name_below(str(tmp_path / "here" / "articles") + os.sep) == "articles/"
    assert name_below(str(tmp_path / "there")) == "../there/"
