"""How text looks on a terminal: its width, and characters that must not reach it as they are."""

from wikicheck.text import lazy_pattern

# What moves the cursor, ends a line for some programs, or turns the direction of all that follows.
_UNSAFE = lazy_pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_ESCAPES = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def _escape(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\x{ord(char):02x}" if char <= "\xff" else f"\\u{ord(char):04x}"


def escape_controls(text: str) -> str:
    """Return `text` as one line that is safe to print: control characters are written as Python escapes."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(lambda match: _escape(match.group()), text)


def glyph(char: str) -> str:
    """Return what to show for a character of an excerpt: itself, or one column that says what cannot be shown."""
    if char < " ":
        return chr(0x2400 + ord(char))  # control pictures
    if char == "\x7f":
        return "\u2421"
    return "\ufffd" if _UNSAFE.match(char) else char


def width(char: str) -> int:
    """Return how many columns a character takes: 0, 1 or 2."""
    if char < "\u0300":
        return 1
    import unicodedata

    if unicodedata.category(char) in {"Mn", "Me", "Cf"} or "\u1160" <= char <= "\u11ff":  # vowels and finals of Hangul join their initial
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
