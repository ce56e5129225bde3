"""The targets of links, as they are written."""

from wikicheck.text import lazy_pattern

# What stands for a bar where a bar would end an argument.
BAR_TEMPLATE = "{{!}}"
_CODES = lazy_pattern(r"(?:%[0-9A-Fa-f]{2})+")


def decode_target(target: str) -> str:
    """Return a link's target without entities and `%` codes, which stand for characters there, too."""
    if "&" in target:
        from html import unescape

        target = unescape(target)
    if "%" in target:
        target = _CODES.sub(lambda codes: bytes.fromhex(codes.group().replace("%", "")).decode("utf-8", "replace"), target)
    return target
