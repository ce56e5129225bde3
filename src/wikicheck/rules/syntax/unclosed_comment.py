"""A comment that is opened with `<!--` and never closed."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="unclosed-comment",
    group=Group.SYNTAX,
    severity=Severity.ERROR,
    on=Diagnostic,
    check=report_diagnostic,
    what="A comment that is opened with `<!--` and never closed.",
    why="Everything after it disappears from the page.",
    good=(
        Good("Text <!-- a note --> more."),
        Good("<nowiki><!--</nowiki> opens a comment."),
    ),
    bad=(Bad("Text ⟦<!-- a note⟧\n\nMore text."),),
    also_known_as=("CW005",),
)
