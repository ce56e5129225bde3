"""Run from the root of the repository: `python -m benchmarks.quality --help`."""

import argparse
import os
import sys
from collections import Counter

from benchmarks.quality.measure import Outcome, measure, time_rules
from benchmarks.quality.report import CORPUS, FIXTURES, HEAD, write_part
from benchmarks.quality.samples import MATURE, ROOT, Sample, corpus_folder, read_corpus, read_fixtures

PAGE = ROOT / "docs" / "quality.md"


def fixtures_part() -> str:
    """Return what the fixtures give: the same on every machine."""
    samples = list(read_fixtures())
    return write_part(FIXTURES, f"{len(samples)} articles.", measure(samples))


def corpus_part(samples: list[Sample], outcomes: list[Outcome]) -> str:
    """Return what real articles give."""
    folders = Counter(sample.folder for sample in samples)
    words = ", ".join(f"{count} of {folder}" for folder, count in sorted(folders.items()))
    part = write_part(CORPUS, f"{len(samples)} English articles: {words}.", outcomes)
    slowest = [f"| {name} | {share:.1%} |" for name, share in time_rules(samples[::10])[:15]]
    return "\n".join((part, "### The slowest rules", "", "| rule | share of the time of all rules |", "| --- | --- |", *slowest, ""))


def show(rule: str, samples: list[Sample], outcomes: list[Outcome]) -> None:
    """Print each finding of a rule in untouched articles, with the lines around it."""
    for sample, outcome in zip(samples, outcomes, strict=True):
        lines = sample.text.splitlines()
        for finding in outcome.findings:
            if finding.rule == rule:
                print(f"\n{sample.name} ({sample.title}):{finding.line}:{finding.column}: {finding.severity.value}: {finding.message}")
                for related in finding.related:
                    print(f"    line {related.line}: {related.message}")
                for number in range(max(0, finding.line - 2), min(len(lines), finding.line + 1)):
                    print(f"    {number + 1:5} | {lines[number][:240]}")


def main() -> int:
    """Measure, print what was missed, write the page."""
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.quality", description="Measure what the rules find, and what they must not."
    )
    options.add_argument("--check", action="store_true", help="only say whether the page is current for the fixtures")
    options.add_argument("--show", metavar="RULE", help="print the findings of a rule in untouched articles, in context; write nothing")
    options.add_argument("--share", type=int, default=1, help="take every n-th real article only; write nothing")
    options.add_argument("--misses", action="store_true", help="print every place that was not found and every wording that was not silent")
    options.add_argument("--folders", default=",".join(MATURE), help="folders of the corpus, by commas")
    options.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    arguments = options.parse_args()
    old = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    fixtures = fixtures_part()
    if arguments.check:
        if fixtures in old:
            return 0
        print("docs/quality.md is stale for the fixtures: run `make quality`", file=sys.stderr)
        return 1
    folder = corpus_folder()
    if folder is None:
        print("no folder of real articles (WIKICHECK_CORPUS), so only the fixtures are measured", file=sys.stderr)
        _, mark, real = old.partition(CORPUS)
        PAGE.write_text(f"{HEAD}\n{fixtures}\n{mark}{real}", encoding="utf-8")
        return 0
    samples = list(read_corpus(folder, tuple(arguments.folders.split(",")), arguments.share))
    outcomes = measure(samples, arguments.workers)
    if arguments.show:
        show(arguments.show, samples, outcomes)
        return 0
    if arguments.misses:
        for outcome in outcomes:
            for miss in outcome.misses:
                print(f"{miss.what}: {miss.article} ({outcome.sample.title}): {miss.detail}")
    page = f"{HEAD}\n{fixtures}\n{corpus_part(samples, outcomes)}"
    if arguments.share > 1 or arguments.folders != ",".join(MATURE):
        print(page)
    else:
        PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
