"""Markup that the parser gives up on."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="unreadable-markup",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="Markup that the parser gives up on: more than two million pieces of it on one page.",
    why="The page is then taken for plain text, and nothing in it is judged.",
    good=(Good("** item\n" * 1_000, form="wikitext", show="a thousand list items"),),
    bad=(Bad("⟦*⟧*" + "\n**" * 340_000, form="wikitext", show="three hundred and forty thousand list items, all of them empty"),),
)
