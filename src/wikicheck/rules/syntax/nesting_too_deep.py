"""Templates, links or tags nested more than a hundred deep."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="nesting-too-deep",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="Templates, links or tags nested more than a hundred deep.",
    why="Beyond that depth they are not read, and no person can follow them.",
    good=(Good("{{a|" * 20 + "}}" * 20, show="{{a|{{a|… }}}}, twenty deep"),),
    bad=(Bad("{{a|" * 100 + "⟦{{a|⟧" + "}}" * 101, show="{{a|{{a|… }}}}, a hundred and one deep"),),
)
