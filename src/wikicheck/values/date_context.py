"""Telling a bare year from a quantity, a page or a catalogue number by what stands beside it."""

from wikicheck.text import lazy_pattern
from wikicheck.values.date_tokens import Token, Tokens
from wikicheck.values.languages import Vocabulary, word_key

# Reads backwards from a number: perhaps a dot or colon, then a word.
_WORD_BEFORE = lazy_pattern(r"[ \xa0\u2009\u202f]{0,3}([.:]?)[ \xa0]{0,2}([^\W\d_]{1,24})")
_CURRENCIES = "$€£¥₩₽₹₺₿฿₫₪₱₴"
_SIGNS_BEFORE = _CURRENCIES + "#№×±<>≤≥="
_GLUED_BEFORE = _CURRENCIES + "#№@=+_×*%§\\^<>|\u2212"
_GLUED_AFTER = _CURRENCIES + "%‰°²³×*+=_@\\^<>|″′™®"
_SIGNS_AFTER = _CURRENCIES + "%‰°×±"
_JOINTS = "-\u2010\u2011/.:'\u2019~,"


def is_blocked_before(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Say whether what stands before offset `start` makes a number there something other than a year."""
    if not start:
        return False
    before = text[start - 1]
    if before.isalnum() or before in _GLUED_BEFORE:
        return True
    if before in _JOINTS and start >= 2 and _is_glued(before, text[start - 2]):
        return True
    at = start - 1
    while at >= 0 and start - at < 4 and text[at] in " \xa0\u202f\u2009":
        at -= 1
    if at >= 0 and text[at] in _SIGNS_BEFORE:
        return True
    dot, word = word_before(text, start)
    key = word_key(word)
    if key not in vocabulary.dotted_labels and (dot or key not in vocabulary.labels):
        return False
    return not (word.islower() and key in vocabulary.cased)


def _is_glued(joint: str, before: str) -> bool:
    """Say whether a joint ties a number to what stands before it: "F-1985", "/1985", "3.1985", "+1-555-1985"."""
    if before.isdigit():
        return True
    if joint in ",'\u2019:":
        return False
    return before.isalpha() or before in "/.-:"


def word_before(text: str, start: int) -> tuple[str, str]:
    """Return the sign (a dot or colon, or nothing) and the word that stand before an offset on its line."""
    match = _WORD_BEFORE.match(text[max(0, start - 32) : start][::-1])
    return (match[1], match[2][::-1]) if match else ("", "")


def is_blocked_after(tokens: Tokens, index: int) -> bool:
    """Say whether token `index`, the first after a number, makes that number something other than a year."""
    text, token = tokens.text, tokens[index]
    kind = token.kind
    if kind == "end":
        return False
    sign = text[token.start]
    if token.gap:
        return sign in _SIGNS_AFTER or (kind == "word" and _is_unit(tokens, token))
    if kind in {"word", "number"} or sign in _GLUED_AFTER:
        return True
    if kind in {"comma", "dot", "slash", "apostrophe"} or sign == ":":
        after = text[token.end : token.end + 4]
        return after[:1].isdigit() and not (kind == "comma" and len(after) == 4 and after.isdigit())
    if kind != "dash":
        return False
    following = tokens[index + 1]
    # "–ddddd" is a number; so is "1500-metre", but not "1985-built"
    return not following.gap and (following.kind == "number" or (following.kind == "word" and _is_unit(tokens, following)))


def _is_unit(tokens: Tokens, token: Token) -> bool:
    return tokens.text[token.start : token.end] in tokens.vocabulary.units


def is_quantity(text: str, start: int, following: str, words: Vocabulary, *, circa: bool = False, vague: bool = False) -> bool:
    """Say whether a bare number in prose counts something: "about 1500 dislodged rocks", "There were 1200 journalists".

    `start` is the offset of the number or of the "about" before it, `following` the word behind it. A number may count what a
    plural noun names unless a word before it shows a year ("in 1998 elections"); after a `vague` "about" any word of content
    does.
    """
    if not words.followers or following[:1].isupper() or following in words.followers:
        return False
    if vague:
        return True
    if len(following) < 4 or not following.endswith("s") or following.endswith(("ss", "us", "is")):
        return False
    return circa or word_before(text, start)[1].casefold() not in words.introducers
