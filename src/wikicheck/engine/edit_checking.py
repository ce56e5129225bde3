"""What an edit brought: the findings of the version after it that the version before it did not have.

Lines move, so findings are told by what they say and what stands at their places, each as often as it occurs.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article import Article
from wikicheck.engine.checking import judge_article, limit
from wikicheck.engine.selection import select_rules
from wikicheck.rulekit import Finding, RuleEntry
from wikicheck.text import SourceText, Span, lazy_pattern
from wikicheck.text.alignment import Alignment

if TYPE_CHECKING:
    from wikicheck.schema import ChosenSchemas

# A place in words, which an edit far away changes.
_LINES = lazy_pattern(r"\blines? \d+(?:(?:, | and )\d+)*")


class EditFindings(NamedTuple):
    """The findings that an edit brought, and how many others it left behind or left as they were."""

    findings: list[Finding]
    fixed: int
    unchanged: int


def check_edit(
    base: Article,
    head: Article,
    *,
    as_of: int,
    rules: Sequence[RuleEntry] | None = None,
    evidence: bool = False,
    choose: "Callable[[Article], ChosenSchemas | None] | None" = None,
) -> EditFindings:
    """Return what the edit from `base` to `head` brought, sorted by place and rule; rules that judge edits run too.

    `choose` says which schemas the wiki's configuration chooses for either version.
    Raises as `check_article`.
    """
    chosen = select_rules() if rules is None else rules
    found = judge_edit(base, head, as_of=as_of, rules=chosen, evidence=evidence, choose=choose)
    return found._replace(findings=limit(found.findings, head, as_of, chosen))


def judge_edit(
    base: Article,
    head: Article,
    *,
    as_of: int,
    rules: Sequence[RuleEntry],
    evidence: bool = False,
    choose: "Callable[[Article], ChosenSchemas | None] | None" = None,
) -> EditFindings:
    """Return all that an edit brought, however much it is."""
    old_schemas, new_schemas = (choose(base), choose(head)) if choose is not None else (None, None)
    before = judge_article(base, as_of=as_of, rules=rules, schemas=old_schemas)
    after = judge_article(head, as_of=as_of, rules=rules, evidence=evidence, base=base, schemas=new_schemas)
    matching = _Matching(base.source, head.source)
    # what was held back was there all the same: that it shows now, or no longer does, is nothing the edit did to it
    old, new = before.findings + before.held_back, after.findings + after.held_back
    pairs = matching.match(old, new)
    brought = [finding for index, finding in enumerate(after.findings) if index not in pairs]
    unchanged = sum(index in pairs for index in range(len(after.findings)))
    fixed = len(before.findings) - sum(index < len(before.findings) for index in pairs.values())
    edit_rules = {entry.name for entry in rules if entry.on == "ArticleEdit"}
    return EditFindings(_without_repeats(brought, edit_rules), fixed, unchanged)


class _Matching:
    """Finds the findings of the head that are findings of the base."""

    def __init__(self, base: SourceText, head: SourceText) -> None:
        self._alignment = Alignment(base.text, head.text)

    def match(self, old: list[Finding], new: list[Finding]) -> dict[int, int]:
        """Return the indices of findings in `new`, each with the index of the finding in `old` that it is."""
        pairs: dict[int, int] = {}
        left = list(range(len(old)))
        places = [self._alignment.head_hull(finding.span) for finding in old]
        alone = [self._are_left_alone(finding) for finding in old]
        # What of an old finding has to be what of a new one, the surest way first. Another text about the same place, such as the
        # number of works in a list, is the same finding only where the edit left the other places alone.
        ways: tuple[tuple[Callable[[int], object], Callable[[Finding], object]], ...] = (
            (
                lambda index: (_evidence(old[index]), _statement(old[index]), places[index]),
                lambda finding: (_evidence(finding), _statement(finding), finding.span),
            ),
            (
                lambda index: (_evidence(old[index]), places[index]) if alone[index] else None,
                lambda finding: (_evidence(finding), finding.span),
            ),
            (
                lambda index: (_evidence(old[index]), _statement(old[index])),
                lambda finding: (_evidence(finding), _statement(finding)),
            ),
            (lambda index: _evidence(old[index]) if old[index].related and alone[index] else None, _evidence),
            (
                lambda index: (_statement(old[index]), place.start) if (place := places[index]) else None,
                lambda finding: (_statement(finding), finding.span.start),
            ),
        )
        for key_of_old, key_of_new in ways:
            known: dict[object, list[int]] = {}
            for index in reversed(left):
                known.setdefault(key_of_old(index), []).append(index)
            known.pop(None, None)
            for at, finding in enumerate(new):
                candidates = known.get(key_of_new(finding)) if at not in pairs else None
                if candidates:
                    pairs[at] = candidates.pop()
            taken = set(pairs.values())
            left = [index for index in left if index not in taken]
        return pairs

    def _are_left_alone(self, finding: Finding) -> bool:
        """Say whether the edit left the other places of a finding as they were."""
        return all(self._alignment.head_span(place.span) is not None for place in finding.related)


def _evidence(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.excerpt


def _statement(finding: Finding) -> tuple[str, str]:
    return finding.rule, _LINES.sub("line", finding.message)


def _without_repeats(findings: list[Finding], edit_rules: set[str]) -> list[Finding]:
    """Leave out what a rule that judges edits says better: no place but its places, and nothing worse."""
    said = [(_places(finding), finding.severity.rank) for finding in findings if finding.rule in edit_rules]
    if not said:
        return findings
    return [
        finding
        for finding in findings
        if finding.rule in edit_rules or not any(_places(finding) <= places and finding.severity.rank <= rank for places, rank in said)
    ]


def _places(finding: Finding) -> frozenset[Span]:
    return frozenset({finding.span, *(place.span for place in finding.related)})
