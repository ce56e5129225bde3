"""All findings as one JSON object, as `schemas/findings.schema.json` describes it."""

from wikicheck.report.checked import CheckedArticle
from wikicheck.report.finding_json import finding_to_dict
from wikicheck.report.json_text import format_json
from wikicheck.report.summary import Summary

# The version of the shape; it goes up when a key changes its meaning or goes, not when one is added.
VERSION = 1


class JsonReport:
    """Prints one JSON object at the end of the run; `tool_version` is the version of wikicheck."""

    def __init__(self, summary: Summary, tool_version: str) -> None:
        self._summary = summary
        self._tool_version = tool_version
        self._findings: list[dict[str, object]] = []

    def add(self, checked: CheckedArticle) -> str:
        """Keep the findings of one article until all are known."""
        self._findings += (finding_to_dict(finding, checked) for finding in checked.findings)
        return ""

    def finish(self) -> str:
        """Return the whole object."""
        return format_json(
            {
                "version": VERSION,
                "tool": {"name": "wikicheck", "version": self._tool_version},
                "as_of": self._summary.as_of,
                "files": self._summary.files,
                "findings": self._findings,
                "summary": self._summary.to_dict(),
            },
            indent=2,
        )
