"""Patterns of schemas that a value can make run without end: a repeat of nothing but a repeat, such as `(a+)+`.

Python's regular expressions then try every way to part the text. Articles are written by anybody, so a schema with such a pattern is
refused. Other patterns that are slow on some texts are not recognised.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.schema.documents import Document, iter_subschemas

# Shorter patterns have no room for two repeats.
_SHORTEST = 5


def endless_pattern(document: Document) -> str | None:
    """Return the first pattern of a schema that can run without end."""
    for schema in iter_subschemas(document):
        for pattern in _patterns(schema):
            if is_endless_pattern(pattern):
                return pattern
    return None


def _patterns(schema: Document) -> Iterator[str]:
    if isinstance(pattern := schema.get("pattern"), str):
        yield pattern
    if isinstance(named := schema.get("patternProperties"), Mapping):
        yield from named


def is_endless_pattern(pattern: str) -> bool:
    """Say whether a pattern repeats without bound what is nothing but such a repeat itself. One that cannot be read is none."""
    if len(pattern) < _SHORTEST or pattern.count("+") + pattern.count("*") + pattern.count("{") < 2:
        return False
    try:
        parsed = re._parser.parse(pattern)  # type: ignore[attr-defined]  # noqa: SLF001 - nothing else takes patterns apart
    except (re.error, OverflowError, RecursionError):
        return False
    return _has_doubled(list(parsed))


def _has_doubled(items: list[Any]) -> bool:
    waiting = [items]
    while waiting:
        for name, value in waiting.pop():
            kind = str(name)
            if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
                inner = _unwrapped(list(value[2]))
                if _is_unbounded(value) and len(inner) == 1 and _is_repeat(inner[0]):
                    return True
                waiting.append(inner)
            elif kind == "SUBPATTERN":
                waiting.append(list(value[-1]))
            elif kind == "BRANCH":
                waiting += [list(branch) for branch in value[1]]
    return False


def _unwrapped(items: list[Any]) -> list[Any]:
    """Return what groups around a single thing hold."""
    while len(items) == 1 and str(items[0][0]) == "SUBPATTERN":
        items = list(items[0][1][-1])
    return items


def _is_repeat(item: Any) -> bool:
    return str(item[0]) in {"MAX_REPEAT", "MIN_REPEAT"} and _is_unbounded(item[1])


def _is_unbounded(value: Any) -> bool:
    return str(value[1]) == "MAXREPEAT" or int(value[1]) > 100
