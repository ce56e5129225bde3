"""The findings as JSON Lines: one object a line."""

from wikicheck.report.checked import CheckedArticle
from wikicheck.report.finding_json import finding_to_dict
from wikicheck.report.json_text import format_json


class JsonLinesReport:
    """Prints each finding as one line of JSON."""

    def add(self, checked: CheckedArticle) -> str:
        """Return the lines of one article."""
        return "".join(format_json(finding_to_dict(finding, checked)) for finding in checked.findings)

    def finish(self) -> str:
        """Return what comes after the last article."""
        return ""
