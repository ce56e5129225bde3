"""Whether a `<ref>` has an end of its own."""

import re

from wikicheck.syntax.guard.closers import Closers
from wikicheck.syntax.tag_view import OPAQUE_TAGS
from wikicheck.text import lazy_pattern

_EVENT = lazy_pattern(r"<(?:(!--)|(/?+)(ref|" + "|".join(sorted(OPAQUE_TAGS)) + r")(?=[\s/>])([^<>]*+)>)", re.IGNORECASE)


def is_closed_reference(text: str, offset: int, closers: Closers) -> bool:
    """Say whether a `<ref>` whose tag ends at `offset` meets `</ref>` before the next `<ref>`.

    MediaWiki would let the first of two open ones take the end of the second, and drop everything between; for a reader
    it is the first that is wrong. What stands in comments, `<nowiki>` and the like does not count. `closers` looks
    further ahead than its owner may have come, so it must not be used for anything else.
    """
    while True:
        event = _EVENT.search(text, offset)
        if event is None:
            return False
        offset = event.end()
        comment, slash, name, rest = event.groups()
        if comment:
            offset = max(offset, closers.comment_end(offset))
        elif name.lower() == "ref":
            if slash and not rest.strip():
                return True
            if not slash and not rest.endswith("/"):
                return False
        elif not slash and not rest.endswith("/"):
            offset = max(offset, closers.tag_end(name.lower(), offset))
