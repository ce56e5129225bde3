"""`wikicheck rule NAME`: explains one rule."""

import click


@click.command()
@click.argument("name")
@click.option("--output-format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to print in colours.")
def command(*, name: str, format_name: str, color: str) -> int:
    """Explain a rule: what it checks, why, and examples."""
    from wikicheck.cli.colors import use_colors
    from wikicheck.cli.output import open_output
    from wikicheck.cli.rule_page import format_rule_page, rule_to_dict
    from wikicheck.report.style import Style
    from wikicheck.rules import entries, load_rule

    if name not in entries():
        from wikicheck.engine.selection import suggest
        from wikicheck.text import ConfigError

        raise ConfigError(f"no rule is called {name!r}{suggest(name, entries())}")
    rule = load_rule(name)
    with open_output(None) as output:
        if format_name == "json":
            from wikicheck.report.json_text import format_json

            output.write_json(format_json(rule_to_dict(rule), indent=2))
        else:
            output.write(format_rule_page(rule, Style(colored=use_colors(color, to_file=False))))
    return 0
