"""The words dates are written with, language by language, from the tables in `values/tables/dates/`."""

import re
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern, read_package_table

# A word, a group of initials ("B.C.", "J.-C."), or one sign. The tokenizer cuts texts the same way.
_PIECE = lazy_pattern(r"\s*((?:[^\W\d_][.\u2024][-\u2010]?){2,4}|[^\W\d_]+|[^\s\w])")
_INITIALS = str.maketrans("", "", ".-\u2010\u2024")

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
    # the same, behind what they are a part of
    "early_behind": ("portion_behind", 1),
    "mid_behind": ("portion_behind", 2),
    "late_behind": ("portion_behind", 3),
}
# The roles a word can have that begins a date.
_STARTS = (
    "month month_before day_before weekday circa uncertain portion ordinal season reign decade_of turn "
    "ad bc before until after from between either floruit"
)
_AFTER_YEAR = (
    "bc ad onward year_word year_mark until_present old_style new_style "
    "circa_behind before_behind after_behind between_behind portion_behind decade_behind"
)
# Of these languages all names stand in the table written by hand.
_NAMED_BY_HAND = frozenset("ar de en es fr it ja ko nl pl pt ru war zh".split())
# Codes of wikis and standards, and the language whose table serves them.
_ALIASES = {
    "no": "nb",
    "fil": "tl",
    "simple": "en",
    "arz": "ar",
    "yue": "zh",
    "wuu": "zh",
    "gan": "zh",
    "als": "de",
    "bar": "de",
    "mo": "ro",
}


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
    `has_marks` says that words are written with combining marks; they, and the texts they are sought in, go through `fold_marks`.
    `year_first` languages put the year before the month, `year_dot` ones may have a dot behind it, and `year_offset` is how far
    ahead of ours their years are where they count from another event. Where `bare_centuries` is set, "19 век" is the 19th century.
    Numbers in `not_years` are years of another calendar unless an era stands beside them.
    """

    __slots__ = (
        "after_year",
        "bare_centuries",
        "before_day",
        "cased",
        "centuries",
        "day_dot",
        "dotted_labels",
        "followers",
        "has_marks",
        "introducers",
        "labels",
        "language",
        "leading",
        "linking",
        "lower_only",
        "not_years",
        "numeric_order",
        "romans",
        "starts",
        "units",
        "words",
        "year_dot",
        "year_first",
        "year_offset",
    )

    def __init__(self, table: dict[str, object], names: dict[str, object] | None = None) -> None:
        """Build the look-up of a table and one of names; the form of tables is that of `tables/dates/en.json`."""
        self.language = str(table.get("language", ""))
        self.cased = frozenset(_strings(table.get("cased")))
        self.lower_only = frozenset(_strings(table.get("lower_only")))
        self.numeric_order = str(table.get("numeric_order", ""))
        self.romans = str(table.get("romans", ""))
        self.day_dot = bool(table.get("day_dot"))
        self.year_dot = bool(table.get("year_dot") or table.get("year_first"))
        self.year_first = bool(table.get("year_first"))
        offset = table.get("year_offset")
        self.year_offset = offset if isinstance(offset, int) else 0
        self.bare_centuries = bool(table.get("bare_centuries"))
        other = table.get("not_years")
        self.not_years = range(other[0], other[1] + 1) if isinstance(other, list) else range(0)
        self.has_marks = False
        labels = _strings(table.get("labels"))
        self.labels = frozenset(word_key(word) for word in labels if not word.endswith("."))
        self.dotted_labels = frozenset(word_key(word.rstrip(".")) for word in labels if word.endswith("."))
        self.units = frozenset(_strings(table.get("units")))
        self.introducers = frozenset(_strings(table.get("introducers")))
        self.followers = frozenset(_strings(table.get("followers")))
        self.words: dict[str, tuple[Entry, ...]] = {}
        for source in (names or {}, table):
            self._add_names(source)
            words = source.get("words")
            for name, spellings in words.items() if isinstance(words, dict) else ():
                role, value = _ROLES.get(name, (name, 1))
                self._add_all(spellings, role, value)
        for role, key in (("ordinal", "ordinals"), ("reign", "reigns")):
            values = table.get(key)
            for name, value in values.items() if isinstance(values, dict) else ():
                self._add(name, role, int(value))
        self.linking = self._first_words("and or to until")
        self.after_year = self.linking | self._first_words(_AFTER_YEAR + " month month_before season" * self.year_first)
        self.before_day = self._first_words("month month_before day_before weekday ad bc reign century decade_of")
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

    def _add_names(self, table: dict[str, object]) -> None:
        for key, role, first in (("month", "month", 1), ("weekday", "weekday", 0)):
            for index, names in enumerate(_lists(table.get(f"{key}s")), first):
                self._add_all(names, role, index)
            for index, names in enumerate(_lists(table.get(f"{key}_abbreviations")), first):
                self._add_all(names, role, index, dotted=True)

    def _add_all(self, names: object, role: str, value: int, *, dotted: bool = False) -> None:
        for name in _strings(names):
            self._add(name, role, value, dotted=dotted)

    def _add(self, name: str, role: str, value: int, *, dotted: bool = False) -> None:
        if any(sign.isdigit() for sign in name):
            return  # "1月": the months of a language that counts them need no words
        folded = fold_marks(name)
        if folded != name:
            self.has_marks = True
        first, *rest = split_words(folded)
        key = tuple(rest)
        # the dots of initials are part of the word itself
        dotted = dotted or (name.endswith(".") and (bool(rest) or name.rsplit(maxsplit=1)[-1].count(".") == 1))
        if role == "buddhist":
            self._add(name, "ad", value, dotted=dotted)
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
    return [word_key(match[1]) for match in _PIECE.finditer(text) if match[1] not in ".\u2024\u0970"]


def word_key(word: str) -> str:
    """Return the key a word is looked up by: lower case, the dots of initials left out."""
    return (word.translate(_INITIALS) if "." in word or "\u2024" in word else word).replace("\u2019", "'").casefold()


@lru_cache(maxsize=1)
def _marks() -> dict[int, int]:
    """Return a letter for each combining mark, and each joiner, of the scripts that words of dates are written in."""
    from unicodedata import category

    marks = [code for code in (*range(0x300, 0x1800), 0x200C, 0x200D) if category(chr(code))[0] == "M" or code > 0x2000]
    letters = [code for code in (*range(0x1401, 0x166D), *range(0x1200, 0x135B), *range(0x10D0, 0x10FB)) if chr(code).isalpha()]
    return dict(zip(marks, letters, strict=False))


def fold_marks(text: str) -> str:
    """Return a text with a letter for each combining mark, so that words are runs of letters in every script; its length stays."""
    return text if text.isascii() else text.translate(_marks())


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _lists(value: object) -> list[list[str]]:
    return [_strings(item) for item in value] if isinstance(value, list) else []


def language_code(language: str) -> str:
    """Return the code that a language's table goes by: `pt` for `pt-br`, `nb` for `no`."""
    code = re.split(r"[-_]", language.casefold(), maxsplit=1)[0]
    return _ALIASES.get(code, code)


@lru_cache(maxsize=128)
def read_language(code: str) -> tuple[dict[str, object], dict[str, object]]:
    """Return the table of a language, and that of its names if it has one of its own; nothing for one without tables."""
    if code not in LANGUAGES:
        return {"language": code}, {}
    table = read_package_table("wikicheck.values", f"tables/dates/{code}.json")
    return table, {} if code in _NAMED_BY_HAND else read_package_table("wikicheck.values", f"tables/date_names/{code}.json")


@lru_cache(maxsize=128)
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language (a code such as `en` or `pt-br`); of one without a table, a vocabulary without words."""
    return Vocabulary(*read_language(language_code(language)))


# The languages that have a table; a test holds this against the folder.
LANGUAGES = frozenset(
    (
        "af am an ar ast az be bg bn br bs ca ceb cs cy da de el en eo es et eu fa fi fo fr ga gd gl gu he hi hr hu hy id is it "
        "ja ka kk km kn ko ky la lb lo lt lv mk ml mn mr ms my nb ne nl nn oc pa pl pt ro ru sh si sk sl sq sr sv sw ta te tg th "
        "tl tr tt uk ur uz vi war zh"
    ).split()
)
