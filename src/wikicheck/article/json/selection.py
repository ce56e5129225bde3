"""Parts of an article's JSON by path: a JSON Pointer (RFC 6901), or names with dots between them.

`/infoboxes/0/fields/2/value` names one place. `infoboxes.fields.birth_date` names whatever is there: in an array, a number is a
position; a name means the entries that are called so, and where none is, what all entries have under that name.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from wikicheck.text import ConfigError

# What an entry of an array is called by, the first that it has.
_CALLED = ("key", "name", "id", "type", "language")
_LONGEST_INDEX = 9


def iter_selected(data: Any, path: str) -> Iterator[Any]:
    """Yield what stands at `path`, in the order of the document; nothing where there is nothing."""
    if not path or path.startswith("/"):
        found = [data]
        for step in read_pointer(path):
            found = [inner for outer in found for inner in _at(outer, step)]
    else:
        found = [data]
        for step in read_names(path):
            found = [inner for outer in found for inner in _called(outer, step)]
    yield from found


def check_path(path: str) -> str:
    """Return the path if it can be one; raises ConfigError for any other."""
    if path.startswith("/"):
        read_pointer(path)
    elif path and not all(read_names(path)):
        raise ConfigError(f"{path!r} is no path: a name between its dots is missing; write it as infoboxes.fields.birth_date")
    return path


def check_article_path(path: str) -> str:
    """Return the path if an article can have something there by its first name; raises ConfigError for any other."""
    from wikicheck.article.json.model import ARTICLE

    steps = read_pointer(check_path(path)) if path.startswith("/") else read_names(check_path(path))
    if path and steps[0] not in ARTICLE.properties:
        from difflib import get_close_matches

        near = get_close_matches(steps[0].lower(), ARTICLE.properties, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(ARTICLE.properties)}"
        raise ConfigError(f"{path!r} is no path in an article: there is no {steps[0]!r}; {hint}")
    return path


def read_pointer(path: str) -> list[str]:
    """Return the steps of a JSON Pointer; raises ConfigError for a `~` that escapes nothing."""
    steps = path.split("/")[1:]
    if any("~" in step.replace("~0", "").replace("~1", "") for step in steps):
        raise ConfigError(f"{path!r} is no JSON Pointer: write ~ as ~0, and / within a name as ~1")
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def read_names(path: str) -> list[str]:
    """Return the names of a dotted path; a dot behind a backslash is part of a name."""
    return [name.replace("\0", ".") for name in path.replace("\\.", "\0").split(".")]


def _position(entries: Sequence[Any], step: str) -> list[Any]:
    is_index = step.isascii() and step.isdigit() and len(step) <= _LONGEST_INDEX and (step == "0" or step[0] != "0")
    return [entries[int(step)]] if is_index and int(step) < len(entries) else []


def _at(outer: Any, step: str) -> list[Any]:
    if isinstance(outer, dict):
        return [outer[step]] if step in outer else []
    return _position(outer, step) if isinstance(outer, list) else []


def _called(outer: Any, name: str) -> list[Any]:
    if isinstance(outer, dict):
        return [outer[name]] if name in outer else []
    if not isinstance(outer, list):
        return []
    if name.isascii() and name.isdigit():
        return _position(outer, name)
    called = [entry for entry in outer if isinstance(entry, dict) and any(entry.get(word) == name for word in _CALLED)]
    return called or [inner for entry in outer for inner in _called(entry, name)]
