"""Reads what a configuration says of a wiki's own words, and refuses what nothing would come of."""

from collections.abc import Iterable, Mapping
from typing import Any

from wikicheck.article.field_keys import plain_key
from wikicheck.article.field_tables import key_table
from wikicheck.article.infobox_types import fold_template_name, known_types, supertype
from wikicheck.article.wiki_words import WikiWords
from wikicheck.text import ConfigError, lazy_pattern

_PARTS = ("fields", "infoboxes", "sections", "templates")
# How a type of infoboxes is written: "video game".
_TYPE = lazy_pattern(r"[^\W\d_][\w'-]*(?: [\w'-]+)*")
# So near to the name of a type that is known, a new one is a slip of the pen.
_SLIP = 0.85
_HEADING_LISTS = ("works", "plot", "afterlife", "background", "not_narrative")
# Headings that only patterns know.
_MORE_HEADINGS = ("early life", "personal life")


def read_wiki_words(tables: object, place: str = "tables") -> WikiWords | None:
    """Return the words that a table `[tables]` of a configuration says; None where it says none.

    `place` is the key of the table. Raises ConfigError, with the key, for a key or value that makes no sense.
    """
    given = _table(tables, place)
    for part in given:
        if part not in _PARTS:
            raise ConfigError(f"unknown key '{place}.{part}'{_hint(part, _PARTS, place)}")
    infoboxes = _names(given.get("infoboxes", {}), f"{place}.infoboxes")
    fields = _read_fields(given.get("fields", {}), f"{place}.fields", set(infoboxes.values()))
    for name, type_ in infoboxes.items():
        _check_type(type_, f"{place}.infoboxes.{_shown(name)}", fields)
    templates = _names(given.get("templates", {}), f"{place}.templates")
    for name, target in templates.items():
        _check_template(name, target, f"{place}.templates.{_shown(name)}", infoboxes)
    sections = _names(given.get("sections", {}), f"{place}.sections")
    for name, heading in sections.items():
        _check_heading(heading, f"{place}.sections.{_shown(name)}")
    if not (templates or infoboxes or sections or any(fields.values())):
        return None
    return WikiWords(templates=templates, infoboxes=infoboxes, fields=fields, sections=sections)


def _table(value: object, place: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"'{place}' is no table")
    return value


def _text(value: object, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"'{place}' is no text")
    return value.strip()


def _names(value: object, place: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, meaning in _table(value, place).items():
        if not name.strip():
            raise ConfigError(f"'{place}' has a key without a name")
        found[name] = _text(meaning, f"{place}.{_shown(name)}")
    return found


def _read_fields(value: object, place: str, own_types: set[str]) -> dict[str, dict[str, str]]:
    """Return the names of fields by type; a table in the table is of the type that is its name."""
    given = _table(value, place)
    of_types = {type_: names for type_, names in given.items() if isinstance(names, dict)}
    fields = {"": _names({name: key for name, key in given.items() if name not in of_types}, place)}
    for type_, names in of_types.items():
        if type_ not in known_types() and type_ not in own_types:
            raise ConfigError(
                f"'{place}.{_shown(type_)}': there is no type of infoboxes “{type_}”{_near(type_, {*known_types(), *own_types})}"
            )
        fields[type_] = _names(names, f"{place}.{_shown(type_)}")
    for type_, names in fields.items():
        if type_ not in own_types or type_ in known_types():
            where = f"{place}.{_shown(type_)}" if type_ else place
            for name, key in names.items():
                _check_key(key, type_, f"{where}.{_shown(name)}")
    return fields


def _check_key(key: str, type_: str, place: str) -> None:
    """Raise ConfigError for a key that no box of the type has; boxes of a wiki's own types may have any."""
    known = {*key_table(type_).names("en").values(), *key_table(supertype(type_)).names("en").values()}
    if plain_key(key) != key or key not in known:
        raise ConfigError(f"'{place}': there is no field “{key}”{f' of the type “{type_}”' if type_ else ''}{_near(plain_key(key), known)}")


def _check_type(type_: str, place: str, fields: Mapping[str, object]) -> None:
    """Raise ConfigError for what looks like a slip; any other word is a type of the wiki's own, and one with fields of its own, too."""
    if type_ in known_types() or type_ in fields:
        return
    if _TYPE.fullmatch(type_) is None or type_ != type_.lower():
        raise ConfigError(
            f"'{place}': “{type_}” is no type of infoboxes; write small letters, as in “video game”{_near(type_.lower(), known_types())}"
        )
    near = _near(type_, known_types(), _SLIP)
    if near:
        raise ConfigError(f"'{place}': there is no type of infoboxes “{type_}”{near}")


def _check_template(name: str, target: str, place: str, infoboxes: Mapping[str, str]) -> None:
    from wikicheck.article.wikitext.template_table import Treatment, known_template_names, template_action

    folded = fold_template_name(target)
    if folded == fold_template_name(name):
        raise ConfigError(f"'{place}': a template cannot stand for itself")
    if folded in map(fold_template_name, infoboxes) or template_action(target).treatment is not Treatment.UNKNOWN:
        return
    if folded in known_template_names():
        return
    raise ConfigError(f"'{place}': nothing is known of a template “{target}”{_near(folded, known_template_names())}")


def _check_heading(heading: str, place: str) -> None:
    from wikicheck.article.facts.sections import normal_heading
    from wikicheck.article.facts.tables import read_table, read_words

    table = read_table("headings")
    known = {*table["appendices"], *table["either"], *_MORE_HEADINGS}
    for part in _HEADING_LISTS:
        known |= read_words("headings", part)
    if normal_heading(heading) not in known:
        raise ConfigError(f"'{place}': nothing is known of sections “{heading}”{_near(normal_heading(heading), known)}")


def _shown(name: str) -> str:
    """Return a key as it is written in TOML."""
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else f'"{name}"'


def _hint(word: str, known: Iterable[str], place: str) -> str:
    near = _closest(word, known)
    return f"; did you mean '{place}.{near}'?" if near else ""


def _near(word: str, known: Iterable[str], least: float = 0.6) -> str:
    near = _closest(word, known, least)
    return f"; did you mean “{near}”?" if near else ""


def _closest(word: str, known: Iterable[str], least: float = 0.6) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word[:100], sorted(known), n=1, cutoff=least)), None)
