"""The commands on docs/schema-commands.md do what the page says they do."""

import re
import shlex

import pytest

_BLOCK = re.compile(r"^```(\w+)(?: ([^\n`]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _commands(block):
    """Yield each command of a console block with the output that is shown."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield shlex.split(command), shown


def _pattern(shown):
    """Return what matches an output: "…" in a line stands for anything in it, on a line of its own for any lines."""
    lines = [".*" if line == "…" else ".*".join(map(re.escape, line.split("…"))) for line in shown.splitlines()]
    return re.compile("".join("(?:.*\n)*?" if line == ".*" else line + ",?\n" for line in lines))


def test_the_page(repository, call, tmp_path):
    page = (repository / "docs/schema-commands.md").read_text("utf-8")
    commands = 0
    for language, name, text in _BLOCK.findall(page):
        if name:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        if language != "console":
            continue
        for (program, *arguments), shown in _commands(text):
            assert program == "wikicheck"
            done = call(*arguments)
            assert done.stderr == ""
            output = done.stdout.replace("\\", "/") if "test" in arguments else done.stdout
            assert _pattern(shown).fullmatch(output), output
            commands += 1
    assert commands >= 6


@pytest.mark.parametrize(
    ("shown", "output", "fits"), [("a\n…\nb\n", "a\nx\ny\nb\n", True), ("a\nb\n", "a\nx\nb\n", False), ("a…c\n", "abc\n", True)]
)
def test_the_test_can_fail(shown, output, fits):
    assert bool(_pattern(shown).fullmatch(output)) is fits
