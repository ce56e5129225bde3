"""Anchors of headings by MediaWiki's rule, under which links and the table of contents find a section."""

from wikicheck.text import lazy_pattern

# What titles know as white space, and what they drop (`MediaWikiTitleCodec`); other white space is a `_` each
# (`Sanitizer::escapeIdInternal`, HTML 5 mode).
_SPACES = lazy_pattern("[ _\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_DIRECTION_MARKS = lazy_pattern("[\u200e\u200f\u202a-\u202e]")
_OTHER_SPACE = lazy_pattern(r"[\t\n\r\f]")
_CAPITALS = lazy_pattern(r"[A-Z]+")

# MediaWiki cuts anchors to so many bytes of UTF-8.
_MOST_BYTES = 1024
_SHORT = _MOST_BYTES // 4


def anchor_of(title: str) -> str:
    """Return the anchor of a heading with this readable title, as long as no other has it: spaces become `_`."""
    anchor = title
    if anchor.isascii() and anchor.isprintable() and "_" not in anchor and "  " not in anchor and len(anchor) <= _SHORT:
        return anchor.strip(" ").replace(" ", "_")  # as most are
    if not anchor.isascii():
        anchor = _DIRECTION_MARKS.sub("", anchor)
    anchor = _OTHER_SPACE.sub("_", _SPACES.sub("_", anchor.strip(" _\t\n\r\x0b\0")))
    if 4 * len(anchor) > _MOST_BYTES:
        anchor = anchor.encode("utf-8", "surrogatepass")[:_MOST_BYTES].decode("utf-8", "ignore")
    return anchor


def _fold(anchor: str) -> str:
    """Return what two anchors have in common that differ in nothing but the case of ASCII letters (`strtolower` of PHP)."""
    return anchor.lower() if anchor.isascii() else _CAPITALS.sub(lambda match: match.group().lower(), anchor)


class Anchors:
    """Gives the headings of a page their anchors, in order: one that is taken gets `_2`, `_3` …."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, title: str) -> str:
        """Return the anchor of the next heading, which no heading before it has; the case of ASCII letters does not tell two apart."""
        anchor = anchor_of(title)
        folded = _fold(anchor)
        if folded not in self._taken:
            self._taken.add(folded)
            return anchor
        number = self._next.get(folded, 2)
        while f"{folded}_{number}" in self._taken:
            number += 1
        self._taken.add(f"{folded}_{number}")
        self._next[folded] = number + 1
        return f"{anchor}_{number}"
