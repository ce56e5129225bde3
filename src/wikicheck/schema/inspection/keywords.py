"""Whether the keywords of a schema are known, and their values such as they can be."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wikicheck.schema.formats import FORMATS
from wikicheck.schema.inspection.remark import Remark, error, suggest, warning
from wikicheck.schema.patterns import is_endless_pattern
from wikicheck.schema.subschemas import LIST_KEYWORDS, MAP_KEYWORDS, PLAIN_KEYWORDS, SCHEMA_KEYWORDS, Path
from wikicheck.schema.vocabulary import DESCRIBING, KEYWORDS
from wikicheck.text import Severity, lazy_pattern

_OWN = "wc:"
_KNOWN = LIST_KEYWORDS | MAP_KEYWORDS | PLAIN_KEYWORDS | SCHEMA_KEYWORDS
# Names of older drafts that mean nothing in this one.
_FORMER = {"id": "$id", "extends": "allOf", "divisibleBy": "multipleOf", "disallow": "not", "additionalItems": "items"}
# The author's own annotations, which no later draft will take away.
_FREE = ("x-", "//")

_DESCRIBED: dict[str, tuple[Callable[[Any], bool], str]] = {
    "wc:expects": (lambda value: isinstance(value, str) and bool(value.strip()), "words such as “a date”"),
    "wc:message": (lambda value: isinstance(value, str) and bool(value.strip()), "a sentence"),
    "wc:severity": (lambda value: value in [severity.value for severity in Severity], "“error”, “warning” or “info”"),
    "wc:target": (lambda value: value in {"infobox", "article"} if isinstance(value, str) else False, "“infobox” or “article”"),
    "wc:types": (
        lambda value: isinstance(value, list) and bool(value) and all(isinstance(name, str) for name in value),
        "a list of types of infoboxes",
    ),
}
# What `wc:message` may name; see `schema/placeholders.py`.
_PLACEHOLDERS = ("field", "value", "other", "other_value", "infobox", "schema", "message")
_PLACEHOLDER = lazy_pattern(r"\{([a-z_]{1,20})\}")
# What stands at the root alone, and says nothing elsewhere.
_AT_ROOT = frozenset(("wc:target", "wc:types"))


def iter_keyword_remarks(path: Path, schema: Mapping[str, Any]) -> Iterator[Remark]:
    """Yield what there is to say of the keywords of one schema; `path` leads to it."""
    for keyword, value in schema.items():
        place = (*path, keyword)
        if keyword.startswith(_OWN):
            yield from _own_remarks(keyword, value, place)
        elif keyword in _FORMER:
            yield warning(f"“{keyword}” means nothing in this draft; it is “{_FORMER[keyword]}” now", place, at_name=True)
        elif keyword not in _KNOWN and not keyword.startswith(_FREE):
            yield warning(f"“{keyword}” is no keyword, so it says nothing{_suggestion(keyword)}", place, at_name=True)
        elif keyword == "format" and isinstance(value, str) and value not in FORMATS:
            known = ", ".join(sorted(FORMATS))
            yield warning(f"the format “{value}” is not checked, those that are: {known}{suggest(value, FORMATS)}", place)
        elif keyword == "pattern" and isinstance(value, str):
            yield from _pattern_remarks(value, place)
        elif keyword == "patternProperties" and isinstance(value, Mapping):
            for name in value:
                yield from _pattern_remarks(name, (*place, name), at_name=True)


def _suggestion(keyword: str) -> str:
    return suggest(keyword, _KNOWN | {name for name in (*KEYWORDS, *DESCRIBING) if name.removeprefix(_OWN) == keyword}) or suggest(
        _OWN + keyword, (*KEYWORDS, *DESCRIBING)
    )


def _own_remarks(keyword: str, value: Any, place: Path) -> Iterator[Remark]:
    if keyword in KEYWORDS:
        if not KEYWORDS[keyword].is_usable(value):
            yield error(f"the value of “{keyword}” cannot be used, so nothing is checked; docs/infobox-schemas.md shows its forms", place)
    elif keyword in DESCRIBING:
        is_usable, wanted = _DESCRIBED.get(keyword, (_anything, ""))
        if not is_usable(value):
            yield error(f"the value of “{keyword}” should be {wanted}", place)
        elif keyword == "wc:message":
            yield from _placeholder_remarks(value, place)
        elif keyword in _AT_ROOT and len(place) > 1:
            yield warning(f"“{keyword}” says something at the root of a schema only", place, at_name=True)
    else:
        yield error(f"“{keyword}” is no keyword of wikicheck{suggest(keyword, (*KEYWORDS, *DESCRIBING))}", place, at_name=True)


def _placeholder_remarks(message: str, place: Path) -> Iterator[Remark]:
    for name in dict.fromkeys(_PLACEHOLDER.findall(message)):
        if name not in _PLACEHOLDERS:
            yield warning(f"{{{name}}} stands for nothing in a message{suggest(name, _PLACEHOLDERS)}", place)


def _anything(_: Any) -> bool:
    return True


def _pattern_remarks(pattern: str, place: Path, *, at_name: bool = False) -> Iterator[Remark]:
    import re
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
        if is_endless_pattern(pattern):
            yield error("this repeats a repeat, which can take time without end; such a schema is refused", place, at_name=at_name)
    except (re.error, RecursionError, OverflowError) as problem:
        yield error(f"this is no regular expression: {problem}", place, at_name=at_name)
