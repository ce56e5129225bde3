"""`wikicheck validate`: reports what contradicts itself in articles."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from wikicheck.cli.options import reading_options

if TYPE_CHECKING:
    from wikicheck.cli.intake import Intake
    from wikicheck.report.checked import CheckedArticle
    from wikicheck.report.formats import Report
    from wikicheck.report.summary import Summary
    from wikicheck.rulekit import RuleEntry

_FORMATS = ("full", "concise", "json", "jsonl", "github")
_TEXT_FORMATS = ("full", "concise")
_THRESHOLDS = {"error": 3, "warning": 2, "info": 1, "never": 4}


@click.command(short_help="Report what contradicts itself in articles. Also: check.")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("--output-format", "format_name", type=click.Choice(_FORMATS), help="Default: full, in GitHub Actions github.")
@click.option("--select", multiple=True, metavar="RULES", help="Run these rules or groups only, parted by commas; ALL is every rule.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave out these rules or groups, parted by commas.")
@click.option("--fail-on", type=click.Choice(list(_THRESHOLDS)), default="error", show_default=True, help="Exit with 1 from here on.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Print how often each rule fired.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to print in colours.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings and errors only.")
@reading_options
def command(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[str, ...],
    format_name: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    exit_zero: bool,
    statistics: bool,
    color: str,
    quiet: bool,
    form: str | None,
    title: str | None,
    lang: str | None,
    site: str | None,
    as_of: str | None,
    stdin_filename: str | None,
    config_file: str | None,
    isolated: bool,
    output_file: str | None,
    verbose: bool,
) -> int:
    """Report what contradicts itself in articles, with line and column.

    In folders it takes *.wiki, *.wikitext, *.mediawiki, and each *.txt that is recognised as an article; a file that is
    named may have any ending, or hold the JSON that `wikicheck parse` printed. Without a path, the articles in this
    folder; "-" is standard input.

    Exits with 1 for findings at or over --fail-on, with 2 for what could not be checked.
    """
    from wikicheck.cli.colors import use_colors
    from wikicheck.cli.intake import Intake, Reading
    from wikicheck.cli.output import open_output
    from wikicheck.engine import read_as_of
    from wikicheck.report.formats import open_report
    from wikicheck.report.style import Style
    from wikicheck.report.summary import Summary
    from wikicheck.rulekit import format_day

    rules = _select_rules(select, ignore)
    day = read_as_of(as_of)
    chosen = format_name or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full")
    summary = Summary(format_day(day))
    style = Style(colored=use_colors(color, to_file=output_file not in {None, "-"}))
    intake = Intake(paths, Reading(form, title, lang, site, stdin_filename, config_file, isolated, verbose, parsed=True))
    judge = _Judge(intake, rules, day)
    with open_output(output_file) as output:
        write = output.write if chosen in _TEXT_FORMATS else output.write_json
        report = open_report(chosen, style, summary, root=os.environ.get("GITHUB_WORKSPACE") or None, read_version=_read_version)
        for checked, text in judge.iter_reported(report):
            summary.add(checked)
            write(text)
        intake.say_if_empty("check")
        write(report.finish())
        if statistics and chosen in _TEXT_FORMATS:
            write(summary.statistics(style))
    if not quiet and not output.abandoned:
        _write_notes(judge, summary, statistics=statistics and chosen not in _TEXT_FORMATS)
    return 2 if intake.failed else int(summary.worst >= _THRESHOLDS[fail_on] and not exit_zero)


class _Judge:
    """Checks the articles one after the other.

    `left_out` names rules that could not work on some of them, `unjudged` counts those in languages without rules.
    """

    def __init__(self, intake: "Intake", rules: "list[RuleEntry]", as_of: int) -> None:
        self.intake = intake
        self.left_out: set[str] = set()
        self.unjudged: dict[str, int] = {}
        self._rules = rules
        self._as_of = as_of

    def iter_reported(self, report: "Report") -> Iterator[tuple["CheckedArticle", str]]:
        """Yield each article with its findings, and what the report says of it by now."""
        from wikicheck.engine import JUDGED_LANGUAGES, check_article, unavailable_rules
        from wikicheck.report.checked import CheckedArticle

        for name, article in self.intake:
            try:
                findings = check_article(article, as_of=self._as_of, rules=self._rules)
                checked = CheckedArticle(name, article.source, findings, article.has_source)
                text = report.add(checked)
            except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
                self.intake.fail(name, error)
                continue
            self.left_out.update(unavailable_rules(article, self._rules))
            if article.language not in JUDGED_LANGUAGES:
                self.unjudged[article.language] = self.unjudged.get(article.language, 0) + 1
            yield checked, text


def _select_rules(select: Sequence[str], ignore: Sequence[str]) -> "list[RuleEntry]":
    """Return the rules that are on; an option that leaves none would find nothing in anything, and is refused."""
    from wikicheck.engine import select_rules
    from wikicheck.text import ConfigError

    rules = select_rules(",".join(select) if select else None, ",".join(ignore))
    if not rules and (select or ignore):
        raise ConfigError("--select and --ignore leave no rule to run")
    return rules


def _read_version() -> str:
    import wikicheck

    return wikicheck.__version__


def _write_notes(judge: _Judge, summary: "Summary", *, statistics: bool) -> None:
    """Say on standard error what was not judged, what was found in all, and as of which day."""
    from wikicheck.cli.notes import write_note
    from wikicheck.report.style import Style
    from wikicheck.report.summary import count

    if judge.left_out:
        names = ", ".join(sorted(judge.left_out))
        write_note(f"note: {count(len(judge.left_out), 'rule')} left out, for want of the text that parsed articles lack: {names}")
    if judge.unjudged:
        files, codes = count(sum(judge.unjudged.values()), "file"), ", ".join(sorted(judge.unjudged))
        write_note(f"note: only the markup of {files} was checked: there are no rules for their language ({codes})")
    if statistics:
        for line in summary.statistics(Style()).splitlines():
            write_note(line)
    if summary.files:
        write_note(summary.format(unread=judge.intake.failed))
