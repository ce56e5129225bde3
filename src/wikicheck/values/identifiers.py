"""Identifiers: ISBN, DOI, IMDb, ORCID and their like, in compact form and checked where their scheme has a check."""

from typing import NamedTuple


class Identifier(NamedTuple):
    """What a scheme ("isbn", "doi", "imdb" …) calls something. `value` is its compact form, without hyphens, labels and addresses.

    `valid` is true or false where the scheme defines a form or a check digit, None where it does not.
    """

    scheme: str
    value: str
    valid: bool | None
    text: str
