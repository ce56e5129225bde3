"""Works in tables: a column of titles and a column of years."""

import re
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.blocks import Section
from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.tables import read_words
from wikicheck.article.facts.work_item import Work, sort_key
from wikicheck.article.table import Cell, Table
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, find_dates

if TYPE_CHECKING:
    from wikicheck.article.facts.works import WorksGroup

_SPACES = lazy_pattern(r"\s+")
_TRIM = " \t\n\xa0\"“”«»'’‘"
_YEAR_HEADER = lazy_pattern(
    r"years? (?:\(|of\b|published|released|first|written|composed|completed)"
    r"|(?:first )?(?:release|publication|premiere)d? (?:date|year)\b|original release\b"
)
_DETAILS = "details"
_RELEASED = lazy_pattern(r"\breleased?(?: date)?:?[\s\xa0]", re.IGNORECASE)
_MOST_HEADER_ROWS = 3


def _header(cell: Cell) -> str:
    return _SPACES.sub(" ", cell.text.plain).strip(" .:\xa0").lower()


def _find(headers: tuple[str, ...], key: str) -> int | None:
    words = read_words("works", key)
    found = next((index for index, header in enumerate(headers) if header in words), None)
    if found is None and key == "year_headers":  # "Year of first publication", "Release year"
        found = next((index for index, header in enumerate(headers) if _YEAR_HEADER.match(header)), None)
        if found is None:  # "Album details": "Released: 5 July 2003", label, formats
            found = next((index for index, header in enumerate(headers) if header.endswith(_DETAILS)), None)
    return found


def _dates(plain: str, language: str, *, is_details: bool) -> list[FuzzyDate]:
    """Return the dates of a cell of years; of a cell of details, those on the line that says when the work was released."""
    dates = find_dates(plain, lang=language)
    if not is_details:
        return dates
    match = _RELEASED.search(plain)
    if match is None:
        return []
    end = plain.find("\n", match.end())
    return [date for date in dates if match.end() <= date.span.start < (end if end >= 0 else len(plain))]


class _Columns(NamedTuple):
    """Which columns hold titles and years; `headers` are those of all columns."""

    title: int
    year: int
    headers: tuple[str, ...]


def _is_header(cell: Cell) -> bool:
    """Say whether a cell is a header, or looks like one: all in bold."""
    text = cell.text
    return cell.is_header or sum(span.end - span.start for span in text.bold) >= len(text.plain.strip()) > 0


def _read_columns(row: list[Cell]) -> _Columns | None:
    """Return the columns that a row of headers names, if titles and years are among them."""
    if len(set(map(id, row))) < 2 or sum(map(_is_header, row)) < 2:
        return None
    headers = tuple(map(_header, row))
    title, year = _find(headers, "title_headers"), _find(headers, "year_headers")
    if title is None or year is None or title == year or _find(headers, "not_works_headers") is not None:
        return None
    return _Columns(title, year, headers)


def _first_columns(table: Table) -> tuple[int, _Columns] | None:
    """Return the number of the first row of works and the columns that the headers above it name."""
    for number, row in enumerate(table.rows[:_MOST_HEADER_ROWS]):
        columns = _read_columns(row)
        if columns is not None:
            return number + 1, columns
    return None


def read_table_groups(table: Table, section: Section, label: str | None, language: str) -> "list[WorksGroup]":
    """Return the works of a table; a row that is one wide cell starts a new group. Empty where there is no column of titles and of years.

    The years of a cell that spans rows belong to each of them. A title that spans rows is one work. Headers may stand
    above each part of the table.
    """
    from wikicheck.article.facts.works import WorksGroup

    found = _first_columns(table)
    if found is None:
        return []
    first, columns = found
    group = WorksGroup(section, label or (table.caption.plain.strip() if table.caption else None), is_table=True, columns=columns.headers)
    groups = [group]
    last: Cell | None = None
    for row in table.rows[first:]:
        if len(row) > 1 and len(set(map(id, row))) == 1:
            group = WorksGroup(section, row[0].text.plain.strip() or label, is_table=True, columns=columns.headers)
            groups.append(group)
        elif row and all(cell.is_header for cell in row):
            columns = _read_columns(row) or columns
        elif len(row) > max(columns.title, columns.year) and row[columns.title] is not last:
            last = row[columns.title]
            work = _read_row(row, columns, language)
            if work is not None:
                group.items.append(work)
    return [group for group in groups if group.items]


def _read_row(row: list[Cell], columns: _Columns, language: str) -> Work | None:
    title, year = columns.title, columns.year
    text, dated = row[title].text, row[year].text
    plain = text.plain
    start, end = 0, len(plain)
    if text.italic and not plain[: text.italic[0].start].strip(_TRIM):
        start, end = text.italic[0]
    while start < end and plain[start] in _TRIM:
        start += 1
    while end > start and plain[end - 1] in _TRIM:
        end -= 1
    if start == end or plain[start:end].lower() in read_words("works", "total_rows"):
        return None
    dates = [place_date(date, dated) for date in _dates(dated.plain, language, is_details=columns.headers[year].endswith(_DETAILS))]
    years = tuple(member for date in dates for member in (date.parts if date.kind is DateKind.SET else (date,)))
    work = Work(text, Span(start, end), years)
    outside = dated.plain.lower()
    work.is_forthcoming = work.is_forthcoming or any(word in outside for word in ("tba", "tbd", "upcoming", "forthcoming"))
    work.key = sort_key(years, is_forthcoming=work.is_forthcoming)
    work.qualifier = plain[end:].strip(_TRIM)
    work.cells = tuple(cell.text.plain.strip() for index, cell in enumerate(row) if index not in {title, year})
    return work
