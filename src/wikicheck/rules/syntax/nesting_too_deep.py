"""Templates, links or tags nested deeper than the parser reads."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="nesting-too-deep",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="Templates, links or tags nested deeper than the parser reads.",
    why="Beyond a hundred levels (a template with arguments takes three) they are not read, and no person can follow them.",
    good=(Good("{{a|" * 20 + "}}" * 20, show="{{a|{{a|… }}}}, twenty deep"),),
    bad=(Bad("{{a|" * 33 + "⟦{{⟧a|" + "}}" * 34, form="wikitext", show="{{a|{{a|… }}}}, thirty-four deep"),),
)
