"""Types of infoboxes: by the name of the template, or by the fields; and what is known of some templates beside their type."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from wikicheck.article.field_keys import LONGEST_NAME, label_key
from wikicheck.text import lazy_pattern, read_package_table

if TYPE_CHECKING:
    from wikicheck.article.infobox import Infobox
    from wikicheck.article.wiki_words import WikiWords

_BLANKS = lazy_pattern(r"[\s_]+")
# Subpages of templates that are no boxes.
_NO_BOXES = ("/doc", "/sandbox", "/testcases", "/styles.css")


@cache
def _table() -> Any:
    return read_package_table("wikicheck.article", "tables/infobox_types.json")


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(_table()[part].split(" | "))


@cache
def _types() -> dict[str, str]:
    """Return the names of infobox templates in lower case with type or subtype: English ones with "infobox", and those without it."""
    table = _table()
    names: dict[str, str] = {}
    for type_, joined in table["english"].items():
        for name in joined.split(" | "):
            names.setdefault(f"infobox {name}", type_)
            if "box" in name:
                names.setdefault(name, type_)
    for language in (table["bare"], *table["other"].values()):
        for type_, joined in language.items():
            for name in joined.split(" | "):
                names.setdefault(name, type_)
    return names


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(_table()["prefixes"])


def fold_template_name(name: str) -> str:
    """Return the name of a template in lower case with single blanks, without the word for templates before it."""
    folded = _BLANKS.sub(" ", name).strip().lower()
    if ":" in folded:
        start, _, rest = folded.partition(":")
        if start.strip() in _prefixes():
            return rest.strip()
    return folded


def unprefixed(name: str) -> str:
    """Return the name of a template without the word for templates before it: "Vorlage:Infobox Ort" is "Infobox Ort"."""
    start, _, rest = name.partition(":")
    rest = rest.strip()
    return rest[:1].upper() + rest[1:] if start.strip().lower() in _prefixes() else name


def known_box_names() -> Iterable[str]:
    """Return the names of infobox templates, in lower case."""
    return _types()


def supertype(type_: str) -> str:
    """Return the type that a subtype is of: "person" for "officeholder"; a type itself."""
    within: dict[str, str] = _table()["within"]
    return within.get(type_, type_)


@cache
def known_types() -> frozenset[str]:
    """Return all types and subtypes."""
    return frozenset(_table()["english"])


def infobox_type(template_name: str, words: "WikiWords | None" = None) -> str | None:
    """Return the type of an infobox template ("person", "film"), "" for an infobox of no known type, None for any other template.

    `words` are those of the wiki itself.
    """
    found = infobox_subtype(template_name, words)
    return supertype(found) if found else found


def infobox_subtype(template_name: str, words: "WikiWords | None" = None) -> str | None:
    """Return the same, but what the template says more exactly: "officeholder" for one kind of persons."""
    if len(template_name) > 2 * LONGEST_NAME:
        return None
    folded = fold_template_name(template_name)
    if words is not None:
        if (own := words.infobox_type(folded)) is not None:
            return own
        folded = fold_template_name(words.template(folded))
    return _infobox_type(folded)


@lru_cache(maxsize=4096)
def _infobox_type(name: str) -> str | None:
    if not name or name in _words("none") or name.endswith(_NO_BOXES):
        return None
    types = _types()
    forms = [name]
    if "/" in name and not name.startswith("info/"):
        forms.append(name.partition("/")[0].rstrip())
    if name.startswith("infobox"):
        forms.append("infobox " + name.removeprefix("infobox").strip(" -:"))
    elif name.endswith(" infobox"):
        forms.append("infobox " + name.removesuffix(" infobox"))
    if (part := _families().get(name)) is not None:
        forms += (f"{part[0]} begin", part[0])
    for form in forms:
        if form in types:
            return types[form]
    table = _table()
    return "" if name.startswith(tuple(table["beginnings"])) or name.endswith(tuple(table["endings"])) or name in _generic() else None


@cache
def _generic() -> frozenset[str]:
    return frozenset(_table()["generic"]["names"].split(" | "))


def is_generic(template_name: str) -> bool:
    """Say whether a template is a bare box, whose fields say their own labels: `{{Infobox|label1=…|data1=…}}`."""
    return fold_template_name(template_name) in _generic()


@cache
def generic_stems() -> dict[str, str]:
    """Return what the numbered parameters of bare boxes are called in the languages, as "label" or "data"."""
    generic = _table()["generic"]
    return {name: part for part in ("label", "data") for name in generic[part].split(" | ")}


@cache
def _families() -> dict[str, tuple[str, bool]]:
    """Return templates that make one box together: the name of each, with the family and whether it ends the box."""
    table = _table()
    ends = _words("ends")
    found: dict[str, tuple[str, bool]] = {}
    for family, joined in table["families"].items():
        for part in joined.split(" | "):
            for joint in (" ", "/"):
                found[f"{family}{joint}{part}"] = (family, part in ends)
    return found


def part_family(template_name: str) -> tuple[str, bool] | None:
    """Return the family of a template that makes one box together with others, and whether it ends the box; None for any other.

    `{{Infobox ship begin}}` and `{{Infobox ship career}}` are of one family.
    """
    return _families().get(fold_template_name(template_name))


def guess_type(labels: Iterable[str], language: str, words: "WikiWords | None" = None) -> str:
    """Return the type of an infobox that is known by its labels alone; "" where they do not tell."""
    keys = {label_key(label, "", language, words)[0] for label in labels if label}
    table = read_package_table("wikicheck.article", "tables/field_labels.json")
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
