"""The output formats of `validate` by name."""

from collections.abc import Callable
from typing import Protocol

from wikicheck.report.checked import CheckedArticle
from wikicheck.report.style import Style
from wikicheck.report.summary import Summary

# For people; the others are for machines.
TEXT_FORMATS = ("full", "concise")
FORMATS = (*TEXT_FORMATS, "json", "jsonl", "github")


class Report(Protocol):
    """Turns checked articles into text, piece by piece."""

    def add(self, checked: CheckedArticle) -> str:
        """Take one article, whose findings are sorted; return what can be printed by now."""
        ...

    def finish(self) -> str:
        """Return what comes after the last article."""
        ...


def open_report(name: str, style: Style, summary: Summary, *, root: str | None, read_version: Callable[[], str]) -> Report:
    """Return a report in the format of that name; nothing of the other formats is loaded.

    `root` is the folder from which GitHub names files.
    """
    if name == "full":
        from wikicheck.report.full import FullReport

        return FullReport(style)
    if name == "concise":
        from wikicheck.report.concise import ConciseReport

        return ConciseReport(style)
    if name == "json":
        from wikicheck.report.json_object import JsonReport

        return JsonReport(summary, read_version())
    if name == "jsonl":
        from wikicheck.report.json_lines import JsonLinesReport

        return JsonLinesReport()
    if name == "github":
        from wikicheck.report.github import GithubReport

        return GithubReport(root)
    raise ValueError(f"no format is called {name!r}")
