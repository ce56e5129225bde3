"""Namespaces of page titles: `Category:X`, `Datei:X.jpg`, `fr:X`.

English names are here, those of the other languages in tables/namespaces.json, which most articles never need.
"""

from functools import cache
from typing import Any, NamedTuple

from wikicheck.text import lazy_pattern, read_package_table

# Canonical names by MediaWiki's numbers; odd ones from 1 on are talk namespaces. 100 and up: extensions, on Wikipedias.
CANONICAL = {
    -2: "Media",
    -1: "Special",
    1: "Talk",
    2: "User",
    3: "User talk",
    4: "Project",
    5: "Project talk",
    6: "File",
    7: "File talk",
    8: "MediaWiki",
    9: "MediaWiki talk",
    10: "Template",
    11: "Template talk",
    12: "Help",
    13: "Help talk",
    14: "Category",
    15: "Category talk",
    100: "Portal",
    101: "Portal talk",
    102: "WikiProject",
    103: "WikiProject talk",
    118: "Draft",
    119: "Draft talk",
    710: "TimedText",
    711: "TimedText talk",
    828: "Module",
    829: "Module talk",
}

# These count on every wiki, beside the wiki's own names.
ENGLISH = {
    **{name.lower(): number for number, name in CANONICAL.items()},
    "image": 6,
    "image talk": 7,
    "wikipedia": 4,
    "wikipedia talk": 5,
    "wp": 4,
    "wt": 5,
}

# Prefixes of sister projects and other sites: links that a reader sees, but not to an article of this wiki.
# Source: the interwiki map of the Wikimedia projects.
SISTERS = frozenset(
    """
    b c commons d f foundation incubator m mediazilla meta metawikipedia mw n phab phabricator q s species toolforge v voy w
    wikibooks wikidata wikimedia wikinews wikiquote wikisource wikispecies wikiversity wikivoyage wikt wiktionary wmf
    """.split()
)

_PREFIX = lazy_pattern(r"[a-z]{2,12}(?:-[a-z]{1,9}){0,2}")
_ENGLISH_TRAIL = lazy_pattern("[a-z]+")


@cache
def _table() -> Any:
    return read_package_table("wikicheck.article", "tables/namespaces.json")


def names_by_language() -> dict[str, dict[str, int]]:
    """Return the namespace names of every language but English: language to name in lower case to number."""
    table: dict[str, dict[str, int]] = _table()["names"]
    return table


def redirect_words() -> dict[str, list[str]]:
    """Return the words that mean `#REDIRECT`, without the sign, in lower case, by language; English is not among them."""
    table: dict[str, list[str]] = _table()["redirects"]
    return table


@cache
def language_codes() -> frozenset[str]:
    """Return the codes by which Wikipedias of other languages are linked."""
    return frozenset(_table()["languages"].split())


@cache
def names_of(language: str) -> dict[str, int]:
    """Return the namespace names of a language beside the English ones; none for a language without a table.

    A language falls back on others, as in MediaWiki: what Alemannic has no name for is called as in German.
    """
    if language == "en":
        return {}
    table, fallbacks = names_by_language(), _table()["fallbacks"]
    if language not in table and language not in fallbacks:
        language = language.split("-", maxsplit=1)[0]
    found: dict[str, int] = {}
    for code in reversed([language, *fallbacks.get(language, ())]):
        found.update(table.get(code, {}))
    return found


def link_trail(language: str) -> "Any":
    """Return the pattern of the letters that are drawn into a link they follow (`[[bus]]es`), or None where none are."""
    if language == "en":
        return _ENGLISH_TRAIL
    letters: str = _table()["trails"].get(language, "a-z")
    return lazy_pattern(f"[{letters}]+") if letters else None


class Title(NamedTuple):
    """A page title taken apart. `namespace` is the canonical English name, a lower-case interwiki prefix, or None for articles.

    `interlanguage` says that the prefix is the code of another Wikipedia; `shown` that the link began with a colon and
    so is a mere link, whatever it leads to.
    """

    namespace: str | None
    name: str
    fragment: str | None
    interlanguage: bool
    shown: bool


def _clean(title: str) -> str:
    title = title.replace("_", " ") if "_" in title else title
    return " ".join(title.split())


def read_title(title: str, language: str) -> Title:
    """Return what a link's target says; `title` may have underscores, a fragment, and a colon in front."""
    shown = False
    title = title.strip()
    if title.startswith(":"):
        shown = True
        title = title[1:].lstrip()
    fragment: str | None = None
    if "#" in title:
        title, _, fragment = title.partition("#")
        fragment = _clean(fragment)
    head, colon, rest = title.partition(":")
    if colon:
        prefix = _clean(head).lower()
        number = ENGLISH.get(prefix)
        if number is None and language != "en":
            number = names_of(language).get(prefix)
        if number is not None:
            return Title(CANONICAL.get(number, "Project"), _clean(rest), fragment, interlanguage=False, shown=shown)
        if prefix in SISTERS:
            return Title(prefix, _clean(rest), fragment, interlanguage=False, shown=shown)
        if head.islower() and _PREFIX.fullmatch(prefix) and prefix in language_codes():
            return Title(prefix, _clean(rest), fragment, interlanguage=prefix != language, shown=shown)
    return Title(None, _clean(title), fragment, interlanguage=False, shown=shown)
