"""Keywords whose value is a list of keys, or several such lists."""

from collections.abc import Iterator
from typing import Any


def is_list_of_keys(limit: Any) -> bool:
    """Say whether a keyword's value is a list of two keys or more, or a list of such lists."""
    if not isinstance(limit, list) or not limit:
        return False
    lists = limit if all(isinstance(keys, list) for keys in limit) else [limit]
    return all(len(keys) > 1 and len(set(map(str, keys))) == len(keys) and all(isinstance(key, str) for key in keys) for keys in lists)


def key_lists(limit: list[Any]) -> Iterator[list[str]]:
    """Yield the lists of keys."""
    if isinstance(limit[0], list):
        yield from limit
    else:
        yield limit


def records(limit: Any) -> list[dict[str, Any]]:
    """Return the objects of a keyword whose value is one object or a list of them."""
    return limit if isinstance(limit, list) else [limit]


def are_records(limit: Any, needed: frozenset[str], possible: frozenset[str]) -> bool:
    """Say whether a keyword's value is such an object, or a list of them, each with the members it needs and no others."""
    found: list[Any] = records(limit)
    return bool(found) and all(isinstance(record, dict) and needed <= record.keys() <= possible for record in found)


def keys_of(entry: Any) -> list[str]:
    """Return a key, or the list of keys, that a member of such an object names."""
    return [entry] if isinstance(entry, str) else entry


def are_keys(entry: Any) -> bool:
    """Say whether an entry is a key or a list of keys."""
    found: Any = [entry] if isinstance(entry, str) else entry
    return isinstance(found, list) and bool(found) and all(isinstance(key, str) for key in found)
