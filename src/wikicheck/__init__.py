"""Reads encyclopedic articles into structured data and reports what contradicts itself, with line and column.

    article = wikicheck.parse(text, title="Ada Lovelace")
    findings = wikicheck.check(article)

Importing this package loads nothing else; each name below is loaded when it is first used.
"""

TYPE_CHECKING = False  # type checkers take it for true; importing the real one from `typing` would cost as much as all of the rest
if TYPE_CHECKING:
    from wikicheck.article import Article
    from wikicheck.engine import check, parse
    from wikicheck.rulekit import Finding

    __version__: str

__all__ = ["Article", "Finding", "__version__", "check", "parse"]

_HOMES = {
    "Article": "wikicheck.article",
    "Finding": "wikicheck.rulekit",
    "check": "wikicheck.engine",
    "parse": "wikicheck.engine",
}


def _read_version() -> str:
    """Return the version of the installed distribution, as `importlib.metadata` would find it.

    Its folder's name says it. Importing `importlib.metadata` to read the same takes longer than all else that `--version` does,
    so that is left for the installations that have no such folder.
    """
    import os
    import sys

    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - pathlib is one more import
        except OSError:
            continue
        for name in names:
            if name.startswith("wikicheck-") and name.endswith(".dist-info"):
                return name.removeprefix("wikicheck-").removesuffix(".dist-info")
    from importlib.metadata import version

    return version("wikicheck")


def __getattr__(name: str) -> object:
    """Load a public name from its home and keep it."""
    if name == "__version__":
        value: object = _read_version()
    elif name in _HOMES:
        from importlib import import_module

        value = getattr(import_module(_HOMES[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
