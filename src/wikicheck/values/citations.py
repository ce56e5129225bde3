"""What citations are made of: names of authors, dates as bibliographies write them, and the short form "Lee & Kim 2000, p. 5".

Conventions: Citation Style 1 and the shortened footnotes of the English Wikipedia (Help:Citation Style 1, Template:Sfn).
"""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.calendar import day_number, exists, month_end
from wikicheck.values.fuzzy_date import DateFlag, FuzzyDate, Precision, day_date, year_date

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sep Sept",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        start=1,
    )
    for word in words.split()
}
# Up to then a written day may be one of the Julian calendar, which takes a closer look.
_PLAIN_FROM = 1583
_PLAIN = lazy_pattern(r"(\d{4})(?:-(\d\d)-(\d\d))?|(?:(\d\d?) )?([A-Z][a-z]{2,8})(?: (\d\d?),)? (\d{4})")

# The time in the address of an archived copy: 20150923225237.
_STAMP = lazy_pattern(r"(\d{4})(\d\d)(\d\d)(?:\d{6})?")
# What stands in the place of the year of a short citation: 2005a, c. 2005, 2005–06, [1990], n.d.
_SHORT_YEAR = lazy_pattern(
    r"(?:c(?:irca|a)?\.?\s{0,2})?\[?\d{3,4}[a-z]?\]?(?:\s{0,2}[-–—/,&]\s{0,2}\d{1,4}[a-z]?){0,5}(?:\sB?CE?|\sAD)?|forthcoming|in press"
)

# "2005a": the letter tells works of one author and year apart.
_LETTERED = lazy_pattern(r"(?<!\d)\d{4}([a-z])(?![^\W_])")
_YEAR = lazy_pattern(r"(?<!\d)\d{3,4}(?!\d)(?:[a-z](?![^\W_]))?")
_UNDATED = frozenset({"n.d.", "nd", "n.d", "undated", "o. j.", "o.j.", "s. d.", "s.d.", "б. г.", "b.d."})

_ET_AL = lazy_pattern(
    r"[,;]?\s{0,3}(?:\bet\.? al\b\.?|\bu\. ?a\.|\bi in\.|\bet coll\.|\be altri\b|\by otros\b|\bи др\.|\bm\. fl\.|et alii)\s*$"
)
# What the words for "and others" end with.
_ET_AL_ENDS = ("al", "al.", "a.", "in.", "coll.", "altri", "otros", "др.", "fl.", "alii")
_AND = lazy_pattern(r"\s(?:and|&|und|et|y|e|i|и|och|og|en|a)\s")
_INITIALS = lazy_pattern(r"(?:[^\W\d_]\.?[- ]?){1,4}")
_VANCOUVER = lazy_pattern(r"(.{1,80}?)\s([^\W\d_a-z]{1,3}(?:\s(?:Jr|Sr|[23][nr]d|I{2,3}|IV))?)")
_SMALL_WORDS = frozenset("von van der den de del della di da dos das du la le el al bin ibn ter ten zu af av and y".split())
_MOST_WORDS = 5
# The years of longer texts are looked for each time.
_LONGEST_KEPT = 40


class ShortCitation(NamedTuple):
    """A short citation: names and year that lead to the full one, and the place in the work, as written."""

    names: tuple[str, ...]
    year: str
    pages: str | None = None
    at: str | None = None


def read_plain_date(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a date in one of the forms most citations have, 0 for what is not stated; else None.

    They are 2005, May 2005, 5 May 2005, May 5, 2005 and 2005-05-12, from 1583 on, if such a day exists.
    """
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    year, month, day, first_day, word, second_day, last_year = match.groups()
    if word is None:
        found = (int(year), int(month), int(day)) if month else (int(year), 0, 0)
        if not month:
            return found if found[0] >= _PLAIN_FROM else None
    else:
        number = _MONTHS.get(word)
        if number is None or (first_day and second_day):
            return None
        found = (int(last_year), number, int(first_day or second_day or 0))
        if not (first_day or second_day):
            return found if found[0] >= _PLAIN_FROM else None
    return found if found[0] >= _PLAIN_FROM and exists(*found) else None


def read_cited_date(text: str, *, lang: str = "en") -> FuzzyDate | None:
    """Return the date that a citation states, or None if it states none. Its span is that of `text` as a whole.

    The letter of "2005a" is no part of the date. What is not in `lang` is read as English, for citations are copied.
    """
    plain = read_plain_date(text)
    span = Span(0, len(text))
    if plain is None:
        date = _read_other(text, lang)
        return date.placed(span, text) if date is not None else None
    year, month, day = plain
    if not month:
        return year_date(year, text=text, span=span)
    if not day:
        return FuzzyDate(text, span, day_number(year, month), month_end(year, month), Precision.MONTH)
    number = day_number(year, month, day)
    return FuzzyDate(text, span, number, number, Precision.DAY)


@lru_cache(maxsize=2048)
def _read_other(text: str, lang: str) -> FuzzyDate | None:
    from wikicheck.values.date_text import read_date

    lettered = _LETTERED.search(text)
    if lettered is not None:
        text = text[: lettered.start(1)] + text[lettered.end(1) :]
    stamp = _STAMP.fullmatch(text)
    if stamp is not None:
        year, month, day = map(int, stamp.groups())
        return day_date(year, month, day) if exists(year, month, day) else None
    text = text.strip(" ,.;[]") if text[:1] in "[," or text[-1:] in "],;." else text
    date = read_date(text, lang=lang)
    if date is None or DateFlag.INVALID in date.flags:
        date = (read_date(text, lang="en") if lang != "en" else None) or date
    return date


def cited_year(text: str) -> str:
    """Return the year of a date as short citations have it, with its letter: "12 May 2005a" gives 2005a; "" where there is none."""
    if len(text) == 4 and text.isdecimal():
        return text
    return _found_year(text) if len(text) <= _LONGEST_KEPT else _find_year(text)


def _find_year(text: str) -> str:
    match = _YEAR.search(text)
    if match is not None:
        return match.group()
    return "n.d." if text.strip().lower() in _UNDATED else ""


_found_year = lru_cache(maxsize=5_000)(_find_year)


def is_short_year(text: str) -> bool:
    """Say whether a text can be the year in a short citation, and not a name or title with a year in it."""
    return _SHORT_YEAR.fullmatch(text) is not None or text.strip().lower() in _UNDATED


def citation_key(names: tuple[str, ...], year: str) -> str:
    """Return what a short and a full citation have in common: up to four last names and the year, without spaces."""
    key = "".join(names[:4]) + (cited_year(year) or year)
    return key if key.isalnum() else "".join(key.replace("_", " ").split())


# -- people


def cut_et_al(text: str) -> tuple[str, bool]:
    """Return a text without "et al." at its end, and whether that was there."""
    if not text.endswith(_ET_AL_ENDS):
        return text, False
    match = _ET_AL.search(text[-24:])
    return (text[: max(0, len(text) - 24) + match.start()].rstrip(" ,;"), True) if match is not None else (text, False)


def _is_person(text: str) -> bool:
    """Say whether a text looks like first and last name: two to five words with capitals, small ones such as "von" among them."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    return words[0][:1].isupper() and words[-1][:1].isupper() and all(word[:1].isupper() or word in _SMALL_WORDS for word in words)


def _split_and(text: str) -> list[str]:
    match = _AND.search(text)
    if match is None:
        return [text]
    left, right = text[: match.start()].rstrip(" ,"), text[match.end() :].strip()
    return [left, right] if _is_person(left) and _is_person(right) else [text]


def split_person(text: str) -> list[str]:
    """Return the names in an argument that should hold one: several only where `;` or "and" between two names parts them."""
    if ";" in text:
        return [part for part in map(str.strip, text.split(";")) if part]
    return _split_and(text) if " " in text else [text] if text else []


def split_people(text: str) -> list[str]:
    """Return the names in an argument that holds a list: "Ann Lee, Ben Kim", "Lee, A.; Kim, B.", "Lee, A., Kim, B."."""
    if ";" in text:
        return [part for part in map(str.strip, text.split(";")) if part]
    parts = [part for part in map(str.strip, text.split(",")) if part]
    if len(parts) < 2:
        parts = [part for part in map(str.strip, text.split(" / ")) if part] if " / " in text else parts
        return _split_and(parts[0]) if len(parts) == 1 else parts
    if len(parts) % 2 == 0 and all(_INITIALS.fullmatch(part) for part in parts[1::2]):
        return [f"{last}, {first}" for last, first in zip(parts[::2], parts[1::2], strict=True)]
    *head, last = parts
    ends = _split_and(last)
    if all(_is_person(part) for part in (*head, *ends)):
        return [*head, *ends]
    return [text]


def split_vancouver(text: str) -> list[str]:
    """Return the names of `|vauthors=`: "Lee A, Kim BC, ((WHO))" gives "Lee, A", "Kim, BC" and "WHO"."""
    found = []
    for part in map(str.strip, text.split(",")):
        if part.startswith("((") and part.endswith("))"):
            found.append(part[2:-2])
        elif part:
            match = _VANCOUVER.fullmatch(part)
            found.append(f"{match.group(1)}, {match.group(2)}" if match is not None else part)
    return found


# -- short citations


def format_short_citation(citation: ShortCitation, *, brackets: bool = False) -> str:
    """Return a short citation as `{{sfn}}` shows it: "Lee & Kim 2000, p. 5"; with brackets, "Lee & Kim (2000), p. 5"."""
    names, year = citation.names, citation.year
    shown = names[0] if names else ""
    if len(names) > 3:
        shown += " et al."
    elif len(names) > 1:
        shown = f"{', '.join(names[:-1])} & {names[-1]}"
    if year:
        shown = f"{shown} ({year})" if brackets else f"{shown} {year}"
    if citation.pages:
        mark = "pp." if any(sign in citation.pages for sign in "–-,;&") else "p."
        shown += f", {mark} {citation.pages}"
    if citation.at:
        shown += f", {citation.at}"
    return shown.strip(" ,")
