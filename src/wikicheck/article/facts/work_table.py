"""Works in tables: a column of titles and a column of years."""

from typing import TYPE_CHECKING

from wikicheck.article.blocks import Cell, Section, Table
from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.tables import read_words
from wikicheck.article.facts.work_item import Work, sort_key
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, find_dates

if TYPE_CHECKING:
    from wikicheck.article.facts.works import WorksGroup

_SPACES = lazy_pattern(r"\s+")
_TRIM = " \t\n\xa0\"“”«»'’‘"
_YEAR_HEADER = lazy_pattern(
    r"years? (?:\(|of\b|published|released|first|written|composed|completed)"
    r"|(?:first )?(?:release|publication|premiere)d? (?:date|year)\b|original release\b"
)
_MOST_HEADER_ROWS = 3


def _header(cell: Cell) -> str:
    return _SPACES.sub(" ", cell.text.plain).strip(" .:\xa0").lower()


def _find(headers: list[str], key: str) -> int | None:
    words = read_words("works", key)
    found = next((index for index, header in enumerate(headers) if header in words), None)
    if found is None and key == "year_headers":  # "Year of first publication", "Release year"
        found = next((index for index, header in enumerate(headers) if _YEAR_HEADER.match(header)), None)
    return found


def _columns(table: Table) -> tuple[int, list[str]] | None:
    """Return the number of the first row of works and the headers above it."""
    for number, row in enumerate(table.rows[:_MOST_HEADER_ROWS]):
        headers = [_header(cell) for cell in row]
        if len(set(map(id, row))) > 1 and sum(cell.is_header for cell in row) > 1 and _find(headers, "title_headers") is not None:
            first = number + 1
            while first < len(table.rows) and table.rows[first] and all(cell.is_header for cell in table.rows[first]):
                first += 1
            return first, headers
    return None


def read_table_groups(table: Table, section: Section, label: str | None, language: str) -> "list[WorksGroup]":
    """Return the works of a table; a row that is one wide cell starts a new group. Empty where there is no column of titles and of years.

    The years of a cell that spans rows belong to each of them. A title that spans rows is one work.
    """
    from wikicheck.article.facts.works import WorksGroup

    found = _columns(table)
    if found is None:
        return []
    first, headers = found
    title, year = _find(headers, "title_headers"), _find(headers, "year_headers")
    if title is None or year is None or title == year or _find(headers, "not_works_headers") is not None:
        return []
    group = WorksGroup(section, label or (table.caption.plain.strip() if table.caption else None), is_table=True, columns=tuple(headers))
    groups = [group]
    last: Cell | None = None
    for row in table.rows[first:]:
        if len(row) > 1 and len(set(map(id, row))) == 1:
            group = WorksGroup(section, row[0].text.plain.strip() or label, is_table=True, columns=tuple(headers))
            groups.append(group)
        elif len(row) > max(title, year) and row[title] is not last:
            last = row[title]
            work = _read_row(row, title, year, language)
            if work is not None:
                group.items.append(work)
    return [group for group in groups if group.items]


def _read_row(row: list[Cell], title: int, year: int, language: str) -> Work | None:
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
    dates = [place_date(date, dated) for date in find_dates(dated.plain, lang=language)]
    years = tuple(member for date in dates for member in (date.parts if date.kind is DateKind.SET else (date,)))
    work = Work(text, Span(start, end), years)
    outside = dated.plain.lower()
    work.is_forthcoming = work.is_forthcoming or any(word in outside for word in ("tba", "tbd", "upcoming", "forthcoming"))
    work.key = sort_key(years, is_forthcoming=work.is_forthcoming)
    work.qualifier = plain[end:].strip(_TRIM)
    work.cells = tuple(cell.text.plain.strip() for index, cell in enumerate(row) if index not in {title, year})
    return work
