"""`wikicheck test-rules PATH`: runs the examples of rule files, which are their tests."""

import click


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-q", "--quiet", is_flag=True, help="Print failures and the last line only.")
def command(*, paths: tuple[str, ...], quiet: bool) -> int:
    """Run the examples of rules: those of a file, or of all files below a folder that have a RULE.

    A good example has to give no finding, a bad one exactly those that its marks say.

    Exits with 1 if an example fails, with 2 for a file that is no proper rule, or where there is none.
    """
    from wikicheck.cli.notes import write_error, write_note
    from wikicheck.cli.output import open_output
    from wikicheck.engine.example_testing import iter_example_results
    from wikicheck.report.display import escape_controls
    from wikicheck.report.summary import count
    from wikicheck.rules import added_rule
    from wikicheck.rules.files import find_rule_files, read_rules
    from wikicheck.text import PluginError

    rules = passed = failed = broken = 0
    with open_output(None) as output:
        for path in find_rule_files(paths):
            try:
                found = read_rules(path)
            except PluginError as error:
                write_error(error)
                broken += 1
                continue
            for module, rule in found:
                rules += 1
                with added_rule(rule, module) as entry:
                    results = list(iter_example_results(rule, entry))
                faults = [result for result in results if result.fault is not None]
                passed, failed = passed + len(results) - len(faults), failed + len(faults)
                if not quiet:
                    dots = "".join("F" if result.fault else "." for result in results)
                    output.write(f"{escape_controls(path)} {rule.name} {dots or 'has no examples'}\n")
                for result in faults:
                    output.write(f"FAILED {rule.name}, {result.name}: {escape_controls(result.fault or '')}\n")
        if rules:
            words = f"{passed:,} passed" + (f", {failed:,} failed" if failed else "")
            output.write(f"{count(rules, 'rule')}, {count(passed + failed, 'example')}: {words}\n")
    if not rules and not broken:
        write_note(f"error: no rule in {', '.join(paths)}: a rule file has a RULE")
    return 2 if broken or not rules else int(bool(failed))
