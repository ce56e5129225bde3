"""Canonical keys of infobox fields.

Templates name one thing in many ways (`birth_date`, `birthdate`, `geboren`); schemas and rules know one key for it. A name that no
table has for the type of its box is its own key, in lower case with `_`.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from wikicheck.article.field_tables import key_table, readings
from wikicheck.text import lazy_pattern, read_package_table

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords

# "office2" and "office 2": no more than two digits, so that years and "population_2010" stay whole
_NUMBERED = lazy_pattern(r"(.*[^\d_])_?([1-9]\d?)")
_JOINTS = lazy_pattern(r"[\s_-]+")
# Soft hyphens, zero-width characters and direction marks show nothing.
_UNSEEN = lazy_pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
# no template has a longer name for anything; longer ones are not worth a place in a cache
LONGEST_NAME = 100
_LONGEST_HEADING = 60


def plain_key(name: str) -> str:
    """Return a name in lower case, with `_` for blanks and hyphens; what shows nothing is dropped."""
    if not name.isascii():
        from unicodedata import normalize

        name = _UNSEEN.sub("", normalize("NFC", name))
    return _JOINTS.sub("_", name.strip().lower()).strip("_")


@cache
def _numbered(type_: str) -> frozenset[str]:
    return key_table(type_).numbered()


@cache
def field_families(infobox_type: str) -> dict[str, str]:
    """Return the keys that are numbered together in boxes of a type or subtype, each with the name of its family."""
    return key_table(infobox_type).families()


def split_number(plain: str) -> tuple[str, int | None]:
    """Return a name, as `plain_key` gives it, without the number at its end, and that number; None where there is none."""
    match = _NUMBERED.fullmatch(plain)
    return (match[1].rstrip("_"), int(match[2])) if match else (plain, None)


def canonical_key(name: str, infobox_type: str, language: str = "", words: "WikiWords | None" = None) -> tuple[str, int | None]:
    """Return the key of a parameter in a box of a type or subtype, and the number at the end of its name ("office2" → "office", 2).

    What the wiki's own `words` say goes first. The names of `language` come before those of others, English ones next. A number is
    part of the name unless what stands before it is known to be numbered or is a key of the tables (`mp3` and `area_km2` stay as they
    are).
    """
    if words is not None and (own := words.field(name, infobox_type)) is not None:
        return own
    if len(name) > LONGEST_NAME:
        name = plain_key(name)
    return _canonical_key(name, infobox_type, language) if len(name) <= LONGEST_NAME else (name, None)


@lru_cache(maxsize=4096)
def _canonical_key(name: str, infobox_type: str, language: str) -> tuple[str, int | None]:
    plain = plain_key(name)
    table = key_table(infobox_type)
    code = language.partition("-")[0]
    tables = [table.names("en")] if code in {"", "en"} else [table.names(code), table.labels(code), table.names("en")]
    for names in tables:
        if (key := names.get(plain)) is not None:
            return key, None
    base, number = split_number(plain)
    if number is not None:
        key = next((names[base] for names in tables if base in names), None)
        if key or base in _numbered(infobox_type):
            return key or base, number
    if (key := table.other_names.get(plain)) is not None:
        return key, None
    if number is not None and (key := table.other_names.get(base)) is not None:
        return key, number
    return plain, None


def readings_of(key: str) -> frozenset[str]:
    """Return how values of a key are to be read.

    "point": a date; a range is one point somewhere in it. "span": a stretch of time. "dated": either, as it is written.
    "text" and "place": words, never a date or a number. "commas": things that commas part. "event": what a template says
    with name and dates, or words. "number", "quantity", "money", "duration", "age", "coordinates", "identifier", "url", "image": what
    they say.
    """
    return readings().get(key, frozenset())


def label_key(label: str, infobox_type: str, language: str, words: "WikiWords | None" = None) -> tuple[str, int | None]:
    """Return the key of a label that readers see ("Born", "Geburtsort"), and the number at its end."""
    if words is not None and (own := words.field(label, infobox_type)) is not None:
        return own
    plain = plain_key(label)
    table = key_table(infobox_type)
    for code in dict.fromkeys((language.partition("-")[0], "en")):
        key = table.labels(code).get(plain) or table.names(code).get(plain)
        if key:
            return key, None
    return canonical_key(label, infobox_type, language)


def is_label(label: str, words: "WikiWords | None" = None) -> bool:
    """Say whether some infobox shows that label, and little else does: "Note" stands before any text."""
    if words is not None and words.is_label(label):
        return True
    plain = plain_key(label)
    table = key_table("")
    if plain in _label_table("not_labels"):
        return False
    return plain in table.labels("en") or plain in table.names("en") or plain in table.other_names


@cache
def _label_table(part: str) -> frozenset[str]:
    return frozenset(plain_key(text) for text in read_package_table("wikicheck.article", "tables/field_labels.json")[part])


def is_box_heading(text: str) -> bool:
    """Say whether a line is one of the headings that divide an infobox ("Personal details")."""
    return len(text) < _LONGEST_HEADING and plain_key(text) in _label_table("headings")
