"""From what a wiki's API says of itself (`action=query&meta=siteinfo`, formatversion 2) to the profile of a site."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from wikicheck.article.sites.site import ANY_LETTER, CANONICAL, CUSTOMARY, VERSION
from wikicheck.syntax import plain_function
from wikicheck.text import InputError, lazy_pattern

# The parts of siteinfo that a profile is made from.
PROPERTIES = ("general", "namespaces", "namespacealiases", "magicwords", "extensiontags", "functionhooks", "variables", "interwikimap")

# `/^([äöüßa-z]+)(.*)$/sDu`: what is drawn into a link is the first group.
_TRAIL = lazy_pattern(r"/\^\((.*?)\)\(\.\*\)\$/\w*", re.DOTALL)
_TRAIL_CLASS = lazy_pattern(r"(?::\?)?\[([^\[\]]*)\]\+")
_TRAIL_CHOICE = lazy_pattern(r"\(\?:(.*)\)\+", re.DOTALL)
_TRAIL_BRANCH = lazy_pattern(r"\[([^\[\]]*)\]|((?:[^\[\]|()\\]|\\')+)(?:\(\?!'\))?")
_CODE_POINT = lazy_pattern(r"\\x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))")
_SWITCH = lazy_pattern(r"__(\S+)__")
# Words that are neither functions nor variables of a page's text.
_NO_CALLS = frozenset("default msg msgnw raw subst safesubst redirect".split())


def profile_of(siteinfo: Mapping[str, Any], source: str) -> dict[str, Any]:
    """Return the profile of the wiki that answered with this (the value of `query`); `source` says how it was got.

    Raises InputError for an answer that is none of a wiki's.
    """
    try:
        general = siteinfo["general"]
        profile: dict[str, Any] = {
            "source": source,
            "version": VERSION,
            "name": str(general.get("wikiid") or general["sitename"]),
            "language": general["lang"],
            "namespaces": _namespaces(siteinfo["namespaces"], siteinfo.get("namespacealiases", ())),
        }
        sensitive = [number for number, space in siteinfo["namespaces"].items() if space.get("case", "first-letter") != "first-letter"]
        words = {word["name"]: [str(alias) for alias in word["aliases"]] for word in siteinfo["magicwords"]}
        profile |= {
            "case_sensitive": sorted(map(int, sensitive)),
            "redirects": [alias.removeprefix("#") for alias in words.get("redirect", ()) if alias.casefold() != "#redirect"],
            "link_trail": _trail(general.get("linktrail", "")),
            "switches": _switches(words),
            "variables": _variables(words, _strings(siteinfo["variables"])),
            "functions": _functions(words, _strings(siteinfo["functionhooks"])),
            "image_options": {name.removeprefix("img_"): aliases for name, aliases in words.items() if name.startswith("img_")},
            "extension_tags": sorted({tag.strip("<>").lower() for tag in _strings(siteinfo["extensiontags"])}),
            "interlanguage": sorted(wiki["prefix"] for wiki in siteinfo.get("interwikimap", ()) if "language" in wiki),
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"the answer is not what a MediaWiki says of itself ({type(error).__name__}: {error})") from None
    return profile


def _strings(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError("no list of strings")
    return value


def _namespaces(spaces: Mapping[str, Mapping[str, Any]], aliases: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the namespaces but that of articles by number: the wiki's name, the canonical one where it has one, the other names."""
    found: dict[str, dict[str, Any]] = {}
    for space in spaces.values():
        if space["id"] != 0:
            found[str(space["id"])] = {"name": space["name"], "aliases": []}
            canonical = space.get("canonical")
            known = CANONICAL.get(space["id"])
            if canonical and canonical != known:
                found[str(space["id"])]["canonical"] = canonical
    for alias in aliases:
        if str(alias["id"]) in found:
            found[str(alias["id"])]["aliases"].append(alias["alias"])
    for number, space in found.items():
        customary = CUSTOMARY.get(int(number))
        if customary and "canonical" not in space and customary in {space["name"], *space["aliases"]}:
            space["canonical"] = customary
        if not space["aliases"]:
            del space["aliases"]
    return found


def _trail(written: str) -> dict[str, Any]:
    """Return the letters and strings of a link trail; those of English for one that is written in an unknown way."""
    whole = _TRAIL.fullmatch(written)
    inner = whole[1] if whole else "[a-z]+"
    if not inner:
        return {"letters": ""}
    if inner == r"\p{L}+":
        return {"letters": ANY_LETTER}
    single = _TRAIL_CLASS.fullmatch(inner)
    if single is not None:
        return {"letters": _letters(single[1])}
    choice = _TRAIL_CHOICE.fullmatch(inner)
    letters, strings = "", []
    for branch in _TRAIL_BRANCH.finditer(choice[1]) if choice is not None else ():
        if branch[1] is not None:
            letters += _letters(branch[1])
        elif len(string := branch[2].replace("\\'", "'")) == 1 and string != "'":
            letters += string
        else:
            strings.append(string)
    return {"letters": letters, "strings": strings} if strings else {"letters": letters or "a-z"}


def _letters(written: str) -> str:
    """Return the inside of a character class of PCRE as one of Python; "a-z" for what has more in it than characters and ranges."""
    letters = _CODE_POINT.sub(lambda match: chr(min(int(match[1] or match[2], 16), 0x10FFFF)), written)
    return "a-z" if "\\" in letters or letters.startswith("^") else letters


def _switches(words: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the words between double underscores by their English name, without the underscores."""
    found: dict[str, list[str]] = {}
    for name, aliases in words.items():
        inner = [match[1] for alias in aliases if (match := _SWITCH.fullmatch(alias))]
        if inner:
            english = [word for word in inner if word.isascii()]
            canonical = name.upper() if name.upper() in english or not english else english[-1]
            found[canonical] = [word for word in inner if word != canonical]
    return found


def _variables(words: Mapping[str, list[str]], names: Iterable[str]) -> dict[str, list[str]]:
    """Return the variables by their English name; what is written with `#` is a function."""
    found: dict[str, list[str]] = {}
    for name in names:
        aliases = [alias for alias in words.get(name, ()) if not alias.startswith("#")]
        if aliases:
            canonical = name.upper() if name.upper() in aliases else aliases[-1]
            found[canonical] = [alias for alias in aliases if alias != canonical]
    return found


def _functions(words: Mapping[str, list[str]], names: Iterable[str]) -> dict[str, list[str]]:
    """Return the functions by the name they go by: with `#` and in lower case where MediaWiki wants the sign, else as in English."""
    found: dict[str, list[str]] = {}
    for name in names:
        aliases = [alias.rstrip(":：") for alias in words.get(name, ())]
        if name in _NO_CALLS:
            continue
        canonical = plain_function(name)
        if canonical is not None and not all(alias.startswith("#") for alias in aliases):
            found[canonical] = [alias for alias in aliases if alias.casefold() != canonical.casefold()]
        else:
            signed = ["#" + alias.removeprefix("#").lower() for alias in aliases]
            found[f"#{name}"] = [alias for alias in dict.fromkeys(signed) if alias != f"#{name}"]
    return found
