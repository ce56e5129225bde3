"""A footnote that is opened with `<ref>` and never closed."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="unclosed-ref",
    group=Group.SYNTAX,
    severity=Severity.ERROR,
    on=Diagnostic,
    check=report_diagnostic,
    what="A footnote that is opened with `<ref>` and never closed.",
    why="The text after it becomes part of the footnote, or an error message takes its place.",
    good=(
        Good("Text<ref>Lee 2000.</ref> more."),
        Good('Text<ref name="a" /> more.'),
        Good("<nowiki><ref></nowiki> opens a footnote."),
    ),
    bad=(Bad("Text⟦<ref>⟧Lee 2000. More text."),),
    also_known_as=("CW094",),
)
