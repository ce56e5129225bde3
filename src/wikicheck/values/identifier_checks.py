"""Whether an identifier is one: check digits, by python-stdnum where it has the scheme. The only module that imports it.

Those that stand in most articles are checked here, for loading python-stdnum takes longer than reading a small article; a test
holds the two against each other.
"""

from collections.abc import Callable
from itertools import cycle
from operator import mul
from typing import Any

# What is no check digit but a defined form: the pattern has decided.
_FORMS = frozenset(("format", "alpha"))


def check_identifier(check: str, value: str) -> bool | None:
    """Return whether a compact value that has the form of its scheme passes the check of that name; None where there is none."""
    if not check:
        return None
    if check in _FORMS:
        return True
    own = _CHECKS.get(check)
    return own(value) if own else bool(_standard(check).is_valid(value))


def _standard(check: str) -> Any:
    from importlib import import_module

    return import_module(f"stdnum.{check}")


def _weighted(digits: str, first: int) -> int:
    """Return the sum of digits, each times its weight: `first`, and one less for each further one."""
    return sum(map(mul, map(int, digits), range(first, 0, -1)))


def _check_isbn(value: str) -> bool:
    """Check an ISBN of ten or thirteen digits."""
    return _check_ean(value) if len(value) == 13 else _weighted_eleven(value)


def _weighted_eleven(value: str) -> bool:
    """Check digits (X is 10 at the end) whose sum, each times its place from the end, 11 divides: ISBN-10, ISSN."""
    last = 10 if value[-1] == "X" else int(value[-1])
    return (_weighted(value[:-1], len(value)) + last) % 11 == 0


def _check_ean(value: str) -> bool:
    """Check an article number (GS1): every second digit counts thrice, from the end."""
    total: int = sum(map(mul, map(int, reversed(value)), cycle((1, 3))))
    return total % 10 == 0


def _check_isni(value: str) -> bool:
    """Check an ISNI or ORCID (ISO 7064, mod 11-2)."""
    total = 0
    for digit in value[:-1]:
        total = 2 * (total + int(digit)) % 11
    return (12 - total) % 11 == (10 if value[-1] == "X" else int(value[-1]))


def _check_casrn(value: str) -> bool:
    """Check a CAS number: the digits times their places from the end."""
    digits = value.replace("-", "")
    return sum(int(digit) * place for place, digit in enumerate(reversed(digits[:-1]), 1)) % 10 == int(digits[-1])


def _check_gnd(value: str) -> bool | None:
    """Check an identifier of the German National Library; those with a hyphen are of two kinds, of which one is known here."""
    body, last = value.replace("-", "")[:-1], value[-1]
    total, digit = _weighted(body, len(body) + 1), 10 if last == "X" else int(last)
    if "-" in value:
        return True if total % 11 == digit else None
    return (total + digit) % 11 == 0


def _check_iswc(value: str) -> bool:
    """Check a musical work code (ISO 15707): the digits times their places, and one for the T."""
    total = 1 + sum(int(digit) * place for place, digit in enumerate(value[1:10], 1))
    return (10 - total % 10) % 10 == int(value[10])


def _check_ec(value: str) -> bool:
    """Check an EC number of a substance; that of an enzyme has no check digit."""
    if "." in value:
        return True
    digits = value.replace("-", "")
    return sum(int(digit) * place for place, digit in enumerate(digits[:6], 1)) % 11 == int(digits[6])


def _check_unii(value: str) -> bool:
    """Check a UNII: the last character is the sum of the others, in base 36."""
    return sum(int(sign, 36) for sign in value[:9]) % 36 == int(value[9], 36)


def _check_lccn(value: str) -> bool | None:
    """Say whether a control number of the Library of Congress has a length it defines."""
    digits = len(value.lstrip("abcdefghijklmnopqrstuvwxyz"))
    return digits in {8, 10} or None


def _check_iso3166(value: str) -> bool | None:
    return None if len(value) == 3 else True


_CHECKS: dict[str, Callable[[str], bool | None]] = {
    "isbn": _check_isbn,
    "issn": _weighted_eleven,
    "ean": _check_ean,
    "isni": _check_isni,
    "casrn": _check_casrn,
    "gnd": _check_gnd,
    "iswc": _check_iswc,
    "ec": _check_ec,
    "unii": _check_unii,
    "lccn": _check_lccn,
    "iso3166": _check_iso3166,
}
