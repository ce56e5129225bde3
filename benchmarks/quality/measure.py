"""Counting: findings of untouched articles, broken places that are found, changes of wording that stay silent."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from benchmarks.quality.meaning import REWORDINGS
from benchmarks.quality.mutation import MOST_PLACES, dice
from benchmarks.quality.operators import OPERATORS
from benchmarks.quality.samples import Sample

from wikicheck.article import Article
from wikicheck.engine import check_article, read_as_of
from wikicheck.rulekit import Finding

AS_OF = read_as_of("2026-11-24")

# Findings that are about markup, and no contradiction.
SYNTAX = frozenset(("syntax",))


class Miss(NamedTuple):
    """A broken place that nobody found, or a change of wording that somebody did."""

    what: str
    article: str
    detail: str


class Outcome(NamedTuple):
    """What came of one article."""

    sample: Sample
    findings: list[Finding]
    eligible: Counter[str]
    detected: Counter[str]
    fired: Counter[tuple[str, str]]  # operator and rule
    reworded: Counter[str]
    loud: Counter[str]
    misses: list[Miss]


def check(article: Article) -> list[Finding]:
    """Return the findings of all rules that are on."""
    return check_article(article, as_of=AS_OF)


def _fresh(before: Counter[str], findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that were not there before."""
    left = Counter(before)
    fresh = []
    for finding in findings:
        if left[finding.fingerprint]:
            left[finding.fingerprint] -= 1
        else:
            fresh.append(finding)
    return fresh


def measure_article(sample: Sample) -> Outcome:
    """Break one article in every way that it can be broken, and change its wording."""
    article = sample.read()
    findings = check(article)
    before = Counter(finding.fingerprint for finding in findings)
    outcome = Outcome(sample, findings, Counter(), Counter(), Counter(), Counter(), Counter(), [])
    for operator in OPERATORS:
        for number, text in enumerate(operator.mutate(article, dice(sample.name, operator.name))):
            if number == MOST_PLACES:
                break
            outcome.eligible[operator.name] += 1
            fresh = {finding.rule for finding in _fresh(before, check(sample.read(text)))}
            hits = fresh.intersection(operator.rules)
            if hits:
                outcome.detected[operator.name] += 1
                outcome.fired.update((operator.name, rule) for rule in hits)
            else:
                outcome.misses.append(Miss(operator.name, sample.name, f"place {number + 1}; said {', '.join(sorted(fresh)) or 'nothing'}"))
    rules_before = Counter(finding.rule for finding in findings)
    for rewording in REWORDINGS:
        changed = rewording.rewrite(article, dice(sample.name, rewording.name))
        if changed is None:
            continue
        outcome.reworded[rewording.name] += 1
        louder = Counter(finding.rule for finding in check(sample.read(changed))) - rules_before
        if louder:
            outcome.loud[rewording.name] += 1
            outcome.misses.append(Miss(rewording.name, sample.name, f"said {', '.join(sorted(louder))}"))
    return outcome


def measure(samples: list[Sample], workers: int = 1) -> list[Outcome]:
    """Measure articles, in as many processes as are given; in the order of the articles."""
    if workers == 1:
        return [measure_article(sample) for sample in samples]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(measure_article, samples, chunksize=4))


def time_rules(samples: list[Sample]) -> list[tuple[str, float]]:
    """Return the share of each rule in the time of all, slowest first. Facts that rules share are read before."""
    from wikicheck.engine.selection import select_rules

    spent: dict[str, float] = defaultdict(float)
    rules = select_rules()
    for sample in samples:
        article = sample.read()
        for rule in rules:
            check_article(article, as_of=AS_OF, rules=[rule])
            start = time.perf_counter()
            check_article(article, as_of=AS_OF, rules=[rule])
            spent[rule.name] += time.perf_counter() - start
    whole = sum(spent.values()) or 1.0
    return sorted(((name, seconds / whole) for name, seconds in spent.items()), key=lambda pair: -pair[1])
