"""Identifiers: ISBN, DOI, IMDb, ORCID and their like, in compact form and checked where their scheme has a check."""

import re
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.identifier_checks import check_identifier
from wikicheck.values.identifier_schemes import Scheme, exchanges, scheme_labels, scheme_url_starts, scheme_urls, schemes


class Identifier(NamedTuple):
    """What a scheme ("isbn", "doi", "imdb" …) calls something. `value` is its normal form, without labels and addresses.

    That form is compact ("9780306406157"), but keeps the hyphens that belong to it ("0378-5955" of a serial, "50-00-0" of a
    substance). `valid` is true or false where the scheme defines a form or a check digit, None where it does not.
    """

    scheme: str
    value: str
    valid: bool | None
    text: str


# The longest are those of chemical structures.
_LONGEST = 2_100
# A field with more than these has a table of them.
_MOST = 100
_ADDRESS = lazy_pattern(r"(?:https?:)?//|www\.", re.IGNORECASE)
_SEPARATOR = lazy_pattern(r"[,;\n/·•]|\s(?:and|und|et|y|e|en|i|и|or|oder)\s|<br ?/?>", re.IGNORECASE)
# Notes in brackets behind a number: "(hardcover)", "(2nd ed.)".
_NOTE = lazy_pattern(r"[ \u00a0]{0,3}[(\[（][^()\[\]（）]{1,80}[)\]）]")
# Brackets are part of these.
_WITH_BRACKETS = frozenset(("doi", "inchi", "smiles"))
_BEFORE_VALUE = " \u00a0:#=№.\u200e"
_TICKER = lazy_pattern(r"(?P<exchange>[^\W_][^:\n]{1,30}?)\s?:\s?(?P<symbol>[A-Z0-9][A-Z0-9.^/-]{0,14})")
# What a scheme without label may be known by; nothing else is looked at further.
_UNMISTAKABLE = lazy_pattern(
    r"10\.\d{4}|97[89]|InChI=|[A-Z]{14}-|(?:tt|nm|co|ch|ev)\d{7}|\d{2,7}-\d{2}-\d\b|[A-Z]{2}[0-9A-Z]{9}\d\b|\d{4}-\d{3}[\dX]\b"
)


def read_identifier(text: str, *, scheme: str | None = None) -> Identifier | None:
    """Return the identifier that a text is and nothing else, else None; labels ("ISBN"), addresses and a last bracket may be there.

    With a scheme it is read as one of that; without, only what has a label, is an address, or cannot be anything else.
    A text that was meant as one but cannot be (a digit too many, a wrong check digit) is not valid.
    """
    text = text.strip()
    if not 2 <= len(text) <= _LONGEST:
        return None
    if scheme is None:
        return _read_any(text)
    known = schemes().get(scheme)
    if known is None:
        return None
    if scheme == "ticker":
        return _read_ticker(text, is_asked=True)
    return _read_as(known, _bare(text, known), text)


def read_identifiers(text: str, *, scheme: str | None = None) -> tuple[Identifier, ...]:
    """Return the identifiers that a text lists, parted by commas and the like; empty if one of them cannot be read."""
    one = read_identifier(text, scheme=scheme)
    if one is not None:
        return (one,)
    if len(text) > _LONGEST:
        return ()
    pieces = [piece.strip() for piece in _SEPARATOR.split(_NOTE.sub(" ", text)) if piece and piece.strip()]
    if len(pieces) > _MOST:
        return ()
    found: list[Identifier] = []
    for piece in pieces:
        label = found[-1].scheme if found else scheme
        read = (read_identifier(piece, scheme=scheme) if scheme else read_identifier(piece)) or (
            read_identifier(piece, scheme=label) if label else None
        )
        if read is None:
            return ()
        found.append(read)
    return tuple(found)


def _bare(text: str, scheme: Scheme) -> str:
    """Return a text without the label or the address of a scheme, and without a bracket behind it."""
    key = text.casefold()
    if key.startswith(scheme.labels):
        for label in scheme.labels:
            if key.startswith(label) and len(key) > len(label) and not key[len(label)].isalpha():
                rest = text[len(label) :].lstrip(_BEFORE_VALUE)
                if rest:
                    text = rest
                    break
    found = _of_address(text) if "/" in text else None
    if found is not None and found[0] == scheme.name:
        return found[1]
    if text[-1:] in {")", "]", "）"} and scheme.name not in _WITH_BRACKETS:
        text = _NOTE.sub("", text).strip()
    return text.strip(" \u00a0\u200e.,;") if scheme.name != "inchi" else text


def _of_address(text: str) -> tuple[str, str] | None:
    """Return scheme and value of an address such as `https://doi.org/10.1000/182`."""
    match = _ADDRESS.match(text)
    start = match.end() if match and match[0].casefold() != "www." else 0
    rest = text[start:]
    key = rest.casefold()
    if not key.startswith(scheme_url_starts()):
        return None
    for url, scheme in scheme_urls():
        if key.startswith(url):
            value = rest[len(url) :].partition("?")[0].partition("#")[0]
            return scheme, value if scheme in {"doi", "hdl", "arxiv"} else value.strip("/").partition("/")[0]
    return None


def _read_as(scheme: Scheme, written: str, text: str) -> Identifier | None:
    """Return what was written as an identifier of a scheme, None if it was not meant as one."""
    value = written if written.isalnum() or not scheme.drop else written.translate(scheme.drop)
    if scheme.case:
        value = value.upper() if scheme.case == "upper" else value.lower()
    if scheme.prefix and not value.startswith(scheme.prefix) and scheme.pattern.fullmatch(scheme.prefix + value):
        value = scheme.prefix + value
    if scheme.pattern.fullmatch(value):
        check = scheme.check
        return Identifier(scheme.name, _normal(scheme.name, value), check_identifier(check, value) if check else None, text)
    if scheme.name == "imdb" and value.isdecimal() and 1 <= len(value) <= 8:
        return Identifier("imdb", value.zfill(7), None, text)
    if scheme.name == "lccn":
        return _read_lccn(value, text)
    if scheme.loose is not None and scheme.loose.fullmatch(value):
        return Identifier(scheme.name, value, valid=False, text=text)
    return None


def _read_lccn(value: str, text: str) -> Identifier | None:
    """Return a control number in its normal form, as the Library of Congress makes it: `n/79/18774` and `85-2` filled up with zeros."""
    prefix, *numbers = value.replace(" ", "").replace("-", "/").split("/")
    if not numbers and not prefix.isalpha():
        return None
    if prefix[:1].isdecimal() or not prefix.isalpha():
        prefix, numbers = "", [prefix, *numbers]
        letters = numbers[0].rstrip("0123456789")
        prefix, numbers[0] = letters, numbers[0][len(letters) :]
    if len(numbers) != 2 or not all(number.isdecimal() for number in numbers) or len(numbers[0]) not in {2, 4} or len(prefix) > 3:
        return None
    if len(numbers[1]) > 6:
        return None
    return Identifier("lccn", f"{prefix}{numbers[0]}{numbers[1].zfill(6)}", valid=True, text=text)


def _normal(scheme: str, value: str) -> str:
    """Return a compact value with the hyphens that its scheme is written with."""
    if scheme == "issn":
        return f"{value[:4]}-{value[4:]}"
    if scheme == "orcid":
        return "-".join(value[at : at + 4] for at in range(0, 16, 4))
    if scheme == "iswc":
        return f"T-{value[1:10]}-{value[10]}"
    return value.removeprefix("IMO") if scheme == "imo" else value


def _read_any(text: str) -> Identifier | None:
    """Return the identifier of a text whose scheme has to be found."""
    key = text[:40].casefold()
    for label, name in scheme_labels().get(key[:2], ()):
        if key.startswith(label) and len(key) > len(label) and not key[len(label)].isalpha():
            scheme = schemes()[name]
            read = _read_as(scheme, _bare(text, scheme), text)
            if read is not None and (len(label) > 2 or read.valid):
                return read
    address = _of_address(text) if "/" in text else None
    if address is not None:
        scheme = schemes()[address[0]]
        read = _read_as(scheme, address[1], text)
        return read if read is not None and read.valid is not False else None
    if _UNMISTAKABLE.match(text):
        for scheme in schemes().values():
            if scheme.auto:
                read = _read_as(scheme, _bare(text, scheme), text)
                if read is not None and read.valid:
                    return read
    return _read_ticker(text, is_asked=False) if ":" in text and len(text) < 60 else None


def _read_ticker(text: str, *, is_asked: bool) -> Identifier | None:
    """Return the symbol of a share with its exchange: "NYSE: IBM"."""
    match = _TICKER.fullmatch(_NOTE.sub("", text).strip())
    if match is None:
        return None
    written = match["exchange"].strip()
    exchange = exchanges().get(written.casefold()) if is_asked else written if written in exchanges().values() else None
    return Identifier("ticker", f"{exchange}:{match['symbol']}", None, text) if exchange else None
