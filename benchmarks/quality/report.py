"""docs/quality.md: what was measured, as tables."""

from collections import Counter
from collections.abc import Iterable

from benchmarks.quality.meaning import REWORDINGS
from benchmarks.quality.measure import Outcome
from benchmarks.quality.operators import OPERATORS

from wikicheck.rules import entries

HEAD = """# How much is found, and how seldom wolf is cried

Written by `make quality`; do not edit. [benchmarks/README.md](../benchmarks/README.md) says how it is measured: articles are broken in one
place at a time, and the rules named ought to say so; then their wording is changed without changing what they say, and nobody ought to.
"""

FIXTURES = "## On the fixtures of this repository"
CORPUS = "## On real articles"


def _recall(outcomes: list[Outcome]) -> list[str]:
    eligible: Counter[str] = sum((outcome.eligible for outcome in outcomes), Counter())
    detected: Counter[str] = sum((outcome.detected for outcome in outcomes), Counter())
    lines = ["| what is broken | tier | rules | places | found | share |", "| --- | --- | --- | --- | --- | --- |"]
    shares: dict[int, list[float]] = {}
    for operator in OPERATORS:
        count, found = eligible[operator.name], detected[operator.name]
        share = f"{found / count:.2f}" if count else "–"
        if count:
            shares.setdefault(operator.tier, []).append(found / count)
        lines.append(f"| {operator.name} | {operator.tier} | {', '.join(operator.rules)} | {count} | {found} | {share} |")
    for tier, values in sorted(shares.items()):
        lines.append(f"| **mean of tier {tier}**, each row one weight | {tier} | | | | **{sum(values) / len(values):.3f}** |")
    return lines


def _silence(outcomes: list[Outcome]) -> list[str]:
    tried: Counter[str] = sum((outcome.reworded for outcome in outcomes), Counter())
    loud: Counter[str] = sum((outcome.loud for outcome in outcomes), Counter())
    lines = ["| what is changed | articles | silent | share |", "| --- | --- | --- | --- |"]
    for rewording in REWORDINGS:
        count, noise = tried[rewording.name], loud[rewording.name]
        lines.append(f"| {rewording.name} | {count} | {count - noise} | {f'{1 - noise / count:.3f}' if count else '–'} |")
    whole, noise = tried.total(), loud.total()
    if whole:
        lines.append(f"| **all** | {whole} | {whole - noise} | **{1 - noise / whole:.4f}** |")
    return lines


def _findings(outcomes: list[Outcome]) -> list[str]:
    counts: Counter[tuple[str, str]] = Counter(
        (finding.rule, finding.severity.value) for outcome in outcomes for finding in outcome.findings
    )
    lines = ["| rule | severity | findings | an article |", "| --- | --- | --- | --- |"]
    lines += [f"| {rule} | {severity} | {count} | {count / len(outcomes):.3f} |" for (rule, severity), count in sorted(counts.items())]
    for severity in ("error", "warning"):
        judged = sum(count for (rule, found), count in counts.items() if found == severity and entries()[rule].group != "syntax")
        lines.append(f"| **all but syntax** | {severity} | {judged} | **{judged / len(outcomes):.3f}** |")
    return lines


def unfound_rules(outcomes: Iterable[Outcome]) -> list[str]:
    """Return the rules that no broken article made speak."""
    spoke = {rule for outcome in outcomes for _, rule in outcome.fired}
    return sorted(name for name, entry in entries().items() if name not in spoke and entry.group not in {"syntax", "schema"})


def write_part(title: str, words: str, outcomes: list[Outcome]) -> str:
    """Return one part of the page."""
    lines = [title, "", words, "", "### Broken in one place", "", *_recall(outcomes), "", "### Worded otherwise", "", *_silence(outcomes)]
    lines += ["", "### Untouched", "", *_findings(outcomes)]
    silent = unfound_rules(outcomes)
    lines += ["", f"Rules that no broken article here made speak: {', '.join(silent) or 'none'}.", ""]
    return "\n".join(lines)
