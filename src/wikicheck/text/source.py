"""The text of one article, with its lines."""

import codecs
from bisect import bisect_right
from itertools import accumulate, count
from operator import add
from typing import Literal

from wikicheck.text.diagnostic import Diagnostic, Severity
from wikicheck.text.pattern import lazy_pattern
from wikicheck.text.span import Position, Span

Unit = Literal["code-point", "utf-16", "utf-8"]

# LF, CRLF and CR end a line and nothing else does; str.splitlines would also cut at U+000B, U+0085, U+2028 …
_LINE_END = lazy_pattern(r"\r\n?|\n")

# More bad bytes than any list of findings would show; past them the text is still decoded, without a word for each.
MOST_BAD_BYTES = 1_000


def _width(char: str, unit: Unit) -> int:
    if unit == "code-point":
        return 1
    if unit == "utf-16":
        return 2 if char > "\uffff" else 1
    return len(char.encode("utf-8", "surrogatepass"))


class SourceText:
    """A text and its lines. Offsets are code points from 0, lines and columns count from 1.

    A byte order mark is not part of the text (`bom` says that there was one); line ends are kept as they are.
    """

    __slots__ = ("_line_starts", "bom", "diagnostics", "text")

    def __init__(self, text: str, *, diagnostics: tuple[Diagnostic, ...] = (), bom: bool = False) -> None:
        if not bom and text.startswith("\ufeff"):
            text, bom = text[1:], True
        self.text = text
        self.bom = bom
        self.diagnostics = diagnostics
        self._line_starts: list[int] | None = None

    @classmethod
    def from_bytes(cls, data: bytes) -> "SourceText":
        """Decode UTF-8; each bad byte sequence becomes U+FFFD, as Python's `replace` does, and a diagnostic."""
        bom = data.startswith(codecs.BOM_UTF8)
        try:
            return cls(data[3 if bom else 0 :].decode("utf-8"), bom=bom)
        except UnicodeDecodeError:
            return cls._with_bad_bytes(data, bom=bom)

    @classmethod
    def _with_bad_bytes(cls, data: bytes, *, bom: bool) -> "SourceText":
        parts: list[str] = []
        found: list[Diagnostic] = []
        length, at = 0, 3 if bom else 0
        view = memoryview(data)
        while at < len(data):
            if len(found) == MOST_BAD_BYTES:
                parts.append(data[at:].decode("utf-8", "replace"))
                break
            try:
                parts.append(codecs.utf_8_decode(view[at:], "strict", True)[0])
                break
            except UnicodeDecodeError as error:
                good = codecs.utf_8_decode(view[at : at + error.start], "strict", True)[0]
                bad = " ".join(f"{byte:02X}" for byte in data[at + error.start : at + error.end])
                parts += (good, "\ufffd")
                length += len(good) + 1
                what, verb = ("Byte", "is") if error.end - error.start == 1 else ("Bytes", "are")
                message = f"{what} {bad} at byte offset {at + error.start} {verb} not UTF-8."
                found.append(Diagnostic("invalid-utf8", Severity.ERROR, message, Span(length - 1, length)))
                at += error.end
        return cls("".join(parts), diagnostics=tuple(found), bom=bom)

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which the lines begin."""
        if self._line_starts is None:
            if "\r" in self.text:
                self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
            else:  # the same, without a step of ours for each line
                lengths = map(len, self.text.split("\n")[:-1])
                self._line_starts = [0, *map(add, accumulate(lengths), count(1))]
        return self._line_starts

    @property
    def line_count(self) -> int:
        """Number of lines; a text that ends with a line end has an empty last line."""
        return len(self.line_starts)

    def line_span(self, line: int) -> Span:
        """Return where line number `line` stands, without its line end."""
        starts = self.line_starts
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def line_text(self, line: int) -> str:
        """Return line number `line` without its line end."""
        start, end = self.line_span(line)
        return self.text[start:end]

    def position(self, offset: int, unit: Unit = "code-point") -> Position:
        """Return line and column of an offset, the column in code points, UTF-16 code units or UTF-8 bytes."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        start = starts[line - 1]
        if unit == "code-point":
            return Position(line, offset - start + 1)
        before = self.text[start:offset]
        return Position(line, sum(_width(char, unit) for char in before) + 1)

    def offset(self, line: int, column: int, unit: Unit = "code-point") -> int:
        """Return the offset of a line and column; the reverse of `position`.

        Raises ValueError for a place that the text does not have.
        """
        if not 1 <= line <= self.line_count or column < 1:
            raise ValueError(f"line {line}, column {column} in a text of {self.line_count} lines")
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < self.line_count else len(self.text)
        left = column - 1
        for at in range(start, end):
            if left <= 0:
                break
            left -= _width(self.text[at], unit)
            start = at + 1
        if left:
            raise ValueError(f"column {column} of line {line} is inside a character or past the line")
        return start

    def slice(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]
