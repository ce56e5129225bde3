"""What the engine has to know of each rule before it loads it, in the order of rulekit.RuleEntry.

Generated from the rule files by tools/generate.py; do not edit.
"""

# fmt: off
ENTRIES: tuple[tuple[str, str, str, str, str, tuple[str, ...], bool, tuple[str, ...], bool], ...] = (
)
# fmt: on
