"""`wikicheck parse`: prints what an article says, as data."""

from typing import TYPE_CHECKING

import click

from wikicheck.cli.options import reading_options

if TYPE_CHECKING:
    from wikicheck.cli.intake import Given, Intake
    from wikicheck.cli.output import Output


@click.command()
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "--format", "format_name", type=click.Choice(["json", "jsonl", "tree", "csv"]), help="Default: json, for several files jsonl."
)
@click.option("--get", "path", metavar="PATH", help="Print this part alone: infoboxes.fields.birth_date, or a JSON Pointer.")
@click.option("--sentences", is_flag=True, help="Part paragraphs into sentences, each with its place.")
@reading_options
def command(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[str, ...],
    format_name: str | None,
    path: str | None,
    sentences: bool,
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
    """Print articles as structured data.

    Infobox fields, sections, lists, links, references, and what follows from them, each with its place in the source.
    Without a path, the articles in this folder; "-" is standard input. The format csv has a row an article and a column a field of
    the infobox.

    --get prints each part that is found on a line of its own, with jsonl together with the file it is from; where no article has
    any, the exit code is 1.
    """
    if path is not None:
        from wikicheck.article.json.selection import check_article_path

        check_article_path(path)
        if format_name in {"tree", "csv"}:
            raise click.UsageError(f"--get goes with json and jsonl, not with {format_name}.")
    from wikicheck.cli.intake import Intake, Reading
    from wikicheck.cli.output import open_output
    from wikicheck.engine import read_as_of

    day = read_as_of(as_of)
    intake = Intake(paths, Reading(form, title, lang, site, stdin_filename, config_file, isolated, verbose))
    with open_output(output_file) as output:
        chosen = format_name or ("jsonl" if intake.are_many() else "json")
        found = True
        if path is not None:
            found = _print_parts(intake, output, day, path, sentences=sentences, named=format_name == "jsonl")
        elif chosen == "tree":
            _print_trees(intake, output)
        elif chosen == "csv":
            _print_table(intake, output)
        else:
            _print_objects(
                intake,
                output,
                day,
                sentences=sentences,
                array=chosen == "json" and intake.are_many(),
                indent=2 if chosen == "json" else None,
            )
        intake.say_if_empty("parse")
    return 2 if intake.failed else 0 if found else 1


def _print_objects(intake: "Intake", output: "Output", as_of: int, *, sentences: bool, array: bool, indent: int | None) -> None:
    """Print each article as one JSON object, and with `array` all of them as one value."""
    first = True
    for given in intake:
        text = _format_object(given, intake, as_of, indent, sentences=sentences)
        if text is not None:
            output.write_json(("[\n" if first else ",\n") + text.rstrip("\n") if array else text)
            first = False
    if array:
        output.write_json("[]\n" if first else "\n]\n")


def _format_object(given: "Given", intake: "Intake", as_of: int, indent: int | None, *, sentences: bool) -> str | None:
    from wikicheck.article.json.writing import article_to_dict
    from wikicheck.report.json_text import format_json

    try:
        return format_json({"path": given.name, **article_to_dict(given.article, as_of=as_of, sentences=sentences)}, indent=indent)
    except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
        intake.fail(given.name, error)
        return None


def _print_parts(intake: "Intake", output: "Output", as_of: int, path: str, *, sentences: bool, named: bool) -> bool:
    """Print what stands at a path of each article; return whether there was anything."""
    from wikicheck.article.json.selection import iter_selected
    from wikicheck.article.json.writing import article_to_dict
    from wikicheck.report.json_text import format_json

    any_found = False
    for given in intake:
        try:
            parts = list(iter_selected({"path": given.name, **article_to_dict(given.article, as_of=as_of, sentences=sentences)}, path))
        except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
            intake.fail(given.name, error)
            continue
        any_found |= bool(parts)
        for part in parts:
            output.write_json(format_json({"path": given.name, "value": part} if named else part))
    return any_found


def _print_table(intake: "Intake", output: "Output") -> None:
    """Print the fields of all infoboxes as one table."""
    from wikicheck.report.csv_table import CsvTable

    table = CsvTable()
    for given in intake:
        try:
            table.add(given.article, given.name)
        except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
            intake.fail(given.name, error)
    for line in table.iter_lines():
        output.write_json(line)  # UTF-8, as JSON


def _print_trees(intake: "Intake", output: "Output") -> None:
    """Print an outline of each article, with an empty line between two."""
    from wikicheck.report.outline import format_outline

    first = True
    for given in intake:
        try:
            text = format_outline(given.article, given.name)
        except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
            intake.fail(given.name, error)
            continue
        output.write(text if first else "\n" + text)
        first = False
