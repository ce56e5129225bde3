"""What the values of `format` in schemas mean. A format that is not here is a comment, as JSON Schema has it."""

import re
from collections.abc import Callable

from wikicheck.text import lazy_pattern

_ADDRESS = lazy_pattern(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://)?[^\s<>\"{}|\\^`\[\]]+")

# What MediaWiki refuses in a title (MediaWikiTitleCodec): signs of the markup, control characters, what would be read as an encoded sign
# or as a relative path, and what would be made a signature.
_NO_TITLE = lazy_pattern(
    r"[#<>\[\]{}|\x00-\x1f\x7f\ufffd]|%[0-9A-Fa-f]{2}|&(?:[A-Za-z0-9\x80-\U0010ffff]{1,40}|\#[0-9]{1,9}|\#x[0-9A-Fa-f]{1,8});"
    r"|(?:\A|/)\.\.?(?:/|\Z)|~~~"
)
_TITLE_SPACES = lazy_pattern(r"[ _\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# Signs that only set the direction are not part of a title.
_DIRECTIONS = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F)))
_NAMESPACES = frozenset("media special talk user project file mediawiki template help category".split())
_MOST_TITLE_BYTES = 255

_ISBN = lazy_pattern(r"[0-9](?:[ -]?[0-9]){8}[ -]?[0-9Xx]|97[89](?:[ -]?[0-9]){10}")

# RFC 5646, section 2.1.
_LANGUAGE_TAG = lazy_pattern(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE | re.ASCII,
)
_GRANDFATHERED = frozenset(
    (
        "en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu"
        " sgn-be-fr sgn-be-nl sgn-ch-de"
    ).split()
)


def is_web_address(text: str) -> bool:
    """Say whether a text can be a web address: `https://example.org/a`, `//example.org`, or `example.org` as templates take it."""
    match = _ADDRESS.fullmatch(text.strip())
    if not match:
        return False
    host = text.strip().partition("://")[2] or text.strip().removeprefix("//")
    return "." in host.split("/")[0] or host.startswith("localhost")


def is_edtf(text: str) -> bool:
    """Say whether a text is a date in EDTF as wikicheck writes it."""
    from wikicheck.values import read_edtf

    return read_edtf(text) is not None


def is_title(text: str) -> bool:
    """Say whether a text is a title that a page of MediaWiki can have, with or without its namespace.

    Interwiki prefixes are those of one wiki, and are taken for part of the title; a fragment is no part of it.
    """
    title = _TITLE_SPACES.sub(" ", text.translate(_DIRECTIONS)).strip(" ")
    title = title.removeprefix(":").lstrip(" ")
    namespace, colon, rest = title.partition(":")
    if colon and namespace.rstrip(" ").casefold().removesuffix(" talk") in _NAMESPACES:
        title = rest.strip(" ")
    if not title or title.startswith(":") or _NO_TITLE.search(title):
        return False
    return len(title.encode("utf-8", "surrogatepass")) <= _MOST_TITLE_BYTES


def is_isbn(text: str) -> bool:
    """Say whether a text is an ISBN of ten or thirteen digits, with or without hyphens, whose check digit is right."""
    if not _ISBN.fullmatch(text):
        return False
    from wikicheck.values import read_identifier

    read = read_identifier(text, scheme="isbn")
    return read is not None and read.valid is True


def is_language_tag(text: str) -> bool:
    """Say whether a text is a well-formed language tag by BCP 47, as `zh-Hant-TW` is; whether there is such a language is left open."""
    return _LANGUAGE_TAG.fullmatch(text) is not None or text.lower() in _GRANDFATHERED


FORMATS: dict[str, Callable[[str], bool]] = {
    "edtf": is_edtf,
    "isbn": is_isbn,
    "language-tag": is_language_tag,
    "web-address": is_web_address,
    "wikitext-title": is_title,
}
