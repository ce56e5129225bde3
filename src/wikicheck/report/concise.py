"""A finding a line, as compilers print them: `path:14:31: error unclosed-ref: <ref> is never closed [*]`; the star: `--fix` mends it."""

from wikicheck.report.checked import CheckedArticle
from wikicheck.report.display import escape_controls
from wikicheck.report.style import SEVERITY_COLORS, Style
from wikicheck.rulekit import Applicability


class ConciseReport:
    """Prints one line a finding; `[*]` says that it comes with a fix that `--fix` applies."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def add(self, checked: CheckedArticle) -> str:
        """Return the lines of one article."""
        path = self._style.paint(escape_controls(checked.path), "bold")
        lines = []
        for finding in checked.findings:
            severity = self._style.paint(finding.severity.value, SEVERITY_COLORS[finding.severity])
            message = escape_controls(finding.message)
            fixable = " [*]" if finding.fix is not None and finding.fix.applicability is Applicability.SAFE else ""
            lines.append(f"{path}:{finding.line}:{finding.column}: {severity} {finding.rule}: {message}{fixable}\n")
            if finding.evidence is not None:
                from wikicheck.report.evidence_text import evidence_lines

                lines += [f"    {label}: {words}\n" for label, words in evidence_lines(finding.evidence)]
        return "".join(lines)

    def finish(self) -> str:
        """Return what comes after the last article."""
        return ""
