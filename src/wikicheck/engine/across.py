"""The rules that judge what articles say of each other: profiles are gathered while a run goes on, and judged at its end."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from wikicheck.article import Article
from wikicheck.engine.limits import sort_by_place
from wikicheck.engine.parts import is_judged
from wikicheck.engine.running import run_rule
from wikicheck.engine.selection import select_rules
from wikicheck.rulekit import Context, Finding, Group, RuleEntry
from wikicheck.rules import load_rule
from wikicheck.text import WikicheckError

_LINKED = "Linked"


def rules_across(rules: Iterable[RuleEntry]) -> list[RuleEntry]:
    """Return those of some rules that need all articles of a run."""
    return [entry for entry in rules if entry.on == _LINKED]


def rules_of_configuration() -> list[RuleEntry]:
    """Return the rules that `cross-article = true` in a configuration file puts on."""
    return [entry for entry in select_rules(Group.CROSS_ARTICLE) if not entry.preview]


class Gathering:
    """The articles of a run as far as others can contradict them. No text is kept."""

    def __init__(self, as_of: int, *, evidence: bool = False) -> None:
        self._rules: dict[str, list[RuleEntry]] = {}
        self._as_of = as_of
        self._evidence = evidence
        from wikicheck.article.facts.library import Library  # most runs gather nothing

        self._library = Library()
        self._blank: Article | None = None

    def add(self, path: str, article: Article, rules: Sequence[RuleEntry]) -> None:
        """Take one more article, with the rules that hold it against the others; `path` is its name as printed."""
        from wikicheck.article.facts.profile import read_profile
        from wikicheck.article.page import PageKind

        if is_judged(article) or article.kind is PageKind.REDIRECT:
            profile = read_profile(article, path)
            if profile is not None:
                self._library.add(profile)
                self._rules[path] = rules_across(rules)

    def judge(self, fail: Callable[[str, WikicheckError], None]) -> Iterator[tuple[str, list[Finding]]]:
        """Yield the name of each article that others contradict, with its findings, in the order the articles came.

        A rule that fails on an article is told to `fail`, with the article's name; the others go on.
        """
        for linked in self._library:
            findings: list[Finding] = []
            for entry in self._rules[linked.profile.path]:
                try:
                    findings += self._run(entry, linked)
                except WikicheckError as error:
                    fail(linked.profile.path, error)
            if findings:
                sort_by_place(findings)
                yield linked.profile.path, findings

    def _run(self, entry: RuleEntry, linked: Any) -> list[Finding]:
        rule = load_rule(entry.name)
        if self._blank is None:
            from wikicheck.article.reading import read_article

            self._blank = read_article("")
        ctx = Context(self._blank, self._as_of, rule.name, rule.severity, criterion=rule.what if self._evidence else None)
        return run_rule(entry, rule, (linked,), ctx, length=None)


def check_across(
    articles: Iterable[tuple[str, Article]], *, as_of: int, rules: Sequence[RuleEntry], evidence: bool = False
) -> list[tuple[str, list[Finding]]]:
    """Return what some articles say against each other: the name of each that another contradicts, with its findings.

    Raises RuleError when a rule fails, which is our fault and never the articles', or PluginError when it is a plug-in's.
    """

    def fail(_: str, error: WikicheckError) -> None:
        raise error

    gathering = Gathering(as_of, evidence=evidence)
    for path, article in articles:
        gathering.add(path, article, rules)
    return list(gathering.judge(fail))
