"""The tables that are drawn from the profiles of languages and from the table of wikis, so that no page needs all of them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SITES = Path("src/wikicheck/article/sites")
MAGIC_WORDS = Path("src/wikicheck/syntax/tables/magic_words.json")
# Nobody's words but these functions' stand in place of the English ones in articles of a language that was not recognised.
_FUNCTIONS = ("DEFAULTSORT", "DISPLAYTITLE", "formatnum")
# File, Template, Category: what links and templates of every article begin with.
_TELLING = ("6", "10", "14")
# Codes that a language goes by in the model, where the profile has another.
_CALLED = {"nb": "no"}


def read_profiles() -> dict[str, Any]:
    """Return all profiles of languages by code."""
    found = {}
    for path in sorted((ROOT / SITES / "languages").glob("*.json")):
        found[path.stem] = json.loads(path.read_text(encoding="utf-8"))
    return found


def read_wikis() -> Any:
    """Return the table of wikis."""
    return json.loads((ROOT / SITES / "wikis.json").read_text(encoding="utf-8"))


def language_files(profiles: dict[str, Any]) -> dict[str, str]:
    """Return the profile that each code leads to."""
    files = {code: code for code in profiles}
    for code, profile in profiles.items():
        files |= dict.fromkeys(profile.get("also", ()), code)
    return dict(sorted(files.items()))


def telling_words(profiles: dict[str, Any], files: dict[str, str], wikis: dict[str, Any]) -> dict[str, str]:
    """Return the names of the telling namespaces with the languages they are of: those that have a Wikipedia."""
    english = {"file", "image", "template", "category"}
    languages: dict[str, set[str]] = {}
    for wiki in wikis.values():
        language = wiki["language"]
        if wiki.get("multilingual") or language == "en":
            continue
        for spaces in (profiles.get(files.get(language, ""), {}).get("namespaces", {}), wiki["namespaces"]):
            for number in _TELLING:
                space = spaces.get(number, {"name": ""})
                for name in (space["name"], *space.get("aliases", ())):
                    word = " ".join(name.split()).lower()
                    if len(word) > 1 and word not in english and not (word.isascii() and len(word) < 4):
                        languages.setdefault(word, set()).add(_CALLED.get(language, language))
    return {word: " ".join(sorted(languages[word])) for word in sorted(languages)}


def local_words(profiles: dict[str, Any], part: str, name: str) -> list[str]:
    """Return what all languages call a magic word."""
    return sorted({alias for profile in profiles.values() for alias in profile.get(part, {}).get(name, ())})


def switch_words(profiles: dict[str, Any]) -> dict[str, list[str]]:
    """Return what all languages call each switch; of a word that means two things, what it means to most."""
    votes: dict[str, Counter[str]] = {}
    for profile in profiles.values():
        for name, aliases in profile.get("switches", {}).items():
            for alias in aliases:
                votes.setdefault(alias.upper(), Counter())[name] += 1
    found: dict[str, list[str]] = {}
    for alias in sorted(votes):
        (name, _), *_ = sorted(votes[alias].items(), key=lambda item: (-item[1], item[0]))
        found.setdefault(name, []).append(alias)
    return dict(sorted(found.items()))


def _format(table: dict[str, Any]) -> str:
    """Return a table as JSON with a line for each entry of its parts."""
    parts = []
    for key, value in table.items():
        if isinstance(value, dict):
            inner = ",\n".join(
                f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(item, ensure_ascii=False)}" for name, item in value.items()
            )
            parts.append(f" {json.dumps(key)}: {{\n{inner}\n }}")
        else:
            parts.append(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def outputs() -> dict[Path, str]:
    """Return the path and content of each table."""
    profiles, table = read_profiles(), read_wikis()
    files = language_files(profiles)
    made = "made by tools/generate_site_tables.py from the profiles in article/sites/languages/"
    redirects = sorted(
        {word.lstrip("#＃").lower() for profile in profiles.values() for word in profile.get("redirects", ())} - {"redirect"}
    )
    index = {
        "source": f"{made} and from article/sites/wikis.json",
        "languages": files,
        "redirects": redirects,
        "words": telling_words(profiles, files, table["wikis"]),
    }
    magic = {
        "source": f"{made}: what any language calls these functions and switches",
        "functions": {name: local_words(profiles, "functions", name) for name in _FUNCTIONS},
        "switches": switch_words(profiles),
    }
    codes = {"source": "made by tools/generate_site_tables.py from article/sites/wikis.json", "codes": table["interlanguage"]}
    return {
        SITES / "index.json": _format(index),
        SITES / "interlanguage.json": _format(codes),
        MAGIC_WORDS: _format(magic),
    }
