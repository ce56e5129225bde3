"""Files that the package carries, from a folder or from inside an archive."""

import subprocess
import sys
import zipfile
from importlib import import_module

import pytest

from wikicheck.text import read_package_file, read_package_table


def test_table_is_what_stands_in_the_file():
    table = read_package_table("wikicheck.values", "tables/dates/de.json")
    assert table["language"] == "de"
    assert table["months"][2][0] == "März"


def test_missing_file_is_an_error_of_the_system():
    with pytest.raises(OSError, match=r"none\.json"):
        read_package_table("wikicheck.values", "tables/none.json")


def test_package_may_be_in_an_archive(tmp_path):
    archive = tmp_path / "some.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("some/__init__.py", "")
        file.writestr("some/tables/words.json", '{"word": "日本"}')
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import some; from wikicheck.text import read_package_table; "
        "print(ascii(read_package_table('some', 'tables/words.json')['word']))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(archive)], capture_output=True, text=True, check=True)
    assert done.stdout == ascii("日本") + "\n"


def test_line_ends_and_letters_are_kept(tmp_path, monkeypatch):
    (tmp_path / "carrier.py").write_text("", encoding="utf-8")
    (tmp_path / "text").write_bytes("é\r\n".encode())
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "carrier", import_module("carrier"))
    assert read_package_file("carrier", "text") == "é\r\n"
