"""What a wiki's API says of the wiki itself, fetched with mwclient (the extra `wiki`)."""

from collections.abc import Mapping
from typing import Any

from wikicheck.article.sites.siteinfo import PROPERTIES, profile_of
from wikicheck.sources.wiki_api import ask
from wikicheck.text import InputError


def fetch_profile(api: str) -> dict[str, Any]:
    """Return the profile of the wiki whose API is at this address, as in `https://de.wikipedia.org/w/api.php`.

    Raises ConfigError for what is no such address, and where mwclient is missing; InputError where no wiki answers.
    """
    siteinfo = fetch_siteinfo(api)
    return profile_of(siteinfo, f"made by `wikicheck site fetch --api {api}` from {generator_of(siteinfo)}")


def generator_of(siteinfo: Mapping[str, Any]) -> str:
    """Return which software answered, as in `MediaWiki 1.43.9`."""
    general = siteinfo.get("general")
    return str(general.get("generator", "an unknown MediaWiki")) if isinstance(general, Mapping) else "an unknown MediaWiki"


def fetch_siteinfo(api: str, properties: tuple[str, ...] = PROPERTIES, **parameters: str) -> dict[str, Any]:
    """Return these parts of siteinfo; `parameters` are sent along. Raises as `fetch_profile` does."""
    answer = ask(api, "query", meta="siteinfo", siprop="|".join(properties), **parameters)
    query = answer.get("query")
    if not isinstance(query, dict):
        raise InputError(f"{api} did not answer as a MediaWiki does")
    return query
