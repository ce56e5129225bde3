"""`wikicheck schema show`: one schema as JSON."""

import click


@click.command()
@click.argument("name", metavar="NAME|FILE")
@click.option("--bundle", is_flag=True, help="With all that it refers to, as one document.")
@click.option("-o", "--output-file", metavar="FILE", help="Write there instead of to standard output.")
def command(*, name: str, bundle: bool, output_file: str | None) -> int:
    """Print a schema that is shipped, or the one in a file."""
    from wikicheck.cli.output import open_output
    from wikicheck.report.json_text import format_json
    from wikicheck.schema.files import find_schema

    schema = find_schema(name)
    data = schema.root
    if bundle:
        from wikicheck.schema.bundling import bundle as make_bundle

        data = make_bundle(schema)
    with open_output(output_file) as output:
        output.write_json(format_json(data, indent=2))
    return 0
