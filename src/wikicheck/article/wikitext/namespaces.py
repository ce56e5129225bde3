"""Page titles taken apart: `Category:X`, `Datei:X.jpg`, `fr:X`."""

from typing import NamedTuple

from wikicheck.article.sites.site import Site
from wikicheck.text import lazy_pattern

# Prefixes of sister projects and other sites: links that a reader sees, but not to an article of this wiki.
# Source: the interwiki map of the Wikimedia projects.
SISTERS = frozenset(
    """
    b c commons d f foundation incubator m mediazilla meta metawikipedia mw n phab phabricator q s species toolforge v voy w
    wikibooks wikidata wikimedia wikinews wikiquote wikisource wikispecies wikiversity wikivoyage wikt wiktionary wmf
    """.split()
)

_PREFIX = lazy_pattern(r"[a-z]{2,12}(?:-[a-z]{1,9}){0,2}")
# Marks of the direction of writing, which come along when a title is copied; MediaWiki drops them.
_DIRECTION = lazy_pattern("[\u200e\u200f\u202a-\u202e]")


class Title(NamedTuple):
    """A page title taken apart. `namespace` is the canonical English name, a lower-case interwiki prefix, or None for articles.

    A namespace that one wiki alone has goes by its local name. `interlanguage` says that the prefix is the code of another
    Wikipedia; `shown` that the link began with a colon and so is a mere link, whatever it leads to.
    """

    namespace: str | None
    name: str
    fragment: str | None
    interlanguage: bool
    shown: bool


# What the class itself calls, at half of its time: titles are taken apart for every link with a prefix.
_new_title = tuple.__new__


def _clean(title: str) -> str:
    if "_" in title:
        title = title.replace("_", " ")
    return " ".join(title.split())


def read_title(title: str, site: Site) -> Title:
    """Return what a link's target says on a wiki; `title` may have underscores, a fragment, and a colon in front."""
    if not title.isascii():
        title = _DIRECTION.sub("", title)
    shown = False
    title = title.strip()
    if title.startswith(":"):
        shown = True
        title = title[1:].lstrip()
    fragment: str | None = None
    if "#" in title:
        title, _, fragment = title.partition("#")
        fragment = _clean(fragment)
    if ":" in title:
        head, _, rest = title.partition(":")
        prefix = head.lower()
        namespace = site.namespaces.get(prefix)
        if namespace is None:
            prefix = _clean(prefix)
            namespace = site.namespaces.get(prefix)
        if namespace is None and prefix in SISTERS:
            namespace = prefix
        if namespace is not None:
            return _new_title(Title, (namespace, _clean(rest), fragment, False, shown))
        if head.islower() and _PREFIX.fullmatch(prefix) and site.is_interlanguage(prefix):
            return Title(prefix, _clean(rest), fragment, prefix != site.language, shown)
    return _new_title(Title, (None, _clean(title), fragment, False, shown))
