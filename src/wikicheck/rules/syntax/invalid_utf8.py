"""Bytes that are not UTF-8."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="invalid-utf8",
    group=Group.SYNTAX,
    severity=Severity.ERROR,
    on=Diagnostic,
    check=report_diagnostic,
    what="Bytes that are not UTF-8.",
    why="They are shown as question marks, and were probably written in another encoding.",
    good=(
        Good("Caf\u00e9".encode()),
        Good("A \ufffd in the text.".encode()),
    ),
    bad=(Bad(b"Caf\xe2\x9f\xa6\xe9\xe2\x9f\xa7 Oslo"),),
)
