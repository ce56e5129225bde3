"""`-o`: the file is there whole or not at all, and devices and links stay what they are."""

import io
import json
import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from wikicheck.cli.output import open_output
from wikicheck.text import WikicheckError

AS_OF = ("--as-of", "2026-11-24")


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def listing():
    return sorted(path.name for path in Path().iterdir())


def write(path, *texts):
    with open_output(path) as output:
        for text in texts:
            output.write(text)


def test_file_has_all_that_was_written():
    write("out", "日本\n", "two\n")
    assert Path("out").read_bytes() == "日本\ntwo\n".encode()
    assert listing() == ["out"]


def test_half_characters_are_written_as_escapes():
    write("out", "a \ud800 b")
    assert Path("out").read_bytes() == rb"a \ud800 b"


def test_old_file_stays_until_the_new_one_is_complete():
    Path("out").write_text("old", encoding="utf-8")
    with open_output("out") as output:
        output.write("new" * 100_000)
        assert Path("out").read_text(encoding="utf-8") == "old"
    assert Path("out").read_text(encoding="utf-8") == "new" * 100_000


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, BrokenPipeError])
def test_failure_leaves_the_old_file_and_nothing_else(error):
    Path("out").write_text("old", encoding="utf-8")

    def fail():
        with open_output("out") as output:
            output.write("new")
            raise error

    with pytest.raises(error):
        fail()
    assert Path("out").read_text(encoding="utf-8") == "old"
    assert listing() == ["out"]


def test_failure_to_put_the_file_in_place_is_one_line_and_leaves_the_old_one(monkeypatch):
    Path("out").write_text("old", encoding="utf-8")

    def refuse(source, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(WikicheckError, match="cannot write to out: permission denied"):
        write("out", "new")
    assert Path("out").read_text(encoding="utf-8") == "old"
    assert listing() == ["out"]


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no modes")
def test_mode_of_the_old_file_is_kept_and_a_new_one_has_the_usual():
    Path("out").write_text("old", encoding="utf-8")
    Path("out").chmod(0o640)
    write("out", "new")
    assert stat.S_IMODE(Path("out").stat().st_mode) == 0o640
    before = os.umask(0o027)
    try:
        write("other", "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(Path("other").stat().st_mode) == 0o640


def test_link_stays_a_link():
    Path("folder").mkdir()
    Path("folder/real").write_text("old", encoding="utf-8")
    try:
        Path("link").symlink_to(Path("folder") / "real")
    except OSError as error:
        pytest.skip(f"this system makes no links: {error}")
    write("link", "new")
    assert Path("link").is_symlink()
    assert Path("folder/real").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such devices")
def test_devices_are_written_to_and_stay():
    write("/dev/null", "new")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(WikicheckError, match="cannot write to /dev/full: no space left on device"):
        write("/dev/full", "new")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_minus_is_standard_output(capsysbinary):
    write("-", "日本\n")
    assert capsysbinary.readouterr().out == "日本\n".encode()
    assert listing() == []


def test_file_that_a_killed_process_left_behind_is_in_nobodys_way():
    Path(f".out.{os.getpid()}.0.tmp").write_text("half", encoding="utf-8")
    write("out", "new")
    assert Path("out").read_text(encoding="utf-8") == "new"
    assert listing() == [f".out.{os.getpid()}.0.tmp", "out"]


def test_stream_of_another_program_without_bytes_gets_text(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    write(None, "日本\n")
    assert stream.getvalue() == "日本\n"


def test_byte_order_mark_of_an_encoding_comes_once(monkeypatch):
    stream = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=stream, encoding="utf-16", isatty=lambda: False))
    write(None, "日", "本")
    assert stream.getvalue() == "日本".encode("utf-16")


class SlowStream(io.RawIOBase):
    """Takes a few bytes at a time, as an unbuffered stream may; then nothing."""

    def __init__(self, most):
        self.taken = b""
        self.most = most

    def write(self, data):
        piece = bytes(data[: min(3, self.most - len(self.taken))])
        self.taken += piece
        return len(piece) or None


def test_stream_that_takes_a_little_at_a_time_gets_all(monkeypatch):
    stream = SlowStream(100)
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=stream, encoding="utf-8", isatty=lambda: False))
    write(None, "abcdefgh\n", "", "ij\n")
    assert stream.taken == b"abcdefgh\nij\n"


def test_stream_that_takes_nothing_more_is_one_line(monkeypatch):
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=SlowStream(5), encoding="utf-8", isatty=lambda: False))
    with pytest.raises(WikicheckError, match="cannot write to standard output: resource temporarily unavailable"):
        write(None, "abcdefgh\n")


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("validate", *AS_OF, "--output-format", "json"), '{\n  "version": 1,'),
        (("validate", *AS_OF), "error["),
        (("validate", *AS_OF, "--output-format", "concise", "--statistics"), "doubtful.wiki:"),
        (("parse", *AS_OF), '{"path":"clean.wiki",'),
        (("parse", "--format", "tree"), "Ida"),
    ],
)
def test_commands_write_the_same_to_a_file(arguments, begins, articles, run):
    printed = run(*arguments)
    done = run(*arguments, "-o", "out.report")
    assert done.stdout == ""
    assert (done.returncode, done.stderr) == (printed.returncode, printed.stderr)
    written = Path("out.report").read_text(encoding="utf-8")
    assert written == printed.stdout
    assert begins in written


def test_what_could_be_checked_is_written_although_something_could_not(articles, run):
    assert run("validate", *AS_OF, "--output-format", "json", "-o", "out", "missing.wiki", "wrong.wiki").returncode == 2
    assert json.loads(Path("out").read_text(encoding="utf-8"))["files"] == 1


def test_wrong_use_touches_no_file(articles, run):
    Path("out").write_text("old", encoding="utf-8")
    assert run("validate", "-o", "out", "--select", "no-such-rule").returncode == 2
    assert run("validate", "-o", "out", "--as-of", "today").returncode == 2
    assert Path("out").read_text(encoding="utf-8") == "old"
