"""Writes src/wikicheck/rules/index.py: what the engine must know of each rule before it imports the rule's file."""

import json
import pkgutil
from pathlib import Path
from typing import Any

TARGET = Path("src/wikicheck/rules/index.py")

HEADER = '''"""What the engine has to know of each rule before it loads it, in the order of rulekit.RuleEntry.

Generated from the rule files by tools/generate.py; do not edit.
"""

# fmt: off
ENTRIES: tuple[tuple[str, str, str, str, str, tuple[str, ...], bool, tuple[str, ...], bool, bool, bool], ...] = (
'''


def discover() -> list[tuple[str, Any]]:
    """Import every rule file; return (module name, rule), sorted by the rule's name."""
    import wikicheck.rules as package
    from wikicheck.rules import read_rule

    found = []
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        last = info.name.rpartition(".")[2]
        if not info.ispkg and info.name.count(".") == 3 and not last.startswith("_"):
            rule = read_rule(info.name)
            expected = f"{package.__name__}.{rule.group.replace('-', '_')}.{rule.name.replace('-', '_')}"
            if info.name != expected:
                raise SystemExit(f"{info.name}: the rule {rule.name} of group {rule.group} belongs in {expected}")
            found.append((info.name, rule))
    names = [rule.name for _, rule in found]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise SystemExit(f"two rules are called {', '.join(sorted(doubled))}")
    return sorted(found, key=lambda pair: pair[1].name)


def _literal(value: object) -> str:
    """Return a value as source code, strings in double quotes."""
    if isinstance(value, tuple):
        items = ", ".join(map(_literal, value))
        return f"({items},)" if len(value) == 1 else f"({items})"
    return json.dumps(value) if isinstance(value, str) else repr(value)


def outputs() -> dict[Path, str]:
    """Return the exact content of the generated file."""
    from wikicheck.rulekit import entry_of

    lines = [HEADER]
    for module, rule in discover():
        row = tuple(entry_of(rule, module))
        lines.append(f"    {_literal(row)},\n")
    lines.append(")\n# fmt: on\n")
    return {TARGET: "".join(lines)}
