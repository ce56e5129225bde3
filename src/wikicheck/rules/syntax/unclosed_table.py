"""A table that is opened with `{|` and never closed."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="unclosed-table",
    group=Group.SYNTAX,
    severity=Severity.ERROR,
    on=Diagnostic,
    check=report_diagnostic,
    what="A table that is opened with `{|` and never closed.",
    why="The rest of the page becomes part of the table.",
    good=(
        Good("{|\n| a\n|}"),
        Good("{|\n| a\n{|\n| b\n|}\n|}"),
    ),
    bad=(Bad("{|\n| a\n|}\n\n⟦{|⟧\n| b\n\nText."),),
    also_known_as=("CW028",),
)
