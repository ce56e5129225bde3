"""The word tables of the facts, read when they are first needed."""

import re
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=16)
def read_table(name: str) -> dict[str, Any]:
    """Return the table `facts_<name>.json` of `article/tables/`."""
    import json
    from importlib.resources import files

    text = (files("wikicheck.article") / "tables" / f"facts_{name}.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


@lru_cache(maxsize=64)
def read_words(name: str, key: str) -> frozenset[str]:
    """Return one list of a table as a set."""
    return frozenset(read_table(name)[key])


def word_alternation(name: str, *keys: str) -> str:
    """Return the words of some lists as one regular expression that prefers the longer of two; without brackets around it."""
    words = {word for key in keys for word in read_table(name)[key]}
    return "|".join(re.escape(word).replace(r"\ ", r"[ \xa0]") for word in sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=64)
def word_pattern(name: str, key: str) -> re.Pattern[str]:
    """Return a pattern that finds a word or phrase of one list as whole words, in any case."""
    return re.compile(rf"(?<!\w)(?:{word_alternation(name, key)})(?!\w)", re.IGNORECASE)
