"""Figures as people group them: 1,234.5 and 1.234,5, 1 234, 1'234, 12,34,567, 5½, 1.5×10⁶. Exact, in decimals."""

from decimal import Decimal
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.number_words import NumberWords

# More figures than these are no number that anybody means.
MOST_FIGURES = 40

# Figures with one sign, or a space, between groups of them.
_RUN = lazy_pattern(r"(?:\d+(?:[.,'’٫٬ \u00a0\u2009\u202f\u2007]\d+){0,12}|(?<![\d.,])[.,]\d+)")
_SPACES = " \u00a0\u2009\u202f\u2007"
_APOSTROPHES = "'’"
_PARTING = _SPACES + _APOSTROPHES
_EXPONENT = lazy_pattern(
    r"[ \u00a0\u2009\u202f]?[×x·⋅*][ \u00a0\u2009\u202f]?10(?:\^[ ]?(?P<caret>[-−–+]?\d{1,3})|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
    r"|[eE](?P<letter>[-−+]?\d{1,2})(?![\w.])"
)
_POWER_OF_TEN = lazy_pattern(r"10(?:\^(?P<caret>[-−–+]?\d{1,3})|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_RAISED_FRACTION = lazy_pattern(r"(?P<whole>\d{1,6})?[ ]?(?P<top>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[/⁄∕](?P<bottom>[₀₁₂₃₄₅₆₇₈₉]{1,3}|\d{1,3}(?!\d))")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_FRACTION = lazy_pattern(r"(?:(?P<whole>\d{1,6})[ \u00a0+\-‒–&]{1,2})?(?P<top>\d{1,4})[/⁄∕](?P<bottom>\d{1,4})(?![\d/⁄.,]*\d)")
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
SIGNS = "-−–+"
_LARGEST_EXPONENT = 60


class Figures(NamedTuple):
    """A number as written in figures, and where it ends. `is_fraction` says that it is a bare `1/2`."""

    value: Decimal
    end: int
    is_fraction: bool = False


def read_figures(text: str, at: int, words: NumberWords, *, lenient: bool = False, padded: bool = False) -> Figures | None:
    """Return the number that begins at a place, with its sign, fraction and power of ten; None if none does.

    `lenient` reads a single sign before one, two or many figures as that of the fraction, whatever the language ("1.75" in German,
    as much as "1,75"). `padded` allows a superfluous 0 in front, which otherwise makes a number a code.
    """
    start = at
    if text[at : at + 1] in SIGNS and text[at : at + 1]:
        at += 1
        if text[at : at + 1] in {" ", "\u00a0"}:
            at += 1
    found = _fraction(text, at) or _power_of_ten(text, at) or _plain(text, at, words, lenient=lenient, padded=padded)
    if found is None:
        return None
    return found._replace(value=-found.value) if text[start] in "-−–" else found


def _fraction(text: str, at: int) -> Figures | None:
    """Return 1/2, 5 1/2, ½."""
    sign = text[at : at + 1]
    if sign in _VULGAR:
        top, bottom = _VULGAR[sign]
        return Figures(Decimal(top) / Decimal(bottom), at + 1)
    if text.find("/", at, at + 14) < 0 and text.find("⁄", at, at + 14) < 0:
        return None
    match = _RAISED_FRACTION.match(text, at)
    if match is not None:
        top, bottom = int(match["top"].translate(_RAISED)), int(match["bottom"].translate(_LOWERED))
        if not 0 < top < bottom:
            return None
        return Figures(int(match["whole"] or 0) + Decimal(top) / Decimal(bottom), match.end())
    match = _FRACTION.match(text, at)
    if match is None or not 0 < int(match["top"]) < int(match["bottom"]):
        return None
    part = Decimal(int(match["top"])) / Decimal(int(match["bottom"]))
    return Figures(int(match["whole"] or 0) + part, match.end(), not match["whole"])


def _power_of_ten(text: str, at: int) -> Figures | None:
    match = _POWER_OF_TEN.match(text, at) if text.startswith("10", at) and not text[at + 2 : at + 3].isdecimal() else None
    if match is None:
        return None
    exponent = int((match["caret"] or match["raised"]).translate(_RAISED))
    return Figures(Decimal(1).scaleb(exponent), match.end()) if abs(exponent) <= _LARGEST_EXPONENT else None


def _plain(text: str, at: int, words: NumberWords, *, lenient: bool, padded: bool) -> Figures | None:
    match = _RUN.match(text, at, at + 3 * MOST_FIGURES)
    if match is None:
        return None
    run = match.group()
    value = parse_grouped(run, words, lenient=lenient, padded=padded)
    end = match.end()
    while value is None and any(sign in run for sign in _PARTING):  # what follows may be another number: 5 10, 5'10"
        cut = max(run.rfind(sign) for sign in _PARTING)
        run = run[:cut]
        end = at + cut
        value = parse_grouped(run, words, lenient=lenient, padded=padded)
    if value is None:
        return None
    behind = text[end : end + 1]
    gap = 1 if behind in {" ", "\u00a0"} and behind else 0
    if (vulgar := _VULGAR.get(text[end + gap : end + gap + 1])) is not None:
        return Figures(value + Decimal(vulgar[0]) / Decimal(vulgar[1]), end + gap + 1)
    power = _EXPONENT.match(text, end) if behind in {"e", "E"} or text.find("10", end, end + 5) >= 0 else None
    if power is not None:
        exponent = int((power["caret"] or power["raised"] or power["letter"]).translate(_RAISED))
        if abs(exponent) > _LARGEST_EXPONENT:
            return None
        return Figures(value.scaleb(exponent), power.end())
    return Figures(value, end)


def parse_grouped(run: str, words: NumberWords, *, lenient: bool = False, padded: bool = False) -> Decimal | None:
    """Return the number that figures with signs between them are, by the habits of a language; None if they are none.

    Groups have three figures; in India those before the last have two.
    """
    digits: list[str] = [""]
    signs: list[str] = []
    for sign in run:
        if sign.isdecimal():
            digits[-1] += sign
        else:
            signs.append({"٫": words.decimal, "٬": words.group, "’": "'"}.get(sign, " " if sign in _SPACES else sign))
            digits.append("")
    if sum(map(len, digits)) > MOST_FIGURES:
        return None
    if not signs:
        return None if _is_code(run) and not padded else Decimal(run)
    decimal, group = words.decimal, words.group
    if (signs.count(decimal) > 1 and group not in signs) or _is_parted_otherwise(
        digits, signs, decimal
    ):  # grouped as another language does
        decimal, group = group, decimal
    fraction = ""
    if signs[-1] == decimal or (lenient and _is_foreign_fraction(digits, signs, group)):
        fraction = digits.pop()
        signs.pop()
    if len(set(signs)) > 1 or decimal in signs or (signs and not _are_groups(digits, signs[0])):
        return None
    whole = "".join(digits)
    if _is_code(digits[0]) and not (padded and not signs):
        return None
    return Decimal(f"{whole or '0'}.{fraction}" if fraction else whole)


def _is_code(figures: str) -> bool:
    return len(figures) > 1 and int(figures[0]) == 0


def _is_foreign_fraction(digits: list[str], signs: list[str], group: str) -> bool:
    """Say whether the only sign that could group is followed by what is no group: 1.75 in German."""
    return signs[-1] == group and signs.count(group) == 1 and len(digits[-1]) != 3 and all(sign in " '" for sign in signs[:-1])


def _is_parted_otherwise(digits: list[str], signs: list[str], decimal: str) -> bool:
    """Say whether the last of several signs can only be that of a fraction, though the language has another: 1 234,5 in English."""
    *groups, last = signs
    if not groups or last == decimal or last not in ".," or len(set(groups)) > 1 or last in groups:
        return False
    return _are_groups(digits[:-1], groups[0]) and (groups[0] == decimal or len(digits[-1]) != 3)


def _are_groups(digits: list[str], sign: str) -> bool:
    first, *middle, last = digits
    if not 0 < len(first) <= 3 or len(last) != 3:
        return False
    if all(len(part) == 3 for part in middle):
        return True
    return sign == "," and len(first) <= 2 and all(len(part) == 2 for part in middle)
