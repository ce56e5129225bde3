"""Regular expressions that are compiled when they are first used, not when their module is imported."""

import re
import sys
from typing import Any, cast

# See `possessive`.
_LOSES_ITS_PLACE = sys.version_info < (3, 11, 5)


class _LazyPattern:
    """Stands in for a compiled pattern; after the first use its methods are the compiled pattern's own."""

    __slots__ = ("_flags", "_source", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # reached only while the slot is still empty
        compiled = _compile(self._source, self._flags)
        for method in ("finditer", "fullmatch", "match", "search", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def _compile(source: str, flags: int) -> re.Pattern[str]:
    if _LOSES_ITS_PLACE:
        from wikicheck.text.possessive import compile_atomic

        return compile_atomic(source, flags)
    return re.compile(source, flags)


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled at its first use.

    Compiling a hundred patterns at import costs more than checking a small article does.
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
