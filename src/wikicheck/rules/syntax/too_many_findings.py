"""A page with more findings than anybody reads."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="too-many-findings",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="A page with more than a hundred findings of one rule or a thousand in all.",
    why="The rest would drown the others; it is counted and not shown.",
    good=(
        Good("H<sub>2O. " * 3, show="three unclosed tags"),
        Good("H<sub>2O. " * 100, show="a hundred unclosed tags"),
    ),
    bad=(Bad("H<sub>2O. " * 100 + "H⟦<sub>⟧2O.", message="1 more of unclosed-tag", show="a hundred and one unclosed tags"),),
)
