"""Unified diffs: what `diff -u` would print, and what can be applied again."""

import re

from hypothesis import given
from hypothesis import strategies as st

from wikicheck.report.style import Style
from wikicheck.report.unified_diff import format_unified_diff
from wikicheck.text.alignment import split_lines


def diff(old, new):
    return format_unified_diff("a.wiki", old, new, Style())


def test_nothing():
    assert diff("a\n", "a\n") == ""


def test_one_line_in_the_middle():
    old = "".join(f"{number}\n" for number in range(1, 11))
    assert diff(old, old.replace("5", "five")) == ("--- a.wiki\n+++ a.wiki\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")


def test_far_changes_have_hunks_of_their_own():
    old = "".join(f"{number}\n" for number in range(1, 31))
    new = old.replace("\n5\n", "\n").replace("30\n", "30")
    lines = diff(old, new).splitlines()
    assert [line for line in lines if line.startswith("@@")] == ["@@ -2,7 +2,6 @@", "@@ -27,4 +26,4 @@"]
    assert lines[-2:] == ["+30", "\\ No newline at end of file"]


def test_empty_versions():
    assert diff("", "a\n") == "--- a.wiki\n+++ a.wiki\n@@ -0,0 +1 @@\n+a\n"
    assert diff("a", "") == "--- a.wiki\n+++ a.wiki\n@@ -1 +0,0 @@\n-a\n\\ No newline at end of file\n"


def test_terminal_gets_no_controls():
    shown = format_unified_diff("a\x1b.wiki", "a\n", "\x1b[2J\n", Style(colored=True))
    assert "\x1b[2J" not in shown
    assert "a\x1b.wiki" not in shown


def apply(old, text):
    """Apply a diff as `patch` does, every context line checked."""
    lines, result, at = split_lines(old), [], 0
    parts = text.split("\n") if text else []
    index = 2
    while index < len(parts) - 1:
        start, count = re.match(r"@@ -(\d+)(?:,(\d+))? ", parts[index]).groups()
        first = int(start) - (count != "0")
        result += lines[at:first]
        at = first
        index += 1
        while index < len(parts) - 1 and not parts[index].startswith("@@"):
            sign, content = parts[index][:1], parts[index][1:] + "\n"
            if parts[index + 1].startswith("\\"):
                content = content[:-1]
                index += 1
            if sign in " -":
                assert lines[at] == content
                at += 1
            if sign in " +":
                result.append(content)
            index += 1
    return "".join(result + lines[at:])


texts = st.lists(st.sampled_from(["a", "b", "", "c"]), max_size=12).map("\n".join)


@given(old=texts, new=texts)
def test_it_can_be_applied(old, new):
    assert apply(old, diff(old, new)) == new
