"""Canonical keys of infobox fields, and types of infoboxes, read from table files.

Templates name one thing in many ways (`birth_date`, `birthdate`, `geboren`); schemas and rules know one key for it. A name that no
table has is its own key, in lower case with `_`.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from wikicheck.text import lazy_pattern, read_package_table

if TYPE_CHECKING:
    from wikicheck.article.infobox import Infobox

# "office2" and "office 2": no more than two digits, so that years and "population_2010" stay whole
_NUMBERED = lazy_pattern(r"(.*[^\d_])_?([1-9]\d?)")
_JOINTS = lazy_pattern(r"[\s_-]+")
_BLANKS = lazy_pattern(r"[\s_]+")
# no template has a longer name for anything; longer ones are not worth a place in a cache
LONGEST_NAME = 100
# namespace words before a template's name
_TEMPLATE_WORDS = ("template:", "vorlage:", "modèle:", "plantilla:", "predefinição:", "sjabloon:", "szablon:", "шаблон:", "قالب:", "틀:")


@cache
def _table(name: str) -> Any:
    return read_package_table("wikicheck.article", f"tables/{name}.json")


def plain_key(name: str) -> str:
    """Return a name in lower case, with `_` for blanks and hyphens."""
    return _JOINTS.sub("_", name.strip().lower()).strip("_")


def _inverted(table: dict[str, list[str]]) -> dict[str, str]:
    names: dict[str, str] = {}
    for key, others in table.items():
        for other in others:
            names.setdefault(plain_key(other), key)
    return names


@cache
def _english() -> dict[str, str]:
    """Return the names of the English table, each with its key."""
    aliases: dict[str, list[str]] = _table("field_keys")["aliases"]
    names = {key: key for key in aliases}
    for name, key in _inverted(aliases).items():
        names.setdefault(name, key)
    return names


@cache
def _other_languages() -> dict[str, str]:
    """Return the parameter names of all other languages; where two disagree, the language that comes first in the table counts."""
    table = _table("field_names")
    skipped = {plain_key(name) for name in table["not_parameters"]}
    names: dict[str, str] = {}
    for language in table["languages"].values():
        for name, key in _inverted(language).items():
            if name not in skipped:
                names.setdefault(name, key)
    return names


@cache
def _numbered() -> frozenset[str]:
    return frozenset(plain_key(name) for name in _table("field_keys")["numbered"])


@cache
def _of_type(type_: str) -> dict[str, str]:
    names: dict[str, str] = _table("field_keys")["by_type"].get(type_, {})
    return names


def _known(name: str, type_: str) -> str | None:
    return _of_type(type_).get(name) or _english().get(name)


def canonical_key(name: str, infobox_type: str) -> tuple[str, int | None]:
    """Return the key of a parameter in a box of that type, and the number at the end of its name ("office2" → "office", 2).

    A number is part of the name unless what stands before it is known to be numbered or is a key of the tables
    (`mp3` and `area_km2` stay as they are).
    """
    plain = plain_key(name)
    return (plain, None) if len(plain) > LONGEST_NAME else _canonical_key(plain, infobox_type)


@lru_cache(maxsize=4096)
def _canonical_key(plain: str, infobox_type: str) -> tuple[str, int | None]:
    key = _known(plain, infobox_type)
    if key:
        return key, None
    match = _NUMBERED.fullmatch(plain)
    if match:
        base = match[1].rstrip("_")
        key = _known(base, infobox_type)
        if key or base in _numbered():
            return key or base, int(match[2])
    key = _other_languages().get(plain)
    if key is None and match:
        key = _other_languages().get(match[1].rstrip("_"))
        if key:
            return key, int(match[2])
    return key or plain, None


@cache
def _readings() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for reading, keys in _table("field_keys")["readings"].items():
        for key in keys:
            words.setdefault(key, set()).add(reading)
    return {key: frozenset(found) for key, found in words.items()}


def readings_of(key: str) -> frozenset[str]:
    """Return how values of a key are to be read.

    "point": a date; a range is one point somewhere in it. "span": a stretch of time. "dated": either, as it is written.
    "text" and "place": words, never a date or a number. "commas": things that commas part. "event": what a template says
    with name and dates, or words. "number", "quantity", "money", "duration", "age", "coordinates", "identifier", "url", "image": what
    they say.
    """
    return _readings().get(key, frozenset())


def field_families(infobox_type: str) -> dict[str, str]:  # noqa: ARG001 - tables are to come
    """Return the keys that are numbered together in boxes of a type, each with the name of its family."""
    return {}


@cache
def _labels(language: str) -> dict[str, str]:
    if language == "en":
        return _inverted(_table("field_labels")["labels"])
    names: dict[str, list[str]] = _table("field_names")["languages"].get(language, {})
    return _inverted(names)


def label_key(label: str, infobox_type: str, language: str) -> tuple[str, int | None]:
    """Return the key of a label that readers see ("Born", "Geburtsort"), and the number at its end."""
    plain = plain_key(label)
    of_type = _of_type(infobox_type).get(plain)
    if of_type:
        return of_type, None
    for code in dict.fromkeys((language.partition("-")[0], "en")):
        key = _labels(code).get(plain)
        if key:
            return key, None
    return canonical_key(label, infobox_type)


def is_label(label: str) -> bool:
    """Say whether some infobox shows that label."""
    plain = plain_key(label)
    return plain in _labels("en") or plain in _english() or plain in _other_languages()


@cache
def _headings() -> frozenset[str]:
    return frozenset(plain_key(heading) for heading in _table("field_labels")["headings"])


def is_box_heading(text: str) -> bool:
    """Say whether a line is one of the headings that divide an infobox ("Personal details")."""
    return len(text) < 60 and plain_key(text) in _headings()


def guess_type(labels: Iterable[str], language: str) -> str:
    """Return the type of an infobox that is known by its labels alone; "" where they do not tell."""
    keys = {label_key(label, "", language)[0] for label in labels if label}
    table = _table("field_labels")
    scores: dict[str, int] = {}
    for type_, supporting in table["supporting"].items():
        decisive = sum(key in keys for key in table["decisive"].get(type_, ()))
        if decisive:
            scores[type_] = 2 * decisive + sum(key in keys for key in supporting)
    if not scores or not keys.isdisjoint(("birth_date", "death_date")):  # who was born is a person, whatever else he is
        return "person" if scores else ""
    best = max(scores.values())
    leaders = [type_ for type_, score in scores.items() if score == best]
    return leaders[0] if len(leaders) == 1 else ""


def settled_type(infobox: "Infobox") -> str:
    """Return the type of an infobox whose fields decide: a musician is a person, a band is not."""
    if infobox.type != "musical artist":
        return infobox.type
    background = next((field.raw.lower() for field in infobox.fields if field.name.lower() == "background" and field.raw), "")
    if background.startswith(("group", "classical", "temporary", "band", "orchestra", "choir", "cast")):
        return infobox.type
    solo = background.startswith(("solo", "non", "person", "vocal", "singer", "instrument"))
    return "person" if solo or infobox.get("birth_date") or infobox.get("death_date") else infobox.type


@cache
def _types() -> dict[str, str]:
    """Return the names of infobox templates in lower case; English ones without "infobox"."""
    table = _table("infobox_types")
    names: dict[str, str] = {}
    for type_, others in table["english"].items():
        for name in others:
            names.setdefault(f"infobox {name}", type_)
            if "box" in name:
                names.setdefault(name, type_)
    for language in table["other"].values():
        for type_, others in language.items():
            for name in others:
                names.setdefault(name, type_)
    return names


def infobox_type(template_name: str) -> str | None:
    """Return the type of an infobox template ("person", "film"), "" for an infobox of no known type, None for any other template."""
    if len(template_name) > 2 * LONGEST_NAME:
        return None
    name = _BLANKS.sub(" ", template_name).strip().lower()
    for word in _TEMPLATE_WORDS:
        name = name.removeprefix(word).lstrip()
    return _infobox_type(name)


@lru_cache(maxsize=4096)
def _infobox_type(name: str) -> str | None:
    table = _table("infobox_types")
    if not name or name in table["none"] or name.endswith(("/doc", "/sandbox", "/testcases", "/styles.css")):
        return None
    types = _types()
    forms = [name]
    if "/" in name and not name.startswith("info/"):
        forms.append(name.partition("/")[0].rstrip())
    if name.startswith("infobox"):
        forms.append("infobox " + name.removeprefix("infobox").strip(" -:"))
    elif name.endswith(" infobox"):
        forms.append("infobox " + name.removesuffix(" infobox"))
    for form in forms:
        if form in types:
            return types[form]
    known = name.startswith(tuple(table["beginnings"])) or name.endswith(tuple(table["endings"]))
    return "" if known else None
