"""Where the guard has to look: one pattern that steps over everything harmless.

Each match is a run of harmless text (plain text, and whole constructs without anything open inside) and one marker
after it. Most templates, links and references of an article are such whole constructs, so Python sees only one marker in
three. Every repeat is possessive, and a whole construct that fails ends at the next bracket: linear on any text.
"""

from typing import Final

from wikicheck.text import lazy_pattern

# group numbers of the markers, as `match.lastindex` gives them
END: Final = None
OPEN_BRACES: Final = 1
CLOSE_BRACES: Final = 2
OPEN_LINK: Final = 3
CLOSE_BRACKETS: Final = 4
HEADING_LINE: Final = 5
OPEN_TABLE: Final = 6
CLOSE_TABLE: Final = 7
COMMENT: Final = 8
TAG: Final = 9
TAG_SLASH: Final = 10
TAG_NAME: Final = 11
TAG_REST: Final = 12
STRAY_ANGLE: Final = 13
OPEN_EXTERNAL: Final = 14

_LINK = r"\[\[[^\[\]{}<\n]*+\]\]"
_SCHEME = r"(?://|[a-zA-Z][\w+.-]*+:)"
_EXTERNAL = rf"\[{_SCHEME}[^\[\]{{}}<\n]*+\]"
_PLAIN = r"[^{}\[\]<\n]++|\n(?!=)"
_SIMPLE_TEMPLATE = rf"\{{\{{(?:{_PLAIN})*+\}}\}}"
_TEMPLATE = rf"\{{\{{(?:{_PLAIN}|{_LINK}|{_EXTERNAL}|{_SIMPLE_TEMPLATE})*+\}}\}}"
# the inside of a tag, as far as no value opens a quote that it does not close
_ATTRIBUTES = r"(?:[^<>{\[\"'=]++|[\"']|=\s*+(?:\"[^\"<>{\[]*+\"|'[^'<>{\[]*+'|(?![\"'])))*+"
_REFERENCE = rf"<ref(?:[ \t]{_ATTRIBUTES})?+(?<!/)>(?:{_PLAIN}|{_TEMPLATE}|{_LINK}|{_EXTERNAL})*+</ref>"
_CLOSED_TAG = rf"<(?:br|ref[ \t]{_ATTRIBUTES}(?<=/))\s*+/?+>"
_HARMLESS = "|".join(
    (
        _PLAIN,
        _LINK,
        _TEMPLATE,
        _REFERENCE,
        _CLOSED_TAG,
        _EXTERNAL,
        rf"\[(?!\[|{_SCHEME})",
        r"<(?![a-zA-Z/!])|<!(?!--)",
        r"\{(?![{|])",
        r"(?<!\|)\}(?!\})",
    )
)

# Matches the inside of a tag that opens a quote or a bracket, up to it, unless it closes the quote.
OPEN_INSIDE = lazy_pattern(rf"{_ATTRIBUTES}[=\[{{]")

# Whatever may open something.
OPENING = lazy_pattern(r"[<{\[]")

MARKER = lazy_pattern(
    rf"(?:{_HARMLESS})*+(?:"
    r"(\{\{++)"
    r"|(\}\}++)"
    r"|(\[\[)"
    r"|(\]++)"
    r"|(\n=)"
    r"|(\{\|)"
    r"|(\})"
    r"|(<!--)"
    r"|(<(/?+)([a-zA-Z][^\s/<>{}|\[\]]*+)(?=[\s/>])([^<>]*+)>)"
    r"|(<)"
    r"|(\[)"
    r"|\Z)"
)
