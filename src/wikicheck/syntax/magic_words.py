"""MediaWiki's own words inside `{{…}}` and `__…__`: English here, the other languages in tables/magic_words.json."""

from functools import cache
from typing import Any

from wikicheck.text import read_package_table

# Variables: a name of its own, `{{PAGENAME}}`; most also take an argument, `{{PAGENAME:Other page}}`.
# Source: MediaWiki 1.43 MagicWordFactory and CoreParserFunctions; case counts.
VARIABLES = frozenset(
    """
    ! = ARTICLEPAGENAME ARTICLEPAGENAMEE ARTICLEPATH ARTICLESPACE ARTICLESPACEE BASEPAGENAME BASEPAGENAMEE
    CASCADINGSOURCES CONTENTLANG CONTENTLANGUAGE CURRENTDAY CURRENTDAY2 CURRENTDAYNAME CURRENTDOW CURRENTHOUR
    CURRENTMONTH CURRENTMONTH1 CURRENTMONTH2 CURRENTMONTHABBREV CURRENTMONTHNAME CURRENTMONTHNAMEGEN CURRENTTIME
    CURRENTTIMESTAMP CURRENTVERSION CURRENTWEEK CURRENTYEAR DIRECTIONMARK DIRMARK FULLPAGENAME FULLPAGENAMEE LOCALDAY
    LOCALDAY2 LOCALDAYNAME LOCALDOW LOCALHOUR LOCALMONTH LOCALMONTH1 LOCALMONTH2 LOCALMONTHABBREV LOCALMONTHNAME
    LOCALMONTHNAMEGEN LOCALTIME LOCALTIMESTAMP LOCALWEEK LOCALYEAR NAMESPACE NAMESPACEE NAMESPACENUMBER NOEXTERNALLANGLINKS
    NUMBEROFACTIVEUSERS NUMBEROFADMINS NUMBEROFARTICLES NUMBEROFEDITS NUMBEROFFILES NUMBEROFPAGES NUMBEROFUSERS PAGEID
    PAGELANGUAGE PAGENAME PAGENAMEE REVISIONDAY REVISIONDAY2 REVISIONID REVISIONMONTH REVISIONMONTH1 REVISIONSIZE
    REVISIONTIMESTAMP REVISIONUSER REVISIONYEAR ROOTPAGENAME ROOTPAGENAMEE SCRIPTPATH SERVER SERVERNAME SITENAME STYLEPATH
    SUBJECTPAGENAME SUBJECTPAGENAMEE SUBJECTSPACE SUBJECTSPACEE SUBPAGENAME SUBPAGENAMEE TALKPAGENAME TALKPAGENAMEE
    TALKSPACE TALKSPACEE USERLANGUAGE
    """.split()
)

# Functions: name, colon, argument. Case does not count.
FUNCTIONS = frozenset(
    """
    anchorencode bidi canonicalurl canonicalurle filepath formatnum fullurl fullurle gender grammar int lc lcfirst localurl
    localurle ns nse padleft padright plural uc ucfirst urlencode
    """.split()
)

# Functions whose case counts; the value is the name they go by.
CAPITAL_FUNCTIONS = {
    "DEFAULTCATEGORYSORT": "DEFAULTSORT",
    "DEFAULTSORT": "DEFAULTSORT",
    "DEFAULTSORTKEY": "DEFAULTSORT",
    "DISPLAYTITLE": "DISPLAYTITLE",
    "NUMBERINGROUP": "NUMBERINGROUP",
    "NUMINGROUP": "NUMBERINGROUP",
    "PAGESINCAT": "PAGESINCATEGORY",
    "PAGESINCATEGORY": "PAGESINCATEGORY",
    "PAGESINNAMESPACE": "PAGESINNAMESPACE",
    "PAGESINNS": "PAGESINNAMESPACE",
    "PAGESIZE": "PAGESIZE",
    "PROTECTIONEXPIRY": "PROTECTIONEXPIRY",
    "PROTECTIONLEVEL": "PROTECTIONLEVEL",
}

# Words between double underscores. Those of extensions: Disambiguator, GlobalUserPage, Wikibase, DiscussionTools.
ENGLISH_SWITCHES = frozenset(
    """
    ARCHIVEDTALK DISAMBIG EXPECTEDUNCONNECTEDPAGE EXPECTUNUSEDCATEGORY EXPECTUNUSEDTEMPLATE FORCETOC HIDDENCAT INDEX
    NEWSECTIONLINK NOCONTENTCONVERT NOEDITSECTION NOGALLERY NOGLOBAL NOINDEX NONEWSECTIONLINK NOTALK NOTITLECONVERT NOTOC
    STATICREDIRECT TOC
    """.split()
)


@cache
def _table() -> Any:
    return read_package_table("wikicheck.syntax", "tables/magic_words.json")


@cache
def local_functions() -> dict[str, str]:
    """Return the functions of other languages (`SORTIERUNG`), each with its English name."""
    return {word: name for name, words in _table()["functions"].items() for word in words}


@cache
def local_switches() -> dict[str, str]:
    """Return the words that other languages put between double underscores, in upper case, each with its English name."""
    return {word.upper(): name for name, words in _table()["switches"].items() for word in words}
