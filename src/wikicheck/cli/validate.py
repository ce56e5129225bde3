"""`wikicheck validate`: reports what contradicts itself in articles."""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from wikicheck.cli.options import reading_options

if TYPE_CHECKING:
    from wikicheck.cli.fixing import FixOptions
    from wikicheck.cli.intake import Reading
    from wikicheck.cli.judging import Judge
    from wikicheck.report.formats import Report
    from wikicheck.report.style import Style
    from wikicheck.report.summary import Summary

_FORMATS = ("full", "concise", "json", "jsonl", "github")
_TEXT_FORMATS = ("full", "concise")
_WITH_EVIDENCE = ("json", "jsonl")
_THRESHOLDS = {"error": 3, "warning": 2, "info": 1, "never": 4}


class _Options(NamedTuple):
    """The options of the command, by the names of its parameters."""

    paths: tuple[str, ...]
    format_name: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    preview: bool | None
    base: str | None
    fix: bool
    unsafe_fixes: bool
    diff: bool
    show_evidence: bool
    fail_on: str
    exit_zero: bool
    statistics: bool
    color: str
    quiet: bool
    form: str | None
    title: str | None
    lang: str | None
    site: str | None
    as_of: str | None
    stdin_filename: str | None
    config_file: str | None
    isolated: bool
    output_file: str | None
    verbose: bool

    @property
    def format(self) -> str:
        """The output format: in GitHub Actions that of its annotations, unless another is named."""
        return self.format_name or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full")

    @property
    def reading(self) -> "Reading":
        """How to read articles."""
        from wikicheck.cli.intake import Reading

        return Reading(
            self.form,
            self.title,
            self.lang,
            self.site,
            self.stdin_filename,
            self.config_file,
            self.isolated,
            self.verbose,
            parsed=True,
            preview=self.preview,
        )

    @property
    def fixes(self) -> "FixOptions":
        """What to do with fixes."""
        from wikicheck.cli.fixing import FixOptions

        return FixOptions(self.fix, self.diff, self.unsafe_fixes)


@click.command(short_help="Report what contradicts itself in articles. Also: check.")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("--output-format", "format_name", type=click.Choice(_FORMATS), help="Default: full, in GitHub Actions github.")
@click.option("--select", multiple=True, metavar="RULES", help="Run these rules or groups only, parted by commas; ALL is every rule.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave out these rules or groups, parted by commas.")
@click.option("--preview/--no-preview", default=None, help="Run rules that are on trial too; otherwise what the configuration says.")
@click.option("--base", metavar="OLD", help="The text before an edit, or a folder of such texts: report only what the edit brought.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes, and report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: the fixes that a person should look at, too.")
@click.option("--diff", is_flag=True, help="Show what the fixes would change, and change nothing.")
@click.option("--show-evidence", is_flag=True, help="Say of each finding what was read where, and why the rule concluded.")
@click.option("--fail-on", type=click.Choice(list(_THRESHOLDS)), default="error", show_default=True, help="Exit with 1 from here on.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Print how often each rule fired.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to print in colours.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings and errors only.")
@reading_options
def command(**given: Any) -> int:
    """Report what contradicts itself in articles, with line and column.

    In folders it takes *.wiki, *.wikitext, *.mediawiki, and each *.txt that is recognised as an article; a file that is
    named may have any ending, or hold the JSON that `wikicheck parse` printed. Without a path, the articles in this
    folder; "-" is standard input.

    Exits with 1 for findings at or over --fail-on, and with --diff for anything to fix; with 2 for what could not be checked.
    """
    return _validate(_Options(**given))


def _validate(options: _Options) -> int:
    from wikicheck.cli.bases import Bases
    from wikicheck.cli.colors import use_colors
    from wikicheck.cli.fixing import Fixer
    from wikicheck.cli.intake import Intake
    from wikicheck.cli.judging import Judge, Rules
    from wikicheck.engine import read_as_of
    from wikicheck.report.style import Style
    from wikicheck.report.summary import Summary
    from wikicheck.rulekit import format_day

    _check_use(options)
    rules = Rules(options.select, options.ignore, preview=bool(options.preview))
    day = read_as_of(options.as_of)
    summary = Summary(format_day(day))
    style = Style(colored=use_colors(options.color, to_file=options.output_file not in {None, "-"}))
    intake = Intake(options.paths, options.reading)
    judge = Judge(intake, rules, summary, day, evidence=options.show_evidence or options.format in _WITH_EVIDENCE)
    if options.base is not None:
        judge.bases = Bases(options.base, options.paths, intake)
    if options.fixes.wanted:
        judge.fixer = Fixer(options.fixes)
    abandoned = _write(options, judge, summary, style)
    if not options.quiet and not abandoned:
        _write_notes(judge, summary, options)
    if intake.failed:
        return 2
    if options.diff and judge.fixer is not None:
        return int(bool(judge.fixer.changed) and not options.exit_zero)
    return int(summary.worst >= _THRESHOLDS[options.fail_on] and not options.exit_zero)


def _check_use(options: _Options) -> None:
    """Raise ConfigError for options that do not go together."""
    from wikicheck.text import ConfigError

    if (options.fix and not options.diff) and "-" in options.paths and len(options.paths) > 1:
        raise ConfigError("with --fix, what standard input becomes goes to standard output; give it alone")


def _write(options: _Options, judge: "Judge", summary: "Summary", style: "Style") -> bool:
    """Check the articles and write what there is to say; return whether the reader has gone away."""
    from wikicheck.cli.output import open_output
    from wikicheck.report.formats import open_report

    report = open_report(options.format, style, summary, root=os.environ.get("GITHUB_WORKSPACE") or None, read_version=_read_version)
    if options.diff:
        return _write_diff(options, judge, report, style)
    if options.fix and "-" in options.paths and options.output_file is None:
        return _write_fixed(judge, report)
    with open_output(options.output_file) as output:
        write = output.write if options.format in _TEXT_FORMATS else output.write_json
        for judged in judge.iter_judged(report):
            write(judged.text)
        for text in judge.iter_across(report):
            write(text)
        judge.intake.say_if_empty("check")
        write(report.finish())
        if options.statistics and options.format in _TEXT_FORMATS:
            write(summary.statistics(style))
    return output.abandoned


def _write_diff(options: _Options, judge: "Judge", report: "Report", style: "Style") -> bool:
    """Write what the fixes would change."""
    from wikicheck.cli.output import open_output
    from wikicheck.report.unified_diff import format_unified_diff

    with open_output(options.output_file) as output:
        for judged in judge.iter_judged(report):
            if judged.fixed is not None:
                old, new = judged.given.article.source.text, judged.fixed.article.source.text
                output.write(format_unified_diff(judged.given.name, old, new, style))
        judge.intake.say_if_empty("check")
    return output.abandoned


def _write_fixed(judge: "Judge", report: "Report") -> bool:
    """Write to standard output what standard input becomes, and the findings that are left to standard error."""
    from wikicheck.cli.output import open_output

    said = []
    with open_output(None) as output:
        for judged in judge.iter_judged(report):
            said.append(judged.text)
            if judge.fixer is not None:
                output.write_json(judge.fixer.text_of(judged.given, judged.fixed))
        judge.intake.say_if_empty("check")
    said.append(report.finish())
    if sys.stderr is not None and not output.abandoned:
        sys.stderr.write("".join(said))
    return output.abandoned


def _read_version() -> str:
    import wikicheck

    return wikicheck.__version__


def _write_notes(judge: "Judge", summary: "Summary", options: _Options) -> None:
    """Say on standard error what was not judged, what was found in all, and as of which day."""
    from wikicheck.cli.notes import write_note
    from wikicheck.report.style import Style
    from wikicheck.report.summary import count

    for line in _unjudged(judge, options):
        write_note(f"note: {line}")
    if options.statistics and (options.format not in _TEXT_FORMATS or options.diff):
        for line in summary.statistics(Style()).splitlines():
            write_note(line)
    if judge.fixer is not None and options.diff:
        write_note(f"{count(judge.fixer.changed, 'file')} would change." if judge.fixer.changed else "Nothing to fix.")
    elif summary.files:
        lines = (f"Fixed {count(summary.mended, 'finding')}." if summary.mended else "", summary.format(unread=judge.intake.failed))
        for line in (*lines, summary.format_fixes() if options.format in _TEXT_FORMATS else ""):
            if line:
                write_note(line)


def _unjudged(judge: "Judge", options: _Options) -> Iterator[str]:
    """Yield what the judgement left out."""
    from wikicheck.report.summary import count

    hampered = sorted(judge.hampered - judge.left_out)
    if judge.left_out:
        names = ", ".join(sorted(judge.left_out))
        rest = f"; {len(hampered)} saw the rest alone: {', '.join(hampered)}" if hampered else ""
        yield f"{count(len(judge.left_out), 'rule')} left out, for want of the text that parsed articles lack: {names}{rest}"
    elif hampered:
        yield f"{count(len(hampered), 'rule')} saw all but the text, which parsed articles lack: {', '.join(hampered)}"
    if judge.on_trial:
        yield f"on trial, and off without --preview: {', '.join(sorted(judge.on_trial))}"
    if judge.unjudged:
        files, codes = count(sum(judge.unjudged.values()), "file"), ", ".join(sorted(judge.unjudged))
        whole = sum(judge.unjudged.values())
        parts = "the markup" if not judge.by_schema else "the markup and the schemas"
        some = f" (the schemas of {judge.by_schema})" if 0 < judge.by_schema < whole else ""
        verb = "were" if judge.by_schema else "was"
        yield f"only {parts} of {files}{some} {verb} checked: there are no rules for their language ({codes})"
    if judge.bases is not None and judge.bases.missing:
        yield f"{count(judge.bases.missing, 'file')} not in {options.base}: all findings there are new"
