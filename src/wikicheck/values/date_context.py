"""Telling a bare year from a quantity, a page or a catalogue number by what stands beside it."""

from wikicheck.text import lazy_pattern
from wikicheck.values.date_tokens import Tokens
from wikicheck.values.languages import Vocabulary

_WORD_BEFORE = lazy_pattern(r"[\s.:\xa0]{0,4}([^\W\d_]{1,24})")
_CURRENCIES = "$\u20ac\u00a3\u00a5\u20a9\u20bd\u20b9\u20ba\u20bf\u0e3f\u20ab\u20aa\u20b1\u20b4\u20b5"
_GLUED_BEFORE = "#\u2116@=+_\u00d7*%\u00a7\\^<>|"
_GLUED_AFTER = "%\u2030\u00b0\u00b2\u00b3\u00d7*+=_@\\^<>|\u2033\u2032\u2122\u00ae"


def is_blocked_before(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Say whether what stands before offset `start` makes a number there something other than a year."""
    if not start:
        return False
    before = text[start - 1]
    if before.isalnum() or before in _GLUED_BEFORE or before in _CURRENCIES:
        return True
    if before in "-\u2010\u2011\u2212/.,:'\u2019~" and start >= 2:
        two = text[start - 2]
        # glued to something: "F-1985", "/1985", "3.1985", "+1-555-1985"
        if two.isdigit() or (before != "," and (two.isalpha() or two in "/.-:") and before not in "'\u2019:"):
            return True
    if before == "\u2212":
        return True
    at = start - 1
    while at >= 0 and start - at < 4 and text[at] in " \xa0\u202f\u2009":
        at -= 1
    if at >= 0 and (text[at] in _CURRENCIES or text[at] in "#\u2116\u00d7\u00b1\u2248<>\u2264\u2265="):
        return True
    match = _WORD_BEFORE.match(text[max(0, start - 32) : start][::-1])
    if match is None or match[1][::-1].casefold() not in vocabulary.labels:
        return False
    word = match[1][::-1]
    return not (word.islower() and word in vocabulary.cased)


def is_blocked_after(tokens: Tokens, index: int) -> bool:
    """Say whether token `index`, the first after a number, makes that number something other than a year."""
    text, token, following = tokens.text, tokens[index], tokens[index + 1]
    kind = token.kind
    if kind == "end":
        return False
    sign = text[token.start]
    if not token.gap:
        if kind in {"word", "number"} or sign in _GLUED_AFTER or sign in _CURRENCIES:
            return True
        if kind in {"comma", "dot", "slash", "apostrophe"} or sign == ":":
            after = text[token.end : token.end + 4]
            return after[:1].isdigit() and not (kind == "comma" and len(after) == 4 and after.isdigit())
        if kind == "dash":
            return not following.gap and (following.kind == "number" or _is_compound(tokens, index + 1))
    elif sign in _CURRENCIES or sign in "%\u00b0\u00d7\u00b1":
        return True
    return kind == "word" and _is_unit(tokens, index)


def _is_compound(tokens: Tokens, index: int) -> bool:
    """Say whether a word glued on with a hyphen is a unit: "1500-metre", "2000-seat", not "1985-built"."""
    return tokens[index].kind == "word" and _is_unit(tokens, index)


def _is_unit(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    word = tokens.text[token.start : token.end]
    return word.casefold() in tokens.vocabulary.units
