"""Rules of other packages: whatever they name in the group `wikicheck.rules` of their entry points.

An entry point names a rule, a list of rules, or a module that has either as `RULE` or `RULES`. Looking for entry points through
`importlib.metadata` costs as much as checking a small article, so the folders of installed packages are searched for the words first.
"""

# One more import than this needs on every run.
# ruff: noqa: PTH118, PTH123, PTH208

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from wikicheck.text import PluginError, lazy_pattern

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from wikicheck.rulekit import Rule, RuleEntry

GROUP = "wikicheck.rules"

# What a rule may be on; the engine knows how to find them.
PART_NAMES = frozenset(
    "Article ArticleEdit Category Diagnostic Field Hatnote Infobox Link Linked Period ProseParagraph Reference Section Sentence WorksGroup".split()
)

_METADATA = (".dist-info", ".egg-info")
_NAME = lazy_pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def iter_plugin_rules(known: "Mapping[str, RuleEntry]") -> "Iterator[tuple[str, tuple[RuleEntry, Rule[Any]]]]":
    """Yield the rules of all plug-ins with their entries, by name.

    Raises PluginError, which names the plug-in, for one that cannot be loaded, for what is no proper rule, and for a name that is
    taken: by one of the `known` rules or by another plug-in.
    """
    if not _are_there(sys.path):
        return
    from wikicheck.rulekit import entry_of

    owners = dict.fromkeys(known, "wikicheck itself")
    for point in _points():
        owner = _owner(point)
        for rule in _load(point, owner):
            if rule.name in owners:
                raise PluginError(f"{owner} calls a rule '{rule.name}', but so does {owners[rule.name]}")
            owners[rule.name] = owner
            yield rule.name, (entry_of(rule, point.value.partition(":")[0].strip()), rule)


def _are_there(folders: Iterable[str]) -> bool:
    """Say whether an installed package may have rules for us."""
    wanted = GROUP.encode()
    for folder in folders:
        try:
            names = os.listdir(folder or os.curdir)
        except NotADirectoryError:
            return True  # an archive: only the library can look into it
        except OSError:
            continue
        for name in names:
            if name.endswith(_METADATA):
                try:
                    with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                        if wanted in file.read():
                            return True
                except OSError:
                    continue
    return False


def _points() -> "list[EntryPoint]":
    from importlib.metadata import entry_points

    return sorted(entry_points(group=GROUP), key=lambda point: (_owner(point), point.name, point.value))


def _owner(point: "EntryPoint") -> str:
    package = f"{point.dist.name} " if point.dist is not None else ""
    return f"the plug-in {package}({point.name} = {point.value})"


def _load(point: "EntryPoint", owner: str) -> "list[Rule[Any]]":
    from wikicheck.rulekit import Rule

    try:
        found = point.load()
    except (Exception, SystemExit) as error:
        raise PluginError(f"{owner} cannot be loaded: {type(error).__name__}: {error}") from error
    if not isinstance(found, Rule | tuple | list):
        found = getattr(found, "RULE", getattr(found, "RULES", found))
    rules = [found] if isinstance(found, Rule) else found
    if not isinstance(rules, list | tuple) or not rules:
        raise PluginError(f"{owner} names no rule: it has to be a Rule, a list of them, or a module with RULE or RULES")
    for rule in rules:
        fault = fault_of(rule)
        if fault is not None:
            raise PluginError(f"{owner} has no proper rule: {fault}")
    return list(rules)


def fault_of(rule: object) -> str | None:
    """Return in a few words what is wrong with a rule that somebody else wrote; None if nothing is."""
    from wikicheck.rulekit import Bad, Good, Group, Need, Rule, Severity

    if not isinstance(rule, Rule):
        return f"{rule!r:.60} is no Rule"
    given: Any = rule  # its author may have given anything
    tests: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("its name is not written like some-rule", lambda: bool(_NAME.fullmatch(given.name))),
        ("its group is no Group", lambda: isinstance(given.group, Group)),
        ("its severity is no Severity", lambda: isinstance(given.severity, Severity)),
        ("its `on` is no part of an article", lambda: isinstance(given.on, type) and given.on.__name__ in PART_NAMES),
        ("its check cannot be called", lambda: callable(given.check)),
        (
            "its needs are no set of Need",
            lambda: _are(given.needs, frozenset, Need),
        ),
        ("its what and why are no texts", lambda: isinstance(given.what, str) and isinstance(given.why, str)),
        ("its good examples are no tuple of Good with a text", lambda: _are_examples(given.good, Good)),
        ("its bad examples are no tuple of Bad with a text", lambda: _are_examples(given.bad, Bad)),
    )
    for words, test in tests:
        try:
            fine = test()
        except TypeError:
            fine = False
        if not fine:
            return f"{words} ({str(rule.name)[:60]})"
    return None


def _are(given: object, kind: type, of: type) -> bool:
    return isinstance(given, kind) and all(isinstance(one, of) for one in cast("Iterable[object]", given))


def _are_examples(given: Any, of: type) -> bool:
    return _are(given, tuple, of) and all(isinstance(example.text, str | bytes) for example in given)


def fault_of_finding(found: object, length: int | None) -> str | None:
    """Return in a few words what is wrong with a finding of a rule that somebody else wrote; None if nothing is.

    `length` is that of the article's text in code points, None where it is not at hand.
    """
    from wikicheck.rulekit import Finding, Severity

    if not isinstance(found, Finding):
        return f"it gives {found!r:.60}, which is no Finding"
    given: Any = found  # its author may have put anything into it
    if not isinstance(given.message, str) or not given.message:
        return f"the message of its finding is no text ({given.message!r:.60})"
    if not isinstance(given.severity, Severity):
        return f"the severity of its finding is no Severity ({given.severity!r:.60})"
    spans = [given.span, *(place.span for place in given.related if place.path is None)]
    spans += [edit.span for edit in given.fix.edits] if given.fix is not None else []
    for span in spans:
        if length is not None and not 0 <= span.start <= span.end <= length:
            return f"{span.start} to {span.end} is no place in a text of {length:,}"
    return None
