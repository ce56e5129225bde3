"""Checking the articles of a run, one after the other: single versions or edits, with fixes or without."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wikicheck.article import Article
    from wikicheck.cli.bases import Bases
    from wikicheck.cli.fixing import Fixer
    from wikicheck.cli.intake import Given, Intake
    from wikicheck.engine.across import Gathering
    from wikicheck.engine.fixing import Fixed
    from wikicheck.report.checked import CheckedArticle
    from wikicheck.report.formats import Report
    from wikicheck.report.summary import Summary
    from wikicheck.rulekit import Finding, RuleEntry


class Rules:
    """The rules that are on: for articles whose configuration has rules on trial, and for the others."""

    def __init__(self, select: Sequence[str], ignore: Sequence[str], *, preview: bool) -> None:
        """Raise ConfigError for words that are no rules, and for options that leave none: they would find nothing in anything."""
        from wikicheck.engine import select_rules
        from wikicheck.text import ConfigError

        chosen = ",".join(select) if select else None
        # what --select names is all that is wanted; what --ignore names is not, whatever the configuration says
        self._may_add = chosen is None
        self._ignored = {entry.name for entry in select_rules(",".join(ignore), preview=True)} if ignore else set()
        self.all = select_rules(chosen, ",".join(ignore), preview=True)
        self.proven = self.all if preview else [entry for entry in self.all if not entry.preview]
        if not self.all and (select or ignore):
            raise ConfigError("--select and --ignore leave no rule to run")
        named = {word for words in select for word in words.replace(",", " ").split()}
        self.named_on_trial = {entry.name for entry in self.all if entry.preview and entry.name in named}

    def across(self, given: "Given") -> "list[RuleEntry]":
        """Return the rules that hold an article against the others of the run."""
        from wikicheck.engine.across import rules_across, rules_of_configuration

        chosen = rules_across(self.of(given))
        if not chosen and given.cross_article and self._may_add:
            chosen = [entry for entry in rules_of_configuration() if entry.name not in self._ignored]
        return chosen

    def of(self, given: "Given") -> "list[RuleEntry]":
        """Return the rules for one article."""
        return self.all if given.preview else self.proven


class Judged(NamedTuple):
    """An article with the findings to report, after its fixes, and what the report says of it by now."""

    given: "Given"
    text: str
    fixed: "Fixed | None"


class Judge:
    """Checks the articles one after the other.

    `left_out` names rules that could not work on some of them, `hampered` those that saw less of some; `unjudged` counts those in
    languages without rules, and `by_schema` those of them that have schemas of the wiki's choice; `on_trial` names rules that were
    asked for but are on trial.
    """

    def __init__(self, intake: "Intake", rules: Rules, summary: "Summary", as_of: int, *, evidence: bool) -> None:
        self.intake = intake
        self.bases: Bases | None = None
        self.fixer: Fixer | None = None
        self.left_out: set[str] = set()
        self.hampered: set[str] = set()
        self.by_schema = 0
        self.on_trial: set[str] = set()
        self.unjudged: dict[str, int] = {}
        self._gathering: Gathering | None = None
        self._with_findings: set[str] = set()
        self._rules = rules
        self._summary = summary
        self._as_of = as_of
        self._evidence = evidence

    def iter_judged(self, report: "Report") -> Iterator[Judged]:
        """Yield each article with its findings, counted, and what the report says of it by now."""
        from wikicheck.engine import JUDGED_LANGUAGES, hampered_rules, unavailable_rules
        from wikicheck.report.checked import CheckedArticle

        for given in self.intake:
            try:
                fixed, findings, edit = self._judge(given)
                if fixed is not None and self.fixer is not None and not self.fixer.options.diff:
                    self.fixer.write(given, fixed)
                    self._summary.mended += len(fixed.applied)
                article = given.article if fixed is None else fixed.article
                checked = CheckedArticle(given.name, article.source, findings, article.has_source)
                text = report.add(checked)
            except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
                self.intake.fail(given.name, error)
                continue
            if self.bases is not None:
                self._summary.add_edit(*edit)
            self._summary.add(checked)
            self._gather(given, article, checked)
            rules = self._rules.of(given)
            self.left_out.update(unavailable_rules(given.article, rules))
            self.hampered.update(hampered_rules(given.article, rules))
            self.on_trial.update(self._rules.named_on_trial.difference(entry.name for entry in rules))
            if given.article.language not in JUDGED_LANGUAGES:
                self.unjudged[given.article.language] = self.unjudged.get(given.article.language, 0) + 1
                self.by_schema += given.has_schemas()
            yield Judged(given, text, fixed)

    def _gather(self, given: "Given", article: "Article", checked: "CheckedArticle") -> None:
        """Keep of an article what others can contradict, if rules ask for it."""
        rules = self._rules.across(given) if self.bases is None else []
        if not rules:
            return
        if self._gathering is None:
            from wikicheck.engine.across import Gathering

            self._gathering = Gathering(self._as_of, evidence=self._evidence)
        self._gathering.add(given.name, article, rules)
        if checked.findings:
            self._with_findings.add(given.name)

    def iter_across(self, report: "Report") -> Iterator[str]:
        """Yield what the report says of findings that articles give against each other, once all are read."""
        from wikicheck.cli.rereading import reread_source
        from wikicheck.report.checked import CheckedArticle
        from wikicheck.text import SourceText

        for name, findings in self._gathering.judge(self.intake.fail) if self._gathering is not None else ():
            source = reread_source(name, findings)
            checked = CheckedArticle(name, source or SourceText(""), findings, source is not None)
            self._summary.add_findings(checked, to_others=name in self._with_findings)
            yield report.add(checked)

    def _judge(self, given: "Given") -> "tuple[Fixed | None, list[Finding], tuple[int, int]]":
        """Return what fixes made of an article, what is left to report, and how many findings an edit fixed or left as they were."""
        from wikicheck.engine.checking import judge_article, limit

        rules = self._rules.of(given)
        base = self.bases.read(given) if self.bases is not None else None
        edit = (0, 0)

        def check(article: "Article") -> "list[Finding]":
            nonlocal edit
            if base is None:
                return judge_article(
                    article, as_of=self._as_of, rules=rules, evidence=self._evidence, schemas=given.choose(article)
                ).findings
            from wikicheck.engine.edit_checking import judge_edit

            found = judge_edit(base, article, as_of=self._as_of, rules=rules, evidence=self._evidence, choose=given.choose)
            edit = (found.fixed, found.unchanged)
            return found.findings

        findings = check(given.article)
        fixed = self.fixer.fix(given, findings, check) if self.fixer is not None else None
        if fixed is not None:
            findings = check(fixed.article) if base is not None else fixed.findings
        article = given.article if fixed is None else fixed.article
        return fixed, limit(findings, article, self._as_of, rules), edit
