"""`wikicheck schema test`: whether a schema says of examples what their names say."""

# Paths are printed as they were given, and pathlib would tidy them up.
# ruff: noqa: PTH112, PTH113, PTH118, PTH119, PTH123

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from wikicheck.cli.options import reading_options

if TYPE_CHECKING:
    from wikicheck.schema.documents import Schema
    from wikicheck.schema.trying import Trial

_MOST_BYTES = 64 << 20


@click.command()
@click.argument("name", metavar="SCHEMA")
@click.argument("folder", metavar="DIR")
@click.option("-q", "--quiet", is_flag=True, help="Print failures only.")
@reading_options
def command(*, name: str, folder: str, quiet: bool, **reading: Any) -> int:
    """Try a schema, shipped or in a file, on the examples in a folder.

    In a file whose name begins with "valid" nothing may be wrong, in one whose name begins with "invalid" something has to be, in each
    of its articles. A file is an article, JSON or JSON lines that `wikicheck parse` printed, or a JSON object of fields as the schema
    sees it.

    Exits with 1 if an example fails, with 2 for what cannot be read, or where there is no example.
    """
    from wikicheck.cli.notes import write_note
    from wikicheck.cli.output import open_output
    from wikicheck.report.display import escape_controls
    from wikicheck.report.summary import count
    from wikicheck.schema.files import find_schema
    from wikicheck.schema.trying import expected, fault_of

    schema = find_schema(name)
    paths = list(_iter_examples(folder))
    tries = _Tries(schema, reading)
    examples = failed = 0
    with open_output(reading["output_file"]) as output:
        for path in paths:
            wanted = expected(os.path.basename(path)) or ""
            for shown, trial in tries.iter_trials(path):
                examples += 1
                fault = fault_of(trial, wanted)
                failed += fault is not None
                if fault is not None:
                    output.write(escape_controls(f"FAILED {shown}: {fault}") + "\n")
        if not quiet:
            words = f"{examples - failed:,} passed" + (f", {failed:,} failed" if failed else "")
            output.write(f"{count(examples, 'example')}: {words}\n")
    if not paths:
        write_note(f"error: no example in {folder}: the names of examples begin with “valid” or “invalid”")
    return 2 if tries.failed or not examples else int(bool(failed))


def _iter_examples(folder: str) -> Iterator[str]:
    """Yield the examples below a folder, sorted by name."""
    from wikicheck.schema.trying import expected
    from wikicheck.text import InputError

    if os.path.isfile(folder) and expected(os.path.basename(folder)) is not None:
        yield folder
        return
    if not os.path.isdir(folder):
        raise InputError(f"{folder} is no folder of examples", path=folder)
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(place, name) for name in sorted(names) if expected(name) is not None)


class _Tries:
    """Reads examples and tries them; `failed` counts what could not be read."""

    def __init__(self, schema: "Schema", reading: dict[str, Any]) -> None:
        self._schema = schema
        from wikicheck.engine import read_as_of

        self._reading = reading
        self._as_of = read_as_of(reading["as_of"])
        self.failed = 0

    def iter_trials(self, path: str) -> "Iterator[tuple[str, Trial]]":
        """Yield the name of each example in a file, and what the schema said of it."""
        from wikicheck.cli.intake import Intake
        from wikicheck.cli.schema_reading import read_as
        from wikicheck.schema.trying import try_article, try_object
        from wikicheck.text import SchemaError

        data = _read_object(path)
        if data is not None:
            yield path, try_object(data, self._schema)
            return
        intake = Intake([path], read_as(self._reading))
        for number, given in enumerate(intake, 1):
            try:
                trial = try_article(given.article, self._schema, as_of=self._as_of)
            except SchemaError:
                raise
            except Exception as error:  # noqa: BLE001 - one example's failure is not the others'
                intake.fail(given.name, error)
                continue
            yield path if number == 1 else f"{path}: article {number}", trial
        self.failed += intake.failed


def _read_object(path: str) -> dict[str, Any] | None:
    """Return the JSON object of fields that a file holds; None for any other file."""
    from wikicheck.schema.trying import is_object_of_fields

    if not path.lower().endswith(".json"):
        return None
    import json

    try:
        with open(path, "rb") as file:
            data = json.loads(file.read(_MOST_BYTES).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None  # the reader of articles says what is wrong with it
    return data if isinstance(data, dict) and is_object_of_fields(data) else None
