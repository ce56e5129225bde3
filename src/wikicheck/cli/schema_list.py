"""`wikicheck schema list`: the schemas that are shipped."""

import click


@click.command()
@click.option("--output-format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, format_name: str) -> int:
    """List the schemas that are shipped, with the types of infoboxes that they serve.

    Those of articles as wholes serve where a configuration chooses them.
    """
    from wikicheck.cli.output import open_output
    from wikicheck.schema.files import shipped_schemas

    schemas = shipped_schemas()
    with open_output(None) as output:
        if format_name == "json":
            from wikicheck.report.json_text import format_json

            output.write_json(format_json([{"name": name, **entry} for name, entry in schemas.items()], indent=2))
            return 0
        width = max(map(len, schemas))
        for name, entry in schemas.items():
            serves = ", ".join(entry["types"]) or ("articles" if entry["target"] == "article" else "-")
            output.write(f"{name:{width}}  {entry['title']} ({serves})\n")
    return 0
