"""Possessive repeats of groups, for the Pythons that lose their place in them.

Up to Python 3.11.4, when a round of `(?:…)*+` fails half-way, what the round took by then is not given back: the match
goes on from there, wrong or without end (python/cpython, issue 106052). An atomic group `(?>(?:…)*)` means the same and is right.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any


def compile_atomic(source: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern with every possessive repeat of a group made an atomic group around a greedy one.

    It goes by way of the tree that Python's own reader of patterns makes. That is internal to Python; where it is needed,
    Python is past all changes.
    """
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    tree = parser.parse(source, flags)
    _mend(tree, parser.SubPattern, import_module("re._constants"))
    pattern: re.Pattern[str] = compiler.compile(tree, flags)
    return pattern


def _mend(tree: Any, kind: type, names: Any) -> None:
    """Change a tree in place, its innermost repeats first."""
    for index, (operation, argument) in enumerate(tree.data):
        for part in _iter_parts(argument, kind):
            _mend(part, kind, names)
        if operation is names.POSSESSIVE_REPEAT:
            tree.data[index] = (names.ATOMIC_GROUP, kind(tree.state, [(names.MAX_REPEAT, argument)]))


def _iter_parts(argument: Any, kind: type) -> Iterator[Any]:
    """Yield the trees among what an operation works on."""
    if isinstance(argument, kind):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _iter_parts(part, kind)
