"""Names of monarchs and their numbers: "Karl XII", "Ann II of Thule"."""

from typing import NamedTuple

from wikicheck.text import lazy_pattern

_REGNAL = lazy_pattern(
    r"(?:(?:King|Queen|Emperor|Empress|Pope|Tsar|Sultan|Prince|Duke|Grand Duke|Count)\s+)?"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*)?)\s(?P<number>[IVXL]{1,7})"
    r"(?:,?\s(?:of|King of|Queen of|Emperor of|Duke of)\s(?P<realm>[\w' -]{1,40}))?\s*$"
)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


class RegnalName(NamedTuple):
    """A name with a number; `realm` is "" where none is named."""

    name: str
    number: int
    realm: str
    text: str


def regnal_name(text: str) -> RegnalName | None:
    """Return the name and number that a text is and nothing else; None for any other text."""
    match = _REGNAL.match(text.strip()) if len(text) < 120 else None
    number = read_number(match["number"]) if match is not None else None
    if match is None or number is None:
        return None
    return RegnalName(match["name"], number, (match["realm"] or "").strip(), text.strip())


def read_number(numeral: str) -> int | None:
    """Return what a Roman number up to 89 says; None for letters that are none."""
    total, before = 0, 0
    for letter in reversed(numeral):
        value = _VALUES.get(letter)
        if value is None:
            return None
        total += value if value >= before else -value
        before = max(before, value)
    return total if total > 0 and _write_number(total) == numeral else None


def _write_number(number: int) -> str:
    written = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            written += letters
            number -= value
    return written
