"""Which tags need an end tag, and whose bodies stand apart from the page."""

from wikicheck.syntax.tag_view import EXTENSION_TAGS, OPAQUE_TAGS

# Extension tags whose bodies are wikitext: scanned, but nothing inside can close what was opened outside.
APART_TAGS = EXTENSION_TAGS - OPAQUE_TAGS - {"languages", "section"}

# What must have an end tag: the elements MediaWiki lets through (Sanitizer::getRecognizedTagData) whose end tag HTML does
# not let one leave out (as it does for li, p, td, tr, dt, dd …), and extension tags. `<references>` alone is so common
# for `<references />` that MediaWiki's own readers take it for that.
CLOSED_TAGS = (EXTENSION_TAGS - {"languages", "ref", "references", "section"}) | frozenset(
    """
    abbr b bdi bdo big blockquote center cite code data del dfn div em font h1 h2 h3 h4 h5 h6 i ins kbd mark ol q ruby s
    samp small span strike strong sub sup table time tt u ul var
    """.split()
)

# Tags that never have an end tag, for the tokenizer too.
VOID_TAGS = frozenset("br hr img link meta wbr".split())

# Tags that the tokenizer accepts without an end tag, unless an end tag of something else comes first.
SINGLE_TAGS = frozenset("dd dt li td th tr".split())
