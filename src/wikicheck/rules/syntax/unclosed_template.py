"""A template that is opened with `{{` and never closed."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="unclosed-template",
    group=Group.SYNTAX,
    severity=Severity.ERROR,
    on=Diagnostic,
    check=report_diagnostic,
    what="A template that is opened with `{{` and never closed.",
    why="Everything after it is shown as source text, or becomes part of the template.",
    good=(
        Good("{{Infobox person|name=Ann {{small|Lee}}}}"),
        Good("<nowiki>{{</nowiki> is two braces."),
        Good("A set {1, 2} and {{{1|none}}}."),
        Good("<!-- {{ -->Text."),
    ),
    bad=(
        Bad("⟦{{Infobox person⟧\n| name = Ann Lee\n\nAnn Lee is a potter."),
        Bad("Text ⟦{{cite web⟧|title=A and more."),
    ),
    also_known_as=("lonely-bracket (wikilint)", "CW043"),
)
