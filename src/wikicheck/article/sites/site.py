"""A wiki as the readers of articles have to know it. That of the English language is here; all others are read from profiles."""

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.syntax import Dialect

# Canonical names by MediaWiki's numbers; odd ones from 1 on are talk namespaces. 100 and up: extensions, and what Wikipedias have.
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
    710: "TimedText",
    711: "TimedText talk",
    828: "Module",
    829: "Module talk",
}

# Numbers that most Wikipedias give the same meaning, and some another: a profile says by its name what it is.
CUSTOMARY = {
    100: "Portal",
    101: "Portal talk",
    102: "WikiProject",
    103: "WikiProject talk",
    118: "Draft",
    119: "Draft talk",
}

# These count on every wiki, beside the wiki's own names.
EVERYWHERE = {name.lower(): name for name in CANONICAL.values()} | {"image": "File", "image talk": "File talk"}

# What is added on the English Wikipedia, and so on a page that nobody says more of: mostly namespaces that others have, too.
# Source: wgNamespaceAliases and wgExtraNamespaces of enwiki; Book was one until 2021, and is in older texts.
ENGLISH_WIKIPEDIA = {
    **EVERYWHERE,
    **{name.lower(): name for name in CUSTOMARY.values()},
    "wikipedia": "Project",
    "wikipedia talk": "Project talk",
    "wp": "Project",
    "wt": "Project talk",
    "tm": "Template",
    "book": "Book",
    "book talk": "Book talk",
    "mos": "MOS",
    "mos talk": "MOS talk",
}

# Of the form of profiles.
VERSION = 1

_ENGLISH_TRAIL = "a-z"
# In a profile: every letter there is.
ANY_LETTER = "*"


class Trail(NamedTuple):
    """What is drawn into a link that it follows: characters as in a regular expression's class, and strings of several."""

    letters: str
    strings: tuple[str, ...] = ()

    @property
    def pattern(self) -> Any:
        """The pattern of a trail; None where nothing is drawn into links."""
        return _trail_pattern(self)


@cache
def _trail_pattern(trail: Trail) -> Any:
    if not trail.letters and not trail.strings:
        return None
    single = "[^\\W\\d_]" if trail.letters == ANY_LETTER else f"[{trail.letters}]"
    if not trail.strings:
        return lazy_pattern(f"{single}+")
    import re

    # an apostrophe is one of them in some languages, but two are italics
    strings = [re.escape(string) + ("(?!')" if string == "'" else "") for string in trail.strings]
    return lazy_pattern(f"(?:{'|'.join([*strings, single] if trail.letters else strings)})+")


class Site(NamedTuple):
    """What a wiki is like.

    `language` is None where the pages of a wiki are in many. `namespaces` has the canonical name of each namespace by each of its
    names in lower case; one that has no canonical name goes by its local one. `local` has the wiki's own name of each.
    `case_sensitive` are the namespaces whose titles may begin with a small letter ("" is that of articles). `redirects` are the
    words for `#REDIRECT`, without the sign, in lower case. `interlanguage` are the prefixes of other languages' wikis, None for
    those of the Wikipedias. `image_options` has the English name of each option of pictures that has a name of its own here.
    `dialect` is what magic words and tags are called, None for English.
    """

    name: str
    language: str | None
    namespaces: dict[str, str]
    local: dict[str, str]
    case_sensitive: frozenset[str] = frozenset()
    redirects: tuple[str, ...] = ()
    trail: Trail = Trail(_ENGLISH_TRAIL)
    interlanguage: frozenset[str] | None = None
    image_options: dict[str, str] | None = None
    dialect: "Dialect | None" = None

    def title_name(self, namespace: str | None, name: str) -> str:
        """Return a page's name as the wiki has it: with a capital first letter, unless the namespace's names are case-sensitive."""
        return name if (namespace or "") in self.case_sensitive else name[:1].upper() + name[1:]

    def is_interlanguage(self, prefix: str) -> bool:
        """Say whether a prefix in lower case leads to the wiki of a language."""
        return prefix in (_wikipedia_codes() if self.interlanguage is None else self.interlanguage)


@cache
def _wikipedia_codes() -> frozenset[str]:
    from wikicheck.article.sites.profiles import interlanguage_codes

    return interlanguage_codes()


ENGLISH = Site("enwiki", "en", ENGLISH_WIKIPEDIA, {})
