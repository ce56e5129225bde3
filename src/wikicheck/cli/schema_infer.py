"""`wikicheck schema infer`: a schema from many articles."""

from typing import TYPE_CHECKING, Any

import click

from wikicheck.cli.options import reading_options

if TYPE_CHECKING:
    from wikicheck.schema.inference import Profiles


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--type", "type_", metavar="TYPE", help="Look at infoboxes of this type or subtype, as in officeholder.")
@click.option("--template", metavar="NAME", help="Look at infoboxes made by this template.")
@click.option(
    "--min-support",
    type=click.FloatRange(0.5, 1),
    default=0.95,
    show_default=True,
    help="Which share of the infoboxes has to satisfy the schema as a whole.",
)
@reading_options
def command(*, paths: tuple[str, ...], type_: str | None, template: str | None, min_support: float, **reading: Any) -> int:
    """Make a schema from articles: what most infoboxes of one sort have in common.

    Fields, what they hold, which are required or single, enumerations and ranges, each with its support as a comment. Articles are
    read once, one after the other; besides texts of articles PATH may be a folder, or JSON or JSON lines that `wikicheck parse` printed.
    Of several sorts of infoboxes the most frequent counts, unless --type or --template says which.
    """
    from wikicheck.cli.output import open_output
    from wikicheck.report.json_text import format_json
    from wikicheck.schema.inference import Profiles, Wanted, write_schema

    if type_ is not None:
        from wikicheck.cli.schema_reading import check_type

        check_type(type_)
    profiles = Profiles(Wanted(type_, template))
    failed = _read(paths, profiles, reading)
    sorts = list(profiles.iter_sorts())
    if not sorts:
        from wikicheck.cli.notes import write_note

        wanted = "".join([f" of type {type_}" if type_ else "", f" made by “{template}”" if template else ""])
        write_note(f"error: no infobox{wanted} in what was read, so there is nothing to infer a schema from")
        return 2
    _say_what_counts(profiles)
    schema = write_schema(sorts[0], profiles.articles, min_support, type_=type_, template=template)
    with open_output(reading["output_file"]) as output:
        output.write_json(format_json(schema, indent=2))
    return 2 if failed else 0


def _read(paths: tuple[str, ...], profiles: "Profiles", reading: dict[str, Any]) -> int:
    """Count the infoboxes of all articles; return how many could not be read."""
    from wikicheck.cli.intake import Intake
    from wikicheck.cli.schema_reading import read_as
    from wikicheck.sources.parsed_lines import has_lines

    lines = [path for path in paths if has_lines(path)]
    failed = sum(_read_lines(path, profiles, verbose=reading["verbose"]) for path in lines)
    others = [path for path in paths if path not in lines]
    if not others:
        return failed
    intake = Intake(others, read_as(reading))
    for given in intake:
        try:
            profiles.add(given.article)
        except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
            intake.fail(given.name, error)
    intake.say_if_empty("infer from")
    return failed + intake.failed


def _read_lines(path: str, profiles: "Profiles", *, verbose: bool) -> int:
    """Count the infoboxes of a file of JSON lines, a line at a time; return how many are no articles."""
    from wikicheck.article.json.reading import article_from_dict
    from wikicheck.cli.notes import write_error
    from wikicheck.sources.parsed_lines import iter_parsed_lines
    from wikicheck.text import InputError

    failed = 0
    for parsed in iter_parsed_lines(path):
        if isinstance(parsed, InputError):
            write_error(parsed, verbose=verbose)
            failed += 1
            continue
        try:
            profiles.add(article_from_dict(parsed.data))
        except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
            write_error(error, f"{path}: {parsed.place}", verbose=verbose)
            failed += 1
    return failed


def _say_what_counts(profiles: "Profiles") -> None:
    """Say which sort of infoboxes was taken where there were others."""
    from wikicheck.cli.notes import write_note

    first, *others = profiles.iter_sorts()
    if others:
        names = ", ".join(f"{sort.sort or 'unknown'} ({sort.count:,})" for sort in others[:5]) + (" …" if len(others) > 5 else "")
        write_note(f"inferred from the infoboxes of “{first.sort or 'unknown'}” ({first.count:,} of {profiles.boxes:,}); others: {names}")
