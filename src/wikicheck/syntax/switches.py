"""Words between double underscores, such as `__NOTOC__`, that tell MediaWiki how to show the page."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.syntax.magic_words import ENGLISH_SWITCHES, local_switches
from wikicheck.syntax.node import COMMENT, TAG
from wikicheck.syntax.tag_view import OPAQUE_TAGS
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.syntax.document import Document

# All but one underscore are only looked at, so that in a__b__NOTOC__ and ___NOTOC___ each can open. The words of Indian languages
# have signs in them that are no letters for Python, and Persian ones invisible characters.
_WORD = lazy_pattern(r"_(?=_([^\s<>\[\]{}|=&]{1,50}?)__)")


class Switch(NamedTuple):
    """A word that sets how a page behaves, by its English name and without the underscores."""

    name: str
    span: Span


def _is_hidden(document: "Document", offset: int) -> bool:
    node = document.enclosing(offset)
    while node is not None:
        if node.kind == COMMENT or (node.kind == TAG and document.tag_name(node) in OPAQUE_TAGS):
            return True
        node = node.parent
    return False


def _name_of(word: str, document: "Document") -> str | None:
    """Return the English name of a switch; the words of each language count on every wiki, for nobody would write them by chance."""
    if word in ENGLISH_SWITCHES:
        return word
    dialect = document.dialect
    return (dialect.switches.get(word) if dialect is not None else None) or local_switches().get(word)


def find_switches(document: "Document") -> list[Switch]:
    """Return the switches of a page in the order of the text; those in comments and `<nowiki>` are none."""
    text = document.text
    if "__" not in text:
        return []
    found = []
    for match in _WORD.finditer(text):
        name = _name_of(match.group(1).upper(), document)
        if name is not None and not _is_hidden(document, match.start()):
            found.append(Switch(name, Span(match.start(), match.end(1) + 2)))
    return found
