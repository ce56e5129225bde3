"""A wikilink that is opened with `[[` and never closed."""

from wikicheck.rulekit import Bad, Diagnostic, Good, Group, Rule, Severity, report_diagnostic

RULE = Rule(
    name="unclosed-link",
    group=Group.SYNTAX,
    severity=Severity.ERROR,
    on=Diagnostic,
    check=report_diagnostic,
    what="A wikilink that is opened with `[[` and never closed.",
    why="The brackets are shown as text, and a link in an infobox swallows the fields after it.",
    good=(
        Good("[[Oslo]] and [[Bergen|the west]]."),
        Good("[[File:A.jpg|thumb|seen from [[Oslo]]]]"),
        Good("<nowiki>[[</nowiki> opens a link."),
    ),
    bad=(Bad("She moved to ⟦[[Oslo in May.⟧", form="wikitext"),),
    also_known_as=("CW010",),
)
