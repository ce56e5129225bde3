"""One work of a list: its title, the years that stand outside the title, and whether it is still to come.

Which years count: a leading one, those in brackets, and trailing ones (", 1990"). Not those in the title, in other titles,
in book and page numbers, and not those that date something else ("based on the 1912 novel").
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.placing import place_date
from wikicheck.article.facts.tables import begins_with_phrase, ends_in_phrase, find_phrases, read_words
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, Precision, civil, find_dates

if TYPE_CHECKING:
    from wikicheck.article.text import Text

MASK = "\ufffc"
# The sort key of a work that is announced without a year: after every year.
FORTHCOMING = 10**6
_LONGEST_TITLE = 400
_LONGEST_QUALIFIER = 60
# A leading date stands behind no more than "(In ".
_LONGEST_LEADING = 5

_QUOTED = lazy_pattern(
    r"“(?P<curly>[^“”]{1,400})”|(?<![\w.,])\"(?P<straight>[^\"\s][^\"]{0,400})\"(?!\w)|«(?P<angled>[^«»]{1,400})»|„(?P<low>[^„“”]{1,400})[“”]"
    r"|(?<!\w)‘(?P<single>[^‘\n]{1,200}?)’(?!\w)|《(?P<book>[^《》]{1,200})》|「(?P<corner>[^「」]{1,200})」|『(?P<double>[^『』]{1,200})』"
)
_NUMBERS = lazy_pattern(
    r"\b(?:ISBN(?:-1[03])?|ISSN|OCLC|ASIN|LCCN)[:\s\xa0]{0,2}[\dXxB][\dXxA-Z\xa0 –-]{3,22}|\bdoi:\s?\S+|\b10\.\d{4,9}/\S+|(?:https?:)?//\S+"
    r"|\b(?:pp?|vols?|nos?|no|issue)\.?[\s\xa0]\d+(?:[–-]\d+)?|[£$€¥]\s?\d[\d,.]*",
    re.IGNORECASE,
)
_BRACKET = lazy_pattern(r"[()\[\]（）]")
_LEADING = lazy_pattern(r"(?P<open>[(\[]?)\s*(?:(?P<preposition>In|in)\s)?")
_YEAR_AS_TITLE = lazy_pattern(r"\d{4}[ \xa0]\([^()]{0,30}\d{4}\)[ \xa0.]*")
_AFTER_LEADING = lazy_pattern(r"\s*[)\]]?\s*(?:[:–—,.-]|\s|(?=[“\"‘«]))\s*")
# What parts a title from the year at the end of an item: ", ", " – ", ", London ", ", restored in ".
_SEPARATOR = lazy_pattern(
    r"\s*(?:[,;:]|\s[–—-])\s*(?:\(|\[)?(?P<words>(?:[a-z]+\s+){0,4})(?:[A-Z][\w.-]*\s+(?:(?:and|&|am|im|in|an|of|der)\s+)?){0,4}$|\.\s+$"
)
# "Lee, Ann", "Lee, A. B.; Berg, Bo": authors before a year in brackets, with the title behind it.
_AUTHORS = lazy_pattern(r"[^\W\d_][\w'’.-]*(?:\s[^\W\d_a-z][\w'’.-]*){0,2},\s[^\W\d_a-z][^()\[\]\d“”\"]{0,150}$")
_NAMES = lazy_pattern(r"[^\W\d_a-z][\w'’.-]*(?:(?:\s(?:and|&|de|del|van|von|der|al|bin|la))*\s[^\W\d_a-z][\w'’.-]*){1,7}")
_AFTER_AUTHORS = lazy_pattern(r"\.[\s\xa0]+[“\"‘«]?")
_TITLE_OF_AUTHORS = lazy_pattern(r"[.,:]?[\s\xa0]*")
_LETTER_AFTER_YEAR = lazy_pattern(r"(?<=\d{4})[a-k](?=\))")
_EDITION = lazy_pattern(r"\b(?:editions?|reprint(?:ed)?|re-?issued?|translations?|translated|paperback|version)\b", re.IGNORECASE)
_EDITION_OF = lazy_pattern(r"(?:[\w-]+\s){0,2}(?:editions?|reprint(?:ed)?|re-?issue|translations?):\s", re.IGNORECASE)
_QUOTATION_MARKS = {('"', '"'), ("“", "”"), ("«", "»"), ("„", "“")}
_TRIM = " \t\n\xa0,.;:–—-“”\"‘’«»'"
_ENDS = lazy_pattern(
    r"[^\S\n]*\n|\s*(?:$|[.,;:)\]/–—-]|\(|\[|\ufffc|(?:by|with|as|and|or|in|for|at|on|edited|ed\.|ISBN|pp?\.|re-?\w+|revised|with|starring|translated|directed)\b)"
)
_WORD_BEFORE = lazy_pattern(r"([^\W\d_][\w.]*)[\s\xa0]*$")
# "a selection of letters between 1937 and 1944": in running words that is what a work is about.
_FROM_TO = lazy_pattern(r"between\b|from\b", re.IGNORECASE)
_ITALIC_YEAR = lazy_pattern(r"[\s\xa0]*[(\[][^()\[\]]*\d{3,4}[^()\[\]]*[)\]]\s*$")


class Work:
    """One work. Spans and the spans of `years` are places in the source.

    `years` are all years outside the title, each for itself; `key` is the earliest of them if it is exact to the year, `FORTHCOMING`
    for a work announced without a year, else None. `qualifier` is what stands between title and year ("vol. 2"); `prefix` what stands
    before the title. `cells` are the texts of the other columns of a table row.
    """

    __slots__ = ("cells", "is_forthcoming", "is_posthumous", "key", "prefix", "qualifier", "span", "text", "title", "title_span", "years")

    def __init__(self, text: "Text", title: Span, years: tuple[FuzzyDate, ...]) -> None:
        plain = text.plain
        self.text = text
        self.title = plain[title.start : title.end]
        self.title_span = text.span(title.start, title.end)
        self.span = text.span(0, len(plain))
        self.years = years
        outside = f"{plain[: title.start]} {plain[title.end :]}"
        self.is_forthcoming = bool(find_phrases(outside, "works", "forthcoming"))
        self.is_posthumous = bool(find_phrases(outside, "works", "posthumous"))
        self.key = sort_key(years, is_forthcoming=self.is_forthcoming)
        self.prefix = plain[: title.start].strip(_TRIM)
        self.qualifier = ""
        self.cells: tuple[str, ...] = ()

    @property
    def is_undated(self) -> bool:
        """Say whether no year stands with it and none is announced. What is dated only to a decade is not undated, but has no key."""
        return not self.years and not self.is_forthcoming


def sort_key(years: tuple[FuzzyDate, ...], *, is_forthcoming: bool = False) -> int | None:
    """Return the earliest year if the earliest date is exact to the year; a range counts from its start."""
    first = min((year.first for year in years), key=lambda year: year.low, default=None)
    if first is None:
        return FORTHCOMING if is_forthcoming else None
    if first.approximate or first.precision in {Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM} or first.start is None:
        return None
    if first.kind in {DateKind.BEFORE, DateKind.AFTER, DateKind.FLORUIT, DateKind.ONE_OF}:
        return None
    if first.precision is Precision.SEASON:
        return civil((first.low + first.high) // 2).year  # south of the equator the summer of 1999 began in 1998
    return first.start.year


class _Marks(NamedTuple):
    """Where titles are marked by italics or quotation marks (inner offsets), and the brackets, in order."""

    titles: list[Span]
    brackets: list[Span]


def _marks(text: "Text") -> _Marks:
    plain = text.plain
    titles = [Span(span.start, span.end) for span in text.italic if span.end > span.start]
    for match in _QUOTED.finditer(plain):
        inner = Span(match.start() + 1, match.end() - 1)
        if not any(title.start <= inner.start and inner.end <= title.end for title in titles):
            titles.append(inner)
    titles.sort()
    return _Marks(titles, outer_brackets(plain))


def outer_brackets(plain: str) -> list[Span]:
    """Return the outermost pairs of brackets, the signs included."""
    found: list[Span] = []
    depth = start = 0
    for match in _BRACKET.finditer(plain):
        if match[0] in "([（":
            if not depth:
                start = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found.append(Span(start, match.end()))
    return found


def _masked(plain: str, spans: list[Span]) -> str:
    if any(char.isdigit() for char in plain):
        spans = [*spans, *(Span(*match.span()) for pattern in (_NUMBERS, _LETTER_AFTER_YEAR) for match in pattern.finditer(plain))]
    for start, end in spans:
        plain = plain[:start] + MASK * (end - start) + plain[end:]
    return plain


def leading_date(plain: str, dates: list[FuzzyDate]) -> FuzzyDate | None:
    """Return the date that an item begins with ("1990 – Title", "(1990) Title", "In 1990, …"); in "1984 (1949)" that is the title."""
    if _YEAR_AS_TITLE.fullmatch(plain):
        return None
    match = _LEADING.match(plain)
    if match and dates and dates[0].span.start == match.end() and len(plain) > dates[0].span.end:
        return dates[0]
    return None


def starts_with_date(text: "Text") -> bool:
    """Say whether an item begins with a date outside of any title, so that its list may lead with years."""
    plain = text.plain
    if not plain[:1].isdigit() and plain[:1] not in "([cI":
        return False
    head = plain[:40]
    date = leading_date(head, find_dates(head))
    return date is not None and not any(span.start <= date.span.start < span.end for span in text.italic)


def read_work(text: "Text", *, leads_with_year: bool, language: str = "en") -> Work:
    """Read one item. `leads_with_year` says that the list's items begin with their years, so that "1984: …" is no title."""
    plain = text.plain[: _LONGEST_TITLE * 3]
    marks = _marks(text)
    titles = [_without_year(plain, span) for span in marks.titles if not _is_no_title(plain, span)]
    masked = _masked(plain, titles)
    dates = find_dates(masked, lang=language) if any(char.isdigit() for char in masked) else []
    lead = leading_date(masked, dates) or _date_behind_authors(plain, masked, marks.brackets, dates, titles)
    title = _marked_title(titles, marks.brackets, dates, lead)
    if title is None:
        start = _title_start(plain, lead, leads=leads_with_year)
        title = _unmarked_title(plain, start, marks.brackets, dates)
        if lead is not None and lead.span.start > _LONGEST_LEADING:
            title = _first_sentence(plain, title)
    elif lead is not None and lead.span.end > title.start:
        lead = None
    title = _trimmed(plain, title)
    years = [
        date
        for date in dates
        if not title.start <= date.span.start < title.end and (date is lead or _dates_work(masked, date, title, marks.brackets))
    ]
    work = Work(text, title, tuple(placed for date in years for placed in _members(date, text)))
    work.qualifier = _qualifier(plain, title, years, marks.brackets)
    if lead in years:
        work.key = sort_key((lead,)) or work.key  # "1983 – ''Salt'' (1888)": the list goes by the years that lead
    if _EDITION.search(work.prefix) or _EDITION_OF.match(work.title):
        work.key = None  # "new edition: …" belongs to the work before it, wherever its year would stand
    return work


def _date_behind_authors(plain: str, masked: str, brackets: list[Span], dates: list[FuzzyDate], titles: list[Span]) -> FuzzyDate | None:
    """Return the date of "Lee, Ann (1990). Title": the first bracket holds it, and names alone stand before.

    Names in their usual order are told from a title by the one in italics or quotation marks that follows ("Ann Lee (1990). ''Title''").
    """
    if not brackets or not dates or not brackets[0].start < dates[0].span.start < brackets[0].end:
        return None
    before, after = plain[: brackets[0].start].rstrip(), masked[brackets[0].end :]
    has_title = after.strip(_TRIM)[:1].isalnum() or any(title.start >= brackets[0].end for title in titles)
    if has_title and _AUTHORS.match(before):
        return dates[0]
    following = min((title.start for title in titles if title.start >= brackets[0].end), default=-1)
    if following >= 0 and _AFTER_AUTHORS.fullmatch(plain[brackets[0].end : following]) and _NAMES.fullmatch(before):
        return dates[0]
    return None


def _title_start(plain: str, lead: FuzzyDate | None, *, leads: bool) -> int:
    """Return where an unmarked title begins: behind a leading year or authors with a year, else at the start."""
    if lead is None:
        return 0
    if lead.span.start > _LONGEST_LEADING:
        close = plain.find(")", lead.span.end)
        match = _TITLE_OF_AUTHORS.match(plain, close + 1)
        return match.end() if match and close >= 0 else 0
    return _behind(plain, lead) if leads else 0


def _first_sentence(plain: str, title: Span) -> Span:
    """Cut what stands behind the authors and their year at the sign that parts it from the title: a full stop or a comma."""
    sign = plain[: title.start].rstrip()[-1:]
    end = plain.find(", " if sign == "," else ". ", title.start, title.end)
    return Span(title.start, end if end > title.start else title.end)


def _trimmed(plain: str, title: Span) -> Span:
    """Leave out quotation marks around a title, a comma or full stop that closes it, but not that of "etc." or "F."."""
    start, end = title
    while end - start > 2 and (plain[start], plain[end - 1]) in _QUOTATION_MARKS and plain[start] not in plain[start + 1 : end - 1]:
        start, end = start + 1, end - 1
    while end > start and plain[end - 1] in ", \xa0":
        end -= 1
    if plain[end - 1 : end] == "." and plain[max(start, end - 4) : end - 1].isalpha() and not plain[start:end].endswith(("etc.", "...")):
        end -= 1
    return Span(start, end)


def _qualifier(plain: str, title: Span, years: list[FuzzyDate], brackets: list[Span]) -> str:
    """Return what stands between the title and the first year behind it, or the bracket that year stands in."""
    end = title.end + _LONGEST_QUALIFIER
    first = next((date.span.start for date in years if date.span.start >= title.end), end)
    first = next((bracket.start for bracket in brackets if bracket.start <= first < bracket.end), first)
    return plain[title.end : min(first, end)].strip(_TRIM + "()[]")


def _is_no_title(plain: str, span: Span) -> bool:
    """Say whether what is in italics is a word such as "circa" or "et al."."""
    return plain[span.start : span.end].strip().lower() in read_words("works", "no_titles")


def _without_year(plain: str, span: Span) -> Span:
    """Cut "(1990)" off the end of an italic run: whoever wrote it let the italics run on."""
    match = _ITALIC_YEAR.search(plain, span.start, span.end)
    return Span(span.start, match.start()) if match and match.start() > span.start else span


def _members(date: FuzzyDate, text: "Text") -> list[FuzzyDate]:
    dates = list(date.parts) if date.kind is DateKind.SET and date.parts else [date]
    return [place_date(member, text) for member in dates]


def _marked_title(titles: list[Span], brackets: list[Span], dates: list[FuzzyDate], lead: FuzzyDate | None) -> Span | None:
    """Return the first marked title outside of brackets, unless a year comes first that does not lead the item."""
    for span in titles:
        if any(bracket.start < span.start and span.end < bracket.end for bracket in brackets):
            continue
        if any(date is not lead and date.span.end <= span.start for date in dates):
            return None
        return span
    return None


def _behind(plain: str, date: FuzzyDate) -> int:
    match = _AFTER_LEADING.match(plain, date.span.end)
    return match.end() if match else date.span.end


def _unmarked_title(plain: str, start: int, brackets: list[Span], dates: list[FuzzyDate]) -> Span:
    """Return the words up to the first bracket, or up to the comma or dash before a year at the end, or the whole item."""
    end = next((bracket.start for bracket in brackets if bracket.start > start), len(plain))
    for date in dates:
        if start < date.span.start < end and _ENDS.match(plain, date.span.end) and not _is_dated_behind(plain, date, brackets, dates):
            match = _SEPARATOR.search(plain, max(start, date.span.start - 60), date.span.start)
            if match and not (match["words"] and not find_phrases(match["words"], "works", "published_words")):
                end = _first_part(plain, start, match.start())
            break
    while end > start and plain[end - 1] in " \t\n\xa0,.;:–—-":
        end -= 1
    while start < end and plain[start] in " \t\n\xa0":
        start += 1
    return Span(start, min(end, start + _LONGEST_TITLE))


def _is_dated_behind(plain: str, date: FuzzyDate, brackets: list[Span], dates: list[FuzzyDate]) -> bool:
    """Say whether a year in brackets follows, so that "1400–1800" of "Mills, 1400–1800 (1973)" belongs to the title."""
    at = date.span.end
    bracket = next((bracket for bracket in brackets if bracket.start >= at), None)
    if bracket is None or plain[at : bracket.start].strip():
        return False
    return any(other.span == (bracket.start + 1, bracket.end - 1) for other in dates)


def _first_part(plain: str, start: int, end: int) -> int:
    comma = plain.find(", ", start, end)
    return comma if comma > start else end


def _dates_work(masked: str, date: FuzzyDate, title: Span, brackets: list[Span]) -> bool:
    """Say whether a date outside the title is one of the work's years."""
    start, end = date.span
    before = masked[max(0, start - 40) : start]
    if ends_in_phrase(before, "works", "of_words"):
        return False
    inside = any(bracket.start < start and end < bracket.end for bracket in brackets)
    if inside:
        is_attribute = masked[end : end + 1] in {" ", "\xa0", "-"} and begins_with_phrase(
            masked[end + 1 : end + 40], "works", "nouns_after"
        )
        return not is_attribute or before.rstrip()[-1:] in {"(", "[", ";", ","}
    if start < title.start or not _ENDS.match(masked, end) or (_FROM_TO.match(date.text) and before.rstrip()[-1:].isalpha()):
        return False
    word = _WORD_BEFORE.search(before)
    if word and word[1].lower() in {"in", "on", "at"}:
        return bool(find_phrases(masked[max(title.end, start - 80) : start], "works", "published_words"))
    return True
