"""What the keys of a configuration mean, and which values they may have."""

# One more import than this needs on every run.
# ruff: noqa: PTH100, PTH118, PTH120

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.text import ConfigError

if TYPE_CHECKING:
    from wikicheck.article.sites.site import Site
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.schema import SchemaChoices

_TEXTS = ("lang", "site")
_SWITCHES = ("cross-article", "preview")
_TABLES = ("schemas", "tables")
_KEYS = (*_TEXTS, *_SWITCHES, *_TABLES)


class Configuration(NamedTuple):
    """What a configuration file says; `site` is the name of a bundled one or the path of a profile. Without a file, `path` is None.

    `preview` says that rules on trial are on, `cross_article` that articles of a run are held against each other. `schemas` are those
    that the wiki chooses for its articles, `words` what its own templates, fields, boxes and headings mean.
    """

    path: str | None = None
    site: str | None = None
    language: str | None = None
    preview: bool = False
    cross_article: bool = False
    schemas: "SchemaChoices | None" = None
    words: "WikiWords | None" = None


def read_keys(path: str, table: Mapping[str, Any], prefix: str) -> Configuration:
    """Return what the table of a configuration file says; `prefix` stands before its keys.

    Raises ConfigError, with the key and without the path, for what makes no sense.
    """
    for key, value in table.items():
        _check_sort(key, value, prefix)
    language, site = table.get("lang"), table.get("site")
    if language is not None:
        language = _read_language(language, prefix)
    if site is not None:
        site = _read_site(site, os.path.dirname(path), prefix)
    words, schemas = None, None
    if "tables" in table:
        from wikicheck.article.wiki_words_reading import read_wiki_words

        words = read_wiki_words(table["tables"], f"{prefix}tables")
    if table.get("schemas"):
        from wikicheck.engine.configured_schemas import add_boxes, read_schemas

        schemas = read_schemas(table["schemas"], f"{prefix}schemas", os.path.dirname(os.path.abspath(path)), _site_of(site, language))
        words = add_boxes(schemas, words)
    return Configuration(path, site, language, table.get("preview", False), table.get("cross-article", False), schemas, words)


def _check_sort(key: str, value: object, prefix: str) -> None:
    """Raise ConfigError for a key that does not exist, and for a value that is not of its sort."""
    if key not in _KEYS:
        raise ConfigError(f"unknown key '{prefix}{key}'{_hint(key, prefix)}")
    if key in _SWITCHES and not isinstance(value, bool):
        raise ConfigError(f"'{prefix}{key}' is neither true nor false")
    if key in _TEXTS and (not isinstance(value, str) or not value.strip()):
        raise ConfigError(f"'{prefix}{key}' is no text")
    if key in _TABLES and not isinstance(value, dict):
        raise ConfigError(f"'{prefix}{key}' is no table")


def _read_language(language: str, prefix: str) -> str:
    from wikicheck.article.reading import read_language

    try:
        return read_language(language)
    except ConfigError as error:
        raise ConfigError(f"'{prefix}lang': {error}") from None


def _read_site(site: str, folder: str, prefix: str) -> str:
    """Return the name of a site or the path of a profile, which counts from the folder of the configuration."""
    from wikicheck.article.sites.profiles import is_path, load_site

    site = os.path.join(folder, site) if is_path(site) else site
    try:
        load_site(site)
    except ConfigError as error:
        raise ConfigError(f"'{prefix}site': {error}") from None
    return site


def _site_of(site: str | None, language: str | None) -> "Site":
    """Return the site whose words for namespaces count in a configuration."""
    from wikicheck.article.sites.profiles import language_site, load_site
    from wikicheck.article.sites.site import ENGLISH

    if site is not None:
        return load_site(site)
    return ENGLISH if language is None else language_site(language)


def _hint(key: str, prefix: str) -> str:
    if key == "tool" and not prefix:
        return "; in a file of our own, the keys stand without [tool.wikicheck]"
    from difflib import get_close_matches

    near = get_close_matches(key.lower().replace("-", "_"), [*_KEYS, "language"], n=1)
    return f"; did you mean '{prefix}{'lang' if near[0] == 'language' else near[0]}'?" if near else ""
