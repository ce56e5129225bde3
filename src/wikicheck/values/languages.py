"""The words dates are written with, language by language, from the tables in `values/tables/dates/`."""

import re
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern, read_package_table

# A word, a group of initials ("B.C.", "J.-C."), or one sign. The tokenizer cuts texts the same way.
_PIECE = lazy_pattern(r"\s*((?:[^\W\d_]\.[-\u2010]?){2,4}|[^\W\d_]+|[^\s\w])")
_INITIALS = str.maketrans("", "", ".-\u2010")

# Words that share a role, told apart by a value.
_ROLES = {
    "early": ("portion", 1),
    "mid": ("portion", 2),
    "late": ("portion", 3),
    "spring": ("season", 1),
    "summer": ("season", 2),
    "autumn": ("season", 3),
    "winter": ("season", 4),
    "half": ("fraction", 2),
    "third": ("fraction", 3),
    "quarter": ("fraction", 4),
}
# The roles a word can have that begins a date.
_STARTS = "month weekday circa uncertain portion ordinal season reign decade_of turn ad bc before until after from between either floruit"


class Entry(NamedTuple):
    """A word or phrase: the words after the first, what it can be, and whether a final dot belongs to it."""

    rest: tuple[str, ...]
    roles: dict[str, int]
    takes_dot: bool


class Vocabulary:
    """The words of one language. `words` maps a first word to its entries, the longest phrase first.

    `cased` words mean a date only with a capital letter, `lower_only` words only without one unless a dot follows.
    `labels` before a number and `units` behind it show that it is no year (`dotted_labels` may have a dot); `introducers`
    before it and `followers` behind it show that it may be one. The sets of first words spare most numbers a closer look.
    """

    __slots__ = (
        "after_year",
        "before_day",
        "cased",
        "centuries",
        "day_dot",
        "dotted_labels",
        "followers",
        "introducers",
        "labels",
        "language",
        "leading",
        "linking",
        "lower_only",
        "numeric_order",
        "romans",
        "starts",
        "units",
        "words",
    )

    def __init__(self, table: dict[str, object]) -> None:
        """Build the look-up of a table; the form of tables is that of `tables/dates/en.json`."""
        self.language = str(table.get("language", ""))
        self.cased = frozenset(_strings(table.get("cased")))
        self.lower_only = frozenset(_strings(table.get("lower_only")))
        self.numeric_order = str(table.get("numeric_order", ""))
        self.romans = str(table.get("romans", ""))
        self.day_dot = bool(table.get("day_dot"))
        labels = _strings(table.get("labels"))
        self.labels = frozenset(word_key(word) for word in labels if not word.endswith("."))
        self.dotted_labels = frozenset(word_key(word.rstrip(".")) for word in labels if word.endswith("."))
        self.units = frozenset(_strings(table.get("units")))
        self.introducers = frozenset(_strings(table.get("introducers")))
        self.followers = frozenset(_strings(table.get("followers")))
        self.words: dict[str, tuple[Entry, ...]] = {}
        for index, names in enumerate(_lists(table.get("months")), 1):
            self._add_all(names, "month", index)
        for index, names in enumerate(_lists(table.get("month_abbreviations")), 1):
            self._add_all(names, "month", index, dotted=True)
        for index, names in enumerate(_lists(table.get("weekdays"))):
            self._add_all(names, "weekday", index)
        for index, names in enumerate(_lists(table.get("weekday_abbreviations"))):
            self._add_all(names, "weekday", index, dotted=True)
        words = table.get("words")
        for name, spellings in words.items() if isinstance(words, dict) else ():
            role, value = _ROLES.get(name, (name, 1))
            self._add_all(spellings, role, value)
        for role, key in (("ordinal", "ordinals"), ("reign", "reigns")):
            values = table.get(key)
            for name, value in values.items() if isinstance(values, dict) else ():
                self._add(name, role, int(value))
        self.linking = self._first_words("and or to until")
        self.after_year = self.linking | self._first_words("bc ad onward year_word until_present old_style new_style")
        self.before_day = self._first_words("month weekday ad bc reign century decade_of")
        self.leading = frozenset(self.words) | {word for entries in self.words.values() for entry in entries for word in entry.rest}
        self.starts = self._first_words(_STARTS + " century" if self.romans == "after" else _STARTS)  # "siglo XIX"
        self.centuries = tuple(name for role in ("century", "millennium") for name in self._names(table, role) if len(name) > 2)

    def _first_words(self, roles: str) -> frozenset[str]:
        """Return the words that are, or begin, something that can have one of the roles."""
        wanted = frozenset(roles.split())
        return frozenset(word for word, entries in self.words.items() if any(wanted & entry.roles.keys() for entry in entries))

    @staticmethod
    def _names(table: dict[str, object], role: str) -> list[str]:
        words = table.get("words")
        return _strings(words.get(role)) if isinstance(words, dict) else []

    def _add_all(self, names: object, role: str, value: int, *, dotted: bool = False) -> None:
        for name in _strings(names):
            self._add(name, role, value, dotted=dotted)

    def _add(self, name: str, role: str, value: int, *, dotted: bool = False) -> None:
        if any(sign.isdigit() for sign in name):
            return  # "1月": the months of a language that counts them need no words
        first, *rest = split_words(name)
        key = tuple(rest)
        # the dots of initials are part of the word itself
        dotted = dotted or (name.endswith(".") and name.rsplit(maxsplit=1)[-1].count(".") == 1)
        entries = list(self.words.get(first, ()))
        for entry in entries:
            if entry.rest == key:
                entry.roles[role] = value
                if dotted:
                    entries[entries.index(entry)] = entry._replace(takes_dot=True)
                break
        else:
            entries.append(Entry(key, {role: value}, dotted))
            entries.sort(key=lambda entry: -len(entry.rest))
        self.words[first] = tuple(entries)


def split_words(text: str) -> list[str]:
    """Return the words and signs of a phrase, in lower case, initials without their dots, dots left out."""
    return [word_key(match[1]) for match in _PIECE.finditer(text) if match[1] != "."]


def word_key(word: str) -> str:
    """Return the key a word is looked up by: lower case, the dots of initials left out."""
    return (word.translate(_INITIALS) if "." in word else word).replace("\u2019", "'").casefold()


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _lists(value: object) -> list[list[str]]:
    return [_strings(item) for item in value] if isinstance(value, list) else []


@lru_cache(maxsize=32)
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language (a code such as `en` or `pt-br`); of one without a table, a vocabulary without words."""
    code = re.split(r"[-_]", language.casefold(), maxsplit=1)[0]
    if code not in LANGUAGES:
        return Vocabulary({"language": code})
    return Vocabulary(read_package_table("wikicheck.values", f"tables/dates/{code}.json"))


# The languages that have a table; a test holds this against the folder.
LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "zh")
