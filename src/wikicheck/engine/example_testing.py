"""Running the examples of a rule, which are its tests: a good one gives no finding, a bad one exactly those it marks."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from wikicheck.article import Article
from wikicheck.article.reading import read_article
from wikicheck.engine.across import check_across
from wikicheck.engine.checking import check_article
from wikicheck.engine.edit_checking import check_edit
from wikicheck.engine.selection import select_rules
from wikicheck.rulekit import Bad, Finding, Good, Rule, RuleEntry, parse_day
from wikicheck.text import SourceText, Span, WikicheckError, apply_edits

_MOST_QUOTED = 60


class ExampleResult(NamedTuple):
    """An example of a rule, such as "bad 2", and in a few words what went wrong with it (None: nothing)."""

    name: str
    fault: str | None


def iter_example_results(rule: Rule[Any], entry: RuleEntry) -> Iterator[ExampleResult]:
    """Run the examples of a rule, which has to be known by now, beside the rules that are on by default."""
    rules = sorted({*select_rules(), entry})
    examples: Sequence[tuple[str, Good | Bad]] = [
        *((f"bad {number}", example) for number, example in enumerate(rule.bad, 1)),
        *((f"good {number}", example) for number, example in enumerate(rule.good, 1)),
    ]
    for name, example in examples:
        yield ExampleResult(name, fault_of_example(rule.name, example, rules))


def fault_of_example(name: str, example: Good | Bad, rules: Sequence[RuleEntry]) -> str | None:
    """Return what is wrong with one example of the rule of that name; None if it does as it should."""
    try:
        text, expected = example.unmarked() if isinstance(example, Bad) else (example.text, [])
        if isinstance(example, Bad) and not expected:
            return "it marks no place with ⟦ ⟧ that must be reported"
        findings, source = _check(name, example, text, rules)
    except (WikicheckError, ValueError) as error:  # also of a mark or a day that makes no sense
        return str(error)
    reported = sorted({finding.span for finding in findings})
    if reported != expected:
        messages = "".join(f"; it said: {finding.message}" for finding in findings[:2])
        return f"expected {_places(source, expected)}, reported {_places(source, reported)}{messages}"
    return _fault_of_words(example, findings, source) if isinstance(example, Bad) else None


def _check(name: str, example: Good | Bad, text: str | bytes, rules: Sequence[RuleEntry]) -> tuple[list[Finding], SourceText]:
    head, day = _read(example, text), parse_day(example.as_of)
    if example.others:
        others = [(title, read_article(other, title=title, language=example.language)) for title, other in example.others]
        findings = dict(check_across([("", head), *others], as_of=day, rules=rules)).get("", [])
    elif example.base is None:
        findings = check_article(head, as_of=day, rules=rules)
    else:
        findings = check_edit(_read(example, example.base), head, as_of=day, rules=rules).findings
    return [finding for finding in findings if finding.rule == name], head.source


def _read(example: Good | Bad, text: str | bytes) -> Article:
    return read_article(text, title=example.title, form=example.form, language=example.language)


def _fault_of_words(example: Bad, findings: list[Finding], source: SourceText) -> str | None:
    if example.message is not None and example.message not in findings[0].message:
        return f"expected a message with “{example.message}”; it said: {findings[0].message}"
    severities = {finding.severity for finding in findings}
    if example.severity is not None and severities != {example.severity}:
        return f"expected severity {example.severity}, reported {', '.join(sorted(severities))}"
    if example.fixed is None:
        return None
    try:
        fixed = apply_edits(source.text, [edit for finding in findings if finding.fix for edit in finding.fix.edits])
    except ValueError as error:
        return f"its fixes cannot be applied together: {error}"
    return None if fixed == example.fixed else f"expected after the fix {_quote(example.fixed)}, but it is {_quote(fixed)}"


def _places(source: SourceText, spans: Sequence[Span]) -> str:
    if not spans:
        return "nothing"
    places = []
    for span in spans:
        line, column = source.position(span.start)
        places.append(f"{line}:{column} {_quote(source.slice(span))}")
    return ", ".join(places)


def _quote(text: str) -> str:
    return repr(text if len(text) <= _MOST_QUOTED else f"{text[:_MOST_QUOTED]}…")
