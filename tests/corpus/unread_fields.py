"""How many of the fields that name a date or an amount are read as one, and which are not, by cause.

Run as `python tests/corpus/unread_fields.py [FOLDER]`, where the folder is that of the real articles; its default is what the tests use.
"""

import csv
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wikicheck.article import Field, ValueKind
from wikicheck.article.field_plans import plan_of
from wikicheck.article.reading import read_article
from wikicheck.values.languages import LANGUAGES

DATES = frozenset((ValueKind.DATE, ValueKind.INTERVAL, ValueKind.EVENT))
AMOUNTS = frozenset((ValueKind.NUMBER, ValueKind.QUANTITY, ValueKind.MONEY, ValueKind.DURATION))


class Seen(NamedTuple):
    """A field that names a date or an amount; `cause` is why it was not read as one, "" where it was."""

    what: str
    language: str
    key: str
    raw: str
    cause: str


def iter_fields(root: Path) -> Iterator[tuple[str, Field]]:
    """Yield the fields of all articles that show something, with the language of each."""
    with (root / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for row in rows:
        path = root / "articles" / row["file"]
        if not path.is_file() or path.parent.name == "nonarticle":
            continue
        article = read_article(path.read_bytes(), title=row["title"] or None, language=row["lang"] or None)
        for infobox in article.iter_infoboxes():
            for field in infobox.fields:
                if not field.is_empty and (field.text.plain or field.templates):
                    yield article.language, field


def what_is_named(key: str) -> str | None:
    """Return "date" or "amount" for a key that names one: a quantity, a population, an area, money."""
    plan = plan_of(key)
    if plan.dates_first:
        return "date"
    is_population = "population" in key and "number" in plan.words
    return "amount" if is_population or not plan.words.isdisjoint(("quantity", "money")) else None


def look_at(language: str, field: Field) -> Seen | None:
    """Return whether and why not a field is read as what its key names; None for a key that names neither."""
    what = what_is_named(field.key)
    if what is None:
        return None
    kinds = DATES if what == "date" else AMOUNTS
    cause = ""
    if not any(value.kind in kinds for value in field.value.iter_values()):
        if field.value.kind is ValueKind.TEMPLATE:
            cause = "template that nobody reads"
        elif not any(char.isdigit() for char in field.text.plain):
            cause = "words"
        elif what == "date" and language.partition("-")[0] not in LANGUAGES:
            cause = "language without names of months"
        else:
            cause = "figures among words"
    return Seen(what, language, field.key, field.raw, cause)


def look_at_all(root: Path) -> list[Seen]:
    """Return what became of every such field of the articles."""
    seen = (look_at(language, field) for language, field in iter_fields(root))
    return [entry for entry in seen if entry is not None]


def rate(seen: list[Seen], what: str) -> float:
    """Return the share of the fields naming `what` that were read as one."""
    of_kind = [entry for entry in seen if entry.what == what]
    return sum(not entry.cause for entry in of_kind) / max(1, len(of_kind))


def main() -> None:
    """Print the rates, and below each the fields that were not read, by cause."""
    default = os.environ.get("WIKICHECK_CORPUS") or Path(__file__).resolve().parents[2] / "../shared/corpus"
    seen = look_at_all(Path(sys.argv[1] if len(sys.argv) > 1 else default))
    for what in ("date", "amount"):
        total = sum(entry.what == what for entry in seen)
        print(f"{what}: {rate(seen, what):.1%} of {total}")  # noqa: T201 - what the script is for
        causes: dict[str, list[Seen]] = defaultdict(list)
        for entry in seen:
            if entry.what == what and entry.cause:
                causes[entry.cause].append(entry)
        for cause, entries in sorted(causes.items()):
            print(f"  {cause}: {len(entries)}")  # noqa: T201
            for entry in entries:
                print(f"    {entry.language} {entry.key} = {entry.raw[:100]!r}")  # noqa: T201


if __name__ == "__main__":
    main()
