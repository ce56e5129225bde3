"""The next end of a comment or an extension tag, without looking twice where there is none."""

import re


class Closers:
    """Looks ahead in one text. Each call with the same name must ask for a place no earlier than the one before."""

    __slots__ = ("_comment", "_found", "_patterns", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._comment = 0
        self._found: dict[str, re.Match[str] | None] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def comment_end(self, offset: int) -> int:
        """Return where the first `-->` from `offset` on ends, or -1."""
        if 0 <= self._comment < offset + 3:
            found = self._text.find("-->", offset)
            self._comment = found + 3 if found >= 0 else -1
        return self._comment

    def tag_end(self, name: str, offset: int) -> int:
        """Return where the first `</name>` from `offset` on ends, in whatever case it is written, or -1."""
        found = self._found.get(name)
        if name in self._found:
            if found is None:
                return -1
            if found.start() >= offset:
                return found.end()
        pattern = self._patterns.get(name)
        if pattern is None:
            pattern = self._patterns[name] = re.compile(rf"</{re.escape(name)}\s*+>", re.IGNORECASE)
        found = self._found[name] = pattern.search(self._text, offset)
        return found.end() if found is not None else -1
