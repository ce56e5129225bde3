"""Findings with the lines they are about, in the layout of rustc and ruff."""

from wikicheck.report.checked import CheckedArticle
from wikicheck.report.display import escape_controls
from wikicheck.report.excerpt import Row, excerpt
from wikicheck.report.style import SEVERITY_COLORS, Style
from wikicheck.rulekit import Applicability, Finding
from wikicheck.text import Position


class FullReport:
    """Prints each finding with its lines, marks under the exact range, and the other places as notes."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def add(self, checked: CheckedArticle) -> str:
        """Return the findings of one article, each followed by an empty line."""
        return "".join(self._finding(finding, checked) + "\n" for finding in checked.findings)

    def finish(self) -> str:
        """Return what comes after the last article."""
        return ""

    def _finding(self, finding: Finding, checked: CheckedArticle) -> str:
        style = self._style
        color = SEVERITY_COLORS[finding.severity]
        path = escape_controls(checked.path)
        rows = self._rows(finding, checked)
        notes = []  # what is said, and the lines that show it
        for place in finding.related:
            where = path if place.path is None else escape_controls(place.path)
            words = f"{where}:{place.line}:{place.column}: {escape_controls(place.message)}"
            start, end = Position(place.line, place.column), Position(place.end_line, place.end_column)
            notes.append(
                (
                    "note",
                    words,
                    excerpt(checked.source, start, end, mark="-", context=False) if checked.has_text and place.path is None else [],
                )
            )
        if finding.note is not None:
            notes.append(("note", escape_controls(finding.note), []))
        if finding.evidence is not None:
            from wikicheck.report.evidence_text import evidence_lines

            notes += [(label, words, []) for label, words in evidence_lines(finding.evidence)]
        if finding.fix is not None:
            options = "--fix" if finding.fix.applicability is Applicability.SAFE else "--fix --unsafe-fixes"
            notes.append(("help", f"{escape_controls(finding.fix.message)} [fixable with {options}]", []))
        numbers = [row.number or 0 for _, _, shown in [("", "", rows), *notes] for row in shown]
        gutter = " " * len(str(max(numbers, default=finding.line)))

        head = style.paint(f"{finding.severity.value}[{finding.rule}]", color)
        lines = [
            f"{head}{style.paint(f': {escape_controls(finding.message)}', 'bold')}",
            f"{gutter}{style.paint('-->', 'blue')} {path}:{finding.line}:{finding.column}",
            *self._excerpt(rows, gutter, color),
        ]
        for label, words, shown in notes:
            lines.append(f"{gutter} {style.paint('=', 'blue')} {style.paint(f'{label}:', 'bold')} {words}")
            lines += self._excerpt(shown, gutter, "blue")
        return "\n".join(lines) + "\n"

    @staticmethod
    def _rows(finding: Finding, checked: CheckedArticle) -> list[Row]:
        if not checked.has_text:
            return []
        return excerpt(checked.source, Position(finding.line, finding.column), Position(finding.end_line, finding.end_column))

    def _excerpt(self, rows: list[Row], gutter: str, color: str) -> list[str]:
        """Return the lines of an excerpt between two lines of bare gutter; none for no rows."""
        if not rows:
            return []
        paint = self._style.paint
        bar = paint("|", "blue")
        lines = [f"{gutter} {bar}"]
        for number, text, marks in rows:
            if number is None:
                lines.append(paint(text, "blue"))
                continue
            lines.append(f"{paint(f'{number:>{len(gutter)}}', 'blue')} {bar} {text}".rstrip())
            if marks:
                blank = len(marks) - len(marks.lstrip())
                lines.append(f"{gutter} {bar} {marks[:blank]}{paint(marks[blank:], color)}")
        return [*lines, f"{gutter} {bar}"]
