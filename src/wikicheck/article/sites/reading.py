"""From the profile of a site as data to the site; what is wrong with a profile is said with its path and key."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from wikicheck.article.sites.site import ANY_LETTER, CANONICAL, CUSTOMARY, EVERYWHERE, VERSION, Site, Trail
from wikicheck.syntax import Dialect
from wikicheck.text import ConfigError, lazy_pattern

_WORDS = ("switches", "variables", "functions", "image_options")
_LISTS = ("redirects", "extension_tags", "interlanguage", "fallbacks", "also")
_KEYS = frozenset(("source", "version", "name", "language", "multilingual", "namespaces", "case_sensitive", "link_trail", *_WORDS, *_LISTS))
_LANGUAGE = lazy_pattern(r"[A-Za-z]{2,12}(?:-[A-Za-z0-9]{1,12}){0,4}")
_NOT_IN_A_CLASS = lazy_pattern(r"[\[\]\\^]")
_LONGEST_TRAIL = 2_000


class _Profile:
    """A profile under inspection."""

    def __init__(self, data: Any, path: str) -> None:
        self.path = path
        if not isinstance(data, dict):
            self.data: Mapping[str, Any] = {}
            self.refuse("it is no object")
        self.data = data

    def refuse(self, why: str) -> NoReturn:
        raise ConfigError(f"{self.path}: no profile of a site: {why}", path=self.path)

    def check(self) -> None:
        """Refuse what a newer wikicheck, or none, wrote."""
        if (version := self.data.get("version", VERSION)) != VERSION:
            self.refuse(f"it has version {version!r}, and this wikicheck reads version {VERSION}")
        for key in self.data:
            if key not in _KEYS:
                self.refuse(f"unknown key {key!r}")
        language = self.data.get("language")
        if not isinstance(language, str) or _LANGUAGE.fullmatch(language) is None:
            self.refuse("'language' is not the code of a language")

    def strings(self, key: str, value: Any) -> list[str]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.refuse(f"{key!r} is no list of strings")
        return value

    def words(self, key: str) -> dict[str, list[str]]:
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            self.refuse(f"{key!r} is no object")
        return {name: self.strings(key, aliases) for name, aliases in value.items()}

    def list(self, key: str) -> list[str]:
        return self.strings(key, self.data.get(key, []))


def read_profile(data: Any, path: str) -> Site:
    """Return the site that a profile describes; `path` is where it is from. Raises ConfigError for what is no profile."""
    profile = _Profile(data, path)
    profile.check()
    namespaces, local = _namespaces(profile)
    sensitive = profile.data.get("case_sensitive", [])
    if not isinstance(sensitive, list) or not all(isinstance(number, int) for number in sensitive):
        profile.refuse("'case_sensitive' is no list of numbers")
    by_number = {number: name for number, name, _ in _spaces(profile)}
    interlanguage = profile.list("interlanguage")
    language = str(profile.data["language"])
    return Site(
        name=str(profile.data.get("name") or path),
        language=None if profile.data.get("multilingual") is True else language.lower(),
        namespaces=namespaces,
        local=local,
        case_sensitive=frozenset("" if number == 0 else by_number.get(number) or CANONICAL.get(number, "") for number in sensitive),
        redirects=tuple(word.lstrip("#＃").lower() for word in profile.list("redirects") if word.strip("#＃")),
        trail=_trail(profile),
        interlanguage=frozenset(interlanguage) or None,
        image_options={alias: name for name, aliases in profile.words("image_options").items() for alias in aliases},
        dialect=_dialect(profile),
    )


def _spaces(profile: _Profile) -> Iterable[tuple[int, str, list[str]]]:
    """Yield each namespace: its number, its canonical name or else its own, and all its names, the wiki's own first."""
    spaces = profile.data.get("namespaces", {})
    if not isinstance(spaces, dict):
        profile.refuse("'namespaces' is no object")
    for number, space in spaces.items():
        if not isinstance(space, dict) or not isinstance(space.get("name"), str) or not re.fullmatch(r"-?\d{1,9}", number, re.ASCII):
            profile.refuse(f"'namespaces' has no name for {number!r}")
        canonical = space.get("canonical", CANONICAL.get(int(number)))
        if canonical is not None and not isinstance(canonical, str):
            profile.refuse(f"'canonical' of the namespace {number} is no string")
        aliases = profile.strings(f"aliases of the namespace {number}", space.get("aliases", []))
        customary = CUSTOMARY.get(int(number))
        if canonical is None and customary is not None and customary.lower() == space["name"].lower():
            canonical = customary
        yield int(number), canonical or space["name"], [space["name"], *aliases]


def _namespaces(profile: _Profile) -> tuple[dict[str, str], dict[str, str]]:
    """Return the canonical names of namespaces by all their names in lower case, and the wiki's own names by the canonical ones."""
    names: dict[str, str] = {}
    local: dict[str, str] = {}
    for _, canonical, spellings in _spaces(profile):
        local[canonical] = spellings[0]
        for spelling in spellings:
            names.setdefault(_folded(spelling), canonical)
        names.setdefault(canonical.lower(), canonical)
    return {**EVERYWHERE, **names}, local


def _folded(name: str) -> str:
    return " ".join(name.replace("_", " ").split()).lower()


def _trail(profile: _Profile) -> Trail:
    trail = profile.data.get("link_trail", {"letters": "a-z"})
    letters = trail.get("letters", "") if isinstance(trail, dict) else None
    if not isinstance(letters, str) or len(letters) > _LONGEST_TRAIL:
        profile.refuse("'link_trail' has no 'letters'")
    strings = tuple(string for string in profile.strings("link_trail", trail.get("strings", [])) if string)
    if letters and letters != ANY_LETTER:
        try:
            re.compile(f"[{letters}]")
        except re.error:
            letters = "^"
        if _NOT_IN_A_CLASS.search(letters):
            profile.refuse("'letters' of 'link_trail' are not characters and ranges")
    return Trail(letters, strings)


def _dialect(profile: _Profile) -> Dialect | None:
    words = {key: profile.words(key) for key in ("functions", "variables", "switches")}
    tags = profile.list("extension_tags")
    if not tags and not any(words.values()):
        return None
    return Dialect(tags=tags, **words)
