"""A numeric character reference with sixteen zeros or more."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="character-reference-too-long",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="A numeric character reference with sixteen zeros or more.",
    why="It takes parsers long to read and shows one character; it is not read.",
    good=(Good("&#0038; and &#x26;"),),
    bad=(Bad("Text ⟦&#00000000000000000⟧38; more.", form="wikitext"),),
)
