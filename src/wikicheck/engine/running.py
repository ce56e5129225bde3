"""Running one rule, ours or somebody else's: whatever it does comes out as findings or as an error that names it."""

from collections.abc import Iterable
from typing import Any

from wikicheck.rulekit import Context, Finding, Rule, RuleEntry
from wikicheck.rules.plugins import fault_of_finding
from wikicheck.text import PluginError, RuleError, WikicheckError

_OUR_RULES = "wikicheck.rules."


def run_rule(entry: RuleEntry, rule: Rule[Any], parts: Iterable[Any], ctx: Context, *, length: int | None) -> list[Finding]:
    """Return what a rule finds in some parts of an article whose text has `length` code points (None: there is no text at hand).

    Raises RuleError when it fails, or PluginError when it is a plug-in's and fails or returns what is no finding.
    """
    if entry.module.startswith(_OUR_RULES):
        try:
            return [finding for part in parts for finding in rule.check(part, ctx)]
        except WikicheckError:
            raise
        except Exception as error:
            raise RuleError(f"the rule {rule.name} failed: {type(error).__name__}: {error}") from error
    try:
        found = [finding for part in parts for finding in rule.check(part, ctx)]
    except (Exception, SystemExit) as error:
        raise PluginError(f"the rule {rule.name} of the plug-in {entry.module} failed: {type(error).__name__}: {error}") from error
    for finding in found:
        fault = fault_of_finding(finding, length)
        if fault is not None:
            raise PluginError(f"the rule {rule.name} of the plug-in {entry.module} failed: {fault}")
    return found
