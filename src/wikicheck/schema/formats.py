"""What the values of `format` in infobox schemas mean. A format that is not here is a comment, as JSON Schema has it."""

from collections.abc import Callable

from wikicheck.text import lazy_pattern

_ADDRESS = lazy_pattern(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://)?[^\s<>\"{}|\\^`\[\]]+")


def is_web_address(text: str) -> bool:
    """Say whether a text can be a web address: `https://example.org/a`, `//example.org`, or `example.org` as templates take it."""
    match = _ADDRESS.fullmatch(text.strip())
    if not match:
        return False
    host = text.strip().partition("://")[2] or text.strip().removeprefix("//")
    return "." in host.split("/")[0] or host.startswith("localhost")


def is_edtf(text: str) -> bool:
    """Say whether a text is a date in EDTF as wikicheck writes it."""
    from wikicheck.values import read_edtf

    return read_edtf(text) is not None


FORMATS: dict[str, Callable[[str], bool]] = {"edtf": is_edtf, "web-address": is_web_address}
