"""Where the sentences of a paragraph begin and end. The abbreviations are those of English."""

from functools import lru_cache

from wikicheck.article.facts.tables import read_words
from wikicheck.text import lazy_pattern

# A sign that can end a sentence, the quotation marks and brackets that close after it, and the space that follows.
_END = lazy_pattern(r"(?P<sign>[.!?…]{1,6})[\"'”’»)\]]{0,4}(?=\s)|[。！？]")
_SPACE = lazy_pattern(r"\s*")
_OPENING = "\"'“‘«„([¿¡\ufffc"
_WORD = lazy_pattern(r"[\w’']+")
_INITIAL = lazy_pattern(r"[^\W\d_]\.")
_BRACKET = lazy_pattern(r"[()\[\]]")
_ACRONYM = lazy_pattern(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))

# A bracket longer than this is taken for one that somebody forgot to close, or opened where the next but one closes.
_LONGEST_BRACKET = 500
_LONGEST_WORD = 30


def _bracket_spans(text: str) -> list[tuple[int, int]]:
    """Return the outermost pairs of brackets, in order."""
    pairs: list[tuple[int, int]] = []
    open_at: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] in "([":
            open_at.append(match.start())
        elif open_at:
            start = open_at.pop()
            if match.end() - start <= _LONGEST_BRACKET:
                while pairs and pairs[-1][0] > start:
                    pairs.pop()
                pairs.append((start, match.end()))
    return pairs


def _last_word(text: str, end: int) -> str:
    """Return the word that ends at `end`, with the periods inside it."""
    if not end or text[end - 1].isspace():
        return ""
    word = text[max(0, end - _LONGEST_WORD) : end].rsplit(None, 1)[-1]
    for sign in "/—–":
        if sign in word:
            word = word.rpartition(sign)[2]
    return word.lstrip('(["“‘')


@lru_cache(maxsize=1)
def _tables() -> tuple[frozenset[str], ...]:
    return tuple(read_words("sentences", key) for key in ("starters", "before_number", "may_be_last", "never_last"))


def _is_abbreviation(word: str, following: str) -> bool:
    """Say whether the period after `word` does not end the sentence, given what follows the space."""
    starters, before_number, may_be_last, never_last = _tables()
    lowered = word.lower()
    if following[0].isdigit() and lowered in before_number:
        return True
    is_initial = len(word) == 1 and word.isalpha() and word.isupper()
    if not is_initial and lowered not in may_be_last:
        return lowered in never_last or ("." in word and bool(_ACRONYM.fullmatch(word)) and not _starts(following, starters))
    if is_initial and following[0].isdigit() and word in _ROMAN:
        return False
    # after an initial or "Inc." a new sentence begins only with a word that opens sentences: "World War I. He", "vitamin C. The"
    return not _starts(following, starters)


def _starts(following: str, starters: frozenset[str]) -> bool:
    match = _WORD.match(following)
    return match is not None and match[0].lower() in starters and not _INITIAL.match(following)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence, spaces around it left out. `text` may be masked (U+FFFC).

    No sentence ends inside brackets, at an initial, or at an abbreviation, unless the next word is one that opens a sentence
    and the abbreviation is one that closes them ("Inc.", "Jr.", "U.S.").
    """
    brackets = _bracket_spans(text) if "(" in text or "[" in text else []
    sentences: list[tuple[int, int]] = []
    start = 0
    inside = 0
    for match in _END.finditer(text):
        end = match.end()
        while inside < len(brackets) and brackets[inside][1] <= match.start():
            inside += 1
        if inside < len(brackets) and brackets[inside][0] < match.start() and end < brackets[inside][1]:
            continue
        space = _SPACE.match(text, end)
        after = space.end() if space else end
        if after >= len(text):
            break
        if match["sign"] is not None and not _ends_sentence(text, match["sign"], match.start(), after):
            continue
        _add(sentences, text, start, end)
        start = after
    _add(sentences, text, start, len(text))
    return sentences


def _ends_sentence(text: str, sign: str, at: int, after: int) -> bool:
    following = text[after : after + _LONGEST_WORD]
    first = following[0]
    if not (first in _OPENING or first.isdigit() or (first.isalpha() and not first.islower())):
        return False
    if first in "\"'“‘«„([":
        following = following[1:] or following
    if sign != ".":
        return True
    word = _last_word(text, at)
    return not word or not _is_abbreviation(word, following)


def _add(sentences: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        sentences.append((start, end))
