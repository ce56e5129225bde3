"""Rules as people and programs read about them."""

from collections.abc import Iterator, Sequence
from typing import Any

from wikicheck.report.display import escape_controls
from wikicheck.report.style import SEVERITY_COLORS, Style
from wikicheck.rulekit import EXAMPLE_AS_OF, Bad, Good, Rule


def rule_to_dict(rule: Rule[Any]) -> dict[str, object]:
    """Return all there is to say about a rule, as data for JSON."""
    return {
        "name": rule.name,
        "group": rule.group.value,
        "severity": rule.severity.value,
        "default": rule.default,
        "preview": rule.preview,
        "fixable": rule.fixable,
        "what": rule.what,
        "why": rule.why,
        "examples": [*map(_example_to_dict, rule.bad), *map(_example_to_dict, rule.good)],
        "also_known_as": list(rule.also_known_as),
        "catalogue": rule.catalogue,
    }


def _example_to_dict(example: Good | Bad) -> dict[str, object]:
    """Return an example; in the text of a bad one ⟦ ⟧ mark what is reported. What an example does not say is absent."""
    data: dict[str, object] = {"kind": "bad" if isinstance(example, Bad) else "good", "text": _text(example)}
    if example.base is not None:
        data["base"] = _decoded(example.base)
    for key in ("title", "form", "language", "as_of", "severity", "message", "fixed"):
        value = getattr(example, key, None)
        if value is not None:
            data[key] = value
    return data


def _text(example: Good | Bad) -> str:
    return _decoded(example.show if example.show is not None else example.text)


def _decoded(text: str | bytes) -> str:
    return text.decode("utf-8", "backslashreplace") if isinstance(text, bytes) else text


def _whether_on(rule: Rule[Any]) -> list[str]:
    """Return what there is to say of a rule that is off, in words."""
    return ["on trial, off without --preview"] if rule.preview else [] if rule.default else ["off by default"]


def format_rule_list(rules: Sequence[Rule[Any]]) -> str:
    """Return the rules, a line each: name, severity, group, what it reports."""
    names = max((len(rule.name) for rule in rules), default=0)
    groups = max((len(rule.group.value) for rule in rules), default=0)
    lines = []
    for rule in rules:
        off = "".join(f" ({words})" for words in _whether_on(rule))
        lines.append(f"{rule.name:<{names}}  {rule.severity.value:<7}  {rule.group.value:<{groups}}  {rule.what}{off}\n")
    return "".join(lines)


def format_rule_page(rule: Rule[Any], style: Style) -> str:
    """Return the page of a rule: what, why, what is reported and what is not."""
    facts = [style.paint(rule.severity.value, SEVERITY_COLORS[rule.severity]), f"group {rule.group.value}"]
    facts += ["suggests a fix"] if rule.fixable else []
    facts += _whether_on(rule)
    lines = [f"{style.paint(rule.name, 'bold')} ({', '.join(facts)})", ""]
    lines += [style.paint("What it reports", "bold"), f"  {rule.what}", "", style.paint("Why", "bold"), f"  {rule.why}", ""]
    lines += [style.paint("Reported", "bold"), *_iter_examples(rule.bad)]
    lines += [style.paint("Not reported", "bold"), *_iter_examples(rule.good)]
    if rule.also_known_as:
        lines += [style.paint("Also known as", "bold"), f"  {', '.join(rule.also_known_as)}", ""]
    if rule.catalogue:
        lines += [style.paint("Catalogue", "bold"), f"  {rule.catalogue}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _iter_examples(examples: Sequence[Good | Bad]) -> Iterator[str]:
    """Yield the lines of some examples, each indented and followed by an empty line."""
    for example in examples:
        if example.as_of != EXAMPLE_AS_OF:
            yield f"  (as of {example.as_of})"
        if example.title is not None:
            yield f"  (title: {escape_controls(example.title)})"
        if example.base is not None:
            yield "  before the edit:"
            yield from _lines(_decoded(example.base))
            yield "  after it:"
        yield from _lines(_text(example))
        for title, other in example.others:
            yield f"  beside it, {escape_controls(title)}:"
            yield from _lines(other)
        if isinstance(example, Bad):
            if example.message is not None:
                yield f"  says: {escape_controls(example.message)}"
            if example.fixed is not None:
                yield "  mended:"
                yield from _lines(example.fixed)
        yield ""


def _lines(text: str) -> list[str]:
    """Return the lines of an example behind a bar, so that its own empty lines part no examples."""
    return [f"  | {escape_controls(line)}".rstrip() for line in text.rstrip("\n").split("\n")]
