"""Infobox fields of many articles as CSV (RFC 4180, with LF): a row an article, a column a field."""

import csv
import io
from collections.abc import Iterable, Iterator

from wikicheck.article import Article
from wikicheck.article.json.values import ValueWriter
from wikicheck.report.value_text import format_value

# Columns of every table, before those of the fields.
_HEAD = ("path", "title", "infobox")


class CsvTable:
    """Gathers rows; which columns there are is known when the last article has been read."""

    def __init__(self) -> None:
        self._rows: list[dict[str, str]] = []
        self._columns: dict[str, None] = dict.fromkeys(_HEAD)

    def add(self, article: Article, path: str) -> None:
        """Add the row of an article; `path` is its name as printed.

        A key that several fields have shows the first that is not empty: of the first infobox, then of those in it, then of the
        next. Of a parameter that is given twice the last counts, as on the page. Numbered fields have columns of their own (`office 2`).
        """
        row = {"path": path, "title": article.title or "", "infobox": ""}
        writer = ValueWriter(article.source, places=False)
        for infobox in article.iter_infoboxes():
            row["infobox"] = row["infobox"] or infobox.template or infobox.type
            last = {field.name: number for number, field in enumerate(infobox.fields)} if infobox.template else {}
            for number, field in enumerate(infobox.fields):
                if last.get(field.name, number) != number:
                    continue
                column = field.key if field.index is None else f"{field.key} {field.index}"
                if column in _HEAD:  # a field may be called so
                    column = f"{column} (field)"
                if not row.get(column):
                    row[column] = "" if field.is_empty else format_value(writer.value(field.value))
                self._columns.setdefault(column)
        self._rows.append(row)

    def iter_lines(self) -> Iterator[str]:
        """Yield the head of the table and its rows as lines of CSV."""
        columns = list(self._columns)
        yield _line(columns)
        for row in self._rows:
            yield _line(row.get(column, "") for column in columns)


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()
