"""Where the sentences of a paragraph begin and end, in the scripts and with the abbreviations of many languages."""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.article.facts.tables import read_table, read_words
from wikicheck.text import lazy_pattern

# A sign that can end a sentence, the quotation marks and brackets that close after it, and the space that follows; French sets
# a space before the mark that closes. Signs of other scripts need no space: full width, Devanagari and its relatives, Arabic,
# Armenian, Ethiopic, Burmese, Khmer, Tibetan.
_END = lazy_pattern(
    r"(?P<sign>[.!?…]{1,6})(?:[ \xa0\u202f][»›](?=\s)|[\"'”’“»›)\]」』）]{0,4}(?=\s))"
    r"|[。！？｡．][」』）〉》”’\"]{0,3}|[।॥؟۔։።፧။៕។།](?:[\"'”’»)\]]{0,3}(?=\s)|(?=\S))"
)
_GREEK_END = lazy_pattern(r"(?P<sign>[.!;\u037e…]{1,6})[\"'”’»)\]]{0,4}(?=\s)")
_SPACE = lazy_pattern(r"\s*")
_OPENING = "\"'“‘«„‹([¿¡\ufffc「『（"
_WORD = lazy_pattern(r"[\w’']+")
_INITIAL = lazy_pattern(r"[^\W\d_]\.")
_BRACKET = lazy_pattern(r"[()\[\]]")
_WIDE_BRACKET = lazy_pattern(r"[()\[\]「」『』（）【】〈〉《》]")
_OPENING_BRACKETS = frozenset("([「『（【〈《")
_ACRONYM = lazy_pattern(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))
_ORDINAL = lazy_pattern(r"(?<![\w.,])(?:\d{1,2}|[IVXL]{1,7})")

# A bracket longer than this is taken for one that somebody forgot to close, or opened where the next but one closes.
_LONGEST_BRACKET = 500
_LONGEST_WORD = 30


class _Custom(NamedTuple):
    """How a language other than English writes: what never ends a sentence, and whether "5." is an ordinal number."""

    abbreviations: frozenset[str]
    has_ordinals: bool


@lru_cache(maxsize=32)
def _custom(language: str) -> _Custom:
    found = read_table("abbreviations")["languages"].get(language, {})
    return _Custom(frozenset(found.get("abbreviations", "").split()), found.get("ordinals", False))


@lru_cache(maxsize=1)
def _exclaimed_names() -> frozenset[str]:
    return frozenset(read_table("abbreviations")["names_with_signs"].split())


def _bracket_spans(text: str, *, is_wide: bool) -> list[tuple[int, int]]:
    """Return the outermost pairs of brackets, in order; in East Asian text those of its own, and quotation marks."""
    pairs: list[tuple[int, int]] = []
    open_at: list[int] = []
    for match in (_WIDE_BRACKET if is_wide else _BRACKET).finditer(text):
        if match[0] in _OPENING_BRACKETS:
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


def split_sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Return start and end of each sentence, spaces around it left out. `text` may be masked (U+FFFC).

    No sentence ends inside brackets, at an initial, or at an abbreviation, unless (in English) the next word is one that opens
    a sentence and the abbreviation is one that closes them ("Inc.", "Jr.", "U.S.").
    """
    language = language.partition("-")[0]
    is_wide = "「" in text or "（" in text or "『" in text
    brackets = _bracket_spans(text, is_wide=is_wide) if is_wide or "(" in text or "[" in text else []
    sentences: list[tuple[int, int]] = []
    start = 0
    inside = 0
    for match in (_GREEK_END if language == "el" else _END).finditer(text):
        end = match.end()
        while inside < len(brackets) and brackets[inside][1] <= match.start():
            inside += 1
        if inside < len(brackets) and brackets[inside][0] < match.start() and end < brackets[inside][1]:
            continue
        if is_wide and inside < len(brackets) and brackets[inside][0] < match.start() and brackets[inside][0] > start:
            continue  # what somebody says ends here, and not what is told of it
        space = _SPACE.match(text, end)
        after = space.end() if space else end
        if after >= len(text):
            break
        sign = match["sign"]
        if sign is not None and not _ends_sentence(text, sign, match.start(), after, language):
            continue
        _add(sentences, text, start, end)
        start = after
    _add(sentences, text, start, len(text))
    return sentences


def _ends_sentence(text: str, sign: str, at: int, after: int, language: str) -> bool:
    following = text[after : after + _LONGEST_WORD]
    first = following[0]
    if not (first in _OPENING or first.isdigit() or (first.isalpha() and not first.islower())):
        return False
    if first in "\"'“‘«„‹([":
        following = following[1:] or following
    if sign == "!" and f"{_last_word(text, at)}!" in _exclaimed_names():  # Yahoo! Japan
        return _starts(following, read_words("sentences", "starters"))
    if sign != ".":
        return True
    word = _last_word(text, at)
    if not word:
        return True
    return not (_is_abbreviation(word, following) if language == "en" else _is_foreign_abbreviation(word, _custom(language)))


def _is_foreign_abbreviation(word: str, custom: _Custom) -> bool:
    """Say the same of another language, whose words that open sentences are not known."""
    lowered = word.lower()
    if lowered in custom.abbreviations or (len(word) == 1 and word.isalpha()):
        return True
    if custom.has_ordinals and _ORDINAL.fullmatch(word):
        return True
    return "." in word and (bool(_ACRONYM.fullmatch(word)) or lowered.rpartition(".")[2] in custom.abbreviations)


def _add(sentences: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        sentences.append((start, end))
