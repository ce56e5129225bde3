"""Which `{{…}}` are parser functions and variables of MediaWiki, and not templates."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.syntax.magic_words import CAPITAL_FUNCTIONS, FUNCTIONS, VARIABLES, local_functions
from wikicheck.syntax.node import Node
from wikicheck.syntax.template_view import template_name_bounds
from wikicheck.syntax.trimming import WHITESPACE, drop_comments, trim, trim_comments
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.syntax.dialect import Dialect

_SUBSTITUTIONS = frozenset({"subst", "safesubst"})


class Function(NamedTuple):
    """A parser function or variable.

    `name` is `#if`, `formatnum`, `DEFAULTSORT`, `PAGENAME` …: with `#` and in lower case where it is written with `#`, else
    MediaWiki's English spelling. `argument` is what stands after the colon, up to the first `|`, trimmed.
    `substituted` says that `subst:` or `safesubst:` stands before it.
    """

    name: str
    name_span: Span
    argument: Span | None
    substituted: bool


def _function_name(word: str, dialect: "Dialect | None", *, colon: bool) -> str | None:
    """Return the name of the function that `word` is, or None."""
    if word in VARIABLES:
        return word
    if dialect is not None:
        own = dialect.function_name(word, colon=colon)
        if own is not None:
            return own
    elif word[:1] == "#":
        return word.lower()
    if not colon or not word:
        return None
    if word.lower() in FUNCTIONS:
        return word.lower()
    name = CAPITAL_FUNCTIONS.get(word)
    if name is None and (word.isupper() or not word.isascii() or "_" in word):
        name = local_functions().get(word)
    return name


def function(text: str, node: Node, dialect: "Dialect | None" = None) -> Function | None:
    """Return the parser function or variable that a template node is, or None for a template; `dialect` has the wiki's own words."""
    start, end = template_name_bounds(node)
    substituted = False
    while True:
        colon = text.find(":", start, end)
        word_end = colon if colon >= 0 else end
        word = text[start:word_end].strip(WHITESPACE)
        if "<!--" in word:
            word = drop_comments(word).strip(WHITESPACE)
        if colon < 0 or word.lower() not in _SUBSTITUTIONS:
            break
        substituted = True
        start = colon + 1
    name = _function_name(word, dialect, colon=colon >= 0)
    if name is None:
        return None
    argument = trim(text, colon + 1, end) if colon >= 0 else None
    return Function(name, trim_comments(text, start, word_end), argument, substituted)
