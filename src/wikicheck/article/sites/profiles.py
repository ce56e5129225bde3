"""Sites by name: the Wikipedias and what else is bundled, any language, and profiles in files."""

from functools import cache, lru_cache
from typing import Any

from wikicheck.article.sites.reading import read_profile
from wikicheck.article.sites.site import CUSTOMARY, ENGLISH, Site
from wikicheck.text import ConfigError, read_package_table

_PACKAGE = "wikicheck.article"
_ENGLISH_CODES = frozenset({"en", "simple"})
_ENDING = ".json"
# Longer files are no profiles; that of the largest wiki has 100 KB.
_MOST_BYTES = 5_000_000


@cache
def _index() -> Any:
    return read_package_table(_PACKAGE, "sites/index.json")


@cache
def _table() -> Any:
    return read_package_table(_PACKAGE, "sites/wikis.json")


def _wikis() -> dict[str, Any]:
    wikis: dict[str, Any] = _table()["wikis"]
    return wikis


@cache
def interlanguage_codes() -> frozenset[str]:
    """Return the codes by which Wikipedias of other languages are linked."""
    return frozenset(read_package_table(_PACKAGE, "sites/interlanguage.json")["codes"].split())


def namespace_languages() -> dict[str, str]:
    """Return the names of the namespaces File, Template and Category in lower case, each with the languages it is of, parted by blanks."""
    words: dict[str, str] = _index()["words"]
    return words


def redirect_words() -> list[str]:
    """Return the words that mean `#REDIRECT` in any language but English, without the sign, in lower case."""
    words: list[str] = _index()["redirects"]
    return words


def site_languages() -> dict[str, str | None]:
    """Return the names of all bundled sites, sorted, each with its language; None for one in many."""
    return {name: None if wiki.get("multilingual") else wiki["language"] for name, wiki in sorted(_wikis().items())}


def site_profile(name: str) -> Any:
    """Return the profile of a site as data. Raises ConfigError as `load_site` does."""
    load_site(name)
    return _read_file(name) if is_path(name) else _bundled_profile(name)


def _profile(language: str) -> dict[str, Any]:
    """Return the bundled profile of a language, of one it is as, or of what stands before the first `-` of its code; else an empty one."""
    files: dict[str, str] = _index()["languages"]
    for code in (language, language.partition("-")[0]):
        if code in files:
            profile: dict[str, Any] = read_package_table(_PACKAGE, f"sites/languages/{files[code]}.json")
            return profile
    return {}


def _bundled_profile(name: str, language: str | None = None) -> dict[str, Any]:
    """Return the profile of a bundled site: that of its language and what the wiki adds; `language` is another code of the former."""
    wiki = _wikis()[name]
    profile = dict(_profile(language or wiki["language"]))
    is_wikipedia = not wiki.get("multilingual")
    spaces = dict(profile.get("namespaces", {}))
    for number, space in wiki["namespaces"].items():
        spaces[number] = _together(space, spaces.get(number))
    for number, names in _table()["wikipedias"].items() if is_wikipedia else ():
        first, *others = names
        spaces[number] = _together(spaces.get(number, {"name": first}), {"name": first, "aliases": others})
    return {
        "source": f"{profile.get('source', '')}; article/sites/wikis.json".removeprefix("; "),
        **{key: value for key, value in profile.items() if key not in {"source", "also"}},
        "name": name,
        "language": language or wiki["language"],
        "multilingual": not is_wikipedia,
        "namespaces": dict(sorted(spaces.items(), key=lambda item: int(item[0]))),
    }


def _together(space: dict[str, Any], before: dict[str, Any] | None) -> dict[str, Any]:
    """Return a namespace with the names that it has anyway behind its own."""
    if before is None:
        return space
    names = [*space.get("aliases", ()), before["name"], *before.get("aliases", ())]
    aliases = [name for name in dict.fromkeys(names) if name != space["name"]]
    return {**before, **space} | ({"aliases": aliases} if aliases else {})


@lru_cache(maxsize=64)
def language_site(code: str) -> Site:
    """Return the Wikipedia of a language, or a wiki in that language where there is none; `code` as in `pt-br` or `zh-min-nan`."""
    if code in _ENGLISH_CODES:
        return ENGLISH
    name = _wiki_of(code) or _wiki_of(code.partition("-")[0])
    if name is not None:
        return read_profile(_bundled_profile(name, None if _wikis()[name].get("multilingual") else code), name)._replace(language=code)
    profile = {**_profile(code), "name": code, "language": code}
    site = read_profile(profile, code)
    customary = {name.lower(): name for name in CUSTOMARY.values()}
    return site._replace(namespaces={**ENGLISH.namespaces, **customary, **site.namespaces})


def _wiki_of(code: str) -> str | None:
    """Return the name of the wiki that a code is of: in its address, else as the language of its pages."""
    wikis = _wikis()
    own = f"{code.replace('-', '_')}wiki"
    if own in wikis:
        return own
    return next((name for name, wiki in wikis.items() if wiki["language"] == code), None)


def load_site(name: str) -> Site:
    """Return the bundled site of that name (`dewiki`), or the one of a profile in a file.

    Raises ConfigError for a name that none has, and for a file that cannot be read or is no profile.
    """
    if name == ENGLISH.name:
        return ENGLISH
    if is_path(name):
        import os

        try:
            state = os.stat(name)  # noqa: PTH116 - pathlib is one more import
        except (OSError, ValueError):  # which reading it will say
            return read_profile(_read_file(name), name)
        return _load_file(os.path.abspath(name), name, (state.st_mtime_ns, state.st_size))  # noqa: PTH100 - as above
    return _load_bundled(name)


@lru_cache(maxsize=8)
def _load_file(_full_path: str, path: str, _state: tuple[int, int]) -> Site:
    """Return the site of a profile; it is read again when its file changes."""
    return read_profile(_read_file(path), path)


@lru_cache(maxsize=64)
def _load_bundled(name: str) -> Site:
    if name in _wikis():
        return read_profile(_bundled_profile(name), name)
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), [*_wikis(), *(f"{code}wiki" for code in _index()["languages"])], n=1)
    known = [word for word in (f"{name.lower().replace('-', '_')}wiki", *near) if word in _wikis()]
    hint = f"did you mean {known[0]!r}? " if known else ""
    raise ConfigError(f"there is no site {name!r}; {hint}`wikicheck site list` names them, and a path to a profile ends in {_ENDING}")


def is_path(name: str) -> bool:
    """Say whether the name of a site is the path of a profile, and none of the bundled ones'."""
    return name.endswith(_ENDING) or "/" in name or "\\" in name


def _read_file(path: str) -> Any:
    import json

    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib is one more import
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(f"{path}: the profile of the site cannot be read ({reason})", path=path) from None
    if len(data) > _MOST_BYTES:
        raise ConfigError(f"{path}: too large for the profile of a site", path=path)
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise ConfigError(f"{path}: no JSON, and so no profile of a site; `wikicheck site fetch` makes one", path=path) from None
