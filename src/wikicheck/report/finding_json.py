"""A finding as data for JSON, as `schemas/findings.schema.json` describes it."""

from typing import TYPE_CHECKING

from wikicheck.report.checked import CheckedArticle
from wikicheck.rulekit import Finding, Fix
from wikicheck.text import SourceText

if TYPE_CHECKING:
    from wikicheck.rulekit.evidence import Evidence


def finding_to_dict(finding: Finding, checked: CheckedArticle) -> dict[str, object]:
    """Return one finding; lines and columns count from 1, columns in code points, ends are exclusive.

    What a finding does not have (fix, note, evidence) is absent; `related` is always there.
    """
    data: dict[str, object] = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": checked.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
    }
    if finding.fix is not None:
        data["fix"] = _fix_to_dict(finding.fix, checked.source)
    data["fingerprint"] = finding.fingerprint
    data["related"] = [
        {
            "path": place.path or checked.path,
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
            "message": place.message,
        }
        for place in finding.related
    ]
    if finding.note is not None:
        data["note"] = finding.note
    if finding.evidence is not None:
        data["evidence"] = _evidence_to_dict(finding.evidence)
    return data


def _evidence_to_dict(evidence: "Evidence") -> dict[str, object]:
    statements = []
    for statement in evidence.statements:
        known = statement._asdict()
        del known["span"]
        statements.append({key: value for key, value in known.items() if value is not None})
    data: dict[str, object] = {"statements": statements}
    if evidence.verdict is not None:
        data["verdict"] = evidence.verdict.value
    if evidence.conclusion is not None:
        data["conclusion"] = evidence.conclusion
    return data


def _fix_to_dict(fix: Fix, source: SourceText) -> dict[str, object]:
    edits = []
    for span, content in fix.edits:
        start, end = source.position(span.start), source.position(span.end)
        edits.append({"start": start._asdict(), "end": end._asdict(), "content": content})
    return {"applicability": fix.applicability.value, "message": fix.message, "edits": edits}
