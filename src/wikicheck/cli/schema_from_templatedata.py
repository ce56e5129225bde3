"""`wikicheck schema from-templatedata`: a schema from what a wiki says of a template."""

# ruff: noqa: PTH123

import sys

import click

_MOST_BYTES = 16 << 20


@click.command()
@click.argument("source", metavar="FILE|TEMPLATE")
@click.option("--api", metavar="URL", help="Ask the wiki with this api.php for the TemplateData of TEMPLATE.")
@click.option("--template", metavar="NAME", help="The name of the template, where the file does not say it or has several.")
@click.option("--type", "type_", metavar="TYPE", help="The type of its infoboxes, as in person; otherwise by the template's name.")
@click.option("--lang", metavar="CODE", default="", help="The language of the wiki: of names of parameters, and of texts to choose.")
@click.option("-o", "--output-file", metavar="FILE", help="Write there instead of to standard output.")
def command(*, source: str, api: str | None, template: str | None, type_: str | None, lang: str, output_file: str | None) -> int:
    """Make a schema from TemplateData.

    FILE has it as JSON, as the API's answer to action=templatedata, or within <templatedata> on the page of a template; "-" is standard
    input. With --api it is fetched from the wiki.
    """
    from wikicheck.cli.output import open_output
    from wikicheck.report.json_text import format_json
    from wikicheck.schema.templatedata import read_template_data, to_schema

    if type_ is not None:
        from wikicheck.cli.schema_reading import check_type

        check_type(type_)
    if api is None:
        name, text = ("standard input" if source == "-" else source), _read(source)
    else:
        from wikicheck.sources.templatedata import fetch_template_data

        name, text = f"{api}", fetch_template_data(api, source)
        template = template or source
    data = read_template_data(text, name, template=template)
    origin = f"the TemplateData of {data.name or 'a template'}" + (f", {api}" if api else "")
    with open_output(output_file) as output:
        output.write_json(format_json(to_schema(data, type_=type_, language=lang, source=origin), indent=2))
    return 0


def _read(path: str) -> str:
    from wikicheck.text import InputError

    try:
        if path == "-":
            data = sys.stdin.buffer.read(_MOST_BYTES + 1) if sys.stdin is not None else b""
        else:
            with open(path, "rb") as file:
                data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise InputError(f"cannot be read ({words[:1].lower()}{words[1:]})", path=path) from None
    if len(data) > _MOST_BYTES:
        raise InputError("is too large for TemplateData", path=path)
    return data.decode("utf-8-sig", "replace")
