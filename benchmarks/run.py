"""Times wikicheck against the tokenizer and the parser below it, and its start-up against Python's own.

All contestants take turns within one run; what counts are the medians of their ratios. Nothing is asserted.
`WIKICHECK_CORPUS` names the folder of real articles; without it, the fixtures are timed. `WIKILINT` names the command of
the npm package wikilint, where it is installed; `WTF_WIKIPEDIA` the folder in whose `node_modules` the npm package
wtf_wikipedia is.
"""

import argparse
import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from schema_step import time_schemas

ROOT = Path(__file__).resolve().parent.parent
WTF = "wtf_wikipedia json()"

SMALL_ARTICLE = """{{Infobox person
| name        = Ida Brandt
| birth_date  = {{birth date|1871|5|2}}
| birth_place = [[Bergen]], Norway
| death_date  = {{death date and age|1934|11|30|1871|5|2}}
| occupation  = Potter
}}
'''Ida Brandt''' (2 May 1871 – 30 November 1934) was a Norwegian potter.

== Life ==
In 1890, she moved to [[Oslo]].<ref>{{cite book|title=Potters|year=1950}}</ref> In 1901, she opened a shop.

== References ==
{{reflist}}

[[Category:1871 births]]
[[Category:1934 deaths]]
"""


def read_articles(share: int) -> tuple[str, dict[Path, str]]:
    """Return what is timed, in words, and every `share`-th text by its path."""
    corpus = Path(os.environ.get("WIKICHECK_CORPUS", ROOT.parent / "shared" / "corpus")) / "articles" / "enwiki-l"
    folder = corpus if corpus.is_dir() else ROOT / "fixtures" / "wikitext"
    paths = sorted(folder.glob("*.wiki"))[::share]
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in paths}
    return f"{len(texts)} articles of {folder.name}, {sum(map(len, texts.values())):,} characters", texts


def contestants() -> dict[str, Callable[[str], object]]:
    """Return what is timed in one process, the measure of all others first."""
    import mwparserfromhell
    from mwparserfromhell.parser._tokenizer import CTokenizer

    import wikicheck

    def tokenize(text: str) -> object:
        return CTokenizer().tokenize(text, 0, True)  # noqa: FBT003 - the tokenizer takes its arguments by place

    def parse_with_tree(text: str) -> object:
        return mwparserfromhell.parse(text, skip_style_tags=True)

    def parse(text: str) -> object:
        return wikicheck.parse(text, form="wikitext", lang="en")

    def parse_to_dict(text: str) -> object:
        return wikicheck.parse(text, form="wikitext", lang="en").to_dict()

    def check(text: str) -> object:
        return wikicheck.check(wikicheck.parse(text, form="wikitext", lang="en"), as_of="2026-11-24")

    return {
        "C tokenizer": tokenize,
        "parse": parse,
        "mwparserfromhell.parse": parse_with_tree,
        "parse().to_dict()": parse_to_dict,
        "check": check,
    }


class WtfWikipedia:
    """The npm package wtf_wikipedia, in a process of its own that times itself."""

    def __init__(self, folder: str) -> None:
        node = shutil.which("node") or "node"
        script = str(Path(__file__).with_name("wtf_wikipedia.mjs"))
        self._process = subprocess.Popen([node, script, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    @classmethod
    def find(cls) -> "WtfWikipedia | None":
        """Return a running one if `WTF_WIKIPEDIA` names the folder that has it."""
        folder = os.environ.get("WTF_WIKIPEDIA")
        return cls(folder) if folder else None

    def time(self, path: Path) -> float:
        """Return the seconds of processor time that `wtf(text).json()` took."""
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError
        print(path, file=self._process.stdin, flush=True)
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def time_articles(rounds: int, share: int) -> None:
    """Print the medians of the ratios over whole rounds; each round lets all take turns on every article."""
    words, texts = read_articles(share)
    names = contestants()
    print(f"{words}; {rounds} interleaved rounds\n")
    rival = WtfWikipedia.find()
    time_round(texts, names, rival)  # whoever compiles while running has to have seen everything once
    results = [time_round(texts, names, rival) for _ in range(rounds)]
    totals = {name: [result[name] for result in results] for name in results[0]}
    if rival:
        rival.close()
    base = totals["C tokenizer"]
    size = sum(map(len, texts.values())) / 1e6
    for name, seconds in totals.items():
        print(f"{name:26} {size / statistics.median(seconds):7.2f} Mchar/s {median_ratio(seconds, base):7.2f} × C tokenizer")
    for slow, fast in (("mwparserfromhell.parse", "parse"), (WTF, "parse().to_dict()")):
        if slow in totals:
            print(f"{slow:26} {'':15} {median_ratio(totals[slow], totals[fast]):7.2f} × {fast}")
    if not rival:
        print("wtf_wikipedia is not installed (npm install wtf_wikipedia; WTF_WIKIPEDIA=folder), so it was not timed")
    print()


def time_round(texts: dict[Path, str], names: dict[str, Callable[[str], object]], rival: WtfWikipedia | None) -> dict[str, float]:
    """Return the seconds each contestant spent on all articles."""
    spent = dict.fromkeys(names, 0.0)
    for path, text in texts.items():
        for name, function in names.items():
            gc.collect(0)
            start = time.process_time()
            function(text)
            spent[name] += time.process_time() - start
        if rival:
            spent[WTF] = spent.get(WTF, 0.0) + rival.time(path)
    return spent


def median_ratio(mine: list[float], its: list[float]) -> float:
    """Return the median of the ratios, round by round."""
    return statistics.median(one / other for one, other in zip(mine, its, strict=True))


def time_processes(rounds: int) -> None:
    """Print how long whole processes take, as multiples of `python -c pass`."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "Ida_Brandt.wiki"
        article.write_text(SMALL_ARTICLE, encoding="utf-8")
        python = [sys.executable]
        commands = {
            "python -c pass": [*python, "-c", "pass"],
            "wikicheck --version": [*python, "-m", "wikicheck", "--version"],
            "wikicheck validate (small)": [*python, "-m", "wikicheck", "validate", str(article)],
        }
        wikilint = os.environ.get("WIKILINT") or shutil.which("wikilint")
        if wikilint:
            commands["wikilint (small)"] = [wikilint, str(article)]
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        totals: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
                totals[name].append(time.perf_counter() - start)
        base = totals["python -c pass"][1:]
        for name, seconds in totals.items():
            ratio = statistics.median(mine / its for mine, its in zip(seconds[1:], base, strict=True))
            print(f"{name:26} {statistics.median(seconds[1:]) * 1e3:7.1f} ms {ratio:12.2f} × python -c pass")
        if not wikilint:
            print("wikilint is not installed (npm install wikilint), so it was not timed")


def main() -> None:
    """Run all parts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5, help="rounds over the articles")
    options.add_argument("--share", type=int, default=1, help="time every n-th article only")
    options.add_argument("--processes", type=int, default=15, help="rounds of whole processes")
    arguments = options.parse_args()
    time_articles(arguments.rounds, arguments.share)
    time_schemas(list(read_articles(arguments.share)[1].values()), arguments.rounds)
    time_processes(arguments.processes)


if __name__ == "__main__":
    main()
