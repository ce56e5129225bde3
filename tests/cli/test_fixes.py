"""`validate --fix`, `--unsafe-fixes` and `--diff`: what is written, and what is left alone."""

import os
import stat
import sys

import pytest

AS_OF = ("--as-of", "2026-11-24")
CONCISE = (*AS_OF, "--output-format", "concise")

# an empty bracket (safe), a work out of order (suggested), two dates that contradict each other (nobody's to choose)
TEXT = (
    "{{Infobox person|name=Ida Brandt|birth_date=2 May 1871}}\n'''Ida Brandt''' (born 2 May 1878) was a surveyor ().\n\n"
    "== Works ==\n* ''Maps of Skagen'' (1899)\n* ''Maps of Thy'' (1909)\n* ''Maps of Fur'' (1901)\n* ''Maps of Mors'' (1903)\n\nEnd."
)
SAFE = TEXT.replace(" ().", ".")
ALL = SAFE.replace("* ''Maps of Thy'' (1909)\n", "").replace("(1903)\n", "(1903)\n* ''Maps of Thy'' (1909)\n")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ida.wiki"
    path.write_bytes(TEXT.encode())
    return path


def rules(text):
    return [line.split(": ")[1].split(" ")[1] for line in text.splitlines()]


def test_safe_fixes_alone_are_applied_by_fix(file, call):
    done = call("validate", *CONCISE, "--fix", "ida.wiki")
    assert file.read_text(encoding="utf-8") == SAFE
    assert rules(done.stdout) == ["birth-mismatch-lead", "works-unsorted"]
    assert done.returncode == 1
    assert "Fixed 1 finding.\n" in done.stderr
    assert "1 fixable with `--fix --unsafe-fixes`." in done.stderr


def test_suggested_fixes_need_unsafe_fixes_and_nobody_chooses_between_two_sources(file, call):
    done = call("validate", *CONCISE, "--fix", "--unsafe-fixes", "ida.wiki")
    assert file.read_text(encoding="utf-8") == ALL
    assert rules(done.stdout) == ["birth-mismatch-lead"]
    assert done.returncode == 1


def test_nothing_is_written_without_fix(file, call):
    before = file.stat()
    done = call("validate", *CONCISE, "--unsafe-fixes", "ida.wiki")
    assert len(rules(done.stdout)) == 3
    assert "1 fixable with `--fix`, 1 more with `--unsafe-fixes`." in done.stderr
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_second_run_changes_nothing(file, call):
    call("validate", *AS_OF, "--fix", "--unsafe-fixes", "ida.wiki")
    before = file.stat().st_ino
    done = call("validate", *AS_OF, "--fix", "--unsafe-fixes", "ida.wiki")
    assert "Fixed" not in done.stderr
    assert file.stat().st_ino == before


def test_exit_code_is_0_where_all_was_fixed(tmp_path, call):
    (tmp_path / "a.wiki").write_text("'''Ida''' was a surveyor () in Lund.\n", encoding="utf-8")
    assert call("validate", *CONCISE, "--fail-on", "info", "a.wiki").returncode == 1
    done = call("validate", *CONCISE, "--fail-on", "info", "--fix", "a.wiki")
    assert (done.returncode, done.stdout) == (0, "")


def test_diff_shows_all_fixes_and_changes_nothing(file, call):
    done = call("validate", *AS_OF, "--diff", "ida.wiki")
    assert done.stdout == (
        "--- ida.wiki\n+++ ida.wiki\n@@ -1,10 +1,10 @@\n"
        " {{Infobox person|name=Ida Brandt|birth_date=2 May 1871}}\n"
        "-'''Ida Brandt''' (born 2 May 1878) was a surveyor ().\n"
        "+'''Ida Brandt''' (born 2 May 1878) was a surveyor.\n"
        " \n == Works ==\n * ''Maps of Skagen'' (1899)\n-* ''Maps of Thy'' (1909)\n * ''Maps of Fur'' (1901)\n * ''Maps of Mors'' (1903)\n"
        "+* ''Maps of Thy'' (1909)\n \n End.\n\\ No newline at end of file\n"
    )
    assert done.returncode == 1
    assert done.stderr == "1 file would change.\n"
    assert file.read_text(encoding="utf-8") == TEXT


def test_diff_of_fix_shows_the_safe_ones(file, call):
    done = call("validate", *AS_OF, "--diff", "--fix", "ida.wiki")
    assert [line for line in done.stdout.splitlines() if line[:1] in "+-"][2:] == [
        "-'''Ida Brandt''' (born 2 May 1878) was a surveyor ().",
        "+'''Ida Brandt''' (born 2 May 1878) was a surveyor.",
    ]
    assert file.read_text(encoding="utf-8") == TEXT


def test_diff_of_nothing_is_0(tmp_path, call):
    (tmp_path / "a.wiki").write_text("'''Ida''' was a surveyor.\n", encoding="utf-8")
    done = call("validate", *AS_OF, "--diff", "a.wiki")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Nothing to fix.\n")


def test_diff_can_be_applied(file, call, tmp_path, run):
    import shutil
    import subprocess

    if shutil.which("git") is None:
        pytest.skip("git is not here")
    diff = call("validate", *AS_OF, "--diff", "ida.wiki").stdout
    subprocess.run(["git", "apply", "-p0", "-"], cwd=tmp_path, input=diff, encoding="utf-8", check=True)  # noqa: S607
    assert file.read_text(encoding="utf-8") == ALL


def test_line_ends_mode_and_byte_order_mark_stay(file, call):
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    call("validate", *AS_OF, "--fix", "--unsafe-fixes", "ida.wiki")
    assert file.read_bytes() == b"\xef\xbb\xbf" + ALL.replace("\n", "\r\n").encode()
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in file.parent.iterdir()] == ["ida.wiki"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_what_a_link_points_at_is_fixed(file, call, tmp_path):
    link = tmp_path / "link.wiki"
    link.symlink_to(file)
    call("validate", *AS_OF, "--fix", "link.wiki")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == SAFE


def test_standard_input_goes_to_standard_output(call):
    done = call("validate", *CONCISE, "--fix", "-", input=TEXT)
    assert done.stdout == SAFE
    assert rules(done.stderr.partition("Fixed")[0]) == ["birth-mismatch-lead", "works-unsorted"]
    assert done.returncode == 1
    clean = call("validate", *CONCISE, "--fix", "-", input="'''Ida''' was a surveyor.\n")
    assert (clean.stdout, clean.returncode) == ("'''Ida''' was a surveyor.\n", 0)


def test_standard_input_is_never_written_to_the_file_it_goes_by(file, call):
    done = call("validate", *CONCISE, "--fix", "-", "--stdin-filename", "ida.wiki", input=TEXT)
    assert done.stdout == SAFE
    assert file.read_text(encoding="utf-8") == TEXT


def test_standard_input_goes_alone(file, call):
    done = call("validate", "--fix", "-", "ida.wiki", input=TEXT)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_bytes_that_are_not_utf8_stay_as_they_are(file, call):
    data = TEXT.encode() + b"\xff"
    file.write_bytes(data)
    done = call("validate", *AS_OF, "--fix", "ida.wiki")
    assert file.read_bytes() == data
    assert "note: ida.wiki: not fixed, since it has bytes that are not UTF-8\n" in done.stderr


def test_parsed_articles_stay_as_they_are(file, call, tmp_path):
    text = "'''Ida''' was a surveyor.\n\n== Works ==\n* ''Maps of Thy'' (1899)\n* ''Maps of Thy'' (1899)\n* ''Maps of Fur'' (1901)\n"
    file.write_text(text, encoding="utf-8")
    parsed = tmp_path / "ida.json"
    parsed.write_text(call("parse", "ida.wiki").stdout, encoding="utf-8")
    before = parsed.read_bytes()
    call("validate", *AS_OF, "--fix", "ida.json")
    assert parsed.read_bytes() == before


def test_file_that_changed_meanwhile_is_not_overwritten(file, call, monkeypatch):
    from wikicheck.engine import fixing

    def fix_late(*arguments, real=fixing.fix_article, **settings):
        file.write_text("Somebody was faster.\n", encoding="utf-8")
        return real(*arguments, **settings)

    monkeypatch.setattr(fixing, "fix_article", fix_late)
    done = call("validate", *AS_OF, "--fix", "ida.wiki")
    assert done.returncode == 2
    assert "ida.wiki: not fixed: the file was changed while it was checked" in done.stderr
    assert file.read_text(encoding="utf-8") == "Somebody was faster.\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_file_that_may_not_be_written_is_one_line_and_2(file, call):
    file.chmod(0o444)
    done = call("validate", *AS_OF, "--fix", "ida.wiki")
    assert done.returncode == 2
    assert "permission denied" in done.stderr


def test_fix_of_an_edit_fixes_what_is_new(file, call, tmp_path):
    (tmp_path / "old.wiki").write_text(TEXT, encoding="utf-8")
    file.write_text(TEXT.replace("End.", "The end () of it."), encoding="utf-8")
    done = call("validate", *CONCISE, "--fix", "ida.wiki", "--base", "old.wiki")
    assert file.read_text(encoding="utf-8") == TEXT.replace("End.", "The end of it.")
    assert (done.stdout, done.returncode) == ("", 0)


def test_more_than_a_page_may_report_is_fixed(call, tmp_path):
    (tmp_path / "a.wiki").write_text("[[A]] was () there.\n\n" * 250, encoding="utf-8")
    done = call("validate", *CONCISE, "--select", "empty-parens", "--fail-on", "info", "--fix", "a.wiki")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Fixed 250 findings." in done.stderr
    assert (tmp_path / "a.wiki").read_text(encoding="utf-8") == "[[A]] was there.\n\n" * 250
