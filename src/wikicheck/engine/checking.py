"""Checking one article: the rules that are on, cascade suppression, limits."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.article import Article
from wikicheck.article.article_edit import ArticleEdit
from wikicheck.engine.doubles import drop_restated
from wikicheck.engine.limits import limit_findings, sort_by_place
from wikicheck.engine.parts import PARTS, Needs, is_judged
from wikicheck.engine.running import run_rule
from wikicheck.engine.selection import select_rules
from wikicheck.rulekit import Context, Finding, Need, RuleEntry, Severity
from wikicheck.rules import entries, load_rule
from wikicheck.text import collector_paused

if TYPE_CHECKING:
    from wikicheck.schema import ChosenSchemas

_DIAGNOSTIC = "Diagnostic"
_EDIT = "ArticleEdit"
# The one rule that a wiki can have judge articles in any language, by schemas of its own.
_SCHEMA = "schema"


class Judged(NamedTuple):
    """All findings of one article, sorted and numbered, and those that were held back for others; no limit was applied."""

    findings: list[Finding]
    held_back: list[Finding]


def check_article(
    article: Article,
    *,
    as_of: int,
    rules: Sequence[RuleEntry] | None = None,
    evidence: bool = False,
    schemas: "ChosenSchemas | None" = None,
) -> list[Finding]:
    """Return the findings of one article, sorted by place and rule.

    `as_of` is a day number; `rules` are those that are on (default: those that are by default); with `evidence` each finding says
    what it rests on. `schemas` are those that the wiki's configuration chooses.
    Raises RuleError when a rule fails, which is our fault and never the article's, or PluginError when it is a plug-in's.
    """
    chosen = select_rules() if rules is None else rules
    return limit(judge_article(article, as_of=as_of, rules=chosen, evidence=evidence, schemas=schemas).findings, article, as_of, chosen)


def judge_article(
    article: Article,
    *,
    as_of: int,
    rules: Sequence[RuleEntry],
    evidence: bool = False,
    base: Article | None = None,
    schemas: "ChosenSchemas | None" = None,
) -> Judged:
    """Return all that is wrong with an article; `base` is the version before an edit, for the rules that judge edits."""
    with collector_paused():
        findings = _diagnostics(article, as_of, {entry.name for entry in rules}, evidence=evidence)
        held_back: list[Finding] = []
        used = _rules_for(article, rules, schemas)
        if used:
            judgement = _Judgement(article, as_of, wants_evidence=evidence, base=base, schemas=schemas)
            findings += judgement.run(used)
            held_back = judgement.held_back
            findings = drop_restated(findings, held_back)
    sort_by_place(findings)
    return Judged(_numbered(findings), held_back)


def _rules_for(article: Article, rules: Sequence[RuleEntry], schemas: "ChosenSchemas | None") -> Sequence[RuleEntry]:
    """Return the rules that judge an article of its kind and language; schemas of the wiki's choice know no bounds of language."""
    if is_judged(article):
        return rules
    if schemas is None:
        return ()
    from wikicheck.schema import has_schemas

    return [entry for entry in rules if entry.name == _SCHEMA] if has_schemas(article, schemas) else ()


def limit(findings: list[Finding], article: Article, as_of: int, rules: Sequence[RuleEntry]) -> list[Finding]:
    """Return no more findings than one page may give, and one that counts the others."""
    ctx = Context(article, as_of, "too-many-findings", Severity.WARNING)
    return limit_findings(findings, {entry.name for entry in rules}, ctx)


def unavailable_rules(article: Article, rules: Iterable[RuleEntry]) -> list[str]:
    """Return the names of rules that cannot work on an article read back from JSON, since it lacks its source.

    What reading the source had to say is kept in JSON, so the rules that pass it on do work.
    """
    if article.has_source:
        return []
    return sorted(entry.name for entry in rules if {Need.PROSE, Need.SOURCE}.intersection(entry.needs))


def hampered_rules(article: Article, rules: Iterable[RuleEntry]) -> list[str]:
    """Return the names of rules that work on an article read back from JSON, but would see more if it had its running text."""
    return (
        []
        if article.has_source
        else sorted({entry.name for entry in rules if entry.reads_text}.difference(unavailable_rules(article, rules)))
    )


def _diagnostics(article: Article, as_of: int, chosen: set[str], *, evidence: bool) -> list[Finding]:
    """Turn what the lower floors said into findings; the rule file that explains each is needed for its evidence alone."""
    known = entries()
    found = []
    for diagnostic in article.diagnostics:
        if diagnostic.rule in chosen and known[diagnostic.rule].on == _DIAGNOSTIC:
            criterion = load_rule(diagnostic.rule).what if evidence else None
            ctx = Context(article, as_of, diagnostic.rule, diagnostic.severity, criterion=criterion)
            found.append(ctx.finding(diagnostic.span, diagnostic.message))
    return found


class _Judgement:
    """One run of the article rules over one article."""

    __slots__ = ("_article", "_as_of", "_base", "_needs", "_schemas", "_wants_evidence", "held_back")

    def __init__(
        self, article: Article, as_of: int, *, wants_evidence: bool, base: Article | None, schemas: "ChosenSchemas | None"
    ) -> None:
        self._article = article
        self._base = base
        self._schemas = schemas
        self.held_back: list[Finding] = []
        self._as_of = as_of
        self._wants_evidence = wants_evidence
        self._needs = Needs(article)

    def run(self, chosen: Sequence[RuleEntry]) -> list[Finding]:
        vital = [entry for entry in chosen if entry.vital]
        others = [entry for entry in chosen if not entry.vital and entry.on != _DIAGNOSTIC]
        vital_findings = self._run(vital, frozenset())
        doubts = self._doubts(vital, vital_findings, others)
        doubted = frozenset(doubts)
        findings: list[Finding] = []
        held_back: dict[str, int] = {}
        for entry in others:
            facts = doubted.intersection(entry.uses)
            found = self._run([entry], doubted)
            if facts:
                self.held_back += found
                for fact in facts:
                    held_back[fact] = held_back.get(fact, 0) + len(found)
            else:
                findings += found
        return _note_held_back(vital_findings, held_back) + findings

    def _doubts(self, vital: list[RuleEntry], findings: list[Finding], others: list[RuleEntry]) -> set[str]:
        """Return the vital facts in doubt, whichever vital rules are on: selecting fewer rules never adds a finding."""
        if any(entry.uses for entry in others):
            off = [entry for entry in entries().values() if entry.vital and entry not in vital]
            findings = findings + self._run(off, frozenset())
        return {fact for finding in findings if finding.severity is not Severity.INFO for fact in finding.doubts}

    def _run(self, chosen: list[RuleEntry], doubted: frozenset[str]) -> list[Finding]:
        findings: list[Finding] = []
        for entry in chosen:
            if (entry.on != _EDIT or self._base is not None) and (self._needs.met(entry.needs) or self._is_chosen(entry)):
                findings += self._run_one(entry, doubted)
        return findings

    def _is_chosen(self, entry: RuleEntry) -> bool:
        """Say whether a rule may have to judge an article without an infobox, by a schema that the wiki has chosen for it."""
        return entry.name == _SCHEMA and self._schemas is not None and self._schemas.of_page() is not None

    def _run_one(self, entry: RuleEntry, doubted: frozenset[str]) -> list[Finding]:
        rule = load_rule(entry.name)
        ctx = Context(
            self._article,
            self._as_of,
            rule.name,
            rule.severity,
            doubts=rule.doubts,
            doubted=doubted,
            criterion=rule.what if self._wants_evidence else None,
            schemas=self._schemas,
        )
        length = len(self._article.source.text) if self._article.has_source else None
        return run_rule(entry, rule, self._parts(entry.on), ctx, length=length)

    def _parts(self, on: str) -> Iterable[Any]:
        if on == _EDIT:
            return () if self._base is None else (ArticleEdit(self._base, self._article),)
        return PARTS[on](self._article)


def _note_held_back(findings: list[Finding], held_back: dict[str, int]) -> list[Finding]:
    """Say on the first finding that doubts a fact how many dependent findings were held back for it."""
    noted = list(findings)
    left = {fact: count for fact, count in held_back.items() if count}
    for index, finding in enumerate(noted):
        if finding.severity is Severity.INFO:
            continue
        facts = finding.doubts & left.keys()
        if facts:
            count = max(left.pop(fact) for fact in facts)
            note = f"{count} dependent {'check' if count == 1 else 'checks'} skipped"
            noted[index] = finding._replace(note=f"{finding.note}; {note}" if finding.note else note)
    return noted


def _numbered(findings: list[Finding]) -> list[Finding]:
    """Give findings of one rule with the same excerpt their ordinal, and drop exact repetitions."""
    seen: dict[tuple[str, str], int] = {}
    kept: list[Finding] = []
    last: Finding | None = None
    for finding in findings:
        if last is not None and (finding.rule, finding.span, finding.message) == (last.rule, last.span, last.message):
            continue
        last = finding
        evidence = (finding.rule, finding.excerpt)
        ordinal = seen[evidence] = seen.get(evidence, 0) + 1
        kept.append(finding if ordinal == 1 else finding._replace(ordinal=ordinal))
    return kept
