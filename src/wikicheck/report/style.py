"""Colours of what people read; without them every text is the same, letter by letter."""

from wikicheck.text import Severity

_CODES = {"bold": "1", "red": "1;31", "yellow": "1;33", "blue": "1;34", "cyan": "1;36", "green": "1;32"}

SEVERITY_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


class Style:
    """Paints text with the escapes of ANSI terminals, or leaves it as it is."""

    __slots__ = ("colored",)

    def __init__(self, *, colored: bool = False) -> None:
        self.colored = colored

    def paint(self, text: str, color: str) -> str:
        """Return `text` in a colour: bold, red, yellow, blue, cyan or green."""
        return f"\x1b[{_CODES[color]}m{text}\x1b[0m" if self.colored and text else text
