"""A page of more than 2 MiB."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="page-too-large",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="A page of more than 2 MiB.",
    why="MediaWiki does not save such a page; its text is not parsed.",
    good=(Good("a" * 100_000, show="a page of 100 KB"),),
    bad=(Bad("⟦a⟧" + "a" * (2 * 1024 * 1024 + 1), form="wikitext", show="a page of 2 MiB and one byte"),),
)
