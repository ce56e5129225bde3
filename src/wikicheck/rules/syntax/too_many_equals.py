"""A line that begins as a heading and has more than a hundred equals signs."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="too-many-equals",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="A line that begins as a heading and has more than a hundred equals signs.",
    why="It is no heading that anybody wrote for readers; it is not read as one.",
    good=(
        Good("== a = b ==\n\nText."),
        Good("=" * 50, show="fifty equals signs"),
    ),
    bad=(Bad("Text.\n⟦=⟧" + "=" * 100 + "\nText.", form="wikitext", show="a line of 101 equals signs"),),
)
