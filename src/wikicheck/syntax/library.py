"""The one door to mwparserfromhell: its tokenizer and tokens, without the rest of it.

The package imports importlib.metadata for its own version, and all of its node classes; that takes seven times as long as
what a tokenizer needs, and a third of the time in which a small page is checked. So the two packages on the way to the
tokenizer are set up without running them. They run as soon as anybody wants something of them, and nobody can tell the
difference after that.
"""

import sys
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import Any

_ROOT = "mwparserfromhell"
_PARSER = "mwparserfromhell.parser"

_lock = RLock()


class _Deferred(ModuleType):
    """A package whose code has not run yet; it is run for the first name that is asked of it and not there."""

    def __getattr__(self, name: str) -> Any:
        _run(_ROOT)  # the order in which the library runs its own parts
        _run(self.__name__)
        return getattr(self, name)


def _run(name: str) -> None:
    """Run the code of a package that was put off."""
    with _lock:
        module = sys.modules[name]
        if isinstance(module, _Deferred):
            module.__class__ = ModuleType  # type: ignore[assignment]
            spec = module.__spec__
            if spec is not None and spec.loader is not None:
                spec.loader.exec_module(module)


def _find(name: str, path: Any) -> ModuleSpec | None:
    spec = PathFinder.find_spec(name, path)
    return spec if spec is not None and spec.submodule_search_locations and spec.loader is not None else None


def _defer(name: str, spec: ModuleSpec) -> None:
    module = _Deferred(name)
    module.__spec__ = spec
    module.__file__ = spec.origin
    module.__loader__ = spec.loader
    module.__package__ = name
    module.__path__ = list(spec.submodule_search_locations or ())
    sys.modules[name] = module


def _prepare() -> None:
    """Put off what can be put off; where something is unusual about the library's place, it is imported as usual."""
    if _ROOT in sys.modules:
        return
    root = _find(_ROOT, None)
    parser = _find(_PARSER, root.submodule_search_locations) if root is not None else None
    if root is not None and parser is not None:
        _defer(_ROOT, root)
        _defer(_PARSER, parser)
        sys.modules[_ROOT].parser = sys.modules[_PARSER]  # type: ignore[attr-defined]


@cache
def token_types() -> Any:
    """Return the module with the classes of the tokens."""
    with _lock:
        _prepare()
    return import_module("mwparserfromhell.parser.tokens")


@cache
def parser_error() -> type[Exception]:
    """Return the exception with which the tokenizer gives up."""
    token_types()
    error: type[Exception] = import_module("mwparserfromhell.parser.errors").ParserError
    return error


@cache
def tokenizer_class() -> Any:
    """Return the C tokenizer where there is one, else the library's own in Python, which gives the same tokens."""
    token_types()
    for name in ("mwparserfromhell.definitions", "mwparserfromhell.parser.contexts"):
        import_module(name)  # what either tokenizer would ask its package for
    try:
        return import_module("mwparserfromhell.parser._tokenizer").CTokenizer
    except ImportError:
        return import_module("mwparserfromhell.parser.tokenizer").Tokenizer
