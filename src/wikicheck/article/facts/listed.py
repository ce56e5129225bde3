"""What lists, tables, captions, headings and sources say of dates, looked at only where the page has something suspicious.

Most lists and tables of an article are never rendered. A look at the source that costs next to nothing says where a day that no month has
or years in the wrong order may stand; only what stands there is read.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wikicheck.article.blocks import ListBlock
from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.prose import mask_text
from wikicheck.article.insets import Figure
from wikicheck.article.table import Table
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import FuzzyDate, find_dates

if TYPE_CHECKING:
    from wikicheck.article.page import Article
    from wikicheck.article.text import Text

_ISO_DAY = lazy_pattern(r"-(?:1[3-9]|[2-9]\d)-\d\d(?!\d)|-\d\d-(?:3[2-9]|[4-9]\d)(?!\d)")
_ISO_YEAR = lazy_pattern(r"(?:^|[^\d-])([12]\d\d\d)$")
_THIRTIES = lazy_pattern("3[0-9]")
_SHORT_MONTHS = r"(?:Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?|Feb(?:ruary)?)"
_MONTHS = rf"(?:{_SHORT_MONTHS}|Jan(?:uary)?|Mar(?:ch)?|May|July?|Aug(?:ust)?|Oct(?:ober)?|Dec(?:ember)?)"
# What stands behind the number, or before it with the comma and the year behind.
_MONTH_BEHIND = {
    "30": lazy_pattern(r"[ \xa0]Feb(?:ruary)?\b"),
    "31": lazy_pattern(rf"[ \xa0]{_SHORT_MONTHS}\b"),
    "32": lazy_pattern(rf"[ \xa0]{_MONTHS}\b"),
}
_MONTH_BEFORE = {
    "30": lazy_pattern(r"\bFeb(?:ruary)?[ \xa0]$"),
    "31": lazy_pattern(rf"\b{_SHORT_MONTHS}[ \xa0]$"),
    "32": lazy_pattern(rf"\b{_MONTHS}[ \xa0]$"),
}
_LONGEST_MONTH = 11
_YEARS = lazy_pattern(r"1\d\d\d[–-][12]\d\d\d|20\d\d[–-][12]\d\d\d")
_DASHES = frozenset("-–")
# "1800–1400" may be hours of a day.
_HOURS = frozenset(("00", "15", "30", "45"))
# A page with more of them is no article.
_MOST_SUSPECTS = 500


def impossible_days(source: str) -> list[int]:
    """Return the places of days that their month does not have, as "31 June", "June 31" and "2012-13-01"."""
    found = []
    for match in _THIRTIES.finditer(source):
        start, end = match.span()
        if source[start - 1 : start].isdigit() or source[end : end + 1].isdigit():
            continue
        number = min(match[0], "32")
        if _MONTH_BEHIND[number].match(source, end) or _MONTH_BEFORE[number].search(source[max(0, start - _LONGEST_MONTH) : start]):
            found.append(start)
    days = (match.start() for match in _ISO_DAY.finditer(source))
    found += [start - 4 for start in days if _ISO_YEAR.search(source[max(0, start - 5) : start])]
    return sorted(found[:_MOST_SUSPECTS])


def reversed_years(source: str) -> list[int]:
    """Return the places of two years, joined by a dash, of which the first is the later one."""
    found = []
    for match in _YEARS.finditer(source):
        start, end = match.span()
        if match[0][5:] >= match[0][:4] or (match[0][2:4] in _HOURS and match[0][7:] in _HOURS):
            continue
        if not (source[start - 1 : start].isalnum() or source[end : end + 1].isalnum() or source[end : end + 1] in _DASHES):
            found.append(start)
    return found[:_MOST_SUSPECTS]


def iter_listed_dates(article: "Article", suspects: Sequence[int]) -> Iterator[tuple[FuzzyDate, Span, str]]:
    """Yield the dates in the items, cells, captions and headings that stand at some places: date, span, and the text around."""
    for section in article.sections if suspects else ():
        if section.level and _has_one(section.heading_span, suspects):
            for date in find_dates(section.title, lang=article.language):
                yield date, section.heading_span, section.title
    for text in _texts_at(article, suspects):
        for date in find_dates(mask_text(text), lang=article.language):
            span = text.span(*date.span)
            if _has_one(span, suspects):
                yield date, span, text.plain


def iter_cited_dates(article: "Article", suspects: Sequence[int]) -> Iterator[FuzzyDate]:
    """Yield the dates of the sources whose templates stand at some places."""
    from wikicheck.article.references import DATE_KEYS

    for reference in article.references if suspects else ():
        for citation in reference.citations:
            if _has_one(citation.span, suspects):
                for key in DATE_KEYS:
                    if (date := citation.date(key)) is not None and _has_one(date.span, suspects):
                        yield date
        if reference.body is not None and _has_one(reference.body, suspects) and reference.text is not None:
            dates = find_dates(mask_text(reference.text), lang=article.language)
            yield from (place_date(date, reference.text) for date in dates if _has_one(reference.text.span(*date.span), suspects))


def _has_one(span: Span, suspects: Sequence[int]) -> bool:
    """Say whether one of the places, which are in order, lies in a span."""
    place = bisect_left(suspects, span.start)
    return place < len(suspects) and suspects[place] < span.end


def _texts_at(article: "Article", suspects: Sequence[int]) -> "Iterator[Text]":
    if not suspects:
        return
    for section in article.sections:
        if not _has_one(section.body_span, suspects):
            continue
        for block in section.blocks:
            if _has_one(block.span, suspects):
                if isinstance(block, ListBlock):
                    yield from _texts_of_list(block, suspects)
                elif isinstance(block, Table):
                    yield from _texts_of_table(block, suspects)
                elif isinstance(block, Figure) and block.caption is not None:
                    yield block.caption


def _texts_of_list(block: ListBlock, suspects: Sequence[int]) -> "Iterator[Text]":
    for item in block.walk():
        if _has_one(item.span, suspects):
            yield item.text


def _texts_of_table(table: Table, suspects: Sequence[int]) -> "Iterator[Text]":
    seen: set[int] = set()
    for row in table.rows:
        for cell in row:
            if cell.span.start not in seen and _has_one(cell.span, suspects):
                seen.add(cell.span.start)
                yield cell.text
