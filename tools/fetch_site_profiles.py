"""Makes the profiles of languages in src/wikicheck/article/sites/languages/ from a real MediaWiki.

    python tools/fetch_site_profiles.py --api http://127.0.0.1:8080/api.php [LANGUAGE]...

The wiki has to speak every language: one that runs for this purpose alone, with this line in its LocalSettings.php,

    $wgLanguageCode = $_GET['sitelang'] ?? 'en';

and with the extensions that Wikipedias have: Cite, ParserFunctions, Scribunto, Math, Poem, SyntaxHighlight, TemplateData, ImageMap,
InputBox, CategoryTree. Without languages, all that it knows are fetched. What every wiki has is left out of a profile; a language that
has nothing of its own gets none, and one that is as another it falls back on, or that is its former code, is named in the profile
of that. Afterwards, `python tools/generate.py` makes the tables anew that are drawn from the profiles.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from wikicheck.article.sites.siteinfo import profile_of
from wikicheck.article.sites.writing import format_profile
from wikicheck.sources.siteinfo import fetch_siteinfo, generator_of

FOLDER = Path(__file__).resolve().parent.parent / "src/wikicheck/article/sites/languages"
ENGLISH = "en"
# What belongs to the wiki that was asked, and not to the language.
_OF_THE_WIKI = ("name", "case_sensitive", "extension_tags", "interlanguage")
_OF_EVERY_WIKI = ("switches", "variables", "functions", "image_options")


def fetch_language(api: str, language: str) -> dict[str, Any]:
    """Return the profile of a language as the wiki has it, with the languages that it falls back on."""
    siteinfo = fetch_siteinfo(api, sitelang=language)
    general = siteinfo["general"]
    if general["lang"] != language:
        raise SystemExit(f"{api} speaks {general['lang']} when asked for {language}; its LocalSettings.php lacks the line")
    profile = profile_of(
        siteinfo, f"made by tools/fetch_site_profiles.py from the API of {generator_of(siteinfo)} with $wgLanguageCode = {language!r}"
    )
    for name in _OF_THE_WIKI:
        del profile[name]
    for number in ("4", "5"):  # named after the wiki
        profile["namespaces"].pop(number, None)
    profile["fallbacks"] = [fallback["code"] for fallback in general["fallback"] if fallback["code"] != ENGLISH]
    return profile


def without_english(profile: dict[str, Any], english: dict[str, Any]) -> dict[str, Any]:
    """Return what a profile has beside that of English."""
    own = dict(profile)
    own["namespaces"] = {number: space for number, space in profile["namespaces"].items() if space != english["namespaces"].get(number)}
    own["redirects"] = [word for word in profile["redirects"] if word not in english["redirects"]]
    for part in _OF_EVERY_WIKI:
        words = {}
        for name, aliases in profile[part].items():
            kept = [alias for alias in aliases if alias not in english[part].get(name, ())]
            if kept:
                words[name] = kept
        own[part] = words
    return own


def is_bare(profile: dict[str, Any], english: dict[str, Any]) -> bool:
    """Say whether a language has nothing of its own."""
    return profile["link_trail"] == english["link_trail"] and not any(
        profile[part] for part in ("namespaces", "redirects", *_OF_EVERY_WIKI)
    )


def substance(profile: dict[str, Any]) -> str:
    """Return what makes a profile what it is, for comparison."""
    return json.dumps(
        {name: value for name, value in profile.items() if name not in {"source", "language", "fallbacks", "also"}}, sort_keys=True
    )


def is_parent(code: str, name: str, profiles: dict[str, dict[str, Any]]) -> bool:
    """Say whether a language is as another that it falls back on; of two that do so on each other, the shorter code counts."""
    return (len(code), code) < (len(name), name) and code in profiles and substance(profiles[code]) == substance(profiles[name])


def main() -> int:
    """Fetch and write."""
    parser = argparse.ArgumentParser(description="Make the profiles of languages from a real MediaWiki.")
    parser.add_argument("--api", required=True, help="the address of the wiki's api.php")
    parser.add_argument("languages", nargs="*", help="codes of languages; all that the wiki knows if there are none")
    options = parser.parse_args()
    tags = {item["code"]: item["bcp47"].lower() for item in fetch_siteinfo(options.api, ("languages",))["languages"]}
    also: dict[str, list[str]] = {}
    for name, tag in tags.items():
        if tag != name and tag in tags:  # the code of former times
            also.setdefault(tag, []).append(name)
    former = {name for names in also.values() for name in names}
    english = fetch_language(options.api, ENGLISH)
    wanted = [name for name in options.languages or tags if name not in former | {ENGLISH}]
    profiles = {name: without_english(fetch_language(options.api, name), english) for name in wanted}
    kept: dict[str, dict[str, Any]] = {}
    for name, profile in profiles.items():
        if is_bare(profile, english):
            continue
        parent = next((code for code in profile["fallbacks"] if is_parent(code, name, profiles)), None)
        if parent is not None:
            also.setdefault(parent, []).append(name)
        else:
            kept[name] = profile
    FOLDER.mkdir(exist_ok=True)
    for name, profile in {**kept, ENGLISH: english}.items():
        profile["also"] = sorted(also.get(name, ()))
        (FOLDER / f"{name}.json").write_text(format_profile(profile), encoding="utf-8")
    print(f"{len(kept) + 1} profiles written, {sum(map(len, also.values()))} languages are as others")
    return 0


if __name__ == "__main__":
    sys.exit(main())
