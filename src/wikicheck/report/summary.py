"""The findings of a run, counted."""

from wikicheck.report.checked import CheckedArticle
from wikicheck.report.style import SEVERITY_COLORS, Style
from wikicheck.rulekit import Applicability
from wikicheck.text import Severity


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 file", "2 files"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


class Summary:
    """Counts articles and findings. `as_of` is the day they were judged on (2026-11-24).

    `mended` counts findings whose fixes were applied. `edit` has how many findings edits have fixed, and how many they left as they
    were; it is None where single versions are judged.
    """

    __slots__ = ("_rules", "as_of", "edit", "files", "files_with_findings", "fixable", "mended", "safely_fixable", "severities")

    def __init__(self, as_of: str) -> None:
        self.as_of = as_of
        self.files = 0
        self.files_with_findings = 0
        self.fixable = 0
        self.safely_fixable = 0
        self.mended = 0
        self.edit: tuple[int, int] | None = None
        self.severities = dict.fromkeys(Severity, 0)
        self._rules: dict[str, list[int]] = {}

    def add(self, checked: CheckedArticle) -> None:
        """Count one article."""
        self.files += 1
        self.add_findings(checked, to_others=False)

    def add_findings(self, checked: CheckedArticle, *, to_others: bool) -> None:
        """Count the findings of an article; `to_others` says that it has been counted with other ones before."""
        if checked.findings and not to_others:
            self.files_with_findings += 1
        for finding in checked.findings:
            self.severities[finding.severity] += 1
            self.fixable += finding.fix is not None
            self.safely_fixable += finding.fix is not None and finding.fix.applicability is Applicability.SAFE
            counts = self._rules.setdefault(finding.rule, [0, 0])
            counts[0] += 1
            counts[1] = max(counts[1], finding.severity.rank)

    def add_edit(self, fixed: int, unchanged: int) -> None:
        """Count what one edit fixed and what it left as it was."""
        before = self.edit or (0, 0)
        self.edit = (before[0] + fixed, before[1] + unchanged)

    @property
    def worst(self) -> int:
        """Rank of the worst severity found: 3 for an error, 0 for nothing."""
        return max((severity.rank for severity, number in self.severities.items() if number), default=0)

    def to_dict(self) -> dict[str, object]:
        """Return the counts as JSON has them; rules in alphabetical order."""
        data: dict[str, object] = {
            "errors": self.severities[Severity.ERROR],
            "warnings": self.severities[Severity.WARNING],
            "infos": self.severities[Severity.INFO],
            "files_with_findings": self.files_with_findings,
            "fixable": self.fixable,
            "rules": {rule: counts[0] for rule, counts in sorted(self._rules.items())},
        }
        if self.edit is not None:
            data["edit"] = {"new": sum(self.severities.values()), "fixed": self.edit[0], "unchanged": self.edit[1]}
        return data

    def format(self, *, unread: int = 0) -> str:
        """Return one line for people; `unread` counts the files that could not be checked."""
        if self.files_with_findings:
            new = "new " if self.edit else ""
            found = ", ".join(count(number, f"{new}{severity.value}") for severity, number in self.severities.items() if number)
            line = f"Found {found} in {self.files_with_findings:,} of {count(self.files, 'file')}"
        elif unread:
            line = f"Nothing found in {count(self.files, 'file')}"
        else:
            line = f"All checks passed: {count(self.files, 'file')}"
        tail = f"; {self.edit[0]:,} fixed by the edit, {self.edit[1]:,} unchanged" if self.edit else ""
        tail += f"; {count(unread, 'file')} could not be checked" if unread else ""
        return f"{line}{tail} (as of {self.as_of})."

    def format_fixes(self) -> str:
        """Return one line on what `--fix` would do; nothing where there is nothing to fix."""
        suggested = self.fixable - self.safely_fixable
        if not self.safely_fixable:
            return f"{suggested:,} fixable with `--fix --unsafe-fixes`." if suggested else ""
        more = f", {suggested:,} more with `--unsafe-fixes`" if suggested else ""
        return f"{self.safely_fixable:,} fixable with `--fix`{more}."

    def statistics(self, style: Style) -> str:
        """Return how often each rule fired, the most frequent first, a line each."""
        rows = sorted(self._rules.items(), key=lambda row: (-row[1][0], row[0]))
        digits = len(str(rows[0][1][0])) if rows else 0
        severities = {severity.rank: severity for severity in Severity}
        lines = []
        for rule, (number, rank) in rows:
            severity = severities[rank]
            lines.append(f"{number:>{digits}}  {style.paint(f'{severity.value:<7}', SEVERITY_COLORS[severity])}  {rule}\n")
        return "".join(lines)
