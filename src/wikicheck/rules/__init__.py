"""Finds the rules, and does nothing else.

`index.py` is generated from the rule files, so that a rule's module is imported only when an article wants it.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from wikicheck.rules.index import ENTRIES
from wikicheck.text import RuleError

if TYPE_CHECKING:
    from wikicheck.rulekit import Rule, RuleEntry


@cache
def entries() -> "dict[str, RuleEntry]":
    """Return what is known of every rule before it is loaded, by name, sorted."""
    from wikicheck.rulekit import RuleEntry

    return {row[0]: RuleEntry(*row) for row in ENTRIES}


@cache
def load_rule(name: str) -> "Rule[Any]":
    """Import the file of a rule and return its `RULE`.

    Raises KeyError for a name nobody has, RuleError (which names the file) for a file without a proper rule.
    """
    return read_rule(entries()[name].module, name)


def read_rule(module_name: str, name: str | None = None) -> "Rule[Any]":
    """Import a module and return its `RULE`, checked to be one (and to be called `name`)."""
    from wikicheck.rulekit import Rule

    module = import_module(module_name)
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        raise RuleError(f"{module_name} has no RULE", path=module.__file__)
    if name is not None and rule.name != name:
        raise RuleError(f"{module_name} holds the rule {rule.name}, not {name}", path=module.__file__)
    return rule
