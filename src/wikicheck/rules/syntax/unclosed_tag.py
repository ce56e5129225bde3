"""An HTML tag that is opened and never closed."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="unclosed-tag",
    group=Group.SYNTAX,
    severity=Severity.WARNING,
    on=Diagnostic,
    check=report_diagnostic,
    what="An HTML tag that is opened and never closed.",
    why="What it does goes on to the end of the page, or to wherever the software decides to stop it.",
    good=(
        Good("H<sub>2</sub>O"),
        Good("One<br>two<br/>three"),
        Good("<ul><li>one<li>two</ul>"),
        Good("See <http://example.org/> there."),
    ),
    bad=(
        Bad("H⟦<sub>⟧2O is water."),
        Bad("⟦<div>⟧\nText."),
    ),
    also_known_as=("missing-end-tag (Linter)",),
)
