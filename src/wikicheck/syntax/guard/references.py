"""Which `<ref>` tags have an end of their own."""

import re

from wikicheck.syntax.guard.closers import Closers
from wikicheck.syntax.tag_view import OPAQUE_TAGS
from wikicheck.text import lazy_pattern

_EVENT = lazy_pattern(r"<(?:(!--)|(/?+)(ref|" + "|".join(sorted(OPAQUE_TAGS)) + r")(?=[\s/>])([^<>]*+)>)", re.IGNORECASE)


def closed_references(text: str, closers: Closers) -> set[int]:
    """Return the offsets of the `<ref>` tags whose `</ref>` comes before the next `<ref>`.

    MediaWiki would let the first of two open ones take the end of the second, and drop everything between; for a reader
    it is the first that is wrong. What stands in comments, `<nowiki>` and the like does not count.
    """
    closed: set[int] = set()
    open_at = -1
    at = 0
    while True:
        event = _EVENT.search(text, at)
        if event is None:
            return closed
        at = event.end()
        comment, slash, name, rest = event.groups()
        if comment:
            at = max(at, closers.comment_end(at))
        elif name.lower() != "ref":
            if not slash and not rest.endswith("/"):
                at = max(at, closers.tag_end(name.lower(), at))
        elif slash:
            if rest.strip():
                continue
            if open_at >= 0:
                closed.add(open_at)
            open_at = -1
        elif not rest.endswith("/"):
            open_at = event.start()
