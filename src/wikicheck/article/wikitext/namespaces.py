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
_DIRECTION = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F)))


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


def _clean(title: str) -> str:
    title = title.replace("_", " ") if "_" in title else title
    return " ".join(title.split())


def read_title(title: str, site: Site) -> Title:
    """Return what a link's target says on a wiki; `title` may have underscores, a fragment, and a colon in front."""
    if not title.isascii():
        title = title.translate(_DIRECTION)
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
        namespace = site.namespaces.get(prefix)
        if namespace is not None:
            return Title(namespace, _clean(rest), fragment, interlanguage=False, shown=shown)
        if prefix in SISTERS:
            return Title(prefix, _clean(rest), fragment, interlanguage=False, shown=shown)
        if head.islower() and _PREFIX.fullmatch(prefix) and site.is_interlanguage(prefix):
            return Title(prefix, _clean(rest), fragment, interlanguage=prefix != site.language, shown=shown)
    return Title(None, _clean(title), fragment, interlanguage=False, shown=shown)
