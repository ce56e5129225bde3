"""`wikicheck schema check`: whether schemas say what their authors meant."""

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from wikicheck.schema.inspection import Inspection


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--output-format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings, too.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors and warnings only.")
def command(*, paths: tuple[str, ...], format_name: str, strict: bool, quiet: bool) -> int:
    """Check schemas: whether they are valid, and their keywords, references and fields are known.

    Exits with 1 for a schema that cannot be used, with 2 for a file that cannot be read.
    """
    from wikicheck.cli.notes import write_error
    from wikicheck.cli.output import open_output
    from wikicheck.schema.inspection import inspect_file
    from wikicheck.text import SchemaError, Severity

    found: list[Inspection] = []
    unread = 0
    for path in paths:
        try:
            found.append(inspect_file(path))
        except SchemaError as error:
            write_error(error)
            unread += 1
    with open_output(None) as output:
        if format_name == "json":
            from wikicheck.report.json_text import format_json

            output.write_json(format_json([entry for inspection in found for entry in _to_dicts(inspection)], indent=2))
        else:
            for inspection in found:
                output.write(_format(inspection, quiet=quiet))
    least = Severity.WARNING if strict else Severity.ERROR
    failed = any(placed.remark.severity.rank >= least.rank for inspection in found for placed in inspection.found)
    return 2 if unread else int(failed)


def _to_dicts(inspection: "Inspection") -> list[dict[str, Any]]:
    from wikicheck.article.json.pointer import pointer

    return [
        {
            "path": inspection.path,
            "line": position.line,
            "column": position.column,
            "severity": remark.severity.value,
            "message": remark.message,
            "pointer": pointer(remark.path),
        }
        for remark, position in inspection.found
    ]


def _format(inspection: "Inspection", *, quiet: bool) -> str:
    from wikicheck.article.json.pointer import pointer
    from wikicheck.report.display import escape_controls
    from wikicheck.report.summary import count
    from wikicheck.text import Severity

    lines = []
    for remark, (line, column) in inspection.found:
        if quiet and remark.severity is Severity.INFO:
            continue
        way = f" (#{pointer(remark.path)})" if remark.path else ""
        lines.append(escape_controls(f"{inspection.path}:{line}:{column}: {remark.severity.value}: {remark.message}{way}"))
    if inspection.more:
        lines.append(escape_controls(f"{inspection.path}: and {inspection.more:,} more"))
    if not quiet:
        numbers = [
            count(number, noun)
            for severity, noun in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"))
            if (number := sum(placed.remark.severity is severity for placed in inspection.found))
        ]
        lines.append(escape_controls(f"{inspection.path}: {', '.join(numbers) or 'a schema in order'}"))
    return "".join(f"{line}\n" for line in lines)
