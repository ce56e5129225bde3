"""`wikicheck rules`: lists every rule."""

import click


@click.command()
@click.option("--output-format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, format_name: str) -> int:
    """List the rules."""
    from wikicheck.cli.output import open_output
    from wikicheck.cli.rule_page import format_rule_list, rule_to_dict
    from wikicheck.rules import entries, load_rule

    rules = [load_rule(name) for name in entries()]
    with open_output(None) as output:
        if format_name == "json":
            from wikicheck.report.json_text import format_json

            output.write_json(format_json([rule_to_dict(rule) for rule in rules], indent=2))
        else:
            output.write(format_rule_list(rules))
    return 0
