"""Reads `[schemas]` of a configuration: for which templates, categories and paths a wiki has chosen which schemas."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wikicheck.text import ConfigError, SchemaError

if TYPE_CHECKING:
    from wikicheck.article.sites.site import Site
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.schema import SchemaChoices
    from wikicheck.schema.choosing import Choice

_NONE = "none"


def read_schemas(table: Mapping[str, Any], place: str, folder: str, site: "Site") -> "SchemaChoices":
    """Return what a table `[schemas]` chooses; its paths count from `folder`, and `site` says what namespaces are called.

    Raises ConfigError, with the key, for a key or value that makes no sense.
    """
    from wikicheck.schema import SchemaChoices

    sorts: dict[str, dict[str, Choice]] = {"templates": {}, "categories": {}, "globs": {}}
    for key, value in table.items():
        where = f"{place}.{_quoted(key)}"
        sort, name = _read_key(key, where, site)
        sorts[sort][name] = _read_choice(value, where, folder)
    return SchemaChoices(folder=folder, **sorts)


def _read_key(key: str, where: str, site: "Site") -> tuple[str, str]:
    """Return what a key is, templates, categories or globs, and the name or pattern that it has."""
    from wikicheck.article.infobox_types import unprefixed
    from wikicheck.article.wikitext.namespaces import read_title

    title = read_title(key, site)
    if title.namespace == "Category" and title.name:
        return "categories", title.name
    bare = unprefixed(" ".join(key.replace("_", " ").split()))
    if title.namespace == "Template" or bare != " ".join(key.replace("_", " ").split()):
        name = title.name if title.namespace == "Template" else bare
        if name:
            return "templates", name
    if "/" in key or "*" in key:
        _check_glob(key, where)
        return "globs", key
    if title.namespace is not None or not key.strip():
        raise ConfigError(f"'{where}': a key is the name of a template, “Category:” with a name, or a pattern of paths with “/” or “*”")
    return "templates", title.name


def _check_glob(glob: str, where: str) -> None:
    from wikicheck.schema.choosing import compile_glob

    if glob.startswith("!"):
        raise ConfigError(f"'{where}': a pattern cannot take back another one; give its paths the value false")
    try:
        compile_glob(glob)
    except ValueError as error:
        raise ConfigError(f"'{where}' is no pattern of paths: {error}") from None


def _read_choice(value: object, where: str, folder: str) -> "Choice":
    """Return the schema that a value names; `false` and "none" name none."""
    from wikicheck.schema import load_schema

    if value is False or (isinstance(value, str) and value.strip() == _NONE):
        return False
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"'{where}' is neither the name of a schema, nor the path of one, nor false")
    try:
        return load_schema(value.strip(), folder)
    except SchemaError as error:
        raise ConfigError(f"'{where}': {error}") from None


def add_boxes(schemas: "SchemaChoices", words: "WikiWords | None") -> "WikiWords | None":
    """Return the words of a wiki with what its choice of schemas says: a template that has a schema for infoboxes is one."""
    from wikicheck.article.infobox_types import infobox_type
    from wikicheck.article.wiki_words import WikiWords

    boxes = {name: "" for name in schemas.box_templates() if infobox_type(name, words) is None}
    if not boxes:
        return words
    if words is None:
        return WikiWords(infoboxes=boxes)
    return WikiWords(templates=words.templates, infoboxes=boxes | words.infoboxes, fields=words.fields, sections=words.sections)


def _quoted(key: str) -> str:
    """Return a key as it is written in TOML."""
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else f'"{key}"'
