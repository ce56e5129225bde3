"""Writes docs/rules/: a page for each rule and an index, from the rule files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generate_rule_index import discover

from wikicheck.rulekit import EXAMPLE_AS_OF, Bad, Good, Group

FOLDER = Path("docs/rules")
OWNS = ("docs/rules/*.md",)
NOTE = "<!-- Generated from the rule files by tools/generate.py; do not edit. -->\n"


def outputs() -> dict[Path, str]:
    """Return the exact content of every page."""
    rules = [rule for _, rule in discover()]
    pages = {FOLDER / f"{rule.name}.md": "\n".join(_iter_page(rule)) for rule in rules}
    return {FOLDER / "README.md": "\n".join(_iter_index(rules)), **pages}


def _iter_index(rules: list[Any]) -> Iterator[str]:
    yield f"# Rules\n\n{NOTE}"
    yield "In the examples, ⟦ ⟧ mark what is reported. Unless a page says otherwise, they are judged as of " + f"{EXAMPLE_AS_OF}.\n"
    for group in (group for group in Group if any(rule.group == group for rule in rules)):
        yield f"## {group}\n"
        yield "| rule | severity | what it reports |\n| --- | --- | --- |"
        for rule in rules:
            if rule.group == group:
                off = " (on trial)" if rule.preview else "" if rule.default else " (off by default)"
                yield f"| [{rule.name}]({rule.name}.md) | {rule.severity}{off} | {_cell(rule.what)} |"
        yield ""


def _iter_page(rule: Any) -> Iterator[str]:
    yield f"# {rule.name}\n\n{NOTE}"
    facts = [f"Severity: **{rule.severity}**", f"group: {rule.group}"]
    facts += ["suggests a fix"] if rule.fixable else []
    facts += ["on trial, off without `--preview`"] if rule.preview else [] if rule.default else ["off by default"]
    yield " · ".join(facts) + "\n"
    yield f"## What it reports\n\n{rule.what}\n\n## Why\n\n{rule.why}\n\n## Reported\n"
    for example in rule.bad:
        yield from _iter_example(example)
    yield "## Not reported\n"
    for example in rule.good:
        yield from _iter_example(example)
    if rule.also_known_as:
        yield f"## Also known as\n\n{', '.join(rule.also_known_as)}\n"
    if rule.catalogue:
        yield f"Number in the catalogue of consistency rules: {rule.catalogue}\n"


def _iter_example(example: Good | Bad) -> Iterator[str]:
    if example.as_of != EXAMPLE_AS_OF:
        yield f"As of {example.as_of}:\n"
    if example.base is not None:
        yield "Before the edit:\n"
        yield _fenced(example.base)
        yield "After it:\n"
    yield _fenced(example.show if example.show is not None else example.text)
    for title, other in example.others:
        yield f"Beside it, *{title}*:\n"
        yield _fenced(other)
    if isinstance(example, Bad):
        if example.message is not None:
            yield f"It says: “{example.message}”\n"
        if example.fixed is not None:
            yield "Mended:\n"
            yield _fenced(example.fixed)


def _fenced(text: str | bytes) -> str:
    shown = text.decode("utf-8", "backslashreplace") if isinstance(text, bytes) else text
    return f"```wikitext\n{shown.rstrip()}\n```\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
