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


def __getattr__(name: str) -> object:
    """Load a public name from its home and keep it; the version is the installed distribution's."""
    if name == "__version__":
        from importlib.metadata import version

        value: object = version("wikicheck")
    elif name in _HOMES:
        from importlib import import_module

        value = getattr(import_module(_HOMES[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
