"""What a rule is made of."""

from wikicheck.rulekit.context import Context, format_day, parse_day
from wikicheck.rulekit.example import EXAMPLE_AS_OF, Bad, Good
from wikicheck.rulekit.finding import Applicability, Finding, Fix, Related
from wikicheck.rulekit.rule import Group, Need, Rule, RuleEntry, entry_of, report_diagnostic
from wikicheck.text import Diagnostic, Edit, Severity, Span

__all__ = [
    "EXAMPLE_AS_OF",
    "Applicability",
    "Bad",
    "Context",
    "Diagnostic",
    "Edit",
    "Finding",
    "Fix",
    "Good",
    "Group",
    "Need",
    "Related",
    "Rule",
    "RuleEntry",
    "Severity",
    "Span",
    "entry_of",
    "format_day",
    "parse_day",
    "report_diagnostic",
]
