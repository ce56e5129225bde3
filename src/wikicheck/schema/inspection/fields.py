"""Whether the fields that a schema names are called so in articles: by the canonical keys of the types that it serves."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.article.field_keys import canonical_key, plain_key
from wikicheck.article.field_tables import key_table
from wikicheck.schema.inspection.remark import Remark, nearest, suggest, warning
from wikicheck.schema.subschemas import Path, iter_schemas
from wikicheck.text import Severity

_MOST_SHOWN = 12
# How like a known key another has to be to be taken for a slip; the keys of all types together are so many that something is always near.
_LIKENESS = 0.8
_LIKENESS_OF_ANY = 0.92
_SHORTEST_MISTAKEN = 5
# Keywords whose subschemas judge the same infobox.
_SAME = frozenset(("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"))
# How a remark names the key that may have been meant.
_MEANT = "did you mean"
# Members of the objects that keywords of our own hold that say no key.
_NO_KEYS = frozenset(("direction",))


def iter_field_remarks(root: Mapping[str, Any]) -> Iterator[Remark]:
    """Yield what there is to say of the keys of a schema of infoboxes."""
    types = [name for name in root.get("wc:types", ()) if isinstance(name, str)] if isinstance(root.get("wc:types"), list) else []
    if root.get("wc:target") == "article" or "$vocabulary" in root or "$dynamicAnchor" in root:
        return  # articles have members, meta-schemas keywords
    yield from _type_remarks(types)
    known = {name for type_ in types or [""] for name in key_table(type_).names("en").values()}
    stated = _stated_names(root)
    strange: dict[str, Path] = {}
    done: set[str] = set()
    for key, path, at_name in _iter_keys(root):
        if key in done or key in known:
            continue
        done.add(key)
        remark = _judge(key, types, known, path, at_name=at_name)
        if remark is not None and not (key in stated and _MEANT in remark.message):
            yield remark
        else:
            strange[key] = path
    if strange:
        shown = ", ".join(list(strange)[:_MOST_SHOWN]) + (" …" if len(strange) > _MOST_SHOWN else "")
        words = "no table knows this key" if len(strange) == 1 else f"no table knows these {len(strange)} keys"
        words = f"{words}, so fields have to be called so in articles: {shown}"
        yield Remark(Severity.INFO, words, next(iter(strange.values())), at_name=True)


def _stated_names(root: Mapping[str, Any]) -> frozenset[str]:
    """Return the keys that are as the template itself calls its parameters, by its TemplateData: they are no slips."""
    properties = root.get("properties")
    if not isinstance(properties, Mapping):
        return frozenset()
    return frozenset(key for key, part in properties.items() if isinstance(part, Mapping) and "x-templatedata" in part)


def _type_remarks(types: list[str]) -> Iterator[Remark]:
    from wikicheck.schema.files import infobox_types

    known = infobox_types()
    for number, type_ in enumerate(types):
        if type_ not in known:
            yield warning(f"there is no type of infoboxes called “{type_}”{suggest(type_, known)}", ("wc:types", number))


def _iter_keys(root: Mapping[str, Any]) -> Iterator[tuple[str, Path, bool]]:
    """Yield every key that the schema names for the infobox itself, with the place where it does."""
    for path, schema in iter_schemas(root):
        if not _is_of_box(path):
            continue
        for keyword in ("properties", "dependentRequired", "dependentSchemas"):
            if isinstance(value := schema.get(keyword), Mapping):
                for key in value:
                    yield key, (*path, keyword, key), True
        for keyword, value in schema.items():
            if keyword == "required" or keyword.startswith("wc:"):
                yield from _iter_named(keyword, value, (*path, keyword))


def _is_of_box(path: Path) -> bool:
    """Say whether a schema judges the infobox as a whole, not the value of a field."""
    rest = list(path)
    while rest:
        keyword = rest.pop(0)
        if keyword not in _SAME:
            return False
        if keyword in {"allOf", "anyOf", "oneOf", "dependentSchemas"} and rest:
            rest.pop(0)
    return True


def _iter_named(keyword: str, value: Any, path: Path) -> Iterator[tuple[str, Path, bool]]:
    """Yield the keys in the values of `required` and of our own keywords about fields."""
    from wikicheck.schema.vocabulary import KEYWORDS

    if keyword != "required" and (keyword not in KEYWORDS or keyword in {"wc:unit", "wc:link", "wc:sorted"}):
        return
    waiting: list[tuple[Path, Any]] = [(path, value)]
    while waiting:
        place, here = waiting.pop()
        if isinstance(here, str):
            yield here, place, False
        elif isinstance(here, list):
            waiting += [((*place, number), item) for number, item in reversed(list(enumerate(here)))]
        elif isinstance(here, Mapping):
            waiting += [((*place, name), item) for name, item in reversed(list(here.items())) if name not in _NO_KEYS]


def _judge(key: str, types: list[str], known: set[str], path: Path, *, at_name: bool) -> Remark | None:
    """Return what is wrong with a key that is no canonical one; None where it may be the wiki's own."""
    for type_ in types or [""]:
        canonical, number = canonical_key(key, type_, "en")
        if number is not None:
            return warning(
                f"this means fields called “{key}” alone; as a key, numbered ones are values of one list, “{canonical}”",
                path,
                at_name=at_name,
            )
        if canonical not in {key, plain_key(key)} and canonical in known:
            return warning(f"this means fields called “{key}” alone; the key of all their names is “{canonical}”", path, at_name=at_name)
    if plain_key(key) != key:
        return warning(f"no field is called “{key}” here: keys are in lower case, as “{plain_key(key)}” is", path, at_name=at_name)
    near = nearest(key, known, _LIKENESS if types else _LIKENESS_OF_ANY) if len(key) >= _SHORTEST_MISTAKEN else None
    if near is None or key.startswith(f"{near}_"):  # `height_ft` is no slip for `height`
        return None
    return warning(f"no table knows the key “{key}”; {_MEANT} “{near}”?", path, at_name=at_name)
