"""The word tables of the facts, read when they are first needed."""

import re
from functools import lru_cache
from typing import Any

from wikicheck.text import lazy_pattern, read_package_table


@lru_cache(maxsize=16)
def read_table(name: str) -> dict[str, Any]:
    """Return the table `facts_<name>.json` of `article/tables/`."""
    table: dict[str, Any] = read_package_table("wikicheck.article", f"tables/facts_{name}.json")
    return table


@lru_cache(maxsize=64)
def read_words(name: str, key: str) -> frozenset[str]:
    """Return one list of a table as a set."""
    return frozenset(read_table(name)[key])


def word_alternation(name: str, *keys: str) -> str:
    """Return the words of some lists as one regular expression that prefers the longer of two; without brackets around it."""
    words = {word for key in keys for word in read_table(name)[key]}
    return "|".join(re.escape(word).replace(r"\ ", r"[ \xa0]") for word in sorted(words, key=lambda word: (-len(word), word)))


# Looking words up in a set costs less than compiling a pattern of a hundred of them, which a short run would do for one article.
_TOKEN = lazy_pattern(r"\w+(?:[.'’-]\w+)*")


@lru_cache(maxsize=64)
def _phrases(name: str, key: str) -> tuple[frozenset[str], int]:
    """Return the phrases of a list, their words parted by single spaces, and how many words the longest has."""
    phrases = frozenset(" ".join(_TOKEN.findall(phrase)) for phrase in read_words(name, key))
    return phrases, max(phrase.count(" ") + 1 for phrase in phrases)


def find_phrases(text: str, name: str, key: str) -> list[str]:
    """Return the words and phrases of a list that stand in a short text as whole words, in any case."""
    phrases, longest = _phrases(name, key)
    tokens = _TOKEN.findall(text.lower())
    if longest == 1:
        return [token for token in tokens if token in phrases]
    runs = (" ".join(tokens[at : at + size]) for at in range(len(tokens)) for size in range(min(longest, len(tokens) - at), 0, -1))
    return [run for run in runs if run in phrases]


def ends_in_phrase(text: str, name: str, key: str) -> bool:
    """Say whether a text ends in a word or phrase of a list, spaces aside."""
    phrases, longest = _phrases(name, key)
    tokens = list(_TOKEN.finditer(text.rstrip().lower()))
    if not tokens or tokens[-1].end() != len(text.rstrip()):
        return False
    words = [token[0] for token in tokens]
    return any(" ".join(words[-size:]) in phrases for size in range(1, min(longest, len(words)) + 1))


def begins_with_phrase(text: str, name: str, key: str) -> bool:
    """Say whether a text begins with a word or phrase of a list."""
    phrases, longest = _phrases(name, key)
    match = _TOKEN.match(text)
    words = _TOKEN.findall(text.lower()) if match else []
    return any(" ".join(words[:size]) in phrases for size in range(1, min(longest, len(words)) + 1))
