"""Which language a page is written in, as an ISO 639 code; "und" for one that is certainly none of those the tables know.

Namespace words of wikitext (`[[Kategorie:…]]`), labels of infoboxes and the small words of the prose tell. English is what a page
is taken for when nothing speaks against it.
"""

import re
from functools import cache
from typing import Any

from wikicheck.text import lazy_pattern, read_package_table

ENGLISH = "en"
UNKNOWN = "und"

# So much prose decides; reading more would only cost time.
SAMPLE = 3_000
# Shares of small words among all words. Running English has 35 to 45 %, lists of names some 10 %.
_ENGLISH_SHARE = 0.12
_OTHER_SHARE = 0.10
_NO_SHARE = 0.04
_FEWEST_WORDS = 30
_SURE = 3
# A language next to English has to have so many times its small words ("in" and "a" are words of many languages).
_MARGIN = 1.15
_LEAD = 4
# Running English has a "the" in each hundred characters.
_THE = 150

# Scots alone has these categories in the same words.
_SCOTS = "sco"
_ENGLISH_CATEGORY = lazy_pattern(r"\[\[Category:[ \t]?(?:\d{3,4}s? (?:births|deaths)|Living people)\b", re.IGNORECASE)
_NAMESPACE = lazy_pattern(r"\[\[[ \t]?([^\W\d_][^\[\]|:\n]{1,30}):")
_PROSE_LINE = lazy_pattern(r"^[ \t:*<]{0,20}[^|!{}=\s:*<][^\n]{20,}$", re.MULTILINE)
# In the plain form items and fields begin with a sign; titles and names tell little of a language.
_ITEM_SIGNS = ("-", "•", "*")
_NOT_PROSE = lazy_pattern(
    r"\{\{[^{}]{0,2000}\}\}|<[^<>]{0,500}>|\[\[[^\[\]|\n]{0,300}\||https?://\S+|\[\[[^\[\]\n:]{2,30}:[^\[\]\n]{0,300}\]\]"
)
_WORD = lazy_pattern(r"[^\W\d_]+['’ʼ]?")

# first and last code point of the blocks that tell a script; Latin is what is left
_SCRIPTS = (
    ("greek", 0x370, 0x3FF), ("cyrillic", 0x400, 0x52F), ("armenian", 0x530, 0x58F), ("hebrew", 0x590, 0x5FF),
    ("arabic", 0x600, 0x77F), ("devanagari", 0x900, 0x97F), ("bengali", 0x980, 0x9FF), ("gurmukhi", 0xA00, 0xA7F),
    ("gujarati", 0xA80, 0xAFF), ("oriya", 0xB00, 0xB7F), ("tamil", 0xB80, 0xBFF), ("telugu", 0xC00, 0xC7F),
    ("kannada", 0xC80, 0xCFF), ("malayalam", 0xD00, 0xD7F), ("sinhala", 0xD80, 0xDFF), ("thai", 0xE00, 0xE7F),
    ("lao", 0xE80, 0xEFF), ("tibetan", 0xF00, 0xFFF), ("myanmar", 0x1000, 0x109F), ("georgian", 0x10A0, 0x10FF),
    ("ethiopic", 0x1200, 0x139F), ("khmer", 0x1780, 0x17FF), ("kana", 0x3040, 0x30FF), ("han", 0x3400, 0x9FFF),
    ("hangul", 0xAC00, 0xD7AF),
)  # fmt: skip


# The largest Wikipedias, largest first: the likeliest of languages that share their namespace words.
_LARGEST = "en de fr es it nl pl ru ja zh pt uk ar ko sv cs fa no id vi tr fi hu ro ca he da el bg sr hr sk eo et sl lt gl eu hy ka".split()
# Scripts that one language alone is written in, or nearly so.
_ONE_LANGUAGE = {
    "greek": "el", "armenian": "hy", "gurmukhi": "pa", "gujarati": "gu", "oriya": "or", "tamil": "ta", "telugu": "te", "kannada": "kn",
    "malayalam": "ml", "sinhala": "si", "thai": "th", "lao": "lo", "tibetan": "bo", "myanmar": "my", "georgian": "ka", "khmer": "km",
    "kana": "ja", "han": "zh", "hangul": "ko",
}  # fmt: skip


@cache
def _table() -> Any:
    return read_package_table("wikicheck.article", "tables/languages.json")


@cache
def _small_words(script: str) -> dict[str, tuple[str, ...]]:
    """Return each small word of a script with the languages that have it."""
    words: dict[str, tuple[str, ...]] = {}
    for language, listed in _table()["words"].get(script, {}).items():
        for word in listed.split():
            words[word] = (*words.get(word, ()), language)
    return words


def _script_of(text: str) -> str:
    """Return the script most letters of a text belong to."""
    if text.isascii():
        return "latin"
    others = [ord(char) for char in text if char > "\u036f" and char.isalpha()]
    if not others or 2 * len(others) < sum(map(str.isalpha, text)):
        return "latin"
    counts: dict[str, int] = {}
    for code in others:
        script = next((name for name, first, last in _SCRIPTS if first <= code <= last), "latin")
        counts[script] = counts.get(script, 0) + 1
    most = max(counts, key=lambda script: counts[script])
    return "kana" if most == "han" and counts.get("kana", 0) * 10 > counts["han"] else most


def _scores(words: list[str], script: str) -> dict[str, int]:
    """Return how many small words of each language are among these words."""
    from collections import Counter

    small = _small_words(script)
    scores: dict[str, int] = {}
    for word, count in Counter(words).items():
        for language in small.get(word, ()):
            scores[language] = scores.get(language, 0) + count
    return scores


def prose_language(text: str, candidates: frozenset[str] | None = None) -> str | None:
    """Return the language of running text, among `candidates` if there are any; None where it does not tell."""
    script = _script_of(text)
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    words = _WORD.findall(text.lower())
    scores = _scores(words, script)
    if candidates:
        scores = {language: score for language, score in scores.items() if language in candidates}
    best = max(scores, key=lambda language: scores[language], default=None)
    if candidates and best is not None:
        return best
    unclear = None if script == "latin" else UNKNOWN
    if len(words) < _FEWEST_WORDS:
        return best if best is not None and scores[best] >= _SURE and ENGLISH not in scores else unclear
    share = scores[best] / len(words) if best is not None else 0.0
    if best is None or share < _NO_SHARE:
        return UNKNOWN
    if scores[best] < _MARGIN * scores.get(ENGLISH, 0) + _LEAD:
        return ENGLISH if share >= _ENGLISH_SHARE else None
    return best if share >= _OTHER_SHARE else unclear


def _is_plainly_english(text: str) -> bool:
    """Say whether a text is so full of "the" that nothing else has to be counted; Scots has it, too."""
    return text.count(" the ") * _THE >= len(text) > _THE and " o the " not in text


def _sample(text: str, *, wikitext: bool) -> str:
    """Return some prose from the beginning of a page."""
    parts: list[str] = []
    length = 0
    for match in _PROSE_LINE.finditer(text, 0, 100_000):
        line = match[0][:SAMPLE]
        if wikitext:
            line = _NOT_PROSE.sub(" ", line)
        elif line.lstrip().startswith(_ITEM_SIGNS):
            continue
        parts.append(line)
        length += len(line)
        if length >= SAMPLE:
            break
    return "\n".join(parts)[:SAMPLE]


def plain_language(text: str) -> str:
    """Return the language of a text in the plain form."""
    sample = _sample(text, wikitext=False)
    return ENGLISH if _is_plainly_english(sample) else prose_language(sample) or ENGLISH


def wikitext_language(text: str) -> str:
    """Return the language of wikitext: its namespace words, and its prose where these leave a choice."""
    words = {" ".join(match[1].replace("_", " ").split()).lower() for match in _NAMESPACE.finditer(text)}
    found = _languages_of(words)
    if len(found) == 1:
        return next(iter(found))
    sample = _sample(text, wikitext=True)
    if not found and _is_plainly_english(sample):
        return ENGLISH
    told = prose_language(sample, found or None)
    if told in {None, UNKNOWN} and found:
        return next((language for language in _LARGEST if language in found), min(found))
    if not found and told not in {None, ENGLISH, _SCOTS} and _ENGLISH_CATEGORY.search(text):
        return ENGLISH
    return told or ENGLISH


def _languages_of(words: set[str]) -> frozenset[str]:
    """Return the languages that have most of these namespace words; none if English has them all."""
    from wikicheck.article.sites.site import ENGLISH_WIKIPEDIA
    from wikicheck.article.wikitext.namespaces import SISTERS

    words = words - ENGLISH_WIKIPEDIA.keys() - SISTERS
    if not words:
        return frozenset()
    from wikicheck.article.sites.profiles import namespace_languages

    known = namespace_languages()
    counts: dict[str, int] = {}
    for word in words:
        for language in known.get(word, "").split():
            counts[language] = counts.get(language, 0) + 1
    if not counts:
        return frozenset()
    most = max(counts.values())
    return frozenset(language for language, count in counts.items() if count == most)
