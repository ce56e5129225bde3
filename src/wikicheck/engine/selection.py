"""Which rules are on: names, groups and ALL, selected and ignored."""

from collections.abc import Iterable

from wikicheck.rulekit import Group, RuleEntry
from wikicheck.rules import entries
from wikicheck.text import ConfigError

ALL = "ALL"


def select_rules(select: Iterable[str] | str | None = None, ignore: Iterable[str] | str = (), *, preview: bool = False) -> list[RuleEntry]:
    """Return the rules that are on, by name; both take words, or one text of words parted by commas or blanks.

    `select` replaces the rules that are on by default; `ignore` takes away last. A name beats a group and a group
    beats ALL, so `--select works --ignore works-undated` and `--select works-undated --ignore works` both do as read.
    Rules that are on trial are off without `preview`, even where they are named.
    Raises ConfigError for a word that names no rule and no group.
    """
    chosen = {name: 1 if entry.default else 0 for name, entry in entries().items()}
    if select is not None:
        chosen = dict.fromkeys(chosen, 0)
        for name, weight in _weigh(select).items():
            chosen[name] = weight
    for name, weight in _weigh(ignore).items():
        if weight >= chosen[name]:
            chosen[name] = 0
    on = [entries()[name] for name, weight in chosen.items() if weight]
    return [entry for entry in on if preview or not entry.preview]


def _weigh(selectors: Iterable[str] | str) -> dict[str, int]:
    """Return how specifically each rule is named: 3 by its name, 2 by its group, 1 by ALL."""
    known = entries()
    weights: dict[str, int] = {}
    for selector in selectors.replace(",", " ").split() if isinstance(selectors, str) else selectors:
        names, weight = _names(selector), 2
        if selector in known:
            weight = 3
        elif selector == ALL:
            weight = 1
        for name in names:
            weights[name] = max(weight, weights.get(name, 0))
    return weights


def _names(selector: str) -> list[str]:
    known = entries()
    if selector in known:
        return [selector]
    if selector == ALL:
        return list(known)
    if selector in set(Group):
        return [name for name, entry in known.items() if entry.group == selector]
    raise ConfigError(f"no rule or group is called {selector!r}{suggest(selector, [*known, *Group, ALL])}")


def suggest(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean …?" for the known word nearest to a wrong one, or nothing."""
    from difflib import get_close_matches

    written = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), written, n=1)
    return f"; did you mean '{written[near[0]]}'?" if near else ""
