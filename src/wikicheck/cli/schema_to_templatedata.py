"""`wikicheck schema to-templatedata`: a schema as what MediaWiki's editors know."""

import click


@click.command()
@click.argument("name", metavar="NAME|FILE")
@click.option("--tags", is_flag=True, help="With <templatedata> around it, as on the page of a template.")
@click.option("-o", "--output-file", metavar="FILE", help="Write there instead of to standard output.")
def command(*, name: str, tags: bool, output_file: str | None) -> int:
    """Turn a schema, shipped or in a file, into the TemplateData of its template."""
    from wikicheck.cli.output import open_output
    from wikicheck.report.json_text import format_json
    from wikicheck.schema.files import find_schema
    from wikicheck.schema.templatedata import to_template_data

    text = format_json(to_template_data(find_schema(name)), indent=2)
    with open_output(output_file) as output:
        output.write_json(f"<templatedata>\n{text}</templatedata>\n" if tags else text)
    return 0
