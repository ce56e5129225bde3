"""Which files are articles, in which order they come, and what happens to those that cannot be read."""

import builtins
import io
import os
import sys
from pathlib import Path

import pytest

from wikicheck.sources import files
from wikicheck.sources.files import Document, Unreadable, iter_documents


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(path, text="Text.\n"):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode())


def names(*paths, **settings):
    return [document.name for document in iter_documents(paths, **settings)]


PLAIN = "= Sorrel =\n\nSorrel is a herb.\n"


def test_folder_gives_articles_by_their_ending_sorted():
    for name in ["b.wiki", "a.wikitext", "sub/c.mediawiki", "sub.wiki", "D.WIKI", "notes.md", "x.wiki.bak", "page.html", "wiki"]:
        write(name)
    assert names(".") == ["D.WIKI", "a.wikitext", "b.wiki", "sub.wiki", "sub/c.mediawiki"]
    assert names("sub") == ["sub/c.mediawiki"]
    assert names("./sub/") == ["sub/c.mediawiki"]


@pytest.mark.parametrize(
    ("text", "is_article"),
    [
        (PLAIN, True),
        ("\ufeff" + PLAIN, True),
        ("- Born: 2 May 1871\n- Occupation: Surveyor\n\nIda Brandt was a surveyor.\n", True),
        ("{{Infobox person\n| name = Ida Brandt\n}}\nText.\n", True),
        ("'''Sorrel''' is a herb.\n\n== Uses ==\nSoup.\n", True),
        ("'''Sorrel''' is a herb.\n\n[[Category:Herbs]]\n", True),
        ("'''Sorrel''' is a [[herb]].\n" + "It is sour. " * 100_000 + "\n[[Category:Herbs]]\n", True),
        ("Buy bread.\n", False),
        ("click==8.1\njsonschema==4.2\n", False),
        ("", False),
        ("- buy bread\n- call Ida: she knows\n", False),
    ],
)
def test_text_file_in_a_folder_is_an_article_if_it_looks_like_one(text, is_article):
    write("article.txt", text)
    assert names(".") == (["article.txt"] if is_article else [])
    (document,) = iter_documents(["article.txt"])  # named, it is checked whatever it looks like
    assert document == Document("article.txt", text.encode(), "article.txt")


def test_named_file_has_any_ending():
    write("README", PLAIN)
    write("page.json", "{}")
    assert names("page.json", "README") == ["README", "page.json"]


def test_names_are_printed_as_given():
    write("sub/a.wiki")
    assert names("./sub/a.wiki") == ["./sub/a.wiki"]
    assert names("sub/../sub/a.wiki") == ["sub/../sub/a.wiki"]


def test_each_file_comes_once_however_it_is_named():
    write("a.txt", "Not recognised.\n")
    write("b.wiki")
    assert names("b.wiki", ".", "./b.wiki", "a.txt", "a.txt") == ["a.txt", "b.wiki"]
    assert names(".", "a.txt") == ["a.txt", "b.wiki"]


def test_tool_folders_are_not_searched_unless_named():
    for name in [".git/a.wiki", "node_modules/b.wiki", ".venv/c.wiki", ".hidden/d.wiki", ".NET.wiki"]:
        write(name)
    assert names(".") == [".NET.wiki", ".hidden/d.wiki"]
    assert names(".git") == [".git/a.wiki"]


def test_what_is_missing_is_a_value_and_the_others_are_read():
    write("a.wiki", "A")
    assert list(iter_documents(["missing.wiki", "", "a.wiki", "no/such/folder", "a.wiki/b", "nul\0"])) == [
        Unreadable("''", "no such file or folder"),
        Document("a.wiki", b"A", "a.wiki"),
        Unreadable("a.wiki/b", "not a directory"),
        Unreadable("missing.wiki", "no such file or folder"),
        Unreadable("no/such/folder", "no such file or folder"),
        Unreadable("nul\0", "no such file or folder"),
    ]


def test_file_that_cannot_be_read_is_a_value_and_the_others_are_read(monkeypatch):
    for name in ["a.wiki", "b.wiki", "c.txt", "d.wiki"]:
        write(name, PLAIN)

    def refuse(path, *arguments, real=builtins.open, **settings):
        if str(path).endswith(("b.wiki", "c.txt")):
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **settings)

    monkeypatch.setattr(builtins, "open", refuse)
    found = list(iter_documents(["."]))
    assert [document.name for document in found] == ["a.wiki", "b.wiki", "c.txt", "d.wiki"]
    assert found[1:3] == [Unreadable("b.wiki", "permission denied"), Unreadable("c.txt", "permission denied")]


def test_folder_that_cannot_be_listed_is_a_value_and_the_others_are_read(monkeypatch):
    write("a.wiki")
    write("locked/b.wiki")

    def refuse(path, real=os.scandir):
        if "locked" in str(path):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [document[:2] for document in iter_documents(["."])] == [("a.wiki", b"Text.\n"), ("locked", "permission denied")]


def test_file_that_vanishes_is_a_value():
    write("a.wiki")
    write("b.wiki")
    documents = iter_documents(["."])
    assert next(documents).name == "a.wiki"
    Path("b.wiki").unlink()
    assert list(documents) == [Unreadable("b.wiki", "no such file or directory")]


def test_files_are_read_one_at_a_time():
    write("a.wiki", "A")
    write("b.wiki", "B")
    documents = iter_documents(["."])
    next(documents)
    write("b.wiki", "changed")
    assert next(documents).data == b"changed"


def test_file_that_is_far_too_large_is_not_taken_into_memory(monkeypatch):
    monkeypatch.setattr(files, "MOST_BYTES", 2 << 20)
    write("a.wiki", "x" * (2 << 20))
    write("b.wiki", "x" * ((2 << 20) + 1))
    found = list(iter_documents(["."]))
    assert len(found[0].data) == 2 << 20
    assert found[1] == Unreadable("b.wiki", "larger than 2 MiB")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_named_pipe_is_never_opened():
    write("a.wiki")
    os.mkfifo("b.wiki")
    os.mkfifo("c.txt")
    assert names(".") == ["a.wiki"]
    assert list(iter_documents(["b.wiki"])) == [Unreadable("b.wiki", "not a regular file")]


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="this system does not name open pipes")
def test_pipe_of_the_shell_is_read():
    reader, writer = os.pipe()
    os.write(writer, b"Text.")
    os.close(writer)
    try:
        assert list(iter_documents([f"/dev/fd/{reader}"])) == [Document(f"/dev/fd/{reader}", b"Text.", f"/dev/fd/{reader}")]
    finally:
        os.close(reader)


def test_links_to_files_are_read_and_links_to_folders_are_not_followed():
    write("real/a.wiki", "A")
    try:
        Path("linked").symlink_to("real", target_is_directory=True)
        Path("real/loop").symlink_to("..", target_is_directory=True)
        Path("link.wiki").symlink_to(Path("real") / "a.wiki")
        Path(".#lock.wiki").symlink_to("nowhere")
    except OSError as error:
        pytest.skip(f"this system makes no links: {error}")
    assert names(".") == ["link.wiki", "real/a.wiki"]
    assert names("linked") == ["linked/a.wiki"]  # named, it is


def test_link_that_leads_nowhere_else_is_a_value_and_the_others_are_read():
    write("b.wiki", "B")
    try:
        Path("a.wiki").symlink_to("a.wiki")
    except OSError as error:
        pytest.skip(f"this system makes no links: {error}")
    link, *others = iter_documents(["."])
    assert (link.name, type(link)) == ("a.wiki", Unreadable)
    assert others == [Document("b.wiki", b"B", os.path.join(".", "b.wiki"))]  # noqa: PTH118 - as the folder was given


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names of files are text on this system")
def test_names_that_are_not_utf_8_are_escaped():
    Path("caf\udce9.wiki").write_bytes(b"A")
    assert list(iter_documents(["."])) == [Document(r"caf\xe9.wiki", b"A", "./caf\udce9.wiki")]
    assert names(os.fsdecode(b"caf\xe9.wiki")) == [r"caf\xe9.wiki"]
    assert names(os.fsdecode(b"missing\xe9")) == [r"missing\xe9"]


def test_standard_input(monkeypatch):
    class Stream:
        buffer = io.BytesIO(b"\xffText.")

    monkeypatch.setattr(sys, "stdin", Stream)
    assert list(iter_documents(["-"])) == [Document("-", b"\xffText.", None, from_stdin=True)]
    Stream.buffer.seek(0)
    assert list(iter_documents(["-", "-"], stdin_name="Ida_Brandt.wiki")) == [
        Document("Ida_Brandt.wiki", b"\xffText.", "Ida_Brandt.wiki", from_stdin=True)
    ]


def test_closed_standard_input_is_unreadable(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert list(iter_documents(["-"])) == [Unreadable("-", "standard input is closed")]
