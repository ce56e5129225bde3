"""Finds the rules, and does nothing else: our own, and those of plug-ins.

`index.py` is generated from the rule files, so that a rule's module is imported only when an article wants it.
"""

from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from wikicheck.rules.index import ENTRIES
from wikicheck.text import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikicheck.rulekit import Rule, RuleEntry

_loaded: "dict[str, Rule[Any]]" = {}


@cache
def entries() -> "dict[str, RuleEntry]":
    """Return what is known of every rule before it is loaded, by name, sorted.

    Raises PluginError where a plug-in cannot be loaded, or names a rule as another one is called.
    """
    from wikicheck.rulekit import RuleEntry
    from wikicheck.rules.plugins import iter_plugin_rules

    known = {row[0]: RuleEntry(*row) for row in ENTRIES}
    added = dict(iter_plugin_rules(known))
    if added:
        for name, (entry, rule) in added.items():
            known[name] = entry
            _loaded[name] = rule
        known = dict(sorted(known.items()))
    return known


def load_rule(name: str) -> "Rule[Any]":
    """Import the file of a rule and return its `RULE`.

    Raises KeyError for a name nobody has, RuleError (which names the file) for a file without a proper rule.
    """
    rule = _loaded.get(name)
    if rule is None:
        rule = _loaded[name] = read_rule(entries()[name].module, name)
    return rule


@contextmanager
def added_rule(rule: "Rule[Any]", module_name: str) -> "Iterator[RuleEntry]":
    """Make a rule known for a while, in place of any of the same name; give its entry."""
    from wikicheck.rulekit import entry_of

    known, name = entries(), rule.name
    before, loaded = known.get(name), _loaded.get(name)
    known[name] = entry = entry_of(rule, module_name)
    _loaded[name] = rule
    try:
        yield entry
    finally:
        del known[name], _loaded[name]
        if before is not None:
            known[name] = before
            known.update([(other, known.pop(other)) for other in sorted(known)])
        if loaded is not None:
            _loaded[name] = loaded


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
