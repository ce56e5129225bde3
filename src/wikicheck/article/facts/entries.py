"""The entries of an infobox field that lists several: lines, and what commas and semicolons part outside brackets."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.infobox import Field, Infobox
    from wikicheck.article.page import Article
    from wikicheck.values import FuzzyDate

_SIGN = lazy_pattern(r"[()\[\]\n;,•·]")
_MOST_ENTRIES = 200
_LONGEST = 4_000


class Entry(NamedTuple):
    """A piece of a field's readable text. `start` and `end` are offsets into it; `head` ends where the last bracket opens."""

    text: str
    start: int
    end: int

    @property
    def bracket(self) -> tuple[int, int] | None:
        """The inside of the last pair of round brackets, as offsets into the piece; None where there is none."""
        close = self.text.rfind(")")
        opened = self.text.rfind("(", 0, close) if close > 0 else -1
        return (opened + 1, close) if opened >= 0 else None

    @property
    def name(self) -> str:
        """What stands before the first bracket."""
        return " ".join(self.text.partition("(")[0].split()).strip(" ,;:")


def iter_boxes_fields(article: "Article", keys: frozenset[str]) -> "Iterator[tuple[Infobox, Field]]":
    """Yield the fields with one of some canonical keys that say something and that no later field of their name overrides."""
    for box in article.iter_infoboxes():
        found = [field for field in box.fields if field.key in keys and not field.is_empty]
        if found:
            overridden = {field.duplicate_of for field in box.fields if field.duplicate_of is not None}
            yield from ((box, field) for field in found if not overridden or box.fields.index(field) not in overridden)


def iter_entries(plain: str, *, by_comma: bool = True) -> Iterator[Entry]:
    """Yield the entries of a field's readable text."""
    if len(plain) > _LONGEST:
        return
    start = depth = count = 0
    for match in _SIGN.finditer(plain):
        sign = match[0]
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth = max(0, depth - 1)
        elif sign == "\n" or (not depth and (sign != "," or by_comma)):
            if entry := _entry(plain, start, match.start()):
                yield entry
            start, depth, count = match.end(), 0, count + 1
            if count >= _MOST_ENTRIES:
                return
    if entry := _entry(plain, start, len(plain)):
        yield entry


def _entry(plain: str, start: int, end: int) -> Entry | None:
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return Entry(plain[start:end], start, end) if end > start else None


def dates_within(entry: Entry, start: int, end: int, language: str = "en") -> "list[FuzzyDate]":
    """Return the dates of a piece of an entry; their spans are offsets into the field's readable text."""
    if not any(sign.isdecimal() for sign in entry.text[start:end]):
        return []
    from wikicheck.values import find_dates

    found = sorted(find_dates(entry.text[start:end], lang=language), key=lambda date: date.span)
    return [date.moved(entry.start + start) for date in found]
