"""The tables of field names: a file for each type of infobox under `tables/keys/`, and what is made from all of them.

A file maps canonical keys to the names that parameters and labels have, by language, in the form `plain_key` gives them, parted by
blanks. `with` names files of what several types share; `all_types` is shared by all. The names of one type count for no other.
"""

from functools import cache
from typing import Any

from wikicheck.text import read_package_table

# What all types share, and what stands for boxes of no known type: the names of all types.
_SHARED = "all types"
_ALL_TYPES = "tables/field_index.json"


class KeyTable:
    """The names of one type: those of its own file before those of the files it shares with others."""

    __slots__ = ("_files", "_labels", "_names", "_others")

    def __init__(self, files: list[Any]) -> None:
        self._files = files
        self._names: dict[str, dict[str, str]] = {}
        self._labels: dict[str, dict[str, str]] = {}
        self._others: dict[str, str] | None = None

    def names(self, language: str) -> dict[str, str]:
        """Return the names of parameters in a language, each with its key; each key is an English name of its own."""
        found = self._names.get(language)
        if found is None:
            found = self._names[language] = self._collect("names", language, with_keys=language == "en")
        return found

    def labels(self, language: str) -> dict[str, str]:
        """Return the labels of a language that are no names of parameters, or are so for another key."""
        found = self._labels.get(language)
        if found is None:
            found = self._labels[language] = self._collect("labels", language, with_keys=False)
        return found

    def _collect(self, part: str, language: str, *, with_keys: bool) -> dict[str, str]:
        found: dict[str, str] = {}
        put = found.setdefault
        for file in self._files:
            keys = file["keys"]
            if with_keys:
                for key in keys:
                    put(key, key)
            for key, entry in keys.items():
                if part in entry and language in entry[part]:
                    for name in entry[part][language].split():
                        put(name, key)
        return found

    @property
    def other_names(self) -> dict[str, str]:
        """Names of all languages but English; where two disagree, the one that comes first in the file counts."""
        if self._others is None:
            found: dict[str, str] = {}
            put = found.setdefault
            for file in self._files:
                for key, entry in file["keys"].items():
                    for language, names in entry.get("names", {}).items():
                        if language != "en":
                            for name in names.split():
                                put(name, key)
            self._others = found
        return self._others

    def numbered(self) -> frozenset[str]:
        """Return names that bear a number though no key says so: `1blankname2`."""
        return frozenset(name for file in self._files for name in file.get("numbered", "").split())

    def families(self) -> dict[str, str]:
        """Return the keys that are numbered together, each with the name of its family."""
        found: dict[str, str] = {}
        for file in self._files:
            for family, keys in file.get("families", {}).items():
                for key in keys.split():
                    found.setdefault(key, family)
        return found


def _chain(type_: str, found: list[str]) -> list[str]:
    """Return the names of the files of a type, its own first."""
    if type_ not in found:
        found.append(type_)
        for other in _file(type_).get("with", ()):
            _chain(other, found)
    return found


@cache
def _file(type_: str) -> Any:
    return read_package_table("wikicheck.article", f"tables/keys/{type_.replace(' ', '_')}.json")


@cache
def _known_types() -> frozenset[str]:
    table = read_package_table("wikicheck.article", "tables/infobox_types.json")
    return frozenset(table["english"])


@cache
def key_table(type_: str) -> KeyTable:
    """Return the names of a type or subtype; for any other the names of all types."""
    if not type_:
        # the other files say what is numbered
        return KeyTable([read_package_table("wikicheck.article", _ALL_TYPES), _file("person"), _file(_SHARED)])
    if type_ not in _known_types():
        return key_table("")
    files = _chain(type_, [])
    return KeyTable([_file(name) for name in (*files, _SHARED)])


@cache
def readings() -> dict[str, frozenset[str]]:
    """Return of each key how its values are to be read; see `readings_of`."""
    found: dict[str, frozenset[str]] = {}
    for words, keys in read_package_table("wikicheck.article", "tables/field_readings.json")["readings"].items():
        found.update(dict.fromkeys(keys.split(), frozenset(words.split())))
    return found
