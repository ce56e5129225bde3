"""Workflow commands of GitHub Actions, which shows them as annotations beside the lines.

The escapes are those of the runner's own toolkit (actions/toolkit, packages/core/src/command.ts).
"""

# A path is printed as it was given, and pathlib would tidy it up.
# ruff: noqa: PTH100, PTH118

from wikicheck.report.checked import CheckedArticle
from wikicheck.report.display import escape_controls
from wikicheck.rulekit import Finding
from wikicheck.text import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _escape_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(text).replace(":", "%3A").replace(",", "%2C")


class GithubReport:
    """Prints one workflow command a finding, the worst first: GitHub shows ten of a kind a step.

    `root` is the folder that annotations name files from (GITHUB_WORKSPACE); paths outside it stay as they are.
    """

    def __init__(self, root: str | None = None) -> None:
        self._root = root
        self._lines: dict[Severity, list[str]] = {severity: [] for severity in _COMMANDS}

    def add(self, checked: CheckedArticle) -> str:
        """Keep the commands of one article until all are known."""
        path = self._path(checked.path)
        for finding in checked.findings:
            self._lines[finding.severity].append(self._command(path, finding))
        return ""

    def finish(self) -> str:
        """Return all commands."""
        return "".join(line for lines in self._lines.values() for line in lines)

    def _path(self, path: str) -> str:
        if self._root is None:
            return path
        import os

        absolute, root = os.path.abspath(path), os.path.join(os.path.abspath(self._root), "")
        return absolute[len(root) :].replace(os.sep, "/") if absolute.startswith(root) else path

    def _command(self, path: str, finding: Finding) -> str:
        place = [f"file={_escape_property(path)}", f"line={finding.line}", f"endLine={finding.end_line}"]
        if finding.line == finding.end_line:
            place += [f"col={finding.column}", f"endColumn={finding.end_column}"]
        title = _escape_property(f"wikicheck ({finding.rule})")
        message = _escape_message(escape_controls(finding.message))
        return f"::{_COMMANDS[finding.severity]} {','.join(place)},title={title}::{message}\n"
