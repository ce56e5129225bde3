"""Names in running text: where they stand and how they are written. English prose: what a capital means differs by language."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import Span, read_package_table


class NameSource(StrEnum):
    """Where a name stands, which says how much its spelling counts; from the weightiest to the lightest."""

    TITLE = "title"
    INFOBOX = "infobox"
    PROSE = "prose"
    WORK = "work"  # titles of works, quotations and references keep their printed form


class NameUse(NamedTuple):
    """One name at one place. `origin` is the caller's number of the text it stands in, `span` is relative to that text."""

    text: str
    span: Span
    source: NameSource = NameSource.PROSE
    origin: int = 0


class NameWords(NamedTuple):
    """Word lists of `tables/name_words.json`."""

    particles: frozenset[str]  # lower-case words inside names of people and places
    function_words: frozenset[str]  # capitalised words that open a sentence or a phrase, and no name
    honorifics: frozenset[str]  # forms of address and ranks in front of a name
    compound_words: frozenset[str]  # first parts of compounds that English hyphenates and capitalises now so, now so
    twin_places: frozenset[str]  # places here with accents and there without: San José and San Jose


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """Return the word lists, read once."""
    table = read_package_table("wikicheck.values", "tables/name_words.json")
    return NameWords(*(frozenset(table[field]) for field in NameWords._fields))


_HYPHENS = "\u2010\u2011-"
# A run of capitals longer than this is a heading or a list, not a name.
_MOST_TOKENS = 8
_LONGEST = 160
# Letters that are one letter with a mark to the reader, and no such thing to Unicode.
_FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i"} | dict.fromkeys(" \xa0.'’ʼ" + _HYPHENS))
_NO_APOSTROPHES = str.maketrans(dict.fromkeys("'’ʼʻ‘ʿʾ"))
_SAME_SIGN = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-", "\xa0": " ", ".": None})


# Latin letters with marks.
_MARKED = (range(0xC0, 0x250), range(0x1E00, 0x1F00))


@lru_cache(maxsize=2)
def _pattern(*, marked: bool) -> re.Pattern[str]:
    """Return the pattern of a run of names; `marked` says that capitals may have marks, which takes thrice as long to compile."""
    capitals = "".join(chr(code) for block in _MARKED for code in block if chr(code).isupper()) if marked else ""
    capital = f"[A-Z{capitals}]"
    # periods belong to initials; an apostrophe or a hyphen joins, but that of a possessive does not
    rest = rf"(?:\.(?:{capital}\.)*|\w*(?:['’{_HYPHENS}](?!s\b)\w+)*)"
    inner = rf"(?:(?:{'|'.join(sorted(name_words().particles))})[ \xa0]){{0,3}}(?:(?:a[dlnrstz]|ash|el|d|l|dell)['’-])?{capital}{rest}"
    # what may not stand before the first letter is asked after it: a pattern that starts with a letter is found faster
    start = rf"{capital}(?<![\w{_HYPHENS}].)(?<!\w['’].)"
    return re.compile(rf"{start}{rest}(?:[ \xa0]{inner}){{0,{_MOST_TOKENS - 1}}}(?![\w{_HYPHENS}])")


@lru_cache(maxsize=8192)
def name_key(text: str) -> str:
    """Return what a name has in common with its other spellings: letters without marks, case, hyphens, spaces, periods."""
    letters = text.replace(" ", "")
    if letters.isascii() and letters.isalpha():
        return letters.lower()
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
    return text.casefold().translate(_FOLDED)


def strip_marks(text: str) -> str:
    """Return a name without diacritics and apostrophes, and otherwise as it is written."""
    letters = (char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", "".join(letters)).translate(_NO_APOSTROPHES)


@lru_cache(maxsize=8192)
def spelling(text: str) -> str:
    """Return a name with all that is no spelling made alike: kinds of apostrophe and hyphen, periods, spaces of initials."""
    text = unicodedata.normalize("NFC", text).translate(_SAME_SIGN)
    tokens: list[str] = []
    initials = False
    for token in text.split():
        initial = len(token) == 1 or (token.isupper() and len(token) <= 3 and "-" not in token)
        if initial and initials:
            tokens[-1] += token
        else:
            tokens.append(token)
        initials = initial and len(tokens[-1]) <= 4
    return " ".join(tokens)


def is_lone(text: str) -> bool:
    """Say whether a name is a single token."""
    return " " not in text and "\xa0" not in text


def find_names(text: str, *, source: NameSource = NameSource.PROSE, origin: int = 0) -> list[NameUse]:
    """Return the names in a text: runs of two and more capitalised words, and single words with a hyphen inside.

    Words that open a sentence and forms of address are not part of a name, nor is a possessive `'s`.
    Particles inside a name ("Vincent van Gogh") are. Order is that of the text.
    """
    found: list[NameUse] = []
    words = name_words()
    marked = not text.isascii() and any(char > "\x7f" and char.isupper() for char in set(text))
    for match in _pattern(marked=marked).finditer(text):
        run = match[0]
        if len(run) > _LONGEST:
            continue
        if " " not in run and "\xa0" not in run:
            if not run.isalpha() and _is_hyphenated(run):
                found.append(NameUse(run, Span(*match.span()), source, origin))
            continue
        at = match.start()
        for start, end in _segments(run, words):
            name = run[start:end]
            if " " in name or "\xa0" in name or _is_hyphenated(name):
                found.append(NameUse(name, Span(at + start, at + end), source, origin))
    return found


def _is_hyphenated(token: str) -> bool:
    return "-" in token or "\u2010" in token or "\u2011" in token


def _segments(run: str, words: NameWords) -> list[tuple[int, int]]:
    """Return the parts of a run of capitalised words that function words leave, without forms of address."""
    tokens = run.replace("\xa0", " ").split(" ")
    if tokens[0] not in words.honorifics and words.function_words.isdisjoint(tokens):
        return [(0, len(run))]
    parts: list[list[tuple[int, int]]] = [[]]
    at = 0
    for token in tokens:
        if token in words.function_words:
            parts.append([])
        else:
            parts[-1].append((at, at + len(token)))
        at += len(token) + 1
    segments = []
    for part in parts:
        while len(part) > 2 and run[part[0][0] : part[0][1]].rstrip(".") in words.honorifics:
            part.pop(0)
        while part and run[part[0][0] : part[0][1]] in words.particles:
            part.pop(0)
        while part and run[part[-1][0] : part[-1][1]] in words.particles:
            part.pop()
        if part:
            segments.append((part[0][0], part[-1][1]))
    return segments
