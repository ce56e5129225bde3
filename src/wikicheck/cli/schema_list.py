"""`wikicheck schema list`: the schemas that are shipped."""

import click


@click.command()
@click.option("--output-format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--config", "config_file", metavar="FILE", envvar="WIKICHECK_CONFIG", help="The configuration; otherwise the nearest one.")
@click.option("--isolated", is_flag=True, help="Heed no configuration file.")
def command(*, format_name: str, config_file: str | None, isolated: bool) -> int:
    """List the schemas that are shipped, with the types of infoboxes that they serve, and those that the configuration chooses.

    Those of articles as wholes serve where a configuration chooses them.
    """
    from wikicheck.cli.output import open_output
    from wikicheck.engine.configuration import Configurations
    from wikicheck.report.display import escape_controls
    from wikicheck.schema.files import shipped_schemas

    schemas = shipped_schemas()
    chosen = Configurations(config_file, isolated=isolated).of("").schemas
    choices = [] if not chosen else [(key, choice) for key, choice in chosen.iter_choices() if choice]
    with open_output(None) as output:
        if format_name == "json":
            from wikicheck.report.json_text import format_json

            entries = [{"name": name, **entry} for name, entry in schemas.items()]
            entries += [
                {"name": schema.name, "title": schema.title, "target": schema.target, "types": list(schema.types), "chosen_for": key}
                for key, schema in choices
            ]
            output.write_json(format_json(entries, indent=2))
            return 0
        width = max(map(len, schemas))
        for name, entry in schemas.items():
            serves = ", ".join(entry["types"]) or ("articles" if entry["target"] == "article" else "-")
            output.write(f"{name:{width}}  {entry['title']} ({serves})\n")
        for key, schema in choices:
            output.write(escape_controls(f"{schema.name}  {schema.title} (chosen for {key})") + "\n")
    return 0
