"""What one keyword of the vocabulary is."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

Path = tuple[str | int, ...]


class Breach(NamedTuple):
    """One way in which an instance breaks a keyword.

    `message` is a sentence for an editor, in which `«key»` stands for the field of that key and `«»` for the one at hand; `path` leads
    from the instance to the value that is wrong, `related` to the others that contradict it.
    """

    message: str
    path: Path = ()
    related: tuple[Path, ...] = ()


class Keyword(NamedTuple):
    """A keyword that judges.

    `check` yields the breaches of an instance (a JSON value as a schema sees it), given the keyword's value; it is silent on instances that
    it is not for, and wherever a value is missing, partial, unreadable or too vague to contradict. `is_usable` says whether the keyword's
    value makes sense; `check` is called with none that does not.
    """

    check: Callable[[Any, Any], Iterator[Breach]]
    is_usable: Callable[[Any], bool]
