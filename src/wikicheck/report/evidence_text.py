"""What a finding rests on, in words for people."""

from wikicheck.report.display import escape_controls
from wikicheck.rulekit.evidence import Evidence, Statement


def evidence_lines(evidence: Evidence | None) -> list[tuple[str, str]]:
    """Return what to print of evidence, a label and a text each: what was read where, and why the rule concluded."""
    if evidence is None:
        return []
    lines = [("read", _format_statement(statement)) for statement in evidence.statements]
    if evidence.conclusion is not None:
        lines.append(("because", escape_controls(evidence.conclusion)))
    return lines


def _format_statement(statement: Statement) -> str:
    line = f"{statement.line}:{statement.column} {escape_controls(statement.place)}: “{escape_controls(statement.text)}”"
    if statement.edtf is None:
        return line
    if statement.earliest == statement.latest:
        return f"{line} = {statement.earliest or statement.edtf}"
    days = f"{statement.earliest or 'any time'} to {statement.latest or 'any time'}"
    return f"{line} = {statement.edtf}, {days}"
